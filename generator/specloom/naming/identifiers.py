"""Names that Python and the generated modules can bear."""

from __future__ import annotations

import keyword
import re
import unicodedata

from .words import pascal, snake

#: Names that annotations in a model use: a field of that name would hide the type from `get_type_hints`.
_ANNOTATION_NAMES = {
    *("list", "dict", "str", "int", "float", "bool", "bytes", "datetime", "date", "property"),
}
#: What every model already has.
FIELD_RESERVED = frozenset({*_ANNOTATION_NAMES, "from_dict", "to_dict", "additional_properties", "self"})
#: What every method has beside its own arguments, and what annotations name. What methods
#: call is not among it: it is imported under another name where an argument has its name.
PARAMETER_RESERVED = frozenset(
    {
        *("self", "request_options", "builtins", "deprecated_arguments"),
        *("extra_headers", "extra_query", "extra_body", "timeout", "max_retries", "deadline", "retry_unsafe"),
    }
)
#: What every resource already has, what stands in the modules of methods, and the types of their annotations.
#: Not `list`: many an API has that method, so its modules find another word for the type.
METHOD_RESERVED = frozenset(
    {
        *("with_raw_response", "with_streaming_response"),
        *("forms", "described", "deprecated", "builtins"),
        *(_ANNOTATION_NAMES - {"list", "property"}),
    }
)
#: What the modules of resources import.
RESOURCE_CLASS_RESERVED = frozenset(
    {
        *("Any", "Iterable", "Literal", "Mapping", "Sequence", "UNSET", "Unpack", "Unset"),
        *("ApiResponse", "File", "PageNumber", "Request", "RequestOptions"),
    }
)
#: What every client already has.
RESOURCE_RESERVED = frozenset(
    {
        *("send", "send_raw", "stream", "build", "close", "aclose", "with_options", "base_url", "download"),
    }
)
#: Arguments that every client has.
ARGUMENT_RESERVED = frozenset(
    {
        *("self", "base_url", "timeout", "max_retries", "deadline", "validate_responses", "http_client"),
        "fast_decoding",
        "headers",
    }
)
#: What stands beside the client, in its module and at the top of the package.
CLIENT_RESERVED = frozenset(
    {
        *("ApiKey", "ApiResponse", "AsyncClient", "Basic", "Bearer", "Client", "DEFAULT_TIMEOUT", "Envelope"),
        *(
            "Download",
            "ErrorDetail",
            *("Pages", "AsyncPages", "TimeoutConfig", "Violation"),
            *("RawResponse", "AsyncRawResponse", "StreamedResponse", "AsyncStreamedResponse"),
            "Mapping",
            "Model",
            "PROFILE",
            "Profile",
            "Request",
            "RequestOptions",
            "Self",
        ),
        *("TYPE_CHECKING", "Timeout", "UNSET", "Unset", "Any", "None", "True", "False"),
        *(
            f"API{kind}Error"
            for kind in ("", "Connection", "Envelope", "ResponseDecode", "Status", "Timeout")
        ),
        *(
            f"{kind}Error"
            for kind in (
                *(
                    "Authentication",
                    "BadRequest",
                    "Conflict",
                    "DownloadIncomplete",
                    "InternalServer",
                    "MissingArgument",
                ),
                *("MissingCredentials", "NotFound", "Pagination", "PermissionDenied", "RateLimit"),
                *("ResponseValidation", "UnprocessableEntity"),
            )
        ),
    }
)
#: What the modules of models import.
CLASS_RESERVED = frozenset(
    {
        *(
            "Annotated",
            "Any",
            "ClassVar",
            "Literal",
            "Mapping",
            "Model",
            "Tagged",
            "TypeAlias",
            "UNSET",
            "Unset",
        ),
        *("None", "True", "False"),
    }
)
#: Modules of the generated package that a resource or area of models must not replace.
MODULE_RESERVED = frozenset({"types", "client", "models", "api", "resources"})


def variable(text: str, reserved: frozenset[str] = frozenset()) -> str:
    """A snake-case name: what cannot begin one gets an underscore before it, a taken one gets it behind."""
    # A sign before a digit is the only thing that tells `+1` from `-1`.
    signed = len(text) > 1 and text[0] in "+-" and text[1].isdigit()
    name = f"{_SPOKEN[text[0]]}_{snake(text[1:])}" if signed else snake(text) or spelled(text)
    if not name[0].isidentifier():
        return f"_{name}"
    if keyword.iskeyword(name) or name in reserved:
        return f"{name}_"
    return name


def class_name(text: str) -> str:
    """A PascalCase name; what is one already stays as it is."""
    name = text if re.fullmatch(r"[A-Z][A-Za-z0-9]*", text) else pascal(text) or pascal(spelled(text))
    if not name[0].isidentifier():
        return f"_{name}"
    return f"{name}_" if name in CLASS_RESERVED or keyword.iskeyword(name) else name


#: How a name made of punctuation alone is said.
_SPOKEN = {
    "$": "dollar",
    "@": "at",
    "*": "star",
    "+": "plus",
    "-": "minus",
    "#": "hash",
    "%": "percent",
    "!": "not",
}


def spelled(text: str) -> str:
    """A name for text without letters or digits: its characters said aloud."""
    return "_".join(_SPOKEN.get(char, f"u{ord(char):x}") for char in text) or "empty"


def is_identifier(text: str) -> bool:
    """Whether the text can stand as a Python name, and is read by Python as it is written."""
    return text.isidentifier() and not keyword.iskeyword(text) and unicodedata.is_normalized("NFKC", text)

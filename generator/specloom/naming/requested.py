"""Names that the document asks for in so many words: they stand in Python as written, or are a finding."""

from __future__ import annotations

from collections.abc import Iterator

from ..api.models import Model
from ..api.operations import Api
from ..document import Document
from ..document.pointers import join
from ..findings import Finding
from .identifiers import (
    CLASS_RESERVED,
    CLIENT_RESERVED,
    FIELD_RESERVED,
    METHOD_RESERVED,
    PARAMETER_RESERVED,
    is_identifier,
)

#: Class names never begin with a small letter unless they are asked for, so only here they must be looked at.
_MEMBER_RESERVED = FIELD_RESERVED | CLASS_RESERVED
#: (what asks, the name asked for, pointer, names it must not be)
_Request = tuple[str, str | None, str, frozenset[str]]


def check_requested(document: Document, api: Api) -> list[Finding]:
    """A finding for every requested name that Python, or the code around it, cannot bear."""
    findings = {}
    for what, name, pointer, reserved in _requests(api):
        if name is None or (why := _objection(name, reserved)) is None:
            continue
        message = f"{what} asks for the name {_shown(name)}, but {why}"
        findings[message, pointer] = Finding(
            "extension-invalid",
            "error",
            message,
            document.locate(pointer),
            pointer,
            hint="letters, digits and underscores make a name, beginning with a letter",
        )
    return list(findings.values())


def _objection(name: str, reserved: frozenset[str]) -> str | None:
    if not is_identifier(name):
        return "that is no Python name"
    if name in reserved:
        return "the generated code needs that name itself"
    return "names with an underscore in front are private" if name.startswith("_") else None


def _requests(api: Api) -> Iterator[_Request]:
    yield "`x-specloom-client`", api.client.name, "/x-specloom-client", CLIENT_RESERVED
    for operation in api.operations:
        where = join(operation.pointer, "x-specloom-sdk")
        for sdk in operation.sdk_names:
            yield "`x-specloom-sdk`", sdk.method, where, METHOD_RESERVED
            yield "`x-specloom-sdk`", sdk.response, where, CLASS_RESERVED
        if operation.pagination:
            where = join(operation.pointer, "x-specloom-pagination")
            yield "`x-specloom-pagination`", operation.pagination.iterator, where, METHOD_RESERVED
        for parameter in operation.parameters:
            asked = parameter.requested_name
            yield f"parameter `{parameter.name}`", asked, parameter.pointer, PARAMETER_RESERVED
        for member in (operation.body.fields or ()) if operation.body else ():
            yield f"property `{member.name}`", member.requested_name, member.pointer, PARAMETER_RESERVED
    for named in api.named.values():
        yield "the schema", named.origin.requested, named.pointer, CLASS_RESERVED
        for member in named.fields if isinstance(named, Model) else ():
            yield f"property `{member.name}`", member.requested_name, member.pointer, _MEMBER_RESERVED


def _shown(name: str) -> str:
    """The name in one line of a message, whatever is in it."""
    return f"`{name}`" if name.isprintable() and "`" not in name else ascii(name)

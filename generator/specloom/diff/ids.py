"""Every change that the checks know, and what it means."""

from __future__ import annotations

#: What schemas show; the id in a report begins with `request-` or `response-`.
OF_SCHEMAS = {
    "type-changed": "The JSON type of a value changed",
    "became-nullable": "A value may be null now",
    "became-not-nullable": "A value is never null any more",
    "format-changed": "The format of a value was added, removed or changed",
    "enum-added": "A value is limited to a list now",
    "enum-removed": "A value is not limited to a list any more",
    "enum-value-added": "A list of values has a new one",
    "enum-value-removed": "A list of values lost one",
    "const-changed": "A constant has another value",
    "bounds-tightened": "A bound, size or other limit takes fewer values",
    "bounds-loosened": "A bound, size or other limit takes more values",
    "pattern-tightened": "A pattern was added",
    "pattern-loosened": "A pattern was removed",
    "pattern-changed": "A pattern was replaced by another",
    "default-changed": "What the server assumes for a value that is not sent changed",
    "property-removed": "A member of an object was removed",
    "property-added": "A member was added to an object",
    "required-property-added": "A required member was added to an object",
    "property-became-required": "A member of an object became required",
    "property-became-optional": "A member of an object became optional",
    "additional-properties-forbidden": "An object may not have unknown members any more",
    "additional-properties-allowed": "An object may have unknown members now",
    "additional-properties-type-changed": "The unknown members of an object got or lost their type",
    "variant-added": "A choice has a new variant",
    "variant-removed": "A choice lost a variant",
    "discriminator-added": "A choice says now what tells its variants apart",
    "discriminator-removed": "A choice does not say any more what tells its variants apart",
    "discriminator-changed": "Another property tells the variants apart",
    "discriminator-value-added": "A discriminator has a new value",
    "discriminator-value-removed": "A discriminator lost a value",
    "became-read-only": "A value became readOnly",
    "became-not-read-only": "A value is no longer readOnly",
    "became-write-only": "A value became writeOnly",
    "became-not-write-only": "A value is no longer writeOnly",
    "deprecated": "A value is deprecated now",
    "not-deprecated": "A value is no longer deprecated",
}

#: What operations, the document as a whole, and names show.
OTHERS = {
    "operation-added": "An operation was added",
    "operation-removed": "An operation was removed",
    "operation-path-changed": "An operation has another method or path",
    "operation-deprecated": "An operation is deprecated now",
    "operation-not-deprecated": "An operation is no longer deprecated",
    "sunset-changed": "The day on which an operation ends changed",
    "security-changed": "Other credentials are needed",
    "parameter-added": "An optional parameter was added",
    "required-parameter-added": "A required parameter was added",
    "parameter-removed": "A parameter was removed",
    "parameter-became-required": "A parameter became required",
    "parameter-became-optional": "A parameter became optional",
    "parameter-location-changed": "A parameter moved to another part of the request",
    "parameter-renamed": "A path parameter has another name",
    "parameter-style-changed": "A parameter is written in another style",
    "parameter-deprecated": "A parameter is deprecated now",
    "parameter-not-deprecated": "A parameter is no longer deprecated",
    "body-added": "An operation takes an optional body now",
    "required-body-added": "An operation needs a body now",
    "body-removed": "An operation takes no body any more",
    "body-became-required": "The body of an operation became required",
    "body-became-optional": "The body of an operation became optional",
    "body-media-type-added": "A body is taken in another media type too",
    "body-media-type-removed": "A body is not taken in a media type any more",
    "response-status-added": "An operation may answer with another status",
    "response-status-removed": "An operation does not answer with a status any more",
    "response-media-type-added": "An answer comes in another media type too",
    "response-media-type-removed": "An answer does not come in a media type any more",
    "response-header-added": "An answer has another header",
    "response-header-removed": "An answer lost a header",
    "response-header-became-required": "A header of an answer is always there now",
    "response-header-became-optional": "A header of an answer may be missing now",
    "pagination-added": "A list has an iterator over its pages",
    "pagination-removed": "A list has no iterator over its pages any more",
    "pagination-changed": "The pages of a list are asked for in another way",
    "server-changed": "The default address changed",
    "server-added": "A server was added",
    "server-removed": "A server was removed",
    "security-scheme-changed": "Credentials travel in another way",
    "webhook-added": "A webhook was added",
    "webhook-removed": "A webhook was removed",
    "webhook-deprecated": "A webhook is deprecated now",
    "webhook-not-deprecated": "A webhook is no longer deprecated",
    "resource-renamed": "A resource has another name in Python",
    "method-renamed": "A method has another name in Python",
    "method-moved": "A method is in another resource",
    "method-added": "A method has a second name",
    "method-removed": "A method lost its second name",
    "iterator-renamed": "An iterator over pages has another name",
    "argument-renamed": "An argument has another name in Python",
    "positional-arguments-changed": "Other arguments may be given by position",
    "class-renamed": "A class has another name",
    "module-renamed": "A module of classes has another name",
    "class-moved": "A class is in another module of `models`",
    "attribute-renamed": "An attribute of a class has another name in Python",
    "response-name-renamed": "A documented name of an answer changed",
    "response-name-removed": "A documented name of an answer was removed",
    "client-renamed": "The class of the client has another name",
    "client-namespace-changed": "The namespace of the client changed",
    "client-argument-added": "The client takes another argument",
    "client-argument-removed": "The client takes an argument no more",
    "python-surface-changed": "The public surface of the SDK differs in a way that no other check explains",
}


def meaning(id_: str) -> str | None:
    """What a change with this id is; None for an id that no check has."""
    way, _, rest = id_.partition("-")
    if way in ("request", "response") and rest in OF_SCHEMAS:
        return f"{OF_SCHEMAS[rest]}, in {'requests' if way == 'request' else 'answers'}"
    return OTHERS.get(id_)


def known_ids() -> list[str]:
    """Every id, sorted."""
    schemas = (f"{way}-{name}" for way in ("request", "response") for name in OF_SCHEMAS)
    return sorted([*schemas, *OTHERS])

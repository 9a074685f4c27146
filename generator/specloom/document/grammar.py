"""What stands where in an OpenAPI document: schemas, parameters, responses and so on, or mere data.

A `$ref` is a reference only where OpenAPI has an object of its own; in an example, a default, an enum or an
extension it is data. The tables cover OpenAPI 3.0, 3.1 and 3.2 with JSON Schema 2020-12 and its older
keywords.
"""

from __future__ import annotations

from typing import Any

from attrs import define, field


@define(eq=False)
class Kind:
    """One kind of object; compared by identity."""

    name: str
    #: The key under `components` for what may be shared by reference; "" when a reference is replaced by its
    #: target.
    section: str = ""
    #: Whether a `$ref` in such an object is one at all (a schema may have a property named `$ref`).
    referable: bool = True
    #: Kinds of the children by their keys.
    fields: dict[str, Kind] = field(factory=dict, repr=False)
    #: Kind of all other children, for maps; keys beginning with `x-` are extensions if `extensible`.
    each: Kind | None = field(default=None, repr=False)
    extensible: bool = False
    #: Kind of the items where the value is a list.
    items: Kind | None = field(default=None, repr=False)

    def child(self, key: str) -> Kind | None:
        """The kind of the value under `key`; None for data."""
        found = self.fields.get(key)
        if found is None and self.each is not None and not (self.extensible and key.startswith("x-")):
            return self.each
        return found


def _map_of(kind: Kind, **options: Any) -> Kind:
    return Kind(f"map of {kind.name}", each=kind, **options)


def _list_of(kind: Kind) -> Kind:
    return Kind(f"list of {kind.name}", items=kind)


SCHEMA = Kind("schema", "schemas")
RESPONSE = Kind("response", "responses")
PARAMETER = Kind("parameter", "parameters")
EXAMPLE = Kind("example", "examples")
REQUEST_BODY = Kind("request body", "requestBodies")
HEADER = Kind("header", "headers")
SECURITY_SCHEME = Kind("security scheme", "securitySchemes")
LINK = Kind("link", "links")
CALLBACK = Kind("callback", "callbacks")
PATH_ITEM = Kind("path item")
OPERATION = Kind("operation")
#: A component only since 3.2; before it, a reference to a media type is replaced by its target.
MEDIA_TYPE = Kind("media type")
ENCODING = Kind("encoding")
DOCUMENT = Kind("document")
#: Objects without references inside (`info`, `servers`) that people still put into files of their own.
PLAIN = Kind("object")

#: The sections of `components` in the order of the specification, and the kind of their entries.
SECTIONS: dict[str, Kind] = {
    "schemas": SCHEMA,
    "responses": RESPONSE,
    "parameters": PARAMETER,
    "examples": EXAMPLE,
    "requestBodies": REQUEST_BODY,
    "headers": HEADER,
    "securitySchemes": SECURITY_SCHEME,
    "links": LINK,
    "callbacks": CALLBACK,
    "pathItems": PATH_ITEM,
    "mediaTypes": MEDIA_TYPE,
}

# The map under `properties` has the names of an API's own members for keys, so `$ref` may be one of them.
_SCHEMAS = _map_of(SCHEMA, referable=False)
_SCHEMA_LIST = _list_of(SCHEMA)
_CONTENT = _map_of(MEDIA_TYPE)
_EXAMPLES = _map_of(EXAMPLE)
_HEADERS = _map_of(HEADER)
_PARAMETERS = _list_of(PARAMETER)

SCHEMA.items = SCHEMA  # `items: [..]` of older drafts
SCHEMA.fields = {
    **dict.fromkeys(
        ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas"), _SCHEMAS
    ),
    "dependencies": _SCHEMAS,
    **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), _SCHEMA_LIST),
    **dict.fromkeys(("items", "additionalItems", "unevaluatedItems", "contains", "contentSchema"), SCHEMA),
    **dict.fromkeys(("additionalProperties", "unevaluatedProperties", "propertyNames"), SCHEMA),
    **dict.fromkeys(("not", "if", "then", "else"), SCHEMA),
}
PARAMETER.fields = HEADER.fields = {"schema": SCHEMA, "content": _CONTENT, "examples": _EXAMPLES}
ENCODING.fields = {
    "headers": _HEADERS,
    "encoding": _map_of(ENCODING),
    "prefixEncoding": _list_of(ENCODING),
    "itemEncoding": ENCODING,
}
MEDIA_TYPE.fields = {
    "schema": SCHEMA,
    "itemSchema": SCHEMA,
    "examples": _EXAMPLES,
    "encoding": _map_of(ENCODING),
    "prefixEncoding": _list_of(ENCODING),
    "itemEncoding": ENCODING,
}
REQUEST_BODY.fields = {"content": _CONTENT}
RESPONSE.fields = {"headers": _HEADERS, "content": _CONTENT, "links": _map_of(LINK)}
CALLBACK.each = PATH_ITEM
CALLBACK.extensible = True
OPERATION.fields = {
    "parameters": _PARAMETERS,
    "requestBody": REQUEST_BODY,
    "responses": _map_of(RESPONSE, extensible=True),
    "callbacks": _map_of(CALLBACK),
    "externalDocs": PLAIN,
    "servers": _list_of(PLAIN),
}
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
PATH_ITEM.fields = {
    **dict.fromkeys(METHODS, OPERATION),
    "additionalOperations": _map_of(OPERATION),
    "parameters": _PARAMETERS,
    "servers": _list_of(PLAIN),
}
COMPONENTS = Kind("components", fields={section: _map_of(kind) for section, kind in SECTIONS.items()})
DOCUMENT.fields = {
    "info": PLAIN,
    "servers": _list_of(PLAIN),
    "paths": _map_of(PATH_ITEM, extensible=True),
    "webhooks": _map_of(PATH_ITEM),
    "x-webhooks": _map_of(PATH_ITEM),  # what documents of version 3.0 use in its place
    "components": COMPONENTS,
    "tags": _list_of(PLAIN),
    "externalDocs": PLAIN,
}


def kind_at(tokens: list[str] | tuple[str, ...]) -> Kind | None:
    """The kind of the node that a pointer into an OpenAPI document leads to; None for data."""
    kind: Kind | None = DOCUMENT
    for token in tokens:
        if kind is None:
            return None
        kind = kind.items if kind.items is not None and token.isdigit() else kind.child(token)
    return kind

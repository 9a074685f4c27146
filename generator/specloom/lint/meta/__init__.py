"""The official meta-schemas of OpenAPI, and what they say about a document.

The JSON files are those that the OpenAPI Initiative publishes for each minor version; openapi-spec-validator
carries them.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

#: The dialect of schemas in 3.1 and 3.2, and the keywords that OpenAPI adds to it.
_JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema"
_DIALECTS = (_JSON_SCHEMA, "https://spec.openapis.org/oas/3.")


def meta_schema(version: str, dialect: Any = None) -> dict[str, Any]:
    """The meta-schema of "3.0", "3.1" or "3.2"; schemas inside the document are part of it.

    From 3.1 on the published one leaves schemas open, for documents may name another `dialect`; they are
    bound to the usual one here unless the document does.
    """
    # Found without being imported: that would take as long as linting does.
    package = find_spec("openapi_spec_validator")
    assert package is not None and package.origin is not None
    folder = Path(package.origin).parent / "resources" / "schemas" / f"v{version}"
    meta: dict[str, Any] = json.loads((folder / "schema.json").read_text(encoding="utf-8"))
    if version == "3.0":
        meta = _deciding(meta)
        # Of draft 4, which has no `if`; the only keyword that draft 7 writes in another way.
        del meta["$schema"], meta["id"]
        meta["definitions"]["Schema"]["properties"]["multipleOf"] = {
            "type": "number",
            "exclusiveMinimum": 0,
        }
    elif dialect is None or str(dialect).startswith(_DIALECTS):
        meta["$defs"]["schema"] = {
            "$dynamicAnchor": "meta",
            "type": ["object", "boolean"],
            "$ref": _JSON_SCHEMA,
            "properties": {
                "discriminator": {
                    "type": "object",
                    "properties": {
                        "propertyName": {"type": "string"},
                        "mapping": {"type": "object", "additionalProperties": {"type": "string"}},
                    },
                },
                "externalDocs": {"type": "object"},
                "xml": {"type": "object"},
            },
        }
    return meta


def _deciding(node: Any) -> Any:
    """With `if` for `oneOf` wherever a reference may stand, as the meta-schemas from 3.1 on have it.

    A validator would otherwise answer at every level that neither the object nor a reference fits, with all
    that is wrong below, once more for each level.
    """
    if isinstance(node, list):
        return [_deciding(each) for each in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _deciding(value) for key, value in node.items()}
    branches = kept.get("oneOf")
    if isinstance(branches, list) and _REFERENCE in branches:
        others = [branch for branch in branches if branch != _REFERENCE]
        plain = [branch for branch in others if branch == {"type": "boolean"}]
        object_ = next(branch for branch in others if branch not in plain)
        del kept["oneOf"]
        inner = {"if": {"type": "boolean"}, "else": object_} if plain else object_
        kept |= {"if": {"type": "object", "required": ["$ref"]}, "then": _REFERENCE, "else": inner}
    return kept


_REFERENCE = {"$ref": "#/definitions/Reference"}

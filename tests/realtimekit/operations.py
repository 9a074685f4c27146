"""What the API document says about a method of the table, and arguments for it from its examples."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from attrs import field, frozen

from specloom.document import Document, load_document

from .surface import ROWS, Row

ROOT = Path(__file__).resolve().parents[2]
ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353"


@cache
def document() -> Document:
    return load_document(ROOT / "spec/openapi.yaml", [ROOT / "spec/overlays/python.yaml"])


@cache
def modelled() -> frozenset[str]:
    """Components that have a class: what is in parameters, members of bodies, answers and webhooks."""
    tree = document().tree
    queue: list[Any] = []
    for item in tree["paths"].values():
        for method, each in document().resolve(item).items():
            if method == "parameters":
                queue.append(each)
                continue
            queue.append(each.get("parameters"))
            body = document().resolve(each.get("requestBody") or {})
            for media in body.get("content", {}).values():
                queue.append(document().resolve(media["schema"]).get("properties"))
            queue += [answer for status, answer in each["responses"].items() if status[0] == "2"]
    for item in tree.get("webhooks", {}).values():
        queue += [each["requestBody"] for each in document().resolve(item).values()]
    found: set[str] = set()
    while queue:
        node = queue.pop()
        if isinstance(node, Mapping):
            target = node.get("$ref")
            name = str(target).removeprefix("#/components/schemas/")
            if target is not None and name not in found:
                found.add(name)
                queue.append(document().resolve({"$ref": target}))
            queue += node.values()
        elif isinstance(node, list):
            queue += node
    schemas = tree["components"]["schemas"]
    return frozenset(n for n in found & set(schemas) if not schemas[n].get("x-specloom-dictionary"))


@frozen
class Arguments:
    """Values for one call, by wire name and as JSON, apart by where they go."""

    path: dict[str, str]
    query: dict[str, Any] = field(factory=dict)
    #: None where the operation documents no body.
    body: dict[str, Any] | None = None

    @property
    def keywords(self) -> dict[str, Any]:
        return {**self.path, **self.query, **(self.body or {})}


def operation(row: Row) -> Mapping[str, Any]:
    item: Mapping[str, Any] = document().resolve(document().tree["paths"][row.path])
    found: Mapping[str, Any] = item[row.http_method.lower()]
    return found


def parameters(row: Row, location: str) -> dict[str, Mapping[str, Any]]:
    """The parameters of a location (`path`, `query`) by name."""
    item = document().tree["paths"][row.path]
    listed = map(document().resolve, [*item.get("parameters", ()), *operation(row).get("parameters", ())])
    return {each["name"]: each for each in listed if each["in"] == location}


def body_media(row: Row) -> Mapping[str, Any] | None:
    """The media type object of the request body; None where the operation documents none."""
    body = operation(row).get("requestBody")
    return None if body is None else document().resolve(body)["content"]["application/json"]


def response_media(row: Row) -> Mapping[str, Any] | None:
    """The media type object of the success response; None where it has no content."""
    responses = operation(row)["responses"]
    success = document().resolve(next(responses[status] for status in responses if status.startswith("2")))
    media: Mapping[str, Any] | None = success.get("content", {}).get("application/json")
    return media


def examples(holder: Mapping[str, Any]) -> list[Any]:
    """The values of `example` and `examples` of a parameter or media type object."""
    named = [document().resolve(each)["value"] for each in holder.get("examples", {}).values()]
    return [holder["example"], *named] if "example" in holder else named


def all_arguments(row: Row, **path: str) -> Arguments:
    """A value for every parameter and every field of the body."""
    query = {name: examples(each)[-1] for name, each in parameters(row, "query").items()}
    media = body_media(row)
    return Arguments(
        path=path_values(row, **path),
        query=query,
        body=None if media is None else complete(media["schema"], *examples(media)),
    )


def required_arguments(row: Row, **path: str) -> Arguments:
    """Only what cannot be left out."""
    query = {
        name: examples(each)[0] for name, each in parameters(row, "query").items() if each.get("required")
    }
    media = body_media(row)
    body = None
    if media is not None:
        required = document().resolve(media["schema"]).get("required", ())
        body = {name: examples(media)[0][name] for name in required}
    return Arguments(path=path_values(row, **path), query=query, body=body)


def path_values(row: Row, **known: str) -> dict[str, str]:
    values = {name: str(examples(each)[0]) for name, each in parameters(row, "path").items()}
    return {**values, "account_id": ACCOUNT, **known}


def complete(schema: Mapping[str, Any], *samples: Any) -> Any:
    """The first sample with every property that the schema documents, at any depth.

    Values come from the samples in order, then from the schema: examples, enum, format, bounds, type.
    """
    schema = document().resolve(schema)
    if "properties" in schema:
        given = [sample for sample in samples if isinstance(sample, Mapping)]
        return {
            name: complete(each, *(sample[name] for sample in given if name in sample))
            for name, each in schema["properties"].items()
            if not document().resolve(each).get("readOnly")
        }
    if samples:
        return samples[0]
    if "oneOf" in schema or "anyOf" in schema:
        return complete((schema.get("oneOf") or schema["anyOf"])[0])
    for keyword in ("examples", "enum"):
        if schema.get(keyword):
            return schema[keyword][0]
    if schema.get("type") == "array":
        return [complete(schema["items"])]
    formats = {
        "uuid": "4c2f1f5e-6a8f-4b0e-9d3c-1a2b3c4d5e6f",
        "uri": "https://example.com/a",
        "date-time": "2025-03-01T00:00:00Z",
    }
    by_type: dict[str | None, Any] = {
        "boolean": True,
        "integer": 7,
        "number": 7,
        "string": "text",
        "object": {},
    }
    value = formats.get(schema.get("format", ""), by_type[schema.get("type", "object")])
    return max(value, schema.get("minimum", value)) if isinstance(value, int) else value


def as_python(row: Row, arguments: Arguments) -> dict[str, Any]:
    """The keywords of a call with the richer types: date-times and dates as objects instead of text."""
    keywords = arguments.keywords
    for name, each in parameters(row, "query").items():
        kind = document().resolve(each["schema"]).get("format")
        if name in keywords and kind == "date-time":
            keywords[name] = datetime.fromisoformat(keywords[name])
        elif name in keywords and kind == "date":
            keywords[name] = date.fromisoformat(keywords[name])
    return keywords


def query_text(row: Row, query: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The query as it must arrive, by the style and explode of each parameter."""
    pairs: list[tuple[str, str]] = []
    documented = parameters(row, "query")
    for name, value in query.items():
        texts = [_text(item) for item in (value if isinstance(value, list) else [value])]
        if documented[name].get("explode", True):
            pairs += [(name, text) for text in texts]
        else:
            pairs.append((name, ",".join(texts)))
    return pairs


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def creator(route: str) -> Row | None:
    """The method that creates items of the collection at a route."""
    return next((row for row in ROWS.values() if row.route == route and row.http_method == "POST"), None)

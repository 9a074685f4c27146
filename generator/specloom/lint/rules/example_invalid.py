"""Examples that their own schema refuses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ...api.reading import is_json
from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule
from ..schema_facts import declared_types
from ..values import Case, Mismatch, mismatches

#: OpenAPI 3.2 has two words for what was `value`.
_VALUES = ("value", "dataValue")


def check(context: Context) -> Iterable[Problem]:
    """The examples of schemas, then those of media types, parameters and headers."""
    seen: set[tuple[str, str]] = set()
    cases, places = [], []
    for value, pointer, schema, where, about in _examples(context):
        # One example may serve several places with one schema.
        key = (pointer, str(schema.get("$ref", where)) if isinstance(schema, dict) else where)
        if key not in seen:
            seen.add(key)
            cases.append(Case(value, schema, where))
            places.append((pointer, about))
    for case, (pointer, about), found in zip(cases, places, mismatches(context, cases), strict=True):
        if found is not None:
            yield _problem(pointer, case.value, found, about)


def _examples(context: Context) -> Iterator[tuple[Any, str, Any, str, str]]:
    """(value, its pointer, schema, pointer of the schema, name of the parameter or header or "")."""
    for schema in context.schemas():
        node = schema.node
        if type(node) is not dict:
            continue
        if "example" in node and not ("$ref" in node and context.version == "3.0"):
            yield node["example"], join(schema.pointer, "example"), node, schema.pointer, ""
        listed = node.get("examples")
        for index, value in enumerate(listed if isinstance(listed, list) else ()):
            yield value, join(schema.pointer, "examples", index), node, schema.pointer, ""
    for media in context.media_types():
        node = media.node
        if isinstance(node, dict) and "schema" in node:
            for value, pointer in _of_object(context, node, media.pointer):
                if is_json(media.key) or _is_form(media.key, value):
                    yield value, pointer, node["schema"], join(media.pointer, "schema"), ""
    for kind in ("parameter", "header"):
        for place in context.placed(kind):
            node = place.node
            if isinstance(node, dict) and "schema" in node:
                composed = declared_types(context.resolved(node["schema"])) & {"array", "object"}
                for value, pointer in _of_object(context, node, place.pointer):
                    # A list or an object may be written as it stands in the address.
                    if not (composed and isinstance(value, str)):
                        name = str(node.get("name", place.key))
                        yield value, pointer, node["schema"], join(place.pointer, "schema"), name


def _is_form(media_type: str, value: Any) -> bool:
    lowered = media_type.lower()
    return isinstance(value, dict) and ("form-data" in lowered or "x-www-form" in lowered)


def _of_object(context: Context, node: dict[str, Any], pointer: str) -> Iterator[tuple[Any, str]]:
    if "example" in node:
        yield node["example"], join(pointer, "example")
    listed = node.get("examples")
    for name, written in listed.items() if isinstance(listed, dict) else ():
        example, where = context.resolve_with_pointer(written, join(pointer, "examples", name))
        for key in _VALUES:
            if isinstance(example, dict) and key in example:
                yield example[key], join(where, key)


def _problem(pointer: str, value: Any, found: Mismatch, about: str) -> Problem:
    inside = ".".join(map(str, found.path))
    more = f", and there are {found.count - 1} more such places" if found.count > 1 else ""
    named = f"`{inside}` of the example" if inside else "the example"
    as_text = isinstance(value, str) and not found.path and value.lstrip()[:1] in ("{", "[") and value.strip()
    return Problem(
        join(pointer, *found.path),
        f"{named} {found.told}{more}; the docstring shows it and the mock server answers with it",
        "write it as YAML or JSON, not as a text" if as_text else "mend the example or the schema",
        # A header that every operation has makes the same mistake everywhere.
        group=f"{about} {found.told}" if about else "",
    )


RULE = Rule(
    id="example-invalid",
    severity="warning",
    purpose="Finds examples of schemas, media types, parameters and headers that break their schema.",
    why="Examples are what people copy, what the mock server answers and what tests are written from. One of"
    " the two is wrong, the example or the schema, and if it is the schema, the generated types are.",
    bad="""\
createdAt: {type: string, format: date-time, example: yesterday}
""",
    good="""\
createdAt: {type: string, format: date-time, example: '2026-01-01T12:00:00Z'}
""",
    check=check,
)

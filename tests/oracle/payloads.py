"""Strategies for JSON values that a schema of the document allows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from specloom.document import Document

Strategy = st.SearchStrategy[Any]

_TEXTS = st.text(max_size=12)
JSON: Strategy = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | _TEXTS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_TEXTS, inner, max_size=2),
    max_leaves=4,
)


@st.composite
def _moments(draw: Callable[[Strategy], Any]) -> str:
    """RFC 3339 texts with any offset, and fractions as services write them."""
    offset = draw(st.sampled_from([0, 0, 60, -300, 330, 765]))
    zone = UTC if not offset else timezone(timedelta(minutes=offset))
    moment: datetime = draw(st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=st.just(zone)))
    text = moment.isoformat(timespec=draw(st.sampled_from(["seconds", "milliseconds", "microseconds"])))
    return text.replace("+00:00", "Z") if draw(st.booleans()) else text


_FORMATS: dict[str, Strategy] = {
    "date-time": _moments(),
    "date": st.dates(date(1970, 1, 1)).map(date.isoformat),
    "uuid": st.uuids().map(str),
    "uri": st.from_regex(r"(https|rtmps)://[a-z]{1,8}\.example/[a-z0-9/]{1,8}", fullmatch=True),
    "password": _TEXTS,
}


class Payloads:
    """Builds strategies; those of references are made once, so that circles end."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[str, Strategy] = {}

    def of(self, schema: Mapping[str, Any]) -> Strategy:
        reference = schema.get("$ref")
        if reference is None:
            return self._build(schema)
        if reference not in self._known:
            target = self._document.get(reference[1:])
            self._known[reference] = st.deferred(lambda: self._build(target))
        return self._known[reference]

    def _build(self, schema: Mapping[str, Any]) -> Strategy:
        if "$ref" in schema:
            return self.of(schema)
        if "const" in schema:
            return st.just(schema["const"])
        if "enum" in schema:
            return st.sampled_from(schema["enum"])
        if "oneOf" in schema or "anyOf" in schema:
            return st.one_of(*map(self.of, schema.get("oneOf") or schema["anyOf"]))
        kind = schema.get("type")
        if isinstance(kind, list):
            return st.one_of(*(self._build({**schema, "type": each}) for each in kind))
        return JSON if kind is None else getattr(self, f"_{kind}")(schema)

    def _object(self, schema: Mapping[str, Any]) -> Strategy:
        further = schema.get("additionalProperties")
        if "properties" not in schema:
            values = self.of(further) if isinstance(further, Mapping) else JSON
            return st.dictionaries(_TEXTS, values, max_size=3)
        required = set(schema.get("required", ()))
        strategies = {name: self.of(each) for name, each in schema["properties"].items()}
        return st.fixed_dictionaries(
            {name: each for name, each in strategies.items() if name in required},
            optional={name: each for name, each in strategies.items() if name not in required},
        )

    def _array(self, schema: Mapping[str, Any]) -> Strategy:
        return st.lists(self.of(schema.get("items", {})), min_size=schema.get("minItems", 0), max_size=2)

    def _string(self, schema: Mapping[str, Any]) -> Strategy:
        if schema.get("format") in _FORMATS:
            return _FORMATS[schema["format"]]
        assert "pattern" not in schema, "texts that fit a pattern are not made here"
        least = schema.get("minLength", 0)
        return st.text(min_size=least, max_size=min(least + 12, schema.get("maxLength", 2**31)))

    def _integer(self, schema: Mapping[str, Any]) -> Strategy:
        return st.integers(schema.get("minimum", -(2**53)), schema.get("maximum", 2**53))

    def _number(self, schema: Mapping[str, Any]) -> Strategy:
        bounds = (schema.get("minimum"), schema.get("maximum"))
        return self._integer(schema) | st.floats(*bounds, allow_nan=False, allow_infinity=False)

    def _boolean(self, schema: Mapping[str, Any]) -> Strategy:
        return st.booleans()

    def _null(self, schema: Mapping[str, Any]) -> Strategy:
        return st.none()

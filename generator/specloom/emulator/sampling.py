"""Values made from schemas, and values fitted into schemas.

Everything is deterministic: the same schema gives the same sample in every run.
"""

from __future__ import annotations

import copy
import math
import random
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from .dialect import Direction
from .patterns import text_for
from .schemas import Schema, Schemas, Shape

_TEXT_BY_FORMAT = {
    "binary": "sample",
    "byte": "c2FtcGxl",
    "date": "2025-01-01",
    "date-time": "2025-01-01T12:00:00Z",
    "duration": "PT1H",
    "email": "someone@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "password": "sample-secret",
    "time": "12:00:00Z",
    "uri": "https://example.com/",
    "uri-reference": "/",
    "url": "https://example.com/",
    "uuid": "8c5fa1f2-7c0e-4d0a-9a52-3f6d1b0e4c77",
}
#: After this many values one sample leaves optional properties out, so that densely linked schemas stay
#: small.
_LARGEST_SAMPLE = 2_000


class Misfit(Exception):
    """A value has no form that its schema accepts."""


class _Recursion(Exception):
    """A schema contains itself at a place that has to be filled."""


class Sampler:
    """Values for messages of one direction: hidden properties never appear in them."""

    def __init__(self, schemas: Schemas, direction: Direction) -> None:
        self._schemas = schemas
        self._direction = direction
        self._made = 0

    def sample(self, schema: Schema) -> Any:
        """A value for `schema`: its example, default or first enum value if valid, else a made one.

        Rules that contradict each other, or patterns beyond `patterns.text_for`, give the nearest value.
        """
        self._made = 0
        try:
            return self._sample(schema, ())
        except _Recursion:
            return None

    def conform(self, value: Any, schema: Schema) -> Any:
        """`value` with undeclared and hidden properties left out and missing required ones sampled.

        Optional properties and list entries that do not fit are dropped; raises Misfit when nothing is left
        to keep.
        """
        shape = self._schemas.shape(schema)
        if shape.hidden(self._direction):
            raise Misfit
        if value is not None and shape.alternatives:
            return self._conform_alternatives(value, schema, shape)
        if isinstance(value, dict) and (shape.is_object or not shape.types):
            return self._conform_object(value, shape)
        if (
            isinstance(value, list)
            and ("array" in shape.types or not shape.types)
            and shape.items is not None
        ):
            return list(self._conform_items(value, shape.items))
        if self._accepts(schema, value):
            return value
        raise Misfit

    def _conform_alternatives(self, value: Any, schema: Schema, shape: Shape) -> Any:
        branches = [self._schemas.branch(schema, alternative) for alternative in shape.alternatives]
        # The branch that takes the value as it is says best what may stay in it.
        branches.sort(key=lambda branch: not self._accepts(branch, value))
        for branch in branches:
            try:
                candidate = self.conform(value, branch)
            except Misfit:
                continue
            if self._accepts(schema, candidate):
                return candidate
        raise Misfit

    def _conform_object(self, value: dict[str, Any], shape: Shape) -> dict[str, Any]:
        open_ended = shape.additional not in (None, False) or (
            not shape.properties and shape.additional is None
        )
        open_ended = open_ended or "patternProperties" in shape.keywords
        result: dict[str, Any] = {}
        for name, child in value.items():
            if name in shape.properties or open_ended:
                schema = shape.properties.get(
                    name, shape.additional if shape.additional is not None else True
                )
                try:
                    result[name] = self.conform(child, schema)
                except Misfit:
                    continue
        for name in shape.required:
            schema = shape.properties.get(name, True)
            if name not in result and not self._schemas.shape(schema).hidden(self._direction):
                result[name] = self.sample(schema)
        return result

    def _conform_items(self, values: list[Any], schema: Schema) -> Iterator[Any]:
        for value in values:
            try:
                yield self.conform(value, schema)
            except Misfit:
                continue

    def _accepts(self, schema: Schema, value: Any) -> bool:
        return self._schemas.accepts(schema, value, self._direction)

    def _sample(self, schema: Schema, trail: tuple[int, ...]) -> Any:
        self._made += 1
        shape = self._schemas.shape(schema)
        for candidate in _given(shape):
            if self._accepts(schema, candidate):
                return copy.deepcopy(candidate)
        target = id(self._schemas.resolve(schema))
        if target in trail:
            if self._accepts(schema, None):
                return None
            raise _Recursion
        trail = (*trail, target)
        if shape.alternatives:
            return self._sample_alternative(schema, shape, trail)
        kind = _kind(shape)
        if kind == "object":
            return self._sample_object(shape, trail)
        if kind == "array":
            return self._sample_array(shape, trail)
        if kind == "string":
            return self._first_accepted(schema, _texts(shape))
        if kind in {"integer", "number"}:
            return self._first_accepted(schema, _numbers(shape))
        if kind == "boolean":
            return self._first_accepted(schema, iter((True, False)))
        return None if kind == "null" else "sample"

    def _first_accepted(self, schema: Schema, candidates: Iterator[Any]) -> Any:
        first = candidate = next(candidates)
        while not self._accepts(schema, candidate):
            candidate = next(candidates, None)
            if candidate is None:
                return first
        return candidate

    def _sample_alternative(self, schema: Schema, shape: Shape, trail: tuple[int, ...]) -> Any:
        values = []
        for alternative in shape.alternatives:
            target = id(self._schemas.resolve(alternative))
            if target in trail:
                continue
            try:
                value = self._sample(self._schemas.branch(schema, alternative), (*trail, target))
            except _Recursion:
                continue
            value = _discriminated(value, shape.keywords.get("discriminator"), alternative)
            if self._accepts(schema, value):
                return value
            values.append(value)
        if not values:
            raise _Recursion
        return values[0]

    def _sample_object(self, shape: Shape, trail: tuple[int, ...]) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for name, schema in shape.properties.items():
            if self._schemas.shape(schema).hidden(self._direction):
                continue
            if self._made > _LARGEST_SAMPLE and name not in shape.required:
                continue
            try:
                result[name] = self._sample(schema, trail)
            except _Recursion:
                if name in shape.required:
                    raise
        for name in sorted(shape.required - set(shape.properties)):
            result[name] = "sample"
        if not shape.properties and isinstance(shape.additional, dict) and shape.additional:
            with suppress(_Recursion):
                result["key"] = self._sample(shape.additional, trail)
        return result

    def _sample_array(self, shape: Shape, trail: tuple[int, ...]) -> list[Any]:
        least, most = shape.keywords.get("minItems", 0), shape.keywords.get("maxItems", 1)
        prefix = shape.keywords.get("prefixItems") or []
        items = shape.items if shape.items is not None else True
        count = max(least, min(most, 1), len(prefix))
        values: list[Any] = []
        try:
            for position in range(count):
                schema = prefix[position] if position < len(prefix) else items
                value = self._sample(schema, trail)
                if value in values and shape.keywords.get("uniqueItems"):
                    value = self._another(schema, values)
                values.append(value)
        except _Recursion:
            if least:
                raise
        return values

    def _another(self, schema: Schema, taken: list[Any]) -> Any:
        """A value for `schema` that is not among `taken`, as far as its rules leave one."""
        shape = self._schemas.shape(schema)
        candidates: list[Any] = list(shape.keywords.get("enum") or ())
        candidates += [f"sample-{len(taken)}", len(taken) + 1, *_numbers(shape), *_texts(shape)]
        return next(
            (each for each in candidates if each not in taken and self._accepts(schema, each)), taken[0]
        )


def _given(shape: Shape) -> Iterator[Any]:
    keywords = shape.keywords
    if "example" in keywords:
        yield keywords["example"]
    if isinstance(keywords.get("examples"), list):
        yield from keywords["examples"]
    for name in ("default", "const"):
        if name in keywords:
            yield keywords[name]
    yield from keywords.get("enum") or ()


def _kind(shape: Shape) -> str:
    for kind in ("object", "array", "string", "integer", "number", "boolean", "null"):
        if kind in shape.types:
            return kind
    keywords = shape.keywords
    if keywords.keys() & {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}:
        return "number"
    return "string" if keywords.keys() & {"format", "pattern", "minLength", "maxLength"} else ""


def _discriminated(value: Any, discriminator: Any, alternative: Schema) -> Any:
    """`value` with the discriminator property saying which alternative it is."""
    if not isinstance(value, dict) or not isinstance(discriminator, dict) or "$ref" not in alternative:
        return value
    reference: str = alternative["$ref"]
    mapping = discriminator.get("mapping") or {}
    name = reference.rpartition("/")[2]
    named = (key for key, target in mapping.items() if target.rpartition("/")[2] == name)
    return {**value, discriminator.get("propertyName", "type"): next(named, name)}


def _texts(shape: Shape) -> Iterator[str]:
    keywords = shape.keywords
    least, most = keywords.get("minLength", 0), keywords.get("maxLength", 2**20)
    if keywords.get("format") in _TEXT_BY_FORMAT:
        yield _TEXT_BY_FORMAT[keywords["format"]]
    for extra in (0, 1, 3, 7, 15, 31, 63) if "pattern" in keywords else ():
        text = text_for(keywords["pattern"], random.Random(0), extra=extra)
        if text is not None:
            yield text
    yield ("sample" if least <= 6 else "sample " * (least // 7 + 1))[: max(least, min(6, most))]


def _numbers(shape: Shape) -> Iterator[float]:
    keywords = shape.keywords
    limits = {
        name: keywords[name]
        for name in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
        if isinstance(keywords.get(name), (int, float)) and not isinstance(keywords.get(name), bool)
    }
    step = keywords.get("multipleOf") or 1
    low = max((value for name, value in limits.items() if "inimum" in name), default=None)
    high = min((value for name, value in limits.items() if "aximum" in name), default=None)
    yield from (1, 0)
    if low is not None:
        first = math.ceil(low / step)
        yield from (first * step, (first + 1) * step)
    if high is not None:
        last = math.floor(high / step)
        yield from (last * step, (last - 1) * step)
    if low is not None and high is not None:
        yield (low + high) / 2
    yield step

"""Parameter values out of their texts, by style and explode."""

from __future__ import annotations

import json
import math
import re
from typing import Any
from urllib.parse import unquote, unquote_plus

from .message import RawRequest
from .problems import refuse
from .routing import Parameter
from .schemas import Schema, Schemas

_INTEGER = re.compile(r"-?(0|[1-9]\d*)")
_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?")
_DELIMITERS = {"spaceDelimited": r"%20|\+| ", "pipeDelimited": r"%7[Cc]|\|"}


class Absent:
    """The type of `ABSENT`: the parameter was not sent."""


ABSENT = Absent()


class ParameterReader:
    """Reads the parameters of one request; `unread` names the query parameters nobody asked for."""

    def __init__(self, schemas: Schemas, request: RawRequest, path_values: dict[str, str]) -> None:
        self._schemas = schemas
        self._request = request
        self._path_values = path_values
        self._query = request.query
        self._read: set[str] = set()

    def read(self, parameter: Parameter) -> Any:
        """The value in the type its schema asks for where the text allows it, or ABSENT.

        Raises Refusal when the text cannot be taken apart at all.
        """
        if parameter.location == "query":
            return self._from_query(parameter)
        if parameter.location == "path":
            return self._value(parameter, _undecorated(parameter, self._path_values[parameter.name]), unquote)
        if parameter.location == "cookie":
            text = self._request.cookies.get(parameter.name)
        else:
            text = self._request.header(parameter.name)
        if text is None:
            return ABSENT
        # Headers are not percent-encoded; cookies are, by the form style.
        return self._value(parameter, text, unquote if parameter.location == "cookie" else str)

    def unread(self, allowed: set[str]) -> list[str]:
        names = dict.fromkeys(name for name, _ in self._query)
        return [name for name in names if name not in self._read and name not in allowed]

    def _from_query(self, parameter: Parameter) -> Any:
        shape = self._schemas.shape(parameter.schema)
        if shape.is_object and not parameter.is_json:
            if parameter.style == "deepObject":
                return self._deep_object(parameter)
            if parameter.explode:
                return self._exploded_object(parameter)
        texts = [value for name, value in self._query if name == parameter.name]
        self._read.add(parameter.name)
        if not texts:
            return ABSENT
        if "array" in shape.types and parameter.explode and not parameter.is_json:
            return [self._coerce(unquote_plus(text), shape.items) for text in texts]
        if len(texts) > 1:
            raise refuse(400, f"is given {len(texts)} times", where=f"query.{parameter.name}")
        return self._value(parameter, texts[0], unquote_plus)

    def _value(self, parameter: Parameter, text: str, decode: Any) -> Any:
        where = f"{parameter.location}.{parameter.name}"
        if parameter.is_json:
            try:
                return json.loads(decode(text))
            except ValueError as error:
                raise refuse(400, f"is not JSON ({error})", where=where) from None
        shape = self._schemas.shape(parameter.schema)
        if "array" in shape.types:
            return [self._coerce(decode(part), shape.items) for part in _split(parameter, text)]
        if shape.is_object:
            parts = _split(parameter, text)
            if parameter.explode:
                pairs = [part.partition("=")[::2] for part in parts]
            elif len(parts) % 2:
                raise refuse(400, "is not a list of names and values in turn", where=where)
            else:
                pairs = list(zip(parts[::2], parts[1::2], strict=True))
            return {
                decode(name): self._property(parameter.schema, decode(name), decode(part))
                for name, part in pairs
            }
        return self._coerce(decode(text), parameter.schema)

    def _deep_object(self, parameter: Parameter) -> Any:
        result: dict[str, Any] = {}
        for name, text in self._query:
            keys = re.findall(r"\[([^\]]*)\]", name)
            if not keys or name.partition("[")[0] != parameter.name:
                continue
            self._read.add(name)
            target, schema = result, parameter.schema
            for key in keys[:-1]:
                target = target.setdefault(key, {})
                schema = self._schemas.shape(schema).properties.get(key, {})
                if not isinstance(target, dict):
                    raise refuse(400, "is both a value and an object", where=f"query.{name}")
            target[keys[-1]] = self._property(schema, keys[-1], unquote_plus(text))
        return result or ABSENT

    def _exploded_object(self, parameter: Parameter) -> Any:
        properties = self._schemas.shape(parameter.schema).properties
        found = [(name, text) for name, text in self._query if name in properties]
        self._read.update(name for name, _ in found)
        result = {name: self._property(parameter.schema, name, unquote_plus(text)) for name, text in found}
        return result or ABSENT

    def _property(self, schema: Schema, name: str, text: str) -> Any:
        shape = self._schemas.shape(schema)
        return self._coerce(text, shape.properties.get(name, shape.additional))

    def _coerce(self, text: str, schema: Schema | None) -> Any:
        return coerce(self._schemas, text, True if schema is None else schema)


def coerce(schemas: Schemas, text: str, schema: Schema) -> Any:
    """`text` as the JSON type that `schema` asks for, or unchanged where it cannot be read as that type."""
    shape = schemas.shape(schema)
    for alternative in shape.alternatives:
        value = coerce(schemas, text, schemas.branch(schema, alternative))
        if schemas.accepts(schema, value, "request"):
            return value
    types = shape.types
    if types & {"integer", "number"} and _INTEGER.fullmatch(text):
        return int(text)
    if "number" in types and _NUMBER.fullmatch(text) and math.isfinite(float(text)):
        return float(text)
    if "boolean" in types and text in {"true", "false"}:
        return text == "true"
    if "null" in types and text == "null":
        return None
    if "array" in types and "string" not in types:
        return [
            coerce(schemas, part, shape.items if shape.items is not None else True)
            for part in text.split(",")
        ]
    return text


def _undecorated(parameter: Parameter, text: str) -> str:
    if parameter.style == "label":
        return text.removeprefix(".")
    if parameter.style == "matrix":
        return text.removeprefix(";").removeprefix(f"{parameter.name}=")
    return text


def _split(parameter: Parameter, text: str) -> list[str]:
    if text == "":
        return []
    if parameter.style in _DELIMITERS:
        return re.split(_DELIMITERS[parameter.style], text)
    if parameter.explode and parameter.style == "label":
        return text.split(".")
    if parameter.explode and parameter.style == "matrix":
        return [part.removeprefix(f"{parameter.name}=") for part in text.split(";")]
    # Many clients encode the commas between values too; the encoded ones separate when there are no others.
    if parameter.location == "query" and "," not in text:
        return re.split("%2[Cc]", text)
    return [part.strip() if parameter.location == "header" else part for part in text.split(",")]

"""Formats that nobody knows, or that do not fit."""

from __future__ import annotations

from collections.abc import Iterable

from ...document.pointers import join
from ..context import Context
from ..rule import OverlayAction, Problem, Rule
from ..schema_facts import a, declared_types, shown, words
from ..similar import closest
from .operation_id_missing import json_path

#: The formats of JSON Schema 2020-12 and of the OpenAPI format registry, by type.
_STRING = words(
    "date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri"
    " iri-reference uuid uri-template json-pointer relative-json-pointer regex byte binary password"
    " base64url char commonmark date-time-local html http-date media-range sf-binary sf-boolean sf-string"
    " sf-token time-local url uint64 int64 decimal decimal128"
)
_INTEGER = words("int8 int16 int32 int64 uint8 uint16 uint32 uint64 double-int sf-integer")
_NUMBER = _INTEGER | words("float double decimal decimal128 sf-decimal")
_BY_TYPE = {"string": _STRING, "integer": _INTEGER | {"unix-time"}, "number": _NUMBER | {"unix-time"}}
_ALL = _STRING | _NUMBER | {"unix-time"}
#: Formats that decide the Python type, so that a misspelling costs something.
_PYTHON = {"date-time": "datetime", "date": "date", "binary": "bytes", "byte": "bytes"}


def check(context: Context) -> Iterable[Problem]:
    """Formats that are in no registry, then known ones beside a type they do not describe."""
    for schema in context.schemas():
        node = schema.node
        if type(node) is not dict or "format" not in node:
            continue
        name = node["format"]
        if not isinstance(name, str):
            continue
        types = declared_types(node)
        kinds = types - {"null"}
        where = join(schema.pointer, "format")
        if name not in _ALL:
            yield _unknown(context, schema.pointer, name)
        elif kinds and not any(name in _BY_TYPE.get(kind, ()) for kind in kinds):
            kind = min(kinds)
            yield Problem(
                where,
                f"`{name}` is no format of {a(kind)}, so it changes nothing in Python",
                f"write the type that `{name}` describes, or take the format out",
                group=f"{kind} {name}",
            )


def _unknown(context: Context, pointer: str, name: str) -> Problem:
    meant = closest(name, _ALL) if name.strip() else ""
    kind = _PYTHON.get(meant)
    told = f"so the values stay `str` instead of `{kind}`" if kind else "so it is only documentation"
    return Problem(
        join(pointer, "format"),
        f"the format {shown(name)} is in no registry, {told}",
        f"did you mean `{meant}`?" if meant else "",
        mend=(OverlayAction(json_path(context, pointer), {"format": meant}),) if meant else (),
        group="" if meant else f"unknown {name}",
    )


RULE = Rule(
    id="format-unknown",
    severity="info",
    purpose="Finds formats that no registry lists, and formats beside a type that they do not describe.",
    why="A few formats decide the Python type: `date-time` gives a `datetime`, `binary` gives bytes. A"
    " misspelt one leaves a plain `str`, and every caller parses it by hand.",
    bad="""\
createdAt: {type: string, format: datetime}
""",
    good="""\
createdAt: {type: string, format: date-time}
""",
    check=check,
)

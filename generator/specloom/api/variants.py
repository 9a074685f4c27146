"""What to call the variants of a union that have no name of their own.

A variant is named by what it says (the constant that marks it, a member that only it has), never by its place
in the list.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..document import Document
from ..document.pointers import join
from .flatten import flatten


def variant_words(
    document: Document, schema: Mapping[str, Any], keyword: str, pointer: str
) -> dict[int, tuple[str, ...]]:
    """Words for each unnamed object among the variants, by index; equal words mean: not to be told apart."""
    unnamed: dict[int, dict[str, Any]] = {}
    for index, variant in enumerate(schema[keyword]):
        if isinstance(variant, Mapping) and "$ref" not in variant and "x-specloom-name" not in variant:
            members = flatten(document, variant, join(pointer, keyword, str(index))).properties
            if members:
                unnamed[index] = {name: sub for name, (sub, _) in members.items()}
    tag = schema.get("discriminator")
    tag_name = str(tag.get("propertyName")) if isinstance(tag, Mapping) else None
    return {
        index: _words(members, [other for i, other in unnamed.items() if i != index], tag_name)
        for index, members in unnamed.items()
    }


def _words(members: dict[str, Any], others: list[dict[str, Any]], tag: str | None) -> tuple[str, ...]:
    constants = {name: values[0] for name, sub in members.items() if len(values := _values(sub)) == 1}
    if tag in constants:
        return (constants[tag],)
    # A constant marks the variant only where its siblings have other values.
    for name, value in constants.items():
        if all(_values(other.get(name)) not in ((), (value,)) for other in others):
            return (value,)
    own = [name for name in members if not any(name in other for other in others)]
    if own:
        return ("with", own[0])
    # The same members with other values: the values themselves.
    for sub in members.values():
        values = _values(sub)
        if values and not any(values == _values(theirs) for other in others for theirs in other.values()):
            return values
    return ("with", next(iter(members)))


def _values(schema: Any) -> tuple[str, ...]:
    if not isinstance(schema, Mapping):
        return ()
    listed = [schema["const"]] if "const" in schema else schema.get("enum")
    return tuple(v for v in listed if isinstance(v, str)) if isinstance(listed, list) else ()

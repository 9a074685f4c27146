"""Regular expressions that Python reads otherwise, or not at all."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from typing import Any

from ...document.pointers import join
from ..context import Context
from ..rule import OverlayAction, Problem, Rule
from ..schema_facts import shown
from .operation_id_missing import json_path

#: What ECMA 262 writes in one way and Python in another: found -> what to write.
_REWRITES = (
    (re.compile(r"\(\?<(?![=!])"), "(?P<"),
    (re.compile(r"\\k<(\w+)>"), r"(?P=\1)"),
    (re.compile(r"\\u\{([0-9A-Fa-f]{1,4})\}"), lambda found: f"\\u{found[1]:0>4}"),
)
_SLASHES = re.compile(r"/(.*)/([a-z]*)", re.DOTALL)


def check(context: Context) -> Iterable[Problem]:
    """Every `pattern`, and the keys of `patternProperties`."""
    told: dict[str, tuple[str, str, str]] = {}
    for schema in context.schemas():
        node = schema.node
        if type(node) is not dict:
            continue
        for pattern, pointer in _patterns(node, schema.pointer):
            if pattern not in told:
                told[pattern] = _read(pattern)
            message, hint, instead = told[pattern]
            if message:
                mend: tuple[OverlayAction, ...] = ()
                if instead and pointer.endswith("/pattern"):
                    mend = (OverlayAction(json_path(context, schema.pointer), {"pattern": instead}),)
                yield Problem(pointer, message, hint, mend=mend)


def _patterns(node: dict[str, Any], pointer: str) -> Iterator[tuple[str, str]]:
    if isinstance(node.get("pattern"), str):
        yield node["pattern"], join(pointer, "pattern")
    keys = node.get("patternProperties")
    for key in keys if isinstance(keys, dict) else ():
        yield str(key), join(pointer, "patternProperties", key)


def _read(pattern: str) -> tuple[str, str, str]:
    """Message, hint and what to write instead; empty when Python reads it as JSON Schema does."""
    slashes = _SLASHES.fullmatch(pattern)
    if slashes and len(pattern) > 2:
        inner = slashes[1] if _error(slashes[1]) == "" else ""
        message = f"the pattern {shown(pattern)} begins and ends with a slash, which is then part of the text"
        hint = "leave the slashes out; flags cannot be written" if slashes[2] else "leave the slashes out"
        return message, hint, inner
    error = _error(pattern)
    if not error:
        return "", "", ""
    rewritten = pattern
    for found, instead in _REWRITES:
        rewritten = found.sub(instead, rewritten)
    works = rewritten != pattern and not _error(rewritten)
    hint = f"write {shown(rewritten, 80)}" if works else "write it without what only other languages have"
    message = f"Python cannot compile the pattern {shown(pattern)} ({error}), so no Python code can check it"
    return message, hint, ""


def _error(pattern: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            re.compile(pattern)
        except (re.error, OverflowError, RecursionError) as error:
            return str(error)
    return ""


RULE = Rule(
    id="pattern-not-python",
    severity="warning",
    purpose="Finds patterns that Python's `re` cannot compile, or that mean something else than was meant.",
    why="JSON Schema has the regular expressions of JavaScript; `\\p{L}`, named groups and a few others are"
    " written differently in Python or not known. The client leaves such a limit unchecked, and so does the"
    " mock server.",
    bad="""\
name: {type: string, pattern: '^\\p{L}+$'}
""",
    good="""\
name: {type: string, pattern: '^[^\\W\\d_]+$'}
""",
    check=check,
)

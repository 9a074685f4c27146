"""What identifies a finding in the next version of a document: rule, place and content, not lines."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

from ..document.pointers import join, split, step
from .rule import Problem

_QUOTED = re.compile(r"`[^`]*`")
_NUMBER = re.compile(r"\d+")


def fingerprint(rule: str, problem: Problem, tree: Any) -> str:
    """32 hexadecimal digits; the same while the same thing is wrong with the same part of the document."""
    content: list[Any] = [rule, *_stable(problem.pointer, tree)]
    # The names that a message quotes say what it is about; its wording may change.
    content.append(_QUOTED.findall(problem.message))
    if not problem.pointer and problem.location:
        content += [problem.location.file, _NUMBER.sub("", problem.message)]
    return _digest(content)


def group_fingerprint(rule: str, group: str) -> str:
    """That of a finding which stands for many places."""
    return _digest([rule, group])


def _digest(content: list[Any]) -> str:
    text = json.dumps(content, ensure_ascii=True, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _stable(pointer: str, tree: Any) -> list[Any]:
    """The pointer, items of lists called by what they say of themselves, and the value if it is simple."""
    node, place = tree, ""
    for token in split(pointer):
        inside_list = isinstance(node, list)
        try:
            node = step(node, token)
        except KeyError:
            node = None
        name = _name(node) if inside_list else ""
        place = join(place, name or token)
    return [place, None if isinstance(node, dict | list) else node]


def _name(item: Any) -> str:
    if isinstance(item, str):
        return item
    if not isinstance(item, dict):
        return ""
    words = [
        item[key] for key in ("in", "name", "$ref", "url", "rule", "title") if isinstance(item.get(key), str)
    ]
    return " ".join(words)

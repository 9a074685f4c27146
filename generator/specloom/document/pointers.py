"""JSON pointers (RFC 6901): `/paths/~1apps/get` and the tokens it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

#: Python's int() would take "-1", "+1", "01" and digits of other scripts as well.
_INDEX = re.compile(r"0|[1-9][0-9]{0,8}")


def escape(token: str) -> str:
    """One key as it stands between two slashes of a pointer."""
    if "/" not in token and "~" not in token:
        return token
    return token.replace("~", "~0").replace("/", "~1")


def unescape(token: str) -> str:
    """The key that an escaped token stands for; `~01` is `~1`, not `/`."""
    return token.replace("~1", "/").replace("~0", "~")


def join(pointer: str, *tokens: str | int) -> str:
    """The pointer to a node below `pointer`; the tokens are keys as the document writes them, or indices."""
    for token in tokens:
        pointer += "/" + escape(str(token))
    return pointer


def split(pointer: str) -> list[str]:
    """The unescaped tokens of a pointer; indices stay strings. `""`, the whole document, has no tokens.

    Raises ValueError for a pointer that is neither empty nor begins with a slash.
    """
    if not pointer:
        return []
    if not pointer.startswith("/"):
        raise ValueError(f"a JSON pointer begins with '/': {pointer!r}")
    return [unescape(token) for token in pointer[1:].split("/")]


def from_tokens(tokens: Iterable[str]) -> str:
    """The pointer made of these keys; the inverse of `split`."""
    return join("", *tokens)


def step(node: Any, token: str) -> Any:
    """The child of `node` under `token`; KeyError when there is none, also for a bad or too large index."""
    if isinstance(node, dict):
        return node[token]
    if isinstance(node, list) and _INDEX.fullmatch(token) and int(token) < len(node):
        return node[int(token)]
    raise KeyError(token)


def walk(node: Any, tokens: Sequence[str]) -> Any:
    """The node below `node` that the tokens lead to; KeyError (with the first token that leads nowhere)."""
    for token in tokens:
        node = step(node, token)
    return node

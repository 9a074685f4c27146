"""Whether the extensions of specloom are written as they are read: a typo must not pass in silence."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import Any

from ..document import Document
from ..document.pointers import join
from ..findings import Finding
from .reading import mapping

#: What an extension may hold: a kind of value, several kinds, or a mapping of keys; `*` stands for any key.
Shape = type | tuple[type, ...] | dict[str, Any]

CLIENT: Shape = {
    "name": str,
    "namespace": str,
    "credentials": {"*": {"scheme": str, "environment": str}},
    "base_url": {"environment": str},
    "defaults": {"*": {"environment": str}},
    "envelope": {"success": str, "errors": str},
}
SDK: Shape = {"resource": str, "method": str, "positional": (str, list), "response": str}
PAGINATION: Shape = {
    "page": str,
    "items": str,
    "per_page": str,
    "first": int,
    "total": str,
    "iterator": str,
}

_KINDS = {str: "a string", int: "an integer", list: "a list"}


def check_client(document: Document) -> list[Finding]:
    """What is wrong with `x-specloom-client`, and with `x-specloom-resource` of the tags."""
    findings = check_extension(
        document, document.tree.get("x-specloom-client"), CLIENT, "/x-specloom-client", "x-specloom-client"
    )
    schemes = mapping(mapping(document.tree.get("components")).get("securitySchemes"))
    credentials = mapping(mapping(document.tree.get("x-specloom-client")).get("credentials"))
    for name, entry in credentials.items():
        scheme = mapping(entry).get("scheme")
        if isinstance(scheme, str) and scheme not in schemes:
            where = join("", "x-specloom-client", "credentials", str(name), "scheme")
            problem = f"names the security scheme `{scheme}`, which the document does not have"
            findings.append(
                _finding(document, f"`x-specloom-client` {problem}", where, _near(scheme, schemes))
            )
    tags = document.tree.get("tags")
    for index, tag in enumerate(tags if isinstance(tags, list) else []):
        asked, where = mapping(tag).get("x-specloom-resource"), join("", "tags", str(index))
        where = join(where, "x-specloom-resource")
        findings += check_extension(document, asked, str, where, "x-specloom-resource")
    return findings


def check_extension(
    document: Document, value: Any, shape: Shape, pointer: str, keyword: str
) -> list[Finding]:
    """One finding for each part of the extension that is of another kind, or that nobody reads."""
    return list(_check(document, value, shape, pointer, keyword))


def _check(document: Document, value: Any, shape: Shape, pointer: str, label: str) -> Iterator[Finding]:
    if value is None:
        return
    if not isinstance(shape, dict):
        kinds = shape if isinstance(shape, tuple) else (shape,)
        # True is an int to Python and none to JSON.
        if not isinstance(value, kinds) or isinstance(value, bool):
            wanted = " or ".join(_KINDS[kind] for kind in kinds)
            yield _finding(document, f"`{label}` is not {wanted}", pointer)
    elif not isinstance(value, Mapping):
        hint = "" if "*" in shape else f"its keys are {', '.join(f'`{key}`' for key in shape)}"
        yield _finding(document, f"`{label}` is not a mapping", pointer, hint)
    else:
        for key, inner in value.items():
            where = join(pointer, str(key))
            if key in shape or "*" in shape:
                yield from _check(
                    document, inner, shape[key if key in shape else "*"], where, f"{label}: {key}"
                )
            elif not str(key).startswith("x-"):
                yield _finding(document, f"`{label}` has no key `{key}`", where, _near(str(key), shape))


def _near(word: str, known: Mapping[str, Any]) -> str:
    near = difflib.get_close_matches(word, list(known), 1)
    if near:
        return f"did you mean `{near[0]}`?"
    return f"there are {', '.join(f'`{key}`' for key in known)}" if known else ""


def _finding(document: Document, message: str, pointer: str, hint: str = "") -> Finding:
    return Finding("extension-invalid", "error", message, document.locate(pointer), pointer, hint=hint)

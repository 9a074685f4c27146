"""From the path of an entry document to a `Document`: read, check, bundle, overlay."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from ..errors import DocumentError
from ..findings import Location
from .bundle import bundle
from .document import BrokenReference, Document
from .grammar import DOCUMENT
from .overlay import apply_overlay
from .pointers import from_tokens
from .scan import scan
from .sources import Sources

_SUPPORTED = re.compile(r"3\.[012](\.\d+)?(-[\w.]+)?")


def load_document(
    path: str | PathLike[str], overlays: Iterable[str | PathLike[str]] = (), allow_remote: bool = False
) -> Document:
    """Read an OpenAPI document with everything it refers to, and apply the overlays in order.

    Files are read only below the folder of `path`, and from the network only with `allow_remote`. Raises
    DocumentError, with the place, for whatever cannot be used.
    """
    if str(path).startswith(("http://", "https://")):
        raise DocumentError(f"{path} is an address, not a file", hint="download the document first")
    try:
        return _load(Path(path), [Path(overlay) for overlay in overlays], allow_remote)
    except RecursionError:
        raise DocumentError("the document is nested too deeply", location=Location(str(path))) from None


def _load(path: Path, overlays: list[Path], allow_remote: bool) -> Document:
    sources = Sources(path, allow_remote=allow_remote)
    check_is_openapi(sources.entry.tree, sources.entry.location)
    bundled = bundle(sources)
    tree, findings = bundled.tree, list(bundled.findings)
    for overlay in overlays:
        source = sources.read_overlay(overlay)
        tree, found = apply_overlay(tree, bundled.origins, source)
        findings += found
        check_is_openapi(tree, lambda keys: bundled.origins.find(keys).location())
    document = Document(
        tree=tree, entry=str(path), origins=bundled.origins, files=sources.files, findings=findings
    )
    if overlays:
        for broken in broken_references(document):
            raise broken.error
    return document


def check_is_openapi(tree: Any, locate: Callable[[Sequence[str]], Location]) -> None:
    def bad(message: str, *keys: str, hint: str = "") -> DocumentError:
        return DocumentError(message, location=locate(keys), hint=hint)

    if not isinstance(tree, dict):
        held = {list: "a list", type(None): "nothing but comments"}.get(type(tree), "a single value")
        raise bad(f"not an OpenAPI document: the file holds {held} instead of a mapping")
    if "openapi" not in tree:
        if "swagger" in tree:
            hint = "convert it to OpenAPI 3 first, for instance with swagger2openapi"
            raise bad(f"Swagger {tree['swagger']} is not supported", "swagger", hint=hint)
        if "overlay" in tree:
            hint = "name the document it belongs to, and give this file with --overlay"
            raise bad("this is an overlay, not an OpenAPI document", "overlay", hint=hint)
        raise bad(
            "not an OpenAPI document: the key `openapi` is missing", hint="begin it with `openapi: 3.1.0`"
        )
    version = tree["openapi"]
    if not isinstance(version, str):
        raise bad("the value of `openapi` is not a string", "openapi", hint='write it as "3.1.0"')
    if not _SUPPORTED.fullmatch(version):
        raise bad(f"OpenAPI version {version!r} is not supported", "openapi", hint="use 3.0, 3.1 or 3.2")


def broken_references(document: Document) -> Iterator[BrokenReference]:
    """After overlays: what one of them added must lead somewhere, and what it removed must not be needed."""
    sound: set[str] = set()
    for reference in scan(document.tree, DOCUMENT):
        value = reference.value
        if isinstance(value, str) and value in sound:
            continue
        pointer = from_tokens(reference.tokens if reference.bare else (*reference.tokens, "$ref"))
        fault = _fault(document, value)
        if fault is None:
            sound.add(value)
        else:
            message, hint, rule = fault
            error = DocumentError(message, location=document.locate(pointer), hint=hint, rule=rule)
            yield BrokenReference(pointer, error)


def _fault(document: Document, value: Any) -> tuple[str, str, str] | None:
    """Message, hint and rule for a reference within a bundled document that means nothing."""
    if not isinstance(value, str):
        return "the value of $ref is not a string", "", "ref-unresolved"
    if not value.startswith("#"):
        hint = "an overlay may only refer to the bundled document, with #/"
        return f"$ref {value!r} leads out of the document", hint, "ref-unresolved"
    chain = [value]
    try:
        node = document.get(unquote(value[1:]))
        while isinstance(node, dict) and isinstance(node.get("$ref"), str) and node["$ref"].startswith("#"):
            chain.append(node["$ref"])
            if node["$ref"] in chain[:-1]:
                return f"circular $ref: {' -> '.join(chain)}", "", "ref-cycle-unresolvable"
            node = document.get(unquote(node["$ref"][1:]))
    except KeyError:
        hint = "an overlay removed the target, or gave a wrong reference"
        return f"$ref {chain[-1]!r} cannot be resolved", hint, "ref-unresolved"
    return None

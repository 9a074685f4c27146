"""Reading a document in spite of what is wrong with it, for those who want to hear of everything at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from os import PathLike
from pathlib import Path
from typing import Any

from ..errors import DocumentError
from ..findings import Finding, Location
from .assemble import broken_references, check_is_openapi
from .bundle import bundle
from .document import BrokenReference, Document
from .grammar import DOCUMENT
from .load import shown_path
from .origins import Origins
from .overlay import apply_overlay
from .pointers import from_tokens
from .references import Place
from .scan import scan
from .sources import Sources

#: What a document of unknown version is read as.
_ASSUMED = "3.1.0"


def examine_document(
    path: str | PathLike[str], overlays: Iterable[str | PathLike[str]] = (), allow_remote: bool = False
) -> tuple[Document | None, list[Finding]]:
    """The document as far as it can be read, and what `load_document` would have stopped at.

    None when there is nothing to look at: no such file, a syntax error, another kind of document. References
    that mean nothing stay in the tree, are listed in `Document.broken` and count as empty objects.
    """
    faults: list[DocumentError] = []
    try:
        if str(path).startswith(("http://", "https://")):
            raise DocumentError(f"{path} is an address, not a file", hint="download the document first")
        examination = _Examination(Path(path), allow_remote, faults)
        document = examination.run([Path(overlay) for overlay in overlays])
        return document, document.findings
    except DocumentError as error:
        faults.append(error)
    except RecursionError:
        faults.append(DocumentError("the document is nested too deeply"))
    return None, [_finding(error, shown_path(Path(path))) for error in _distinct(faults)]


class _Examination:
    def __init__(self, path: Path, allow_remote: bool, faults: list[DocumentError]) -> None:
        self.path = path
        self.faults = faults
        self.broken: dict[Place, DocumentError] = {}
        self.sources = Sources(path, allow_remote=allow_remote, faults=faults)

    def run(self, overlays: Sequence[Path]) -> Document:
        entry = self.sources.entry
        version = self.version(entry.tree, entry.location)
        bundled = bundle(self.sources, self.broken)
        tree, findings = bundled.tree, list(bundled.findings)
        for overlay in overlays:
            try:
                source = self.sources.read_overlay(overlay)
            except DocumentError as error:
                self.faults.append(error)
                continue
            tree, found = apply_overlay(tree, bundled.origins, source, self.faults)
            findings += found
            version = self.version(tree, lambda keys: bundled.origins.find(keys).location())
        document = Document(
            tree=tree,
            entry=str(self.path),
            origins=bundled.origins,
            files=self.sources.files,
            findings=findings,
            version=version,
            lenient=True,
        )
        document.broken = self.from_files(document, bundled.origins)
        if overlays:
            known = {broken.pointer for broken in document.broken}
            document.broken += [one for one in broken_references(document) if one.pointer not in known]
        told = {id(broken.error) for broken in document.broken}
        rest = [error for error in self.broken.values() if id(error) not in told]
        shown = shown_path(self.path)
        document.findings += [
            _finding(error, shown) for error in _distinct([*self.faults, *rest, *_other_files(document)])
        ]
        return document

    def version(self, tree: Any, locate: Any) -> str:
        """The version to read the document by; what is wrong with the one it gives is noted.

        Raises DocumentError for what is no OpenAPI document at all.
        """
        try:
            check_is_openapi(tree, locate)
        except DocumentError as error:
            alike = isinstance(tree, dict) and isinstance(tree.get("paths", tree.get("components")), dict)
            if not alike or not tree.keys().isdisjoint({"swagger", "overlay"}):
                raise
            if error.message not in {fault.message for fault in self.faults}:
                error.rule = "document-structure"
                self.faults.append(error)
            given = re.match(r"3\.[012]", str(tree.get("openapi")))
            return f"{given[0]}.0" if given else _ASSUMED
        return str(tree["openapi"])

    def from_files(self, document: Document, origins: Origins) -> list[BrokenReference]:
        """The references that bundling could not follow, found in the tree by their places."""
        found: list[BrokenReference] = []
        for reference in scan(document.tree, DOCUMENT) if self.broken else ():
            tokens = reference.tokens if reference.bare else (*reference.tokens, "$ref")
            origin = origins.find(tokens)
            error = self.broken.get((origin.source.path, origin.tokens))
            if error is not None:
                found.append(BrokenReference(from_tokens(tokens), error))
        return found


def _other_files(document: Document) -> list[DocumentError]:
    """Files that references lead to and that cannot be read: said of the file, not of the reference."""
    rules = ("ref-unresolved", "ref-cycle-unresolvable")
    return [broken.error for broken in document.broken if broken.error.rule not in rules]


def _distinct(errors: Iterable[DocumentError]) -> list[DocumentError]:
    return list({(error.message, error.location): error for error in errors}.values())


def _finding(error: DocumentError, shown: str) -> Finding:
    return Finding(error.rule, "error", error.message, error.location or Location(shown), hint=error.hint)

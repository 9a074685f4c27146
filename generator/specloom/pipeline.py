"""The way from a document to a package, stage by stage; each stage is a function from value to value."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from attrs import asdict, frozen

from . import __version__
from .api import Api, build_api
from .document import Document, load_document
from .findings import Finding, errors_in
from .naming import NamePlan, plan_names
from .output import MANIFEST, manifest_text
from .render.formatting import format_modules
from .render.package import PackageOptions, render_package


@frozen
class Generated:
    """A package in memory, or the findings that keep it from being one."""

    document: Document
    api: Api
    names: NamePlan
    findings: list[Finding]
    #: Path below the output folder -> text; empty when there are errors among the findings.
    files: dict[str, str]

    @property
    def errors(self) -> list[Finding]:
        """The findings that stop the generation."""
        return errors_in(self.findings)

    @property
    def models(self) -> int:
        """How many classes and enumerations the package has."""
        return len({plan.pointer for plan in self.names.classes.values() if not plan.dictionary})

    def summary(self, seconds: float) -> str:
        """The line a generation ends with."""
        total = len(self.api.operations)
        done = (
            0 if self.errors else len({m.operation.pointer for r in self.names.resources for m in r.methods})
        )
        return f"{done} of {total} operations, {self.models} models, {len(self.files)} files, {seconds:.1f} s"


def load(spec: Path, overlays: Sequence[Path] = (), *, allow_remote: bool = False) -> Document:
    """Read a document with everything it refers to, and apply the overlays."""
    return load_document(str(spec), overlays=[str(path) for path in overlays], allow_remote=allow_remote)


def generate(document: Document, options: PackageOptions) -> Generated:
    """Everything between a loaded document and files on disk."""
    # What the document means.
    api, findings = build_api(document)
    # What Python calls it.
    names, collisions = plan_names(document, api)
    findings = [*document.findings, *findings, *collisions]
    if errors_in(findings):
        return Generated(document, api, names, findings, {})
    # What the package says.
    files = render_package(api, names, options)
    # In the style everybody knows; the runtime is real code and formatted already.
    python = {p: t for p, t in files.items() if p.endswith(".py") and "/_runtime/" not in p}
    files.update(format_modules(python))
    # Where it came from.
    files[f"{options.package}/{MANIFEST}"] = manifest_text(files, _provenance(document, options))
    return Generated(document, api, names, findings, files)


def _provenance(document: Document, options: PackageOptions) -> dict[str, object]:
    return {
        "generator": f"specloom {__version__}",
        "document": {"title": _title(document), "files": {file.path: file.sha256 for file in document.files}},
        "options": asdict(options),
    }


def _title(document: Document) -> str:
    info = document.tree.get("info")
    return str(info.get("title", "")) if isinstance(info, dict) else ""

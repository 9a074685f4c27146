"""The way from a document to a package, stage by stage; each stage is a function from value to value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import asdict, evolve, frozen

from . import __version__
from .api import Api, build_api
from .document import Document, load_document
from .document.kept import dump_kept
from .document.subset import Selection, subset
from .findings import Finding, errors_in
from .history import Past
from .history.progress import Progress, first_progress, progress
from .naming import NamePlan, plan_names
from .output import CHANGELOG, DOCUMENT, MANIFEST, manifest_text
from .render.formatting import format_modules
from .render.package import PackageOptions, render_package
from .render.stackql import render_provider

#: Parts of a package that are copied from real code, which is formatted.
_REAL_CODE = frozenset({"_runtime", "sql", "spark.py"})


@frozen
class Generated:
    """A package in memory, or the findings that keep it from being one."""

    document: Document
    api: Api
    names: NamePlan
    findings: list[Finding]
    #: Path below the output folder -> text; empty when there are errors among the findings.
    files: dict[str, str]
    #: The version, and what has changed since the last one; None when there are errors.
    progress: Progress | None = None
    #: Operations that a selection left out.
    left_out: int = 0

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
        left_out = f" ({self.left_out} left out as asked)" if self.left_out else ""
        version = f", version {self.progress.version}" if self.progress else ""
        counted = f"{self.models} models, {len(self.files)} files{version}, {seconds:.1f} s"
        return f"{done} of {total} operations{left_out}, {counted}"


def load(spec: Path, overlays: Sequence[Path] = (), *, allow_remote: bool = False) -> Document:
    """Read a document with everything it refers to, and apply the overlays."""
    return load_document(str(spec), overlays=[str(path) for path in overlays], allow_remote=allow_remote)


def generate(
    document: Document,
    options: PackageOptions,
    past: Past | None = None,
    *,
    selection: Selection | None = None,
    keep_renamed: bool = False,
) -> Generated:
    """Everything between a loaded document and files on disk."""
    # What of the document is wanted.
    left_out = 0
    if selection:
        chosen = subset(document, selection)
        document, left_out = chosen.document, chosen.total - chosen.taken
    # What the document means.
    api, findings = build_api(document)
    # What Python calls it.
    names, collisions = plan_names(document, api)
    findings = [*document.findings, *findings, *collisions]
    if errors_in(findings):
        return Generated(document, api, names, findings, {}, left_out=left_out)
    # What that is to those who use the last version.
    kept = dump_kept(document)
    if past is None:
        made = first_progress(options.version)
    else:
        made = progress(past, document, api, names, kept, options.version, keep_renamed=keep_renamed)
    options = evolve(options, version=made.version)
    # What the package says.
    files = render_package(api, names, options, ((name.old, name.new) for name in made.renamed))
    # In the style everybody knows; the runtime is real code and formatted already.
    python = {
        p: t for p, t in files.items() if p.endswith(".py") and not _REAL_CODE.intersection(p.split("/"))
    }
    files.update(format_modules(python))
    # What it was, and what is new.
    files[f"{options.folder}{DOCUMENT}"] = kept
    files[CHANGELOG] = made.changelog(past, options.package, len(api.operations))
    # Where it came from.
    provenance = _provenance(document, options, selection, made)
    files[f"{options.folder}{MANIFEST}"] = manifest_text(files, provenance)
    return Generated(document, api, names, findings, files, made, left_out)


def generate_provider(document: Document) -> tuple[dict[str, str], list[Finding]]:
    """The SQL resources as files of StackQL's registry; none if there are errors, or no resources."""
    api, findings = build_api(document)
    findings = [*document.findings, *findings]
    return ({} if errors_in(findings) else render_provider(document, api)), findings


def version_after(document: Document, past: Past, selection: Selection | None = None) -> str:
    """The version that a package gets which is generated from the document now."""
    if selection:
        document = subset(document, selection).document
    api, _ = build_api(document)
    names, _ = plan_names(document, api)
    return progress(past, document, api, names, dump_kept(document), None).version


def _provenance(
    document: Document, options: PackageOptions, selection: Selection | None, made: Progress
) -> Mapping[str, object]:
    told: dict[str, object] = {
        "generator": f"specloom {__version__}",
        "document": {"title": _title(document), "files": {file.path: file.sha256 for file in document.files}},
        "options": asdict(options),
    }
    if selection:
        told["selection"] = asdict(selection)
    if made.renamed:
        told["renamed"] = [asdict(name) for name in made.renamed]
    return told


def _title(document: Document) -> str:
    info = document.tree.get("info")
    return str(info.get("title", "")) if isinstance(info, dict) else ""

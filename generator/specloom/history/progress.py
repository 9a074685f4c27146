"""From one version of a package to the next: what changed, its number, its entry in the changelog."""

from __future__ import annotations

from attrs import frozen

from ..api.operations import Api
from ..diff.change import Report
from ..diff.run import compare
from ..diff.side import Side, understand
from ..document import Document
from ..findings import one_line
from ..naming import NamePlan
from . import changelog
from .past import Past, Renamed
from .renames import still_kept
from .versions import FIRST, next_version


@frozen
class Progress:
    """A version, and how it came to be."""

    version: str
    #: What changed since the last version; None when nothing did, or when there is none.
    report: Report | None = None
    #: Old names that work in this version.
    renamed: tuple[Renamed, ...] = ()

    @property
    def bump(self) -> str:
        """`major`, `minor`, `patch` or `none`."""
        return self.report.bump if self.report else "none"

    def told(self) -> str:
        """The weight of the change and what forced it, as a line."""
        forced = self.report.forced_by if self.report else None
        return f"{self.bump} change" + (f": {one_line(forced.message)}" if forced else "")

    def changelog(self, past: Past | None, package: str, operations: int) -> str:
        """The text of `CHANGELOG.md` with the entry of this version."""
        before = past.changelog if past else ""
        if not before and (past is None or past.document is None):
            return changelog.prepended(before, package, self.version, changelog.first_entry(operations))
        if past is None or self.report is None or self.bump == "none":
            if not before:
                return changelog.prepended(before, package, self.version, changelog.first_entry(operations))
            same = past is not None and past.version == self.version
            return before if same else changelog.prepended(before, package, self.version, changelog.SAME)
        new = [name for name in self.renamed if name.since == self.version]
        return changelog.prepended(before, package, self.version, changelog.entry(self.report, new))


def first_progress(asked: str | None) -> Progress:
    """The progress of a package without a past."""
    return Progress(asked or FIRST)


def progress(
    past: Past,
    document: Document,
    api: Api,
    names: NamePlan,
    kept: str,
    asked: str | None,
    *,
    keep_renamed: bool = False,
) -> Progress:
    """Measure the document against the one that the package was generated from last.

    Without a change of the document the version stays; `asked` is the version to take whatever has changed.
    """
    if past.document is None or past.document_text == kept:
        version = asked or past.version
        return Progress(version, None, still_kept(past.renamed, (), version) if keep_renamed else ())
    report = compare(understand(past.document), Side(document, api, names))
    version = asked or next_version(past.version, report.bump)
    renamed: tuple[Renamed, ...] = ()
    if keep_renamed:
        new = (Renamed(*change.renamed, version) for change in report.changes if change.renamed)
        renamed = still_kept(past.renamed, new, version)
    return Progress(version, report, renamed)

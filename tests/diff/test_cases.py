"""Every check by small documents: `cases/<check>/<case>` holds before, after, and what the diff says."""

from __future__ import annotations

from pathlib import Path

import pytest

from specloom.diff import checks
from specloom.diff.change import Report
from specloom.diff.ids import meaning
from specloom.diff.run import compare
from specloom.diff.side import understand
from specloom.document import load_document

CASES = Path(__file__).parent / "cases"
FOLDERS = sorted(path.parent for path in CASES.glob("*/*/before.yaml"))


def report_of(folder: Path) -> Report:
    """The report of a case."""
    before, after = (understand(load_document(folder / f"{name}.yaml")) for name in ("before", "after"))
    return compare(before, after)


def told(report: Report) -> str:
    """The bump, then a line per change: verdicts, places, id, message."""
    lines = [f"bump: {report.bump}"]
    for change in report.changes:
        places = " -> ".join(f"{p.line}:{p.column}" if p else "none" for p in (change.old, change.new))
        lines.append(f"wire {change.wire}, python {change.python}: {change.message} [{change.id}] {places}")
        if change.renamed:
            lines.append(f"    renamed: {change.renamed[0]} -> {change.renamed[1]}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: str(path.relative_to(CASES)))
def test_a_case_says_what_is_written_beside_it(folder: Path, request: pytest.FixtureRequest) -> None:
    """The changes between two documents are exactly those listed beside them."""
    report = report_of(folder)
    expected = folder / "changes.txt"
    if request.config.getoption("--update-golden", default=False):
        expected.write_text(told(report), encoding="utf-8")
    assert told(report) == expected.read_text(encoding="utf-8")
    assert all(meaning(change.id) for change in report.changes)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: str(path.relative_to(CASES)))
def test_a_document_does_not_differ_from_itself(folder: Path) -> None:
    """Comparing a document with itself finds nothing."""
    side = understand(load_document(folder / "after.yaml"))
    assert compare(side, side) == Report((), "none", None)


def test_every_check_has_a_case() -> None:
    """Each module of checks has a folder of cases, or is tested by the reverse of another's."""
    modules = {path.stem for path in Path(checks.__file__).parent.glob("*.py")} - {"__init__"}
    reversed_ = {"parameter_removed"}
    assert modules - {path.name for path in CASES.iterdir()} == reversed_

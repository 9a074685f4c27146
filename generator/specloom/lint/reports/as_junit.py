"""JUnit's XML: a suite per file, a test case per finding."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from xml.etree import ElementTree

from ...findings import Severity, one_line
from ..result import Reported, Result
from ..rule import Rule
from . import Source
from .wording import sentences


def report(
    result: Result,
    rules: Sequence[Rule],
    *,
    source: Source,
    colour: bool,
    failing: Collection[Severity],
) -> str:
    """What fails the run is a failure; other findings are cases that pass and say what they found."""
    found: dict[str, list[Reported]] = {file: [] for file in result.files}
    for one in result.reported:
        found.setdefault(one.finding.location.file, []).append(one)
    root = ElementTree.Element("testsuites", {"name": "specloom lint"})
    for file, listed in found.items():
        suite = ElementTree.SubElement(root, "testsuite", {"name": one_line(file) or "(no file)"})
        for one in listed:
            _case(suite, one, failing)
        if not listed:
            ElementTree.SubElement(suite, "testcase", {"name": "lint", "classname": one_line(file)})
        _count(suite, len(listed) or 1, listed, failing)
    cases = sum(len(listed) or 1 for listed in found.values())
    _count(root, cases, result.reported, failing)
    root.set("time", f"{result.seconds:.3f}")
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _case(suite: ElementTree.Element, one: Reported, failing: Collection[Severity]) -> None:
    finding = one.finding
    # XML has no way to write most control characters, so they are left out of all text.
    name = one_line(f"{finding.rule} {finding.pointer}".rstrip())
    text = one_line(f"{finding.location}: {finding.severity}: ") + sentences(finding)
    case = ElementTree.SubElement(suite, "testcase", {"name": name, "classname": suite.get("name", "")})
    if finding.severity in failing:
        about = {"type": finding.rule, "message": one_line(finding.message)}
        ElementTree.SubElement(case, "failure", about).text = text
    else:
        ElementTree.SubElement(case, "system-out").text = text


def _count(
    element: ElementTree.Element, cases: int, listed: Sequence[Reported], failing: Collection[Severity]
) -> None:
    failures = sum(1 for one in listed if one.finding.severity in failing)
    for name, number in (("tests", cases), ("failures", failures), ("errors", 0), ("skipped", 0)):
        element.set(name, str(number))

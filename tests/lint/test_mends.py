"""`--fix-overlay`: an overlay that takes the findings away it was made for."""

from __future__ import annotations

from pathlib import Path

import pytest

from specloom.lint.mends import mending_actions, overlay_text
from specloom.lint.rule import OverlayAction, Problem
from specloom.lint.run import Input, Linted, lint
from specloom.lint.settings import Settings

CASES = Path(__file__).parent / "cases"
BAD = sorted(path for path in CASES.glob("*/bad*.*") if path.suffix in (".yaml", ".json"))


def mended(linted: Linted) -> set[tuple[str, str]]:
    """(rule, pointer) of all problems that bring their mends."""
    return {(rule, problem.pointer) for _, rule, problem, _ in linted.problems if problem.mend}


@pytest.mark.parametrize("path", BAD, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_mends_take_the_findings_away(path: Path, tmp_path: Path) -> None:
    """With the overlay applied, what had a mend is gone, no error is new, and the overlay is sound."""
    before = lint([Input(path)], Settings())
    actions = mending_actions((rule, problem) for _, rule, problem, _ in before.problems)
    overlay = tmp_path / "mends.yaml"
    overlay.write_text(overlay_text(path.name, actions), encoding="utf-8")
    if not actions:
        assert not mended(before)
        return
    after = lint([Input(path, (overlay,))], Settings())
    left = {(rule, problem.pointer) for _, rule, problem, _ in after.problems}
    assert not left & mended(before)
    assert not [one for one in after.result.reported if one.finding.rule.startswith("overlay-")]
    assert after.result.count("error") <= before.result.count("error")


def test_the_first_of_two_mends_counts() -> None:
    """Two problems that set one key differently give one action; equal actions are written once."""
    target = "$['info']"
    problems = [
        ("a", Problem("/info", "one", mend=(OverlayAction(target, {"title": "A"}),))),
        ("b", Problem("/info", "two", mend=(OverlayAction(target, {"title": "B"}),))),
        ("c", Problem("/info", "three", mend=(OverlayAction(target, {"title": "A"}),))),
        ("d", Problem("/info", "four", mend=(OverlayAction(target, {"summary": "D"}),))),
    ]
    assert [action["update"] for action in mending_actions(problems)] == [{"title": "A"}, {"summary": "D"}]


def test_texts_survive_the_overlay(tmp_path: Path) -> None:
    """Strings that look like other values are read back as strings."""
    update = {"version": "1e3", "title": "yes", "description": "a\nb: c"}
    actions = mending_actions([("a", Problem("/info", "one", mend=(OverlayAction("$['info']", update),)))])
    document = tmp_path / "openapi.yaml"
    document.write_text("openapi: 3.1.0\npaths: {}\ninfo: {}\n", encoding="utf-8")
    overlay = tmp_path / "mends.yaml"
    overlay.write_text(overlay_text("openapi.yaml", actions), encoding="utf-8")
    from specloom.document import load_document

    assert load_document(document, [overlay]).tree["info"] == update

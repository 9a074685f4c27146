"""JUnit's XML."""

from __future__ import annotations

from xml.etree import ElementTree

from specloom.lint.result import Result

from .conftest import Render


def test_a_suite_per_file_and_a_case_per_finding(render: Render, result: Result) -> None:
    """Errors are failures; a file without findings is a case that passes."""
    root = ElementTree.fromstring(render("junit", result))
    assert root.tag == "testsuites"
    suites = {suite.get("name"): suite for suite in root}
    assert list(suites) == ["api.yaml", "clean.yaml", "other.json"]
    failing, passing = suites["api.yaml"].findall("testcase")
    failure = failing.find("failure")
    assert failure is not None
    assert failing.get("classname") == "api.yaml"
    assert failing.get("name") == "operation-id-duplicate /paths/~1people~1{id}/get/operationId"
    assert failure.attrib == {"type": "operation-id-duplicate", "message": "`getUser` names two operations"}
    assert failure.text == (
        "api.yaml:7:11: error: `getUser` names two operations. Give one of them another name."
    )
    assert passing.find("failure") is None
    assert passing.findtext("system-out") == (
        "api.yaml:7:33: info: The tag `people` is not declared (2 operations)."
    )
    (clean,) = suites["clean.yaml"]
    assert (clean.get("name"), len(clean)) == ("lint", 0)


def test_counts_are_those_of_the_cases(render: Render, result: Result) -> None:
    """The numbers of each suite, and of all, are those of what is in them."""
    root = ElementTree.fromstring(render("junit", result, failing=("error", "warning")))
    for element in (root, *root):
        cases = list(element.iter("testcase"))
        assert element.get("tests") == str(len(cases))
        assert element.get("failures") == str(sum(case.find("failure") is not None for case in cases))
    assert (root.get("tests"), root.get("failures"), root.get("time")) == ("4", "2", "0.123")


def test_what_fails_the_run_is_a_failure(render: Render, result: Result) -> None:
    """With --fail-on never there is no failure, whatever was found."""
    root = ElementTree.fromstring(render("junit", result, failing=()))
    assert list(root.iter("failure")) == []
    assert len(list(root.iter("system-out"))) == 3


def test_hostile_names_stay_well_formed(render: Render, hostile: Result) -> None:
    """Markup is escaped, and characters that XML cannot hold are left out."""
    root = ElementTree.fromstring(render("junit", hostile).encode())
    messages = [failure.get("message", "") for failure in root.iter("failure")]
    assert len(messages) == 2
    assert "<&>\"'%0A" in messages[0]

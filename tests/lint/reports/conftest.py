"""Results to report: an ordinary one, and one of a document that means harm."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from specloom.findings import Finding, Location, Severity
from specloom.lint.reports import REPORTS
from specloom.lint.result import Related, Reported, Result
from specloom.lint.rules import ALL_RULES

#: A report by the name of its format.
Render = Callable[..., str]

DOCUMENT = """\
openapi: 3.1.0
paths:
  /users/{id}:
    get:
      operationId: getUser
  /people/{id}:
    get: {operationId: getUser, tags: [people]}
"""


def found(
    rule: str, severity: Severity, message: str, place: Location, pointer: str = "", hint: str = ""
) -> Finding:
    """A finding in the order in which people read one."""
    return Finding(rule, severity, message, place, pointer, hint)


@pytest.fixture
def result() -> Result:
    """Three findings in two of three files."""
    duplicate = found(
        "operation-id-duplicate",
        "error",
        "`getUser` names two operations",
        Location("api.yaml", 7, 11),
        "/paths/~1people~1{id}/get/operationId",
        "give one of them another name",
    )
    first = Related(Location("api.yaml", 5, 7), "/paths/~1users~1{id}/get/operationId", "GET /users/{id}")
    second = Related(Location("api.yaml", 4, 5), "/paths/~1users~1{id}/get/tags", "GET /users/{id} tags")
    tags = found(
        "tag-undeclared",
        "info",
        "the tag `people` is not declared (2 operations)",
        Location("api.yaml", 7, 33),
        "/paths/~1people~1{id}/get/tags",
    )
    broken = found("server-invalid", "warning", "no servers", Location("other.json", 1, 1))
    return Result(
        reported=(
            Reported(duplicate, (first,), "a" * 32),
            Reported(tags, (second,), "b" * 32, count=2),
            Reported(broken, (), "c" * 32),
        ),
        files=("api.yaml", "clean.yaml", "other.json"),
        suppressed=4,
        seconds=0.123,
    )


@pytest.fixture
def hostile() -> Result:
    """Names with line breaks, escape sequences, markup and half characters; a place that is none."""
    nasty = "a\r\n::error::b\x1b[31m<&>\"'%0A\x00\u2028\ud800\uffff,:"
    finding = found(
        "document-structure", "error", nasty, Location(f"dir: x/{nasty}.yaml", 3, 9), f"/{nasty}", nasty
    )
    other = Related(Location("https://example.com/a.yaml", 2, 2), nasty, nasty)
    nowhere = found("document-unreadable", "warning", "cannot be read", Location(""))
    return Result(
        reported=(Reported(nowhere), Reported(finding, (other,), "d" * 32), Reported(finding, (), "d" * 32)),
        files=(f"dir: x/{nasty}.yaml",),
    )


@pytest.fixture
def render() -> Render:
    """`render(format, result)` with the document above as `api.yaml`, and no other file to be read."""

    def run(name: str, result: Result, *, colour: bool = False, failing: tuple[str, ...] = ("error",)) -> str:
        source = {"api.yaml": DOCUMENT}.get
        return REPORTS[name](result, ALL_RULES, source=source, colour=colour, failing=failing)

    return run


@pytest.fixture
def empty() -> Result:
    """Nothing to complain about."""
    return Result((), ("api.yaml",))

"""How a result is shown: one module per format, each with one function `report`.

A report is text and ends with a line break. Nothing here prints, and nothing is left out for being too much.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from importlib import import_module
from typing import Any, Protocol, cast

from ...findings import Severity
from ..result import Result
from ..rule import Rule

#: A file as shown -> its text; None when it cannot be read.
Source = Callable[[str], str | None]


class Report(Protocol):
    """The text of a result in one format."""

    def __call__(
        self,
        result: Result,
        rules: Sequence[Rule],
        *,
        source: Source,
        colour: bool,
        failing: Collection[Severity],
    ) -> str:
        """`rules` are all there are, `failing` the severities that make the run fail."""
        ...


def _lazy(module: str) -> Report:
    """The report of a module, which is imported when it is asked for: a run needs one of them."""

    def report(*arguments: Any, **options: Any) -> str:
        return cast(str, import_module(f".{module}", __name__).report(*arguments, **options))

    return cast(Report, report)


#: By the names that `--format` knows.
REPORTS: dict[str, Report] = {
    "text": _lazy("as_text"),
    "json": _lazy("as_json"),
    "sarif": _lazy("as_sarif"),
    "junit": _lazy("as_junit"),
    "github": _lazy("as_github"),
    "gitlab": _lazy("as_gitlab"),
}

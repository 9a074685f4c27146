"""What specloom has to say about a document: data and a place; text is chosen at the edge."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from attrs import frozen

Severity = Literal["error", "warning", "info"]


@frozen(order=True)
class Location:
    """A place in a source file; line and column count from one."""

    #: The path as the user would write it: relative to the working directory where possible.
    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@frozen
class Finding:
    """One statement about one place of a document."""

    #: The rule's id, in kebab case: `operation-id-duplicate`.
    rule: str
    severity: Severity
    #: What is wrong and what it means for the generated code, as one sentence without a full stop.
    message: str
    location: Location
    #: JSON pointer into the bundled document (`/paths/~1apps/get`).
    pointer: str = ""
    #: How to mend it, as one sentence without a full stop; empty when there is nothing to add.
    hint: str = ""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return one_line(f"{self.location}: {self.severity}: {self.message}{hint} [{self.rule}]")


def one_line(text: str) -> str:
    """Text for a terminal: names of a document may hold line breaks and control characters."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else " " for char in text)


def errors_in(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that stop a generation."""
    return [finding for finding in findings if finding.severity == "error"]

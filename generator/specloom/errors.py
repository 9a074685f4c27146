"""The exceptions of specloom.

SpecloomError           unusable input or usage: one line on standard error, exit code 2
├── DocumentError       a document, overlay or configuration file that cannot be used; has a place
└── UsageError          the command line or the configuration asks for something impossible
"""

from __future__ import annotations

from .findings import Location, one_line


class SpecloomError(Exception):
    """Base of everything that ends a command with exit code 2 and one line."""

    def __init__(self, message: str, *, location: Location | None = None, hint: str = "") -> None:
        super().__init__(message)
        #: What is wrong, as one sentence without a full stop.
        self.message = message
        self.location = location
        #: How to mend it; empty when the message says it all.
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.location}: " if self.location else ""
        hint = f" ({self.hint})" if self.hint else ""
        return one_line(f"{place}{self.message}{hint}")


class DocumentError(SpecloomError):
    """A document, overlay or configuration file that cannot be used."""

    def __init__(
        self,
        message: str,
        *,
        location: Location | None = None,
        hint: str = "",
        rule: str = "document-unreadable",
    ) -> None:
        super().__init__(message, location=location, hint=hint)
        #: The rule of the linter that the error breaks, for a run that reports it and goes on.
        self.rule = rule


class UsageError(SpecloomError):
    """The command line or the configuration asks for something impossible."""

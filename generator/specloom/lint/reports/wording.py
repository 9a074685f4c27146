"""Words that several reports share."""

from __future__ import annotations

from ...findings import Finding, Severity, one_line
from ..result import Result

_ORDER: tuple[Severity, ...] = ("error", "warning", "info")


def sentences(finding: Finding) -> str:
    """The message and how to mend it, as sentences in one line."""
    return " ".join(sentence(text) for text in (finding.message, finding.hint) if text)


def sentence(text: str) -> str:
    """Begins with a capital letter where it begins with a word, and ends with a full stop."""
    text = one_line(text)
    return f"{text[:1].upper()}{text[1:]}" + ("" if text.endswith((".", "?", "!")) else ".")


def summary(result: Result) -> str:
    """`2 errors, 1 warning in 3 files (1 suppressed)`; severities without findings are left out."""
    found = [_counted(number, severity) for severity in _ORDER if (number := result.count(severity))]
    suppressed = f" ({result.suppressed} suppressed)" if result.suppressed else ""
    return f"{', '.join(found) or 'no findings'} in {_counted(len(result.files), 'file')}{suppressed}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

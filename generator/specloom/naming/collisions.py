"""Two things, one name: a finding that proposes an override, never a counter in silence."""

from __future__ import annotations

from attrs import define, field

from ..document import Document
from ..findings import Finding, Severity


@define
class Names:
    """The names given out in one scope; remembers who has each."""

    document: Document
    #: The rule that a collision in this scope breaks.
    rule: str
    findings: list[Finding]
    #: How the reader can rename one of the two.
    remedy: str
    _owners: dict[str, tuple[str, str]] = field(factory=dict)

    def owner(self, name: str) -> str | None:
        """The pointer of the thing that has the name."""
        found = self._owners.get(name)
        return found[0] if found else None

    def take(self, name: str, pointer: str, label: str, *, severity: Severity = "error") -> bool:
        """Give the name to the thing at the pointer; a finding and False when another has it."""
        owner, other = self._owners.setdefault(name, (pointer, label))
        if owner == pointer and other == label:
            return True
        self.findings.append(
            Finding(
                self.rule,
                severity,
                f"{other} and {label} would both become `{name}`",
                self.document.locate(pointer),
                pointer,
                hint=self.remedy,
            )
        )
        return False

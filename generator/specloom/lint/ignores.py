"""`x-specloom-ignore`: findings that the document itself declares to be meant, each with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import define, field

from ..document.pointers import join
from .rule import Problem

#: Beside any other key of any object; says something about the object and all below it.
IGNORE = "x-specloom-ignore"


@define
class _Entry:
    rule: str
    #: Of the object that has the entry.
    holder: str
    #: Of the entry itself.
    pointer: str
    used: bool = False


@define
class Ignores:
    """The entries of one document, and which of them were needed."""

    #: (pointer of the object, what it says)
    written: list[tuple[str, Any]]
    _entries: dict[str, list[_Entry]] = field(init=False, factory=dict)
    _malformed: list[Problem] = field(init=False, factory=list)

    def __attrs_post_init__(self) -> None:
        for holder, listed in self.written:
            place = join(holder, IGNORE)
            if not isinstance(listed, list):
                self._complain(place, "is not a list")
                continue
            for index, entry in enumerate(listed):
                self._read(entry, holder, join(place, index))

    def _read(self, entry: Any, holder: str, pointer: str) -> None:
        rule = entry.get("rule") if isinstance(entry, dict) else None
        if not isinstance(rule, str) or not rule:
            self._complain(pointer, "does not name a rule")
            return
        self._entries.setdefault(rule, []).append(_Entry(rule, holder, pointer))
        reason = entry.get("reason")
        if not isinstance(reason, str) or not reason.strip():
            self._complain(pointer, f"gives no reason for ignoring `{rule}`")

    def _complain(self, pointer: str, what: str) -> None:
        hint = f"write `{IGNORE}: [{{rule: …, reason: …}}]`"
        self._malformed.append(Problem(pointer, f"`{IGNORE}` {what}", hint))

    def covers(self, rule: str, pointer: str) -> bool:
        """Whether a finding is meant to be ignored; the entries that say so are not unused."""
        found = False
        for entry in self._entries.get(rule, ()):
            if pointer == entry.holder or pointer.startswith(entry.holder + "/"):
                entry.used = found = True
        return found

    def malformed(self) -> Iterator[Problem]:
        """Entries without a rule or a reason."""
        yield from self._malformed

    def unused(self, rules: Iterable[str]) -> Iterator[Problem]:
        """Entries that covered nothing; `rules` are the names that exist."""
        known = set(rules)
        for entry in (entry for entries in self._entries.values() for entry in entries):
            if entry.used:
                continue
            if entry.rule in known:
                message = f"`{IGNORE}` ignores `{entry.rule}`, which finds nothing here any more"
                yield Problem(entry.pointer, message, "take it away")
            else:
                import difflib  # only a misspelt name needs it

                near = difflib.get_close_matches(entry.rule, sorted(known), 1)
                hint = f"did you mean `{near[0]}`?" if near else "`specloom rules` lists all"
                yield Problem(entry.pointer, f"there is no rule `{entry.rule}` to ignore", hint)

"""`[tool.specloom.diff]`: other verdicts for some ids, and changes that are accepted for a reason."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any

from attrs import evolve, field, frozen

from ..errors import UsageError
from .change import Change, Report, Verdict
from .ids import known_ids
from .run import report_of

FAIL_ON = ("breaking", "wire", "python", "any", "never")
_SEVERITIES = ("breaking", "compatible", "none", "ignore")
_KEYS = ("fail_on", "severity", "except")


@frozen
class Exempt:
    """Changes that somebody has accepted."""

    id: str
    reason: str
    #: A pointer or `GET /path` with `*` for anything; empty: wherever it is.
    where: str = ""

    def matches(self, change: Change) -> bool:
        """Whether the change is one of them."""
        places = (change.pointer, change.operation)
        return change.id == self.id and (
            not self.where or any(fnmatchcase(place, self.where) for place in places)
        )


@frozen
class Policy:
    """How a team looks at changes."""

    fail_on: str = "breaking"
    #: Id -> `breaking`, `compatible`, `none`, or `ignore`.
    severity: Mapping[str, str] = field(factory=dict)
    exempt: tuple[Exempt, ...] = ()

    def applied(self, report: Report) -> tuple[Report, list[tuple[Change, Exempt]], list[Exempt]]:
        """The report by this policy, what it leaves out with the reason, and exceptions without use."""
        kept: list[Change] = []
        accepted: list[tuple[Change, Exempt]] = []
        for change in report.changes:
            exempt = next((entry for entry in self.exempt if entry.matches(change)), None)
            severity = self.severity.get(change.id)
            if exempt is not None:
                accepted.append((change, exempt))
            elif severity != "ignore":
                kept.append(_weighed(change, severity))
        used = {entry for _, entry in accepted}
        return report_of(kept), accepted, [entry for entry in self.exempt if entry not in used]


def fails(report: Report, fail_on: str) -> bool:
    """Whether the report holds what a run is to fail on."""
    match fail_on:
        case "never":
            return False
        case "any":
            return bool(report.changes)
        case "wire" | "python":
            return any(getattr(change, fail_on) == "breaking" for change in report.changes)
    return any("breaking" in (change.wire, change.python) for change in report.changes)


def policy_from(table: Mapping[str, Any], place: str) -> Policy:
    """The policy that a table of the configuration states; UsageError for what is not understood.

    `place` is the file, for the messages.
    """
    for key in table:
        _known(key.replace("-", "_"), _KEYS, "key", place)
    fail_on = table.get("fail_on", table.get("fail-on", "breaking"))
    _known(fail_on, FAIL_ON, "value of `fail_on`", place)
    severity = table.get("severity", {})
    if not isinstance(severity, Mapping):
        raise UsageError(f"{place}: `severity` of [tool.specloom.diff] is not a table")
    for id_, word in severity.items():
        _known(id_, known_ids(), "change", place)
        _known(word, _SEVERITIES, f"severity of `{id_}`", place)
    return Policy(str(fail_on), dict(severity), tuple(_exempt(e, place) for e in _list(table, place)))


def _list(table: Mapping[str, Any], place: str) -> list[Any]:
    listed = table.get("except", [])
    if not isinstance(listed, list):
        raise UsageError(f"{place}: `except` of [tool.specloom.diff] is not a list of tables")
    return listed


def _exempt(entry: Any, place: str) -> Exempt:
    strings = isinstance(entry, Mapping) and all(isinstance(value, str) for value in entry.values())
    if not strings or not entry.keys() <= {"id", "where", "reason"} or not entry.get("id"):
        raise UsageError(
            f"{place}: an entry of `except` in [tool.specloom.diff] is not"
            ' `{id = "…", where = "…", reason = "…"}`'
        )
    _known(entry["id"], known_ids(), "change", place)
    if not entry.get("reason", "").strip():
        raise UsageError(
            f"{place}: the exception for `{entry['id']}` has no reason",
            hint="say why callers can live with it",
        )
    return Exempt(entry["id"], entry["reason"].strip(), entry.get("where", ""))


def _known(word: Any, words: tuple[str, ...] | list[str], what: str, place: str) -> None:
    if word in words:
        return
    near = difflib.get_close_matches(str(word), words, 1)
    hint = f"did you mean `{near[0]}`?" if near else f"there are {', '.join(words[:8])}"
    raise UsageError(f"{place}: unknown {what} `{word}` in [tool.specloom.diff]", hint=hint)


def _weighed(change: Change, severity: str | None) -> Change:
    if severity is None:
        return change
    verdict: Verdict = severity  # type: ignore[assignment]  # checked when it was read
    if (change.wire, change.python) == ("none", "none"):
        return evolve(change, wire=verdict)
    return evolve(
        change,
        wire=verdict if change.wire != "none" else "none",
        python=verdict if change.python != "none" else "none",
    )

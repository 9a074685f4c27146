"""One lint run: read, ask the rules, weigh, leave out what is known, group, place, sort.

Nothing here stops because of a document: what cannot be read or looked at is a finding, and the rest goes on.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import field, frozen

from ..document import Document, examine_document
from ..document.pointers import split
from ..findings import Finding, Location
from .context import Context
from .fingerprints import fingerprint, group_fingerprint
from .grouping import Found, Group, grouped
from .result import Related, Reported, Result
from .rule import Problem, Rule
from .rules import ALL_RULES
from .rules.engine import DOCUMENT_UNREADABLE, ENGINE_RULES, IGNORE_UNUSED, relay
from .settings import Settings

#: A finding that stands for many shows where the next ones are, but not all of them.
_RELATED = 10
_RULES = {rule.id: rule for rule in ALL_RULES}


@frozen
class Input:
    """One document to be linted."""

    path: Path
    overlays: tuple[Path, ...] = ()
    allow_remote: bool = False


@frozen
class Linted:
    """What a run found, before and after repeats were put together."""

    result: Result
    #: All problems that are shown, one by one: (input, rule, problem, fingerprint).
    problems: tuple[tuple[Input, str, Problem, str], ...] = field(repr=False)


def lint(inputs: Sequence[Input], settings: Settings, known: Counter[str] | None = None) -> Linted:
    """Lint all documents; findings with `known` fingerprints are left out, as often as they are known."""
    started = time.perf_counter()
    known = Counter(known or ())
    reported: list[Reported] = []
    problems: list[tuple[Input, str, Problem, str]] = []
    files: dict[str, None] = {}
    suppressed = 0
    for one in inputs:
        document, findings = examine_document(one.path, one.overlays, one.allow_remote)
        files |= dict.fromkeys(_files(one, document))
        sheet = _Sheet(document, findings, settings, known)
        found = sheet.fresh()
        problems += [(one, each.rule, each.problem, sheet.fingerprint(each)) for each in found]
        reported += [sheet.reported(group) for group in grouped(found)]
        suppressed += sheet.suppressed
    unique = {(one.fingerprint, one.finding.location, one.finding.message): one for one in reported}
    ordered = sorted(unique.values(), key=lambda one: (one.finding.location, one.finding.rule))
    result = Result(tuple(ordered), tuple(files), suppressed, time.perf_counter() - started)
    return Linted(result, tuple(problems))


class _Sheet:
    """The findings of one document on their way to the report."""

    def __init__(
        self, document: Document | None, findings: list[Finding], settings: Settings, known: Counter[str]
    ) -> None:
        self.document = document
        self.findings = findings
        self.settings = settings
        self.known = known
        self.tree: Any = document.tree if document else None
        self.suppressed = 0

    def fresh(self) -> list[Found]:
        """What is to be shown: neither switched off, nor ignored, nor known."""
        return [found for found in self.weighed() if not self.is_known(found)]

    def weighed(self) -> Iterator[Found]:
        """All problems with the severity that the configuration gives them."""
        context = Context(self.document) if self.document else None
        for rule, problem in self.asked(context):
            found = self.weigh(rule, problem)
            if found is None:
                continue
            if context and context.ignores.covers(rule.id, problem.pointer):
                self.suppressed += 1
                continue
            yield found
        for problem in context.ignores.unused(_RULES) if context else ():
            if found := self.weigh(IGNORE_UNUSED, problem):
                yield found

    def asked(self, context: Context | None) -> Iterator[tuple[Rule, Problem]]:
        """What reading and the rules say."""
        engine = {rule.id for rule in ENGINE_RULES}
        for finding in self.findings:
            if context is None or finding.rule not in engine:
                yield _RULES.get(finding.rule, DOCUMENT_UNREADABLE), relay(finding)
        if context is None:
            return
        for rule in ALL_RULES:
            try:
                yield from ((rule, problem) for problem in rule.check(context))
            except Exception as error:  # a fault of ours must not hide what the other rules found
                yield rule, _failed(rule, error)

    def weigh(self, rule: Rule, problem: Problem) -> Found | None:
        file = self.location(problem).file if self.settings.by_file(rule.id) else ""
        level = self.settings.level(rule.id, problem.severity or rule.severity, file, problem.pointer)
        return None if level == "off" else Found(rule.id, level, problem)

    def is_known(self, found: Found) -> bool:
        if not self.known:
            return False
        digest = self.fingerprint(found)
        if self.known[digest] <= 0:
            return False
        self.known[digest] -= 1
        self.suppressed += 1
        return True

    def fingerprint(self, found: Found) -> str:
        return fingerprint(found.rule, found.problem, self.tree)

    def location(self, problem: Problem) -> Location:
        if problem.location is not None:
            return problem.location
        return self.document.locate(problem.pointer) if self.document else Location("")

    def reported(self, group: Group) -> Reported:
        first = group.first
        problem = first.problem
        finding = Finding(
            first.rule, first.severity, group.message, self.location(problem), problem.pointer, problem.hint
        )
        more = [member.problem.pointer for member in group.members[1 : _RELATED + 1]]
        digest = (
            group_fingerprint(first.rule, problem.group)
            if len(group.members) > 1
            else self.fingerprint(first)
        )
        related = [self.related(pointer) for pointer in dict.fromkeys((*problem.related, *more))]
        return Reported(finding, tuple(related), digest, len(group.members))

    def related(self, pointer: str) -> Related:
        place = self.document.locate(pointer) if self.document else Location("")
        return Related(place, pointer, _label(pointer))


def _failed(rule: Rule, error: Exception) -> Problem:
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    message = f"the rule `{rule.id}` could not look at all of the document ({what})"
    hint = "this is a fault of specloom: please report it with the document"
    return Problem("", message, hint, severity="warning")


def _files(one: Input, document: Document | None) -> list[str]:
    from ..document.load import shown_path

    if document is None:
        return [shown_path(one.path)]
    folder = one.path.parent
    return [file.path if "://" in file.path else shown_path(folder / file.path) for file in document.files]


def _label(pointer: str) -> str:
    """What a place is, in a few words."""
    tokens = split(pointer)
    if tokens[:1] == ["paths"] and len(tokens) > 2:
        return f"{tokens[2].upper()} {tokens[1]}" + "".join(f" {token}" for token in tokens[3:])
    if tokens[:1] == ["components"] and len(tokens) > 2:
        return "/".join(tokens[1:3]) + "".join(f" {token}" for token in tokens[3:])
    return pointer

"""`[tool.specloom.lint]`: what a project makes of the rules.

[tool.specloom.lint]
fail-on = "warning"
baseline = "lint-baseline.json"

[tool.specloom.lint.rules]
description-missing = "off"

[[tool.specloom.lint.overrides]]
rules = ["path-malformed"]
files = ["spec/legacy/*.yaml"]        # globs; and/or:
pointers = ["/paths/~1v1~1*"]         # a node and all below it; * stands for any text
severity = "off"
reason = "version 1 is frozen"
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Literal, cast, get_args

from attrs import field, frozen

from ..errors import UsageError
from ..findings import Location, Severity

Level = Literal["error", "warning", "info", "off"]
FailOn = Literal["error", "warning", "info", "never"]
_KEYS = ("fail-on", "baseline", "rules", "overrides")
_OVERRIDE_KEYS = ("rules", "files", "pointers", "severity", "reason")


@frozen
class Override:
    """Another severity for some places."""

    rules: tuple[str, ...]
    files: tuple[str, ...]
    pointers: tuple[str, ...]
    severity: Level

    def applies(self, rule: str, file: str, pointer: str) -> bool:
        """Whether a finding is meant; an override without files is for all files, and so on."""
        return (
            rule in self.rules
            and (not self.files or any(fnmatchcase(file, glob) for glob in self.files))
            and (not self.pointers or any(_covers(glob, pointer) for glob in self.pointers))
        )


@frozen
class Settings:
    """What the configuration says about linting."""

    fail_on: FailOn = "error"
    baseline: Path | None = None
    rules: Mapping[str, Level] = field(factory=dict)
    overrides: tuple[Override, ...] = ()

    def by_file(self, rule: str) -> bool:
        """Whether the severity of a rule depends on the file."""
        return any(override.files and rule in override.rules for override in self.overrides)

    def level(self, rule: str, default: Severity, file: str, pointer: str) -> Level:
        """The severity of a finding, or "off"; the last override that applies decides."""
        for override in reversed(self.overrides):
            if override.applies(rule, file, pointer):
                return override.severity
        return self.rules.get(rule, default)


def _covers(glob: str, pointer: str) -> bool:
    return fnmatchcase(pointer, glob) or fnmatchcase(pointer, glob + "/*")


def read_settings(table: Mapping[str, Any], source: Path | None, known: Collection[str]) -> Settings:
    """The settings of a `[tool.specloom.lint]` table; `known` are the ids of the rules.

    Raises UsageError, with the place in `source`, for an unknown key, rule or value.
    """
    reader = _Reader(source, known)
    table = {key.replace("_", "-"): value for key, value in table.items()}
    reader.keys(table, _KEYS, "[tool.specloom.lint]")
    fail_on = reader.choice(table.get("fail-on", "error"), get_args(FailOn), "fail-on")
    baseline = table.get("baseline")
    if baseline is not None and not isinstance(baseline, str):
        raise reader.bad("`baseline` is not the path of a file", "baseline")
    rules = table.get("rules", {})
    if not isinstance(rules, dict):
        raise reader.bad("`rules` of [tool.specloom.lint] is not a table", "rules")
    overrides = table.get("overrides", [])
    if not isinstance(overrides, list) or not all(isinstance(entry, dict) for entry in overrides):
        raise reader.bad("`overrides` of [tool.specloom.lint] is not a list of tables", "overrides")
    return Settings(
        fail_on=cast(FailOn, fail_on),
        baseline=_relative(source.parent / baseline) if baseline and source else None,
        rules={reader.rule(rule): reader.level(level, rule) for rule, level in rules.items()},
        overrides=tuple(reader.override(entry) for entry in overrides),
    )


@frozen
class _Reader:
    source: Path | None
    known: Collection[str]

    def bad(self, message: str, key: str, hint: str = "") -> UsageError:
        return UsageError(message, location=self.place(key), hint=hint)

    def place(self, key: str) -> Location | None:
        """The first line that has the key or value; the parser of the standard library keeps no positions."""
        if self.source is None:
            return None
        pattern = re.compile(rf"(?<![\w-]){re.escape(key)}(?![\w-])".replace(r"\-", "[-_]"))
        for number, line in enumerate(self.source.read_text(encoding="utf-8").splitlines(), 1):
            if found := pattern.search(line):
                return Location(_relative(self.source).as_posix(), number, found.start() + 1)
        return Location(_relative(self.source).as_posix())

    def keys(self, table: Mapping[str, Any], allowed: Collection[str], where: str) -> None:
        for key in table:
            if key not in allowed:
                near = difflib.get_close_matches(key, allowed, 1)
                hint = f"did you mean `{near[0]}`?" if near else f"known keys: {', '.join(allowed)}"
                raise self.bad(f"unknown key `{key}` in {where}", key, hint)

    def rule(self, rule: Any) -> str:
        if rule not in self.known:
            near = difflib.get_close_matches(str(rule), self.known, 1)
            hint = f"did you mean `{near[0]}`?" if near else "`specloom rules` lists all"
            raise self.bad(f"there is no rule `{rule}`", str(rule), hint)
        return str(rule)

    def choice(self, value: Any, allowed: Collection[str], key: str) -> str:
        if value not in allowed:
            raise self.bad(f"`{key}` is not one of {', '.join(allowed)}", key)
        return str(value)

    def level(self, value: Any, key: str) -> Level:
        return cast(Level, self.choice(value, get_args(Level), key))

    def override(self, entry: dict[str, Any]) -> Override:
        self.keys(entry, _OVERRIDE_KEYS, "an override of [tool.specloom.lint]")
        reason = entry.get("reason")
        if not isinstance(reason, str) or not reason.strip():
            raise self.bad("an override of [tool.specloom.lint] gives no reason", "overrides", "add `reason`")
        for key in ("rules", "files", "pointers"):
            listed = entry.get(key, [])
            if not isinstance(listed, list) or not all(isinstance(text, str) for text in listed):
                raise self.bad(f"`{key}` of an override is not a list of strings", key)
        if not entry.get("rules"):
            raise self.bad("an override of [tool.specloom.lint] names no `rules`", "overrides")
        if not (entry.get("files") or entry.get("pointers")):
            hint = "for all places, set the rule in [tool.specloom.lint.rules]"
            raise self.bad("an override of [tool.specloom.lint] names no place", "overrides", hint)
        return Override(
            tuple(self.rule(rule) for rule in entry["rules"]),
            tuple(entry.get("files", ())),
            tuple(entry.get("pointers", ())),
            self.level(entry.get("severity"), "severity"),
        )


def _relative(path: Path) -> Path:
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path

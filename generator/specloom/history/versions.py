"""The next version of a package, by Semantic Versioning.

A change that breaks callers makes the next major version, from 0.x on as well: whether 0.x promises anything
is for people to say, with `--version`.
"""

from __future__ import annotations

import re

from ..errors import UsageError

#: The version of a package that was never generated before.
FIRST = "0.1.0"
_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)(?:[-.+]?[0-9A-Za-z][0-9A-Za-z.+-]*)?")


def next_version(version: str, bump: str) -> str:
    """The version after one with a change of this weight: `major`, `minor`, `patch` or `none`.

    UsageError when the version is not of the form X.Y.Z.
    """
    if bump == "none":
        return version
    major, minor, patch = _numbers(version)
    if bump == "major":
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if bump == "minor" else f"{major}.{minor}.{patch + 1}"


def major_of(version: str) -> int:
    """The major number; UsageError when the version is not of the form X.Y.Z."""
    return _numbers(version)[0]


def _numbers(version: str) -> tuple[int, int, int]:
    found = _VERSION.fullmatch(version)
    if found is None:
        raise UsageError(
            f"the version `{version}` is not of the form X.Y.Z, so there is no next one",
            hint="give --version, or set `version` in the configuration",
        )
    return int(found[1]), int(found[2]), int(found[3])

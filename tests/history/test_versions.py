"""The next version, and the entry that tells what it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from specloom.errors import UsageError
from specloom.history import changelog
from specloom.history.versions import next_version
from specloom.render.package import FIRST_VERSION


@pytest.mark.parametrize(
    ("version", "bump", "wanted"),
    [
        ("1.2.3", "major", "2.0.0"),
        ("1.2.3", "minor", "1.3.0"),
        ("1.2.3", "patch", "1.2.4"),
        ("1.2.3", "none", "1.2.3"),
        ("0.1.0", "major", "1.0.0"),
        ("0.1.0", "minor", "0.2.0"),
        ("1.0.0-rc.1", "minor", "1.1.0"),
        ("1.0.0.post2", "patch", "1.0.1"),
        ("2026-11", "none", "2026-11"),
    ],
)
def test_next_version(version: str, bump: str, wanted: str) -> None:
    """A version is raised by the weight of the change, 0.x as any other; without a change it stays."""
    assert next_version(version, bump) == wanted


def test_a_version_without_a_next_one() -> None:
    """What is no version cannot be raised; the error says what to do."""
    with pytest.raises(UsageError, match=r"`2026-11` is not of the form X\.Y\.Z.*give --version"):
        next_version("2026-11", "minor")


def test_first_version_is_that_of_the_package() -> None:
    """A package that nobody gave a version and the first entry of its changelog agree."""
    from specloom.history.versions import FIRST

    assert FIRST == FIRST_VERSION


def test_entries_go_on_top() -> None:
    """An entry stands above the older ones and below what people wrote at the top; they stay as they are."""
    first = changelog.prepended("", "zoo", "0.1.0", "First.\n")
    assert first.startswith("# Changelog of zoo\n") and first.endswith("\n\n## 0.1.0\n\nFirst.\n")
    mine = first.replace("# Changelog of zoo", "# What is new").replace("First.", "The *first* one!")
    second = changelog.prepended(mine, "zoo", "0.2.0", "Second.\n")
    assert second == mine.replace("## 0.1.0", "## 0.2.0\n\nSecond.\n\n## 0.1.0")
    plain = changelog.prepended("# Mine", "zoo", "0.2.0", "Second.\n")
    assert plain == "# Mine\n\n## 0.2.0\n\nSecond.\n"


def test_an_entry_of_the_same_version_grows() -> None:
    """A version that was asked for twice has one heading."""
    text = changelog.prepended("", "zoo", "1.0.0", "One.\n")
    text = changelog.prepended(text, "zoo", "1.0.0", "Two.\n")
    assert text.count("## 1.0.0") == 1
    assert text.endswith("## 1.0.0\n\nTwo.\n\nOne.\n")


def test_the_entry_of_a_first_version() -> None:
    """It says how much the package can do."""
    assert changelog.first_entry(1) == "First version: 1 operation.\n"
    assert changelog.first_entry(53) == "First version: 53 operations.\n"


def test_the_committed_changelog_is_that_of_the_committed_version() -> None:
    """The newest entry of `generated/CHANGELOG.md` is of the version in the package."""
    generated = Path(__file__).resolve().parents[2] / "generated"
    headings = [line for line in (generated / "CHANGELOG.md").read_text().splitlines() if line[:3] == "## "]
    version = headings[0].removeprefix("## ")
    assert f'__version__ = "{version}"' in (generated / "realtimekit/__init__.py").read_text()

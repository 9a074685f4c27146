"""Workflow commands, read back the way GitHub's runner reads them."""

from __future__ import annotations

import re

from specloom.lint.result import Result

from .conftest import Render

COMMAND = re.compile(r"::(?P<name>\w+) (?P<properties>.*?)::(?P<data>.*)")
ESCAPES = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}


def unescaped(text: str, names: str) -> str:
    """Undo the escapes that count at this place; the per cent sign comes last, as in the runner."""
    for escape in names.split():
        text = text.replace(escape, ESCAPES[escape])
    return text


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Name, properties and message of every line that is a command."""
    read = []
    for line in text.splitlines():
        if found := COMMAND.fullmatch(line):
            pairs = [pair.partition("=") for pair in found["properties"].split(",")]
            properties = {key: unescaped(value, "%0D %0A %3A %2C %25") for key, _, value in pairs}
            read.append((found["name"], properties, unescaped(found["data"], "%0D %0A %25")))
    return read


def test_findings_are_annotations(render: Render, result: Result) -> None:
    """Errors, warnings and infos are errors, warnings and notices at their places."""
    text = render("github", result)
    assert commands(text) == [
        (
            "error",
            {"title": "operation-id-duplicate", "file": "api.yaml", "line": "7", "col": "11"},
            "`getUser` names two operations.\nGive one of them another name.",
        ),
        (
            "notice",
            {"title": "tag-undeclared", "file": "api.yaml", "line": "7", "col": "33"},
            "The tag `people` is not declared (2 operations).",
        ),
        (
            "warning",
            {"title": "server-invalid", "file": "other.json", "line": "1", "col": "1"},
            "No servers.",
        ),
    ]
    assert text.splitlines()[-1] == ("specloom lint: 1 error, 1 warning, 1 info in 3 files (4 suppressed)")


def test_a_document_cannot_give_commands(render: Render, hostile: Result) -> None:
    """Line breaks, colons, commas and per cent signs of a document stay text."""
    nowhere, first, _ = commands(render("github", hostile))
    assert len(render("github", hostile).splitlines()) == 4
    assert nowhere[1] == {"title": "document-unreadable"}
    assert set(first[1]) == {"title", "file", "line", "col"}
    assert first[1]["file"].startswith("dir: x/a  ::error::b")
    assert first[1]["file"].endswith(",:.yaml")
    assert "%0A" in first[2]

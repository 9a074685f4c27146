"""The line of a finding, and what of it is marked."""

from __future__ import annotations

import pytest

from specloom.findings import Location
from specloom.lint.reports.frames import Frame, Frames


def frame(text: str, line: int, column: int, file: str = "a.yaml") -> Frame | None:
    """The frame of one place in a file with this text."""
    return Frames({file: text}.get).frame(Location(file, line, column))


@pytest.mark.parametrize(
    ("line", "column", "marked"),
    [
        ("  operationId: getUser", 3, "operationId"),
        ("  /users/{id}:", 3, "/users/{id}"),
        ("  '200': {description: ok}", 3, "'200'"),
        ('  "a \\" b": 1', 3, '"a \\" b"'),
        ("  'it''s': 1", 3, "'it''s'"),
        ("  - {name: x, in: query}", 5, "{"),
        ("  - {name: x, in: query}", 15, "in"),
        ("  tags: [a, b]  # c", 9, "["),
        ("  tags: [a, b]  # c", 13, "b"),
        ("  - plain item # why", 5, "plain item"),
        ("  get: {operationId: x}", 9, "operationId"),
        ("  $ref: '#/a'", 3, "$ref"),
        ("  x-a:b: 1", 3, "x-a:b"),
    ],
)
def test_the_key_or_value_is_marked(line: str, column: int, marked: str) -> None:
    """The mark is as long as the key or the value at the place."""
    shown = frame(line, 1, column)
    assert shown is not None
    assert shown.text[shown.before : shown.before + shown.marked] == marked


@pytest.mark.parametrize(("line", "column"), [(3, 1), (1, 9)])
def test_places_outside_the_file_have_no_frame(line: int, column: int) -> None:
    """A file that is shorter than the place says has no line to show."""
    assert frame("a: 1\nb: 2", line, column) is None


def test_unreadable_files_have_no_frame() -> None:
    """Neither a missing file nor a place without a file is an error."""
    frames = Frames({}.get)
    assert frames.frame(Location("gone.yaml")) is None
    assert frames.frame(Location("")) is None
    assert frames.end_column(Location("gone.yaml")) is None


def test_a_document_in_one_line_is_cut() -> None:
    """Of a line of megabytes the part around the place is shown."""
    text = '{"a": ' + "[1, 2], " * 100_000 + '"needle": 1, ' + "[1, 2], " * 100_000
    shown = frame(text, 1, text.index('"needle"') + 1, "a.json")
    assert shown is not None
    assert len(shown.text) < 130
    assert shown.text.startswith("...") and shown.text.endswith("...")
    assert shown.text[shown.before : shown.before + shown.marked] == '"needle"'


def test_marks_stand_below_wide_characters() -> None:
    """East Asian characters take two columns, combining ones none."""
    shown = frame("{日本: 1, e\u0301: 2, key: 3}", 1, 16)
    assert shown is not None
    assert (shown.before, shown.marked) == (16, 3)


def test_lines_end_as_the_format_says() -> None:
    """YAML knows more line breaks than JSON, where they may stand inside strings."""
    text = '{"a": "x\u2028y",\n"b": 1}'
    in_json, in_yaml = frame(text, 2, 1, "a.json"), frame(text, 3, 1, "a.yaml")
    assert in_json is not None and in_yaml is not None
    assert in_json.text == in_yaml.text == '"b": 1}'


def test_a_file_is_read_once() -> None:
    """A report of a thousand findings reads each file one time."""
    read: list[str] = []
    frames = Frames(lambda file: read.append(file) or "a: 1")  # type: ignore[func-returns-value]
    for _ in range(3):
        assert frames.frame(Location("a.yaml"))
    assert read == ["a.yaml"]

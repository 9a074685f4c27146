"""Documents that loading refuses are linted all the same, as far as they can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from specloom.lint.result import Result
from specloom.lint.run import Input, lint
from specloom.lint.settings import Settings

OPERATION = """\
  /users:
    get:
      operationId: list users
      responses:
        '200': {description: All}
"""
DOCUMENT = f"""\
openapi: 3.1.0
info: {{title: Users, version: '1'}}
paths:
{OPERATION}"""


def result_of(folder: Path, text: str, name: str = "openapi.yaml", **others: str) -> Result:
    """Lint a document with other files beside it (`_` stands for the dot of their names)."""
    for other, content in others.items():
        (folder / other.replace("_", ".")).write_text(content, encoding="utf-8")
    (folder / name).write_text(text, encoding="utf-8")
    overlays = tuple(folder / other.replace("_", ".") for other in others if other.startswith("overlay"))
    return lint([Input(folder / name, overlays)], Settings()).result


def errors(result: Result) -> list[str]:
    """`file:line:column rule` of all errors."""
    return [
        f"{Path(one.finding.location.file).name}:{one.finding.location.line}:{one.finding.location.column}"
        f" {one.finding.rule}"
        for one in result.reported
        if one.finding.severity == "error"
    ]


def goes_on(result: Result) -> bool:
    """Whether the rules have looked at the document."""
    return "operation-id-not-identifier" in {one.finding.rule for one in result.reported}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (DOCUMENT + "info: {title: Twice, version: '2'}\n", "openapi.yaml:9:1 key-duplicate"),
        (DOCUMENT.replace("3.1.0", "3.1"), "openapi.yaml:1:1 document-structure"),
        (DOCUMENT.replace("3.1.0", "3.9.0"), "openapi.yaml:1:1 document-structure"),
        (DOCUMENT.replace("openapi: 3.1.0\n", ""), "openapi.yaml:1:1 document-structure"),
        (DOCUMENT + "x-a: !date 2024\n", "openapi.yaml:9:6 document-unreadable"),
        (DOCUMENT + "x-a: .inf\n", "openapi.yaml:9:6 document-unreadable"),
        (DOCUMENT + "  /a: {$ref: 'no.yaml'}\n", "openapi.yaml:9:8 ref-unresolved"),
        (DOCUMENT + "  /a: {$ref: '../no.yaml'}\n", "openapi.yaml:9:8 ref-unresolved"),
        (DOCUMENT + "  /a: {$ref: 'https://example.com/no.yaml'}\n", "openapi.yaml:9:8 ref-unresolved"),
        (DOCUMENT + "  /a: {$ref: '#/paths/~1b'}\n  /b: {$ref: '#/paths/~1a'}\n",
         "openapi.yaml:9:8 ref-cycle-unresolvable"),
        (DOCUMENT + "  /a: {$ref: 7}\n", "openapi.yaml:9:8 ref-unresolved"),
        (DOCUMENT + "components: {$ref: no.yaml}\n", "openapi.yaml:9:14 ref-unresolved"),
        (DOCUMENT + "components: {schemas: {$ref: no.yaml}}\n", "openapi.yaml:9:24 ref-unresolved"),
        (DOCUMENT + "components: {schemas: {A: {$ref: no.yaml}}}\n", "openapi.yaml:9:28 ref-unresolved"),
        (DOCUMENT + "  /a: {get: {parameters: [{$ref: '#/components/parameters/A'}], responses: {'200': {"
         "description: A}}}}\n", "openapi.yaml:9:28 ref-unresolved"),
    ],
)  # fmt: skip
def test_one_defect_is_one_error(text: str, expected: str, tmp_path: Path) -> None:
    """What stops loading is one error at its place, and the other rules have been asked."""
    result = result_of(tmp_path, text)
    assert errors(result) == [expected]
    assert goes_on(result)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("openapi: [3.1.0\n", "openapi.yaml:2:1 document-unreadable"),
        ("", "openapi.yaml:1:1 document-unreadable"),
        ("- 1\n", "openapi.yaml:1:1 document-unreadable"),
        ("swagger: '2.0'\npaths: {}\n", "openapi.yaml:1:1 document-unreadable"),
        ("overlay: 1.0.0\n", "openapi.yaml:1:1 document-unreadable"),
        ("a: &a [*a]\n", "openapi.yaml:1:8 document-unreadable"),
        ("a: " + "[" * 300 + "]" * 300, "openapi.yaml:1:203 document-unreadable"),
    ],
)
def test_what_cannot_be_read_is_a_finding(text: str, expected: str, tmp_path: Path) -> None:
    """A file without a document in it is one error."""
    assert errors(result_of(tmp_path, text)) == [expected]


def test_a_broken_file_does_not_stop_the_others(tmp_path: Path) -> None:
    """Files that are missing or unreadable are findings, and the next ones are linted."""
    (tmp_path / "a.yaml").write_text("{", encoding="utf-8")
    (tmp_path / "b.yaml").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "c.yaml").mkdir()
    inputs = [Input(tmp_path / name) for name in ("no.yaml", "a.yaml", "c.yaml", "b.yaml")]
    result = lint(inputs, Settings()).result
    assert len(result.files) == 4
    assert goes_on(result)
    assert [line.split(":")[0] for line in errors(result)] == ["a.yaml", "c.yaml", "no.yaml"]


def test_a_broken_part_is_told_once(tmp_path: Path) -> None:
    """A file that several references lead to and that cannot be read is one finding, in that file."""
    text = DOCUMENT + "  /a: {$ref: part.yaml#/a}\n  /b: {$ref: part.yaml#/b}\n"
    result = result_of(tmp_path, text, part_yaml="a: {get: [}\n")
    assert errors(result) == ["part.yaml:1:11 document-unreadable"]
    assert goes_on(result)
    (error,) = [one for one in result.reported if one.finding.severity == "error"]
    assert [one.pointer for one in error.related] == ["/paths/~1a/$ref", "/paths/~1b/$ref"]


def test_a_duplicate_key_of_a_part_is_told_there(tmp_path: Path) -> None:
    """Both YAML and JSON name the second of two equal keys; the files are read on."""
    text = DOCUMENT + "  /a: {$ref: part.json#/a}\n"
    result = result_of(tmp_path, text, part_json='{"a": {"get": {"responses": {"204": {}}}},\n "a": {}}')
    assert errors(result) == ["part.json:2:2 key-duplicate"]
    assert goes_on(result)


def test_overlays_that_fail_are_findings(tmp_path: Path) -> None:
    """A bad action is an error in the overlay; the other actions are applied."""
    overlay = """\
overlay: 1.0.0
info: {title: A, version: '1'}
actions:
  - target: $.info.title
    update: {a: b}
  - target: $.paths['/users'].get
    update: {operationId: listUsers}
  - target: $$
    update: {}
  - target: $.paths['/none']
    remove: true
"""
    result = result_of(tmp_path, DOCUMENT, overlay_yaml=overlay)
    assert errors(result) == ["overlay.yaml:5:5 overlay-invalid", "overlay.yaml:8:5 overlay-invalid"]
    assert not goes_on(result)
    assert "overlay-target-unmatched" in {one.finding.rule for one in result.reported}


def test_an_overlay_may_break_references(tmp_path: Path) -> None:
    """What an overlay removes and something still needs is told at the reference."""
    text = DOCUMENT + "  /a: {get: {responses: {'200': {$ref: '#/components/responses/A'}}}}\n"
    text += "components: {responses: {A: {description: A}}}\n"
    overlay = "overlay: 1.0.0\ninfo: {title: A, version: '1'}\nactions:\n"
    overlay += "  - {target: $.components, remove: true}\n"
    result = result_of(tmp_path, text, overlay_yaml=overlay)
    assert errors(result) == ["openapi.yaml:9:34 ref-unresolved"]


def test_the_chain_of_references_is_told(tmp_path: Path) -> None:
    """A reference that fails on the way has the references that lead to it as related places."""
    text = DOCUMENT + "  /a: {get: {responses: {'200': {$ref: '#/components/responses/A'}}}}\n"
    text += "components: {responses: {A: {$ref: 'part.yaml#/B'}}}\n"
    result = result_of(tmp_path, text, part_yaml="B: {$ref: '#/C'}\n")
    (error,) = [one for one in result.reported if one.finding.severity == "error"]
    assert (Path(error.finding.location.file).name, error.finding.location.column) == ("part.yaml", 5)
    assert [(one.location.line, one.location.column) for one in error.related] == [(9, 34), (10, 30)]


def test_positions_through_overlays(tmp_path: Path) -> None:
    """A finding about what an overlay added is shown in the overlay."""
    overlay = """\
overlay: 1.0.0
info: {title: A, version: '1'}
actions:
  - target: $.paths
    update:
      /new:
        get:
          operationId: new one
          responses: {'204': {description: None}}
"""
    result = result_of(tmp_path, DOCUMENT, overlay_yaml=overlay)
    places = {
        (Path(one.finding.location.file).name, one.finding.location.line, one.finding.location.column)
        for one in result.reported
        if one.finding.rule == "operation-id-not-identifier"
    }
    assert places == {("openapi.yaml", 6, 7), ("overlay.yaml", 8, 11)}

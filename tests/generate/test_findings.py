"""What cannot be generated faithfully is a finding with its place, and nothing is written."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from tests.generate.harness import findings_of

HEAD = """\
openapi: 3.1.0
info: {title: T, version: "1"}
servers: [{url: https://api.test}]
"""

#: Name -> (document behind the head, [what each finding must say: place, severity, words, rule]).
CASES: dict[str, tuple[str, list[tuple[str, str, str, str]]]] = {
    "two methods with one name": (
        """
        paths:
          /a: {get: {operationId: get-it, tags: [x], responses: {"204": {description: ok}}}}
          /b:
            get: {operationId: getIt, tags: [x], responses: {"204": {description: ok}}}
        """,
        [("7:5", "error", "GET /a and GET /b would both become `get_it`", "method-name-collision")],
    ),
    "two parameters with one name": (
        """
        paths:
          /a:
            get:
              operationId: a
              parameters:
                - {name: "filter[x]", in: query, schema: {type: string}}
                - {name: filter_x, in: query, schema: {type: string}}
              responses: {"204": {description: ok}}
        """,
        [
            (
                "10:11",
                "error",
                "`filter[x]` and query parameter `filter_x` would both",
                "parameter-name-collision",
            )
        ],
    ),
    "two properties with one name": (
        """
        paths:
          /a:
            put:
              operationId: a
              requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}}
              responses: {"204": {description: ok}}
        components:
          schemas:
            A:
              type: object
              properties:
                fooBar: {type: string}
                foo_bar: {type: string}
        """,
        [("16:9", "error", "property `fooBar` and property `foo_bar` would both", "property-name-collision")],
    ),
    "two components with one name": (
        """
        paths:
          /a:
            put:
              operationId: a
              requestBody: {content: {application/json: {schema: {
                type: array, items: {$ref: "#/components/schemas/foo_bar"}}}}}
              responses: {"200": {description: ok, content: {application/json: {schema: {
                $ref: "#/components/schemas/FooBar"}}}}}
        components:
          schemas:
            foo_bar: {type: object, properties: {a: {type: string}}}
            FooBar: {type: object, properties: {b: {type: string}}}
        """,
        [(":", "error", "would both become `FooBar`", "class-name-collision")],
    ),
    "path and parameters disagree": (
        """
        paths:
          /a/{id}:
            get:
              operationId: a
              parameters: [{name: other, in: path, required: true, schema: {type: string}}]
              responses: {"204": {description: ok}}
        """,
        [
            ("6:5", "error", "has `{id}` in its path but declares no path parameter", "path-param-mismatch"),
            ("8:20", "error", "declares the path parameter `other`", "path-param-mismatch"),
        ],
    ),
    "an extension that cannot be understood": (
        """
        paths:
          /a:
            get:
              operationId: a
              x-specloom-sdk: {positional: nope}
              x-specloom-pagination: {page: p}
              responses: {"204": {description: ok}}
        """,
        [
            (
                "9:7",
                "error",
                "`x-specloom-pagination` needs at least `page` and `items`",
                "extension-invalid",
            ),
            ("6:5", "error", "names `nope` as positional", "extension-invalid"),
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_findings_have_their_place(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each collision or contradiction is one finding at the key in question, in terms of Python."""
    monkeypatch.chdir(tmp_path)
    text, expected = CASES[name]
    Path("openapi.yaml").write_text(HEAD + textwrap.dedent(text).lstrip("\n"), encoding="utf-8")
    found = findings_of(Path("."))
    assert len(found) == len(expected), [str(f) for f in found]
    for finding, (place, severity, words, rule) in zip(found, expected, strict=True):
        assert str(finding).startswith(f"openapi.yaml:{place}"[: None if place != ":" else -1]), str(finding)
        assert (finding.severity, finding.rule) == (severity, rule)
        assert words in finding.message


def test_a_finding_is_one_line(tmp_path: Path) -> None:
    """Line breaks and control characters in names of the document do not reach the terminal."""
    twice = "".join(
        f'  "/{n}\\n\\e[31m": {{get: {{operationId: x, responses: {{"204": {{description: ok}}}}}}}}\n'
        for n in "ab"
    )
    (tmp_path / "openapi.yaml").write_text(f"{HEAD}paths:\n{twice}", encoding="utf-8")
    (finding,) = findings_of(tmp_path)
    assert str(finding).isprintable()
    assert "share the operationId `x`" in str(finding)

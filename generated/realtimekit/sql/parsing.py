"""From text to statements: what sqlglot reads, and what StackQL has beside it (REPLACE … SET, SHOW, EXEC)."""

# pyright: basic

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal

import sqlglot
from attrs import evolve, field, frozen
from sqlglot import Token, TokenType, exp
from sqlglot.errors import SqlglotError

from .errors import NotSupportedError, ProgrammingError

DIALECT = "duckdb"

Kind = Literal[
    "select", "insert", "update", "replace", "delete", "exec", "show", "describe"
]


@frozen
class Statement:
    """One statement, understood as far as possible without knowing what there is."""

    kind: Kind
    #: The tree of a statement that sqlglot reads.
    tree: exp.Expr | None = None
    explain: bool = False
    #: Of SHOW: `services`, `resources` or `methods`.
    what: str = ""
    extended: bool = False
    #: Of SHOW, DESCRIBE and EXEC: the name, by parts.
    name: tuple[str, ...] = ()
    pattern: str | None = None
    #: Of EXEC: parameter -> expression.
    arguments: Mapping[str, exp.Expr] = field(factory=dict)
    #: How many `?` it has; in the trees they are `$_p0`, `$_p1` …
    marks: int = 0


#: What a statement that sqlglot reads begins with.
_BEGINNINGS = ("SELECT", "FROM", "WITH", "VALUES", "INSERT", "UPDATE", "DELETE", "(")

_NOTHING = (
    "is nothing that an API can do; there are SELECT, INSERT, UPDATE, REPLACE, DELETE, "
    "EXEC, SHOW, DESCRIBE and EXPLAIN"
)


def split_statements(text: str) -> list[str]:
    """The statements of a script, without what ends them; comments alone are none."""
    found: list[str] = []
    start, last = 0, None
    for token in _tokens(text):
        if token.token_type is TokenType.SEMICOLON:
            if last is not None:
                found.append(text[start : token.start])
            start, last = token.end + 1, None
        else:
            last = token
    if last is not None:
        found.append(text[start:])
    return found


def parse(text: str) -> Statement:
    """The one statement of a text; ProgrammingError, with the place, for what is none."""
    tokens = [t for t in _tokens(text) if t.token_type is not TokenType.SEMICOLON]
    if not tokens:
        raise ProgrammingError("there is no statement")
    if len(split_statements(text)) > 1:
        raise ProgrammingError("there is more than one statement; give them one by one")
    word = tokens[0].text.upper()
    if word == "EXPLAIN":
        return evolve(parse(text[tokens[0].end + 1 :]), explain=True)
    holes = [t for t in tokens if t.token_type is TokenType.PLACEHOLDER]
    if holes:
        return evolve(parse(_numbered(text, holes)), marks=len(holes))
    if word == "EXEC":
        return _exec(text, tokens)
    if word == "SHOW":
        return _show(tokens[1:])
    if word in ("DESCRIBE", "DESC"):
        return _describe(tokens[1:])
    replace = word == "REPLACE"
    if replace:
        if len(tokens) > 1 and tokens[1].text.upper() == "INTO":
            raise NotSupportedError("write `REPLACE resource SET … WHERE …`")
        first = tokens[0]
        text = f"{text[: first.start]}UPDATE{text[first.end + 1:]}"
    elif word not in _BEGINNINGS:
        raise NotSupportedError(f"{word} {_NOTHING}")
    tree = _tree(text)
    return Statement("replace" if replace else _kind(tree), tree)


def _numbered(text: str, holes: Sequence[Token]) -> str:
    for index, hole in reversed(list(enumerate(holes))):
        text = f"{text[: hole.start]}$_p{index}{text[hole.end + 1:]}"
    return text


def _kind(tree: exp.Expr) -> Kind:
    if isinstance(tree, exp.Query | exp.Values):
        return "select"
    for type_, kind in (
        (exp.Insert, "insert"),
        (exp.Update, "update"),
        (exp.Delete, "delete"),
    ):
        if isinstance(tree, type_):
            return kind  # type: ignore[return-value]  # one of the three above
    raise NotSupportedError(f"{tree.key.upper()} {_NOTHING}")


def _tokens(text: str) -> Sequence[Token]:
    try:
        return sqlglot.tokenize(text, read=DIALECT)
    except SqlglotError as error:
        raise ProgrammingError(_told(error)) from error


def _tree(text: str) -> exp.Expr:
    try:
        trees = [t for t in sqlglot.parse(text, read=DIALECT) if t is not None]
    except SqlglotError as error:
        raise ProgrammingError(_told(error)) from error
    except RecursionError:
        raise ProgrammingError("the statement is nested too deeply") from None
    return trees[0]


def _told(error: SqlglotError) -> str:
    """One line: what, and where."""
    errors: Any = getattr(error, "errors", None)
    if errors:
        first = errors[0]
        reason = re.sub(r" but got <Token.*", "", str(first["description"]))
        near = first["highlight"]
        place = f"line {first['line']}, column {first['col']}"
        return f"the statement cannot be read at {place} (`{near}`): {reason}"
    return f"the statement cannot be read: {str(error).splitlines()[0]}"


def _name(tokens: Sequence[Token]) -> tuple[tuple[str, ...], int]:
    """A dotted name at the beginning, and how many tokens it has."""
    parts: list[str] = []
    count = 0
    for index, token in enumerate(tokens):
        if index % 2 == 0 and re.fullmatch(r"\w+", token.text):
            parts.append(token.text)
            count = index + 1
        elif not (index % 2 and token.token_type is TokenType.DOT):
            break
    return tuple(parts), count


def _show(tokens: Sequence[Token]) -> Statement:
    words = [token.text.upper() for token in tokens]
    extended = words[:1] == ["EXTENDED"]
    words, tokens = words[extended:], tokens[extended:]
    if not words or words[0] not in ("SERVICES", "RESOURCES", "METHODS"):
        raise ProgrammingError(
            "SHOW is for SERVICES, RESOURCES and METHODS: SHOW METHODS IN resource"
        )
    what = words[0].lower()
    rest = tokens[1:]
    name: tuple[str, ...] = ()
    if words[1:2] and words[1] in ("IN", "FROM"):
        name, count = _name(rest[1:])
        rest = rest[1 + count :]
    if what == "methods" and not name:
        raise ProgrammingError(
            "SHOW METHODS wants a resource: SHOW METHODS IN resource"
        )
    pattern = None
    if len(rest) == 2 and rest[0].text.upper() == "LIKE":
        pattern, rest = rest[1].text, rest[2:]
    if rest:
        raise ProgrammingError(f"`{rest[0].text}` is not expected in SHOW {words[0]}")
    return Statement("show", what=what, extended=extended, name=name, pattern=pattern)


def _describe(tokens: Sequence[Token]) -> Statement:
    extended = bool(tokens) and tokens[0].text.upper() == "EXTENDED"
    name, count = _name(tokens[extended:])
    rest = tokens[extended:][count:]
    if not name or rest:
        raise ProgrammingError(
            "DESCRIBE wants a resource: DESCRIBE [EXTENDED] resource"
        )
    return Statement("describe", extended=extended, name=name)


def _exec(text: str, tokens: Sequence[Token]) -> Statement:
    usage = (
        "EXEC is written `EXEC resource.method @parameter = value, @parameter = value`"
    )
    name, count = _name(tokens[1:])
    rest = tokens[1 + count :]
    if len(name) < 2:
        raise ProgrammingError(usage)
    starts = [
        index
        for index, token in enumerate(rest)
        if token.text == "@"
        and (index == 0 or rest[index - 1].token_type is TokenType.COMMA)
    ]
    if rest and (not starts or starts[0] != 0):
        raise ProgrammingError(usage)
    arguments: dict[str, exp.Expr] = {}
    for index, begin in enumerate(starts):
        end = starts[index + 1] - 1 if index + 1 < len(starts) else len(rest)
        part = rest[begin:end]
        if len(part) < 4 or part[2].token_type is not TokenType.EQ:
            raise ProgrammingError(usage)
        value = _tree(f"SELECT {text[part[3].start : part[-1].end + 1]}")
        if not isinstance(value, exp.Select) or len(value.expressions) != 1:
            raise ProgrammingError(usage)
        arguments[part[1].text] = value.expressions[0]
    return Statement("exec", name=name, arguments=arguments)

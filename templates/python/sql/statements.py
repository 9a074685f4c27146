"""Any statement, from its text to its outcome."""

# pyright: basic

from __future__ import annotations

from collections.abc import Generator, Iterator

import duckdb
from attrs import frozen
from sqlglot import exp

from .._runtime.client import AsyncClient, Client
from .engine import select
from .fetching import Round
from .metadata import Rows, describe, explain_plan, explain_rounds, show
from .parsing import Statement
from .planning import plan_select
from .session import Session, finish, make_rows
from .writing import Written, execute, write


@frozen
class Outcome:
    """What a statement gave."""

    #: Rows to fetch; None for a write without RETURNING.
    rows: duckdb.DuckDBPyConnection | None
    #: Calls of a write, -1 for what only reads.
    count: int = -1


def carry_out(
    session: Session, statement: Statement, client: Client | AsyncClient
) -> Generator[Round, None, Outcome]:
    """The rounds of a statement, and what came of them; EXPLAIN sends nothing."""
    match statement.kind:
        case "show":
            return _told(session, show(session.catalog, statement))
        case "describe":
            return _told(session, describe(session.catalog, statement))
        case "select" if statement.explain:
            assert statement.tree is not None
            plan = plan_select(statement.tree, session.catalog, session.known)
            return _told(
                session, explain_plan(plan, session.duck, session.named, client)
            )
        case "select":
            assert statement.tree is not None
            tree = yield from select(session, statement.tree)
            return Outcome(finish(session, tree))
    rounds = _written(session, statement)
    if statement.explain:
        return _told(session, explain_rounds(rounds, client))
    written = yield from rounds
    return Outcome(written.rows, written.count)


def trees_of(statement: Statement) -> Iterator[exp.Expr]:
    """Everything in a statement that may hold placeholders."""
    if statement.tree is not None:
        yield statement.tree
    yield from statement.arguments.values()


def _written(session: Session, statement: Statement) -> Generator[Round, None, Written]:
    if statement.kind == "exec":
        return execute(session, statement)
    return write(session, statement)


def _told(session: Session, rows: Rows) -> Outcome:
    columns, listed = rows
    return Outcome(make_rows(session, columns, listed))

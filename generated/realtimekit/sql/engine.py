"""How a SELECT is carried out: plan, fetch wave by wave, and leave the rest to DuckDB."""

# pyright: basic

from __future__ import annotations

import itertools
from collections.abc import Callable, Generator
from typing import Any

from sqlglot import exp

from .bindings import Binding
from .catalog import Column
from .fetching import Job, Page, Round
from .joins import below_ctes, ctes_around, joined_values
from .planning import Plan, Source, plan_select
from .rewriting import rewrite
from .session import Session
from .tables import Table, as_column
from .values import evaluate, for_parameter, run, run_text


def select(session: Session, tree: exp.Expr) -> Generator[Round, None, exp.Expr]:
    """Fetch all that a query needs; what is returned is for DuckDB, with the session's values."""
    plan = plan_select(tree, session.catalog, session.known)
    rewrite(plan)
    fetched: set[int] = set()
    tables = {id(source): _table(session, source) for source in plan.sources}
    for wave in plan.waves:
        jobs: list[Job] = []
        for source in wave:
            jobs += _jobs(session, plan, source, tables[id(source)], fetched)
        one_by_one = any(source.enough is not None for source in wave)
        if jobs:
            yield Round(_merged(jobs), _accept(session, wave), one_by_one)
        for source in wave:
            tables[id(source)].flush()
        fetched |= {id(source.relation) for source in wave}
    return tree


def _table(session: Session, source: Source) -> Table:
    method, fields, parameters = source.method, source.fields, source.parameters
    return Table(session.duck, source.table, method, fields, parameters)


def _merged(jobs: list[Job]) -> list[Job]:
    """Each call once: a resource that a statement names twice may need the same ones."""
    found: dict[tuple[str, str, str], Job] = {}
    for job in jobs:
        values = repr(sorted(job.values.items()))
        known = found.setdefault((job.method.resource, job.method.name, values), job)
        if known is not job:
            known.targets += job.targets
            known.strict = known.strict or job.strict
    return list(found.values())


def _accept(session: Session, wave: list[Source]) -> Callable[[Page], bool]:
    only = wave[0]

    def accept(page: Page) -> bool:
        table: Table
        for table in page.job.targets:
            table.add(page, {**session.known, **page.job.values})
        if session.progress is not None:
            session.progress(table.method.resource, table.rows)
        if only.enough is None:
            return True
        table.flush()
        return not _is_enough(session, only)

    return accept


def _is_enough(session: Session, source: Source) -> bool:
    """Whether the rows that are there already answer the statement."""
    rows = exp.select("1").from_(source.relation.node.copy())
    where = source.relation.select.args.get("where")
    if where is not None:
        rows = rows.where(where.this.copy())
    rows = rows.limit(source.enough or 0)
    count = exp.select("count(*)").from_(rows.subquery("_rows"))
    found: int = run(session.duck, count, session.named).fetchall()[0][0]
    return found >= (source.enough or 0)


def _jobs(
    session: Session, plan: Plan, source: Source, table: Table, fetched: set[int]
) -> list[Job]:
    """One job for each combination of values."""
    if source.enough == 0:
        return []
    fixed = {n: b for n, b in source.bindings.items() if not b.relations}
    joined = {n: b for n, b in source.bindings.items() if b.relations}
    lists = [_constants(session, binding) for binding in fixed.values()]
    rows = (
        joined_values(session, plan, joined, source.relation, fetched)
        if joined
        else [()]
    )
    return [
        Job(
            source.method,
            dict(zip((*fixed, *joined), (*values, *row), strict=True)),
            strict=not source.joined,
            targets=[table],
        )
        for values in itertools.product(*lists)
        for row in rows
    ]


def _constants(session: Session, binding: Binding) -> list[Any]:
    """The values that stand in the statement, each once; NULL equals nothing and asks for nothing."""
    found: list[Any] = []
    parameter = binding.parameter
    for node in binding.values:
        if isinstance(node, exp.Query) and isinstance(binding.condition, exp.In):
            query = node.unnest() if isinstance(node, exp.Subquery) else node
            rows = run(
                session.duck,
                below_ctes(query.copy(), ctes_around(binding.condition)),
                session.named,
            )
            values = [row[0] for row in rows.fetchall()]
        elif isinstance(node, exp.Literal | exp.Placeholder | exp.Boolean | exp.Null):
            values = [evaluate(session.duck, node, session.named)]
        else:
            query = below_ctes(exp.select(node.copy()), ctes_around(binding.condition))
            values = [run(session.duck, query, session.named).fetchall()[0][0]]
        kept = [
            for_parameter(parameter, value) for value in values if value is not None
        ]
        for value in kept:
            _check_moment(session, parameter, value)
            if value not in found:
                found.append(value)
        written = isinstance(node, exp.Literal) and node.is_string
        if kept and not written and not binding.inner:
            # Of the type that DuckDB compares with; and now() must not change meanwhile.
            node.replace(session.hold(as_column(kept[0])))
    return found


def _check_moment(session: Session, parameter: Column, value: Any) -> None:
    """DataError for what DuckDB does not take for a date or time, before the API is asked."""
    if parameter.type in ("TIMESTAMPTZ", "DATE") and isinstance(value, str):
        run_text(
            session.duck, f"SELECT CAST($value AS {parameter.type})", {"value": value}
        )

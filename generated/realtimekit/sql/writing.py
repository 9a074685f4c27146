"""INSERT, UPDATE, REPLACE, DELETE and EXEC: one call for each row, in order, and no second attempt at one that adds."""

# pyright: basic

from __future__ import annotations

import itertools
from collections.abc import Generator, Iterable, Mapping
from typing import Any

import duckdb
from attrs import frozen
from sqlglot import exp

from .bindings import equalities
from .catalog import Method, Resource, nearest
from .engine import select
from .errors import NotSupportedError, ProgrammingError
from .fetching import Job, Page, Round
from .parsing import DIALECT, Statement
from .planning import Plan, Source
from .rewriting import rewrite
from .scopes import Relation, Scopes, conjuncts
from .selection import choose_writer, writers
from .session import Session, finish
from .tables import Table
from .values import for_parameter

#: Adding twice is not undone by the same call, so these are sent once.
_ONCE = ("insert", "exec")


@frozen
class Written:
    """What a write gave back."""

    #: How many calls were made.
    count: int
    #: What RETURNING asked for, or the answer to EXEC; None without either.
    rows: duckdb.DuckDBPyConnection | None


def write(session: Session, statement: Statement) -> Generator[Round, None, Written]:
    """Carry out a statement that changes something."""
    tree = statement.tree
    assert tree is not None
    if isinstance(tree, exp.Insert):
        method, jobs, alias = yield from _insert(session, tree)
    else:
        assert isinstance(tree, exp.Update | exp.Delete)
        method, jobs, alias = yield from _change(session, tree, statement.kind)
    returning = tree.args.get("returning")
    return (yield from _call(session, method, jobs, alias, returning))


def execute(session: Session, statement: Statement) -> Generator[Round, None, Written]:
    """EXEC: the named method, whatever verb it has."""
    *parts, name = statement.name
    resource = session.catalog.resource(parts)
    method = next((m for m in resource.methods if m.name == name.lower()), None)
    if method is None:
        known = [m.name for m in resource.methods]
        raise ProgrammingError(
            f"`{resource.name}` has no method `{name}`{nearest(name, known)}"
        )
    values: dict[str, Any] = {}
    for given, node in statement.arguments.items():
        held = _accepted(method, given)
        values[held] = (yield from _evaluated(session, [node]))[0]
    _check(method, values, session.known)
    job = _job(method, values)
    picked = exp.Returning(expressions=[exp.Star()])
    return (yield from _call(session, method, [job], resource.name, picked))


def _insert(
    session: Session, tree: exp.Insert
) -> Generator[Round, None, tuple[Method, list[Job], str]]:
    if (
        tree.args.get("conflict")
        or tree.args.get("alternative")
        or tree.args.get("by_name")
    ):
        raise NotSupportedError(
            "INSERT is written `INSERT INTO resource (columns) SELECT …`"
        )
    schema = tree.this
    if not isinstance(schema, exp.Schema) or tree.expression is None:
        raise ProgrammingError(
            "INSERT wants the names of its columns: INSERT INTO resource (a, b) …"
        )
    resource, alias = _target(session, schema.this)
    names = [column.name.lower() for column in schema.expressions]
    _check_unique(names)
    with_ = tree.args.get("with_")
    if with_ is not None and isinstance(tree.expression, exp.Query):
        tree.expression.set("with_", with_)
    method = choose_writer(resource, "insert", names, session.known)
    names = [_accepted(method, name) for name in names]
    rows = yield from _rows(session, tree.expression)
    for row in rows:
        if len(row) != len(names):
            raise ProgrammingError(
                f"INSERT names {len(names)} columns and gives {len(row)} values"
            )
    jobs = []
    for row in rows:
        # NULL is no value: a column that has none is not sent.
        values = {n: v for n, v in zip(names, row, strict=True) if v is not None}
        _check(method, values, session.known)
        jobs.append(_job(method, values))
    return method, jobs, alias


def _rows(
    session: Session, given: exp.Expr
) -> Generator[Round, None, list[tuple[Any, ...]]]:
    """The rows to insert; those of VALUES one by one, since each may have types of its own."""
    if isinstance(given, exp.Values):
        rows: list[tuple[Any, ...]] = []
        for entry in given.expressions:
            parts = entry.expressions if isinstance(entry, exp.Tuple) else [entry]
            rows.append(tuple((yield from _evaluated(session, parts))))
        return rows
    query = yield from select(session, given)
    return finish(session, query).fetchall()


def _change(
    session: Session, tree: exp.Update | exp.Delete, verb: str
) -> Generator[Round, None, tuple[Method, list[Job], str]]:
    if tree.args.get("from_") or tree.args.get("using") or tree.args.get("with_"):
        raise NotSupportedError(
            f"{verb.upper()} takes one resource, and subqueries in WHERE"
        )
    resource, alias = _target(session, tree.this)
    writers(resource, verb)
    changed: dict[str, exp.Expr] = {}
    for entry in tree.expressions if isinstance(tree, exp.Update) else ():
        if not isinstance(entry, exp.EQ) or not isinstance(entry.left, exp.Column):
            raise ProgrammingError(
                "SET is written `SET column = value, column = value`"
            )
        name = entry.left.name.lower()
        _check_unique([*changed, name])
        changed[name] = entry.right
    bound, rest = _bound(resource, tree.args.get("where"), verb)
    missing = _collection(resource, verb, {*changed, *bound}, session.known)
    if missing is None and rest:
        # Conditions beyond the parameters: what fits them has to be looked up.
        missing = next((name for name in bound if name in resource.items), None)
        if missing is None or not session.all:
            text = rest[0].sql(dialect=DIALECT, comments=False)
            raise ProgrammingError(
                f"{verb.upper()} is told by parameters what it touches, and `{text}` is none"
                + (
                    "; to look up what fits it, allow all of the collection (`--all`)"
                    if missing
                    else ""
                )
            )
    if missing is not None:
        held = ".".join(resource.items[missing])
        if not session.all:
            raise ProgrammingError(
                f"this {verb.upper()} would touch every one of `{resource.name}`: give `{missing}`, or allow all of "
                f"`{held}` (`--all`)"
            )
        ids = yield from _look_up(session, resource, missing, tree)
        bound.pop(missing, None)
    method = choose_writer(
        resource,
        verb,
        [*changed, *bound, *([missing] if missing else [])],
        session.known,
    )
    lists: dict[str, list[Any]] = {}
    for name, nodes in bound.items():
        lists[_accepted(method, name)] = yield from _evaluated(session, nodes)
    if missing is not None:
        lists[missing] = ids
    values = yield from _evaluated(session, list(changed.values()))
    setting = dict(zip((_accepted(method, n) for n in changed), values, strict=True))
    jobs = []
    for row in itertools.product(*lists.values()):
        chosen = {**setting, **dict(zip(lists, row, strict=True))}
        _check(method, chosen, session.known)
        jobs.append(_job(method, chosen))
    return method, jobs, alias


def _check_unique(names: list[str]) -> None:
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise ProgrammingError(f"`{twice}` is given twice")


def _target(session: Session, node: exp.Expr) -> tuple[Resource, str]:
    if not isinstance(node, exp.Table) or not isinstance(node.this, exp.Identifier):
        raise ProgrammingError("the statement wants the name of a resource")
    return session.catalog.resource([p.name for p in node.parts]), node.alias_or_name


def _bound(
    resource: Resource, where: exp.Expr | None, verb: str
) -> tuple[dict[str, list[exp.Expr]], list[exp.Expr]]:
    """The parameters of a WHERE with their values, and the conditions that are none."""
    parameters = {
        name
        for method in resource.by_verb(verb)
        for name, held in method.parameters.items()
        if held.location != "body"
    }
    found: dict[str, list[exp.Expr]] = {}
    rest: list[exp.Expr] = []
    for condition in conjuncts(where):
        for column, values in equalities(condition):
            name = column.name.lower()
            alone = not any(
                v.find(exp.Column) and not v.find(exp.Select) for v in values
            )
            if name in parameters and name not in found and alone:
                found[name] = values
                break
        else:
            rest.append(condition)
    return found, rest


def _collection(
    resource: Resource, verb: str, given: Iterable[str], known: Mapping[str, Any]
) -> str | None:
    """The one parameter that is missing to touch a single thing, if its values can be looked up."""
    methods = [m for m in resource.by_verb(verb) if set(m.accepted).issuperset(given)]
    lacking = [[n for n in m.required if n not in {*given, *known}] for m in methods]
    if any(not names for names in lacking):
        return None
    found = {
        names[0] for names in lacking if len(names) == 1 and names[0] in resource.items
    }
    return found.pop() if len(found) == 1 else None


def _look_up(
    session: Session, resource: Resource, parameter: str, tree: exp.Expr
) -> Generator[Round, None, list[Any]]:
    """The identifiers of all that the WHERE of a write fits, read from the resource that has them."""
    name, column = resource.items[parameter]
    catalog = session.catalog
    table = exp.table_(name, db=catalog.service, catalog=catalog.provider)
    table.set("alias", exp.TableAlias(this=exp.to_identifier(tree.this.alias_or_name)))
    query = exp.select(exp.column(column)).distinct().from_(table)
    where = tree.args.get("where")
    if where is not None:
        query = query.where(where.this.copy())
    found = yield from select(session, query)
    return [row[0] for row in finish(session, found).fetchall()]


def _evaluated(
    session: Session, nodes: list[exp.Expr]
) -> Generator[Round, None, list[Any]]:
    """What expressions without columns are; subqueries may read the API."""
    found: list[Any] = []
    for node in nodes:
        if isinstance(node, exp.Query):
            query: exp.Expr = node.unnest() if isinstance(node, exp.Subquery) else node
        else:
            query = exp.select(node.copy())
            if node.find(exp.Column) and not node.find(exp.Select):
                text = node.sql(dialect=DIALECT, comments=False)
                raise ProgrammingError(
                    f"`{text}` is no value; text stands in single quotes"
                )
        query = yield from select(session, query)
        found += [row[0] for row in finish(session, query).fetchall()]
    return found


def _accepted(method: Method, name: str) -> str:
    """A name as the method spells it; ProgrammingError with the nearest one if it has no such parameter."""
    for known in method.accepted:
        if known.lower() == name.lower():
            return known
    raise ProgrammingError(
        f"`{method.resource}.{method.name}` has no parameter `{name}`{nearest(name, method.accepted)}"
    )


def _check(method: Method, values: Mapping[str, Any], known: Mapping[str, Any]) -> None:
    given = {name for name, value in values.items() if value is not None}
    missing = [n for n in method.required if n not in given and n not in known]
    if missing:
        raise ProgrammingError(
            f"`{method.resource}.{method.name}` needs {', '.join(method.required)}; missing: {', '.join(missing)}"
        )


def _job(method: Method, values: Mapping[str, Any]) -> Job:
    converted = {
        name: None if value is None else for_parameter(method.parameters[name], value)
        for name, value in values.items()
    }
    return Job(method, converted, retry=method.verb not in _ONCE, whole=False)


def _call(
    session: Session,
    method: Method,
    jobs: list[Job],
    alias: str,
    returning: exp.Expr | None,
) -> Generator[Round, None, Written]:
    columns = list(method.columns.values())
    table = Table(session.duck, "_written", method, columns, [])
    picked = _picked(session, method, alias, returning) if returning else None

    def accept(page: Page) -> bool:
        table.add(page, {**session.known, **page.job.values})
        return True

    # In order, and none after one that failed.
    yield Round(jobs, accept, one_by_one=True, writes=method)
    table.flush()
    rows = finish(session, picked) if picked is not None else None
    return Written(len(jobs), rows)


def _picked(
    session: Session, method: Method, alias: str, returning: exp.Expr
) -> exp.Expr:
    """RETURNING as a query of the answers; what it asks for is checked before anything is sent."""
    resource = session.catalog.resources[method.resource]
    node = exp.to_table(method.resource)
    node.set("alias", exp.TableAlias(this=exp.to_identifier(alias)))
    query = exp.select(*(e.copy() for e in returning.expressions)).from_(node)
    names = frozenset(name.lower() for name in method.columns)
    held = query.args["from_"].this
    relation = Relation(alias.lower(), held, query, None, resource, names)
    scopes = Scopes.of_one(query, relation)
    for name in relation.mentioned:
        if name not in names:
            raise ProgrammingError(
                f"RETURNING has no `{name}`{nearest(name, method.columns)}"
            )
    columns = list(method.columns.values())
    source = Source(relation, method, {}, columns, [], "_written")
    rewrite(Plan(scopes, [[source]]))
    return query

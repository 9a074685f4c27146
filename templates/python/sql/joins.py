"""The values that rows of other tables give to parameters: as few as the statement allows."""

# pyright: basic

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlglot import exp

from .bindings import Binding, side_of
from .planning import Plan
from .scopes import Relation, Scopes, conjuncts
from .session import Session
from .values import for_parameter, run


def joined_values(
    session: Session,
    plan: Plan,
    bindings: Mapping[str, Binding],
    relation: Relation,
    fetched: set[int],
) -> list[tuple[Any, ...]]:
    """The combinations of values that rows of other tables ask for, narrowed by what is known about them."""
    scopes = plan.scopes
    relations = {id(r): r for b in bindings.values() for r in b.relations}
    target = next(iter(bindings.values()))
    conditions = _pool(scopes, list(relations.values()), target, relation)
    grown = True
    while grown and not _has_outer_join(scopes, relations):
        grown = False
        for condition in conditions:
            used = _relations_of(scopes, condition)
            new = [r for r in used or () if id(r) not in relations]
            if (
                used
                and len(new) == 1
                and len(used) > 1
                and _ready(scopes, new[0], fetched)
            ):
                relations[id(new[0])] = new[0]
                grown = True
    query = exp.select(
        *(_each(b.values) for b in bindings.values()), copy=False
    ).distinct()
    first = True
    for held in relations.values():
        entry = _entry(held)
        query = query.from_(entry) if first else query.join(entry, join_type="cross")
        first = False
    for condition in conditions:
        used = _relations_of(scopes, condition)
        told = used is not None and all(id(r) in relations for r in used)
        if told and all(id(r) in fetched for r in scopes.resources(condition)):
            query = query.where(condition.copy())
    with_ = [c for r in relations.values() for c in ctes_around(r.node)]
    rows = run(session.duck, below_ctes(query, with_), session.named).fetchall()
    parameters = [binding.parameter for binding in bindings.values()]
    return [
        tuple(for_parameter(p, v) for p, v in zip(parameters, row, strict=True))
        for row in rows
        if None not in row
    ]


def _each(values: list[exp.Expr]) -> exp.Expr:
    if len(values) == 1:
        return values[0].copy()
    listed = exp.Array(expressions=[value.copy() for value in values])
    return exp.Explode(this=listed)


def _pool(
    scopes: Scopes, relations: list[Relation], target: Binding, asking: Relation
) -> list[exp.Expr]:
    """Conditions that may narrow the rows of these relations, for the one that asks for their values."""
    found: list[exp.Expr] = []
    selects = {id(r.select): r.select for r in relations}
    for select in selects.values():
        found += conjuncts(select.args.get("where"))
        outer = any(_outer(r) for r in scopes.of_select(select))
        for relation in scopes.of_select(select):
            if relation.join is None:
                continue
            own = relation is asking and _side(relation) not in ("RIGHT", "FULL")
            if not outer or own or relation in relations:
                found += conjuncts(relation.join.args.get("on"))
    return [c for c in found if c is not target.condition and not c.find(exp.AggFunc)]


def _side(relation: Relation) -> str:
    return side_of(relation.join) if relation.join is not None else ""


def _outer(relation: Relation) -> bool:
    return bool(_side(relation))


def _has_outer_join(scopes: Scopes, relations: Mapping[int, Relation]) -> bool:
    selects = {id(r.select): r.select for r in relations.values()}
    return any(_outer(r) for s in selects.values() for r in scopes.of_select(s))


def _relations_of(scopes: Scopes, condition: exp.Expr) -> list[Relation] | None:
    """The relations whose columns a condition speaks of; None if that is not known."""
    inside = {id(select) for select in condition.find_all(exp.Select)}
    found: dict[int, Relation] = {}
    for column in condition.find_all(exp.Column):
        if isinstance(column.this, exp.Star):
            continue
        reference = scopes.refer(column)
        if reference is None:
            return None
        if id(reference.relation.select) not in inside:
            found[id(reference.relation)] = reference.relation
    return list(found.values())


def _ready(scopes: Scopes, relation: Relation, fetched: set[int]) -> bool:
    """Whether DuckDB can give the rows of a relation already."""
    if relation.resource is not None:
        return id(relation) in fetched
    if isinstance(relation.node, exp.Table):  # a CTE, or a function
        return all(
            id(r) in fetched
            for c in ctes_around(relation.node)
            for r in scopes.resources(c)
        )
    return all(id(r) in fetched for r in scopes.resources(relation.node))


def _entry(relation: Relation) -> exp.Expr:
    """A relation as it stands in FROM, without what is joined to it."""
    node = relation.node.copy()
    node.set("joins", None)
    return node


def ctes_around(node: exp.Expr) -> list[exp.CTE]:
    """The common table expressions around a node, outermost first."""
    found: list[exp.CTE] = []
    current: exp.Expr | None = node
    while current is not None:
        with_ = current.args.get("with_")
        if isinstance(current, exp.With):
            break  # those of its own WITH that stand before it were enough
        if isinstance(with_, exp.With):
            found = [*with_.expressions, *found]
        current = current.parent
    if isinstance(current, exp.With):
        own = node.find_ancestor(exp.CTE)
        listed = list(current.expressions)
        before = listed[: next((i for i, c in enumerate(listed) if c is own), 0)]
        found = [*_above(current), *before, *found]
    return found


def _above(with_: exp.With) -> list[exp.CTE]:
    parent = with_.parent
    return (
        ctes_around(parent.parent)
        if parent is not None and parent.parent is not None
        else []
    )


def below_ctes(query: exp.Expr, ctes: list[exp.CTE]) -> exp.Expr:
    """A query below common table expressions, each once."""
    unique = {id(cte): cte for cte in ctes}
    if unique and isinstance(query, exp.Query) and query.args.get("with_") is None:
        copies = [cte.copy() for cte in unique.values()]
        query.set("with_", exp.With(expressions=copies, recursive=True))
    return query

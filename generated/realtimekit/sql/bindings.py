"""Where the values of parameters come from: conditions in WHERE and ON that tie a column to them."""

# pyright: basic

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import define
from sqlglot import exp

from .catalog import Column
from .scopes import Relation, Scopes, conjuncts


@define(eq=False)
class Binding:
    """Where the values of one parameter come from."""

    parameter: Column
    column: exp.Column
    #: The other side of `parameter = …`, each entry of `IN (…)`, or the query of `IN (SELECT …)`.
    values: list[exp.Expr]
    #: The condition itself.
    condition: exp.Expr
    #: Relations of the same FROM, or around it, whose rows give the values; none for what stands in the text.
    relations: list[Relation]
    #: Relations inside of subqueries among the values.
    inner: list[Relation]

    def refresh(self) -> None:
        """Find the values again in a condition that was rewritten."""
        for column, values in equalities(self.condition):
            if column is self.column:
                self.values = values
                return


def conditions_on(scopes: Scopes, relation: Relation) -> Iterable[exp.Expr]:
    """The conditions that every row of a relation must meet to count."""
    yield from conjuncts(relation.select.args.get("where"))
    held = scopes.of_select(relation.select)
    place = held.index(relation)
    for other, join in ((r, r.join) for r in held if r.join is not None):
        side, behind = side_of(join), held.index(other)
        # ON restricts the rows of a side only where the join does not keep all of them.
        kept = (
            side == "FULL"
            or (side == "LEFT" and place < behind)
            or (side == "RIGHT" and place >= behind)
        )
        if kept:
            continue
        yield from conjuncts(join.args.get("on"))
        for name in join.args.get("using") or ():
            yield from _using(held, name, other)


def side_of(join: exp.Join) -> str:
    """Which rows of a join stay without a partner."""
    anti = str(join.args.get("kind") or "").upper() == "ANTI"
    return "LEFT" if anti else str(join.args.get("side") or "").upper()


def _using(held: list[Relation], name: exp.Expr, other: Relation) -> Iterable[exp.Expr]:
    """`USING (x)` as the equality it stands for."""
    before = held[: held.index(other)]
    for left in (r for r in before if r.may_have(name.name.lower())):
        pair = exp.EQ(
            this=exp.column(name.name, table=left.alias),
            expression=exp.column(name.name, table=other.alias),
        )
        pair.parent = other.select  # so that the columns find their relations
        yield pair


def bindings_in(
    scopes: Scopes,
    relation: Relation,
    condition: exp.Expr,
    parameters: Mapping[str, Column],
) -> Iterable[Binding]:
    for column, values in equalities(condition):
        if scopes.owner(column) is not relation:
            continue
        held = parameters.get(column.name.lower())
        if held is None:
            continue
        used = _used(scopes, values)
        if used is None or relation in used:
            continue
        if used and any(isinstance(v, exp.Query) for v in values):
            continue  # a subquery for each row
        inner = [r for value in values for r in scopes.below(value)]
        yield Binding(held, column, values, condition, used, inner)


def equalities(
    condition: exp.Expr,
) -> Iterable[tuple[exp.Column, list[exp.Expr]]]:
    """The columns that a condition ties to values, and the values."""
    if isinstance(condition, exp.EQ):
        for one, other in (
            (condition.left, condition.right),
            (condition.right, condition.left),
        ):
            if isinstance(one, exp.Column):
                yield one, [other]
    elif isinstance(condition, exp.In) and isinstance(condition.this, exp.Column):
        query = condition.args.get("query")
        if query is not None:
            yield condition.this, [query]
        elif condition.expressions:
            yield condition.this, list(condition.expressions)
    elif isinstance(condition, exp.Or):
        sides = [list(equalities(side)) for side in _alternatives(condition)]
        firsts = [side[0] for side in sides if side]
        columns = {column.sql().lower() for column, _ in firsts}
        listed = [value for _, values in firsts for value in values]
        plain = not any(isinstance(value, exp.Query) for value in listed)
        if len(firsts) == len(sides) and len(columns) == 1 and plain:
            yield firsts[0][0], listed


def _alternatives(node: exp.Expr) -> list[exp.Expr]:
    if isinstance(node, exp.Or):
        return [*_alternatives(node.left), *_alternatives(node.right)]
    return _alternatives(node.this) if isinstance(node, exp.Paren) else [node]


def _used(scopes: Scopes, values: list[exp.Expr]) -> list[Relation] | None:
    """The relations outside of the values that they depend on; None when that is not known."""
    found: dict[int, Relation] = {}
    for value in values:
        inside = {id(select) for select in value.find_all(exp.Select)}
        for column in value.find_all(exp.Column):
            if isinstance(column.this, exp.Star):
                continue
            reference = scopes.refer(column)
            if reference is None:
                if column.find_ancestor(exp.Select) is not None and inside:
                    continue
                return None
            if id(reference.relation.select) not in inside:
                found[id(reference.relation)] = reference.relation
        if value.find(exp.AggFunc, exp.Window) and not inside:
            return None
    return list(found.values())

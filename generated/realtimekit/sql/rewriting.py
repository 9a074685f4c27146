"""The statement as DuckDB gets it: temporary tables in place of resources, types for what is inside of JSON."""

# pyright: basic

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from sqlglot import exp

from .parsing import DIALECT
from .planning import Plan, Source

_STEP = re.compile(r"\.(?:(\w+)|\"([^\"]+)\")|\[\d+\]|\[\*\]")


def rewrite(plan: Plan) -> None:
    """Change the tree of a plan in place; its shape stays, so that conditions can still be found."""
    sources = {id(source.relation): source for source in plan.sources}
    _name_subqueries(plan.scopes.tree)
    _hide_parameters(plan, sources)
    for column in list(plan.scopes.tree.find_all(exp.Column)):
        _reach_into(plan, column, sources)
    for extract in list(plan.scopes.tree.find_all(exp.JSONExtract)):
        # `->` keeps the meaning it has in DuckDB.
        if extract.args.get("only_json_types") is None:
            _as_written(plan, extract, sources)
    for source in plan.sources:
        for binding in source.bindings.values():
            binding.refresh()
        node = source.relation.node
        for part in ("catalog", "db"):
            node.set(part, None)
        if not node.alias:
            written = node.this.copy()
            node.set("alias", exp.TableAlias(this=written))
        node.set("this", exp.to_identifier(source.table, quoted=True))


def _name_subqueries(tree: exp.Expr) -> None:
    """A result that is a subquery is named by it as it was written, not by the tables put into it."""
    for node in list(tree.expressions) if isinstance(tree, exp.Select) else ():
        if not isinstance(node, exp.Alias) and node.find(exp.Table):
            name = exp.to_identifier(
                node.sql(dialect=DIALECT, comments=False), quoted=True
            )
            alias = exp.Alias(this=exp.null(), alias=name)
            node.replace(alias)
            alias.set("this", node)


def _hide_parameters(plan: Plan, sources: Mapping[int, Source]) -> None:
    """A star means the documented columns, not the parameters that they were asked for with."""
    for select in plan.scopes.tree.find_all(exp.Select):
        held = plan.scopes.of_select(select)
        for node in select.expressions:
            whole = isinstance(node, exp.Star)
            if not whole and not (
                isinstance(node, exp.Column) and isinstance(node.this, exp.Star)
            ):
                continue
            star = node if whole else node.this
            table = node.table.lower() if isinstance(node, exp.Column) else ""
            of = [r for r in held if whole or r.alias == table]
            hidden = [
                exp.column(name, table=relation.alias if whole else None, quoted=True)
                for relation in of
                if id(relation) in sources
                for name in _hidden(sources[id(relation)])
            ]
            if hidden:
                star.set("except_", [*(star.args.get("except_") or ()), *hidden])


def _hidden(source: Source) -> list[str]:
    shown = set(source.method.shown)
    return [
        *(c.name for c in source.fields if c.name not in shown),
        *(c.name for c in source.parameters),
    ]


def _reach_into(plan: Plan, column: exp.Column, sources: Mapping[int, Source]) -> None:
    """`data.title` where `data` is an object; names with the whole place before them get shorter."""
    if isinstance(column.this, exp.Star) or not column.table:
        return
    found = plan.scopes.refer(column)
    if found is None or id(found.relation) not in sources:
        return
    source = sources[id(found.relation)]
    if not found.path:
        for part in ("catalog", "db"):
            column.set(part, None)
        column.set("table", exp.to_identifier(found.relation.alias, quoted=True))
        column.set("this", exp.to_identifier(found.name, quoted=True))
        return
    base = exp.column(found.name, table=found.relation.alias, quoted=True)
    names = [part.name for part in column.parts][-len(found.path) :]
    members = _members(source, found.name)
    _replace(column, _extracted(base, _path(names), _type(members, names)), names[-1])


def _as_written(
    plan: Plan, extract: exp.JSONExtract, sources: Mapping[int, Source]
) -> None:
    """`json_extract(column, '$.a.b')`: a value of the documented type, as StackQL gives it; text if unknown."""
    path = extract.expression
    if path is None:  # `json_extract` without a path does not parse
        return
    text = path.sql(dialect=DIALECT).strip("'")
    steps = [match[1] or match[2] for match in _STEP.finditer(text)]
    names = [name for name in steps if name]
    simple = _STEP.sub("", text) == "$" and "*" not in text
    members: Any = None
    if isinstance(extract.this, exp.Column):
        found = plan.scopes.refer(extract.this)
        if found is not None and not found.path and id(found.relation) in sources:
            members = _members(sources[id(found.relation)], found.name)
    type_ = _type(members, names) if simple else None
    name = f"json_extract({extract.this.sql(dialect=DIALECT)}, '{text}')"
    _replace(extract, _extracted(extract.this.copy(), path.copy(), type_), name)


def _replace(node: exp.Expr, new: exp.Expr, name: str) -> None:
    """Put another expression in the place of one; a result keeps a name that can be read."""
    if isinstance(node.parent, exp.Select) and node.arg_key == "expressions":
        new = exp.Alias(this=new, alias=exp.to_identifier(name, quoted=True))
    node.replace(new)


def _members(source: Source, name: str) -> Any:
    return next(
        (c.members for n, c in source.method.columns.items() if n.lower() == name), None
    )


def _type(members: Any, names: Sequence[str]) -> str | None:
    """The type at a path; None where the document does not tell, JSON for what has parts."""
    for name in names:
        if not isinstance(members, Mapping) or not members:
            return None
        members = next(
            (m for n, m in members.items() if n.lower() == name.lower()), None
        )
    if isinstance(members, Mapping):
        return "JSON" if members else None
    return None if members is None else str(members)


def _path(names: Sequence[str]) -> exp.Expr:
    return exp.Literal.string("$" + "".join(f'."{name}"' for name in names))


def _extracted(base: exp.Expr, path: exp.Expr, type_: str | None) -> exp.Expr:
    if type_ == "JSON":
        return exp.Anonymous(this="json_extract", expressions=[base, path])
    text = exp.Anonymous(this="json_extract_string", expressions=[base, path])
    if type_ in (None, "VARCHAR"):
        return text
    return exp.TryCast(this=text, to=exp.DataType.build(type_, dialect=DIALECT))

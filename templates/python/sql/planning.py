"""What a SELECT asks of the API: a method for every resource in it, the values of its parameters, an order."""

# pyright: basic

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define, field
from sqlglot import exp

from .bindings import Binding, bindings_in, conditions_on
from .catalog import Catalog, Column, Method
from .errors import ProgrammingError
from .scopes import Relation, Scopes
from .selection import choose_reader


@define(eq=False)
class Source:
    """One resource in a statement, with all that is needed to fetch it."""

    relation: Relation
    method: Method
    #: Parameter -> where its values come from.
    bindings: dict[str, Binding]
    #: Columns that the temporary table needs: fields of the answer and parameters.
    fields: list[Column]
    parameters: list[Column]
    #: Name of the temporary table.
    table: str
    #: Stop once so many rows are there that the statement would return; None to fetch all.
    enough: int | None = None
    needs: list[Source] = field(factory=list)

    @property
    def joined(self) -> bool:
        """Whether other tables decide about the calls."""
        return any(b.relations or b.inner for b in self.bindings.values())


@define(eq=False)
class Plan:
    """A SELECT whose sources are known; `waves` are fetched one after the other."""

    scopes: Scopes
    waves: list[list[Source]]

    @property
    def sources(self) -> list[Source]:
        return [source for wave in self.waves for source in wave]


def plan_select(tree: exp.Expr, catalog: Catalog, known: Mapping[str, Any]) -> Plan:
    """Choose methods and find the values; ProgrammingError when that is impossible.

    Args:
        known: Values of parameters that the client was given.
    """
    scopes = Scopes.of(tree, catalog)
    relations = [r for r in scopes.all() if r.resource is not None]
    sources = {
        id(relation): _source(scopes, relation, known, f"_api{index}")
        for index, relation in enumerate(relations)
    }
    for source in sources.values():
        held = [r for b in source.bindings.values() for r in (*b.relations, *b.inner)]
        behind = [s for r in held for s in _behind(scopes, r, sources)]
        source.needs = list({id(s): s for s in behind}.values())
    if len(sources) == 1:
        only = next(iter(sources.values()))
        only.enough = _enough(tree, only)
    return Plan(scopes, _waves(list(sources.values())))


def _source(
    scopes: Scopes, relation: Relation, known: Mapping[str, Any], table: str
) -> Source:
    resource = relation.resource
    assert resource is not None
    reading = resource.by_verb("select")
    parameters = {
        name: method.parameters[name]
        for method in reading
        for name in (*method.required, *method.optional)
    }
    fixed: dict[str, Binding] = {}
    joined: dict[str, Binding] = {}
    for condition in conditions_on(scopes, relation):
        for binding in bindings_in(scopes, relation, condition, parameters):
            kind = joined if binding.relations else fixed
            kind.setdefault(binding.parameter.name, binding)
    method = choose_reader(
        resource, {*fixed, *known}, joined, [n.lower() for n in relation.mentioned]
    )
    bindings: dict[str, Binding] = {}
    for name in (*method.required, *method.optional):
        # A filter that is also a column is left to DuckDB unless it is one value: nothing comes twice then.
        field_too = name in method.columns and name not in method.required
        if name in fixed:
            if not (field_too and _several(fixed[name])):
                bindings[name] = fixed[name]
        elif name in joined and not field_too and name not in known:
            bindings[name] = joined[name]
    _check_bound(relation, method, bindings, known)
    fields, extra = _columns(relation, method)
    return Source(relation, method, bindings, fields, extra, table)


def _several(binding: Binding) -> bool:
    return len(binding.values) != 1 or isinstance(binding.values[0], exp.Query)


def _check_bound(
    relation: Relation,
    method: Method,
    bindings: Mapping[str, Binding],
    known: Mapping[str, Any],
) -> None:
    for name in relation.mentioned:
        given = name in bindings or name in known or name in method.columns
        if not given and name in (*method.required, *method.optional):
            raise ProgrammingError(
                f"`{name}` is a parameter of `{method.resource}.{method.name}` and no column of its rows: "
                f"give its value with `{name} = …` or `{name} IN (…)`"
            )


def _columns(relation: Relation, method: Method) -> tuple[list[Column], list[Column]]:
    by_lower = {name.lower(): column for name, column in method.columns.items()}
    wanted = [n.lower() for n in method.shown] if relation.starred else []
    wanted += list(relation.mentioned)
    fields = [by_lower[name] for name in dict.fromkeys(wanted) if name in by_lower]
    extra = [
        method.parameters[name]
        for name in relation.mentioned
        if name in method.parameters and name not in by_lower
    ]
    return fields, extra


def _behind(
    scopes: Scopes, relation: Relation, sources: Mapping[int, Source]
) -> list[Source]:
    """The sources that must be fetched before the rows of a relation are known."""
    if id(relation) in sources:
        return [sources[id(relation)]]
    node: exp.Expr | None = relation.node
    if isinstance(node, exp.Table):  # the name of a CTE
        node = next(
            (
                cte
                for cte in scopes.tree.find_all(exp.CTE)
                if cte.alias.lower() == relation.node.name.lower()
            ),
            None,
        )
    inside = [r for r in scopes.resources(node)] if node is not None else []
    found = [sources[id(r)] for r in inside]
    for table in node.find_all(exp.Table) if node is not None else ():
        for other in scopes.all():
            if other.node is table and other.resource is None and other is not relation:
                found += _behind(scopes, other, sources)
    return found


def _waves(sources: list[Source]) -> list[list[Source]]:
    """Sources in the order of their needs; those of one wave need nothing of each other."""
    waves: list[list[Source]] = []
    done: set[int] = set()
    left = sources
    while left:
        ready = [s for s in left if all(id(n) in done for n in s.needs)]
        if not ready:
            names = ", ".join(f"`{s.relation.alias}`" for s in left)
            raise ProgrammingError(
                f"{names} wait for each other's values; give one of them a value with `=` or IN"
            )
        waves.append(ready)
        done |= {id(source) for source in ready}
        left = [source for source in left if id(source) not in done]
    return waves


def _enough(tree: exp.Expr, source: Source) -> int | None:
    """How many rows a statement can return, if it returns each row that it gets, in any order."""
    select = source.relation.select
    if tree is not select or len(list(tree.find_all(exp.Select))) > 1:
        return None
    clauses = (
        "group",
        "having",
        "distinct",
        "qualify",
        "order",
        "joins",
        "laterals",
        "with_",
        "sample",
    )
    if any(select.args.get(clause) for clause in clauses):
        return None
    folding = (exp.AggFunc, exp.Window, exp.Explode, exp.Unnest, exp.Anonymous)
    if any(node.find(*folding) for node in select.expressions):
        return None
    limit, offset = select.args.get("limit"), select.args.get("offset")
    if not isinstance(limit, exp.Limit) or not _is_count(limit.expression):
        return None
    if offset is not None and not _is_count(offset.expression):
        return None
    skipped = int(offset.expression.name) if offset is not None else 0
    return int(limit.expression.name) + skipped


def _is_count(node: exp.Expr | None) -> bool:
    return isinstance(node, exp.Literal) and node.name.isdigit()

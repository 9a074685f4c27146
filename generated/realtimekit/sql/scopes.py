"""Who is who in a SELECT: the relations of each FROM, which column belongs to which of them, and what is required of it.

A *relation* is one entry of a FROM: a resource of the API, or anything that DuckDB makes (CTE, subquery, values).
"""

# pyright: basic

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from attrs import define, field
from sqlglot import exp

from .catalog import Catalog, Resource, nearest
from .errors import NotSupportedError, ProgrammingError

#: Functions that may stand in FROM: they read nothing but their arguments.
_TABLE_FUNCTIONS = frozenset(
    {"unnest", "generate_series", "range", "json_each", "json_tree", "explode"}
)


@define(eq=False)
class Relation:
    """One entry of a FROM."""

    alias: str
    node: exp.Expr
    select: exp.Select
    join: exp.Join | None
    #: None for what is not of the API.
    resource: Resource | None = None
    #: Names of the columns; None where only DuckDB knows.
    names: frozenset[str] | None = None
    #: Columns that the statement mentions, by name.
    mentioned: dict[str, list[exp.Column]] = field(factory=dict)
    #: Whether all columns are asked for with a star.
    starred: bool = False

    def may_have(self, name: str) -> bool:
        return self.names is None or name in self.names


@define(eq=False)
class Reference:
    """What a column means: a column of a relation, or what is below it (`data.title`)."""

    relation: Relation
    name: str
    path: list[str]


@define
class Scopes:
    """The relations of a whole statement."""

    tree: exp.Expr
    relations: dict[int, list[Relation]]

    @classmethod
    def of(cls, tree: exp.Expr, catalog: Catalog) -> Scopes:
        """Find the relations, refuse what reads elsewhere, and tell which columns each is asked for."""
        dml = exp.DML  # pyright: ignore[reportPrivateImportUsage]
        for node in tree.find_all(exp.DDL, dml, exp.Command, exp.Pivot):
            if not isinstance(node, exp.Query):
                raise NotSupportedError(f"{node.key.upper()} cannot be part of a query")
        for join in tree.find_all(exp.Join):
            if _is_natural(join):
                raise NotSupportedError("NATURAL JOIN: name the columns with USING")
        for node in list(tree.find_all(exp.EQ)):
            if isinstance(node.right, exp.Any) and isinstance(
                node.right.this, exp.Query
            ):
                query = node.right.this.unnest()
                node.replace(exp.In(this=node.left, query=exp.Subquery(this=query)))
        scopes = cls(tree, {})
        for select in tree.find_all(exp.Select):
            scopes.relations[id(select)] = [
                _relation(node, join, select, catalog)
                for node, join in _entries(select)
            ]
        known = {id(r.node) for held in scopes.relations.values() for r in held}
        for table in tree.find_all(exp.Table):
            if id(table) not in known:
                raise NotSupportedError(
                    f"`{table.sql()}` stands where no resource can be read"
                )
        scopes._mention()
        return scopes

    @classmethod
    def of_one(cls, select: exp.Select, relation: Relation) -> Scopes:
        """The scopes of a query of one relation, which is known already."""
        scopes = cls(select, {id(select): [relation]})
        scopes._mention()
        return scopes

    def all(self) -> Iterator[Relation]:
        for held in self.relations.values():
            yield from held

    def of_select(self, select: exp.Expr | None) -> list[Relation]:
        return self.relations.get(id(select), [])

    def below(self, node: exp.Expr) -> list[Relation]:
        """The relations below a node."""
        inside = {id(inner) for inner in node.walk()}
        return [r for r in self.all() if id(r.node) in inside]

    def resources(self, node: exp.Expr) -> list[Relation]:
        """The relations of the API below a node."""
        return [r for r in self.below(node) if r.resource is not None]

    def refer(self, column: exp.Column) -> Reference | None:
        """What a column means, looking outwards; None where only DuckDB can tell."""
        parts = [part.name.lower() for part in column.parts]
        select = column.find_ancestor(exp.Select)
        while select is not None:
            held = self.of_select(select)
            for count in range(1, len(parts)):
                for relation in held:
                    if relation.alias == parts[count - 1] and _is_prefix(
                        parts[: count - 1], relation
                    ):
                        return Reference(relation, parts[count], parts[count + 1 :])
            name = parts[0]
            sure = [r for r in held if r.names is not None and name in r.names]
            found = sure or [r for r in held if r.may_have(name) and len(parts) == 1]
            if found:
                if len(found) == 1:
                    return Reference(found[0], name, parts[1:])
                self._check_unclear(column, select, sure)
                return None
            select = select.find_ancestor(exp.Select)
        return None

    def owner(self, column: exp.Column) -> Relation | None:
        """The relation of a column; None for what is below a column, too."""
        found = self.refer(column)
        return None if found is None or found.path else found.relation

    def _mention(self) -> None:
        for column in self.tree.find_all(exp.Column):
            if isinstance(column.this, exp.Star):
                select = column.find_ancestor(exp.Select)
                for relation in self.of_select(select):
                    if relation.alias == column.table.lower():
                        relation.starred = True
            elif (found := self.refer(column)) is not None:
                found.relation.mentioned.setdefault(found.name, []).append(column)
            else:
                self._unknown(column)
        for select in self.tree.find_all(exp.Select):
            held = self.of_select(select)
            stars = (exp.Star, exp.Columns)
            if any(isinstance(node.unalias(), stars) for node in select.expressions):
                for relation in held:
                    relation.starred = True
            joins = [r.join for r in held if r.join is not None]
            for name in (n for join in joins for n in join.args.get("using") or ()):
                for relation in held:
                    if relation.may_have(name.name.lower()):
                        relation.mentioned.setdefault(name.name.lower(), [])

    def _unknown(self, column: exp.Column) -> None:
        """A name of nothing: a resource that stands alone says what it has; DuckDB knows what is not of the API."""
        select = column.find_ancestor(exp.Select)
        held = self.of_select(select)
        name = column.parts[0].name.lower()
        inner = column.find_ancestor(exp.Comprehension, exp.Lambda)  # has variables
        if not isinstance(select, exp.Select) or name in _aliases(select) or inner:
            return
        if len(held) == 1 and held[0].resource is not None:
            held[0].mentioned.setdefault(name, []).append(column)
        elif len(held) > 1 and all(r.resource is not None for r in held):
            known = sorted({n for r in held for n in r.names or ()})
            raise ProgrammingError(
                f"there is no column `{column.sql()}`{nearest(name, known)}"
            )

    def _check_unclear(
        self, column: exp.Column, select: exp.Select, found: list[Relation]
    ) -> None:
        """ProgrammingError for a name that several relations may have; one of USING is of all of them."""
        name = column.parts[0].name.lower()
        joins = [r.join for r in self.of_select(select) if r.join is not None]
        shared = {n.name.lower() for j in joins for n in j.args.get("using") or ()}
        late = column.find_ancestor(exp.Order, exp.Group, exp.Having, exp.Qualify)
        named = {n.lower() for n in select.named_selects}
        if len(found) < 2 or name in shared or (late and name in named):
            return
        listed = " or ".join(f"`{r.alias}.{name}`" for r in found)
        raise ProgrammingError(f"`{name}` may be of several resources: write {listed}")


def _is_natural(join: exp.Join) -> bool:
    return str(join.args.get("method") or "").upper() == "NATURAL"


def _aliases(select: exp.Select) -> set[str]:
    return {n.alias.lower() for n in select.expressions if isinstance(n, exp.Alias)}


def _is_prefix(parts: list[str], relation: Relation) -> bool:
    """Whether the parts before a relation's name are those of its place."""
    if not parts:
        return True
    if not isinstance(relation.node, exp.Table) or relation.node.alias:
        return False
    place = [part.name.lower() for part in relation.node.parts][:-1]
    return parts == place[len(place) - len(parts) :]


def conjuncts(node: exp.Expr | None) -> list[exp.Expr]:
    """The conditions that all must hold."""
    if node is None:
        return []
    if isinstance(node, exp.Where):
        return conjuncts(node.this)
    if isinstance(node, exp.And):
        return [*conjuncts(node.left), *conjuncts(node.right)]
    if isinstance(node, exp.Paren):
        return conjuncts(node.this)
    return [node]


def _entries(select: exp.Select) -> Iterator[tuple[exp.Expr, exp.Join | None]]:
    from_ = select.args.get("from_")
    if from_ is not None:
        yield from _unnested(from_.this, None)
    for join in select.args.get("joins") or ():
        yield from _unnested(join.this, join)
    for lateral in select.args.get("laterals") or ():
        yield lateral, None


def _unnested(
    node: exp.Expr, join: exp.Join | None
) -> Iterator[tuple[exp.Expr, exp.Join | None]]:
    """An entry, and what is joined to it before the rest: `a JOIN (b JOIN c …)`."""
    if isinstance(node, exp.Paren):
        yield from _unnested(node.this, join)
        return
    yield node, join
    for inner in node.args.get("joins") or ():
        yield from _unnested(inner.this, inner)


def _relation(
    node: exp.Expr, join: exp.Join | None, select: exp.Select, catalog: Catalog
) -> Relation:
    alias = node.alias_or_name.lower()
    columns = node.args.get("alias")
    renamed = (
        [c.name.lower() for c in columns.args.get("columns") or ()] if columns else []
    )
    if not isinstance(node, exp.Table):
        query = node.this if isinstance(node, exp.Subquery) else None
        return Relation(alias, node, select, join, None, _names(query, renamed))
    if not isinstance(node.this, exp.Identifier):
        called = node.this
        anonymous = isinstance(called, exp.Anonymous) or not isinstance(
            called, exp.Func
        )
        function = (called.name if anonymous else called.sql_name()).lower()
        if function not in _TABLE_FUNCTIONS:
            raise NotSupportedError(f"`{function}` is not allowed in FROM")
        return Relation(alias, node, select, join)
    cte = None if node.db else _cte(node)
    if cte is not None:
        listed = cte.args["alias"].args.get("columns") or ()
        names = [c.name.lower() for c in listed]
        return Relation(
            alias, node, select, join, None, _names(cte.this, renamed or names)
        )
    resource = catalog.resource([part.name for part in node.parts])
    if renamed:
        raise NotSupportedError(
            f"columns of `{resource.name}` are renamed in SELECT, not in FROM"
        )
    reading = resource.by_verb("select")
    if not reading:
        raise NotSupportedError(
            f"`{resource.name}` cannot be read with SELECT; SHOW METHODS IN {resource.name} tells what it can do"
        )
    known = {name for m in reading for name in (*m.columns, *m.required, *m.optional)}
    return Relation(alias, node, select, join, resource, frozenset(known))


def _names(query: exp.Expr | None, renamed: list[str]) -> frozenset[str] | None:
    if renamed:
        return frozenset(renamed)
    if isinstance(query, exp.Query):
        names = [name.lower() for name in query.named_selects]
        return None if "*" in names or not all(names) else frozenset(names)
    return None


def _cte(table: exp.Table) -> exp.CTE | None:
    """The common table expression that a name means, if it is visible where the name stands."""
    node: exp.Expr = table
    while node.parent is not None:
        parent = node.parent
        with_ = parent.args.get("with_")
        if isinstance(parent, exp.With):
            listed = cast("list[exp.CTE]", parent.expressions)
            before = listed[: listed.index(cast(exp.CTE, node))]
            if parent.recursive:
                before = listed
        elif isinstance(with_, exp.With) and with_ is not node:
            before = cast("list[exp.CTE]", with_.expressions)
        else:
            before = []
        for cte in reversed(before):
            if cte.alias.lower() == table.name.lower():
                return cte
        node = parent
    return None

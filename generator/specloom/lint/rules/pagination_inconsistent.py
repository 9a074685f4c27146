"""Lists that are paged in different ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ...document.pointers import join
from ...naming.identifiers import variable
from ..context import Context, ParameterNode
from ..rule import Problem, Rule

#: Snake case name of a query parameter -> what it says.
_ROLES = {
    **dict.fromkeys(("page", "page_number", "page_num", "page_no", "pageno", "current_page"), "page"),
    **dict.fromkeys(("offset", "skip", "start_index", "start_at"), "offset"),
    **dict.fromkeys(
        ("cursor", "page_token", "next_token", "continuation_token", "next_page_token", "starting_after"),
        "cursor",
    ),
    **dict.fromkeys(
        ("per_page", "perpage", "page_size", "pagesize", "limit", "max_results", "max_items", "page_limit"),
        "size",
    ),
}


def check(context: Context) -> Iterable[Problem]:
    """Lists whose paging parameters are not those that most lists of the API have."""
    paged = {}
    for operation in context.operations():
        if operation.method != "get":
            continue
        roles: dict[str, ParameterNode] = {}
        for parameter in context.parameters(operation):
            role = _ROLES.get(variable(parameter.name)) if parameter.location == "query" else None
            if role:
                roles.setdefault(role, parameter)
        # A limit alone cuts a list off; it does not page through it.
        if roles.keys() - {"size"}:
            paged[operation.pointer] = (operation, roles)
    counts = Counter(_names(roles) for _, roles in paged.values())
    if len(counts) < 2:
        return
    (usual, most), (_, next_most) = counts.most_common(2)
    if most == next_most:
        return
    habit = " and ".join(f"`{name}`" for name in usual)
    for operation, roles in paged.values():
        names = _names(roles)
        if names != usual:
            label = f"{operation.method.upper()} {operation.path}"
            mine = " and ".join(f"`{name}`" for name in names)
            odd = next((p for p in roles.values() if p.name not in usual), None)
            yield Problem(
                join(odd.pointer, "name") if odd else join(operation.pointer, "parameters"),
                f"{label} is paged by {mine}, {most} other lists by {habit}, so callers and helpers that go"
                " through pages must know both ways",
                f"use {habit}, or `x-specloom-pagination` so that the SDK hides the difference",
                group=" ".join(names) if odd is None else "",
            )


def _names(roles: dict[str, ParameterNode]) -> tuple[str, ...]:
    return tuple(sorted(parameter.name for parameter in roles.values()))


RULE = Rule(
    id="pagination-inconsistent",
    severity="info",
    purpose="Finds lists whose paging parameters differ from those of the other lists.",
    why="Whoever has learned one list of an SDK expects the next to work the same way. `page` here and"
    " `offset` there means two helpers, two kinds of off-by-one, and a look at the documentation each time.",
    bad="""\
/users: {get: {parameters: [{name: page, in: query}, {name: per_page, in: query}]}}
/groups: {get: {parameters: [{name: page, in: query}, {name: per_page, in: query}]}}
/rooms: {get: {parameters: [{name: offset, in: query}, {name: limit, in: query}]}}
""",
    good="""\
/users: {get: {parameters: [{name: page, in: query}, {name: per_page, in: query}]}}
/groups: {get: {parameters: [{name: page, in: query}, {name: per_page, in: query}]}}
/rooms: {get: {parameters: [{name: page, in: query}, {name: per_page, in: query}]}}
""",
    check=check,
)

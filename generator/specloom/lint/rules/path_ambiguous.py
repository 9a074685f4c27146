"""Paths that some address fits both of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any

from ...document.pointers import join
from ..context import Context, OperationNode
from ..rule import Problem, Rule

_TEMPLATE = re.compile(r"\{[^{}]*\}")
_Segments = Sequence[str]
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
#: What a value of a type or format looks like.
_LOOKS = {"integer": _NUMBER, "number": _NUMBER, "uuid": _UUID, "date": re.compile(r"\d{4}-\d\d-\d\d.*")}
_LOOKS["date-time"] = _LOOKS["date"]


def check(context: Context) -> Iterable[Problem]:
    """Pairs with a common HTTP method of which neither is the more exact one throughout."""
    methods: defaultdict[str, dict[str, OperationNode]] = defaultdict(dict)
    for operation in context.operations():
        methods[operation.path][operation.method] = operation
    by_length: defaultdict[int, list[tuple[str, _Segments]]] = defaultdict(list)
    for path in methods:
        if "{" in path:
            # The names of parameters make no difference: paths that differ in them only are path-duplicate.
            bare = _TEMPLATE.sub("{}", path).split("/")
            by_length[len(bare)].append((path, bare))
    for paths in by_length.values():
        for (path, segments), (other, others) in combinations(paths, 2):
            if not _cross(segments, others):
                continue
            both = sorted(
                method
                for method in methods[path].keys() & methods[other].keys()
                if not _told_apart(context, methods[path][method], methods[other][method])
            )
            if both:
                address = "/".join(b if "{" in a else a for a, b in zip(segments, others, strict=True))
                example = address.replace("{}", "x")
                yield Problem(
                    join("", "paths", other),
                    f"`{path}` and `{other}` both fit `{example}`, so {both[0].upper()} with an"
                    " argument of that value may reach the other operation",
                    "make a segment of one path constant where the other's is",
                    related=(join("", "paths", path),),
                )


def _cross(one: _Segments, two: _Segments) -> bool:
    """Whether some address fits both, and each has a constant where the other has a parameter."""
    ahead = behind = False
    for a, b in zip(one, two, strict=True):
        if a == b:
            continue
        open_a, open_b = "{" in a, "{" in b
        if not (open_a or open_b) or not _meet(a, b):
            return False
        ahead = ahead or (open_b and not open_a)
        behind = behind or (open_a and not open_b)
    return ahead and behind


def _told_apart(context: Context, one: OperationNode, two: OperationNode) -> bool:
    """Whether a parameter of one path cannot have the value that stands in its place in the other."""
    for operation, other in ((one, two), (two, one)):
        parameters = {p.name: p for p in context.parameters(operation) if p.location == "path"}
        for segment, constant in zip(operation.path.split("/"), other.path.split("/"), strict=True):
            found = _TEMPLATE.fullmatch(segment)
            parameter = parameters.get(segment[1:-1]) if found and "{" not in constant else None
            if parameter and not _fits(constant, context.resolved(parameter.schema), parameter.node):
                return True
    return False


def _fits(text: str, schema: Any, parameter: dict[str, Any]) -> bool:
    """Whether a parameter may be this text, by its type, format, values and example."""
    schema = schema if isinstance(schema, dict) else {}
    looks = [
        _LOOKS[word]
        for key in ("type", "format")
        if isinstance(word := schema.get(key), str) and word in _LOOKS
    ]
    # An identifier that is shown as a UUID or a number is one, whether or not the schema says so.
    for example in (parameter.get("example"), schema.get("example")):
        looks += [look for look in (_UUID, _NUMBER) if example is not None and look.fullmatch(str(example))]
    if not all(look.fullmatch(text) for look in looks):
        return False
    values, least, most = schema.get("enum"), schema.get("minLength"), schema.get("maxLength")
    if isinstance(values, list) and text not in values:
        return False
    return not (
        (isinstance(least, int) and len(text) < least) or (isinstance(most, int) and len(text) > most)
    )


def _meet(a: str, b: str) -> bool:
    """Whether one text can fit both segments, judged by what stands before and behind their parameters."""
    if "{" in a and "{" in b:
        (head, tail), (start, end) = _ends(a), _ends(b)
        heads = head.startswith(start) or start.startswith(head)
        return heads and (tail.endswith(end) or end.endswith(tail))
    template, constant = (a, b) if "{" in a else (b, a)
    head, tail = _ends(template)
    return len(constant) > len(head) + len(tail) and constant.startswith(head) and constant.endswith(tail)


def _ends(segment: str) -> tuple[str, str]:
    return segment.partition("{")[0], segment.rpartition("}")[2]


RULE = Rule(
    id="path-ambiguous",
    severity="warning",
    purpose="Finds paths that one address fits both of, with neither the more exact one.",
    why="OpenAPI prefers constants to parameters (`/users/me` before `/users/{id}`), which says nothing about"
    " `/{kind}/me` and `/users/{id}`: a call of one method may be answered by the other operation.",
    bad="""\
paths:
  /{kind}/mine:
    get: {operationId: listMine}
  /books/{id}:
    get: {operationId: getBook}
""",
    good="""\
paths:
  /mine/{kind}:
    get: {operationId: listMine}
  /books/{id}:
    get: {operationId: getBook}
""",
    check=check,
)

"""SHOW, DESCRIBE and EXPLAIN: what there is, and what a statement would ask of the API."""

# pyright: basic

from __future__ import annotations

import fnmatch
import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from sqlglot import exp

from .._runtime.client import AsyncClient, Client
from .._runtime.errors import APIError
from .catalog import Catalog, Method, Resource
from .errors import DataError, NotSupportedError, ProgrammingError
from .fetching import Round
from .parsing import DIALECT, Statement
from .planning import Plan, Source
from .values import evaluate, for_parameter

Rows = tuple[list[str], list[tuple[Any, ...]]]


def show(catalog: Catalog, statement: Statement) -> Rows:
    """The answer to SHOW as column names and rows."""
    what, name = statement.what, statement.name
    if what == "services":
        _place(catalog, name, 1)
        columns = ["id", "name", "title"]
        whole = f"{catalog.provider}.{catalog.service}"
        rows: list[tuple[Any, ...]] = [(whole, catalog.service, catalog.title)]
    elif what == "resources":
        _place(catalog, name, 2)
        columns = ["name", "id", "description"]
        place = f"{catalog.provider}.{catalog.service}"
        rows = [
            (r.name, f"{place}.{r.name}", r.description)
            for r in catalog.resources.values()
        ]
    else:
        columns = [
            "name",
            "accessible_by",
            "required_params",
            "optional_params",
            "description",
        ]
        rows = [
            (
                m.name,
                m.verb,
                ", ".join(m.required),
                ", ".join(m.optional),
                m.description,
            )
            for m in catalog.resource(name).methods
        ]
    if statement.pattern is not None:
        mask = statement.pattern.replace("%", "*").replace("_", "?").lower()
        rows = [row for row in rows if fnmatch.fnmatchcase(str(row[0]).lower(), mask)]
    return columns, rows


def _place(catalog: Catalog, name: tuple[str, ...], depth: int) -> None:
    known = [catalog.provider, catalog.service][:depth]
    given = [part.lower() for part in name]
    if given and given not in (known, known[-1:]):
        raise ProgrammingError(
            f"there is no `{'.'.join(name)}`; there is `{'.'.join(known)}`"
        )


def describe(catalog: Catalog, statement: Statement) -> Rows:
    """The columns of a resource by method; with EXTENDED also types in DuckDB, and undocumented columns."""
    resource = catalog.resource(statement.name)
    reading = resource.by_verb("select")
    if not reading:
        raise NotSupportedError(
            f"`{resource.name}` cannot be read with SELECT; SHOW METHODS IN {resource.name} tells what it can do"
        )
    columns = ["name", "type", "method"]
    if statement.extended:
        columns += ["sql_type", "description"]
    rows = []
    for method in reading:
        hidden = [n for n in method.columns if n not in method.shown]
        for name in [*method.shown, *(hidden if statement.extended else [])]:
            held = method.columns[name]
            row: tuple[Any, ...] = (name, held.datatype, method.name)
            rows.append(
                (*row, held.type, held.description) if statement.extended else row
            )
    return columns, rows


_FURTHER = ", and one for each further page"
EXPLAINED = ["step", "resource", "method", "request", "body", "calls"]


def explain_plan(
    plan: Plan, duck: Any, named: Mapping[str, Any], client: Client | AsyncClient
) -> Rows:
    """The calls of a SELECT; those that depend on rows of others show where the values come from."""
    rows: list[tuple[Any, ...]] = []
    for step, wave in enumerate(plan.waves, 1):
        for source in wave:
            rows.append((step, *_source(source, duck, named, client)))
    return EXPLAINED, rows


def _source(
    source: Source, duck: Any, named: Mapping[str, Any], client: Client | AsyncClient
) -> tuple[Any, ...]:
    method = source.method
    values: dict[str, Any] = {}
    each: list[str] = []
    count = 1
    for name, binding in source.bindings.items():
        nodes = binding.values
        texts = [node.sql(dialect=DIALECT, comments=False) for node in nodes]
        if binding.relations or binding.inner or any(n.find(exp.Select) for n in nodes):
            each.append(f"{name} = {' or '.join(texts)}")
            continue
        found = [
            for_parameter(binding.parameter, evaluate(duck, n, named)) for n in nodes
        ]
        unique = [v for i, v in enumerate(found) if v not in found[:i]]
        values[name] = unique[0]
        if len(unique) > 1:
            count *= len(unique)
            each.append(f"{name} in {', '.join(map(str, unique))}")
    calls = f"{count}" if not each else f"one for each {' and '.join(each)}"
    pages = method.pages
    if pages is not None and pages.page not in source.bindings:
        stop = (
            f", until {source.enough} rows are there"
            if source.enough is not None
            else ""
        )
        calls += f"{_FURTHER}{stop}"
    unknown = [n for n, b in source.bindings.items() if b.relations or n not in values]
    return (
        method.resource,
        method.name,
        *_request(method, values, unknown, client),
        calls,
    )


def explain_rounds(rounds: Iterable[Round], client: Client | AsyncClient) -> Rows:
    """The calls of a write, each with its body, behind those that it reads with."""
    rows: list[tuple[Any, ...]] = []
    for step, round_ in enumerate(rounds, 1):
        for job in round_.jobs:
            calls = "1" if not job.paged else f"1{_FURTHER}"
            asked = _request(job.method, job.values, [], client)
            rows.append((step, job.method.resource, job.method.name, *asked, calls))
        method = round_.writes
        if method is not None and not round_.jobs:
            unknown = [n for n, p in method.parameters.items() if p.location == "path"]
            asked = _request(
                method, {}, [n for n in unknown if n in method.required], client
            )
            calls = "one for each row that is read"
            rows.append((step, method.resource, method.name, *asked, calls))
    return EXPLAINED, rows


def _request(
    method: Method,
    values: Mapping[str, Any],
    unknown: list[str],
    client: Client | AsyncClient,
) -> tuple[str, str | None]:
    """`GET https://…` and the body, as they would be sent, with `{name}` for what is not known yet."""
    marks = {name: f"SQL{index}MARK" for index, name in enumerate(unknown)}
    stand_ins = {
        name: mark
        for name, mark in marks.items()
        if method.parameters[name].location == "path"
    }
    try:
        request = method.request({**values, **stand_ins})
    except (TypeError, ValueError) as error:
        raise DataError(str(error)) from error
    try:
        built = client.build(request)
    except APIError:  # without credentials, there is still something to tell
        path = request.path
        for name, value in values.items():
            path = path.replace("{" + name + "}", quote(str(value), safe=""))
        body = request.body
        return f"{request.method} {path}", (
            json.dumps(body, default=str) if body else None
        )
    text = str(built.url)
    for name, mark in stand_ins.items():
        text = text.replace(mark, "{" + name + "}")
    content = built.content.decode("utf-8", "replace")
    return f"{built.method} {text}", content or None


def words(catalog: Catalog) -> list[str]:
    """What a shell completes: resources, their columns and parameters."""
    found: dict[str, None] = {}
    for resource in catalog.resources.values():
        found |= dict.fromkeys(_words(resource))
    return list(found)


def _words(resource: Resource) -> Iterable[str]:
    yield resource.name
    for method in resource.methods:
        yield from method.columns
        yield from method.accepted

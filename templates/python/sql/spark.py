"""The API as a data source of Spark: `register(spark)`, then `spark.read.format(PACKAGE).option("resource", …)`.

Options: `resource`; `method`, if not the most specific one; a value for each parameter, several as a JSON
list or separated by commas; `base_url`; `partitions`, 8 by default. Pages and values are spread over that many
partitions. Credentials come from the environment of each machine, never from options, which Spark shows.
"""

# pyright: basic

from __future__ import annotations

import itertools
import json
import math
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

from attrs import define, evolve

try:
    import duckdb

    # Not all versions of pyspark have types, so it has none here.
    _spark: Any = import_module("pyspark.sql.datasource")
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        f"Spark needs {error.name}: pip install '{__package__}[spark]'", name=error.name
    ) from None

from ._runtime.client import Client
from .sql.catalog import Column, Method, load_catalog, nearest
from .sql.errors import ProgrammingError
from .sql.fetching import Job, Page, Round, drive
from .sql.selection import choose_reader
from .sql.tables import Table
from .sql.values import for_parameter

_SPARK = {
    "VARCHAR": "string",
    "DOUBLE": "double",
    "BIGINT": "bigint",
    "BOOLEAN": "boolean",
    "TIMESTAMPTZ": "timestamp",
    "DATE": "date",
    "JSON": "string",
}
_OWN = ("resource", "method", "base_url", "partitions", "path")


def register(spark: Any) -> None:
    """Make the data source known to a Spark session, under the name of this package."""
    spark.dataSource.register(ApiDataSource)


@define
class Share(_spark.InputPartition):  # type: ignore[misc]  # as said above
    """The calls of one partition: values by parameter, with a page number where one page is meant."""

    calls: list[dict[str, Any]]
    #: The answer to a first call that was needed to know how many there are.
    answer: str | None = None


class ApiDataSource(_spark.DataSource):  # type: ignore[misc]  # as said above
    """One resource; a row has its documented columns, and its parameters."""

    @classmethod
    def name(cls) -> str:
        return (__package__ or "").rpartition(".")[2]

    def schema(self) -> str:
        method = _method(self.options)
        columns = _columns(method)
        return ", ".join(f"`{c.name}` {_SPARK[c.type]}" for c in columns)

    def reader(self, schema: Any) -> ApiReader:
        return ApiReader(dict(self.options))


class ApiReader(_spark.DataSourceReader):  # type: ignore[misc]  # as said above
    """Splits the calls on the driver, and makes them on the executors."""

    def __init__(self, options: Mapping[str, str]) -> None:
        self.options = {name.lower(): value for name, value in options.items()}
        self.method = _method(self.options)
        self.given: dict[str, list[Any]] = {
            name: _listed(self.options[name.lower()])
            for name in self.method.accepted
            if name.lower() in self.options
        }

    def pushFilters(self, filters: list[Any]) -> Iterable[Any]:
        """Take values of parameters from WHERE, too; Spark checks all conditions again."""
        for condition in filters:
            yield condition
            if (
                not isinstance(condition, _spark.EqualTo | _spark.In)
                or len(condition.attribute) != 1
            ):
                continue
            name = condition.attribute[0]
            field_too = name in self.method.columns and name not in self.method.required
            if name not in self.method.accepted or name in self.given or field_too:
                continue
            one = isinstance(condition, _spark.EqualTo)
            self.given[name] = [condition.value] if one else list(condition.value)

    def partitions(self) -> Sequence[Share]:
        calls = self._calls()
        count = max(1, int(self.options.get("partitions", "8")))
        pages = self.method.pages
        if len(calls) == 1 and pages is not None and pages.page not in calls[0]:
            with _client(self.options) as client:
                return _split_pages(client, self.method, calls[0], count)
        size = max(1, math.ceil(len(calls) / count))
        return [Share(calls[n : n + size]) for n in range(0, len(calls), size)]

    def _calls(self) -> list[dict[str, Any]]:
        given = {
            name: [for_parameter(self.method.parameters[name], v) for v in values]
            for name, values in self.given.items()
        }
        with _client(self.options) as client:
            known = _known(client)
        missing = [n for n in self.method.required if n not in given and n not in known]
        if missing:
            raise ProgrammingError(
                f"`{self.method.resource}.{self.method.name}` needs {', '.join(self.method.required)}; "
                f"missing: {', '.join(missing)}"
            )
        rows = itertools.product(*given.values())
        return [dict(zip(given, row, strict=True)) for row in rows]

    def read(self, partition: Share) -> Iterator[Any]:
        """Arrow batches of the rows of one partition."""
        columns = _columns(self.method)
        fields = [c for c in columns if c.name in self.method.columns]
        parameters = [c for c in columns if c.name not in self.method.columns]
        with duckdb.connect() as duck, _client(self.options) as client:
            duck.execute("SET TimeZone = 'UTC'")
            table = Table(duck, "rows", self.method, fields, parameters)
            known = _known(client)

            def accept(page: Page) -> bool:
                table.add(page, {**known, **page.job.values})
                return True

            if partition.answer is not None:
                first = Job(self.method, partition.calls[0])
                accept(Page(first, partition.answer, json.loads(partition.answer)))
            left = partition.calls[1:] if partition.answer else partition.calls
            drive(_one_round([Job(self.method, c) for c in left], accept), client, 4)
            table.flush()
            listed = ", ".join(f'"{c.name}"' for c in columns)
            found: Any = duck.execute(f"SELECT {listed} FROM rows")
            yield from found.to_arrow_table().to_batches()


def _one_round(jobs: list[Job], accept: Any) -> Generator[Round, None, None]:
    if jobs:
        yield Round(jobs, accept)


def _split_pages(
    client: Client, method: Method, values: dict[str, Any], count: int
) -> list[Share]:
    """Fetch the first page, which tells how many there are; without that, one partition has them all."""
    pages = method.pages
    assert pages is not None
    job = Job(method, {**values, pages.page: pages.first})
    answers: list[Page] = []

    def accept(page: Page) -> bool:
        answers.append(page)
        return True

    drive(_one_round([job], accept), client, 1)
    body: Any = answers[0].body
    rows, total = _at(body, pages.items), (
        _at(body, pages.total) if pages.total else None
    )
    if not isinstance(rows, list) or not isinstance(total, int | float) or not rows:
        return [Share([values])]
    last = pages.first + math.ceil(total / len(rows)) - 1
    numbers = list(range(pages.first, last + 1))
    size = max(1, math.ceil(len(numbers) / count))
    chunks = [numbers[n : n + size] for n in range(0, len(numbers), size)]
    shares = [Share([{**values, pages.page: n} for n in chunk]) for chunk in chunks]
    shares[0].answer = answers[0].text
    return shares


def _at(body: Any, path: str) -> Any:
    for step in path.split("."):
        body = body.get(step) if isinstance(body, dict) else None
    return body


def _method(options: Mapping[str, str]) -> Method:
    """The method that the options mean."""
    given = {name.lower(): value for name, value in options.items()}
    if "resource" not in given:
        raise ProgrammingError('give the resource: .option("resource", "…")')
    catalog = load_catalog()
    resource = catalog.resource(given["resource"].split("."))
    reading = resource.by_verb("select")
    known = {name.lower() for m in reading for name in (*m.required, *m.optional)}
    for name in given:
        if name not in known and name not in _OWN:
            raise ProgrammingError(
                f"`{resource.name}` has no parameter `{name}`{nearest(name, known)}"
            )
    if "method" in given:
        name = given["method"]
        named = {m.name: m for m in reading}
        if name not in named:
            raise ProgrammingError(
                f"`{resource.name}` has no method `{name}` for SELECT{nearest(name, named)}"
            )
        return named[name]
    fixed = {*given, *catalog.defaults}
    if any(fixed.issuperset(m.required) for m in reading):
        return choose_reader(resource, fixed, (), ())
    # The rest may come from WHERE.
    return min(reading, key=lambda m: len(set(m.required) - fixed))


def _columns(method: Method) -> list[Column]:
    """What a row has: the documented columns, and parameters of other names, as text where they are lists."""
    fields = [method.columns[name] for name in method.shown]
    names = {name.lower() for name in method.shown}
    parameters = [method.parameters[n] for n in (*method.required, *method.optional)]
    return [
        *fields,
        *(
            evolve(p, type="VARCHAR") if p.type == "JSON" else p
            for p in parameters
            if p.name.lower() not in names
        ),
    ]


def _client(options: Mapping[str, str]) -> Client:
    made: Client = getattr(import_module(__package__ or ""), load_catalog().client)(
        base_url=options.get("base_url")
    )
    return made


def _known(client: Client) -> dict[str, Any]:
    held = client._settings.defaults
    defaults = load_catalog().defaults
    return {name: held[a] for name, a in defaults.items() if held.get(a)}


def _listed(text: str) -> list[Any]:
    """The values of an option: a JSON list, or text separated by commas."""
    if text.lstrip().startswith("["):
        found = json.loads(text)
        return found if isinstance(found, list) else [found]
    return [part.strip() for part in text.split(",")]

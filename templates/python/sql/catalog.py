"""What there is to query: resources with methods, parameters and columns, from the table beside this module."""

# pyright: basic

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from .._runtime.pagination import PageNumber
from .._runtime.request import Request
from .errors import ProgrammingError

#: A type of DuckDB, or the members of an object with theirs.
Members = Mapping[str, Any]


@frozen
class Column:
    """A value of a row, or one that a method takes."""

    name: str
    #: Type in DuckDB; JSON for whatever has parts.
    type: str
    #: Type in the words of OpenAPI: `string (uuid)`.
    datatype: str
    description: str = ""
    members: Members = field(factory=dict)
    #: Of a parameter: its keyword in the client's method, where it travels, whether it must be given.
    argument: str = ""
    location: str = ""
    required: bool = False


@frozen
class Method:
    """One way to read or write a resource: a call of the API."""

    name: str
    resource: str
    #: `select`, `insert`, `update`, `replace`, `delete` or `exec`.
    verb: str
    #: Module and function of the client's `api`.
    call: tuple[str, str]
    http: str
    #: Path to the rows in an answer; none for the answer itself.
    key: tuple[str, ...]
    required: tuple[str, ...]
    optional: tuple[str, ...]
    description: str
    parameters: Mapping[str, Column] = field(repr=False)
    columns: Mapping[str, Column] = field(repr=False)
    #: The columns that `SELECT *` gives.
    shown: tuple[str, ...] = ()
    pages: PageNumber[Any] | None = None

    @property
    def accepted(self) -> tuple[str, ...]:
        """Everything that may be given: parameters, and members of the body."""
        body = (
            name for name, held in self.parameters.items() if held.location == "body"
        )
        return tuple(dict.fromkeys([*self.required, *self.optional, *body]))

    def request(self, values: Mapping[str, Any]) -> Request[Any]:
        """The request with these values by wire name; its answer is plain JSON. Nothing is sent."""
        module, function = self.call
        describe = getattr(import_module(f"..api.{module}", __package__), function)
        arguments = {
            self.parameters[name].argument: value for name, value in values.items()
        }
        for name, held in self.parameters.items():
            # What the client knows and SQL does not say is left to the client.
            if held.location == "path" and name not in values:
                arguments[held.argument] = None
        request: Request[Any] = describe(**arguments)
        return evolve(request, decode=_plain)


@frozen
class Resource:
    """A table."""

    name: str
    description: str
    methods: tuple[Method, ...]
    #: Parameter -> (resource, column) that holds the identifiers it may take.
    items: Mapping[str, tuple[str, str]] = field(factory=dict)

    def by_verb(self, verb: str) -> tuple[Method, ...]:
        return tuple(method for method in self.methods if method.verb == verb)


@frozen
class Catalog:
    """All resources of one service."""

    provider: str
    service: str
    title: str
    #: Name of the client's class.
    client: str
    #: Parameter -> argument of the client that it is known by.
    defaults: Mapping[str, str]
    resources: Mapping[str, Resource]

    def resource(self, parts: Iterable[str]) -> Resource:
        """The resource of a name of one to three parts; ProgrammingError with the nearest name if none."""
        given = [part.lower() for part in parts]
        name, prefix = given[-1], given[:-1]
        expected = [self.provider, self.service]
        written = ".".join(given)
        if prefix != expected[len(expected) - len(prefix) :] or len(prefix) > 2:
            whole = ".".join([*expected, name])
            raise ProgrammingError(
                f"there is no `{written}`; resources are written `{whole}`, or shorter from the left"
            )
        found = self.resources.get(name)
        if found is None:
            raise ProgrammingError(
                f"there is no resource `{written}`{nearest(name, self.resources)}"
            )
        return found


def nearest(name: str, known: Iterable[str]) -> str:
    """What somebody may have meant, as the end of a message; empty when nothing is near."""
    listed = list(known)
    near = difflib.get_close_matches(name.lower(), listed, 1, 0.5)
    if near:
        return f"; did you mean `{near[0]}`?"
    return f"; there are {', '.join(listed)}" if listed else ""


@cache
def load_catalog() -> Catalog:
    """The table of this package."""
    text = (Path(__file__).parent / "_resources.jsonl").read_text(encoding="utf-8")
    head, *lines = (json.loads(line) for line in text.splitlines())
    methods: dict[str, list[Method]] = {}
    for line in lines:
        if "method" in line:
            methods.setdefault(line["of"], []).append(_method(line))
    resources = {
        line["resource"]: Resource(
            line["resource"],
            line["description"],
            tuple(methods.get(line["resource"], ())),
            {name: tuple(held) for name, held in line["items"].items()},
        )
        for line in lines
        if "resource" in line
    }
    return Catalog(
        head["provider"],
        head["service"],
        head["title"],
        head["client"],
        head["defaults"],
        resources,
    )


def _method(line: Mapping[str, Any]) -> Method:
    pages = line.get("pages")
    return Method(
        name=line["method"],
        resource=line["of"],
        verb=line["verb"],
        call=tuple(line["call"]),
        http=line["http"],
        key=tuple(line["key"]),
        required=tuple(line["required"]),
        optional=tuple(line["optional"]),
        description=line["description"],
        parameters={
            name: Column(
                name=name,
                type=held["type"],
                datatype=held["datatype"],
                description=held["description"],
                argument=held["argument"],
                location=held["in"],
                required=held["required"],
            )
            for name, held in line["parameters"].items()
        },
        columns={
            name: Column(
                name,
                held["type"],
                held["datatype"],
                held["description"],
                held.get("members", {}),
            )
            for name, held in line["columns"].items()
        },
        shown=tuple(line.get("shown") or line["columns"]),
        pages=PageNumber(**pages) if pages else None,
    )


def _plain(body: Any) -> Any:
    return body

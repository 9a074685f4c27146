"""Which operation of the document a request belongs to, and what it brought; for tests only."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, unquote_to_bytes

from attrs import define, field, frozen

from .client import Profile
from .redaction import Redactor
from .redirects import same_origin
from .transport import httpx
from .unset import UNSET


class UnexpectedRequestError(AssertionError):
    """A request that a test is not prepared for: it matches no operation, or there is no answer to it."""


@define(eq=False)
class Route:
    """One operation: a line of the file with the examples."""

    #: `resource.method`; several if the operation has several methods.
    names: list[str]
    method: str
    #: Template below the base URL, with the names of arguments in its braces.
    path: str
    status: int
    #: Type of the answer; None when it is empty.
    type: str | None = None
    #: Parsed body of the answer; UNSET when the document has no example.
    example: Any = UNSET
    #: Query parameter with the number of the page, number of the first, where the items are.
    pages: tuple[str, int, str] | None = None
    parameters: list[str] = field(init=False)
    pattern: re.Pattern[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        parts = re.split(r"\{([^{}]*)\}", self.path.partition("?")[0])
        self.parameters = parts[1::2]
        fixed = (re.escape(_normal(text)) for text in parts[::2])
        self.pattern = re.compile("([^/]+)".join(fixed))

    def body(self, query: Mapping[str, object]) -> Any:
        """A copy of the example; all items of a listing are on its first page."""
        value = holder = json.loads(json.dumps(self.example))
        page, first, items = self.pages or ("", 0, "")
        if page and query.get(page, str(first)) != str(first):
            *steps, last = items.split(".")
            for step in steps:
                holder = holder[step]
            holder[last] = []
        return value


@frozen(eq=False, repr=False)
class SentRequest:
    """A request as it went out."""

    method: str
    url: str
    headers: httpx.Headers
    content: bytes
    #: By name, decoded; a list where a name stands more than once.
    query: dict[str, str | list[str]]
    #: None for a request to elsewhere, such as a presigned URL.
    route: Route | None
    #: By the names of arguments, decoded.
    path_params: dict[str, str]

    @property
    def operation(self) -> str:
        """`resource.method`; empty for a request to elsewhere."""
        return self.route.names[0] if self.route else ""

    @property
    def json(self) -> Any:
        """The parsed body; None if there is none."""
        return json.loads(self.content) if self.content else None

    def __repr__(self) -> str:
        body = self.content[:500].decode(errors="replace")
        return Redactor().text(f"{self.operation} {self.method} {self.url} {body}")


@frozen
class Routes:
    """All operations of a package, read at the first use."""

    profile: Profile
    file: Path
    #: Where the API is, unless it is where the document says.
    base_url: str | None = None

    @property
    def base(self) -> httpx.URL:
        given = self.base_url or self.profile.base_url or "https://api"
        return httpx.URL(given.rstrip("/"))

    def named(self, name: str) -> Route:
        """The operation behind a method; ValueError if there is none."""
        by_name = {name: each for each in _routes(self.file) for name in each.names}
        if name not in by_name:
            near = ", ".join(get_close_matches(name, by_name, cutoff=0))
            raise ValueError(f"there is no operation {name!r}; the nearest are: {near}")
        return by_name[name]

    def read(self, request: httpx.Request) -> SentRequest:
        """What was sent."""
        url, base, found, values = request.url, self.base, None, {}
        path = _normal(url.raw_path.decode("ascii").partition("?")[0])
        prefix = _normal(base.raw_path.decode("ascii").rstrip("/"))
        if same_origin(url, base) and path.startswith(f"{prefix}/"):
            for route in _routes(self.file):
                match = route.pattern.fullmatch(path, len(prefix))
                if match and route.method == request.method:
                    given = zip(route.parameters, match.groups(), strict=True)
                    found, values = route, {name: unquote(text) for name, text in given}
                    break
        lists = {name: url.params.get_list(name) for name in url.params}
        query = {n: each if len(each) > 1 else each[0] for n, each in lists.items()}
        went = (request.method, str(url), request.headers, request.content)
        return SentRequest(*went, query, found, values)

    def target(self, sent: SentRequest) -> str:
        """Path and query below the base URL, or the whole URL for elsewhere; without credentials.

        Path parameters that a client is given once stay in braces, so that it is the same for all accounts.
        """
        url = Redactor().text(sent.url)
        if sent.route is None:
            return url
        path = sent.route.path
        for name, value in sent.path_params.items():
            if name not in self.profile.defaults:
                path = path.replace(f"{{{name}}}", quote(value, safe=""))
        return path + "".join(url.partition("?")[1:])

    def unknown(self, sent: SentRequest) -> UnexpectedRequestError:
        """The error for a request to no operation; it names the nearest ones."""
        url, base = self.target(sent), str(self.base)
        below = f"{sent.method} {url.removeprefix(base).partition('?')[0]}"
        names = {f"{r.method} {r.path}": r.names[0] for r in _routes(self.file)}
        near = get_close_matches(below, names, cutoff=0)
        return UnexpectedRequestError(
            f"{sent.method} {url} matches no operation at {base}. Should the API be elsewhere, make "
            f"the fake with `base_url`; to answer any URL, use api.on({url!r}). The nearest operations are:\n"
            + "\n".join(f"  {names[line]}: {line}" for line in near)
        )


@cache
def _routes(file: Path) -> list[Route]:
    """In order of trial: fixed text before a parameter in the same place."""
    routes = (Route(**json.loads(line)) for line in file.read_bytes().splitlines())
    return sorted(routes, key=lambda r: ["{" in part for part in r.path.split("/")])


def _normal(path: str) -> str:
    """A path in which equal segments are spelled equally."""
    parts = map(unquote_to_bytes, path.split("/"))
    return "/".join(quote(part, safe="!$&'()*+,;=:@") for part in parts)

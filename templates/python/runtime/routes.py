"""Which operation of the document a request belongs to, and what it brought; for tests only."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, unquote_to_bytes

from attrs import define, field, frozen

from .client import Profile
from .jsonvalues import is_object
from .redaction import Redactor
from .redirects import same_origin
from .transport import httpx
from .unset import UNSET

#: What a path may have beside letters, digits and `-._~` without escaping it.
_SAFE = "!$&'()*+,;=:@"


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
        self.pattern = re.compile("([^/]+)".join(map(_literal, parts[::2])))

    @property
    def order(self) -> list[bool]:
        """Of two templates that fit, the one with fixed text where the other has a parameter counts."""
        return ["{" in segment for segment in self.path.split("/")]

    def body(self, query: Mapping[str, object]) -> Any:
        """A copy of the example; of a listing everything is on the first page."""
        value = json.loads(json.dumps(self.example))
        page, first, items = self.pages or ("", 0, "")
        if page and query.get(page, str(first)) != str(first):
            *steps, last = items.split(".")
            holder = value
            for step in steps:
                holder = holder.get(step) if is_object(holder) else None
            if is_object(holder):
                holder[last] = []
        return value


@frozen(eq=False, repr=False)
class SentRequest:
    """A request as it went out."""

    http_request: httpx.Request
    #: None for a request to elsewhere, such as a presigned URL.
    route: Route | None
    #: By the names of arguments, decoded.
    path_params: dict[str, str]

    @property
    def operation(self) -> str:
        """`resource.method`; empty for a request to elsewhere."""
        return self.route.names[0] if self.route else ""

    @property
    def method(self) -> str:
        return self.http_request.method

    @property
    def url(self) -> str:
        return str(self.http_request.url)

    @property
    def headers(self) -> httpx.Headers:
        return self.http_request.headers

    @property
    def query(self) -> dict[str, str | list[str]]:
        """Parameters by name; a list where a name stands more than once."""
        return _by_name(self.http_request.url.params)

    @property
    def form(self) -> dict[str, str | list[str]]:
        """The fields of a URL-encoded body, as `query`."""
        return _by_name(httpx.QueryParams(self.content.decode()))

    @property
    def content(self) -> bytes:
        return self.http_request.content

    @property
    def json(self) -> Any:
        """The parsed body; None if there is none."""
        return json.loads(self.content) if self.content else None

    @property
    def target(self) -> str:
        """Path and query below the base URL, or the whole URL for elsewhere, without credentials."""
        url = Redactor().text(self.url)
        if self.route is None:
            return url
        path = self.route.path
        for name, value in self.path_params.items():
            path = path.replace(f"{{{name}}}", quote(value, safe=""))
        return path + "".join(url.partition("?")[1:])

    def __repr__(self) -> str:
        body = f" {self.content[:500].decode(errors='replace')}" if self.content else ""
        return (
            f"{self.operation or 'elsewhere'}: {self.method} "
            f"{Redactor().text(self.url + body)}"
        )


class Routes:
    """All operations of a package; they are read at the first use."""

    def __init__(self, profile: Profile, file: Path) -> None:
        self.profile = profile
        self._file = file

    @cached_property
    def all(self) -> list[Route]:
        lines = self._file.read_text(encoding="utf-8").split("\n")
        return [Route(**json.loads(line)) for line in lines if line]

    @cached_property
    def _by_name(self) -> dict[str, Route]:
        return {name: route for route in self.all for name in route.names}

    def named(self, name: str) -> Route:
        """The operation behind a method; ValueError if there is none."""
        found = self._by_name.get(name)
        if found is None:
            near = get_close_matches(name, self._by_name, n=3, cutoff=0.3)
            hint = f"; did you mean {' or '.join(map(repr, near))}?" if near else ""
            raise ValueError(f"there is no operation {name!r}{hint}")
        return found

    def base(self, given: str | None) -> httpx.URL:
        """Where the API is: as given, else as the document says."""
        return httpx.URL((given or self.profile.base_url or "https://api").rstrip("/"))

    def read(self, request: httpx.Request, base: httpx.URL) -> SentRequest:
        """What was sent to an API at `base`."""
        path = _normal(request.url.raw_path.decode("ascii").partition("?")[0])
        prefix = _normal(base.path.rstrip("/"))
        if same_origin(request.url, base) and path.startswith(f"{prefix}/"):
            for route in self._in_order:
                match = route.pattern.fullmatch(path[len(prefix) :])
                if match and route.method == request.method:
                    values = map(unquote, match.groups())
                    return SentRequest(
                        request, route, dict(zip(route.parameters, values, strict=True))
                    )
        return SentRequest(request, None, {})

    @cached_property
    def _in_order(self) -> list[Route]:
        return sorted(self.all, key=lambda route: route.order)

    def unknown(self, sent: SentRequest, base: httpx.URL) -> UnexpectedRequestError:
        """The error for a request to no operation; it names the nearest ones."""
        request = f"{sent.method} {sent.target}"
        if not sent.url.startswith(str(base)):
            remedy = f"answer it with api.on({sent.target!r}), or make the fake with `base_url`"
            return UnexpectedRequestError(f"{request} is not below {base}: {remedy}")
        below = f"{sent.method} {sent.target[len(str(base)) :].partition('?')[0]}"
        lines = {f"{r.method} {r.path}": r.names[0] for r in self.all}
        near = "".join(
            f"\n  {lines[line]}: {line}"
            for line in get_close_matches(below, lines, n=3, cutoff=0)
        )
        return UnexpectedRequestError(
            f"{request} matches no operation; the nearest are:{near}"
        )


def _normal(path: str) -> str:
    """A path in which equal segments are spelled equally."""
    return "/".join(
        quote(unquote_to_bytes(part), safe=_SAFE) for part in path.split("/")
    )


def _literal(text: str) -> str:
    return re.escape(_normal(text))


def _by_name(pairs: httpx.QueryParams) -> dict[str, str | list[str]]:
    found: dict[str, str | list[str]] = {}
    for name in pairs:
        values = pairs.get_list(name)
        found[name] = values[0] if len(values) == 1 else values
    return found

"""From a `Request` to an `httpx.Request`: base URL, credentials, headers, query, body.

httpx parses a URL in 30 µs and builds a request from parts in 50; here the base URL and the headers are
prepared once, and a request takes the two or three microseconds that its own parts need.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any
from urllib.parse import quote, urlencode

from .auth import Carried
from .errors import MissingArgumentError, MissingCredentialsError
from .jsonvalues import is_mapping, is_object, json_bytes, json_object, json_value
from .parameters import Encoded, Pairs, checked_header, query_pairs, segment
from .request import Request, RequestOptions, timeout_steps
from .transport import httpx
from .unset import UNSET

#: Paths that httpx would leave exactly as they are. The quantifiers are possessive, so matching is linear.
_NORMAL_PATH = re.compile(
    r"(?:/(?!\.{1,2}(?:/|$))(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]++|%[0-9A-Fa-f]{2})*+)*+"
)
#: Text, name of a parameter, text, …; doubled braces are text.
_split = re.compile(r"(?<!\{)\{([^{}]+)\}(?!\})").split
_SENDS_LENGTH = frozenset({"POST", "PUT", "PATCH"})


class RequestBuilder:
    """Builds the requests of one client; immutable, so threads share it."""

    def __init__(
        self,
        *,
        base_url: str,
        http: httpx.Client | httpx.AsyncClient,
        user_agent: str,
        headers: Mapping[str, str],
        carried: Carried,
        timeout: Mapping[str, float | None],
        missing: str,
        defaults: Mapping[str, str | None],
        variables: Mapping[str, str | None],
    ) -> None:
        self._base = httpx.URL(base_url)
        self._http = http
        self._carried = carried
        self._timeout = dict(timeout)
        self._missing = missing
        self._defaults = defaults
        self._variables = variables
        self._has_credentials = bool(
            carried.headers or carried.query or http.auth or not missing
        )
        self._url = _url_maker(self._base)
        agent = http.headers.get("user-agent", "")
        self._common: list[tuple[str, str]] = [
            ("Host", self._base.netloc.decode("ascii"))
        ]
        self._common += [
            (name, checked_header(name, value))
            for name, value in http.headers.multi_items()
            if name.lower() not in ("host", "accept", "user-agent")
        ]
        self._common.append(
            ("User-Agent", user_agent if agent.startswith("python-httpx") else agent)
        )
        self._own = headers
        self._prepared: dict[tuple[bool, str, str | None, bool], httpx.Headers] = {}

    def build(
        self, request: Request[Any], options: RequestOptions | Mapping[str, Any]
    ) -> httpx.Request:
        """The request as it goes out. MissingCredentialsError if it needs credentials and has none."""
        path = self._path(request)
        body, content_type = _body(request, options)
        binary = isinstance(body, bytes)
        empty = body is None and request.method in _SENDS_LENGTH
        key = (request.authenticated, request.accept, content_type, empty)
        prepared = self._prepared.get(key) or self._prepare(*key)
        extra = options.get("extra_headers")
        if request.headers or extra:
            prepared = self._changed(prepared, request.headers, extra)
        if (
            request.authenticated
            and not self._has_credentials
            and "authorization" not in prepared
        ):
            raise MissingCredentialsError(self._missing)
        query: Iterable[tuple[str, str]] = query_pairs(request.query)
        extra_query = options.get("extra_query")
        if extra_query:
            query = _replaced(query, extra_query)
        if request.authenticated and self._carried.query:
            query = _replaced([*query], dict(self._carried.query))
        if self._http.params:
            query = [*self._http.params.multi_items(), *query]
        timeout = (
            timeout_steps(options["timeout"]) if "timeout" in options else self._timeout
        )
        url = self._url(path, urlencode([*query], quote_via=quote) if query else "")
        extensions: dict[str, Any] = {"timeout": timeout}
        if binary or body is None:
            made = httpx.Request(
                request.method,
                url,
                headers=prepared,
                stream=httpx.ByteStream(body or b""),
                extensions=extensions,
            )
            if body:
                made.headers["Content-Length"] = str(len(body))
            made.read()
        else:
            made = httpx.Request(
                request.method, url, headers=prepared, extensions=extensions, **body
            )
        if self._http.cookies:
            _add_cookies(self._http, made)
        return made

    def _path(self, request: Request[Any]) -> str:
        """The path with every parameter in its place; MissingArgumentError if one is known to nobody."""
        if "{" not in request.path:
            return request.path
        parts = _split(request.path)
        parts[1::2] = map(self._segment, parts[1::2], request.path_params)
        return "".join(parts).replace("{{", "{").replace("}}", "}")

    def _segment(self, name: str, value: Any) -> str:
        if value is None and name in self._defaults:
            value = self._defaults[name]
            if value is None:
                raise MissingArgumentError(name, self._variables.get(name))
        return value if type(value) is Encoded else segment(name, value)

    def _prepare(
        self, authenticated: bool, accept: str, content_type: str | None, empty: bool
    ) -> httpx.Headers:
        """Headers common to all requests of one kind, in ascending order of precedence."""
        headers = httpx.Headers([*self._common, ("Accept", accept)])
        if content_type:
            headers["Content-Type"] = content_type
        if empty:
            headers["Content-Length"] = "0"
        if authenticated:
            headers.update(self._carried.headers)
        for name, value in self._own.items():
            headers[name] = checked_header(name, value)
        self._prepared[authenticated, accept, content_type, empty] = headers
        return headers

    def _changed(
        self,
        prepared: httpx.Headers,
        own: Sequence[tuple[str, str]],
        extra: Mapping[str, str | None] | None,
    ) -> httpx.Headers:
        headers = httpx.Headers(prepared)
        for name, value in own:
            before = headers.get("cookie") if name == "Cookie" else None
            headers[name] = checked_header(
                name, f"{before}; {value}" if before else value
            )
        for name, given in (extra or {}).items():
            if given is None:
                headers.pop(name, None)
            else:
                headers[name] = checked_header(name, given)
        return headers


def _url_maker(base: httpx.URL) -> Callable[[str, str], httpx.URL]:
    """A function from path and query to a URL below `base`, which parses nothing where it need not.

    It replaces two parts of the parsed base URL, through an attribute that httpx does not document. So it is
    tried once here; should httpx change, URLs are parsed again, which is slower and gives the same.
    """
    prefix = base.raw_path.decode("ascii").partition("?")[0].rstrip("/")
    origin = f"{base.scheme}://{base.netloc.decode('ascii')}"

    def parse(path: str, query: str) -> httpx.URL:
        try:
            separator = "&" if "?" in path else "?"
            return httpx.URL(
                f"{origin}{prefix}{path}" + (f"{separator}{query}" if query else "")
            )
        except httpx.InvalidURL as error:
            raise ValueError(f"the URL of the request is not valid: {error}") from None

    parts: Any = getattr(base, "_uri_reference", None)

    def replace(path: str, query: str) -> httpx.URL:
        if len(path) + len(query) > 60_000 or _NORMAL_PATH.fullmatch(path) is None:
            return parse(path, query)
        url = object.__new__(httpx.URL)
        changed = parts._replace(path=prefix + path, query=query or None)
        url._uri_reference = changed  # pyright: ignore[reportPrivateUsage]
        return url

    sound = False
    with suppress(Exception):  # whatever may have changed in httpx
        sound = all(
            str(replace(path, query)) == str(parse(path, query))
            and replace(path, query).raw_path == parse(path, query).raw_path
            and replace(path, query) == parse(path, query)
            for path, query in [("/a/b%20c", ""), ("/a", "x=1&y=%2F"), ("", "")]
        )
    return replace if sound else parse


def _replaced(query: Iterable[tuple[str, str]], extra: Mapping[str, object]) -> Pairs:
    """`query` where the names of `extra` have only its values; None and UNSET remove a name."""
    kept = (pair for pair in query if pair[0] not in extra)
    return Pairs([*kept, *query_pairs(extra)])


def _body(request: Request[Any], options: Mapping[str, Any]) -> tuple[Any, str | None]:
    """The body and its type: bytes, None, or a dict of what httpx's own encoders shall get."""
    content_type = request.content_type
    extra = options.get("extra_body")
    value = request.json
    if request.body is not None:
        value = json_object(request.body, request.nullable)
    if extra is not None and extra is not UNSET:
        more = json_value(extra, "extra_body")
        value = {**value, **more} if is_object(value) and is_object(more) else more
    if value is not UNSET:
        return json_bytes(value), content_type or "application/json"
    if request.files is not None:
        # Fields go as parts without a file name, so that the body is multipart even without a file.
        fields = [(name, (None, text)) for name, text in request.form or ()]
        files = request.files
        parts: Any = files.items() if is_mapping(files) else files
        return {"files": [*fields, *parts]}, None
    if request.form is not None:
        text = urlencode(list(request.form))
        return text.encode("ascii"), content_type or "application/x-www-form-urlencoded"
    content = request.content
    if content is None:
        return None, None
    if isinstance(content, str):
        return content.encode("utf-8"), content_type or "text/plain; charset=utf-8"
    content_type = content_type or "application/octet-stream"
    return (
        (bytes(content) if isinstance(content, bytearray) else content, content_type)
        if isinstance(content, bytes | bytearray)
        else ({"content": content}, content_type)
    )


def _add_cookies(
    http: httpx.Client | httpx.AsyncClient, request: httpx.Request
) -> None:
    """The cookies that the httpx client has for this address, after those the request brings itself."""
    own = request.headers.pop("cookie", None)
    http.cookies.set_cookie_header(request)
    stored = request.headers.get("cookie")
    if own:
        request.headers["cookie"] = f"{own}; {stored}" if stored else own

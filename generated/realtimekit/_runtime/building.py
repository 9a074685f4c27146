"""From a `Request` to an `httpx.Request`: base URL, credentials, headers, query, body.

httpx parses the URL and merges the headers anew for each request, which takes longer than everything else
here; so the base URL and the headers are prepared once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from attrs import frozen

from .auth import Carried, missing_credentials
from .errors import MissingArgumentError, MissingCredentialsError
from .jsonvalues import (
    is_mapping,
    is_object,
    json_bytes,
    json_object,
    json_value,
    object_bytes,
)
from .parameters import (
    Encoded,
    Pairs,
    checked_header,
    query_pairs,
    query_string,
    segment,
)
from .request import DEFAULT_TIMEOUT, Request, RequestOptions, timeout_steps
from .transport import httpx
from .unset import UNSET

if TYPE_CHECKING:
    from .client import Profile, Settings

#: Paths that httpx would leave exactly as they are. The quantifiers are possessive, so matching is linear.
_is_normal = re.compile(
    r"(?:/(?!\.{1,2}(?:/|$))(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]++|%[0-9A-Fa-f]{2})*+)*+"
).fullmatch
#: Text, name of a parameter, text, …; doubled braces are text.
_split = re.compile(r"(?<!\{)\{([^{}]+)\}(?!\})").split
_SENDS_LENGTH = frozenset({"POST", "PUT", "PATCH"})


class RequestBuilder:
    """Builds the requests of one client; threads share it."""

    def __init__(
        self,
        profile: Profile,
        settings: Settings[Any],
        base_url: str,
        carried: Carried,
        http: httpx.Client | httpx.AsyncClient,
    ) -> None:
        self._profile = profile
        self._settings = settings
        self._carried = carried
        self._http = http
        self._base = httpx.URL(base_url)
        self._url = _url_maker(self._base)
        timeout = settings.timeout
        own = settings.http_client is not None and http.timeout != httpx.Timeout(5.0)
        if own and timeout is DEFAULT_TIMEOUT:  # what the injected client was told
            timeout = http.timeout
        self._timeout = timeout_steps(timeout)
        self._needs_credentials = bool(profile.credentials) and not (
            carried.headers or carried.query or http.auth
        )
        self._defaults: dict[str, str] = {}
        self._prepared: dict[tuple[bool, str, str | None, bool], httpx.Headers] = {}

    def build(
        self, request: Request[Any], options: RequestOptions | Mapping[str, Any]
    ) -> httpx.Request:
        """The request as it goes out. MissingCredentialsError if it needs credentials and has none."""
        template = _template(request.path)
        path = self._path(template, request)
        body, content_type = _body(request, options)
        sends_nothing = body is None and request.method in _SENDS_LENGTH
        key = (request.authenticated, request.accept, content_type, sends_nothing)
        headers = self._prepared.get(key) or self._prepare(*key)
        encoding: str | None = headers.encoding
        query: Pairs | None = query_pairs(request.query) if request.query else None
        timeout, http = self._timeout, self._http
        if request.headers or options:
            extra = options.get("extra_headers")
            if request.headers or extra:
                headers, encoding = _changed(headers, request, extra), None
            more = options.get("extra_query")
            query = _replaced(query, more) if more else query
            if "timeout" in options:
                timeout = timeout_steps(options["timeout"])
        if request.authenticated:
            if self._needs_credentials and "authorization" not in headers:
                told = missing_credentials(self._profile.credentials)
                raise MissingCredentialsError(told)
            if self._carried.query:
                query = _replaced(query, dict(self._carried.query))
        if http.params:
            own = {name for name, _ in query or ()}
            pairs = (pair for pair in http.params.multi_items() if pair[0] not in own)
            query = Pairs([*pairs, *(query or ())])
        text = query_string(query) if query else None
        url = self._url(path, text, template.normal)
        method, ext = request.method, {"timeout": timeout}
        if isinstance(body, _Encoders):
            parts = body.parts
            made = httpx.Request(method, url, headers=headers, extensions=ext, **parts)
        else:
            stream = httpx.ByteStream(body or b"")
            made = httpx.Request(
                method, url, headers=headers, extensions=ext, stream=stream
            )
            made.read()
        if encoding:  # known, and long to find out
            made.headers.encoding = encoding
        if isinstance(body, bytes):
            made.headers["Content-Length"] = str(len(body))
        if next(iter(http.cookies.jar), None) is not None:
            _add_cookies(http, made)
        return made

    def _path(self, template: _Template, request: Request[Any]) -> str:
        """The path with every parameter in its place; MissingArgumentError if one is known to nobody."""
        parts = [*template.parts]
        places = range(1, len(parts), 2)
        for at, value in zip(places, request.path_params, strict=True):
            name = parts[at]
            if value is None and name in self._settings.defaults:
                parts[at] = self._defaults.get(name) or self._default(name)
            else:
                parts[at] = value if type(value) is Encoded else segment(name, value)
        return "".join(parts)

    def _default(self, name: str) -> str:
        value = self._settings.defaults[name]
        if value is None:
            raise MissingArgumentError(name, self._profile.defaults.get(name))
        text = self._defaults[name] = segment(name, value)
        return text

    def _prepare(
        self, authenticated: bool, accept: str, content_type: str | None, empty: bool
    ) -> httpx.Headers:
        """Headers common to all requests of one kind, in ascending order of precedence."""
        headers = httpx.Headers({"Host": self._base.netloc.decode("ascii")})
        for name, value in self._http.headers.items():
            # A connection is kept alive unless a header says otherwise.
            implied = name == "connection" and value == "keep-alive"
            if name not in ("host", "accept") and not implied:
                headers[name] = checked_header(name, value)
        if headers.get("user-agent", "").startswith("python-httpx"):
            sdk = f"{self._profile.package}/{self._profile.version}"
            agent = f"{sdk} python-{httpx.__name__}/{httpx.__version__}"
            headers["User-Agent"] = agent
        headers["Accept"] = accept
        if content_type:
            headers["Content-Type"] = content_type
        if empty:
            headers["Content-Length"] = "0"
        if authenticated:
            headers.update(self._carried.headers)
        for name, value in (self._settings.headers or {}).items():
            headers[name] = value
        self._prepared[authenticated, accept, content_type, empty] = headers
        return headers


def _changed(
    prepared: httpx.Headers,
    request: Request[Any],
    extra: Mapping[str, str | None] | None,
) -> httpx.Headers:
    """Headers with those of the request, and over them those of the call; None removes one."""
    headers = httpx.Headers(prepared)
    for name, value in request.headers:
        if name == "Cookie" and "cookie" in headers:
            value = f"{headers['cookie']}; {value}"
        headers[name] = checked_header(name, value)
    for name, given in (extra or {}).items():
        if given is None:
            headers.pop(name, None)
        else:
            headers[name] = checked_header(name, given)
    return headers


@frozen
class _Template:
    """The path of an operation, taken apart."""

    #: Text, name of a parameter, text, ….
    parts: tuple[str, ...]
    #: httpx would leave it as it is, whatever its parameters are: they are encoded and no dot segments.
    normal: bool


@lru_cache(1024)
def _template(path: str) -> _Template:
    if path and not path.startswith("/"):  # it would become part of the host
        raise ValueError(f"the path of a request begins with a slash, unlike {path!r}")
    parts: list[str] = _split(path)
    parts[::2] = [text.replace("{{", "{").replace("}}", "}") for text in parts[::2]]
    return _Template(tuple(parts), _is_normal("x".join(parts[::2])) is not None)


def _url_maker(base: httpx.URL) -> Callable[[str, str | None, bool], httpx.URL]:
    """A function from path, query and whether the path is normal to a URL below `base`.

    It parses nothing where it need not: it replaces two parts of the parsed base URL, through an attribute
    that httpx does not document. So it is tried once here; should httpx change, URLs are parsed again, which
    is slower and gives the same.
    """
    prefix = base.raw_path.decode("ascii").partition("?")[0].rstrip("/")
    origin = f"{base.scheme}://{base.netloc.decode('ascii')}"

    def parse(path: str, query: str | None, normal: bool) -> httpx.URL:
        try:
            separator = "&" if "?" in path else "?"
            return httpx.URL(
                f"{origin}{prefix}{path}" + (f"{separator}{query}" if query else "")
            )
        except httpx.InvalidURL as error:
            raise ValueError(f"the URL of the request is not valid: {error}") from None

    parts: Any = getattr(base, "_uri_reference", None)
    parsed: Any = parts.__class__
    before = [*(parts or ())][:-3]  # all but path, query and fragment

    def replace(path: str, query: str | None, normal: bool) -> httpx.URL:
        if not normal or len(path) + len(query or "") > 60_000:
            return parse(path, query, False)
        url = object.__new__(httpx.URL)
        changed = parsed(*before, prefix + path, query, None)
        url._uri_reference = changed  # pyright: ignore[reportPrivateUsage]
        return url

    with suppress(Exception):  # whatever may have changed in httpx
        for path, query in [("/a/b%20c", None), ("/a", "x=1&y=%2F"), ("", None)]:
            quick, slow = replace(path, query, True), parse(path, query, False)
            if not (quick == slow and quick.raw_path == slow.raw_path):
                return parse
        return replace
    return parse


def _replaced(query: Pairs | None, extra: Mapping[str, object]) -> Pairs:
    """`query` where the names of `extra` have only its values; None and UNSET remove a name."""
    kept = (pair for pair in query or () if pair[0] not in extra)
    return Pairs([*kept, *query_pairs(extra)])


@frozen
class _Encoders:
    """What httpx's own encoders shall get."""

    parts: dict[str, Any]


def _body(
    request: Request[Any], options: Mapping[str, Any]
) -> tuple[bytes | _Encoders | None, str | None]:
    """The body and its type."""
    extra = options.get("extra_body") if options else None
    if request.body is not None and extra is None:
        content_type = request.content_type or "application/json"
        return object_bytes(request.body, request.nullable), content_type
    value = request.json
    if request.body is not None:
        value = json_object(request.body, request.nullable)
    if extra is not None and extra is not UNSET:
        more = json_value(extra, "extra_body")
        value = {**value, **more} if is_object(value) and is_object(more) else more
    if value is not UNSET:
        return json_bytes(value), request.content_type or "application/json"
    if request.files is not None:
        # Fields go as parts without a file name, so that the body is multipart even without a file.
        fields = [(name, (None, text)) for name, text in request.form or ()]
        files = request.files
        parts: Any = files.items() if is_mapping(files) else files
        return _Encoders({"files": [*fields, *parts]}), None
    content, kind = request.content, "application/octet-stream"
    if request.form is not None:
        content, kind = urlencode([*request.form]), "application/x-www-form-urlencoded"
    elif content is None:
        return None, None
    elif isinstance(content, str):
        kind = "text/plain; charset=utf-8"
    kind = request.content_type or kind
    if isinstance(content, str):
        return content.encode(), kind
    if isinstance(content, bytes | bytearray):
        return bytes(content), kind
    return _Encoders({"content": content}), kind


def _add_cookies(http: httpx.Client | httpx.AsyncClient, made: httpx.Request) -> None:
    """The cookies that the httpx client has for this address, after those the request brings itself."""
    own = made.headers.pop("cookie", None)
    http.cookies.set_cookie_header(made)
    stored = made.headers.get("cookie")
    if own:
        made.headers["cookie"] = f"{own}; {stored}" if stored else own

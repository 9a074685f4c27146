"""A stand-in for the API: answers by examples or by what `Recorder` wrote, and keeps what was sent."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Generic, Literal, Self, TypeAlias, TypeVar

from attrs import define, evolve, field

from .jsonvalues import is_list, json_bytes, json_value
from .parameters import scalar_text
from .redaction import MASK, Redactor
from .retry import is_retryable_status
from .routes import Routes, SentRequest, UnexpectedRequestError
from .transport import httpx
from .unset import UNSET

C = TypeVar("C")
A = TypeVar("A")
#: Makes the response to a request, or raises what the transport would.
Answer: TypeAlias = Callable[[SentRequest], httpx.Response]
Fault: TypeAlias = Literal["connection", "timeout"] | Exception
Body: TypeAlias = bytes | str | None
#: What a recording keeps of the headers; the others say nothing to a client, or change with every answer.
_KEPT = frozenset({"cf-ray", "content-type", "location", "retry-after", "x-request-id"})


class SentRequests(list[SentRequest]):
    """Requests in the order of their arrival."""

    @property
    def last(self) -> SentRequest:
        """The latest one; AssertionError if there is none."""
        if not self:
            raise AssertionError("nothing was sent")
        return self[-1]


@define(eq=False)
class Answers:
    """The answers to one operation or URL, in the order in which they are given.

    An answer with `times` is given so often, one without it once, and for ever if it is the last. When all
    are used up, the example of the document, or the recording, answers again.
    """

    _left: list[Answer] = field(factory=list[Answer], init=False)
    _endless: bool = field(default=False, init=False)

    def reply(
        self,
        *,
        json: Any = UNSET,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        content: Body = None,
        times: int | None = None,
    ) -> Self:
        """Answer with a JSON value (models count as such), with `content`, or with neither.

        A success with neither has the example of the document as its body, any other answer is empty.
        `Retry-After: 0` is added where the client would wait before it tries again.
        """
        given = dict(headers or {})
        if json is not UNSET:
            content = json_bytes(json_value(json, "json"))
            given.setdefault("content-type", "application/json")
        return self.call(partial(_answer, status, given, content), times=times)

    def fail(self, error: Fault = "connection", *, times: int | None = None) -> Self:
        """Bring no answer: no connection, one on which nothing comes, or an exception of httpx."""

        def answer(sent: SentRequest) -> httpx.Response:
            if isinstance(error, Exception):
                raise error
            kind = httpx.ReadTimeout if error == "timeout" else httpx.ConnectError
            raise kind("as the test wants it")

        return self.call(answer, times=times)

    def call(self, answer: Answer, *, times: int | None = None) -> Self:
        """Answer with what a function returns, or raises."""
        if times is not None and times < 1:
            raise ValueError(f"`times` must be 1 or more, not {times!r}")
        self._left += [answer] * (times or 1)
        self._endless = times is None
        return self

    def take(self) -> Answer | None:
        """The next answer; None when all are used up."""
        if self._endless and len(self._left) == 1:
            return self._left[0]
        return self._left.pop(0) if self._left else None


@define(eq=False, repr=False)
class FakeAPI(Generic[C, A]):
    """Answers from `on`, else from a recording if there is one, else from the examples of the document."""

    _routes: Routes
    _clients: tuple[Callable[..., C], Callable[..., A]]
    _recorded: str | Path | None = field(default=None, alias="recorded", kw_only=True)
    _base_url: str | None = field(default=None, alias="base_url", kw_only=True)
    #: Everything that was sent, whatever came of it.
    requests: SentRequests = field(factory=SentRequests, init=False)
    _answers: dict[str, Answers] = field(factory=dict[str, Answers], init=False)
    _lock: threading.Lock = field(factory=threading.Lock, init=False)

    def __attrs_post_init__(self) -> None:
        self._routes = evolve(self._routes, base_url=self._base_url)
        lines = b"" if self._recorded is None else Path(self._recorded).read_bytes()
        for found in map(json.loads, filter(None, lines.splitlines())):
            text: str = found["body"] if "body" in found else json.dumps(found["json"])
            content, headers = text.encode("latin-1"), found["headers"]
            key = f"{found['method']} {found['target']}"
            answers = self._answers.setdefault(key, Answers())
            answers.reply(status=found["status"], headers=headers, content=content)

    def client(self, **options: Any) -> C:
        """A client of the fake, with made-up credentials and defaults where `options` say nothing."""
        return self._clients[0](**self._options(self.http_client(), options))

    def async_client(self, **options: Any) -> A:
        """The same, asynchronous."""
        return self._clients[1](**self._options(self.async_http_client(), options))

    def http_client(self) -> httpx.Client:
        """For the `http_client` of a client that the code under test makes itself."""
        return httpx.Client(transport=httpx.MockTransport(self._respond))

    def async_http_client(self) -> httpx.AsyncClient:
        """The same for an asynchronous one."""
        return httpx.AsyncClient(transport=httpx.MockTransport(self._respond))

    def on(self, target: str) -> Answers:
        """Answers of an operation (`resource.method`) or of a URL; those it had are forgotten.

        A URL that is given without a query stands for all queries. ValueError for an unknown operation.
        """
        answers = self._answers[self._key(target)] = Answers()
        return answers

    def example(self, operation: str) -> Any:
        """A copy of the example of the document, to change and give to `reply(json=...)`."""
        route = self._routes.named(operation)
        if route.example is UNSET:
            raise ValueError(f"{operation} has no example in the document")
        return route.body({})

    def calls(self, target: str) -> SentRequests:
        """What was sent to an operation or URL."""
        key = self._key(target)
        return SentRequests(sent for sent in [*self.requests] if key in _keys(sent))

    def assert_called(
        self,
        target: str,
        *,
        times: int | None = None,
        path_params: Mapping[str, object] | None = None,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
        json: Any = UNSET,
    ) -> None:
        """AssertionError unless such a request was sent, or was sent `times` times.

        `path_params`, `query` and `headers` name what must be there among others; `json` is the whole body.
        """
        body = json if json is UNSET else json_value(json, "json")
        found = [
            sent
            for sent in self.calls(target)
            if _has(sent.path_params, path_params)
            and _has(sent.query, query)
            and _has(sent.headers, headers)
            and (body is UNSET or sent.json == body)
        ]
        if len(found) == times or (times is None and found):
            return
        expected = "at least once" if times is None else f"{times} times"
        listed = "".join(f"\n  {sent!r}" for sent in self.requests) or " nothing"
        raise AssertionError(
            f"expected {target} {expected}, but found {len(found)} such requests; sent was:{listed}"
        )

    def assert_not_called(self, target: str) -> None:
        """AssertionError if anything was sent to an operation or URL."""
        self.assert_called(target, times=0)

    def _key(self, target: str) -> str:
        if "://" in target:
            return str(httpx.URL(target))
        return self._routes.named(target).names[0]

    def _options(self, http: object, options: Mapping[str, Any]) -> dict[str, Any]:
        profile, base = self._routes.profile, str(self._routes.base)
        known = [name for each in profile.credentials[:1] for name in each.sources()]
        made = {name: f"test-{name}" for name in [*known, *profile.defaults]}
        return {**made, "base_url": base, "http_client": http, **options}

    def _respond(self, request: httpx.Request) -> httpx.Response:
        sent = self._routes.read(request)
        recorded = f"{sent.method} {self._routes.target(sent)}"
        with self._lock:
            self.requests.append(sent)
            known = map(self._answers.get, [*_keys(sent), recorded])
            answer = next(filter(None, (each.take() for each in known if each)), None)
        if answer is not None:
            return answer(sent)
        if self._recorded is not None:
            raise UnexpectedRequestError(
                f"{self._recorded} has no answer to {recorded}: record it, or use api.on(...)"
            )
        if sent.route is None:
            raise self._routes.unknown(sent)
        return _answer(None, {}, None, sent)


@define(eq=False)
class Recorder:
    """Writes down the answers to what its HTTP clients send, a line of JSON for each, without secrets.

    Path parameters that belong to the client, such as an account, are left out: the same recording serves
    every account.
    """

    _routes: Routes
    _path: Path = field(converter=Path)
    _secrets: Collection[str] = field(alias="secrets", kw_only=True)
    _base_url: str | None = field(alias="base_url", kw_only=True)
    _lock: threading.Lock = field(factory=threading.Lock, init=False)

    def __attrs_post_init__(self) -> None:
        self._routes = evolve(self._routes, base_url=self._base_url)
        self._path.write_text("", encoding="utf-8")

    def http_client(self, **options: Any) -> httpx.Client:
        """For the `http_client` of a client; `options` as of `httpx.Client`. The caller closes it."""
        return httpx.Client(**_hooked(options, self._note))

    def async_http_client(self, **options: Any) -> httpx.AsyncClient:
        """The same for an asynchronous client."""
        return httpx.AsyncClient(**_hooked(options, self._anote))

    async def _anote(self, response: httpx.Response) -> None:
        await response.aread()
        self._note(response)

    def _note(self, response: httpx.Response) -> None:
        content, sent = response.read(), self._routes.read(response.request)
        redact = Redactor().knowing(response.request).text
        headers = response.headers.items()
        line: dict[str, Any] = {
            "method": sent.method,
            "target": redact(self._routes.target(sent)),
            "status": response.status_code,
            "headers": {name: redact(text) for name, text in headers if name in _KEPT},
        }
        try:
            text = redact(content.decode("utf-8"))
            line["json"] = json.loads(text, object_hook=self._masked)
        except ValueError:  # not JSON, or no text at all
            line["body"] = redact(content.decode("latin-1"))
        text = json.dumps(line, separators=(",", ":"))
        with self._lock, self._path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"{text}\n")

    def _masked(self, members: dict[str, Any]) -> dict[str, Any]:
        """A JSON object without what the document calls secret."""
        there = {name for name, value in members.items() if value is not None}
        return members | dict.fromkeys(there & {*self._secrets}, MASK)


def _hooked(options: dict[str, Any], note: Callable[..., Any]) -> dict[str, Any]:
    """Options of an HTTP client with one more hook for its responses."""
    hooks: dict[str, list[Any]] = {**(options.get("event_hooks") or {})}
    hooks["response"] = [*hooks.get("response", ()), note]
    return {**options, "event_hooks": hooks}


def _answer(
    status: int | None, headers: dict[str, str], body: Body, sent: SentRequest
) -> httpx.Response:
    """An answer with a body, or the documented one; UnexpectedRequestError if there is no example for it."""
    route = sent.route
    bodiless = not 200 <= (status or 200) < 300 or status in (204, 205)
    if body is not None or route is None or bodiless:
        return _unread(status or 200, headers, body)
    status, name = status or route.status, route.names[0]
    if route.type is None:
        return _unread(status, headers, None)
    if route.example is UNSET:
        raise UnexpectedRequestError(
            f"{name} has no example in the document: answer it with api.on({name!r}).reply(json=...)"
        )
    body = route.body(sent.query)
    if "json" in route.type or not isinstance(body, str):
        body = json.dumps(body)
    return _unread(status, {"content-type": route.type, **headers}, body)


def _unread(status: int, given: dict[str, str], body: Body) -> httpx.Response:
    """A response as it comes from a connection: its body is still to be read. A retry need not wait."""
    content = body.encode() if isinstance(body, str) else body or b""
    headers = httpx.Headers({"content-length": str(len(content)), **given})
    if is_retryable_status(status):
        headers.setdefault("retry-after", "0")
    return httpx.Response(status, headers=headers, stream=httpx.ByteStream(content))


def _keys(sent: SentRequest) -> list[str]:
    """What the answers to a request may stand under, the most particular first."""
    return [sent.url, sent.url.partition("?")[0], sent.operation]


def _has(found: Mapping[str, Any], wanted: Mapping[str, object] | None) -> bool:
    return all(found.get(n) == _texts(n, v) for n, v in (wanted or {}).items())


def _texts(name: str, value: Any) -> list[str] | str | None:
    """A value as it stands in a request; None for one that is not there."""
    if is_list(value):
        return [scalar_text(name, item) for item in value]
    return None if value is None else scalar_text(name, value)

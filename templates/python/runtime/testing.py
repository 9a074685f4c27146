"""A stand-in for the API: answers requests without a network, and keeps what was sent."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Generic, Literal, Self, TypeAlias, TypeVar

from .jsonvalues import json_bytes, json_value
from .recording import Recording, unread
from .retry import is_retryable_status
from .routes import Route, Routes, SentRequest, UnexpectedRequestError
from .transport import httpx
from .unset import UNSET

C = TypeVar("C")
A = TypeVar("A")
#: Makes the response to a request, or raises what the transport would.
Answer: TypeAlias = Callable[[SentRequest], httpx.Response]


class SentRequests(list[SentRequest]):
    """Requests in the order of their arrival."""

    @property
    def last(self) -> SentRequest:
        """The latest one; AssertionError if there is none."""
        if not self:
            raise AssertionError("nothing was sent")
        return self[-1]


class Answers:
    """The answers to one operation or URL, in the order in which they are given.

    An answer with `times` is given so often, one without it once, and for ever if it is the last. When all
    are used up, the example of the document, or the recording, answers again.
    """

    def __init__(self, route: Route | None) -> None:
        self._route = route
        self._left: list[tuple[Answer, int | None]] = []

    def reply(
        self,
        *,
        json: Any = UNSET,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
        content: bytes | str | None = None,
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
        route = self._route if status is None or 200 <= status < 300 else None

        def answer(sent: SentRequest) -> httpx.Response:
            if content is None and route is not None:
                return _example(route, sent, status, given)
            return _response(status or 200, given, content or b"")

        return self.call(answer, times=times)

    def fail(
        self,
        error: Literal["connection", "timeout"] | Exception = "connection",
        *,
        times: int | None = None,
    ) -> Self:
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
        self._left.append((answer, times))
        return self

    def take(self) -> Answer | None:
        """The next answer; None when all are used up."""
        if not self._left:
            return None
        answer, times = self._left[0]
        if times is None and len(self._left) == 1:
            return answer
        if times is None or times == 1:
            del self._left[0]
        else:
            self._left[0] = (answer, times - 1)
        return answer


class FakeAPI(Generic[C, A]):
    """Answers from `on`, else from a recording if there is one, else from the examples of the document."""

    def __init__(
        self,
        routes: Routes,
        clients: tuple[Callable[..., C], Callable[..., A]],
        *,
        recorded: str | Path | None = None,
        base_url: str | None = None,
    ) -> None:
        self._routes = routes
        self._clients = clients
        self._recording = None if recorded is None else Recording(Path(recorded))
        self._base = routes.base(base_url)
        self._answers: dict[str, Answers] = {}
        self._lock = threading.Lock()
        #: Everything that was sent, whatever came of it.
        self.requests = SentRequests()

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
        key, route = self._find(target)
        answers = Answers(route)
        with self._lock:
            self._answers[key] = answers
        return answers

    def example(self, operation: str) -> Any:
        """A copy of the example of the document, to change and give to `reply(json=...)`."""
        route = self._routes.named(operation)
        if route.example is UNSET:
            raise ValueError(f"{operation} has no example in the document")
        return route.body({})

    def calls(self, target: str) -> SentRequests:
        """What was sent to an operation or URL."""
        key, _ = self._find(target)
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
        wanted = json if json is UNSET else json_value(json, "json")
        found = [
            sent
            for sent in self.calls(target)
            if _has(sent.path_params, path_params)
            and _has(sent.query, query)
            and _has(sent.headers, headers)
            and (wanted is UNSET or sent.json == wanted)
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

    def _find(self, target: str) -> tuple[str, Route | None]:
        if "://" in target:
            return str(httpx.URL(target)), None
        route = self._routes.named(target)
        return route.names[0], route

    def _options(self, http: object, options: Mapping[str, Any]) -> dict[str, Any]:
        profile = self._routes.profile
        known = [name for each in profile.credentials[:1] for name, _ in each.sources()]
        made = {name: f"test-{name}" for name in [*known, *profile.defaults]}
        return {**made, "base_url": str(self._base), "http_client": http, **options}

    def _respond(self, request: httpx.Request) -> httpx.Response:
        sent = self._routes.read(request, self._base)
        with self._lock:
            self.requests.append(sent)
            answers = (self._answers.get(key) for key in _keys(sent))
            answer = next((a.take() for a in answers if a is not None), None)
            if answer is None and self._recording is not None:
                return self._recording.take(sent.method, self._routes.target(sent))
        if answer is not None:
            return answer(sent)
        if sent.route is None:
            raise self._routes.unknown(sent, self._base)
        return _example(sent.route, sent, None, {})


def _example(
    route: Route, sent: SentRequest, status: int | None, headers: Mapping[str, str]
) -> httpx.Response:
    """The documented answer; UnexpectedRequestError if it should have a body and there is no example."""
    if route.type is None:
        return _response(status or route.status, headers, b"")
    if route.example is UNSET:
        name = route.names[0]
        raise UnexpectedRequestError(
            f"{name} has no example in the document: answer it with api.on({name!r}).reply(json=...)"
        )
    body = route.body(sent.query)
    is_text = isinstance(body, str) and "json" not in route.type
    content = body if is_text else json.dumps(body)
    headers = {"content-type": route.type, **headers}
    return _response(status or route.status, headers, content)


def _response(
    status: int, headers: Mapping[str, str], content: bytes | str
) -> httpx.Response:
    body = content.encode() if isinstance(content, str) else content
    response = unread(status, headers, body)
    if is_retryable_status(status):
        response.headers.setdefault("retry-after", "0")
    return response


def _keys(sent: SentRequest) -> list[str]:
    """What the answers to a request may stand under, the most particular first."""
    return [sent.url, sent.url.partition("?")[0], sent.operation]


def _has(found: Mapping[str, Any], wanted: Mapping[str, object] | None) -> bool:
    return all(
        found.get(name) == (value if isinstance(value, list) else str(value))
        for name, value in (wanted or {}).items()
    )

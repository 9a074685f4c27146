"""The emulator as an ASGI application.

Two request headers make it misbehave on purpose, for tests of clients; they are off unless sent:

    X-Emulator-Status: 503    answer this error status, in the document's error body, and do nothing else
    X-Emulator-Delay: 0.2     wait so many seconds (60 at most) before anything else
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Mapping
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from ..errors import DocumentError
from .answers import Answers
from .envelope import Envelopes
from .message import Answer, RawRequest, RecordedRequest, record
from .problems import Refusal, refuse
from .routing import Operation, Router
from .sampling import Sampler
from .schemas import Schemas
from .security import Security
from .store import Store
from .validation import check_request

_LONGEST_DELAY = 60.0


class Emulator:
    """One document, served: a request goes in, an answer that the document allows comes out."""

    def __init__(
        self, tree: Mapping[str, Any], *, token: str | None = None, state: str | None = None
    ) -> None:
        self._schemas = Schemas(tree)
        self._router = Router(self._schemas)
        self._security = Security(self._schemas, token)
        sampler = Sampler(self._schemas, "response")
        self._envelopes = Envelopes(self._schemas, sampler, self._router)
        self._store = Store(state)
        self._answers = Answers(self._schemas, self._router, sampler, self._store)

    @property
    def base_path(self) -> str:
        """The path of the document's first server, `""` when it has none."""
        return self._router.base_path

    def close(self) -> None:
        self._store.close()

    def handle(self, request: RawRequest) -> Answer:
        operation: Operation | None = None
        try:
            match = self._router.find(request.raw_path)
            if match is not None:
                operation = match.route.operations.get(request.method)
            _raise_wanted_fault(request)
            if match is None:
                raise refuse(404, f"the document has no path for {request.raw_path}")
            if operation is None:
                allowed = ", ".join(sorted(match.route.operations))
                raise refuse(
                    405,
                    f"{match.route.path} takes {allowed}, not {request.method}",
                    headers={"Allow": allowed},
                )
            self._security.check(operation, request)
            credentials = self._security.query_names(operation)
            return self._answers.answer(check_request(operation, match, request, self._schemas, credentials))
        except Refusal as refusal:
            if refusal.status == 500:
                _report(request, refusal.problems[0].message)
            return self._envelopes.answer(operation, refusal)
        except DocumentError as error:
            _report(request, error.message)
            return self._envelopes.answer(operation, refuse(500, error.message))
        except Exception as error:
            # A defect of the emulator; the client gets an answer all the same, and the operator one line.
            _report(request, f"{type(error).__name__}: {error}")
            return self._envelopes.answer(
                operation, refuse(500, "the emulator failed to answer this request")
            )


def create_app(
    tree: Mapping[str, Any],
    *,
    token: str | None = None,
    state: str | None = None,
    requests: list[RecordedRequest] | None = None,
) -> Starlette:
    """An ASGI application that serves the (bundled) document `tree`.

    With `token`, requests must carry exactly this bearer token; without, any. `state` names a SQLite file
    that keeps the items; without one they live in memory. Every request is appended to `requests` when it is
    given. The emulator itself is `app.state.emulator`.
    """
    emulator = Emulator(tree, token=token, state=state)
    app = Starlette(exception_handlers={})
    app.state.emulator = emulator
    # Starlette's own routing knows decoded paths only, in which an encoded slash would split a segment.
    app.router.default = _endpoint(emulator, requests)
    return app


def _endpoint(emulator: Emulator, requests: list[RecordedRequest] | None) -> Any:
    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        incoming = Request(scope, receive)
        request = await _raw_request(incoming)
        if requests is not None:
            requests.append(record(request))
        await asyncio.sleep(_wanted_delay(request))
        answer = emulator.handle(request)
        response = Response(answer.body, answer.status, dict(answer.headers))
        await response(scope, receive, send)

    return serve


async def _raw_request(request: Request) -> RawRequest:
    path = request.scope.get("raw_path") or request.scope["path"].encode()
    return RawRequest(
        method=request.method,
        raw_path=path.decode("latin-1").partition("?")[0],
        raw_query=request.scope["query_string"].decode("latin-1"),
        headers=tuple((name.lower(), value) for name, value in request.headers.items()),
        body=await request.body(),
    )


def _wanted_delay(request: RawRequest) -> float:
    try:
        seconds = float(request.header("x-emulator-delay") or 0)
    except ValueError:
        return 0.0
    return min(seconds, _LONGEST_DELAY) if seconds > 0 else 0.0


def _raise_wanted_fault(request: RawRequest) -> None:
    wanted = request.header("x-emulator-status")
    if wanted is None:
        return
    if not wanted.isdecimal() or not 400 <= int(wanted) <= 599:
        raise refuse(400, f"{wanted!r} is not an error status (400 to 599)", where="header.X-Emulator-Status")
    raise refuse(int(wanted), "this error was asked for by X-Emulator-Status")


def _report(request: RawRequest, message: str) -> None:
    line = " ".join(message.split())
    print(f"specloom mock: {request.method} {request.raw_path}: {line}", file=sys.stderr, flush=True)

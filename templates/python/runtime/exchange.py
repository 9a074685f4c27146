"""One call from the first attempt to the final answer: attempts, retries, redirects, deadline.

`steps` is a generator that yields what to do (`Send`, `Wait`), gets back what happened, and yields the answer at
last; `Caller.run` and `Caller.arun` do it, and are all that differs between the sync and the async client.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Generator
from datetime import UTC, datetime
from typing import Any, Generic, TypeAlias, TypeVar

from attrs import define

from . import retry
from .building import RequestBuilder
from .errors import APIConnectionError, APIStatusError, APITimeoutError
from .parsing import Parser
from .redaction import Redactor
from .redirects import MAX_REDIRECTS, follow, same_origin
from .request import (
    Request,
    RequestOptions,
    checked_deadline,
    checked_retries,
    merged_options,
)
from .transport import Failure, Send, Wait, asend, httpx, send

T = TypeVar("T")

Steps: TypeAlias = Generator[Send | Wait | httpx.Response, Any, None]


@define(eq=False, repr=False)
class Call(Generic[T]):
    """A request on its way: what to send, what may be tried, and what has been."""

    request: Request[T]
    http_request: httpx.Request
    caller: Caller
    policy: retry.RetryPolicy
    #: Seconds for everything; the clock starts with the first attempt.
    deadline: float | None = None
    stream: bool = False
    #: Not for the API: `auth=` of the HTTP client stays behind.
    foreign: bool = False
    retries_taken: int = 0

    def parse(self, response: httpx.Response) -> T:
        """The result of a successful answer whose body has been read."""
        return self.caller.parser.parse(self, response)

    def connection_error(self, failure: Failure) -> APIConnectionError:
        """The exception for an attempt that brought no answer."""
        redactor, retries = self.caller.redactor, self.retries_taken
        safe = redactor.request(self.http_request)
        failure.error.request = safe  # it stays reachable as __cause__
        redactor.exception(failure.error)
        kind = APITimeoutError if failure.timeout else APIConnectionError
        what = "no answer in time" if failure.timeout else "the connection failed"
        tries = f" after {retries + 1} attempts" if retries else ""
        place = f"{safe.method} {safe.url}"
        message = f"{self.request.name}: {what}{tries} ({place}): {failure}"
        return kind(message, request=safe, retries_taken=retries)

    def status_error(self, response: httpx.Response) -> APIStatusError:
        """The exception for an answer that is no success."""
        error = self.caller.parser.status_error(self, response)
        error.retry_after = _retry_after(response)
        return error


@define(eq=False)
class Caller:
    """Makes and carries out the calls of one client; threads share it."""

    builder: RequestBuilder
    parser: Parser
    redactor: Redactor
    logger: logging.Logger
    policy: retry.RetryPolicy
    deadline: float | None

    def call(
        self, request: Request[T], options: RequestOptions, *, stream: bool = False
    ) -> Call[T]:
        """Everything that can be wrong before sending is found here."""
        policy, deadline = self.policy, self.deadline
        if options or request.options:
            options = merged_options(request, options)
            given = options.get("max_retries")
            retries = policy.max_retries if given is None else checked_retries(given)
            policy = retry.RetryPolicy(retries, bool(options.get("retry_unsafe")))
            deadline = checked_deadline(options.get("deadline", deadline))
        built = self.builder.build(request, options)
        return Call(request, built, self, policy, deadline, stream)

    def run(self, http: httpx.Client, call: Call[Any]) -> httpx.Response:
        """Carry out `steps` and block meanwhile."""
        course, outcome = steps(call), None
        while not isinstance(step := course.send(outcome), httpx.Response):
            if isinstance(step, Send):
                outcome = send(http, step)
            else:
                time.sleep(step.seconds)
        return step

    async def arun(self, http: httpx.AsyncClient, call: Call[Any]) -> httpx.Response:
        """Carry out `steps` on the event loop; cancelling also ends a wait between attempts."""
        course, outcome = steps(call), None
        while not isinstance(step := course.send(outcome), httpx.Response):
            if isinstance(step, Send):
                outcome = await asend(http, step)
            else:
                await asyncio.sleep(step.seconds)
        return step


def steps(call: Call[Any]) -> Steps:
    """The course of one call: what to do next, and at the end the successful response."""
    end = None if call.deadline is None else time.monotonic() + call.deadline
    redirects, foreign = 0, call.foreign
    while True:
        current = call.http_request
        started = time.perf_counter()
        outcome: httpx.Response | Failure = yield Send(
            _within(current, end), call.stream, end, foreign
        )
        if call.caller.logger.isEnabledFor(logging.DEBUG):
            _log(call, outcome, time.perf_counter() - started)
        if isinstance(outcome, Failure):
            delay = delay_after_failure(call, outcome, end)
            if delay is None:
                raise call.connection_error(outcome) from outcome.error
        elif outcome.is_success:
            yield outcome
            return
        else:
            target = follow(current, outcome) if redirects < MAX_REDIRECTS else None
            if target is not None:
                call.http_request = target
                redirects += 1
                foreign = foreign or not same_origin(current.url, target.url)
                continue
            delay = _delay_after_status(call, outcome, end)
            if delay is None:
                raise call.status_error(outcome)
        call.caller.logger.debug("%s: next attempt in %.2f s", call.request.name, delay)
        yield Wait(delay)
        call.retries_taken += 1


def _within(request: httpx.Request, end: float | None) -> httpx.Request:
    """`request` with timeouts that do not reach beyond the end of the call."""
    if end is not None:
        left = max(0.001, end - time.monotonic())
        timeouts = request.extensions["timeout"]
        request.extensions["timeout"] = {
            step: left if seconds is None else min(seconds, left)
            for step, seconds in timeouts.items()
        }
    return request


def delay_after_failure(
    call: Call[Any], failure: Failure, end: float | None
) -> float | None:
    """Seconds before the next attempt; None if there is none."""
    if not failure.temporary or not _may_repeat(call, sent=failure.sent):
        return None
    return _in_time(retry.backoff(call.retries_taken, random.random()), end)


def _delay_after_status(
    call: Call[Any], response: httpx.Response, end: float | None
) -> float | None:
    retryable = retry.is_retryable_status(response.status_code)
    if not retryable or not _may_repeat(call, sent=True):
        return None
    asked = _retry_after(response)
    if asked is None:
        return _in_time(retry.backoff(call.retries_taken, random.random()), end)
    if asked > retry.LONGEST_RETRY_AFTER:
        return None
    # Never earlier than asked; a little later, so that not all clients come back in one moment.
    return _in_time(asked + 0.1 * random.random() * min(asked, 1.0), end)


def _may_repeat(call: Call[Any], *, sent: bool) -> bool:
    """Whether the request may go out once more; a body that came from an iterator is gone."""
    request, policy = call.http_request, call.policy
    left = call.retries_taken < policy.max_retries
    allowed = policy.may_repeat(request.method, sent=sent)
    return left and allowed and isinstance(request.stream, httpx.ByteStream)


def _in_time(delay: float, end: float | None) -> float | None:
    return None if end is not None and time.monotonic() + delay >= end else delay


def _retry_after(response: httpx.Response) -> float | None:
    return retry.parse_retry_after(
        response.headers.get("retry-after"), datetime.now(UTC)
    )


def _log(call: Call[Any], outcome: httpx.Response | Failure, seconds: float) -> None:
    request, redactor = call.http_request, call.caller.redactor
    brought = outcome if isinstance(outcome, Failure) else f"HTTP {outcome.status_code}"
    call.caller.logger.debug(
        "%s: %s %s -> %s in %.0f ms (attempt %d)",
        call.request.name,
        request.method,
        redactor.text(str(request.url)),
        redactor.text(str(brought)),
        seconds * 1000,
        call.retries_taken + 1,
    )

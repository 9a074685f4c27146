"""One call from the first attempt to the final answer: attempts, retries, redirects, deadline.

`Call` knows what to send next and what to make of what came back; `Caller.run` and `Caller.arun` send and wait,
and are all that differs between the sync and the async client.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from datetime import UTC, datetime
from typing import Any, Generic, Self, TypeVar

from attrs import define

from . import retry
from .building import RequestBuilder
from .errors import APIConnectionError, APITimeoutError
from .parsing import Parser
from .redaction import Redactor
from .redirects import MAX_REDIRECTS, follow, same_origin
from .request import (
    Request,
    RequestOptions,
    checked_retries,
    checked_seconds,
    merged_options,
)
from .transport import Failure, asend, httpx, send
from .unset import UNSET

T = TypeVar("T")


@define(eq=False, repr=False)
class Call(Generic[T]):
    """A request on its way: what to send, what may be tried, and what has been."""

    request: Request[T]
    http_request: httpx.Request
    caller: Caller
    policy: retry.RetryPolicy
    #: Seconds for everything; the clock starts with the first attempt.
    deadline: float | None = None
    #: Leave the body of a success unread.
    stream: bool = False
    #: Not for the API, or no longer since a redirect: `auth=` of the HTTP client stays behind.
    foreign: bool = False
    retries_taken: int = 0
    #: `time.monotonic()` by which the answer must be complete.
    end: float | None = None
    redirects: int = 0
    #: `time.perf_counter()` of the latest attempt.
    _started: float = 0.0

    def attempt(self) -> Self:
        """The call as it is sent next, with timeouts that do not reach beyond its end."""
        if self.deadline is not None:
            now = time.monotonic()
            self.end = now + self.deadline if self.end is None else self.end
            left, more = max(0.001, self.end - now), self.http_request.extensions
            more["timeout"] = {
                step: left if seconds is None else min(seconds, left)
                for step, seconds in more["timeout"].items()
            }
        self._started = time.perf_counter()
        return self

    def after(self, outcome: httpx.Response | Failure) -> httpx.Response | float:
        """The successful response, or the seconds to wait before the next attempt; raises if there is none."""
        logger = self.caller.logger
        if logger.isEnabledFor(logging.DEBUG):
            self._log(outcome, time.perf_counter() - self._started)
        if isinstance(outcome, Failure):
            if outcome.response is not None:
                raise self.caller.parser.decode_error(
                    self, outcome.response, UNSET, outcome.error
                ) from outcome.error
            delay = self.delay_after_failure(outcome)
            if delay is None:
                raise self.connection_error(outcome) from outcome.error
        elif outcome.is_success:
            return outcome
        elif self._redirected(outcome):
            if self._in_time(0.0) is None:
                late = Failure.of(httpx.ReadTimeout("the deadline passed"))
                raise self.connection_error(late) from late.error
            return 0.0
        else:
            delay = self._delay_after_status(outcome)
            if delay is None:
                error = self.caller.parser.status_error(self, outcome)
                error.retry_after = _retry_after(outcome)
                raise error
        logger.debug("%s: next attempt in %.2f s", self.request.name, delay)
        self.retries_taken += 1
        return delay

    def _redirected(self, response: httpx.Response) -> bool:
        """Whether the call goes on elsewhere."""
        if self.redirects == MAX_REDIRECTS:
            return False
        current, target = self.http_request, follow(self.http_request, response)
        if target is not None:
            self.redirects += 1
            self.foreign |= not same_origin(current.url, target.url)
            self.http_request = target
        return target is not None

    def delay_after_failure(self, failure: Failure) -> float | None:
        """Seconds before the next attempt; None if there is none."""
        if not failure.temporary or not self._may_repeat(sent=failure.sent):
            return None
        return self._in_time(retry.backoff(self.retries_taken, random.random()))

    def _delay_after_status(self, response: httpx.Response) -> float | None:
        retryable = retry.is_retryable_status(response.status_code)
        if not retryable or not self._may_repeat(sent=True):
            return None
        asked = _retry_after(response)
        if asked is None:
            return self._in_time(retry.backoff(self.retries_taken, random.random()))
        if asked > retry.LONGEST_RETRY_AFTER:
            return None
        # Never earlier than asked; a little later, so that not all clients come back in one moment.
        return self._in_time(asked + 0.1 * random.random() * min(asked, 1.0))

    def _may_repeat(self, *, sent: bool) -> bool:
        """Whether the request may go out once more; a body that came from an iterator is gone."""
        request, policy = self.http_request, self.policy
        left = self.retries_taken < policy.max_retries
        allowed = policy.may_repeat(request.method, sent=sent)
        return left and allowed and isinstance(request.stream, httpx.ByteStream)

    def _in_time(self, delay: float) -> float | None:
        late = self.end is not None and time.monotonic() + delay >= self.end
        return None if late else delay

    def _log(self, outcome: httpx.Response | Failure, seconds: float) -> None:
        request, redactor = self.http_request, self.caller.redactor
        status = getattr(outcome, "status_code", None)
        brought = str(outcome) if status is None else f"HTTP {status}"
        self.caller.logger.debug(
            "%s: %s %s -> %s in %.0f ms (attempt %d)",
            self.request.name,
            request.method,
            redactor.text(str(request.url)),
            redactor.text(brought),
            seconds * 1000,
            self.retries_taken + 1,
        )

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
            deadline = checked_seconds("deadline", options.get("deadline", deadline))
        built = self.builder.build(request, options)
        return Call(request, built, self, policy, deadline, stream)

    def run(self, http: httpx.Client, call: Call[Any]) -> httpx.Response:
        """Send until there is a success, and block meanwhile."""
        while True:
            step = call.after(send(http, call.attempt()))
            if isinstance(step, httpx.Response):
                return step
            time.sleep(step)

    async def arun(self, http: httpx.AsyncClient, call: Call[Any]) -> httpx.Response:
        """The same on the event loop; cancelling also ends a wait between attempts."""
        while True:
            step = call.after(await asend(http, call.attempt()))
            if isinstance(step, httpx.Response):
                return step
            await asyncio.sleep(step)


def _retry_after(response: httpx.Response) -> float | None:
    return retry.parse_retry_after(
        response.headers.get("retry-after"), datetime.now(UTC)
    )

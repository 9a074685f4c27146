"""When to try again, and how long to wait first: pure functions of what happened.

| what happened                                          | tried again for                          |
|---------------------------------------------------------|------------------------------------------|
| the connection failed before the request was sent       | every method                             |
| it broke, or timed out, after sending began             | idempotent methods, others when asked    |
| status 408, 429, 500 and above                          | idempotent methods, others when asked    |
| anything else                                           | never                                    |
"""

from __future__ import annotations

import math
from datetime import UTC, datetime
from typing import Final

from attrs import frozen

#: Methods that have the same effect when they arrive twice (RFC 9110, 9.2.2).
IDEMPOTENT: Final = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"})

#: Seconds: the first wait, and the longest that is waited unless the server says how long.
FIRST_DELAY: Final = 0.5
LONGEST_DELAY: Final = 8.0
#: A server that asks for a longer wait than this gets no second attempt: the caller decides.
LONGEST_RETRY_AFTER: Final = 60.0


@frozen
class RetryPolicy:
    """What one call may do after a failure."""

    max_retries: int = 2
    #: Also repeat what is not idempotent; the server may then act twice.
    unsafe: bool = False

    def may_repeat(self, method: str, *, sent: bool) -> bool:
        """Whether the method may go out again when the first request was, perhaps, `sent`."""
        return not sent or self.unsafe or method in IDEMPOTENT


def is_retryable_status(status: int) -> bool:
    """Whether the same request may succeed later."""
    return status in (408, 429) or status >= 500


def backoff(retries_taken: int, jitter: float) -> float:
    """Seconds before the next attempt: doubling, and shortened by up to half for `jitter` from 0 to 1.

    Jitter keeps clients that failed together from coming back together.
    """
    full = min(LONGEST_DELAY, FIRST_DELAY * 2.0 ** min(retries_taken, 16))
    return full * (1.0 - 0.5 * jitter)


def parse_retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds that a `Retry-After` header asks for (a number or an HTTP-date); None if it makes no sense."""
    if not value:
        return None
    try:
        seconds = float(value.replace("_", "?"))  # which Python takes in a number
    except ValueError:
        from email.utils import parsedate_to_datetime

        try:
            moment = parsedate_to_datetime(value)
        except (TypeError, ValueError, OverflowError):
            return None
        if moment.tzinfo is None:  # `-0000`: UTC, without a word about the local zone
            moment = moment.replace(tzinfo=UTC)
        seconds = (moment - now).total_seconds()
    sensible = math.isfinite(seconds) or value.isdigit()
    return max(0.0, seconds) if sensible else None

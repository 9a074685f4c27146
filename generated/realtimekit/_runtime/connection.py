"""Who owns the HTTP client of a client and its copies, and when it is made and closed."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

if TYPE_CHECKING:
    from .transport import httpx

SyncHttp: TypeAlias = "httpx.Client"
AsyncHttp: TypeAlias = "httpx.AsyncClient"
Http = TypeVar("Http", bound="httpx.Client | httpx.AsyncClient")


class Connection(Generic[Http]):
    """An HTTP client, injected or made at the first use, that a client shares with its copies.

    An injected one is never closed. One that was made here is closed by the client that began it, or by a
    copy if that client is gone.
    """

    def __init__(
        self, owner: object, injected: Http | None, make: Callable[[], Http]
    ) -> None:
        self._injected = injected is not None
        self._http = injected
        self._make = make
        self._closed = False
        self._lock = threading.Lock()
        self._owner = weakref.ref(owner)

    @property
    def http(self) -> Http:
        """The HTTP client; RuntimeError after it was closed."""
        http = self._http  # once: another thread may close it meanwhile
        if http is None:
            with self._lock:
                if self._closed:
                    raise RuntimeError("This client is closed: make a new one")
                http = self._http = self._http or self._make()
        return http

    def release(self, by: object) -> Http | None:
        """The HTTP client if it is for `by` to close it now, else None."""
        if self._injected or self._owner() not in (None, by):
            return None
        with self._lock:
            self._closed = True
            http, self._http = self._http, None
        return http

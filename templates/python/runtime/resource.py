"""The bases of the generated resource classes, in all forms: plain, raw and streaming, sync and async.

A method of a plain resource describes a request and hands it to `self._send`. The raw and streaming forms
run the very same method with another `_send`, so their signatures cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import wraps
from types import MethodType
from typing import (
    TYPE_CHECKING,
    Any,
    Concatenate,
    Generic,
    ParamSpec,
    Self,
    TypeVar,
    overload,
)

from .errors import MissingArgumentError
from .pagination import AsyncPages, PageNumber, Pages
from .request import Request, RequestOptions, checked_options
from .responses import AsyncRawResponse, AsyncStreamContext, RawResponse, StreamContext

if TYPE_CHECKING:
    from .client import AsyncClient, BaseClient, Client

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")


def _known(client: BaseClient[Any], name: str, value: str | None) -> str:
    """`value`, or what the client has for this path parameter; MissingArgumentError if neither is there."""
    if value is not None:
        return value
    known = client.path_default(name)
    if known is None:
        raise MissingArgumentError(name, client.path_default_variable(name))
    return known


class Resource:
    """Base of the synchronous resources."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def _known(self, name: str, value: str | None) -> str:
        return _known(self._client, name, value)

    def _send(self, request: Request[T], options: RequestOptions) -> T:
        return self._client.send(request, **options)

    def _pages(
        self, request: Request[R], pagination: PageNumber, options: RequestOptions
    ) -> Pages[Any, R]:
        checked_options(request, options)
        return Pages(self._client, request, pagination, options)


class AsyncResource:
    """Base of the asynchronous resources."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def _known(self, name: str, value: str | None) -> str:
        return _known(self._client, name, value)

    def _send(
        self, request: Request[T], options: RequestOptions
    ) -> Coroutine[Any, Any, T]:
        return self._client.send(request, **options)

    def _pages(
        self, request: Request[R], pagination: PageNumber, options: RequestOptions
    ) -> AsyncPages[Any, R]:
        checked_options(request, options)
        return AsyncPages(self._client, request, pagination, options)


class RawResource:
    """Base of the resources whose methods return `RawResponse`."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def _known(self, name: str, value: str | None) -> str:
        return _known(self._client, name, value)

    def _send(self, request: Request[T], options: RequestOptions) -> RawResponse[T]:
        return self._client.send_raw(request, **options)


class StreamingResource:
    """Base of the resources whose methods return a `StreamContext`."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def _known(self, name: str, value: str | None) -> str:
        return _known(self._client, name, value)

    def _send(self, request: Request[T], options: RequestOptions) -> StreamContext[T]:
        return self._client.stream(request, **options)


class AsyncRawResource:
    """Base of the resources whose methods return an awaitable `AsyncRawResponse`."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def _known(self, name: str, value: str | None) -> str:
        return _known(self._client, name, value)

    def _send(
        self, request: Request[T], options: RequestOptions
    ) -> Coroutine[Any, Any, AsyncRawResponse[T]]:
        return self._client.send_raw(request, **options)


class AsyncStreamingResource:
    """Base of the resources whose methods return an `AsyncStreamContext`; the call is not awaited."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def _known(self, name: str, value: str | None) -> str:
        return _known(self._client, name, value)

    async def _send(
        self, request: Request[T], options: RequestOptions
    ) -> AsyncStreamContext[T]:
        return self._client.stream(request, **options)


class BoundTo(Generic[P, R]):
    """A method of a plain resource seen from its raw or streaming form: same arguments, result `R`."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        self.__doc__ = function.__doc__

    @overload
    def __get__(self, instance: None, owner: type[Any]) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type[Any]) -> Callable[P, R]: ...
    def __get__(self, instance: object, owner: type[Any]) -> Any:
        return self if instance is None else MethodType(self._function, instance)


def raw(method: Callable[Concatenate[Any, P], T]) -> BoundTo[P, RawResponse[T]]:
    """The raw form of a method of a `Resource`."""
    return BoundTo(method)


def streaming(method: Callable[Concatenate[Any, P], T]) -> BoundTo[P, StreamContext[T]]:
    """The streaming form of a method of a `Resource`; errors in the arguments come at the call."""
    return BoundTo(method)


def async_raw(
    method: Callable[Concatenate[Any, P], Coroutine[Any, Any, T]],
) -> BoundTo[P, Coroutine[Any, Any, AsyncRawResponse[T]]]:
    """The raw form of a method of an `AsyncResource`."""
    return BoundTo(method)


def async_streaming(
    method: Callable[Concatenate[Any, P], Coroutine[Any, Any, T]],
) -> BoundTo[P, AsyncStreamContext[T]]:
    """The streaming form of a method of an `AsyncResource`; errors in the arguments come at the call."""

    @wraps(method)
    def call(self: Any, *args: P.args, **kwargs: P.kwargs) -> Any:
        # The method awaits nothing but `_send` of AsyncStreamingResource, which suspends nowhere: one step
        # runs it to its end.
        coroutine = method(self, *args, **kwargs)
        try:
            coroutine.send(None)
        except StopIteration as finished:
            return finished.value
        coroutine.close()
        raise RuntimeError(f"{method.__qualname__} waits for something before it sends")

    return BoundTo(call)


__all__ = [
    "AsyncRawResource",
    "AsyncResource",
    "AsyncStreamingResource",
    "BoundTo",
    "RawResource",
    "Resource",
    "StreamingResource",
    "async_raw",
    "async_streaming",
    "raw",
    "streaming",
]

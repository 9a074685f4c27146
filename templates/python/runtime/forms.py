"""The forms of a resource: plain, raw and streaming, sync and async, and requests that are only described.

A method is written once, on the sync resource: it describes a request to `self._send`, by its route (method
and path: `GET /meetings/{meeting_id}`), the decoder and the other parts of a `Request`. Every other form runs
the very same function on an object that delivers the request otherwise, so signatures cannot drift apart;
type checkers follow through `ParamSpec`.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import wraps
from types import MethodType
from typing import (
    Any,
    Concatenate,
    Generic,
    ParamSpec,
    Self,
    TypeAlias,
    TypeVar,
    cast,
    overload,
)

from .pagination import AsyncPages, PageNumber, Pages
from .request import Request
from .responses import AsyncRawResponse, AsyncStreamContext, RawResponse, StreamContext

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")

#: A method of a sync resource, not bound to one.
Method: TypeAlias = Callable[Concatenate[Any, P], T]


class _Form:
    """A resource: its methods describe requests, and the client does something with them."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def _send(self, route: str, decode: Callable[[Any], T], **parts: Any) -> T:
        """Typed as the sync form has it, where the methods are written."""
        method, path = route.split(" ", 1)
        result: T = self._deliver(Request(method, path, decode, **parts))
        return result

    def _deliver(self, request: Request[Any]) -> Any:
        return self._client.send(request)


class Resource(_Form):
    """Methods that send, wait and return the result."""


class AsyncResource(_Form):
    """Methods to await."""


class RawResource(_Form):
    """The same methods, giving the whole HTTP response: a `RawResponse`."""

    def _deliver(self, request: Request[Any]) -> Any:
        return self._client.send_raw(request)


class AsyncRawResource(RawResource):
    """The same methods to await, giving the whole HTTP response: an `AsyncRawResponse`."""


class StreamingResource(_Form):
    """The same methods as context managers whose body is not read yet: `StreamContext`."""

    def _deliver(self, request: Request[Any]) -> Any:
        return self._client.stream(request)


class AsyncStreamingResource(StreamingResource):
    """The same methods as asynchronous context managers, `AsyncStreamContext`; the call is not awaited."""


class _Describing(_Form):
    """Sends nothing: the request is the result."""

    def _deliver(self, request: Request[Any]) -> Any:
        return request


_describing = _Describing(None)


class BoundTo(Generic[P, R]):
    """A method with the arguments `P` and the result `R`, as a class attribute."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner: type[Any], name: str) -> None:
        if self.function.__name__ != name:  # pages are made of a method with another
            self.function.__name__ = name
            self.function.__qualname__ = f"{owner.__qualname__}.{name}"

    @overload
    def __get__(self, instance: None, owner: type[Any]) -> Method[P, R]: ...
    @overload
    def __get__(self, instance: object, owner: type[Any]) -> Callable[P, R]: ...
    def __get__(self, instance: object, owner: type[Any]) -> Any:
        function = self.function
        return function if instance is None else MethodType(function, instance)


class View(Generic[R]):
    """Another form of a resource, made when it is first used: `with_raw_response = View(lambda: …)`."""

    def __init__(self, cls: Callable[[], type[R]]) -> None:
        self._cls: Callable[[], Any] = cls

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type[Any]) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type[Any]) -> R: ...
    def __get__(self, instance: Any, owner: type[Any]) -> Any:
        if instance is None:
            return self
        client = instance._client  # pyright: ignore[reportPrivateUsage]
        view = vars(instance)[self._name] = self._cls()(client)
        return view


def raw(method: Method[P, T]) -> BoundTo[P, RawResponse[T]]:
    """The raw form of a method."""
    return BoundTo(method)


def stream(method: Method[P, T]) -> BoundTo[P, StreamContext[T]]:
    """The streaming form of a method; errors in the arguments come at the call."""
    return BoundTo(method)


def awaited(method: Method[P, T]) -> BoundTo[P, Coroutine[None, None, T]]:
    """The async form of a method."""
    return BoundTo(_awaiting(method))


def araw(
    method: Method[P, T],
) -> BoundTo[P, Coroutine[None, None, AsyncRawResponse[T]]]:
    """The raw form of a method of the async resource."""
    return BoundTo(_awaiting(method))


def astream(method: Method[P, T]) -> BoundTo[P, AsyncStreamContext[T]]:
    """The streaming form of a method of the async resource; errors in the arguments come at the call."""
    return BoundTo(method)


def pages_of(method: Method[P, R], paging: PageNumber[T]) -> BoundTo[P, Pages[T, R]]:
    """The method that iterates over all pages of a list operation; it has the arguments of that operation."""

    @wraps(method)
    def call(self: Any, *args: P.args, **kwargs: P.kwargs) -> Any:
        request: Any = method(_describing, *args, **kwargs)
        client = self._client  # pyright: ignore[reportPrivateUsage]
        client.build(request)  # what is wrong with it shows here already
        pages: Any = AsyncPages if isinstance(self, AsyncResource) else Pages
        return pages(client, request, paging)

    what = f"Iterate over all pages of `{method.__name__}`"
    call.__doc__ = f"{what}, which has the arguments; pages are fetched as needed."
    return BoundTo(call)


def apages(method: Method[P, Pages[T, R]]) -> BoundTo[P, AsyncPages[T, R]]:
    """The async form of a method that iterates over pages; the call itself is not awaited."""
    return BoundTo(method)


def described(method: Method[P, T]) -> Callable[P, Request[T]]:
    """A function that describes the request that a method would send."""

    return cast("Callable[P, Request[T]]", MethodType(method, _describing))


def _awaiting(method: Callable[..., Any]) -> Callable[..., Any]:
    """A coroutine function, for those who ask whether it is one."""

    @wraps(method)
    async def call(self: Any, *args: Any, **kwargs: Any) -> Any:
        return await method(self, *args, **kwargs)

    return call

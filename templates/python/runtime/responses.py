"""Answers with their HTTP side: read at once (`RawResponse`) or as they come in (`StreamedResponse`)."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from .unset import UNSET, Unset

if TYPE_CHECKING:
    from .exchange import Call
    from .transport import httpx

T = TypeVar("T")


class AnyResponse(Generic[T]):
    """The HTTP side of an answer."""

    def __init__(self, call: Call[T], http_response: httpx.Response) -> None:
        self._call = call
        self._parsed: T | Unset = UNSET
        self.http_response = http_response
        #: What was sent, credentials included.
        self.http_request = http_response.request
        self.headers = http_response.headers
        self.status_code = http_response.status_code
        #: Attempts before the one that succeeded.
        self.retries_taken = call.retries_taken

    @property
    def url(self) -> str:
        """The address that answered, after redirects."""
        return str(self.http_request.url)

    @property
    def _readable(self) -> httpx.Response:
        from .transport import readable

        return readable(self.http_response)

    def _parse(self) -> T:
        if isinstance(self._parsed, Unset):
            self._parsed = self._call.parse(self.http_response)
        return self._parsed

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._call.request.name}: {self.status_code}>"


class _ReadResponse(AnyResponse[T]):
    """A successful answer, read and not yet decoded."""

    @property
    def is_closed(self) -> bool:
        """True: the body has been read and the connection is free."""
        return self.http_response.is_closed

    @property
    def content(self) -> bytes:
        return self.http_response.content

    @property
    def text(self) -> str:
        return self._readable.text

    def json(self) -> Any:
        """The body as plain JSON; ValueError if it is none."""
        return json.loads(self.http_response.content)


class RawResponse(_ReadResponse[T]):
    """A successful answer, read and not yet decoded."""

    def parse(self) -> T:
        """The typed result; raises like the plain method if the body is not what the operation documents."""
        return self._parse()


class AsyncRawResponse(_ReadResponse[T]):
    """A successful answer, read and not yet decoded."""

    async def parse(self) -> T:
        """The typed result; raises like the plain method if the body is not what the operation documents."""
        return self._parse()


class _OpenResponse(AnyResponse[T]):
    is_closed = False

    def _translated(self) -> AbstractContextManager[None]:
        """Turns what httpx raises while it reads into the client's own exceptions."""
        from .transport import translated

        return translated(self._call.connection_error)


class StreamedResponse(_OpenResponse[T]):
    """A successful answer whose body is still on its way; use it inside its `with` block."""

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body as it comes in, decompressed."""
        with self._translated():
            yield from self.http_response.iter_bytes(chunk_size)

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        with self._translated():
            yield from self._readable.iter_text(chunk_size)

    def iter_lines(self) -> Iterator[str]:
        """The lines of a text body, without line ends."""
        with self._translated():
            yield from self._readable.iter_lines()

    def read(self) -> bytes:
        """The rest of the body."""
        with self._translated():
            return self.http_response.read()

    def parse(self) -> T:
        """Read the body and give the typed result."""
        self.read()
        return self._parse()

    def close(self) -> None:
        """Give the connection back; what has not been read is lost."""
        self.http_response.close()
        self.is_closed = True


class AsyncStreamedResponse(_OpenResponse[T]):
    """A successful answer whose body is still on its way; use it inside its `async with` block."""

    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body as it comes in, decompressed."""
        with self._translated():
            async for chunk in self.http_response.aiter_bytes(chunk_size):
                yield chunk

    async def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        with self._translated():
            async for chunk in self._readable.aiter_text(chunk_size):
                yield chunk

    async def iter_lines(self) -> AsyncIterator[str]:
        """The lines of a text body, without line ends."""
        with self._translated():
            async for line in self._readable.aiter_lines():
                yield line

    async def read(self) -> bytes:
        """The rest of the body."""
        with self._translated():
            return await self.http_response.aread()

    async def parse(self) -> T:
        """Read the body and give the typed result."""
        await self.read()
        return self._parse()

    async def aclose(self) -> None:
        """Give the connection back; what has not been read is lost."""
        await self.http_response.aclose()
        self.is_closed = True


#: `with … as response:` sends the request on entering and frees the connection on leaving.
StreamContext: TypeAlias = AbstractContextManager[StreamedResponse[T]]
#: The same for `async with`.
AsyncStreamContext: TypeAlias = AbstractAsyncContextManager[AsyncStreamedResponse[T]]

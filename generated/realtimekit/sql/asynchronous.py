"""The connection and the cursor of an async client: the same methods, to await where something takes time."""

# pyright: basic

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from types import TracebackType
from typing import Any, Self

from .._runtime.client import AsyncClient
from .dbapi import BaseConnection, BaseCursor
from .errors import InterfaceError, NotSupportedError
from .fetching import adrive
from .statements import carry_out


class AsyncCursor(BaseCursor):
    """Carries out statements on an event loop, one at a time."""

    connection: AsyncConnection

    def __init__(self, connection: AsyncConnection) -> None:
        super().__init__(connection)
        self.connection = connection

    async def execute(self, operation: str, parameters: Any = None) -> Self:
        """Carry out one statement; raises as `Cursor.execute` does."""
        session, statement = self._prepare(operation, parameters)
        held = self.connection
        rounds = carry_out(session, statement, held.client)
        self._keep(await adrive(rounds, held.client, held.concurrency))
        return self

    async def fetchone(self) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = await asyncio.to_thread(self._result().fetchone)
        return row

    async def fetchmany(self, size: int | None = None) -> list[tuple[Any, ...]]:
        count = self.arraysize if size is None else size
        return await asyncio.to_thread(self._result().fetchmany, count)

    async def fetchall(self) -> list[tuple[Any, ...]]:
        return await asyncio.to_thread(self._result().fetchall)

    async def arrow(self) -> Any:
        """The rest of the rows as a `pyarrow.Table`."""
        return await asyncio.to_thread(self._arrow)

    async def df(self) -> Any:
        """The rest of the rows as a `pandas.DataFrame`."""
        return await asyncio.to_thread(self._df)

    async def pl(self) -> Any:
        """The rest of the rows as a `polars.DataFrame`."""
        return await asyncio.to_thread(self._pl)

    async def close(self) -> None:
        self._forget()
        self._closed = True

    async def __aiter__(self) -> AsyncIterator[tuple[Any, ...]]:
        while (row := await self.fetchone()) is not None:
            yield row

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()


class AsyncConnection(BaseConnection):
    """The API as a database, for an async client, which stays open when the connection is closed."""

    client: AsyncClient

    def __init__(self, client: AsyncClient, **options: Any) -> None:
        super().__init__(**options)
        self.client = client

    def cursor(self) -> AsyncCursor:
        if self._duck is None:
            raise InterfaceError("the connection is closed")
        return AsyncCursor(self)

    async def execute(self, operation: str, parameters: Any = None) -> AsyncCursor:
        """A new cursor that has carried out the statement."""
        return await self.cursor().execute(operation, parameters)

    async def commit(self) -> None:
        """Does nothing: every call of an API counts at once."""

    async def rollback(self) -> None:
        """NotSupportedError: what an API did stays done."""
        raise NotSupportedError("what an API did stays done")

    async def close(self) -> None:
        self._close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

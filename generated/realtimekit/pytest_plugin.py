"""Fixtures for pytest: `pytest_plugins = ["realtimekit.pytest_plugin"]` in a `conftest.py`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from . import client, testing


@pytest.fixture
def realtimekit_api() -> testing.FakeAPI:
    """A new fake of the API for every test; `async_client()` of it gives an asynchronous client."""
    return testing.FakeAPI()


@pytest.fixture
def realtimekit_client(
    realtimekit_api: testing.FakeAPI,
) -> Iterator[client.RealtimeKit]:
    """A client of the fake."""
    with realtimekit_api.client() as made:
        yield made

"""Clients of running emulators; every answer they get is judged by the document."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx
import pytest

from specloom.emulator import Running

from .documents import LEGACY, PETS, TEAMS, load
from .oracle import Oracle


def _client(text: str, **options: object) -> Iterator[httpx.Client]:
    tree = load(text)
    with Running(tree) as server:
        oracle = Oracle(tree, urlsplit(server.url).path)
        hooks = {"response": [oracle]}
        with httpx.Client(base_url=server.url, event_hooks=hooks, **options) as client:  # type: ignore[arg-type]
            yield client


@pytest.fixture
def pets() -> Iterator[httpx.Client]:
    yield from _client(PETS)


@pytest.fixture
def teams() -> Iterator[httpx.Client]:
    yield from _client(TEAMS, headers={"Authorization": "Bearer any"})


@pytest.fixture
def legacy() -> Iterator[httpx.Client]:
    yield from _client(LEGACY, params={"api_key": "any"})

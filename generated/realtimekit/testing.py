"""Help for tests of code that uses this package.

`FakeAPI` answers requests without a network, from the examples of the document or from recorded answers;
`Recorder` records them. Both need nothing but the package. Fixtures for pytest are in `pytest_plugin`.
"""

from __future__ import annotations

from pathlib import Path

from . import client
from ._runtime import testing
from ._runtime.routes import Routes, SentRequest, UnexpectedRequestError
from ._runtime.testing import Answers, SentRequests

__all__ = [
    "Answers",
    "FakeAPI",
    "Recorder",
    "SentRequest",
    "SentRequests",
    "UnexpectedRequestError",
]

_ROUTES = Routes(client.PROFILE, Path(__file__).with_name("_examples.jsonl"))
_SECRETS = (
    "access_key",
    "audio_download_url",
    "chat_download_url",
    "download_url",
    "password",
    "private_key",
    "secret",
    "stream_key",
    "summaryDownloadUrl",
    "token",
    "transcript_download_url",
)


class FakeAPI(testing.FakeAPI[client.RealtimeKit, client.AsyncRealtimeKit]):
    """Stands in for the API: no network, answers from the examples of the document.

    Operations go by the names of their methods:
    `api.on("resource.method").reply(json=...)`.

    Args:
        recorded: A file that a `Recorder` wrote; its answers are given instead of
            examples.
        base_url: Where clients under test think the API is; by default the
            document's own server.
    """

    def __init__(
        self, *, recorded: str | Path | None = None, base_url: str | None = None
    ) -> None:
        clients = (client.RealtimeKit, client.AsyncRealtimeKit)
        super().__init__(_ROUTES, clients, recorded=recorded, base_url=base_url)


class Recorder(testing.Recorder):
    """Writes the answers of the real API to a file, for `FakeAPI(recorded=...)`, without secrets.

    Args:
        path: The file; what it held is replaced.
        base_url: Where the API is, as the client was told.
    """

    def __init__(self, path: str | Path, *, base_url: str | None = None) -> None:
        super().__init__(_ROUTES, path, secrets=_SECRETS, base_url=base_url)

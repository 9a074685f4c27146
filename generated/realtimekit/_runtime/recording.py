"""Answers of the real API in a file, without secrets: `Recorder` writes what `FakeAPI` can answer with.

The file has one line of JSON for each answer. Path parameters that belong to the client, such as an account,
are not in it: the same recording serves every account.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Collection
from pathlib import Path
from typing import Any

from attrs import define, evolve, field

from .redaction import MASK, Redactor, is_sensitive_name
from .routes import Routes
from .transport import httpx

#: What a recording keeps of the headers; the others say nothing to a client, or change with every answer.
_KEPT = frozenset({"cf-ray", "content-type", "location", "retry-after", "x-request-id"})


@define(eq=False)
class Recorder:
    """Writes down the answers to what its HTTP clients send."""

    _routes: Routes
    _path: Path = field(converter=Path)
    _secrets: Collection[str] = field(alias="secrets", kw_only=True)
    _base_url: str | None = field(alias="base_url", kw_only=True)
    _lock: threading.Lock = field(factory=threading.Lock, init=False)

    def __attrs_post_init__(self) -> None:
        self._routes = evolve(self._routes, base_url=self._base_url)
        self._path.write_text("", encoding="utf-8")

    def http_client(self, **options: Any) -> httpx.Client:
        """For the `http_client` of a client; `options` as of `httpx.Client`. The caller closes it."""
        return httpx.Client(**options, event_hooks={"response": [self._note]})

    def async_http_client(self, **options: Any) -> httpx.AsyncClient:
        """The same for an asynchronous client."""
        return httpx.AsyncClient(**options, event_hooks={"response": [self._anote]})

    async def _anote(self, response: httpx.Response) -> None:
        await response.aread()
        self._note(response)

    def _note(self, response: httpx.Response) -> None:
        content, sent = response.read(), self._routes.read(response.request)
        # Of `Bearer …` the second word is the secret.
        carriers = filter(is_sensitive_name, sent.headers)
        secrets = [sent.headers[name].split(" ", 1)[-1] for name in carriers]
        redact = Redactor.of(secrets, ()).text
        headers = response.headers.items()
        line: dict[str, Any] = {
            "method": sent.method,
            "target": redact(self._routes.target(sent)),
            "status": response.status_code,
            "headers": {name: redact(text) for name, text in headers if name in _KEPT},
        }
        try:
            text = redact(content.decode("utf-8"))
            line["json"] = json.loads(text, object_hook=self._masked)
        except ValueError:  # not JSON, or no text at all
            line["body"] = redact(content.decode("latin-1"))
        text = json.dumps(line, separators=(",", ":"))
        with self._lock, self._path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"{text}\n")

    def _masked(self, members: dict[str, Any]) -> dict[str, Any]:
        """A JSON object without the texts that the document calls secret."""
        texts = (name for name, value in members.items() if isinstance(value, str))
        return members | dict.fromkeys({*texts} & {*self._secrets}, MASK)

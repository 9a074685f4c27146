"""Answers of the real API in a file, without secrets: `Recorder` writes it, `Recording` answers from it.

The file has one line of JSON for each answer. Path parameters that belong to the client, such as an account,
are not in it: the same recording serves every account.
"""

from __future__ import annotations

import base64
import json
import threading
from collections import defaultdict
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from .jsonvalues import is_object
from .redaction import MASK, Redactor, is_sensitive_name
from .routes import Routes, SentRequest, UnexpectedRequestError
from .transport import httpx

#: What a recording keeps of the headers; the others say nothing to a client, or change with every answer.
_KEPT = frozenset({"cf-ray", "content-type", "location", "retry-after", "x-request-id"})


class Recorder:
    """Writes down the answers to what its HTTP clients send."""

    def __init__(
        self,
        routes: Routes,
        path: str | Path,
        *,
        secrets: Collection[str],
        base_url: str | None,
    ) -> None:
        self._routes = routes
        self._path = Path(path)
        self._secrets = frozenset(secrets)
        self._base = routes.base(base_url)
        self._lock = threading.Lock()
        self._path.write_text("", encoding="utf-8")

    def http_client(self, **options: Any) -> httpx.Client:
        """For the `http_client` of a client; `options` as of `httpx.Client`. It is for the caller to close."""

        def note(response: httpx.Response) -> None:
            response.read()
            self._write(response)

        return httpx.Client(**options, event_hooks={"response": [note]})

    def async_http_client(self, **options: Any) -> httpx.AsyncClient:
        """The same for an asynchronous client."""

        async def note(response: httpx.Response) -> None:
            await response.aread()
            self._write(response)

        return httpx.AsyncClient(**options, event_hooks={"response": [note]})

    def _write(self, response: httpx.Response) -> None:
        sent = self._routes.read(response.request, self._base)
        for name in self._routes.profile.defaults:
            if name in sent.path_params:
                del sent.path_params[name]
        redactor = Redactor.of(_credentials(sent.headers), ())
        line = {
            "method": sent.method,
            "target": redactor.text(sent.target),
            "status": response.status_code,
            "headers": {
                name: redactor.text(value)
                for name, value in response.headers.items()
                if name in _KEPT
            },
            **self._body(response.content, redactor),
        }
        text = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
        with self._lock, self._path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"{text}\n")

    def _body(self, content: bytes, redactor: Redactor) -> dict[str, Any]:
        if not content:
            return {}
        try:
            text = redactor.text(content.decode("utf-8"))
        except UnicodeDecodeError:
            return {"base64": base64.b64encode(content).decode("ascii")}
        try:
            return {"json": self._masked(json.loads(text))}
        except ValueError:
            return {"text": text}

    def _masked(self, value: Any) -> Any:
        """The value without the members that the document calls secret."""
        if is_object(value):
            return {
                name: (
                    MASK
                    if name in self._secrets and isinstance(member, str)
                    else self._masked(member)
                )
                for name, member in value.items()
            }
        return [self._masked(each) for each in value] if isinstance(value, list) else value


class Recording:
    """The answers in a file, by request; each in its order, the last one again and again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._answers: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line:
                answer = json.loads(line)
                self._answers[answer["method"], answer["target"]].append(answer)

    def take(self, sent: SentRequest, defaults: Collection[str]) -> httpx.Response:
        """The next answer to a request; UnexpectedRequestError if there is none."""

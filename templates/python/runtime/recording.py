"""Answers of the real API in a file, without secrets: `Recorder` writes it, `Recording` answers from it.

The file has one line of JSON for each answer. Path parameters that belong to the client, such as an account,
are not in it: the same recording serves every account.
"""

from __future__ import annotations

import json
import threading
from collections import defaultdict
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from .redaction import MASK, Redactor, is_sensitive_name
from .routes import Routes, UnexpectedRequestError
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
        """For the `http_client` of a client; `options` as of `httpx.Client`. The caller closes it."""

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
        # Of `Bearer …` the second word is the secret.
        secrets = [
            value.split(" ", 1)[-1]
            for name, value in sent.headers.items()
            if is_sensitive_name(name)
        ]
        redact = Redactor.of(secrets, ()).text
        headers = response.headers.items()
        line = {
            "method": sent.method,
            "target": redact(self._routes.target(sent)),
            "status": response.status_code,
            "headers": {name: redact(v) for name, v in headers if name in _KEPT},
        }
        content = response.content
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
        secret = self._secrets
        return {
            name: MASK if name in secret and isinstance(value, str) else value
            for name, value in members.items()
        }


class Recording:
    """The answers in a file, by request; each in its order, the last one again and again."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._answers: defaultdict[tuple[str, str], list[Any]] = defaultdict(list)
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line:
                answer = json.loads(line)
                self._answers[answer["method"], answer["target"]].append(answer)

    def take(self, method: str, target: str) -> httpx.Response:
        """The next answer to a request; UnexpectedRequestError if there is none."""
        answers = self._answers.get((method, target))
        if not answers:
            raise UnexpectedRequestError(
                f"{self._path} has no answer to {method} {target}: record it, or use api.on(...)"
            )
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        content = (
            json.dumps(answer["json"]).encode()
            if "json" in answer
            else answer["body"].encode("latin-1")
        )
        return unread(answer["status"], answer["headers"], content)


def unread(status: int, headers: Mapping[str, str], content: bytes) -> httpx.Response:
    """A response as it comes from a connection: its body is still to be read."""
    headers = {"content-length": str(len(content)), **headers}
    return httpx.Response(status, headers=headers, stream=httpx.ByteStream(content))

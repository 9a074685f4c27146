"""Whatever arrives, the emulator answers, and what it answers is valid."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from specloom.emulator.app import Emulator
from specloom.emulator.message import RawRequest
from specloom.emulator.responses import failure_reply, success_reply
from specloom.emulator.routing import Operation, Router
from specloom.emulator.sampling import Sampler
from specloom.emulator.schemas import Schemas

from .documents import LEGACY, PETS, TEAMS, load

ODD_VALUES = [None, True, -1, 1e300, 10**30, "", "x" * 300, "\ud800", [], {}, [None], {"a": {"b": [1]}}]
ODD_TEXTS = ["", "%", "%ff", "%2F", "..", "null", "1e999", "9" * 30, "a,b", "é", "1;DROP", "[x]"]


class Attacker:
    """Requests made from the document's own samples, parts of them replaced or left out."""

    def __init__(self, tree: dict[str, Any], seed: int) -> None:
        self.schemas = Schemas(tree)
        self._samples = Sampler(self.schemas, "request")
        self._choose = random.Random(seed)
        routes = Router(self.schemas).routes
        self._operations = [operation for route in routes for operation in route.operations.values()]
        self.ids = ["1"]

    def request(self) -> tuple[Operation, RawRequest]:
        choose = self._choose
        operation = choose.choice(self._operations)
        path, query = operation.path, ["api_key=x"] if choose.random() < 0.9 else []
        for parameter in operation.parameters:
            text = choose.choice([str(self._samples.sample(parameter.schema)), *ODD_TEXTS, *self.ids * 4])
            if parameter.location == "path":
                path = path.replace(f"{{{parameter.name}}}", text)
            elif choose.random() < 0.5:
                query.append(f"{parameter.name}={text}")
        headers, body = [("authorization", "Bearer x")], b""
        if operation.body is not None and choose.random() < 0.95:
            media_type, media = next(iter(operation.body["content"].items()))
            value = self._samples.sample(media["schema"])
            body = json.dumps(self._changed(value) if choose.random() < 0.5 else value).encode()
            headers.append(("content-type", media_type))
        return operation, RawRequest(operation.method, path, "&".join(query), tuple(headers), body)

    def _changed(self, value: Any) -> Any:
        if self._choose.random() < 0.15:
            return self._choose.choice(ODD_VALUES)
        if isinstance(value, dict):
            return {
                name: self._changed(child) for name, child in value.items() if self._choose.random() > 0.1
            }
        return [self._changed(child) for child in value] if isinstance(value, list) else value


@pytest.mark.parametrize("text", [PETS, TEAMS, LEGACY], ids=["pets", "teams", "legacy"])
def test_no_request_breaks_the_emulator(text: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Odd paths, queries and bodies are answered below 500, validly, and nothing is logged."""
    tree = load(text)
    emulator, attacker = Emulator(tree), Attacker(tree, seed=2)
    statuses: set[int] = set()
    for _ in range(600):
        operation, request = attacker.request()
        answer = emulator.handle(request)
        statuses.add(answer.status)
        assert answer.status < 500, request
        schemas = attacker.schemas
        success = answer.status < 400
        reply = (
            success_reply(operation, schemas) if success else failure_reply(operation, answer.status, schemas)
        )
        if reply is not None and reply.is_json and reply.schema is not None:
            body = json.loads(answer.body)
            assert schemas.accepts(reply.schema, body, "response"), (request, body)
            item = body.get("data", body) if isinstance(body, dict) else {}
            if success and isinstance(item, dict) and "id" in item:
                attacker.ids = [*attacker.ids[-8:], str(item["id"])]
    assert {200, 400, 404} <= statuses
    assert capfd.readouterr().err == ""

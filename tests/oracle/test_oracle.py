"""For every schema: what the document allows is accepted, read alike and written back by both sides."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from datetime import date, datetime
from enum import Enum
from types import ModuleType
from typing import Any, get_args
from uuid import UUID

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import AnyUrl, BaseModel, SecretStr, ValidationError

import realtimekit
from realtimekit import UNSET, Model, RealtimeKit, Request, ResponseValidationError

from ..realtimekit.fidelity import differences, field_hints, same_json, spelling
from ..realtimekit.operations import document, modelled
from .payloads import Payloads

SCHEMAS = {name: document().tree["components"]["schemas"][name] for name in modelled()}
OBJECTS = sorted(name for name, schema in SCHEMAS.items() if "properties" in schema)
ENUMS = sorted(name for name, schema in SCHEMAS.items() if "enum" in schema)
PAYLOADS = Payloads(document())

#: The same examples every time; the fixtures hold nothing that examples change.
profile = settings(
    max_examples=15,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)


class Strict:
    """Decodes as the client does with `validate_responses=True`.

    The payload is the only item of a list: as the whole body, `success: false` in it would be an error.
    """

    def __init__(self) -> None:
        self._body = b""
        transport = httpx.MockTransport(lambda request: httpx.Response(200, content=self._body))
        self._client = RealtimeKit(
            api_token="t", validate_responses=True, http_client=httpx.Client(transport=transport)
        )

    def decode(self, model: type[Model], payload: Any) -> Model:
        self._body = json.dumps([payload]).encode()
        (decoded,) = self._client.send(
            Request("GET", "/", lambda body: [model.from_dict(item) for item in body], name="oracle")
        )
        return decoded


@pytest.fixture(scope="session")
def strict() -> Strict:
    return Strict()


def model_of(name: str) -> type[Model]:
    found: type[Model] = getattr(realtimekit.models, name)
    return found


def test_every_component_is_judged() -> None:
    """Each component schema is an object or an enum, so each has its test here."""
    assert len(OBJECTS) + len(ENUMS) == len(SCHEMAS) > 180


@pytest.mark.parametrize("name", ENUMS)
def test_enum_values(name: str, judge: ModuleType) -> None:
    """A Literal alias has the members of the judge's enum."""
    assert set(get_args(getattr(realtimekit.models, name))) == {each.value for each in getattr(judge, name)}


@pytest.mark.parametrize("name", OBJECTS)
def test_valid_payloads(name: str, judge: ModuleType, strict: Strict) -> None:
    """What the judge accepts is read to the same values, strictly too, and written back as it was."""
    model, theirs = model_of(name), getattr(judge, name)

    @profile
    @given(payload=PAYLOADS.of(SCHEMAS[name]))
    def check(payload: Any) -> None:
        judged: BaseModel = theirs.model_validate_json(json.dumps(payload))
        ours = model.from_dict(payload)
        assert list(differences(ours, payload, model)) == []
        assert list(disagreements(ours, judged.model_dump(by_alias=True, exclude_unset=True), name)) == []
        written = json.loads(json.dumps(ours.to_dict()))
        assert same_json(written, payload)
        assert theirs.model_validate_json(json.dumps(written)) == judged
        assert model.from_dict(written) == ours
        assert strict.decode(model, payload) == ours

    check()


@pytest.mark.parametrize("name", OBJECTS)
def test_invalid_payloads(name: str, judge: ModuleType, strict: Strict) -> None:
    """With one value of a wrong type or one required field less, strict mode refuses what the judge refuses.

    Otherwise the client takes even that, and writes it back as it came.
    """
    model, theirs = model_of(name), getattr(judge, name)
    schema = SCHEMAS[name]

    @profile
    @given(payload=PAYLOADS.of(schema), data=st.data())
    def check(payload: dict[str, Any], data: st.DataObject) -> None:
        wrong = copy.deepcopy(payload)
        key = data.draw(st.sampled_from(sorted(schema["properties"])))
        required = key in schema.get("required", ())
        # The judge makes optional fields nullable, so null tells something only where a field is required.
        values: list[Any] = [
            "no such value",
            12.5,
            True,
            False,
            [],
            [12.5],
            {},
            *([None, UNSET] if required else []),
        ]
        value = data.draw(st.sampled_from(values))
        if value is UNSET:
            wrong.pop(key)
        elif judged_beyond_type(schema["properties"][key], value):
            return
        else:
            wrong[key] = value
        ours = model.from_dict(wrong)
        assert same_json(ours.to_dict(), wrong)
        assert accepts_strictly(strict, model, wrong) == judge_accepts(theirs, wrong), wrong

    check()


def accepts_strictly(strict: Strict, model: type[Model], payload: Any) -> bool:
    try:
        strict.decode(model, payload)
    except ResponseValidationError:
        return False
    return True


def judge_accepts(theirs: type[BaseModel], payload: Any) -> bool:
    try:
        theirs.model_validate_json(json.dumps(payload), strict=True)
    except ValidationError:
        return False
    return True


def judged_beyond_type(schema: Any, value: Any) -> bool:
    """Whether the judge may refuse a value of the right type by what the client leaves to the server.

    That are bounds, and the formats `uuid` and `uri`.
    """
    resolved = document().resolve(schema)
    if isinstance(value, str):
        branches = [document().resolve(each) for each in resolved.get("oneOf", [resolved])]
        return any(each.get("format") in ("uuid", "uri") for each in branches)
    return isinstance(value, float) and not {"minimum", "maximum"}.isdisjoint(resolved)


def disagreements(ours: Any, theirs: Any, path: str) -> Iterator[str]:
    """Where our object and the judge's dump hold different values."""
    if isinstance(ours, Model):
        fields = {
            spelling(name): name for name in field_hints(type(ours)) if getattr(ours, name) is not UNSET
        }
        if not isinstance(theirs, dict) or fields.keys() != {spelling(key) for key in theirs}:
            yield f"{path}: {ours!r} and {theirs!r}"
            return
        for key, value in theirs.items():
            yield from disagreements(getattr(ours, fields[spelling(key)]), value, f"{path}.{key}")
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for index, (mine, other) in enumerate(zip(ours, theirs, strict=True)):
            yield from disagreements(mine, other, f"{path}[{index}]")
    elif isinstance(ours, dict) and isinstance(theirs, dict) and ours.keys() == theirs.keys():
        for key, mine in ours.items():
            yield from disagreements(mine, theirs[key], f"{path}.{key}")
    elif ours != plain(theirs) or isinstance(ours, datetime | date) != isinstance(theirs, datetime | date):
        yield f"{path}: {ours!r} and {theirs!r}"


def plain(value: Any) -> Any:
    """The JSON side of pydantic's own types."""
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    if isinstance(value, Enum):
        return value.value
    return str(value) if isinstance(value, UUID | AnyUrl) else value

"""The models against the document: every documented field, typed as documented, kept whatever comes."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, Literal, get_args, get_origin

import pytest

import realtimekit
from realtimekit import UNSET, Model, Unset

from .fidelity import alternatives, field_hints, same_json, spelling
from .operations import document, examples, modelled, response_media
from .surface import SURFACE, Row

MODELS = {name: getattr(realtimekit.models, name) for name in dir(realtimekit.models)}
CLASSES: dict[str, type[Model]] = {name: each for name, each in MODELS.items() if isinstance(each, type)}
ANSWERS = [row for row in SURFACE if row.response]
EVERY_ANSWER = pytest.mark.parametrize("row", ANSWERS, ids=str)
FORMATS: dict[str | None, type] = {"date-time": datetime, "date": date}
TYPES = {"string": str, "integer": int, "number": float, "boolean": bool, "null": type(None)}


def response_type(row: Row) -> Any:
    return getattr(realtimekit.types, str(row.response))


def sample(row: Row) -> Any:
    media = response_media(row)
    assert media is not None
    return copy.deepcopy(examples(media)[0])


def misfits(schema: Any, hint: Any, required: bool, path: str) -> Iterator[str]:
    """Where an annotation says something else than the schema it is for."""
    schema = document().resolve(schema)
    choices = alternatives(hint)
    if Any not in choices and (Unset in choices) == required:  # Any takes in UNSET
        yield f"{path}: {'required' if required else 'optional'}, but annotated {hint}"
    choices = [choice for choice in choices if choice is not Unset]
    kinds = schema.get("type", [])
    kinds = kinds if isinstance(kinds, list) else [kinds]
    if {"array", "boolean", "null", "number", "object", "string"} <= {*kinds}:
        kinds = []  # any JSON, in so many words
    if "properties" in schema:
        models = [choice for choice in choices if isinstance(choice, type) and issubclass(choice, Model)]
        if len(models) != 1:
            yield f"{path}: an object, but annotated {hint}"
            return
        fields = {spelling(name): field for name, field in field_hints(models[0]).items()}
        wanted = {spelling(name): name for name in schema["properties"]}
        if fields.keys() != wanted.keys():
            yield f"{path}: {models[0].__name__} has {sorted(fields)}, the schema {sorted(wanted)}"
        for key in fields.keys() & wanted.keys():
            name = wanted[key]
            inside = name in schema.get("required", ())
            yield from misfits(schema["properties"][name], fields[key], inside, f"{path}.{name}")
    elif "oneOf" in schema:
        fits = [
            [not list(misfits(branch, choice, True, path)) for choice in choices]
            for branch in schema["oneOf"]
        ]
        if not all(map(any, fits)) or len(fits) != len(choices):
            yield f"{path}: one of {schema['oneOf']}, but annotated {hint}"
    elif "enum" in schema:
        values = {each for choice in choices if get_origin(choice) is Literal for each in get_args(choice)}
        values |= {None} if type(None) in choices else set()
        if values != set(schema["enum"]):
            yield f"{path}: {schema['enum']}, but annotated {hint}"
    elif "array" in kinds:
        lists = [choice for choice in choices if get_origin(choice) is list]
        if len(lists) != 1:
            yield f"{path}: an array, but annotated {hint}"
        else:
            yield from misfits(schema.get("items", {}), get_args(lists[0])[0], True, f"{path}[]")
    elif not kinds or "object" in kinds:
        if choices != [Any] and dict not in [get_origin(choice) for choice in choices]:
            yield f"{path}: any JSON, but annotated {hint}"
    else:
        # Where a number is documented an integer comes too, and stays one.
        formatted = {"string": FORMATS.get(schema.get("format"), str)}
        expected = {formatted.get(kind, TYPES[kind]) for kind in kinds}
        expected |= {int} if float in expected else set()
        if set(choices) != expected:
            yield f"{path}: {kinds} {schema.get('format', '')}, but annotated {hint}"


@EVERY_ANSWER
def test_response_type_is_what_the_document_says(row: Row) -> None:
    """Type, requiredness, null and enum of every field at any depth; none missing, none invented."""
    media = response_media(row)
    assert media is not None
    assert list(misfits(media["schema"], response_type(row), True, "$")) == []


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_model_is_slotted_and_its_annotations_resolve(name: str) -> None:
    """No instance has a `__dict__`, and annotations can be resolved at run time."""
    model = CLASSES[name]
    assert issubclass(model, Model)
    assert all("__slots__" in vars(base) for base in model.__mro__[:-1])
    instance = model.from_dict({})
    assert not hasattr(instance, "__dict__")
    assert field_hints(model)
    assert all(getattr(instance, field) is UNSET for field in field_hints(model))
    assert instance.to_dict() == {}
    assert instance == model.from_dict({})


@EVERY_ANSWER
def test_answer_is_copied_pickled_and_compared(row: Row) -> None:
    """Copies and pickles are equal and separate; a changed field makes two models differ."""
    answer = response_type(row).from_dict(sample(row))
    for other in (copy.copy(answer), copy.deepcopy(answer), pickle.loads(pickle.dumps(answer))):
        assert other == answer and other is not answer
        other.success = False
        assert other != answer
    deep = copy.deepcopy(answer)
    deep.additional_properties["new"] = 1
    assert answer.additional_properties == {}
    assert answer != answer.to_dict()


@EVERY_ANSWER
def test_unknown_fields_are_kept_at_any_depth(row: Row) -> None:
    """A field that the API adds one day is in `additional_properties` and goes back out."""
    source = sample(row)
    places = list(objects(source))
    for place in places:
        place["brand_new"] = {"nested": [1, "two", None]}
    answer = response_type(row).from_dict(source)
    assert answer.additional_properties == {"brand_new": {"nested": [1, "two", None]}}
    assert same_json(answer.to_dict(), source)
    if isinstance(answer.data, Model):
        assert answer.data.additional_properties.keys() == {"brand_new"}


@EVERY_ANSWER
@pytest.mark.parametrize("value", [None, "of no known kind", 12.5, True, [], {}])
def test_values_of_another_type_survive(row: Row, value: Any) -> None:
    """Whatever stands in place of a documented value is kept as it came and goes back out."""
    for name in sample(row)["data"] if isinstance(sample(row).get("data"), dict) else ():
        source = sample(row)
        source["data"][name] = value
        answer = response_type(row).from_dict(source)
        assert same_json(answer.to_dict(), source), name


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a JSON value."""
    if isinstance(value, dict):
        inner = list(value.values())
        yield value
        for each in inner:
            yield from objects(each)
    elif isinstance(value, list):
        for each in value:
            yield from objects(each)


def secret_fields() -> list[tuple[str, str]]:
    """Component and property of everything that the document marks as secret."""
    found = []
    for name, schema in document().tree["components"]["schemas"].items():
        for key, each in schema.get("properties", {}).items():
            own = {**document().resolve(each), **each}
            if own.get("x-sensitive") or own.get("format") == "password":
                found.append((name, key))
    return found


@pytest.mark.parametrize(("name", "key"), secret_fields())
def test_secrets_do_not_show(name: str, key: str) -> None:
    """The value of a secret is readable as an attribute and is sent, but no `repr` shows it."""
    model = CLASSES[name].from_dict({key: "very-secret"})
    attribute = next(field for field in field_hints(CLASSES[name]) if spelling(field) == spelling(key))
    assert getattr(model, attribute) == "very-secret"
    assert model.to_dict() == {key: "very-secret"}
    assert "very-secret" not in repr(model) + repr([model]) + f"{model}"
    assert f"{attribute}='***'" in repr(model)


def test_document_marks_secrets() -> None:
    """Storage secrets, participant tokens and stream keys are among them."""
    marked = {key for _, key in secret_fields()}
    assert {"secret", "access_key", "password", "private_key", "token", "stream_key"} <= marked


def test_every_component_with_properties_has_a_model() -> None:
    """No object that callers meet is without a class of its name; the others have none."""
    schemas: Mapping[str, Any] = document().tree["components"]["schemas"]
    assert len(modelled()) > 180 and set(MODELS) & set(schemas) == modelled()
    for name in modelled():
        schema = schemas[name]
        if "properties" in schema:
            fields = {spelling(field) for field in field_hints(CLASSES[name])}
            assert fields == {spelling(key) for key in schema["properties"]}, name


def test_models_are_taken_where_dicts_are() -> None:
    """A nested value of a body may be a model, a dict of wire names, or a dict of models."""
    models = realtimekit.models
    as_dict = {"summarization": {"word_limit": 200}, "transcription": {"language": "de"}}
    as_models = models.AIConfig(
        summarization=models.SummarizationConfig(word_limit=200),
        transcription=models.TranscriptionConfig(language="de"),
    )
    mixed = {"summarization": models.SummarizationConfig(word_limit=200), "transcription": {"language": "de"}}
    describe = realtimekit.api.meetings.create
    for given in (as_dict, as_models, mixed):
        request = describe(account_id="a", app_id="b", ai_config=given)  # type: ignore[arg-type]
        sent = realtimekit.RealtimeKit(api_token="t").build(request)
        assert json.loads(sent.content) == {"ai_config": as_dict}


def test_wire_names_that_are_no_identifiers() -> None:
    """`600` is `_600` in Python and `600` on the wire."""
    colors = realtimekit.models.BrandColors.from_dict({"600": "#111111", "500": "#222222"})
    assert colors._600 == "#111111"
    colors._600 = "#333333"
    assert colors.to_dict() == {"500": "#222222", "600": "#333333"}

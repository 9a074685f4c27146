"""Webhooks in the IR, and what tells their events apart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from specloom.api import build_api
from specloom.api.events import events_of
from specloom.api.types import Anything, ArrayOf, Ref, Scalar, UnionOf
from specloom.document import load_document
from tests.api.conftest import Build

STRING = {"type": "string"}


def obj(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def const(value: Any) -> dict[str, Any]:
    return {"const": value}


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def hook(schema: Any, media_type: str = "application/json", **more: Any) -> dict[str, Any]:
    """The path item of a webhook that brings the schema."""
    return {"post": {"requestBody": {"content": {media_type: {"schema": schema}}}, "responses": {}, **more}}


def pointer(name: str) -> str:
    return f"/components/schemas/{name}"


def test_a_webhook_is_read(build: Build) -> None:
    """Its key, method, payload and words are those of the document; its path item may be shared."""
    api, findings = build(
        webhooks={"moved": {"$ref": "#/components/pathItems/Moved"}},
        components={
            "pathItems": {
                "Moved": hook(ref("Move"), summary="Moved", description="It moved.", deprecated=True)
            },
            "schemas": {"Move": obj(a=STRING)},
        },
    )
    assert findings == []
    (webhook,) = api.webhooks
    assert (webhook.name, webhook.method, webhook.payload) == ("moved", "POST", Ref(pointer("Move")))
    assert (webhook.summary, webhook.description, webhook.deprecated) == ("Moved", "It moved.", True)
    assert pointer("Move") in api.named


def test_documents_of_version_3_0_have_them_under_an_extension(build: Build) -> None:
    """`x-webhooks` is read as `webhooks` is, references included."""
    api, findings = build(
        version="3.0.3",
        **{"x-webhooks": {"moved": hook(ref("Move"))}},
        components={"schemas": {"Move": obj(a=STRING)}},
    )
    assert findings == []
    assert [(webhook.name, webhook.payload) for webhook in api.webhooks] == [("moved", Ref(pointer("Move")))]


def test_the_extension_may_refer_to_other_files(tmp_path: Path) -> None:
    """A path item under `x-webhooks` may stand in another file, and its schema becomes a component."""
    (tmp_path / "hooks.yaml").write_text(
        yaml.safe_dump({"Moved": hook({"$ref": "#/Move"}), "Move": obj(a=STRING)}), encoding="utf-8"
    )
    tree = {
        "openapi": "3.0.3",
        "info": {"title": "T", "version": "1"},
        "paths": {},
        "x-webhooks": {"moved": {"$ref": "hooks.yaml#/Moved"}},
    }
    (tmp_path / "openapi.yaml").write_text(yaml.safe_dump(tree), encoding="utf-8")
    api, findings = build_api(load_document(str(tmp_path / "openapi.yaml")))
    assert findings == []
    assert [webhook.payload for webhook in api.webhooks] == [Ref(pointer("Move"))]
    assert api.named[pointer("Move")].origin.module == "hooks"


@pytest.mark.parametrize("body", [{}, {"requestBody": {}}, {"requestBody": {"content": {}}}])
def test_a_webhook_without_a_body_is_no_event(build: Build, body: dict[str, Any]) -> None:
    """It brings nothing, so there is nothing to complain about and nothing to parse."""
    api, findings = build(webhooks={"ping": {"get": {"responses": {}, **body}}})
    assert findings == []
    assert [webhook.payload for webhook in api.webhooks] == [None]
    assert events_of(api).entries == ()


def test_a_webhook_without_json_is_told(build: Build) -> None:
    """A webhook that sends something else is left out with a warning that has its place."""
    api, findings = build(webhooks={"form": hook(obj(a=STRING), "application/x-www-form-urlencoded")})
    (finding,) = findings
    assert (finding.rule, finding.severity) == ("webhook-without-json", "warning")
    assert finding.pointer == "/webhooks/form/post/requestBody"
    assert "`form`" in finding.message
    assert [webhook.payload for webhook in api.webhooks] == [None]


def test_json_is_chosen_among_media_types(build: Build) -> None:
    """JSON in any spelling is what becomes the event; a body without a schema may be anything."""
    item = hook(obj(a=STRING), "application/xml")
    item["post"]["requestBody"]["content"]["application/vnd.api+json; charset=utf-8"] = {}
    api, findings = build(webhooks={"x": item})
    assert findings == []
    assert [webhook.payload for webhook in api.webhooks] == [Anything()]


def test_nonsense_in_place_of_webhooks_is_none(build: Build) -> None:
    """What is no mapping has no webhooks; that is the linter's business."""
    for webhooks in ([], "x", {"a": None}, {"a": []}, {"a": {"post": "x"}}):
        assert build(webhooks=webhooks)[0].webhooks == ()


# -- events ---------------------------------------------------------------------------------------


def events(build: Build, webhooks: dict[str, Any], **schemas: Any) -> tuple[str | None, dict[str, Any]]:
    api, findings = build(
        webhooks={name: hook(schema) for name, schema in webhooks.items()}, components={"schemas": schemas}
    )
    assert findings == []
    found = events_of(api)
    return found.tag, {entry.word: entry.type for entry in found.entries}


def test_a_constant_of_all_payloads_is_the_tag(build: Build) -> None:
    """The member that has another constant in each payload names the events; one that all share does not."""
    tag, entries = events(
        build,
        {"a": ref("A"), "b": ref("B")},
        A=obj(version=const("1"), kind=const("a.made")),
        B=obj(version=const("1"), kind={"type": "string", "enum": ["b.made"]}),
    )
    assert tag == "kind"
    assert entries == {"a.made": Ref(pointer("A")), "b.made": Ref(pointer("B"))}


def test_of_two_tags_the_one_with_the_names_of_the_webhooks_wins(build: Build) -> None:
    """Where several members tell the payloads apart, the document's own names decide."""
    tag, _ = events(
        build,
        {"a.made": ref("A"), "b.made": ref("B")},
        A=obj(code=const("17"), kind=const("a.made")),
        B=obj(code=const("18"), kind=const("b.made")),
    )
    assert tag == "kind"


def test_a_discriminator_is_a_tag(build: Build) -> None:
    """The variants of one payload are events of their own, under the words of the mapping."""
    choice = {
        "oneOf": [ref("A"), ref("B")],
        "discriminator": {"propertyName": "kind", "mapping": {"a": "A", "b": "B", "bb": "B"}},
    }
    tag, entries = events(build, {"any": choice}, A=obj(kind=STRING), B=obj(kind=STRING))
    assert tag == "kind"
    assert entries == {"a": Ref(pointer("A")), "b": Ref(pointer("B")), "bb": Ref(pointer("B"))}


def test_without_a_tag_the_names_of_the_webhooks_count(build: Build) -> None:
    """Payloads that nothing tells apart are known by their webhook, and a choice stays a choice."""
    tag, entries = events(
        build,
        {"a": ref("A"), "b": {"anyOf": [ref("A"), ref("B")]}, "c": {"type": "array", "items": STRING}},
        A=obj(kind=const("same")),
        B=obj(kind=const("same")),
    )
    assert tag is None
    assert entries == {
        "a": Ref(pointer("A")),
        "b": UnionOf((Ref(pointer("A")), Ref(pointer("B")))),
        "c": ArrayOf(Scalar("string")),
    }


def test_what_is_no_object_keeps_the_name_of_its_webhook(build: Build) -> None:
    """Beside tagged payloads, a list is known by its webhook; one model may come by several webhooks."""
    tag, entries = events(
        build,
        {"a": ref("A"), "again": ref("A"), "list": {"type": "array", "items": STRING}},
        A=obj(kind=const("a.made")),
    )
    assert tag == "kind"
    assert entries == {"a.made": Ref(pointer("A")), "list": ArrayOf(Scalar("string"))}

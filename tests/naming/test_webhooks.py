"""The names around webhooks."""

from __future__ import annotations

from typing import Any

from specloom.api.types import Ref, Scalar, UnionOf
from tests.api.test_webhooks import STRING, const, hook, obj, pointer, ref

from .conftest import Plan


def test_a_document_without_webhooks_has_no_plan(plan: Plan) -> None:
    """Nor has one whose webhooks bring nothing."""
    assert plan()[0].webhooks is None
    assert plan(webhooks={"ping": {"get": {"responses": {}}}})[0].webhooks is None


def test_events_are_named_by_what_stands_on_the_wire(plan: Plan) -> None:
    """The names of events are values and stay as written; the tag's attribute is that of the models."""
    names, findings = plan(
        webhooks={"a": hook(ref("A")), "b": hook(ref("B"))},
        components={
            "schemas": {
                "A": obj(**{"event-type": const("a.Made")}),
                "B": obj(**{"event-type": const("b made")}),
            }
        },
    )
    assert findings == [] and names.webhooks is not None
    assert (names.webhooks.tag, names.webhooks.attribute) == ("event-type", "event_type")
    assert names.webhooks.events == {"a.Made": Ref(pointer("A")), "b made": Ref(pointer("B"))}


def test_the_attribute_may_be_asked_for(plan: Plan) -> None:
    """`x-specloom-property` on the tag names the attribute of unknown events, too."""
    schema = obj(t={"const": "a", "x-specloom-property": "kind"})
    names, _ = plan(webhooks={"a": hook(schema)})
    assert names.webhooks is not None and names.webhooks.attribute == "kind"


def test_a_tag_that_can_be_no_argument_has_no_attribute(plan: Plan) -> None:
    """attrs takes an underscore off its arguments, and `1` is none: the value is kept unnamed."""
    names, _ = plan(webhooks={"a": hook(obj(**{"1": const("a")}))})
    assert names.webhooks is not None
    assert (names.webhooks.tag, names.webhooks.attribute) == ("1", "")


def test_payloads_in_place_are_named_after_their_webhook(plan: Plan) -> None:
    """A schema without a name is the webhook's event, and lives with the events unless a method needs it."""
    names, findings = plan(webhooks={"pet moved": hook(obj(a=obj(b=STRING)))})
    assert findings == []
    assert {(c.name, c.module) for c in names.classes.values()} == {
        ("PetMovedEvent", "webhook_events"),
        ("PetMovedEventA", "webhook_events"),
    }


def test_a_model_that_a_method_returns_stays_with_it(plan: Plan) -> None:
    """Webhooks move no class out of the module of a resource."""
    content = {"content": {"application/json": {"schema": ref("Pet")}}, "description": ""}
    get = {"operationId": "get_pet", "tags": ["pets"], "responses": {"200": content}}
    names, _ = plan(
        paths={"/pet": {"get": get}},
        webhooks={"a": hook(obj(pet=ref("Pet")))},
        components={"schemas": {"Pet": obj(name=STRING)}},
    )
    assert {(c.name, c.module) for c in names.classes.values()} == {
        ("Pet", "pets"),
        ("AEvent", "webhook_events"),
    }


def test_two_webhooks_for_one_event_are_a_finding(plan: Plan) -> None:
    """Nothing could tell their payloads apart, so the document has to."""
    both: dict[str, Any] = {"post": hook(STRING)["post"], "put": hook({"type": "integer"})["post"]}
    _, (finding,) = plan(webhooks={"a": both})
    assert (finding.rule, finding.severity) == ("webhook-event-collision", "error")
    assert finding.pointer == "/webhooks/a/post"
    assert finding.hint


def test_variants_without_a_tag_stay_a_choice(plan: Plan) -> None:
    """Beside a tagged variant, text and numbers are known by the name of their webhook."""
    schema = {"oneOf": [obj(k=const("a")), STRING, {"type": "integer"}]}
    names, findings = plan(webhooks={"w": hook(schema)})
    assert findings == [] and names.webhooks is not None
    assert names.webhooks.events["w"] == UnionOf((Scalar("string"), Scalar("integer")))

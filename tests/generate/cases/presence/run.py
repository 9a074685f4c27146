from datetime import UTC, datetime, timedelta, timezone

import pytest


def run(sdk):
    unset, thing = sdk.package.UNSET, sdk.package.models.Thing
    body = {"name": "a", "parent": None}
    sdk.answers(body)
    client = sdk.client()
    made = client.things.create_thing(name="a", parent=None)
    assert sdk.server.last.read() == b'{"name":"a","parent":null}'
    assert made == thing("a", None)
    assert made.note is unset and made.color is unset and made.size is unset and not made.note
    assert made.to_dict() == body

    client.things.create_thing(name="a", parent="b", color=None)
    assert sdk.server.last.read() == b'{"name":"a","parent":"b","color":null}'
    for refused in ({"name": None, "parent": None}, {"name": "a", "parent": None, "note": None}):
        with pytest.raises(ValueError, match="does not accept null"):
            client.things.create_thing(**refused)
    with pytest.raises(TypeError):
        client.things.create_thing(name="a")

    # A server that does otherwise than documented: nothing is lost, nothing raises.
    odd = {"name": None, "note": None, "made": "", "extra": {"x": 1}, "size": "big"}
    sdk.answers(odd)
    got = client.things.create_thing(name="a", parent=None)
    assert got.name is None and got.made == "" and got.size == "big" and got.parent is unset
    assert got.additional_properties == {"extra": {"x": 1}}
    assert got.to_dict() == odd

    # Date-times.
    moments = {
        "2026-01-02T03:04:05Z": datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
        "2026-01-02T03:04:05.123456789+02:00": datetime(2026, 1, 2, 3, 4, 5, 123456, timezone(timedelta(hours=2))),
    }
    for text, moment in moments.items():
        sdk.answers({**body, "made": text})
        assert client.things.create_thing(name="a", parent=None, made=moment).made == moment
        assert client.things.create_thing(name="a", parent=None, made=text).made == moment
        assert text.encode() in sdk.server.last.read()
    with pytest.raises(ValueError, match="made"):
        client.things.create_thing(name="a", parent=None, made=datetime(2026, 1, 2))

    # A body with optional members only is `{}`, not nothing.
    sdk.answers("", status=204)
    assert client.things.change_settings() is None
    assert sdk.server.last.read() == b"{}"
    client.things.change_settings(dark=False, extra_body={"more": 1})
    assert sdk.server.last.read() == b'{"dark":false,"more":1}'

import typing


def run(sdk):
    models, client = sdk.package.models, sdk.client()
    body = {"note": None, "owner": {"name": "a", "boss": {"name": "b"}}, "ratio": 0.5, "state": None}
    sdk.answers(body)
    item = client.items.get_item(1)
    assert type(item.owner.boss) is models.Owner
    assert item.to_dict() == body
    hints = typing.get_type_hints(models.Item)
    unset = sdk.package.Unset
    assert hints["note"] == str | None
    assert hints["owner"] == models.Owner | None | unset
    assert hints["state"] == typing.Literal["open", "closed"] | None | unset
    assert str(sdk.server.last.url) == "https://api.test/v1/items/1"

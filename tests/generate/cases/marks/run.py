import typing


def run(sdk):
    user, client = sdk.package.models.User, sdk.client()
    body = {
        "name": "ada",
        "version": 2,
        "kind": "cyborg",
        "id": "u-1",
        "password": "s3cret",
        "token": "t0ken",
        "tags": {"a": ["x"]},
        "settings": {"dark": True, "volume": 3},
        "grid": [["person"], ["robot", "alien"]],
    }
    sdk.answers({"ada": body})
    found = client.users.find_users(kind="robot", order="desc", level=2)
    assert dict(sdk.server.last.url.params) == {"kind": "robot", "order": "desc", "level": "2"}
    ada = found["ada"]
    assert type(ada) is user
    # Values that the document does not know are kept.
    assert ada.kind == "cyborg" and ada.grid[1] == ["robot", "alien"]
    assert ada.settings.dark is True and ada.settings.additional_properties == {"volume": 3}
    assert ada.to_dict() == body
    assert "s3cret" not in repr(ada) and "t0ken" not in repr(ada) and repr(ada).count("'***'") == 2

    # A default of the document is never sent for the caller.
    client.users.find_users()
    assert sdk.server.last.url.query == b""

    sdk.answers(body)
    client.users.add_user(**{k: v for k, v in body.items() if k != "id"})
    assert sdk.server.last.read().startswith(b'{"name":"ada","version":2,"kind":"cyborg","password":"s3cret"')

    hints = typing.get_type_hints(user)
    assert typing.get_args(sdk.package.models.Kind) == ("person", "robot")
    assert hints["version"] == typing.Literal[2]
    doc = client.users.find_users.__doc__
    for words in ("Find users.", "Deprecated by the API.", "Use the search instead.", "What kind of user.", "Users by name."):
        assert words in doc

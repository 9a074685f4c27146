import asyncio
import inspect
import typing
import warnings


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

    deprecations(sdk, client, user)


def deprecations(sdk, client, user):
    """A deprecated operation, argument and field warn with the place of the caller; nothing else warns."""
    sdk.answers({"ada": {"name": "ada", "version": 2, "nick": "al"}})

    def warned(call):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("default")
            first = call(), call()
        assert {str(w.message) for w in caught} and len(caught) == len({str(w.message) for w in caught})
        assert {w.category for w in caught} == {DeprecationWarning} and {w.filename for w in caught} == {__file__}
        assert {w.lineno for w in caught} == {inspect.getsourcelines(call)[1]}
        return first[0], {str(w.message) for w in caught}

    operation = "`users.find_users` is deprecated by the API"
    argument = "the argument `order` of `users.find_users` is deprecated by the API"
    field = "the field `User.nick` is deprecated by the API"
    found, messages = warned(lambda: client.users.find_users())
    assert messages == {operation}
    assert warned(lambda: client.users.find_users(order="asc"))[1] == {operation, argument}
    assert warned(lambda: client.users.with_raw_response.find_users())[1] == {operation}

    async def ask(): return await sdk.async_client().users.find_users()  # fmt: skip  # noqa: E704

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        asyncio.run(ask())
    assert [(str(w.message), w.filename, w.lineno) for w in caught] == [
        (operation, __file__, inspect.getsourcelines(ask)[1])
    ]
    ada = found["ada"]
    assert warned(lambda: ada.nick) == ("al", {field})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        same = user.from_dict(ada.to_dict())
        assert same == ada and "nick='al'" in repr(same)
        client.users.add_user(name="ada", version=2)

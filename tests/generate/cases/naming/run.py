def run(sdk):
    models, client = sdk.package.models, sdk.client()
    pet = {
        "petId": "p",
        "class": "cat",
        "list": ["a"],
        "type": {"name": "Shop"},
        "self": "me",
        "data": [{"x": "1"}],
        "300": "three",
        "@id": "i",
        "to_dict": 1,
        "toDate": "2026-01-02",
    }
    sdk.answers([pet])
    got = client.pet_shop.list(
        "p/1",
        from_="f",
        filter_kind="k",
        timeout_=3,
        form="x",
        options="o",
        _2fa="y",
        größe=4,
        plus_1=True,
        minus_1=False,
        timeout=30,
    )
    sent = sdk.server.last
    assert sent.url.raw_path.startswith(b"/v1/pets/p%2F1?")
    assert dict(sent.url.params) == {
        "from": "f",
        "filter[kind]": "k",
        "timeout": "3",
        "form": "x",
        "options": "o",
        "2fa": "y",
        "größe": "4",
        "+1": "true",
        "-1": "false",
    }
    (one,) = got
    assert (one.pet_id, one.class_, one.list_, one.self_, one._300, one.id, one.to_dict_) == (
        *("p", "cat", ["a"], "me", "three", "i", 1),
    )
    assert type(one.type) is models.PetShop
    assert type(one.data[0]) is models.Request
    assert str(one.to_date) == "2026-01-02"
    assert one.to_dict() == pet
    assert models.Pet(pet_id="p", class_="c", _300="x").to_dict() == {"petId": "p", "class": "c", "300": "x"}

    sdk.answers({"list": ["a"]})
    result = client.pet_shop.pets_update_one("p", body_pet_id="q", class_="dog", **{"_300": "x"})
    assert type(result) is models.PetsUpdateOneResponse
    assert sdk.server.last.read() == b'{"petId":"q","class":"dog","300":"x"}'
    sdk.answers("", status=204)
    client.stream_.post_streams()
    client.default.get_plain()
    assert models.Any_.from_dict({"y": "z"}).y == "z"

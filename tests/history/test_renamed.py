"""Old Python names: they work in every form, warn at the caller's line, and go with the next major one."""

from __future__ import annotations

import asyncio
import importlib
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from specloom.api import build_api
from specloom.document import load_document
from specloom.history import Renamed
from specloom.history.renames import still_kept
from specloom.naming import plan_names
from specloom.render import PackageOptions, render_package
from specloom.render.formatting import format_modules
from tests.document.test_subset import answer, ref

ZOO: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Zoo", "version": "1"},
    "servers": [{"url": "https://zoo.example"}],
    "paths": {
        "/animals": {
            "get": {
                "operationId": "listAnimals",
                "tags": ["animals"],
                "x-specloom-pagination": {"page": "page", "items": "data"},
                "parameters": [
                    {"name": "page", "in": "query", "schema": {"type": "integer"}},
                    {"name": "kind", "in": "query", "schema": {"type": "string"}},
                ],
                "responses": answer(ref("Animals")),
            },
            "post": {
                "operationId": "addAnimal",
                "tags": ["animals"],
                "x-specloom-sdk": {"response": "AnimalAddResponse"},
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {
                            "schema": {"type": "object", "properties": {"animal": ref("Animal")}}
                        }
                    },
                },
                "responses": answer(ref("Animal")),
            },
        },
        "/keepers": {
            "get": {"operationId": "countKeepers", "tags": ["staff"], "responses": answer(ref("Animals"))}
        },
    },
    "components": {
        "schemas": {
            "Animals": {
                "type": "object",
                "required": ["data"],
                "properties": {"data": {"type": "array", "items": ref("Animal")}},
            },
            "Animal": {
                "type": "object",
                "required": ["name"],
                "properties": {"name": {"type": "string"}, "legs": {"type": "integer"}},
            },
        }
    },
}

PAIRS = [
    ("client.animals.fetch_animals", "client.animals.list_animals"),
    ("client.animals.iter_fetch_animals", "client.animals.iter_list_animals"),
    ("client.animals.count", "client.staff.count_keepers"),
    ("client.beasts.create", "client.animals.add_animal"),
    ("client.people", "client.staff"),
    ("client.animals.list_animals(species)", "client.animals.list_animals(kind)"),
    ("models.Beast", "models.Animal"),
    ("models.Animal.title", "models.Animal.name"),
    ("types.BeastAddResponse", "types.AnimalAddResponse"),
    # Nothing can be done for these: the new name is not there, the old one is in use.
    ("client.animals.gone", "client.animals.nowhere"),
    ("models.Animals", "models.Animal"),
    ("what is this", "client.animals"),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package `old_names`."""
    folder = tmp_path_factory.mktemp("renamed")
    (folder / "zoo.yaml").write_text(yaml.safe_dump(ZOO, sort_keys=False))
    document = load_document(str(folder / "zoo.yaml"))
    api, findings = build_api(document)
    names, collisions = plan_names(document, api)
    assert [*findings, *collisions] == []
    files = render_package(api, names, PackageOptions("old_names"), PAIRS)
    files.update(
        format_modules({p: t for p, t in files.items() if p.endswith(".py") and "_runtime" not in p})
    )
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def zoo(site: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(site))
    yield importlib.import_module("old_names")
    for name in [name for name in sys.modules if name.split(".")[0] == "old_names"]:
        del sys.modules[name]


def told(caught: list[warnings.WarningMessage]) -> list[str]:
    """The messages; every one of them has to point at this file."""
    assert {warning.filename for warning in caught} <= {__file__}
    assert {warning.category for warning in caught} <= {DeprecationWarning}
    return [str(warning.message) for warning in caught]


def test_methods(zoo: ModuleType) -> None:
    """The old name of a method works in the plain, raw, streaming and describing form."""
    fake = zoo.testing.FakeAPI()
    with fake.client() as client, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client.animals.fetch_animals(kind="cat")
        client.animals.with_raw_response.fetch_animals().parse()
        with client.animals.with_streaming_response.fetch_animals() as response:
            response.parse()
        assert client.send(zoo.api.animals.fetch_animals())
        assert list(client.animals.iter_fetch_animals())
    words = "`animals.fetch_animals` is now `animals.list_animals`"
    assert told(caught) == [words] * 4 + [words.replace("animals.", "animals.iter_")]
    assert fake.requests[0].query["kind"] == "cat"


def test_methods_of_the_asynchronous_client(zoo: ModuleType) -> None:
    """The same, to await."""

    async def run() -> None:
        async with zoo.testing.FakeAPI().async_client() as client:
            await client.animals.fetch_animals()
            await (await client.animals.with_raw_response.fetch_animals()).parse()
            assert [animal async for animal in client.animals.iter_fetch_animals()]
            assert isinstance(await client.animals.count(), zoo.models.Animals)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.run(run())
    assert len(told(caught)) == 4


def test_a_method_that_moved(zoo: ModuleType) -> None:
    """A method that went to another resource is still found in the one where it was."""
    with zoo.testing.FakeAPI().client() as client, pytest.warns(DeprecationWarning) as caught:
        assert client.animals.count() == client.staff.count_keepers()
    assert told(list(caught)) == ["`animals.count` is now `staff.count_keepers`"]


def test_resources(zoo: ModuleType) -> None:
    """A resource that was renamed, and one whose methods all went to another."""
    with zoo.testing.FakeAPI().client() as client, pytest.warns(DeprecationWarning) as caught:
        assert client.people is client.staff
        assert isinstance(client.beasts.create(animal={"name": "Ada"}), zoo.models.Animal)
        assert zoo.api.people is zoo.api.staff
    messages = ["`client.people` is now `client.staff`", "`client.beasts` is now `client.animals`"]
    messages += ["`animals.create` is now `animals.add_animal`", "`api.people` is now `api.staff`"]
    assert told(list(caught)) == messages


def test_arguments(zoo: ModuleType) -> None:
    """An argument goes by its old name, too; both at once are one too many."""
    fake = zoo.testing.FakeAPI()
    with fake.client() as client:
        with pytest.warns(DeprecationWarning) as caught:
            client.animals.list_animals(species="cat")
            list(client.animals.iter_list_animals(species="dog"))
        assert set(told(list(caught))) == {
            "`animals.list_animals(species)` is now `animals.list_animals(kind)`"
        }
        assert [request.query["kind"] for request in fake.requests[:2]] == ["cat", "dog"]
        with pytest.raises(TypeError):
            client.animals.list_animals(species="cat", kind="cat")


def test_classes_and_fields(zoo: ModuleType) -> None:
    """Classes, their dictionaries, documented names of responses and fields go by their old names."""
    with pytest.warns(DeprecationWarning) as caught:
        assert zoo.models.Beast is zoo.models.Animal
        assert zoo.types.BeastDict is zoo.types.AnimalDict
        assert zoo.types.BeastAddResponse is zoo.types.AnimalAddResponse
        animal = zoo.models.Animal(title="Ada")
        assert animal.title == animal.name == "Ada"
        animal.title = "Grace"
    assert animal.to_dict() == {"name": "Grace"}
    assert len(told(list(caught))) == 6
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert zoo.models.Animal.from_dict({"name": "Ada"}) == zoo.models.Animal(name="Ada")
    with pytest.raises(AttributeError):
        zoo.types.Nothing  # noqa: B018  # looking it up is the test
    with pytest.raises(AttributeError):
        zoo.models.Nothing  # noqa: B018


def test_tools_pass(site: Path) -> None:
    """mypy --strict, ruff and black find nothing in a package with old names, nor in code that uses them."""
    user = "from old_names import Zoo, models, types\n\n\ndef use(client: Zoo) -> models.Beast:\n"
    user += "    client.animals.fetch_animals(kind='x')\n    client.people.count_keepers()\n"
    user += "    kept: types.BeastAddResponse = client.animals.add_animal()\n    return kept\n"
    (site / "user.py").write_text(user.replace("'", '"'))
    for tool in (
        ["ruff", "check", "--isolated", "--quiet"],
        ["black", "--check", "--quiet"],
        ["mypy", "--strict", "--no-incremental"],
    ):
        command = [sys.executable, "-m", *tool, "old_names", "user.py"]
        done = subprocess.run(command, cwd=site, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


def renamed(old: str, new: str, since: str) -> Renamed:
    return Renamed(old, new, since)


def test_how_long_names_are_kept() -> None:
    """For the major version that renamed them; chains are shortened, what comes back is no old name."""
    a_b, b_c = renamed("a", "b", "2.0.0"), renamed("b", "c", "2.1.0")
    assert still_kept([a_b], [], "2.9.9") == (a_b,)
    assert still_kept([a_b], [], "3.0.0") == ()
    assert still_kept([a_b], [b_c], "2.1.0") == (renamed("a", "c", "2.0.0"), b_c)
    assert still_kept([a_b], [renamed("b", "a", "2.1.0")], "2.1.0") == (renamed("b", "a", "2.1.0"),)
    swapped = [renamed("a", "b", "2.0.0"), renamed("b", "a", "2.0.0")]
    assert still_kept([], swapped, "2.0.0") == ()

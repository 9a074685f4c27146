"""A second repository that the SDK is vendored into, and the document it is made from."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from attrs import frozen

from specloom import pipeline
from specloom.cli import main
from specloom.document import load_document
from specloom.emulator import Running
from specloom.render.formatting import format_python

DOCUMENT = """\
openapi: 3.1.0
info: {title: Zoo, version: "1"}
servers: [{url: "https://zoo.example/v1"}]
tags:
  - {name: animals, description: Animals of the zoo.}
  - {name: keepers, description: Those who feed them.}
paths:
  /animals:
    get:
      operationId: listAnimals
      tags: [animals]
      responses:
        "200":
          description: All animals.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Animal"}}
    post:
      operationId: addAnimal
      tags: [animals]
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/NewAnimal"}
      responses:
        "201":
          description: The new one.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Animal"}
  /keepers:
    get:
      operationId: listKeepers
      tags: [keepers]
      responses:
        "200":
          description: All keepers.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/Keeper"}}
components:
  schemas:
    NewAnimal:
      type: object
      required: [name]
      properties:
        name: {type: string, description: What it is called.}
    Animal:
      type: object
      description: An animal.
      required: [id, name]
      properties:
        id: {type: string}
        name: {type: string, description: What it is called.}
    Keeper:
      type: object
      required: [name]
      properties:
        name: {type: string}
"""

#: An operation and a field more; nothing that breaks anybody.
GROWN = DOCUMENT.replace(
    "components:\n",
    """\
    post:
      operationId: hireKeeper
      tags: [keepers]
      responses:
        "201":
          description: The new one.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Keeper"}
components:
""",
    1,
).replace(
    "        id: {type: string}\n",
    "        id: {type: string}\n        legs: {type: integer, description: How many it walks on.}\n",
)

#: The tests of the second repository, run there by its own pytest against the emulator.
HOST_TEST = """\
import os

import pytest

from acme.clients import zoo


@pytest.fixture
def client():
    with zoo.Zoo(base_url=os.environ["ZOO_URL"]) as client:
        yield client


def test_an_animal_is_listed(client: zoo.Zoo) -> None:
    made = client.animals.add_animal(name="Ada")
    assert isinstance(made, zoo.models.Animal)
    assert "Ada" in [animal.name for animal in client.animals.list_animals()]
"""


@pytest.fixture(scope="session", autouse=True)
def each_text_is_formatted_once() -> Iterator[None]:
    """Most of these packages are alike, and formatting takes most of the time."""
    known: dict[str, str] = {}

    def formatted(modules: Mapping[str, str]) -> dict[str, str]:
        known.update({text: format_python(text) for text in set(modules.values()) - known.keys()})
        return {path: known[text] for path, text in modules.items()}

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pipeline, "format_modules", formatted)
        yield


@frozen
class Host:
    """A git repository with code of its own."""

    root: Path
    #: The document's file, outside the repository.
    spec: Path

    @property
    def package(self) -> Path:
        return self.root / "src/acme/clients/zoo"

    def specloom(self, *arguments: str) -> int:
        return main(list(arguments))

    def vendor(self, *more: str) -> int:
        """Vendor the whole SDK, and commit it."""
        command = ["vendor", str(self.root / "src"), "--package", "acme.clients.zoo"]
        code = main([*command, "--spec", str(self.spec), *more])
        self.commit("Vendor the zoo")
        return code

    def update(self, *more: str) -> int:
        return main(["vendor", "--update", str(self.root), "--spec", str(self.spec), *more])

    def verify(self) -> int:
        return main(["verify", str(self.root)])

    def verify_inside(self) -> subprocess.CompletedProcess[str]:
        """The check that the package brings along, with the standard library alone (-S: no site-packages)."""
        command = [sys.executable, "-S", "-B", "-m", "acme.clients.zoo.verify"]
        environment = {"PYTHONPATH": str(self.root / "src"), "PATH": os.environ["PATH"]}
        return subprocess.run(command, env=environment, cwd=self.root, capture_output=True, text=True)

    def edit(self, path: str, old: str, new: str) -> None:
        target = self.package / path
        text = target.read_text(encoding="utf-8")
        assert old in text
        target.write_text(text.replace(old, new, 1), encoding="utf-8")

    def git(self, *arguments: str) -> str:
        identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "core.autocrlf=false"]
        done = subprocess.run(
            ["git", *identity, *arguments], cwd=self.root, check=True, capture_output=True, text=True
        )
        return done.stdout

    def commit(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)

    def status(self) -> list[str]:
        """Paths that differ from the last commit."""
        return [line[3:] for line in self.git("status", "--short", "--untracked-files=all").splitlines()]

    def tree(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in self.root.rglob("*")
            if path.is_file() and ".git" not in path.parts
        }

    def own_tests(self) -> None:
        """Run the repository's tests against the emulator of the document."""
        with Running(load_document(str(self.spec)).tree) as server:
            environment = {
                **os.environ,
                "PYTHONPATH": str(self.root / "src"),
                "PYTHONDONTWRITEBYTECODE": "1",
                "ZOO_URL": server.url,
            }
            command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"]
            done = subprocess.run(command, cwd=self.root, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "passed" in done.stdout


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Host:
    """A new repository with a test, and the document beside it."""
    spec = tmp_path / "api/zoo.yaml"
    spec.parent.mkdir()
    spec.write_text(DOCUMENT, encoding="utf-8")
    made = Host(tmp_path / "host", spec)
    (made.root / "tests").mkdir(parents=True)
    (made.root / "src").mkdir()
    (made.root / "tests/test_zoo.py").write_text(HOST_TEST, encoding="utf-8")
    (made.root / "pyproject.toml").write_text("[project]\nname = 'host'\nversion = '1'\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    made.git("init", "--quiet")
    made.commit("Begin")
    return made

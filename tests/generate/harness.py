"""Generates the package of a case and imports it under a name of its own."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
from attrs import define, field

from specloom.findings import Finding
from specloom.output import plan_output, write_output
from specloom.pipeline import Generated, generate, load
from specloom.render import PackageOptions

CASES = Path(__file__).resolve().parent / "cases"


def generated_case(folder: Path) -> Generated:
    """The package of a case in memory; its overlay, if it has one, is applied."""
    overlays = [folder / "overlay.yaml"] if (folder / "overlay.yaml").exists() else []
    spec = next(path for path in (folder / "openapi.yaml", folder / "openapi.json") if path.exists())
    return generate(load(spec, overlays), PackageOptions("sdk"))


def findings_of(folder: Path) -> list[Finding]:
    """What the generator has to say about a case."""
    return generated_case(folder).findings


def import_package(generated: Generated, site: Path, name: str) -> ModuleType:
    """Write the package into a folder and import it as `name`; relative imports make any name work."""
    assert generated.errors == [], "\n".join(map(str, generated.errors))
    write_output(plan_output(generated.files, site, "sdk"), site, "sdk")
    (site / "sdk").rename(site / name)
    sys.path.insert(0, str(site))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(site))


@define
class Server:
    """Answers every request from a list and keeps what was sent."""

    #: The answers to come; the last one is repeated.
    answers: list[httpx.Response] = field(factory=list)
    requests: list[httpx.Request] = field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self.answers[0] if len(self.answers) < 2 else self.answers.pop(0)
        return httpx.Response(answer.status_code, content=answer.content, headers=answer.headers)

    @property
    def last(self) -> httpx.Request:
        """The request sent last."""
        return self.requests[-1]


@define
class Sdk:
    """The generated package of a case, with a client whose server is scripted."""

    package: ModuleType
    #: Class name of the synchronous client.
    client_name: str
    server: Server = field(factory=Server)

    def client(self, **options: Any) -> Any:
        """A synchronous client."""
        transport = httpx.MockTransport(self.server)
        options = {
            "base_url": "https://api.test/v1",
            "http_client": httpx.Client(transport=transport),
            **options,
        }
        return getattr(self.package, self.client_name)(**options)

    def async_client(self, **options: Any) -> Any:
        """An asynchronous client."""
        transport = httpx.MockTransport(self.server)
        http = httpx.AsyncClient(transport=transport)
        options = {"base_url": "https://api.test/v1", "http_client": http, **options}
        return getattr(self.package, f"Async{self.client_name}")(**options)

    def module(self, name: str) -> Any:
        """A module of the package: `models.pets`."""
        return importlib.import_module(f"{self.package.__name__}.{name}")

    def answers(self, *bodies: Any, status: int = 200, **headers: str) -> None:
        """What the server answers from now on: JSON values, or finished responses."""
        self.server.answers = [
            body if isinstance(body, httpx.Response) else httpx.Response(status, json=body, headers=headers)
            for body in bodies
        ]


def load_run(folder: Path) -> Callable[[Sdk], None]:
    """The function `run` of a case's `run.py`: it uses what was generated."""
    spec = importlib.util.spec_from_file_location(f"case_{folder.name}", folder / "run.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.run  # type: ignore[no-any-return]  # every run.py has it

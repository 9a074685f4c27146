"""The package as such: what importing costs, what it needs, and that it works under any name."""

from __future__ import annotations

import ast
import importlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import realtimekit

from .conftest import TOKEN, Api
from .surface import SURFACE

PACKAGE = Path(str(realtimekit.__file__)).parent
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))


def loaded_after(code: str) -> set[str]:
    """The modules that a fresh interpreter has after running `code`."""
    begin = "import sys, json\nbefore = set(sys.modules)"
    script = f"{begin}\n{code}\nprint(json.dumps([*set(sys.modules) - before]))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    names: list[str] = json.loads(done.stdout)
    return set(names)


def roots(modules: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in modules}


def test_importing_the_package_imports_nothing_else() -> None:
    """`import realtimekit` loads its own `__init__` and what makes it lazy, and neither httpx nor attrs."""
    modules = loaded_after("import realtimekit")
    lazy = {"realtimekit", "realtimekit._runtime", "realtimekit._runtime.lazy"}
    assert {name for name in modules if name.startswith("realtimekit")} == lazy
    assert not roots(modules) & {"httpx", "attr", "attrs"}


def test_making_a_client_does_not_import_httpx() -> None:
    """httpx and the models come with the first use of a resource and the first request."""
    modules = loaded_after("from realtimekit import RealtimeKit\nRealtimeKit(api_token='t')")
    assert "httpx" not in roots(modules)
    assert not [name for name in modules if name.startswith(("realtimekit.models", "realtimekit.resources"))]


def test_a_resource_brings_only_its_own_models() -> None:
    """Using one resource does not load the others."""
    modules = loaded_after("from realtimekit import RealtimeKit\nRealtimeKit(api_token='t').webhooks")
    loaded = {name.removeprefix("realtimekit.resources.") for name in modules if ".resources." in name}
    assert loaded == {"webhooks"}
    assert "realtimekit.models.presets" not in modules


@pytest.mark.parametrize("name", MODULES)
def test_module_needs_only_httpx_and_attrs(name: str) -> None:
    """Imports are of the standard library, httpx, attrs, or relative: a vendored copy needs no change."""
    tree = ast.parse((PACKAGE / name).read_text(encoding="utf-8"))
    absolute: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            absolute |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            absolute.add(str(node.module).partition(".")[0])
    third_party = absolute - sys.stdlib_module_names
    more = {"_runtime/transport.py": {"httpx"}, "pytest_plugin.py": {"pytest"}, "spark.py": {"duckdb"}}
    extra = {"duckdb", "sqlglot"} if name.startswith("sql/") else more.get(name, set())
    assert third_party <= {"attrs"} | extra


def test_every_public_name_is_there() -> None:
    """All names of `__all__` can be used and are listed by `dir`; another one is an AttributeError."""
    for module in (realtimekit, realtimekit.models, realtimekit.types):
        names = [name for name in getattr(module, "__all__", dir(module)) if not name.startswith("_")]
        assert names
        assert all(hasattr(module, name) for name in names)
        assert set(names) <= set(dir(module))
        with pytest.raises(AttributeError, match="no_such_name"):
            module.no_such_name  # noqa: B018  (reading it is what is tested)
    assert (PACKAGE / "py.typed").is_file()
    assert all(hasattr(realtimekit.types, row.response) for row in SURFACE if row.response)


def test_two_copies_in_one_process(api: Api, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Vendored under two dotted names, both work beside the installed one and share nothing."""
    for name in ("first", "second"):
        target = tmp_path / "vendored_for_test" / name / "kit"
        shutil.copytree(PACKAGE, target, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.syspath_prepend(str(tmp_path))
    copies: list[Any] = [
        importlib.import_module(f"vendored_for_test.{name}.kit") for name in ("first", "second")
    ]
    results = []
    for package in (*copies, realtimekit):
        options = {"api_token": TOKEN, "base_url": api.server.url, "account_id": "a", "app_id": api.app_id}
        with package.RealtimeKit(**options) as client:
            results.append(client.meetings.create(title="T"))
            assert isinstance(results[-1], package.types.MeetingCreateResponse)
            with pytest.raises(package.NotFoundError):
                client.meetings.get_meeting_by_id("00000000-0000-4000-8000-000000000000")
    assert len({type(result) for result in results}) == 3
    assert len({package.NotFoundError for package in (*copies, realtimekit)}) == 3
    for package, result in zip(copies, results, strict=False):
        assert result.to_dict()["data"]["title"] == "T"
        used = [name for name in sys.modules if name.startswith(package.__name__ + ".")]
        assert used and all(sys.modules[name].__file__ for name in used)
        assert type(result).__module__.startswith(package.__name__ + ".")


def test_reference_example_runs_with_one_changed_import(api: Api) -> None:
    """The example of the API reference works with the import of another client."""
    from realtimekit import RealtimeKit as Cloudflare

    client: Any = Cloudflare(api_token=TOKEN, base_url=api.server.url)
    app = client.realtime_kit.apps.post(account_id="account", name="name")
    assert app.data.app.name == "name"
    client.close()

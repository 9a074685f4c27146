"""Writing: one step, whatever happens in between."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from specloom import swap
from specloom.output import MANIFEST, manifest_text, plan_output, write_output


def files(version: int, count: int = 300) -> dict[str, str]:
    made = {f"pkg/m{n}.py": f"V = {version}\n" for n in range(count)}
    made["pkg/sub/__init__.py"] = f"V = {version}\n"
    return {**made, f"pkg/{MANIFEST}": manifest_text(made, {})}


def versions(folder: Path) -> set[str]:
    return {path.read_text() for path in folder.rglob("*.py")}


def write(version: int, output: Path) -> None:
    write_output(plan_output(files(version), output, "pkg"), output, "pkg")


def test_a_failure_leaves_the_old_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error in the middle of writing changes nothing and leaves nothing behind."""
    write(1, tmp_path)
    real, calls = os.replace, 0

    def replace(source: str, target: str) -> None:
        nonlocal calls
        calls += 1
        if calls == 150:
            raise OSError(28, "No space left on device")
        real(source, target)

    monkeypatch.setattr(swap.os, "replace", replace)
    with pytest.raises(OSError, match="No space left"):
        write(2, tmp_path)
    assert versions(tmp_path) == {"V = 1\n"}
    assert [p.name for p in tmp_path.iterdir()] == ["pkg"]


@pytest.mark.parametrize("delay", [0.0, 0.01, 0.03, 0.06, 0.1, 0.2])
def test_a_killed_run_leaves_one_whole_tree(tmp_path: Path, delay: float) -> None:
    """A run killed at any moment leaves the old tree or the new one, never a mixture; the next cleans up."""
    write(1, tmp_path)
    code = f"""
        import sys; sys.path.insert(0, {str(Path(__file__).resolve().parent.parent)!r})
        from pathlib import Path
        from tests.test_output import write
        print("ready", flush=True)
        for version in range(2, 1000):
            write(version, Path({str(tmp_path)!r}))
    """
    with subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)], stdout=subprocess.PIPE) as process:
        assert process.stdout and process.stdout.readline()
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
    assert len(versions(tmp_path / "pkg")) == 1
    assert len(list((tmp_path / "pkg").rglob("*.py"))) == 301
    write(2000, tmp_path)
    assert versions(tmp_path) == {"V = 2000\n"}
    assert [p.name for p in tmp_path.iterdir()] == ["pkg"]


def test_without_exchange_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system cannot swap two folders in one step, the result is the same."""
    write(1, tmp_path)

    def no_library(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(swap.ctypes, "CDLL", no_library)
    write(2, tmp_path)
    assert versions(tmp_path) == {"V = 2\n"}
    assert [p.name for p in tmp_path.iterdir()] == ["pkg"]


def test_killed_between_two_renames(tmp_path: Path) -> None:
    """A folder that was moved aside by a killed run is put back before anything else happens."""
    write(1, tmp_path)
    aside = tmp_path / ".pkg.specloom-abc" / "pkg.old"
    aside.parent.mkdir()
    (tmp_path / "pkg").rename(aside)
    swap.replace_folder(tmp_path / "pkg", {"m0.py": b"V = 1\n"})
    assert len(list((tmp_path / "pkg").rglob("*.py"))) == 301
    assert not aside.parent.exists()


def test_hard_links_of_the_old_tree_are_not_written_through(tmp_path: Path) -> None:
    """A file outside that shares its content with a generated one keeps it."""
    write(1, tmp_path)
    os.link(tmp_path / "pkg/m0.py", tmp_path / "kept")
    write(2, tmp_path)
    assert (tmp_path / "kept").read_text() == "V = 1\n"


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"files": []}', '{"files": {"../outside": "x", "/abs": "y"}}']
)
def test_a_broken_manifest_owns_nothing(tmp_path: Path, text: str) -> None:
    """A manifest that cannot be read, or that points outside, lets nothing be removed."""
    (tmp_path / "out/pkg").mkdir(parents=True)
    (tmp_path / "out/pkg" / MANIFEST).write_text(text)
    (tmp_path / "outside").write_text("x")
    plan = plan_output(files(1, 2), tmp_path / "out", "pkg")
    assert {c.kind for c in plan.changes if not c.path.endswith(MANIFEST)} == {"add"}

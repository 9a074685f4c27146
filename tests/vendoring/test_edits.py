"""Local edits of a vendored package: found, kept as patches, fitted to new versions, or a conflict."""

from __future__ import annotations

import json

import pytest

from specloom.output import MANIFEST
from tests.vendoring.conftest import DOCUMENT, GROWN, Host

DOCSTRING = '"""An animal."""'


def test_every_kind_of_difference_is_told(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    """Edited, missing and extra files are named by both checks, exit 1; a missing manifest is exit 2."""
    assert host.vendor() == 0
    capsys.readouterr()
    assert host.verify_inside().stdout.endswith("files as generated\n")
    host.edit("client.py", "class Zoo", "class  Zoo")
    (host.package / "types.py").unlink()
    (host.package / "sneaky.py").write_text("")
    (host.package / "CHANGELOG.md").write_text("in other words\n")
    assert host.verify() == 1
    lines = capsys.readouterr().out.splitlines()
    wanted = [("edited", "client.py"), ("extra", "sneaky.py"), ("missing", "types.py")]
    assert lines[:-1] == [f"{kind}: {host.package / path}" for kind, path in wanted]
    assert lines[-1].endswith("1 edited, 1 missing, 1 extra")
    inside = host.verify_inside()
    assert (inside.returncode, inside.stdout.splitlines()) == (1, lines)
    (host.package / MANIFEST).write_text("{")
    assert host.verify() == 2
    assert "is not the manifest of a package" in capsys.readouterr().err
    inside = host.verify_inside()
    assert inside.returncode == 2
    assert inside.stderr.count("\n") == 1
    (host.package / MANIFEST).unlink()
    assert host.verify() == 2
    assert "no generated package is in" in capsys.readouterr().err


def test_line_ends_do_not_count(host: Host) -> None:
    """A checkout with Windows line ends is not an edited one, and updating it works."""
    assert host.vendor() == 0
    for path in host.package.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert host.verify() == 0
    assert host.verify_inside().returncode == 0
    host.spec.write_text(GROWN, encoding="utf-8")
    assert host.update() == 0
    assert host.verify() == 0


def test_force_gives_edits_up(host: Host) -> None:
    """`--force` makes the package what is generated, whatever happened to it."""
    assert host.vendor() == 0
    before = host.tree()
    host.edit("client.py", "class Zoo", "class  Zoo")
    (host.package / "types.py").unlink()
    assert host.update() == 1
    assert host.update("--force") == 0
    assert host.tree() == before


def test_patches_follow_their_lines(host: Host) -> None:
    """An edit whose surroundings change is fitted by a three-way merge, and its patch is written anew."""
    assert host.vendor() == 0
    host.edit("models/animals.py", DOCSTRING, '"""An animal of ours."""')
    assert host.update("--keep-edits") == 0
    assert host.verify() == 0
    patch = host.package / "patches/local.patch"
    first = patch.read_text()
    host.commit("Keep our words")
    host.spec.write_text(GROWN, encoding="utf-8")
    assert host.update() == 0
    assert patch.read_text() != first
    text = (host.package / "models/animals.py").read_text()
    assert "An animal of ours." in text and "legs" in text
    assert host.verify() == 0
    # The patch that was written anew explains the edit as the first one did.
    host.spec.write_text(DOCUMENT, encoding="utf-8")
    assert host.update() == 0
    assert patch.read_text() == first


def test_a_conflict_is_named(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    """A line that both changed stops the update: file, line and patch are told, and nothing is written."""
    assert host.vendor() == 0
    host.edit("models/animals.py", DOCSTRING, '"""An animal of ours."""')
    assert host.update("--keep-edits", "words") == 0
    host.commit("Keep our words")
    host.spec.write_text(DOCUMENT.replace("An animal.", "A beast."), encoding="utf-8")
    capsys.readouterr()
    assert host.update() == 1
    err = capsys.readouterr().err.splitlines()
    lines = (host.package / "models/animals.py").read_text().splitlines()
    number = next(n for n, line in enumerate(lines, 1) if "of ours" in line)
    assert f"models/animals.py:{number}: conflict with patches/words.patch" in err[0]
    assert "the new version changes the same lines; nothing was written" in err[0]
    assert host.status() == []


def test_a_change_that_arrived_needs_no_patch(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    """When the document says what the patch said, the patch goes."""
    assert host.vendor() == 0
    host.edit("models/animals.py", DOCSTRING, '"""A beast."""')
    assert host.update("--keep-edits") == 0
    host.commit("Say it better")
    host.spec.write_text(DOCUMENT.replace("An animal.", "A beast."), encoding="utf-8")
    assert host.update() == 0
    assert "patches/local.patch: the new version has this change; the patch goes" in capsys.readouterr().out
    assert not (host.package / "patches").exists()
    assert "pristine" not in json.loads((host.package / MANIFEST).read_text())
    assert host.verify() == 0


def test_a_patch_that_git_wrote(host: Host) -> None:
    """`git diff` into `patches/` is as good as `--keep-edits`: the next update takes it over."""
    assert host.vendor() == 0
    host.edit("models/animals.py", DOCSTRING, '"""An animal of ours."""')
    written = host.git("diff")
    (host.package / "patches").mkdir()
    (host.package / "patches/words.patch").write_text(written)
    host.spec.write_text(GROWN, encoding="utf-8")
    assert host.update() == 0
    assert "An animal of ours." in (host.package / "models/animals.py").read_text()
    assert host.verify() == 0


def test_a_patch_from_elsewhere_is_applied(host: Host) -> None:
    """A patch that is put there without the edit makes the edit."""
    assert host.vendor() == 0
    host.edit("models/animals.py", DOCSTRING, '"""An animal of ours."""')
    written = host.git("diff")
    host.git("checkout", "--", ".")
    (host.package / "patches").mkdir()
    (host.package / "patches/words.patch").write_text(written)
    assert host.verify() == 1
    assert host.update() == 0
    assert "An animal of ours." in (host.package / "models/animals.py").read_text()
    assert host.verify() == 0


def test_several_patches_of_one_file(host: Host) -> None:
    """Patches build on each other in the order in which they came, whatever their names."""
    assert host.vendor() == 0
    host.edit("models/animals.py", DOCSTRING, '"""An animal of ours."""')
    assert host.update("--keep-edits", "z-first") == 0
    host.edit("models/animals.py", "of ours", "of ours and yours")
    host.edit("README.md", "# acme.clients.zoo", "# Our zoo")
    assert host.update() == 1
    assert host.update("--keep-edits", "a-second") == 0
    host.commit("Two edits")
    host.spec.write_text(GROWN, encoding="utf-8")
    assert host.update() == 0
    assert "An animal of ours and yours." in (host.package / "models/animals.py").read_text()
    assert (host.package / "README.md").read_text().startswith("# Our zoo")
    assert host.verify() == 0
    assert json.loads((host.package / MANIFEST).read_text())["patches"] == ["z-first.patch", "a-second.patch"]


def test_edits_of_a_removed_file_are_a_conflict(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    """A patch of a file that the new version does not have is named."""
    assert host.vendor() == 0
    host.edit("resources/keepers.py", "class Keepers(", "class  Keepers(")
    assert host.update("--keep-edits") == 0
    host.commit("Space")
    assert host.update("--include-tag", "animals") == 1
    assert (
        "resources/keepers.py:1: conflict with patches/local.patch: the file is not generated any more"
        in (capsys.readouterr().err)
    )
    assert host.status() == []


def test_edits_of_an_older_generation_are_found_in_git(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another version of specloom generated is taken from the history of the repository."""
    assert host.vendor() == 0
    text = (host.package / "client.py").read_text()
    older = text.replace("class Zoo(Client):", "class Zoo(Client):  # older")
    (host.package / "client.py").write_text(older)
    manifest = json.loads((host.package / MANIFEST).read_text())
    from specloom.output import digest

    manifest["files"]["client.py"] = digest(older.encode())
    (host.package / MANIFEST).write_text(json.dumps(manifest))
    host.commit("As an older specloom wrote it")
    host.edit("client.py", "class AsyncZoo(", "class  AsyncZoo(")
    assert host.update("--keep-edits") == 0
    text = (host.package / "client.py").read_text()
    assert "class  AsyncZoo(" in text and "# older" not in text
    assert host.verify() == 0


def test_a_conflict_can_be_mended(host: Host) -> None:
    """After a conflict: a patch that was mended is applied, one that was deleted gives the edit up."""
    assert host.vendor() == 0
    host.edit("models/animals.py", DOCSTRING, '"""An animal of ours."""')
    assert host.update("--keep-edits", "words") == 0
    host.commit("Keep our words")
    host.spec.write_text(DOCUMENT.replace("An animal.", "A beast."), encoding="utf-8")
    assert host.update() == 1
    patch = host.package / "patches/words.patch"
    patch.write_text(
        patch.read_text().replace("An animal.", "A beast.").replace("An animal of", "A beast of")
    )
    assert host.update() == 0
    assert '"""A beast of ours."""' in (host.package / "models/animals.py").read_text()
    assert host.verify() == 0
    host.git("checkout", "--", ".")
    patch.unlink()
    assert host.update() == 0
    assert '"""A beast."""' in (host.package / "models/animals.py").read_text()
    assert host.verify() == 0


def test_a_patch_that_is_none(host: Host, capsys: pytest.CaptureFixture[str]) -> None:
    """What is no diff, or changes a file of somebody else, is one line, exit 2, and nothing is written."""
    assert host.vendor() == 0
    (host.package / "patches").mkdir()
    (host.package / "patches/odd.patch").write_text("hello\n")
    capsys.readouterr()
    assert host.update() == 2
    assert (
        capsys.readouterr().err
        == "specloom: patches/odd.patch is not a unified diff (make it with `git diff`)\n"
    )

"""`specloom vendor`: put the SDK, or a part of it, into another repository, and bring it up to date there."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from ..config import HTTP_LIBRARIES, SELECTION, Config, check_package, load_config
from ..errors import UsageError
from . import sources

if TYPE_CHECKING:
    from ..document import Document
    from ..document.subset import Selection
    from ..pipeline import Generated
    from ..vendoring.copies import Copy
    from ..vendoring.install import Update
    from ..vendoring.local import Local


def register(commands: sources.Commands) -> None:
    command = commands.add_parser(
        "vendor",
        parents=[sources.flags(), sources.selection_flags()],
        help="put the SDK into another repository, or bring it up to date there",
    )
    command.add_argument(
        "dest", type=Path, metavar="DEST", help="folder that the other code is imported from"
    )
    command.add_argument("--package", dest="name", metavar="A.B.C", help="import name of the package there")
    command.add_argument("--spec", type=Path, metavar="FILE", help="the OpenAPI document")
    command.add_argument("--version", metavar="X.Y.Z", help="version of the package (default: the SDK's)")
    command.add_argument("--http-library", choices=HTTP_LIBRARIES, help="what the package sends with")
    command.add_argument("--update", action="store_true", help="bring the packages in DEST up to date")
    command.add_argument("--check", action="store_true", help="write nothing; exit 1 if something would be")
    command.add_argument(
        "--keep-edits",
        nargs="?",
        const="local",
        metavar="NAME",
        help="make a patch of local edits, and apply it to the new version",
    )
    command.add_argument("--force", action="store_true", help="give local edits and missing files up")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace, config: Config) -> int:
    if not arguments.dest.is_dir():
        raise UsageError(f"`{arguments.dest}` is not a folder", hint="it is where the other code lives")
    if arguments.update:
        return _update(arguments, config)
    if arguments.keep_edits:
        raise UsageError("--keep-edits goes with --update")
    return _new(arguments, config)


def _new(arguments: argparse.Namespace, config: Config) -> int:
    from ..pipeline import generate
    from ..render.package import PackageOptions
    from ..vendoring.copies import read_copy
    from ..vendoring.install import install, plan_install

    if arguments.name is None:
        raise UsageError("no package name", hint="give --package A.B.C, or --update for what is there")
    for part in arguments.name.split("."):
        check_package(part)
    folder = arguments.dest.joinpath(*arguments.name.split("."))
    if read_copy(folder) is not None:
        raise UsageError(f"`{arguments.name}` is in `{arguments.dest}` already", hint="give --update")
    document = sources.load(config)
    options = PackageOptions(
        arguments.name, _sdk_version(arguments, config, document), config.http_library, vendored=True
    )
    generated = generate(document, options, selection=sources.selection(config))
    if not _sound(generated):
        return 1
    update = plan_install(generated.files, folder)
    if update.in_the_way and not arguments.force:
        return _refuse(folder, update.in_the_way, "is there already, and was not written by specloom")
    if not arguments.check:
        install(update, arguments.dest, folder)
    print(f"{folder}: {_told(generated)}")
    return 1 if arguments.check else 0


def _update(arguments: argparse.Namespace, config: Config) -> int:
    from ..vendoring.copies import find_copies

    copies = [copy for copy in find_copies(arguments.dest, arguments.name) if copy.vendored]
    if not copies:
        raise UsageError(f"what is in `{arguments.dest}` was not vendored", hint="run `specloom generate`")
    document = sources.load(config)
    version = _sdk_version(arguments, config, document)
    return max(_update_copy(arguments, config, document, version, copy) for copy in copies)


def _update_copy(
    arguments: argparse.Namespace, config: Config, document: Document, version: str | None, copy: Copy
) -> int:
    from ..history import FolderTree, read_past
    from ..pipeline import generate
    from ..render.package import PackageOptions
    from ..vendoring.install import install, plan_update
    from ..vendoring.local import read_local

    options = PackageOptions(
        copy.package, version, arguments.http_library or copy.http_library, vendored=True
    )
    generated = generate(
        document,
        options,
        read_past(FolderTree(copy.folder), options.folder),
        selection=_selection(arguments, config, copy),
        keep_renamed=config.keep_renamed,
    )
    if not _sound(generated):
        return 1
    _verdict(copy, generated)
    local = read_local(copy)
    if arguments.keep_edits and local.edited:
        local = _kept(arguments.keep_edits, copy, local)
    if (local.edited or local.missing) and not arguments.force:
        _refuse(copy.folder, local.missing, "is missing")
        hint = "keep the edits with --keep-edits, or give them up with --force"
        return _refuse(copy.folder, local.edited, "was edited", hint)
    update = plan_update(generated.files, copy, local)
    if update.conflicts:
        return _conflicts(copy, update)
    if update.in_the_way and not arguments.force:
        return _refuse(copy.folder, update.in_the_way, "is not from specloom, and the new version has one")
    for name in update.obsolete:
        print(f"patches/{name}: the new version has this change; the patch goes")
    if not update.changes:
        print(f"{copy.folder}: up to date, version {copy.version}")
        return 0
    if not arguments.check:
        install(update, arguments.dest, copy.folder)
    patches = len(local.patches) - len(update.obsolete)
    with_patches = f" with {patches} patch{'' if patches == 1 else 'es'}" if patches else ""
    done = "would change" if arguments.check else "changed"
    print(f"{copy.folder}: {_told(generated)}{with_patches}, {len(update.changes)} files {done}")
    return 1 if arguments.check else 0


def _sdk_version(arguments: argparse.Namespace, config: Config, document: Document) -> str | None:
    """The version that the SDK itself has with this document; None where no SDK is configured."""
    if config.version is not None or config.output is None or config.package is None:
        return config.version
    from ..history import FolderTree, read_past
    from ..pipeline import version_after

    past = read_past(FolderTree(config.output), f"{config.package}/")
    if past is None:
        return None
    # What a part of the SDK is asked for here does not make it another SDK.
    configured = load_config(Path.cwd())
    own = evolve(config, **{key: getattr(configured, key) for key in SELECTION})
    return version_after(document, past, sources.selection(own))


def _selection(arguments: argparse.Namespace, config: Config, copy: Copy) -> Selection:
    """What was asked for when it was vendored, unless something is asked for now."""
    from ..document.subset import Selection

    asked = any(getattr(arguments, key) is not None for key in SELECTION)
    return sources.selection(config) if asked else Selection(**copy.selection)


def _sound(generated: Generated) -> bool:
    for finding in generated.findings:
        print(finding, file=sys.stderr)
    return not generated.errors


def _verdict(copy: Copy, generated: Generated) -> None:
    """What the update means for the callers, before anything is done."""
    progress = generated.progress
    if progress is None or progress.report is None or not progress.report.changes:
        return
    from ..diff.reports.text import text_report

    print(f"{copy.package} {copy.version} -> {progress.version}")
    print(text_report(progress.report))


def _kept(name: str, copy: Copy, local: Local) -> Local:
    from ..document.kept import read_kept
    from ..output import DOCUMENT
    from ..pipeline import generate
    from ..render.package import PackageOptions
    from ..vendoring.local import from_git, from_texts, keep_edits

    options = PackageOptions(copy.package, copy.version, copy.http_library, vendored=True)
    document = copy.folder / DOCUMENT
    again: dict[str, str] = {}
    if DOCUMENT not in local.edited and document.is_file():
        again = generate(read_kept(document.read_bytes(), str(document)), options).files
    return keep_edits(copy, local, name, [from_texts(again), from_git(copy.folder)])


def _told(generated: Generated) -> str:
    return generated.summary(0).rpartition(",")[0]


def _refuse(folder: Path, paths: tuple[str, ...], what: str, hint: str = "") -> int:
    shown = f" ({hint})" if hint else ""
    for path in paths:
        print(f"specloom: {folder / path} {what}; nothing was written{shown}", file=sys.stderr)
    return 1


def _conflicts(copy: Copy, update: Update) -> int:
    for conflict in update.conflicts:
        print(
            f"specloom: {copy.folder / conflict.path}:{conflict.line}: conflict with"
            f" patches/{conflict.patch}: {conflict.reason}; nothing was written",
            file=sys.stderr,
        )
    print(
        "specloom: mend the patch by hand, or take it away, update, edit again and --keep-edits",
        file=sys.stderr,
    )
    return 1

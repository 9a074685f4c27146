"""What every command that reads a document shares: its flags, the configuration under them, loading."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ..config import SELECTION, Config, check_package, load_config
from ..errors import UsageError

if TYPE_CHECKING:
    from ..document import Document
    from ..document.subset import Selection

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def flags() -> argparse.ArgumentParser:
    """The flags that say how a document is read."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument(
        "--overlay", type=Path, action="append", metavar="FILE", help="apply an OpenAPI Overlay; repeatable"
    )
    parser.add_argument("--allow-remote", action="store_true", help="let $refs go to the network")
    return parser


def selection_flags() -> argparse.ArgumentParser:
    """The flags that say which operations of the document are wanted."""
    parser = argparse.ArgumentParser(add_help=False)
    for flag, metavar, what in (
        ("--include-tag", "TAG", "take the operations with this tag; repeatable, as the three below"),
        ("--exclude-tag", "TAG", "leave out the operations with this tag"),
        ("--include-operation", "ID", "take the operation with this operationId"),
        ("--include-path", "PATH", "take the operations of this path; `*` stands for anything"),
    ):
        parser.add_argument(flag, action="append", metavar=metavar, help=what)
    return parser


def selection(config: Config) -> Selection:
    """Which operations are wanted."""
    from ..document.subset import Selection

    return Selection(**{key: getattr(config, key) for key in SELECTION})


def document_argument(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "document", type=Path, nargs="?", help="the OpenAPI document (default: the configured one)"
    )


def configured(arguments: argparse.Namespace) -> Config:
    """The configuration with the flags laid over it.

    A document named on the command line is another document: the configured overlays and output are not its.
    """
    spec = getattr(arguments, "spec", None) or getattr(arguments, "document", None)
    config = Config() if spec else load_config(Path.cwd())
    given: dict[str, Any] = {"spec": spec} if spec else {}
    for key in ("output", "package", "version", "http_library"):
        if (value := getattr(arguments, key, None)) is not None:
            given[key] = check_package(value) if key == "package" else value
    if overlays := getattr(arguments, "overlay", None):
        given["overlays"] = tuple(overlays)
    for key in SELECTION:
        if (values := getattr(arguments, key, None)) is not None:
            given[key] = tuple(values)
    for key in ("allow_remote", "keep_renamed"):
        if getattr(arguments, key, False):
            given[key] = True
    return evolve(config, **given)


def load(config: Config) -> Document:
    """The configured document; a usage error when there is none."""
    from ..document import load_document

    if config.spec is None:
        raise UsageError(
            "no document", hint="give --spec FILE, or set `spec` in [tool.specloom] of pyproject.toml"
        )
    return load_document(config.spec, overlays=config.overlays, allow_remote=config.allow_remote)

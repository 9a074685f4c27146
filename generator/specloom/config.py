"""The configuration: `[tool.specloom]` of `pyproject.toml`, or `specloom.toml`, in this folder or above."""

from __future__ import annotations

import difflib
import keyword
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import field, fields_dict, frozen

from .errors import UsageError
from .findings import Location


@frozen
class Config:
    """What every command may need; paths are relative to the working directory or absolute."""

    #: Entry file of the OpenAPI document.
    spec: Path | None = None
    overlays: tuple[Path, ...] = ()
    #: Folder that the generated project is written to.
    output: Path | None = None
    #: Import name of the generated package.
    package: str | None = None
    #: Version of the generated package; None: the next one, by what has changed.
    version: str | None = None
    #: The HTTP library that the generated package sends with.
    http_library: str = "httpx"
    #: Whether `$ref`s may go to the network.
    allow_remote: bool = False
    #: The tables below `[tool.specloom]`: each belongs to the command of its name, which reads it.
    tables: Mapping[str, Mapping[str, Any]] = field(factory=dict, repr=False)
    #: Whether old Python names work on, with a warning, for the major version that renamed them.
    keep_renamed: bool = False
    #: The operations that are wanted; see `document.subset.Selection`.
    include_tag: tuple[str, ...] = ()
    exclude_tag: tuple[str, ...] = ()
    include_operation: tuple[str, ...] = ()
    include_path: tuple[str, ...] = ()
    #: The file the configuration came from.
    source: Path | None = field(default=None, repr=False)


#: What `http_library` may be; httpx2 is the maintained continuation of httpx, with the same interface.
HTTP_LIBRARIES = ("httpx", "httpx2")

#: The keys that say which operations are wanted.
SELECTION = ("include_tag", "exclude_tag", "include_operation", "include_path")
_PATHS = ("spec", "output")
_LISTS = ("overlays", *SELECTION)
_KEYS = [name for name in fields_dict(Config) if name not in ("source", "tables")]


def load_config(folder: Path) -> Config:
    """The configuration that governs a folder; an empty one when there is none."""
    for parent in (folder, *folder.parents):
        for name, table in (("specloom.toml", ()), ("pyproject.toml", ("tool", "specloom"))):
            path = parent / name
            if path.is_file() and (found := _read(path, table)) is not None:
                return _config(found, path)
    return Config()


def check_package(name: str) -> str:
    """The name, if it can be imported as one."""
    if not name.isidentifier() or keyword.iskeyword(name) or not name.isascii():
        proposal = re.sub(r"\W+", "_", name).strip("_").lower()
        hint = (
            f"for example `{proposal}`" if proposal.isidentifier() and not keyword.iskeyword(proposal) else ""
        )
        raise UsageError(f"`{name}` cannot be the name of a Python package", hint=hint)
    return name


def _read(path: Path, table: tuple[str, ...]) -> dict[str, Any] | None:
    try:
        found: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        at = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        line, column = (int(at[1]), int(at[2])) if at else (1, 1)
        reason = re.sub(r" \(at .*\)$", "", str(error))
        raise UsageError(f"not valid TOML: {reason}", location=Location(_shown(path), line, column)) from None
    for key in table:
        inner = found.get(key)
        if inner is None:
            return None
        if not isinstance(inner, dict):
            raise UsageError(f"`{'.'.join(table)}` is not a table", location=Location(_shown(path)))
        found = inner
    return found


def _config(found: dict[str, Any], path: Path) -> Config:
    values: dict[str, Any] = {}
    # A table of a subcommand belongs to that subcommand.
    for key, value in ((k.replace("-", "_"), v) for k, v in found.items() if not isinstance(v, dict)):
        if key not in _KEYS:
            near = difflib.get_close_matches(key, _KEYS, 1)
            raise UsageError(
                f"unknown key `{key}` in the configuration of specloom",
                location=_place(path, key),
                hint=f"did you mean `{near[0]}`?" if near else f"known keys: {', '.join(_KEYS)}",
            )
        values[key] = _value(key, value, path)
    tables = {key: value for key, value in found.items() if isinstance(value, dict)}
    return Config(**values, tables=tables, source=path)


def _value(key: str, value: Any, path: Path) -> Any:
    if key in _LISTS:
        if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
            raise UsageError(f"`{key}` is not a list of strings", location=_place(path, key))
        return tuple(_relative(path.parent / entry) if key == "overlays" else entry for entry in value)
    if key in ("allow_remote", "keep_renamed"):
        if not isinstance(value, bool):
            raise UsageError(f"`{key}` is not true or false", location=_place(path, key))
        return value
    if not isinstance(value, str):
        raise UsageError(f"`{key}` is not a string", location=_place(path, key))
    if key in _PATHS:
        return _relative(path.parent / value)
    if key == "http_library" and value not in HTTP_LIBRARIES:
        raise UsageError(
            f"`{key}` is not {' or '.join(f'`{name}`' for name in HTTP_LIBRARIES)}",
            location=_place(path, key),
        )
    return check_package(value) if key == "package" else value


def _place(path: Path, key: str) -> Location:
    """The line of a key; TOML's parser of the standard library keeps no positions."""
    pattern = re.compile(rf"\s*[\"']?{re.escape(key).replace('_', '[-_]')}[\"']?\s*=")
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if pattern.match(line):
            return Location(_shown(path), number, len(line) - len(line.lstrip()) + 1)
    return Location(_shown(path))


def _relative(path: Path) -> Path:
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path


def _shown(path: Path) -> str:
    return _relative(path).as_posix()

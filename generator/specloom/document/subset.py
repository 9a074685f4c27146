"""A document with some of its operations: the others go, and with them the components that only they use."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import unquote

from attrs import field, frozen

from ..errors import DocumentError, UsageError
from .document import Document
from .grammar import DOCUMENT, METHODS, SCHEMA, SECTIONS
from .pointers import join, split
from .scan import Reference, scan

_PATHS = ("paths", "webhooks", "x-webhooks")
#: Sections of `components` that are used by name rather than by reference.
_BY_NAME = frozenset({"securitySchemes"})


def _texts(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(values)


@frozen
class Selection:
    """The wanted operations: those that some `include` names (all without one) and no `exclude` does."""

    include_tag: tuple[str, ...] = field(default=(), converter=_texts)
    exclude_tag: tuple[str, ...] = field(default=(), converter=_texts)
    #: `operationId`s; of a webhook, its name.
    include_operation: tuple[str, ...] = field(default=(), converter=_texts)
    #: Paths as the document writes them; `*` stands for anything.
    include_path: tuple[str, ...] = field(default=(), converter=_texts)

    def __bool__(self) -> bool:
        return bool(self.include_tag or self.exclude_tag or self.include_operation or self.include_path)

    def takes(self, entry: Entry) -> bool:
        """Whether an operation is wanted."""
        if set(self.exclude_tag) & set(entry.tags):
            return False
        if not (self.include_tag or self.include_operation or self.include_path):
            return True
        return bool(
            set(self.include_tag) & set(entry.tags)
            or set(self.include_operation) & set(entry.ids)
            or (entry.path and any(fnmatchcase(entry.path, pattern) for pattern in self.include_path))
        )


@frozen
class Entry:
    """What a selection sees of an operation."""

    #: `paths`, `webhooks` or `x-webhooks`.
    section: str
    key: str
    method: str
    tags: tuple[str, ...]
    #: The names it can be asked for by.
    ids: tuple[str, ...]

    @property
    def path(self) -> str:
        """Empty for a webhook."""
        return self.key if self.section == "paths" else ""


@frozen
class Subset:
    """What is left of a document, and how much that is."""

    document: Document
    #: Operations under `paths`, before and after.
    total: int
    taken: int


def subset(document: Document, selection: Selection) -> Subset:
    """The document with the wanted operations. UsageError for a name that no operation has."""
    entries = list(_entries(document))
    _check(selection, entries)
    taken = [entry for entry in entries if selection.takes(entry)]
    if not taken:
        raise UsageError("no operation is left of the document", hint="take one of the filters away")
    tree = _pruned(document, {(e.section, e.key, e.method) for e in taken})
    count, left = (sum(1 for entry in found if entry.path) for found in (entries, taken))
    return Subset(document.with_tree(tree), count, left)


def _entries(document: Document) -> Iterator[Entry]:
    for section in _PATHS:
        items = document.tree.get(section)
        for key, written in items.items() if isinstance(items, Mapping) else ():
            item = document.resolve_with_pointer(written, join("", section, key))[0]
            for method in METHODS:
                operation = item.get(method) if isinstance(item, Mapping) else None
                if not isinstance(operation, Mapping):
                    continue
                tags = operation.get("tags")
                ids = [operation.get("operationId"), *([] if section == "paths" else [key])]
                yield Entry(
                    section,
                    key,
                    method,
                    tuple(tag for tag in (tags if isinstance(tags, list) else []) if isinstance(tag, str)),
                    tuple(id_ for id_ in ids if isinstance(id_, str)),
                )


def _check(selection: Selection, entries: list[Entry]) -> None:
    """Each word of the selection must mean something, or a typo would leave operations out in silence."""
    tags = sorted({tag for entry in entries for tag in entry.tags})
    ids = sorted({id_ for entry in entries for id_ in entry.ids})
    paths = sorted({entry.path for entry in entries if entry.path})
    for what, asked, known in (
        ("tag", (*selection.include_tag, *selection.exclude_tag), tags),
        ("operationId", selection.include_operation, ids),
    ):
        for word in asked:
            if word not in known:
                raise UsageError(f"no operation has the {what} `{word}`", hint=_near(word, known))
    for pattern in selection.include_path:
        if not any(fnmatchcase(path, pattern) for path in paths):
            raise UsageError(f"no path matches `{pattern}`", hint=_near(pattern, paths))


def _near(word: str, known: list[str]) -> str:
    near = difflib.get_close_matches(word, known, 1, 0.5)
    if near:
        return f"did you mean `{near[0]}`?"
    more = f" and {len(known) - 8} more" if len(known) > 8 else ""
    return f"there are {', '.join(f'`{entry}`' for entry in known[:8])}{more}" if known else ""


def _pruned(document: Document, taken: set[tuple[str, str, str]]) -> dict[str, Any]:
    tree = dict(document.tree)
    for section in _PATHS:
        items = tree.get(section)
        if not isinstance(items, Mapping):
            continue
        tree[section] = {
            key: kept
            for key, item in items.items()
            if (kept := _path_item(document, section, key, item, taken)) is not None
        }
        if not tree[section] and section != "paths":
            del tree[section]
    components = tree.pop("components", None)
    if isinstance(components, Mapping):
        used = _used(document, tree, components)
        left = {section: _section(components, section, used) for section in components}
        tree["components"] = {section: entries for section, entries in left.items() if entries}
    # `components` may have stood before `paths`.
    return {key: tree[key] for key in document.tree if key in tree}


def _path_item(
    document: Document, section: str, key: str, item: Any, taken: set[tuple[str, str, str]]
) -> Any | None:
    resolved = document.resolve(item)
    if key.startswith("x-") or not isinstance(resolved, Mapping):
        return item
    present = [method for method in METHODS if isinstance(resolved.get(method), Mapping)]
    left = [method for method in present if (section, key, method) in taken]
    if not left:
        return None
    if left == present:
        return item
    return {name: value for name, value in resolved.items() if name in left or name not in present}


def _section(components: Mapping[str, Any], section: str, used: set[tuple[str, str]]) -> Any:
    entries = components[section]
    if section not in SECTIONS or section in _BY_NAME or not isinstance(entries, Mapping):
        return entries
    return {name: entry for name, entry in entries.items() if (section, name) in used}


def _used(document: Document, tree: Mapping[str, Any], components: Mapping[str, Any]) -> set[tuple[str, str]]:
    """Section and name of the components that the tree leads to."""
    used: set[tuple[str, str]] = set()
    pending = _targets(document, tree, scan(tree, DOCUMENT))
    pending += [(s, name) for s in _BY_NAME for name in _entries_of(components, s)]
    heirs = _heirs(components)
    while pending:
        place = pending.pop()
        section, name = place
        entries = _entries_of(components, section)
        if place in used or name not in entries:
            continue
        used.add(place)
        if section in SECTIONS:
            pending += _targets(document, tree, scan(entries[name], SECTIONS[section]))
        if section == "schemas" and isinstance(entries[name], Mapping) and "discriminator" in entries[name]:
            pending += [("schemas", heir) for heir in heirs.get(name, ())]
    return used


def _entries_of(components: Mapping[str, Any], section: str) -> Mapping[str, Any]:
    entries = components.get(section)
    return entries if isinstance(entries, Mapping) else {}


def _heirs(components: Mapping[str, Any]) -> dict[str, list[str]]:
    """Schema -> the schemas that extend it with `allOf`; a discriminator means them without naming them."""
    found: dict[str, list[str]] = {}
    for name, schema in _entries_of(components, "schemas").items():
        bases = schema.get("allOf") if isinstance(schema, Mapping) else None
        for reference in scan({"allOf": bases}, SCHEMA) if isinstance(bases, list) else ():
            tokens = _tokens(reference)
            if tokens[:2] == ["components", "schemas"] and len(tokens) == 3:
                found.setdefault(tokens[2], []).append(name)
    return found


def _targets(
    document: Document, tree: Mapping[str, Any], references: Iterable[Reference]
) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for reference in references:
        tokens = _tokens(reference)
        if len(tokens) > 2 and tokens[0] == "components":
            found.append((tokens[1], tokens[2]))
        elif len(tokens) > 2 and tokens[0] in _PATHS and not _stands(tree, tokens):
            raise DocumentError(
                f"what was selected refers to {reference.value}, which was not",
                location=document.locate(join("", *tokens)),
                hint="put the definition under `components`, or select that operation too",
            )
    return found


def _tokens(reference: Reference) -> list[str]:
    value = reference.value
    if not isinstance(value, str):
        return []
    if reference.bare and not value.startswith("#"):
        return ["components", "schemas", value]
    return split(unquote(value[1:])) if value.startswith("#/") else []


def _stands(tree: Mapping[str, Any], tokens: list[str]) -> bool:
    item = tree.get(tokens[0], {}).get(tokens[1])
    return isinstance(item, Mapping) and tokens[2] in item

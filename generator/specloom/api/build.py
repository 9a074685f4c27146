"""From a document to the IR: the table of contents of `api`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..document import Document
from ..document.grammar import METHODS
from ..document.pointers import join
from ..findings import Finding
from .build_client import client_settings
from .build_operations import OperationBuilder
from .build_types import TypeBuilder
from .build_webhooks import build_webhooks
from .checks import check_operations
from .extensions import check_client
from .models import Named
from .operations import Api, Operation, Tag
from .reading import string
from .sql import sql_resources


def build_api(document: Document) -> tuple[Api, list[Finding]]:
    """The IR of a document, and what keeps parts of it from being generated."""
    types = TypeBuilder(document)
    builder = OperationBuilder(document, types)
    operations = [
        builder.build(path, path_item, path_pointer, method)
        for path, path_item, path_pointer in _path_items(document)
        for method in METHODS
        if isinstance(path_item.get(method), Mapping)
    ]
    webhooks, unread = build_webhooks(document, types)
    sql, unusable = sql_resources(document, operations, types.named)
    info = document.tree.get("info")
    info = info if isinstance(info, Mapping) else {}
    api = Api(
        title=str(info.get("title") or "API"),
        version=str(info.get("version") or ""),
        description=str(info.get("description") or "").strip(),
        operations=tuple(operations),
        named=_reachable(types, operations),
        webhooks=webhooks,
        tags=_tags(document),
        client=client_settings(document),
        info=dict(info),
        sql=sql,
    )
    return api, [
        *check_client(document),
        *builder.findings,
        *unread,
        *unusable,
        *check_operations(document, api),
    ]


def _path_items(document: Document) -> list[tuple[str, Mapping[str, Any], str]]:
    paths = document.tree.get("paths")
    found: list[tuple[str, Mapping[str, Any], str]] = []
    for path, item in paths.items() if isinstance(paths, Mapping) else ():
        if isinstance(item, Mapping) and str(path).startswith("/"):
            resolved, pointer = document.resolve_with_pointer(item, join("", "paths", path))
            if isinstance(resolved, Mapping):
                found.append((path, resolved, pointer))
    return found


def _reachable(types: TypeBuilder, operations: list[Operation]) -> dict[str, Named]:
    """The named things in the order of the document's components, those written in place after them."""
    components = [p for p in types.named if p.startswith("/components/")]
    inline = [p for p in types.named if not p.startswith("/components/")]
    return {pointer: types.named[pointer] for pointer in sorted(components) + inline}


def _tags(document: Document) -> tuple[Tag, ...]:
    listed = document.tree.get("tags")
    return tuple(
        Tag(
            tag["name"],
            description=str(tag.get("description") or "").strip(),
            resource=string(tag.get("x-specloom-resource")),
        )
        for tag in (listed if isinstance(listed, list) else [])
        if isinstance(tag, Mapping) and isinstance(tag.get("name"), str)
    )

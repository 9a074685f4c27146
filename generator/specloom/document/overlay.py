"""OpenAPI Overlay 1.0: actions that change a bundled document without touching its files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from ..errors import DocumentError
from ..findings import Finding, Location
from .load import Source
from .origins import Origins
from .pointers import from_tokens, step

Tokens = tuple[str, ...]

#: `$`, `$.a['b'].c` and `$['a'][0]`: one node, found without the JSONPath library. Escapes are left to the
#: library.
_STEP = re.compile(r"""\.([A-Za-z_][A-Za-z0-9_]*)|\['([^'\\]*)'\]|\["([^"\\]*)"\]|\[(0|[1-9][0-9]*)\]""")


@frozen
class _Action:
    source: Source
    index: int
    target: str
    #: None for an action that removes.
    update: Any
    remove: bool

    def location(self, *keys: str) -> Location:
        return self.source.location(("actions", str(self.index), *keys))


def apply_overlay(
    tree: dict[str, Any], origins: Origins, overlay: Source, faults: list[DocumentError] | None = None
) -> tuple[dict[str, Any], list[Finding]]:
    """The tree after all actions, in order, and a finding for each action that matched nothing.

    `tree` stays as it is; `origins` learns where the new nodes were written. Raises DocumentError for an
    overlay that is not one, a JSONPath that cannot be read and an update that does not fit its target; with
    `faults`, notes the error there and goes on with the next action.
    """
    editor = _Editor(tree, origins)
    findings: list[Finding] = []
    actions = _actions(overlay)
    while True:
        try:
            action = next(actions, None)
            if action is None:
                return editor.tree, findings
            if not _apply(editor, action):
                findings.append(_unmatched(action))
        except DocumentError as error:
            if faults is None:
                raise
            faults.append(error)


def _apply(editor: _Editor, action: _Action) -> bool:
    """Whether the action matches anything."""
    matches = _matches(editor.tree, action)
    if action.remove:
        # From the end, so that removing one item of a list does not move the next ones.
        for tokens in sorted(matches, key=_position, reverse=True):
            editor.remove(tokens, action)
    else:
        for tokens in matches:
            editor.update(tokens, action)
    return bool(matches)


def _actions(overlay: Source) -> Iterator[_Action]:
    tree = overlay.tree

    def bad(message: str, *keys: str, hint: str = "") -> DocumentError:
        message = f"not a valid overlay: {message}"
        return DocumentError(message, location=overlay.location(keys), hint=hint, rule="overlay-invalid")

    if not isinstance(tree, dict) or "overlay" not in tree:
        raise bad(
            "the key `overlay` with the version is missing", hint="begin the file with `overlay: 1.0.0`"
        )
    if not re.fullmatch(r"1\.[01](\.\d+)?", str(tree["overlay"])):
        raise bad(f"version {tree['overlay']} is not supported", "overlay", hint="use overlay: 1.0.0")
    if not isinstance(tree.get("info"), dict):
        raise bad("`info` with a title and a version is missing", "info")
    actions = tree.get("actions")
    if not isinstance(actions, list) or not actions:
        raise bad("`actions` is not a list of at least one action", "actions")
    for index, action in enumerate(actions):
        place = ("actions", str(index))
        if not isinstance(action, dict) or not isinstance(action.get("target"), str):
            raise bad("an action needs a `target`, a JSONPath", *place)
        remove = action.get("remove", False)
        if not isinstance(remove, bool):
            raise bad("`remove` is not true or false", *place, "remove")
        if "copy" in action:
            raise bad(
                "`copy` of Overlay 1.1 is not supported", *place, "copy", hint="write the copy as `update`"
            )
        if not remove and "update" not in action:
            raise bad("an action needs `update` or `remove: true`", *place)
        yield _Action(overlay, index, action["target"], action.get("update"), remove)


def _unmatched(action: _Action) -> Finding:
    return Finding(
        rule="overlay-target-unmatched",
        severity="warning",
        message=f"the overlay action for {action.target} matches nothing and has no effect",
        location=action.location(),
        hint="correct the target or remove the action",
    )


def _matches(tree: dict[str, Any], action: _Action) -> list[Tokens]:
    """Every node that the target selects, once, in document order as far as the query gives it."""
    simple = _simple_path(action.target)
    if simple is not None:
        node: Any = tree
        try:
            for token in simple:
                node = step(node, token)
        except KeyError:
            return []
        return [simple]
    from jsonpath_rfc9535 import (
        JSONPathError,
        find,
    )  # importing it costs 40 ms that many documents do not need

    try:
        nodes = find(action.target, tree)
    except JSONPathError as error:
        reason = str(error).partition(",")[0]
        place = action.location("target")
        raise DocumentError(
            f"{action.target!r} is not a JSONPath: {reason}", location=place, rule="overlay-invalid"
        ) from None
    return list(dict.fromkeys(tuple(str(part) for part in node.location) for node in nodes))


def _simple_path(target: str) -> Tokens | None:
    if not target.startswith("$"):
        return None
    tokens: list[str] = []
    offset = 1
    while offset < len(target):
        found = _STEP.match(target, offset)
        if found is None:
            return None
        tokens.append(found[found.lastindex or 0])
        offset = found.end()
    return tuple(tokens)


class _Editor:
    """Changes a tree by copying only the containers on the way to a change."""

    def __init__(self, tree: dict[str, Any], origins: Origins) -> None:
        self.tree = tree
        self.origins = origins
        #: Containers made here, by id(); keeping them alive keeps the ids theirs.
        self._owned: dict[int, Any] = {}

    def _own(self, node: Any) -> Any:
        if id(node) not in self._owned:
            node = node.copy()
            self._owned[id(node)] = node
        return node

    def _writable(self, tokens: Tokens) -> Any:
        """The container at `tokens`, free to be changed."""
        node = self.tree = self._own(self.tree)
        for token in tokens:
            child = self._own(step(node, token))
            node[int(token) if isinstance(node, list) else token] = child
            node = child
        return node

    def _get(self, tokens: Tokens) -> Any:
        node: Any = self.tree
        for token in tokens:
            node = step(node, token)
        return node

    def update(self, tokens: Tokens, action: _Action) -> None:
        place = ("actions", str(action.index), "update")
        if isinstance(self._get(tokens), list):
            self._append(tokens, action.update, place, action)
        else:
            self._merge(tokens, action.update, place, action)

    def _merge(self, tokens: Tokens, update: Any, place: Tokens, action: _Action) -> None:
        old = self._get(tokens)
        if _shape(old) != _shape(update):
            where = from_tokens(tokens) or "the root"
            raise DocumentError(
                f"the overlay puts {_shape(update)} over {_shape(old)} at {where}",
                location=action.source.location(place),
                hint="remove the old value in an action before this one",
                rule="overlay-invalid",
            )
        if isinstance(update, dict):
            node = self._writable(tokens)
            for key, value in update.items():
                if key in node:
                    self._merge((*tokens, key), value, (*place, key), action)
                    node = self._writable(tokens)
                else:
                    node[key] = value
                    self.origins.put((*tokens, key), Origins(action.source, (*place, key)))
        elif isinstance(update, list):
            self._append(tokens, update, place, action)
        else:
            parent = self._writable(tokens[:-1])
            parent[int(tokens[-1]) if isinstance(parent, list) else tokens[-1]] = update
            self.origins.put(tokens, Origins(action.source, place))

    def _append(self, tokens: Tokens, update: Any, place: Tokens, action: _Action) -> None:
        """A list is concatenated; anything else becomes one more item."""
        node = self._writable(tokens)
        items = update if isinstance(update, list) else [update]
        for index, item in enumerate(items):
            written = (*place, str(index)) if isinstance(update, list) else place
            self.origins.put((*tokens, str(len(node))), Origins(action.source, written))
            node.append(item)

    def remove(self, tokens: Tokens, action: _Action) -> None:
        if not tokens:
            raise DocumentError(
                "the overlay removes the whole document",
                location=action.location("target"),
                rule="overlay-invalid",
            )
        try:
            parent = self._writable(tokens[:-1])
            step(parent, tokens[-1])
        except KeyError:
            return  # it went with an ancestor that the same action removed
        if isinstance(parent, list):
            self.origins.take(tokens, length=len(parent))
            del parent[int(tokens[-1])]
        else:
            self.origins.take(tokens)
            del parent[tokens[-1]]


def _position(tokens: Tokens) -> list[tuple[bool, int, str]]:
    """Sorts the items of a list by their index."""
    return [(True, int(token), "") if token.isdecimal() else (False, 0, token) for token in tokens]


def _shape(node: Any) -> str:
    if isinstance(node, dict):
        return "a mapping"
    return "a list" if isinstance(node, list) else "a single value"

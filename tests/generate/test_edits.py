"""Small edits of our document: what is added adds lines, the rest stays, and the diff tells just that."""

from __future__ import annotations

import ast
import copy
import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from attrs import field, frozen

from specloom.api import build_api
from specloom.api.models import Model
from specloom.diff.change import Report
from specloom.diff.run import compare
from specloom.diff.side import Side
from specloom.document import Document, load_document
from specloom.findings import errors_in
from specloom.naming import plan_names
from specloom.render import PackageOptions, render_package

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "realtimekit"
PREFIX = "/accounts/{account_id}/realtime/kit/{app_id}"
Tree = dict[str, Any]


@frozen
class Edit:
    """One change of the document, from which it follows what must happen."""

    before: Tree
    after: Tree
    #: Words that every change in the report has to be about; none: nothing is to be reported.
    subject: str = ""
    #: The files that may change, besides lists of everything.
    files: frozenset[str] = frozenset()
    #: Whether lines may only come ("add"), only go ("remove"), or move within a file ("move").
    lines: str = "add"


@frozen
class Result:
    side: Side
    files: dict[str, str] = field(repr=False)


@cache
def document() -> Document:
    return load_document(str(ROOT / "spec/openapi.yaml"), overlays=[str(ROOT / "spec/overlays/python.yaml")])


def generated(tree: Tree) -> Result:
    """The package as the templates give it: formatting comes for what has changed."""
    edited = document().with_tree(tree)
    api, findings = build_api(edited)
    names, collisions = plan_names(edited, api)
    assert errors_in([*findings, *collisions]) == []
    return Result(Side(edited, api, names), render_package(api, names, PackageOptions(PACKAGE)))


@cache
def base() -> Result:
    return generated(document().tree)


def fresh() -> Tree:
    tree: Tree = copy.deepcopy(document().tree)
    return tree


# The edits. Each takes its chances and gives one.


def _operation(chance: random.Random) -> Edit:
    plan = chance.choice([(r, m) for r in base().side.names.resources for m in r.methods])
    resource, method = plan
    like = method.operation
    tree = fresh()
    word = f"extra{chance.randrange(1000)}"
    success = like.success
    assert success is not None
    template = document().get(like.pointer)
    path = f"{PREFIX}/{word}"
    item = {
        "get": {
            "operationId": f"list_{word}",
            "summary": "Something new",
            "tags": template["tags"],
            "parameters": [
                {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
                for name in ("account_id", "app_id")
            ],
            "responses": {success.status: template["responses"][success.status]},
            "x-specloom-sdk": {"resource": resource.name, "method": f"list_{word}"},
        }
    }
    items = list(tree["paths"].items())
    at = chance.randrange(len(items) + 1)
    tree["paths"] = dict([*items[:at], (path, item), *items[at:]])
    files = frozenset({f"resources/{resource.module}.py", f"api/{resource.module}.py"})
    return Edit(document().tree, tree, word, files)


def _models() -> list[Model]:
    """Components that are written as classes and are objects in the document."""
    side = base().side
    return [
        model
        for pointer, plan in side.names.classes.items()
        if plan.pointer == pointer
        and isinstance(model := side.api.named[pointer], Model)
        and model.origin.component
        and isinstance(document().get(pointer).get("properties"), dict)
        and "allOf" not in document().get(pointer)
    ]


def _written_in(pointer: str) -> frozenset[str]:
    """The files that show the members of a model: its own, and the resources whose bodies it is."""
    names = base().side.names
    bodies = {
        f"resources/{resource.module}.py"
        for resource in names.resources
        for method in resource.methods
        if (body := method.operation.body) and pointer in repr(body.type)
    }
    return (
        frozenset({f"models/{plan.module}.py" for plan in names.classes.values()} & _modules(pointer))
        | bodies
    )


def _modules(pointer: str) -> set[str]:
    plans = base().side.names.classes
    # What is written in place in a schema that extends this one is named after it.
    texts = {f"models/{plan.module}.py" for p, plan in plans.items() if p.startswith(pointer)}
    extended = {
        f"models/{plan.module}.py"
        for p, plan in plans.items()
        if p.startswith("/components/schemas/") and _refers(document().get(p), pointer)
    }
    return texts | extended


def _refers(node: Any, pointer: str) -> bool:
    parts = node.get("allOf") if isinstance(node, dict) else None
    return any(isinstance(p, dict) and p.get("$ref") == f"#{pointer}" for p in parts or ())


def _field(chance: random.Random) -> Edit:
    model = chance.choice(_models())
    tree = fresh()
    word = f"extra_{chance.choice('abcdefgh')}{chance.randrange(1000)}"
    schema = document().with_tree(tree).get(model.pointer)
    items = list(schema["properties"].items())
    at = chance.randrange(len(items) + 1)
    kind = chance.choice(
        [{"type": "string"}, {"type": "integer"}, {"type": "array", "items": {"type": "string"}}]
    )
    schema["properties"] = dict([*items[:at], (word, kind), *items[at:]])
    return Edit(document().tree, tree, word, _written_in(model.pointer))


def _schema(chance: random.Random) -> Edit:
    """A component, and a member of another one that uses it."""
    edit = _field(chance)
    word = f"Extra{chance.randrange(1000)}"
    schemas = edit.after["components"]["schemas"]
    schemas[word] = {"type": "object", "properties": {"one": {"type": "string"}}}
    for schema in schemas.values():
        if isinstance(schema.get("properties"), dict) and edit.subject in schema["properties"]:
            schema["properties"][edit.subject] = {"$ref": f"#/components/schemas/{word}"}
    files = edit.files | {"models/__init__.py", *(p for p in base().files if p.startswith("models/"))}
    models = {path.removeprefix(f"{PACKAGE}/") for path in base().files if "/models/" in path}
    return Edit(edit.before, edit.after, f"{edit.subject}|{word}", frozenset({*files, *models}))


def _unused_schema(chance: random.Random) -> Edit:
    tree = fresh()
    tree["components"]["schemas"][f"Extra{chance.randrange(1000)}"] = {"type": "object"}
    return Edit(document().tree, tree)


def _reversed(make: Callable[[random.Random], Edit]) -> Callable[[random.Random], Edit]:
    def turned(chance: random.Random) -> Edit:
        edit = make(chance)
        return Edit(edit.after, edit.before, edit.subject, edit.files, "remove")

    return turned


def _shuffled(items: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    keys = list(items)
    chance.shuffle(keys)
    return {key: items[key] for key in keys}


def _order_of_operations(chance: random.Random) -> Edit:
    tree = fresh()
    tree["paths"] = _shuffled(tree["paths"], chance)
    files = {
        path.removeprefix(f"{PACKAGE}/") for path in base().files if re.search("/(api|resources)/", path)
    }
    return Edit(document().tree, tree, files=frozenset(files), lines="move")


def _order_of_fields(chance: random.Random) -> Edit:
    model = chance.choice(_models())
    tree = fresh()
    schema = document().with_tree(tree).get(model.pointer)
    schema["properties"] = _shuffled(schema["properties"], chance)
    return Edit(document().tree, tree, files=_written_in(model.pointer), lines="move")


def _order_of_schemas(chance: random.Random) -> Edit:
    tree = fresh()
    tree["components"]["schemas"] = _shuffled(tree["components"]["schemas"], chance)
    return Edit(document().tree, tree)


EDITS = {
    "add an operation": _operation,
    "remove an operation": _reversed(_operation),
    "reorder the operations": _order_of_operations,
    "add a field": _field,
    "remove a field": _reversed(_field),
    "reorder the fields": _order_of_fields,
    "add a schema": _schema,
    "remove a schema": _reversed(_schema),
    "add an unused schema": _unused_schema,
    "reorder the schemas": _order_of_schemas,
}

#: Lists of everything; each entry is a line.
LISTS = {"api.md", "README.md", f"{PACKAGE}/_examples.jsonl", f"{PACKAGE}/types.py"}


@pytest.mark.parametrize("kind", EDITS)
def test_an_edit_does_what_it_says_and_nothing_else(kind: str) -> None:
    """20 random edits of each kind: files, lines and reported changes are those of the edit."""
    for seed in range(20):
        edit = EDITS[kind](random.Random(f"{kind} {seed}"))
        old = base() if edit.before is document().tree else generated(edit.before)
        new = base() if edit.after is document().tree else generated(edit.after)
        changed = {p for p in old.files.keys() | new.files.keys() if old.files.get(p) != new.files.get(p)}
        allowed = LISTS | {f"{PACKAGE}/{path}" for path in edit.files} if edit.files else set()
        assert changed <= allowed, f"{kind} {seed}: {sorted(changed - allowed)}"
        for path in sorted(changed):
            _check_lines(
                edit.lines, path, old.files.get(path, ""), new.files.get(path, ""), f"{kind} {seed}: {path}"
            )
        _check_report(edit, compare(old.side, new.side), f"{kind} {seed}")


def _check_lines(lines: str, path: str, old: str, new: str, label: str) -> None:
    if path.endswith("_examples.jsonl") and lines != "move":
        # An example of a model shows its members: the line of the operation changes.
        assert len(old.splitlines()) - len(new.splitlines()) in (-1, 0, 1), label
        return
    (old_imports, before), (new_imports, after) = _parts(path, old), _parts(path, new)
    if lines == "remove":
        old_imports, new_imports, before, after = new_imports, old_imports, after, before
    if lines == "move":
        assert sorted(before) == sorted(after), label
        return
    assert old_imports <= new_imports, label
    rest = iter(after)
    gone = next((line for line in before if line not in rest), None)
    assert gone is None, f"{label}: {gone}"


def _parts(path: str, text: str) -> tuple[set[str], list[str]]:
    """What is imported, and the other lines: an import of one more name may need more lines."""
    text = re.sub(r"\b\d+ operations", "some operations", text)
    if not path.endswith(".py"):
        return set(), text.splitlines()
    imports: set[str] = set()
    lines: list[str | None] = list(text.splitlines())
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom):
            imports |= {f"{node.module} {alias.name} {alias.asname}" for alias in node.names}
            lines[node.lineno - 1 : node.end_lineno] = [None] * ((node.end_lineno or 0) - node.lineno + 1)
    return imports, [
        line for line in lines if line is not None and line.strip() and "TYPE_CHECKING" not in line
    ]


def _check_report(edit: Edit, report: Report, label: str) -> None:
    if not edit.subject:
        assert (report.changes, report.bump) == ((), "none"), label
        return
    assert report.changes, label
    for change in report.changes:
        assert re.search(edit.subject, f"{change.message} {change.pointer}"), f"{label}: {change.message}"
    assert len({(change.id, change.pointer) for change in report.changes}) == len(report.changes), label
    assert report.bump == ("minor" if edit.lines == "add" else "major"), label
    assert len(report.changes) <= 1 + edit.subject.count("|") + (edit.subject.startswith("extra_")), label

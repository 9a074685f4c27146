"""What `PACKAGE.testing` knows of an API: one line per operation, and the names its module is made of."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import Any

from attrs import frozen

from ..api.examples import sample
from ..api.models import Model
from ..api.operations import Api, Operation, Response
from ..naming.methods import MethodPlan
from ..naming.plan import NamePlan
from .literals import docstring, literal

#: Beside the modules that use it.
EXAMPLES_FILE = "_examples.jsonl"


@frozen
class TestingModuleView:
    """`testing.py` and `pytest_plugin.py`."""

    package: str
    #: What the names of pytest's fixtures begin with.
    fixture: str
    client: str
    #: Name of the file with the examples, as a literal.
    examples: str
    #: Wire names of members that are secrets, as literals: recordings do not keep their values.
    secrets: list[str]
    fake_doc: str


def testing_module(api: Api, names: NamePlan, package: str) -> TestingModuleView:
    """The view of the two modules for tests."""
    models = (named for named in api.named.values() if isinstance(named, Model))
    secrets = {member.name for model in models for member in model.fields if member.sensitive}
    doc = """Stands in for the API: no network, answers from the examples of the document.

Operations go by the names of their methods: `api.on("resource.method").reply(json=...)`.

Args:
    recorded: A file that a `Recorder` wrote; its answers are given instead of examples.
    base_url: Where clients under test think the API is; by default the document's own server."""
    return TestingModuleView(
        package=package,
        fixture=package.rpartition(".")[2],
        client=names.client,
        examples=literal(EXAMPLES_FILE),
        secrets=[literal(name) for name in sorted(secrets)],
        fake_doc=docstring(doc, 4),
    )


def examples_file(api: Api, names: NamePlan) -> str:
    """JSON Lines in the order of the document: the request of each operation, and its answer."""
    methods: defaultdict[str, list[tuple[str, MethodPlan]]] = defaultdict(list)
    for resource in names.resources:
        for method in resource.methods:
            methods[method.operation.pointer].append((f"{resource.name}.{method.name}", method))
    lines = [
        _line(api, names, operation, [name for name, _ in called], called[0][1])
        for operation in api.operations
        if (called := methods.get(operation.pointer))
    ]
    return "".join(f"{json.dumps(line, separators=(',', ':'))}\n" for line in lines)


def _line(
    api: Api, names: NamePlan, operation: Operation, called: list[str], method: MethodPlan
) -> dict[str, Any]:
    line: dict[str, Any] = {
        "names": called,
        "method": operation.method.upper(),
        "path": _path(operation, names, method),
    }
    answer = operation.success
    line["status"] = _status(answer)
    if answer is not None and answer.media_type is not None:
        line["type"] = "application/json" if "*" in answer.media_type else answer.media_type
        example = answer.example
        if example is None and answer.kind == "json" and answer.type is not None:
            example = sample(answer.type, api.named)
        if example is not None:
            line["example"] = example.value
    pages = operation.pagination
    if pages is not None:
        line["pages"] = [pages.page, pages.first, pages.items]
    return line


def _path(operation: Operation, names: NamePlan, method: MethodPlan) -> str:
    """The path with the names of arguments in its braces."""
    arguments = {
        p.name: names.arguments.defaults.get(p.name) or method.arguments["path", p.name]
        for p in operation.located("path")
    }

    def renamed(match: re.Match[str]) -> str:
        return f"{{{arguments.get(match[1], match[1])}}}"

    return re.sub(r"\{([^{}]*)\}", renamed, operation.path)


def _status(answer: Response | None) -> int:
    if answer is None or not answer.status.isdecimal():
        return 200
    return int(answer.status)

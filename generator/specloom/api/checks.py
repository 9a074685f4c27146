"""What keeps an operation from being generated; each is a finding of severity error."""

from __future__ import annotations

import re

from ..document import Document
from ..document.pointers import join
from ..findings import Finding
from .operations import Api, Operation


def check_operations(document: Document, api: Api) -> list[Finding]:
    """The errors of all operations, in document order."""
    findings: list[Finding] = []
    first_with: dict[str, Operation] = {}
    for operation in api.operations:
        findings += _responses(document, operation)
        findings += _path_parameters(document, operation)
        findings += _operation_id(document, operation, first_with)
    return findings


def _label(operation: Operation) -> str:
    return f"{operation.method} {operation.path}"


def _responses(document: Document, operation: Operation) -> list[Finding]:
    if operation.responses:
        return []
    return [
        Finding(
            "operation-without-responses",
            "error",
            f"{_label(operation)} documents no responses, so its method would have no return type",
            document.locate(operation.pointer),
            operation.pointer,
            hint="add `responses` with at least a 2xx entry; `description` is enough when there is no body",
        )
    ]


def _path_parameters(document: Document, operation: Operation) -> list[Finding]:
    wanted = re.findall(r"\{([^{}]*)\}", operation.path)
    declared = {p.name: p for p in operation.located("path")}
    findings = [
        Finding(
            "path-param-mismatch",
            "error",
            f"{_label(operation)} has `{{{name}}}` in its path but declares no path parameter of that name",
            document.locate(operation.pointer),
            operation.pointer,
            hint=f"declare a parameter with `name: {name}` and `in: path`",
        )
        for name in dict.fromkeys(wanted)
        if name not in declared
    ]
    findings += [
        Finding(
            "path-param-mismatch",
            "error",
            f"{_label(operation)} declares the path parameter `{name}`, which its path does not contain",
            document.locate(parameter.pointer),
            parameter.pointer,
            hint=f"add `{{{name}}}` to the path or take the parameter out",
        )
        for name, parameter in declared.items()
        if name not in wanted
    ]
    return findings


def _operation_id(
    document: Document, operation: Operation, first_with: dict[str, Operation]
) -> list[Finding]:
    if operation.operation_id is None:
        return []
    first = first_with.setdefault(operation.operation_id, operation)
    if first is operation:
        return []
    where = join(operation.pointer, "operationId")
    return [
        Finding(
            "operation-id-duplicate",
            "error",
            f"{_label(operation)} and {_label(first)} share the operationId `{operation.operation_id}`,"
            " so both would become one method",
            document.locate(where),
            where,
            hint="give each operation an id of its own",
        )
    ]

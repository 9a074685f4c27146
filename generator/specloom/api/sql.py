"""The API as SQL resources: `x-stackQL-resources` under `components`, in the words of StackQL's providers."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from attrs import define, field, frozen

from ..document import Document
from ..document.pointers import join, split
from ..findings import Finding
from .models import Field, Model, Named
from .operations import Operation
from .reading import mapping, string, text
from .types import ArrayOf, Ref, TypeExpr, without_null

SqlVerb = Literal["select", "insert", "update", "replace", "delete", "exec"]

#: The verbs that lead from a statement to a method; `exec` stands for all methods without one.
VERBS: tuple[SqlVerb, ...] = ("select", "insert", "update", "replace", "delete")

KEYWORD = "x-stackQL-resources"

_OBJECT_KEY = re.compile(r"\$(\.[A-Za-z_]\w*)*")


@frozen
class SqlMethod:
    """One way to an operation."""

    name: str
    verb: SqlVerb
    operation: Operation
    pointer: str
    #: Where the rows are in an answer, as steps of wire names; none for the answer itself.
    object_key: tuple[str, ...] = ()
    #: Wire names of the parameters in documented order; None where the operation decides.
    required: tuple[str, ...] | None = None
    optional: tuple[str, ...] | None = None
    #: The columns shown, in order; None for all.
    columns: tuple[str, ...] | None = None


@frozen
class SqlResource:
    """A table: rows of one kind, read and written through methods."""

    #: `provider.service.name`.
    id: str
    name: str
    title: str
    description: str
    methods: tuple[SqlMethod, ...]
    pointer: str
    #: Parameter -> (resource, column) that holds the identifiers it may take.
    items: dict[str, tuple[str, str]] = field(factory=dict)

    @property
    def provider(self) -> str:
        return self.id.split(".")[0]

    @property
    def service(self) -> str:
        return self.id.split(".")[1]


def sql_resources(
    document: Document, operations: Iterable[Operation], named: Mapping[str, Named]
) -> tuple[tuple[SqlResource, ...], list[Finding]]:
    """The SQL resources of a document, and what is wrong with them; none without the extension."""
    reader = _Reader(document, {(o.path, o.method.lower()): o for o in operations}, named)
    written = mapping(mapping(document.tree.get("components")).get(KEYWORD))
    found = tuple(
        reader.resource(str(name), entry, join("", "components", KEYWORD, str(name)))
        for name, entry in written.items()
    )
    reader.check_items(found)
    if len({(resource.provider, resource.service) for resource in found}) > 1:
        reader.report("the SQL resources belong to more than one service", join("", "components", KEYWORD))
    return found, reader.findings


def members_of(named: Mapping[str, Named], type_: TypeExpr | None) -> tuple[Field, ...]:
    """The members of an object; none for anything else."""
    inner = without_null(type_) if type_ is not None else None
    model = named.get(inner.pointer) if isinstance(inner, Ref) else None
    return model.fields if isinstance(model, Model) else ()


def row_members(
    named: Mapping[str, Named], operation: Operation, object_key: tuple[str, ...]
) -> tuple[Field, ...]:
    """The columns of the rows in an answer: of the object, or of those in the array, at the key."""
    answer = operation.success
    type_ = answer.type if answer is not None else None
    for name in object_key:
        type_ = next((f.type for f in members_of(named, type_) if f.name == name), None)
    inner = without_null(type_) if type_ is not None else None
    return members_of(named, inner.items if isinstance(inner, ArrayOf) else inner)


@define
class _Reader:
    document: Document
    #: (path template, method in lower case) -> operation.
    operations: dict[tuple[str, str], Operation]
    named: Mapping[str, Named]
    findings: list[Finding] = field(factory=list)

    def resource(self, name: str, entry: Any, pointer: str) -> SqlResource:
        identity = string(mapping(entry).get("id")) or name
        if not re.fullmatch(r"\w+\.\w+\.\w+", identity):
            self.report(f"`id` is `{identity}`, not provider.service.resource", pointer)
            identity = f"provider.service.{name}"
        methods, verbs = mapping(mapping(entry).get("methods")), mapping(mapping(entry).get("sqlVerbs"))
        by_method = self._verbs(name, verbs, methods, pointer)
        read = [
            self._method(str(key), by_method.get(str(key), "exec"), value, join(pointer, "methods", str(key)))
            for key, value in methods.items()
        ]
        items = {
            str(parameter): (text(mapping(held).get("resource")), text(mapping(held).get("column")))
            for parameter, held in mapping(mapping(entry).get("x-specloom-items")).items()
        }
        return SqlResource(
            id=identity,
            name=identity.split(".")[2],
            title=text(mapping(entry).get("title")),
            description=text(mapping(entry).get("description")),
            methods=tuple(method for method in read if method is not None),
            pointer=pointer,
            items=items,
        )

    def _verbs(
        self, name: str, verbs: Mapping[str, Any], methods: Mapping[str, Any], pointer: str
    ) -> dict[str, SqlVerb]:
        known: dict[str, SqlVerb] = {verb: verb for verb in VERBS}
        found: dict[str, SqlVerb] = {}
        prefix = f"#/components/{KEYWORD}/{name}/methods/"
        for verb, listed in verbs.items():
            where = join(pointer, "sqlVerbs", str(verb))
            if verb not in known:
                self.report(f"`{verb}` is no SQL verb", where, f"there are {', '.join(known)}")
                continue
            for index, entry in enumerate(listed if isinstance(listed, list) else []):
                target = text(mapping(entry).get("$ref"))
                method = target.removeprefix(prefix)
                if not target.startswith(prefix) or method not in methods:
                    near = difflib.get_close_matches(method, [str(key) for key in methods], 1)
                    hint = f"did you mean `{prefix}{near[0]}`?" if near else ""
                    self.report(f"`{target}` is no method of `{name}`", join(where, str(index), "$ref"), hint)
                    continue
                found[method] = known[str(verb)]
        return found

    def _method(self, name: str, verb: SqlVerb, entry: Any, pointer: str) -> SqlMethod | None:
        target = text(mapping(mapping(entry).get("operation")).get("$ref"))
        tokens = split(target.removeprefix("#")) if target.startswith("#/") else []
        place = (tokens[1], tokens[2]) if len(tokens) == 3 and tokens[0] == "paths" else ("", "")
        operation = self.operations.get(place)
        if operation is None:
            self.report(f"`{target}` is no operation", join(pointer, "operation", "$ref"))
            return None
        key = string(mapping(mapping(entry).get("response")).get("objectKey")) or "$"
        if not _OBJECT_KEY.fullmatch(key):
            where = join(pointer, "response", "objectKey")
            self.report(f"`objectKey` is `{key}`", where, "write a path of names like `$.data.items`")
            return None
        parameters = mapping(mapping(entry).get("x-specloom-parameters"))
        known = {p.name for p in operation.parameters}
        known |= {f.name for f in (operation.body.fields if operation.body else None) or ()}
        for kind in ("required", "optional"):
            for index, parameter in enumerate(_names(parameters.get(kind)) or ()):
                if parameter not in known:
                    where = join(pointer, "x-specloom-parameters", kind, str(index))
                    self.report(f"the operation has no parameter `{parameter}`", where)
        columns, path = _names(mapping(entry).get("x-specloom-columns")), tuple(key.split(".")[1:])
        rows = {member.name for member in row_members(self.named, operation, path)}
        for index, column in enumerate(columns or ()):
            if column not in rows:
                where = join(pointer, "x-specloom-columns", str(index))
                near = difflib.get_close_matches(column, sorted(rows), 1)
                self.report(
                    f"its rows have no `{column}`", where, f"did you mean `{near[0]}`?" if near else ""
                )
        return SqlMethod(
            name=name,
            verb=verb,
            operation=operation,
            pointer=pointer,
            object_key=path,
            required=_names(parameters.get("required")),
            optional=_names(parameters.get("optional")),
            columns=columns,
        )

    def check_items(self, found: tuple[SqlResource, ...]) -> None:
        names = {resource.name for resource in found}
        for resource in found:
            for parameter, (held, column) in resource.items.items():
                if held not in names or not column:
                    where = join(resource.pointer, "x-specloom-items", parameter)
                    self.report(f"`{parameter}` is held by no resource `{held}`", where)

    def report(self, message: str, pointer: str, hint: str = "") -> None:
        place = self.document.locate(pointer)
        self.findings.append(
            Finding("extension-invalid", "error", f"`{KEYWORD}`: {message}", place, pointer, hint=hint)
        )


def _names(value: Any) -> tuple[str, ...] | None:
    return tuple(str(entry) for entry in value) if isinstance(value, list) else None

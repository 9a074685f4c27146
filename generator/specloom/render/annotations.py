"""Type expressions as annotations: what a caller gets, and what a caller may give."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..api.models import Enumeration, Model
from ..api.operations import Api
from ..api.types import (
    Anything,
    ArrayOf,
    Literals,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    TypeExpr,
    UnionOf,
)
from ..naming.classes import ClassPlan
from ..naming.plan import NamePlan
from .imports import Imports
from .literals import literal, literals

#: What the annotation is for: a value the SDK returns, an argument it takes, a member of a TypedDict.
Direction = Literal["response", "request", "dict"]
#: How a class is written: `Meeting`, `meetings.Meeting` with its module, `_models.Meeting` with the package.
Qualified = Literal["no", "module", "package"]

#: JSON makes no difference between 1 and 1.0, so a number that arrives may be either.
_RESPONSE_SCALARS = {
    "string": "str",
    "integer": "int",
    "number": "int | float",
    "boolean": "bool",
    "null": "None",
}
_REQUEST_SCALARS = {**_RESPONSE_SCALARS, "number": "float"}


#: Names that modules of functions import, from the runtime and the standard library, or find built in.
IMPORTED = frozenset(
    {
        *(
            "Any",
            "ApiResponse",
            "File",
            "Iterable",
            "List",
            "Literal",
            "Mapping",
            "NotRequired",
        ),
        *("PageNumber", "Request", "View", "RequestOptions", "Sequence", "TypeAlias", "TypedDict", "UNSET"),
        *("Unpack", "Unset"),
        *("binary", "cookie", "deep_object", "deprecated", "deprecated_arguments", "field_parts"),
        *("file_parts", "form", "forms", "header_value", "identity", "json_parameter", "json_text"),
        *("json_value", "list_of", "nothing", "pipe_delimited", "space_delimited", "styled_segment"),
        *("text", "typed", "types"),
        *("bool", "builtins", "bytes", "date", "datetime", "dict", "float", "int", "list", "str"),
    }
)


@define
class Annotator:
    """Writes annotations for one module and notes the imports they need."""

    api: Api
    names: NamePlan
    imports: Imports
    direction: Direction
    #: Prefix of the package's modules as seen from this one: `.` or `..`.
    root: str
    #: The module of models being written; its own classes need no import.
    own_module: str | None = None
    #: Names that the module itself defines or imports; what has such a name is imported under another.
    taken: frozenset[str] = IMPORTED
    #: How `list` and `dict` are spelt; a class with a method named `list` needs another word.
    list_name: str = "list"
    qualified: Qualified = "no"
    #: Whether unions say which property tells their classes apart, for annotations that decode.
    tagged: bool = False

    def annotate(self, type_: TypeExpr) -> str:
        """The annotation of the type."""
        return " | ".join(dict.fromkeys(self._parts(_merged(type_))))

    def class_of(self, pointer: str) -> str:
        """The name of the class at the pointer, imported."""
        return self.imported(self.names.classes[pointer])

    def imported(self, plan: ClassPlan) -> str:
        """What this module calls the class, imported for use at run time."""
        if self.qualified == "module":
            local = f"{plan.module} as {plan.module}_models" if plan.module in self.taken else plan.module
            return f"{self.imports.add(f'{self.root}models', local)}.{plan.name}"
        # A name without a capital may be private, or the name of a module of models.
        if self.qualified == "package" and plan.name[0].isupper():
            return f"{self.imports.add(self.root, 'models as _models')}.{plan.name}"
        if plan.module == self.own_module:
            return plan.name
        module = f"{self.root}models.{plan.module}" if self.own_module is None else f".{plan.module}"
        local = f"{plan.name} as {plan.name}Model" if plan.name in self.taken else plan.name
        return self.imports.add(module, local)

    def _parts(self, type_: TypeExpr) -> list[str]:
        """The members of the union that the annotation is."""
        match type_:
            case Anything():
                return [self.imports.add("typing", "Any")]
            case Scalar(kind, fmt):
                return self._scalar(kind, fmt)
            case Literals(values):
                return [f"{self.imports.add('typing', 'Literal')}[{literals(values)}]"]
            case Ref(pointer):
                return self._named(pointer)
            case ArrayOf(items):
                inner = self.annotate(items)
                if self.direction == "response":
                    return [f"{self.list_name}[{inner}]"]
                return [f"{self.imports.add('collections.abc', 'Sequence')}[{inner}]"]
            case MapOf(values):
                inner = self.annotate(values)
                if self.direction == "response":
                    return [f"dict[str, {inner}]"]
                return [f"{self.imports.add('collections.abc', 'Mapping')}[str, {inner}]"]
            case Nullable(inner_type):
                parts = self._parts(inner_type)
                return parts if parts == ["Any"] else [*parts, "None"]
            case UnionOf(variants):
                parts = [part for variant in variants for part in self._parts(variant)]
                if "Any" in parts:
                    return ["Any"]
                return self._with_tag(type_, parts) if self.tagged and type_.discriminator else parts
        raise AssertionError(type_)

    def _with_tag(self, union: UnionOf, parts: list[str]) -> list[str]:
        """The union with its discriminator, unless its classes have the same words as constants."""
        tag = union.discriminator
        models = {v.pointer for v in union.variants if isinstance(v, Ref)}
        mapped = [(word, pointer) for word, pointer in (tag.mapping if tag else ()) if pointer in models]
        if tag is None or not mapped or self._constants(tag.property, mapped):
            return parts
        note = self.imports.add(f"{self.root}_runtime.shapes", "Tagged")
        table = ", ".join(f"{literal(word)}: {self.class_of(pointer)}" for word, pointer in mapped)
        whole = " | ".join(dict.fromkeys(parts))
        annotated = self.imports.add("typing", "Annotated")
        return [f"{annotated}[{whole}, {note}({literal(tag.property)}, {{{table}}})]"]

    def _constants(self, name: str, mapped: list[tuple[str, str]]) -> bool:
        """Whether each class has its word as the only value of the member."""
        for word, pointer in mapped:
            model = self.api.named[pointer]
            members = {f.name: f.type for f in model.fields} if isinstance(model, Model) else {}
            if members.get(name) != Literals((word,)):
                return False
        return len({pointer for _, pointer in mapped}) == len(mapped) > 1

    def _scalar(self, kind: str, fmt: str | None) -> list[str]:
        if kind == "string" and fmt in ("date-time", "date"):
            name = self.imports.add("datetime", "datetime" if fmt == "date-time" else "date")
            return [name] if self.direction == "response" else [name, "str"]
        if kind == "string" and fmt == "binary":
            if self.direction == "response":
                return ["bytes"]
            return [self.imports.add(f"{self.root}_runtime.files", "File")]
        table = _RESPONSE_SCALARS if self.direction == "response" else _REQUEST_SCALARS
        return table[kind].split(" | ")

    def _named(self, pointer: str) -> list[str]:
        plan = self.names.classes[pointer]
        named = self.api.named[pointer]
        if isinstance(named, Enumeration) or self.direction == "response":
            return [self.imported(plan)]
        typed = f"{plan.name}Dict"
        if self.direction == "request":
            if self.qualified == "module":
                typed = f"{self.imports.add_deferred(self.root, 'types')}.{typed}"
            else:
                self.imports.add_typing_only(f"{self.root}types", typed)
        return [typed] if plan.dictionary else [self.imported(plan), typed]


def _merged(type_: TypeExpr) -> TypeExpr:
    """A union whose literals stand together: `Literal["a", "b"]`, not `Literal["a"] | Literal["b"]`."""
    if isinstance(type_, Nullable):
        inner = _merged(type_.of)
        return Nullable(inner) if inner is not type_.of else type_
    if not isinstance(type_, UnionOf):
        return type_
    literal = [variant for variant in type_.variants if isinstance(variant, Literals)]
    if len(literal) < 2:
        return type_
    # By type too: to Python, 1 and True are one key.
    values = {(type(value), value): value for variant in literal for value in variant.values}
    rest = [variant for variant in type_.variants if not isinstance(variant, Literals)]
    return UnionOf((Literals(tuple(values.values())), *rest), type_.discriminator)

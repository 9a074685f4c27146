"""Signatures: the arguments of a method."""

from __future__ import annotations

from attrs import define, frozen

from ..api.models import Field
from ..api.operations import Operation, Parameter
from ..api.types import Anything, Nullable
from ..naming.methods import MethodPlan
from .annotations import Annotator
from .prose import argument_doc


@frozen
class Argument:
    """One argument of an operation."""

    name: str
    annotation: str
    required: bool
    #: Default of the optional argument, as Python text.
    default: str
    doc: str
    #: The parameter or body member it stands for; None for a body taken whole.
    source: Parameter | Field | None
    #: Path parameter that the client may know.
    known: bool = False

    def declared(self, *, optional_if_known: bool = True) -> str:
        """The argument as it stands in a signature."""
        if self.known and optional_if_known:
            return f"{self.name}: {self.annotation} | None = None"
        return f"{self.name}: {self.annotation}" + ("" if self.required else f" = {self.default}")


@define
class Signatures:
    """Writes the arguments of operations for one module."""

    annotator: Annotator
    #: Wire names of path parameters that the client may know.
    known: frozenset[str]

    def arguments(self, plan: MethodPlan) -> list[Argument]:
        """All arguments: those given by position first, then the required ones, then the optional ones."""
        operation = plan.operation
        found = [self._parameter(p, plan) for p in operation.parameters if p.location == "path"]
        found += [self._parameter(p, plan) for p in operation.parameters if p.location != "path"]
        found += self._body(operation, plan)
        by_name = {argument.name: argument for argument in found}
        first = [by_name[name] for name in plan.positional]
        rest = [argument for argument in found if argument not in first]
        return [*first, *sorted(rest, key=lambda a: not a.required)]

    def _parameter(self, parameter: Parameter, plan: MethodPlan) -> Argument:
        annotation = self.annotator.annotate(parameter.type)
        name = plan.arguments[parameter.location, parameter.name]
        if not parameter.required and annotation != "Any" and not annotation.endswith("| None"):
            annotation = f"{annotation} | None"
        known = parameter.location == "path" and parameter.name in self.known
        doc = argument_doc(parameter)
        if known:
            # The class of the client tells the rest.
            doc = f"{doc.split('. ')[0].rstrip('.')}. Default: the client's."
        return Argument(name, annotation, parameter.required, "None", doc, parameter, known)

    def _body(self, operation: Operation, plan: MethodPlan) -> list[Argument]:
        body = operation.body
        if body is None:
            return []
        if body.fields is not None:
            return [self._member(member, plan) for member in body.fields]
        if body.kind == "binary":
            annotation = f"bytes | {self.annotator.imports.add('collections.abc', 'Iterable')}[bytes]"
        elif body.kind == "text":
            annotation = "str | bytes"
        else:
            annotation = self.annotator.annotate(body.type)
        doc = " ".join(body.description.split())
        if body.required:
            return [Argument(plan.body_argument, annotation, True, "", doc, None)]
        return [Argument(plan.body_argument, self._or_unset(annotation), False, "UNSET", doc, None)]

    def _member(self, member: Field, plan: MethodPlan) -> Argument:
        annotation = self.annotator.annotate(member.type)
        name = plan.arguments["body", member.name]
        if member.required:
            return Argument(name, annotation, True, "", argument_doc(member), member)
        return Argument(name, self._or_unset(annotation), False, "UNSET", argument_doc(member), member)

    def _or_unset(self, annotation: str) -> str:
        runtime = f"{self.annotator.root}_runtime.unset"
        self.annotator.imports.add(runtime, "UNSET")
        return (
            annotation
            if annotation == "Any"
            else f"{annotation} | {self.annotator.imports.add(runtime, 'Unset')}"
        )


def listed(arguments: list[Argument], positional: tuple[str, ...]) -> list[str]:
    """The parameter list, with `*` behind the arguments that may be given by position."""
    first = [a for a in arguments if a.name in positional]
    rest = [a for a in arguments if a.name not in positional]
    lines = [
        # Python wants no argument without a default behind one that has it.
        a.declared(optional_if_known=all(b.known or not b.required for b in first[index:]))
        for index, a in enumerate(first)
    ]
    if rest:
        lines += ["*", *(a.declared() for a in rest)]
    return lines


def accepts_null(member: Field) -> bool:
    """Whether the API takes null for a body member."""
    return isinstance(member.type, Nullable | Anything)

"""The expressions that turn parsed JSON into typed values.

Decoding is tolerant: a value of another shape than documented stays as it came. The generated code therefore
asks for the JSON type (`type(x) is dict`) before it converts, and says nothing when the answer is no.
"""

from __future__ import annotations

from attrs import define

from ..api.models import Model
from ..api.operations import Api
from ..api.types import (
    ArrayOf,
    Literals,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    TypeExpr,
    UnionOf,
)
from .annotations import Annotator
from .literals import literal


@define
class Decoding:
    """Writes decoding code for one module."""

    api: Api
    annotator: Annotator
    #: Where the runtime stands, seen from this module.
    runtime: str

    def expression(self, type_: TypeExpr, value: str, depth: int = 0) -> str | None:
        """The decoded value as an expression over the name `value`; None when it needs no decoding."""
        guarded = self._guarded(type_, value, depth)
        if not guarded:
            return None
        result = value
        for condition, converted in reversed(guarded):
            result = f"{converted} if {condition} else {result}" if condition else converted
        return result

    def statements(self, type_: TypeExpr, name: str) -> list[str]:
        """Lines that decode the variable `name` in place."""
        guarded = self._guarded(type_, name, 0)
        lines: list[str] = []
        for index, (condition, converted) in enumerate(guarded):
            word = "if" if index == 0 else "elif"
            lines += [f"{word} {condition}:", f"    {name} = {converted}"]
        return lines

    def call(self, type_: TypeExpr) -> str | None:
        """A function that decodes any value by itself, such as `parse_datetime`; None when there is none."""
        inner = type_.of if isinstance(type_, Nullable) else type_
        if isinstance(inner, Scalar) and inner.kind == "string" and inner.format in ("date-time", "date"):
            name = "parse_datetime" if inner.format == "date-time" else "parse_date"
            return self.annotator.imports.add(f"{self.runtime}.codec", name)
        return None

    def _guarded(self, type_: TypeExpr, value: str, depth: int) -> list[tuple[str, str]]:
        """Pairs of condition and conversion; the value itself is the last resort."""
        match type_:
            case Nullable(inner):
                return self._guarded(inner, value, depth)
            case Scalar("string", "date-time" | "date"):
                return [(f"type({value}) is str", f"{self.call(type_)}({value})")]
            case Ref(pointer) if isinstance(self.api.named[pointer], Model):
                return [(self._is(value, "OBJECT"), f"{self.annotator.class_of(pointer)}.from_dict({value})")]
            case ArrayOf(items):
                item = f"item{depth or ''}"
                inner_text = self._element(items, item, depth + 1)
                return (
                    [(self._is(value, "LIST"), f"[{inner_text} for {item} in {value}]")] if inner_text else []
                )
            case MapOf(values):
                entry, key = f"entry{depth or ''}", f"key{depth or ''}"
                inner_text = self._element(values, entry, depth + 1)
                pairs = f"{{{key}: {inner_text} for {key}, {entry} in {value}.items()}}"
                return [(self._is(value, "OBJECT"), pairs)] if inner_text else []
            case UnionOf():
                return self._union(type_, value, depth)
        return []

    def _is(self, value: str, kind: str) -> str:
        """A test for the JSON type, by names that keep type checkers from narrowing to a dict of unknowns."""
        return f"type({value}) is {self.annotator.imports.add(f'{self.runtime}.codec', kind)}"

    def _element(self, type_: TypeExpr, name: str, depth: int) -> str | None:
        if call := self.call(type_):
            return f"{call}({name})"
        return self.expression(type_, name, depth)

    def _union(self, union: UnionOf, value: str, depth: int) -> list[tuple[str, str]]:
        models = [
            v.pointer
            for v in union.variants
            if isinstance(v, Ref) and isinstance(self.api.named[v.pointer], Model)
        ]
        rest = [v for v in union.variants if not (isinstance(v, Ref) and v.pointer in models)]
        guarded: list[tuple[str, str]] = []
        if len(models) == 1:
            guarded += self._guarded(Ref(models[0]), value, depth)
        elif models:
            guarded.append((self._is(value, "OBJECT"), self._choice(union, models, value)))
        seen = {condition for condition, _ in guarded}
        for variant in rest:
            for condition, converted in self._guarded(variant, value, depth):
                if condition not in seen:
                    seen.add(condition)
                    guarded.append((condition, converted))
        return guarded

    def _choice(self, union: UnionOf, models: list[str], value: str) -> str:
        """Pick one of several models: by the discriminator where there is one, else by their members."""
        tag = union.discriminator
        if tag and any(pointer in models for _, pointer in tag.mapping):
            pick = self.annotator.imports.add(f"{self.runtime}.unions", "from_tagged")
            table = ", ".join(
                f"{literal(word)}: {self.annotator.class_of(pointer)}"
                for word, pointer in tag.mapping
                if pointer in models
            )
            return f"{pick}({value}, {literal(tag.property)}, {{{table}}})"
        if constant := self._constant(models):
            name, values = constant
            pick = self.annotator.imports.add(f"{self.runtime}.unions", "from_tagged")
            table = ", ".join(
                f"{literal(word)}: {self.annotator.class_of(pointer)}" for word, pointer in values.items()
            )
            return f"{pick}({value}, {literal(name)}, {{{table}}})"
        pick = self.annotator.imports.add(f"{self.runtime}.unions", "from_closest")
        return f"{pick}({value}, {', '.join(dict.fromkeys(self.annotator.class_of(p) for p in models))})"

    def _constant(self, models: list[str]) -> tuple[str, dict[str, str]] | None:
        """A member that has another constant in each of the models, and the model by constant."""
        found = [self.api.named[pointer] for pointer in models]
        first = found[0]
        for member in first.fields if isinstance(first, Model) else ():
            values = {
                word: model.pointer
                for model in found
                for other in (model.fields if isinstance(model, Model) else ())
                if other.name == member.name
                and isinstance(other.type, Literals)
                and isinstance(word := other.type.values[0], str)
                and len(other.type.values) == 1
            }
            if len(values) == len(models):
                return member.name, values
        return None

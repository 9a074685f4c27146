"""What a schema says, whatever its spelling: 3.0 or 3.1, in place or referred to, `allOf` taken in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeGuard

from attrs import evolve, field, frozen

from ..api.flatten import ANNOTATIONS, flatten, is_object, only_constrains
from ..document import Document
from ..document.pointers import join

#: A schema as written, and its pointer.
Written = tuple[Any, str]

#: A bound and whether it is excluded.
Bound = tuple[float, bool]

#: Keywords whose values are schemas.
NESTED = frozenset(
    {
        *("$ref", "properties", "additionalProperties", "patternProperties", "unevaluatedProperties"),
        *("items", "allOf", "anyOf", "oneOf", "not"),
    }
)
_SIZES = ("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")


@frozen(eq=False)
class Facts:
    """The statements of one schema."""

    #: Where the schema stands after all references.
    pointer: str
    #: JSON types without null; empty when any is allowed.
    kinds: frozenset[str] = frozenset()
    nullable: bool = False
    format: str | None = None
    #: Values of `enum` or `const`; None when there is no list.
    values: tuple[Any, ...] | None = None
    constant: bool = False
    lower: Bound | None = None
    upper: Bound | None = None
    #: `minLength` and the like.
    sizes: Mapping[str, int] = field(factory=dict)
    multiple_of: float | None = None
    unique: bool = False
    pattern: str | None = None
    properties: Mapping[str, Written] = field(factory=dict)
    required: frozenset[str] = frozenset()
    additional: Written | None = None
    #: Whether unknown members are forbidden.
    closed: bool = False
    items: Written | None = None
    variants: tuple[Written, ...] = ()
    #: (property, value -> pointer).
    discriminator: tuple[str, Mapping[str, str]] | None = None
    #: A tuple of one: None is a default too.
    default: tuple[Any, ...] = ()
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False

    @property
    def dictionary(self) -> bool:
        """Whether it is an object with values of one type and no member that is known."""
        return "object" in self.kinds and self.additional is not None and not self.properties

    @property
    def notes(self) -> tuple[object, ...]:
        """What may be said beside a reference as well."""
        default = (type(self.default[0]).__name__, repr(self.default[0])) if self.default else ()
        return self.nullable, default, self.read_only, self.write_only, self.deprecated


class FactsOf:
    """The facts of the schemas of one document, each read once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[str, Facts] = {}

    def __call__(self, written: Written) -> Facts:
        """The facts of a schema as written somewhere."""
        node, pointer = written
        if isinstance(node, Mapping) and node.keys() == {"$ref"}:
            node, pointer = self._document.resolve_with_pointer(node, pointer)
        if pointer not in self._known:
            self._known[pointer] = _facts(self._document, node, pointer, 0)
        return self._known[pointer]


def _facts(document: Document, node: Any, pointer: str, depth: int) -> Facts:
    if not isinstance(node, Mapping):
        return Facts(pointer, closed=node is False)
    beside = node
    if isinstance(node.get("$ref"), str):
        node, pointer = document.resolve_with_pointer(node, pointer)
        if not isinstance(node, Mapping):
            return Facts(pointer)
    nullable = node.get("nullable") is True or (beside.get("nullable") is True)
    if depth < 20 and (inner := _inner(document, node, pointer)) is not None:
        only, null = inner
        found = _facts(document, *only, depth + 1)
        notes = _notes(node)
        return evolve(
            found,
            nullable=found.nullable or nullable or null,
            default=notes["default"] or found.default,
            **{k: notes[k] or getattr(found, k) for k in ("read_only", "write_only", "deprecated")},
        )
    return _own(document, node, pointer, nullable)


def _inner(document: Document, node: Mapping[str, Any], pointer: str) -> tuple[Written, bool] | None:
    """The only schema that the node is another spelling of, and whether null is allowed beside it."""
    parts = node.get("allOf")
    own = node.keys() - ANNOTATIONS - {"allOf", "anyOf", "oneOf", "nullable", "type"}
    if isinstance(parts, list) and not own and not ("anyOf" in node or "oneOf" in node):
        told = [
            (part, join(pointer, "allOf", number))
            for number, part in enumerate(parts)
            if isinstance(part, Mapping) and part.keys() - ANNOTATIONS - {"nullable"}
        ]
        if len(told) == 1:
            null = any(isinstance(part, Mapping) and part.get("nullable") is True for part in parts)
            return told[0], null
    if not own and "allOf" not in node:
        choice, null = _choice(document, node, pointer)
        if len(choice) == 1 and "discriminator" not in node:
            return choice[0], null
    return None


def _choice(document: Document, node: Mapping[str, Any], pointer: str) -> tuple[list[Written], bool]:
    """The variants of a union without null, and whether null is one."""
    for keyword in ("oneOf", "anyOf"):
        listed = node.get(keyword)
        if not isinstance(listed, list) or not listed:
            continue
        if is_object(node) and all(only_constrains(variant) for variant in listed):
            continue
        variants: list[Written] = []
        null = False
        for number, variant in enumerate(listed):
            if isinstance(variant, Mapping) and variant.get("type") == "null":
                null = True
            else:
                variants.append((variant, join(pointer, keyword, number)))
        return variants, null
    return [], False


def _own(document: Document, node: Mapping[str, Any], pointer: str, nullable: bool) -> Facts:
    merged = dict(_merged(document, node, frozenset()))
    kinds = merged.get("type")
    listed = kinds if isinstance(kinds, list) else [kinds] if isinstance(kinds, str) else []
    nullable = nullable or ("null" in listed and len(listed) > 1)
    values = [merged["const"]] if "const" in merged else merged.get("enum")
    if isinstance(values, list) and None in values and len(values) > 1:
        nullable, values = True, [value for value in values if value is not None]
    variants, null = _choice(document, node, pointer)
    named = frozenset(kind for kind in listed if kind != "null")
    members = flatten(document, node, pointer) if is_object(merged) or "allOf" in node else None
    if not named and not variants:
        named = _guessed(merged, values)
    lower, upper = _bounds(merged)
    additional = merged.get("additionalProperties", merged.get("unevaluatedProperties"))
    return Facts(
        pointer,
        kinds=named,
        nullable=nullable or null,
        format=merged["format"] if isinstance(merged.get("format"), str) else None,
        values=tuple(values) if isinstance(values, list) else None,
        constant="const" in merged,
        lower=lower,
        upper=upper,
        sizes={key: merged[key] for key in _SIZES if isinstance(merged.get(key), int)},
        multiple_of=merged["multipleOf"] if isinstance(merged.get("multipleOf"), int | float) else None,
        unique=merged.get("uniqueItems") is True,
        pattern=merged["pattern"] if isinstance(merged.get("pattern"), str) else None,
        properties=members.properties if members else {},
        required=frozenset(members.required) if members else frozenset(),
        additional=members.additional if members else None,
        closed=additional is False,
        items=(merged["items"], join(pointer, "items")) if "items" in merged else None,
        variants=tuple(variants),
        discriminator=_discriminator(document, merged, variants),
        **_notes(merged),
    )


def _notes(node: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "default": (node["default"],) if "default" in node else (),
        "read_only": node.get("readOnly") is True,
        "write_only": node.get("writeOnly") is True,
        "deprecated": node.get("deprecated") is True,
    }


def _merged(document: Document, node: Mapping[str, Any], seen: frozenset[str]) -> Iterator[tuple[str, Any]]:
    """The keywords of a schema and of its `allOf` parts; what stands in the schema itself comes last."""
    for part in node["allOf"] if isinstance(node.get("allOf"), list) else ():
        target, pointer = document.resolve_with_pointer(part, "")
        if isinstance(target, Mapping) and (not pointer or pointer not in seen):
            found = dict(_merged(document, target, seen | {pointer}))
            # Notes of a part are about the part.
            yield from ((k, v) for k, v in found.items() if k not in ANNOTATIONS or pointer == "")
    yield from node.items()


def _guessed(node: Mapping[str, Any], values: Any) -> frozenset[str]:
    if isinstance(values, list) and values:
        found = {type(value).__name__ for value in values}
        words = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}
        return frozenset(words[name] for name in found if name in words)
    if is_object(node):
        return frozenset({"object"})
    return frozenset({"array"}) if "items" in node else frozenset()


def _bounds(node: Mapping[str, Any]) -> tuple[Bound | None, Bound | None]:
    found: list[Bound | None] = []
    for word, sign in (("inimum", 1), ("aximum", -1)):
        plain, other = node.get(f"m{word}"), node.get(f"exclusiveM{word}")
        bounds: list[Bound] = []
        if _is_number(plain):
            bounds.append((plain, other is True))
        if _is_number(other):
            bounds.append((other, True))
        found.append(max(bounds, key=lambda bound: (sign * bound[0], bound[1]), default=None))
    return found[0], found[1]


def _is_number(value: Any) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _discriminator(
    document: Document, node: Mapping[str, Any], variants: list[Written]
) -> tuple[str, Mapping[str, str]] | None:
    tag = node.get("discriminator")
    if not isinstance(tag, Mapping) or not isinstance(tag.get("propertyName"), str):
        return None
    told: dict[str, str] = {}
    mapping = tag.get("mapping")
    if isinstance(mapping, Mapping):
        told = {
            str(value): str(target).removeprefix("#/components/schemas/") for value, target in mapping.items()
        }
    else:
        for variant, _ in variants:
            if isinstance(variant, Mapping) and isinstance(variant.get("$ref"), str):
                key = variant["$ref"].rpartition("/")[2]
                told[key] = key
    return tag["propertyName"], told

"""Two documents side by side: what the checks look at."""

from __future__ import annotations

from attrs import define, field

from ..api.operations import Parameter
from ..naming.methods import MethodPlan
from .labels import label
from .pairing import OperationPair, Operations, Schemas, pair_operations
from .side import Side


@define(eq=False)
class MethodPair:
    """A method of the SDK before and after."""

    operations: OperationPair
    old_resource: str
    old: MethodPlan
    new_resource: str
    new: MethodPlan

    @property
    def old_name(self) -> str:
        """`client.pets.get`."""
        return f"client.{self.old_resource}.{self.old.name}"

    @property
    def new_name(self) -> str:
        """`client.pets.get`."""
        return f"client.{self.new_resource}.{self.new.name}"


@define(eq=False)
class Comparison:
    """Both sides with everything paired."""

    old: Side
    new: Side
    operations: Operations
    schemas: Schemas
    methods: list[MethodPair] = field(factory=list)
    #: (operations, resource, method) that have no partner.
    methods_removed: list[tuple[OperationPair, str, MethodPlan]] = field(factory=list)
    methods_added: list[tuple[OperationPair, str, MethodPlan]] = field(factory=list)
    #: Name of a class before -> after, where the same schema has another name.
    classes: dict[str, str] = field(factory=dict)
    #: `GET /path` -> resource.
    resources: dict[str, str] = field(factory=dict)


def compare_sides(old: Side, new: Side) -> Comparison:
    """Pair all that belongs together."""
    operations = pair_operations(old, new)
    schemas = Schemas(old, new)
    for pair in operations.pairs:
        _schemas_of(pair, schemas)
    _webhooks(old, new, schemas)
    schemas.finish()
    made = Comparison(old, new, operations, schemas)
    _methods(made)
    made.classes = _renamed_classes(made)
    for side in (old, new):
        for resource in side.names.resources:
            for method in resource.methods:
                made.resources[label(method.operation)] = resource.name
    return made


def _schemas_of(pair: OperationPair, schemas: Schemas) -> None:
    where = label(pair.new)
    for was, now in pair.parameters():
        if was is not None and now is not None:
            old, new = _parameter_schema(schemas.old, was), _parameter_schema(schemas.new, now)
            if (before := _get(schemas.old, old)) is None or (after := _get(schemas.new, new)) is None:
                continue
            name = f"{now.location} parameter `{now.name}` of {where}"
            schemas.add((before, old), (after, new), "request", name, where)
    if pair.old.body is not None and pair.new.body is not None:
        old, new = pair.old.body.pointer, pair.new.body.pointer
        if (before := _get(schemas.old, old)) is not None and (after := _get(schemas.new, new)) is not None:
            schemas.add((before, old), (after, new), "request", f"the body of {where}", where)
    success = [o.success.status.upper() if o.success else None for o in (pair.old, pair.new)]
    for was_, now_ in pair.responses():
        if was_ is None or now_ is None or was_.type is None or now_.type is None:
            continue
        typed = success == [now_.status.upper()] * 2
        old, new = (f"{r.pointer}/content/{_escaped(r.media_type)}/schema" for r in (was_, now_))
        before, after = _get(schemas.old, old), _get(schemas.new, new)
        name = f"the {now_.status} answer of {where}"
        if before is not None and after is not None:
            schemas.add((before, old), (after, new), "response" if typed else "error", name, where)


def _parameter_schema(side: Side, parameter: Parameter) -> str:
    """The pointer of the schema, under `schema` or the media type."""
    content = side.document.get(parameter.pointer).get("content")
    if isinstance(content, dict) and content:
        return f"{parameter.pointer}/content/{_escaped(next(iter(content)))}/schema"
    return f"{parameter.pointer}/schema"


def _webhooks(old: Side, new: Side, schemas: Schemas) -> None:
    after = {(w.name, w.method): w for w in new.api.webhooks}
    for before in old.api.webhooks:
        now = after.get((before.name, before.method))
        if now is None:
            continue
        found = []
        for side, webhook in ((old, before), (new, now)):
            body, pointer = side.document.resolve_with_pointer(
                side.document.get(webhook.pointer).get("requestBody"), f"{webhook.pointer}/requestBody"
            )
            content = body.get("content") if isinstance(body, dict) else None
            for media_type, media in content.items() if isinstance(content, dict) else ():
                if "json" in media_type and isinstance(media, dict) and "schema" in media:
                    found.append((media["schema"], f"{pointer}/content/{_escaped(media_type)}/schema"))
                    break
        if len(found) == 2:
            name = f"the payload of the webhook `{now.name}`"
            schemas.add(found[0], found[1], "response", name, f"webhook {now.name}")


def _escaped(media_type: str | None) -> str:
    return (media_type or "").replace("~", "~0").replace("/", "~1")


def _get(side: Side, pointer: str) -> object | None:
    try:
        found: object = side.document.get(pointer)
    except KeyError:
        return None
    return found


def _by_operation(side: Side) -> dict[str, list[tuple[str, MethodPlan]]]:
    found: dict[str, list[tuple[str, MethodPlan]]] = {}
    for resource in side.names.resources:
        for method in resource.methods:
            key = f"{method.operation.method} {method.operation.path}"
            found.setdefault(key, []).append((resource.name, method))
    return found


def _methods(made: Comparison) -> None:
    before, after = _by_operation(made.old), _by_operation(made.new)
    for pair in made.operations.pairs:
        gone = list(before.get(label(pair.old), []))
        come = {(resource, plan.name): plan for resource, plan in after.get(label(pair.new), [])}
        left = []
        for resource, plan in gone:
            if (resource, plan.name) in come:
                now = come.pop((resource, plan.name))
                made.methods.append(MethodPair(pair, resource, plan, resource, now))
            else:
                left.append((resource, plan))
        rest = list(come.items())
        for (resource, plan), ((other, _), now) in zip(left, rest, strict=False):
            made.methods.append(MethodPair(pair, resource, plan, other, now))
        made.methods_removed += [(pair, *entry) for entry in left[len(rest) :]]
        made.methods_added += [(pair, other, now) for (other, _), now in rest[len(left) :]]


def _renamed_classes(made: Comparison) -> dict[str, str]:
    """Classes whose name is gone, with the name that their schema has now."""
    old, new = made.old.names.classes, made.new.names.classes
    there = {plan.name for plan in new.values()}
    found: dict[str, str] = {}
    for pair in made.schemas.pairs.values():
        was, now = old.get(pair.old.pointer), new.get(pair.new.pointer)
        if was is not None and now is not None and was.name != now.name and was.name not in there:
            found.setdefault(was.name, now.name)
    return found

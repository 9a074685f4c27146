"""Class names, and the module each class lives in.

A component's name is its key. A schema written in place is named after its place: parent class and property,
or operation and role. Equal shapes that come to the same name are one class.
"""

from __future__ import annotations

from collections import defaultdict

from attrs import evolve, frozen

from ..api.models import Model, Named
from ..api.operations import Api
from ..api.reach import answer_roots, operation_roots, reach, webhook_roots
from ..api.sharing import Shapes
from ..document import Document
from ..findings import Finding
from .collisions import Names
from .identifiers import MODULE_RESERVED, class_name, variable
from .methods import ResourcePlan, operation_name
from .words import pascal

#: The module of what several resources use, in documents that do not say where it belongs.
SHARED = "shared"
#: The module of what only webhooks use, in such documents.
WEBHOOK_EVENTS = "webhook_events"


@frozen
class ClassPlan:
    """Name and home of one class or enumeration."""

    #: The schema that the class is written from; others with this plan are equal to it.
    pointer: str
    name: str
    module: str
    #: There is a dictionary form and no class.
    dictionary: bool = False


def plan_classes(
    document: Document, api: Api, resources: tuple[ResourcePlan, ...], findings: list[Finding]
) -> dict[str, ClassPlan]:
    """Name every named thing of the API."""
    return _Planner(document, api, resources, findings).plan()


class _Planner:
    def __init__(
        self, document: Document, api: Api, resources: tuple[ResourcePlan, ...], findings: list[Finding]
    ) -> None:
        self.api = api
        self.shapes = Shapes(api)
        self.names = Names(
            document,
            "class-name-collision",
            findings,
            "name one of them with `x-specloom-name`, in the document or in an overlay",
        )
        self.plans: dict[str, ClassPlan] = {}
        self.operations = {operation.pointer: operation for operation in api.operations}
        self.response_names = {
            method.operation.pointer: method.response_name
            for resource in resources
            for method in reversed(resource.methods)
            if method.response_name
        }
        self.home = _homes(api, resources)

    def plan(self) -> dict[str, ClassPlan]:
        # Names that the document gives come first: what is written in place makes room for them.
        needed = _used(self.api)
        used = [named for pointer, named in self.api.named.items() if pointer in needed]
        given = [n for n in used if n.origin.component or n.origin.requested]
        inline = [n for n in used if not (n.origin.component or n.origin.requested)]
        for named in given:
            self._give(named, [named.origin.requested or class_name(named.origin.component or "")])
        shapes_of_title: defaultdict[str, set[object]] = defaultdict(set)
        for named in inline:
            if named.origin.title:
                shapes_of_title[class_name(named.origin.title)].add(self.shapes.of(named.pointer))
        for named in inline:
            # A parent that goes by its title gives short names; its place gives one that nobody else has.
            candidates = list(dict.fromkeys([self._qualified(named), self._qualified(named, rooted=True)]))
            if named.origin.title and len(shapes_of_title[title := class_name(named.origin.title)]) == 1:
                candidates.insert(0, title)
            self._give(named, candidates)
        return self._without_classes()

    def _without_classes(self) -> dict[str, ClassPlan]:
        """The plans, where those whose every pointer is a dictionary alone say so."""
        answers = reach(self.api, [*answer_roots(self.api), *webhook_roots(self.api)])
        classes = {
            plan.name
            for pointer, plan in self.plans.items()
            if pointer in answers
            or not (isinstance(model := self.api.named[pointer], Model) and model.dictionary)
        }
        return {
            pointer: evolve(plan, dictionary=plan.name not in classes) for pointer, plan in self.plans.items()
        }

    def _give(self, named: Named, candidates: list[str]) -> None:
        for name in candidates:
            owner = self.names.owner(name)
            if owner is None:
                break
            if self.shapes.of(owner) == self.shapes.of(named.pointer) and owner in self.plans:
                self.plans[named.pointer] = self.plans[owner]
                return
        else:
            name = candidates[-1]
        self.names.take(name, named.pointer, _label(named))
        self.plans[named.pointer] = ClassPlan(named.pointer, name, self._module(named))

    def _qualified(self, named: Named, *, rooted: bool = False) -> str:
        """The name of a schema written in place, from the names of what it stands in.

        With `rooted` that is its whole place, from the component or the operation on.
        """
        origin = named.origin
        if origin.component:
            return origin.requested or class_name(origin.component)
        words = "".join(pascal(word) or class_name(word) for word in origin.role)
        if origin.parent in self.plans and not rooted:
            return class_name(self.plans[origin.parent].name + words)
        if origin.parent in self.api.named:
            # The members of a body are arguments of the method: it has no class and still gives the name.
            return class_name(self._qualified(self.api.named[origin.parent], rooted=rooted) + words)
        operation = self.operations.get(origin.operation or "")
        if operation is None:
            return class_name(words or "Value")
        if origin.role == ("response",) and (documented := self.response_names.get(operation.pointer)):
            return documented
        return class_name(pascal(operation_name(operation)) + words)

    def _module(self, named: Named) -> str:
        origin = named.origin
        if origin.module:
            module = variable(origin.module)
        elif origin.parent in self.plans:
            return self.plans[origin.parent].module
        elif origin.parent in self.api.named and self.api.named[origin.parent].origin.module:
            return self._module(self.api.named[origin.parent])
        else:
            homes = self.home.get(named.pointer, set())
            module = next(iter(homes)) if len(homes) == 1 else SHARED
        return f"{module}_" if module in MODULE_RESERVED else module


def _label(named: Named) -> str:
    if named.origin.component:
        return f"component `{named.origin.component}`"
    return f"the schema at {named.pointer}"


def _homes(api: Api, resources: tuple[ResourcePlan, ...]) -> dict[str, set[str]]:
    """The resources that reach each named thing."""
    homes: defaultdict[str, set[str]] = defaultdict(set)
    for resource in resources:
        roots = [pointer for method in resource.methods for pointer in operation_roots(method.operation)]
        for pointer in reach(api, roots):
            homes[pointer].add(resource.name)
    for pointer in reach(api, webhook_roots(api)):
        if pointer not in homes:
            homes[pointer].add(WEBHOOK_EVENTS)
    return homes


def _used(api: Api) -> dict[str, None]:
    """What the package needs: what methods take and return, and events. Not error bodies or spread models."""
    roots = [pointer for operation in api.operations for pointer in operation_roots(operation)]
    return reach(api, [*roots, *webhook_roots(api)])

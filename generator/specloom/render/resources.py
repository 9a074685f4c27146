"""Views of `resources/<resource>.py`: thin methods that send."""

from __future__ import annotations

from attrs import define

from ..api.models import Model
from ..api.operations import Api
from ..api.types import ArrayOf, Ref, TypeExpr, without_null
from ..naming.methods import MethodPlan, ResourcePlan
from ..naming.plan import NamePlan
from .annotations import IMPORTED, Annotator
from .endpoints import pages_constant, returned
from .imports import Imports
from .literals import docstring
from .prose import operation_details, operation_label, operation_summary, sentence
from .signatures import Argument, Signatures, listed
from .views import IteratorView, MethodView, ResourceModuleView

_RUNTIME = (
    "AsyncRawResource",
    "AsyncResource",
    "AsyncStreamingResource",
    "RawResource",
    "Resource",
    "StreamingResource",
    "async_raw",
    "async_streaming",
    "raw",
    "streaming",
)

#: What is put before and behind a resource's name for the classes of its module.
_CLASSES = [(p, s) for p in ("", "Async") for s in ("", "WithRawResponse", "WithStreamingResponse")]


def resource_module(api: Api, names: NamePlan, resource: ResourcePlan) -> ResourceModuleView:
    """The view of one module of resource classes."""
    imports = Imports()
    for name in _RUNTIME:
        imports.add(".._runtime.resource", name)
    imports.add("..api", f"{resource.module} as api")
    imports.add("typing", "Unpack")
    imports.add("functools", "cached_property")
    imports.add(".._runtime.request", "RequestOptions")
    # A method called `list` hides the type from the annotations behind it.
    taken = {plan.name for plan in resource.methods} | {plan.iterator for plan in resource.methods}
    list_name = f"{imports.add_module('builtins')}.list" if "list" in taken else "list"
    writer = _Methods(api, names, resource, imports, list_name)
    methods = [writer.view(plan) for plan in resource.methods]
    title = sentence(resource.description) or f"{resource.class_name}."
    return ResourceModuleView(
        doc=docstring(title, 0),
        imports=imports.lines(),
        class_name=resource.class_name,
        class_doc=docstring(f"{title}\n\nReached as `client.{resource.name}`.", 4),
        async_class_doc=docstring(
            f"{title}\n\nReached as `client.{resource.name}` of the asynchronous client.", 4
        ),
        methods=methods,
    )


@define
class _Methods:
    api: Api
    names: NamePlan
    resource: ResourcePlan
    imports: Imports
    list_name: str

    def view(self, plan: MethodPlan) -> MethodView:
        taken = IMPORTED.union(_RUNTIME, (f"{p}{self.resource.class_name}{s}" for p, s in _CLASSES))
        requests = Annotator(self.api, self.names, self.imports, "request", "..", taken=taken)
        responses = Annotator(
            self.api, self.names, self.imports, "response", "..", taken=taken, list_name=self.list_name
        )
        known = frozenset(name for name, _ in self.api.client.defaults)
        arguments = Signatures(requests, known).arguments(plan)
        returns = returned(plan, self.api, responses)
        doc = self._doc(plan, arguments, returns)
        return MethodView(
            name=plan.name,
            doc=doc,
            async_doc=doc,
            parameters=listed(arguments, plan.positional, optional_if_known=True),
            returns=returns,
            arguments=[self._passed(argument) for argument in arguments],
            iterator=self._iterator(plan, responses) if plan.iterator else None,
        )

    def _passed(self, argument: Argument) -> str:
        if argument.known:
            key = self.names.arguments.defaults[argument.source.name] if argument.source else argument.name
            return f'{argument.name}=self._known("{key}", {argument.name})'
        return f"{argument.name}={argument.name}"

    def _doc(self, plan: MethodPlan, arguments: list[Argument], returns: str) -> str:
        operation = plan.operation
        paragraphs = [operation_summary(operation)]
        if operation.deprecated:
            paragraphs.append("Deprecated by the API.")
        if details := operation_details(operation):
            paragraphs.append(details)
        told = [f"    {a.name}: {a.doc}" for a in arguments if a.doc]
        if told:
            paragraphs.append("\n".join(["Args:", *told]))
        success = operation.success
        if success and success.description and returns != "None":
            paragraphs.append(f"Returns:\n    {sentence(' '.join(success.description.split()))}")
        paragraphs.append(f"`{operation_label(operation)}`")
        return docstring("\n\n".join(paragraphs), 8)

    def _iterator(self, plan: MethodPlan, responses: Annotator) -> IteratorView:
        pages = plan.operation.pagination
        assert pages is not None and plan.iterator is not None
        self.imports.add(".._runtime.pagination", "AsyncPages")
        self.imports.add(".._runtime.pagination", "Pages")
        success = plan.operation.success
        type_ = self._at(success.type, pages.items.split(".")) if success else None
        item = without_null(type_) if type_ else None
        item = item.items if isinstance(item, ArrayOf) else item
        annotation = responses.annotate(item) if item else self.imports.add("typing", "Any")
        text = (
            f"Iterate over all pages of `{plan.name}`, which has the arguments; pages are fetched as needed."
        )
        return IteratorView(
            name=plan.iterator,
            doc=docstring(text, 8),
            async_doc=docstring(text, 8),
            item=annotation,
            pages_name=pages_constant(plan),
        )

    def _at(self, type_: TypeExpr | None, path: list[str]) -> TypeExpr | None:
        """The type at a dotted path of wire names."""
        for name in path:
            inner = without_null(type_) if type_ else None
            model = self.api.named.get(inner.pointer) if isinstance(inner, Ref) else None
            members = {f.name: f.type for f in model.fields} if isinstance(model, Model) else {}
            type_ = members.get(name)
        return type_

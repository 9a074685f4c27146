"""Views of `resources/<resource>.py`: a method per operation, and the other forms of it."""

from __future__ import annotations

from attrs import define, evolve

from ..api.models import Model
from ..api.operations import Api, Pagination
from ..api.types import ArrayOf, Ref, TypeExpr, without_null
from ..naming.methods import MethodPlan, ResourcePlan
from ..naming.plan import NamePlan
from .annotations import IMPORTED, Annotator
from .imports import Imports
from .literals import docstring, literal
from .prose import operation_details, operation_label, operation_summary, sentence
from .renames import Renames
from .requests import RequestWriter, returned
from .signatures import Argument, Signatures, listed
from .views import IteratorView, MethodView, ResourceModuleView

_API = "`{}` as functions: each describes a request, which `client.send` sends."

#: What is put before and behind a resource's name for the classes of its module.
_CLASSES = [(p, s) for p in ("", "Async") for s in ("", "WithRawResponse", "WithStreamingResponse")]


def resource_module(
    api: Api, names: NamePlan, resource: ResourcePlan, renames: Renames
) -> ResourceModuleView:
    """The view of one module of resource classes."""
    taken = {argument for plan in resource.methods for argument in _arguments_of(plan)}
    # Types and `forms` stand outside of methods, where no argument hides them.
    taken -= {"date", "datetime", "forms"}
    # But they see the methods of their class.
    taken |= {name for plan in resource.methods for name in (plan.name, plan.iterator) if name}
    imports = Imports(taken=frozenset(taken))
    imports.add(".._runtime", "forms")
    imports.add("typing", "Unpack")
    imports.add(".._runtime.request", "RequestOptions")
    writer = _Methods(api, names, resource, imports, _list_name(resource, imports), renames)
    methods = [writer.view(plan) for plan in resource.methods]
    renamed = renames.old_methods(names, resource.name)
    if renamed:
        imports.add(".._runtime.renamed", "renamed_method")
    title = sentence(resource.description) or f"{resource.class_name}."
    return ResourceModuleView(
        doc=docstring(title, 0),
        imports=imports.lines(),
        class_name=resource.class_name,
        class_doc=docstring(f"`client.{resource.name}`: the methods of the synchronous client.", 4),
        async_class_doc=docstring(f"`client.{resource.name}`: the same methods, to await.", 4),
        methods=methods,
        api_doc=docstring(_API.format(resource.class_name), 0),
        module=resource.module,
        renamed=renamed,
        renamed_from=renames.modules(names, resource.name),
    )


def _arguments_of(plan: MethodPlan) -> set[str]:
    return {*plan.arguments.values(), plan.body_argument}


def _list_name(resource: ResourcePlan, imports: Imports) -> str:
    """A method called `list` hides the type from the annotations behind it."""
    taken = {plan.name for plan in resource.methods} | {plan.iterator for plan in resource.methods}
    return f"{imports.add_module('builtins')}.list" if "list" in taken else "list"


@define
class _Methods:
    api: Api
    names: NamePlan
    resource: ResourcePlan
    imports: Imports
    list_name: str
    renames: Renames

    def view(self, plan: MethodPlan) -> MethodView:
        taken = IMPORTED.union((f"{p}{self.resource.class_name}{s}" for p, s in _CLASSES))
        requests = Annotator(
            self.api, self.names, self.imports, "request", "..", taken=taken, qualified="module"
        )
        responses = evolve(requests, direction="response", list_name=self.list_name)
        known = frozenset(name for name, _ in self.api.client.defaults)
        arguments = Signatures(requests, known).arguments(plan)
        returns = returned(plan, self.api, responses)
        return MethodView(
            name=plan.name,
            doc=self._doc(plan, arguments, returns),
            parameters=listed(arguments, plan.positional),
            returns=returns,
            request=RequestWriter(self.api, self.names, self.imports, responses).view(self.resource, plan),
            iterator=self._iterator(plan, responses) if plan.iterator else None,
            deprecated=self._deprecated(plan),
            deprecated_arguments=self._deprecated_arguments(plan, arguments),
            renamed_arguments=self._renamed_arguments(plan),
        )

    def _renamed_arguments(self, plan: MethodPlan) -> str:
        renamed = self.renames.arguments.get((self.resource.name, plan.name))
        if not renamed:
            return ""
        self.imports.add(".._runtime.renamed", "renamed_arguments")
        pairs = [f"{old}={literal(new)}" for old, new in sorted(renamed.items())]
        return ", ".join([literal(f"{self.resource.name}.{plan.name}"), *pairs])

    def _deprecated(self, plan: MethodPlan) -> str:
        if not plan.operation.deprecated:
            return ""
        self.imports.add(".._runtime.deprecation", "deprecated")
        return literal(f"`{self.resource.name}.{plan.name}` is deprecated by the API")

    def _deprecated_arguments(self, plan: MethodPlan, arguments: list[Argument]) -> str:
        names = [a.name for a in arguments if a.source is not None and a.source.deprecated]
        if not names:
            return ""
        self.imports.add(".._runtime.deprecation", "deprecated_arguments")
        label = literal(f"{self.resource.name}.{plan.name}")
        return ", ".join([label, *(f"{name}={name}" for name in names)])

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
        paragraphs.append(f"Raises:\n    APIError: `{operation_label(operation)}`")
        return docstring("\n\n".join(paragraphs), 8)

    def _iterator(self, plan: MethodPlan, responses: Annotator) -> IteratorView:
        pages = plan.operation.pagination
        assert pages is not None and plan.iterator is not None
        paging = self.imports.add(".._runtime.pagination", "PageNumber")
        success = plan.operation.success
        type_ = self._at(success.type, pages.items.split(".")) if success else None
        item = without_null(type_) if type_ else None
        item = item.items if isinstance(item, ArrayOf) else item
        annotation = responses.annotate(item) if item else self.imports.add("typing", "Any")
        return IteratorView(plan.iterator, f"{paging}[{annotation}]({_paging(pages)})")

    def _at(self, type_: TypeExpr | None, path: list[str]) -> TypeExpr | None:
        """The type at a dotted path of wire names."""
        for name in path:
            inner = without_null(type_) if type_ else None
            model = self.api.named.get(inner.pointer) if isinstance(inner, Ref) else None
            members = {f.name: f.type for f in model.fields} if isinstance(model, Model) else {}
            type_ = members.get(name)
        return type_


def _paging(pages: Pagination) -> str:
    """The arguments of `PageNumber`, without those that are its defaults."""
    parts = [f"page={literal(pages.page)}"]
    if pages.per_page:
        parts.append(f"size={literal(pages.per_page)}")
    if pages.first != 1:
        parts.append(f"first={pages.first}")
    if pages.items != "data":
        parts.append(f"items={literal(pages.items)}")
    if pages.total:
        parts.append(f"total={literal(pages.total)}")
    return ", ".join(parts)

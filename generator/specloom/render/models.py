"""Views of the modules of models."""

from __future__ import annotations

from collections import defaultdict

from attrs import define, field

from ..api.models import Enumeration, Field, Model
from ..api.operations import Api
from ..api.types import Anything, references
from ..naming.classes import ClassPlan
from ..naming.plan import NamePlan
from .annotations import Annotator
from .imports import Imports
from .literals import docstring, literal, literals
from .prose import field_doc, sentence
from .renames import Renames
from .views import AliasView, FieldView, ModelsModuleView, ModelView


def models_modules(api: Api, names: NamePlan, renames: Renames) -> dict[str, ModelsModuleView]:
    """One view per module of models, by module name."""
    plans: dict[str, list[ClassPlan]] = defaultdict(list)
    for plan in {plan.pointer: plan for plan in names.classes.values()}.values():
        if not plan.dictionary:
            plans[plan.module].append(plan)
    circular = _circular(api, names)
    return {
        module: _Module(api, names, module, circular.get(module, set()), renames).view(
            sorted(plans[module], key=lambda plan: plan.name)
        )
        for module in sorted(plans)
    }


def module_title(names: NamePlan, module: str) -> str:
    """What a module of models holds, for its docstring."""
    for resource in names.resources:
        if resource.module == module and resource.description:
            return sentence(resource.description)
    return f"Models: {module.replace('_', ' ').strip()}."


@define
class _Module:
    api: Api
    names: NamePlan
    module: str
    #: Modules that import this one, directly or not: importing them waits until the classes are there.
    circular: set[str]
    renames: Renames

    def view(self, plans: list[ClassPlan]) -> ModelsModuleView:
        written = [named for plan in plans if isinstance(named := self.api.named[plan.pointer], Model)]
        members = {self.names.fields[model.pointer, f.name] for model in written for f in model.fields}
        # Of what is imported, only this is called where the members stand.
        imports = Imports(taken=frozenset({"field"} & members))
        late = Imports()
        annotator = _ModelAnnotator(
            self.api,
            self.names,
            imports,
            "response",
            "..",
            own_module=self.module,
            late=late,
            circular=self.circular,
            tagged=True,
        )
        aliases, models = [], []
        for plan in plans:
            named = self.api.named[plan.pointer]
            if isinstance(named, Enumeration):
                value = f"{imports.add('typing', 'Literal')}[{literals(named.values)}]"
                imports.add("typing", "TypeAlias")
                aliases.append(
                    AliasView(plan.name, value, docstring(named.description, 0) if named.description else "")
                )
            else:
                models.append(self._model(plan, named, annotator))
        return ModelsModuleView(
            doc=docstring(module_title(self.names, self.module), 0),
            imports=imports.lines(),
            aliases=aliases,
            models=models,
            late_imports=[line for line in late.lines()[2:] if line],
        )

    def _model(self, plan: ClassPlan, model: Model, annotator: Annotator) -> ModelView:
        imports = annotator.imports
        imports.add("attrs", "define")
        imports.add(".._runtime.model", "Model")
        # attrs wants members with a default behind those without.
        ordered = sorted(model.fields, key=lambda f: not f.required)
        attribute = {f.name: self.names.fields[model.pointer, f.name] for f in ordered}
        sensitive = [attribute[f.name] for f in ordered if f.sensitive]
        renamed = {attribute[f.name]: f.name for f in ordered if attribute[f.name] != f.name}
        deprecated = [attribute[f.name] for f in ordered if f.deprecated]
        if deprecated:
            imports.add(".._runtime.deprecation", "deprecated_fields")
        if renamed:
            imports.add("collections.abc", "Mapping")
        if sensitive or renamed:
            imports.add("typing", "ClassVar")
        pairs = ", ".join(f"{literal(k)}: {literal(v)}" for k, v in renamed.items())
        return ModelView(
            name=plan.name,
            doc=docstring(sentence(model.description) or f"`{plan.name}`.", 4),
            fields=[self._field(f, attribute[f.name], annotator) for f in ordered],
            sensitive=f"frozenset({{{literals(sensitive)}}})" if sensitive else "",
            wire=f"{{{pairs}}}" if renamed else "",
            deprecated_fields=literals(deprecated),
            renamed_fields=self._renamed(plan.name, imports),
        )

    def _renamed(self, name: str, imports: Imports) -> str:
        renamed = self.renames.fields.get(name)
        if not renamed:
            return ""
        imports.add(".._runtime.renamed", "renamed_fields")
        return ", ".join(f"{old}={literal(new)}" for old, new in sorted(renamed.items()))

    def _field(self, member: Field, name: str, annotator: Annotator) -> FieldView:
        annotation = annotator.annotate(member.type)
        if not member.required and not isinstance(member.type, Anything):
            annotation = f"{annotation} | {annotator.imports.add('.._runtime.unset', 'Unset')}"
        default = ""
        if not member.required:
            default = f" = {annotator.imports.add('.._runtime.unset', 'UNSET')}"
        if name.startswith("_"):
            # attrs takes the underscore off the constructor's argument, and no argument starts with a digit.
            field_ = annotator.imports.add("attrs", "field")
            default = f" = {field_}({'' if member.required else 'default=UNSET, '}alias={literal(name)})"
        text = field_doc(member)
        return FieldView(name, annotation, default, docstring(text, 4) if text else "")


@define
class _ModelAnnotator(Annotator):
    """Puts the imports that would go round in a circle at the end of the module."""

    late: Imports = field(factory=Imports)
    circular: set[str] = field(factory=set)

    def imported(self, plan: ClassPlan) -> str:
        if plan.module in self.circular and plan.module != self.own_module:
            return self.late.add(f".{plan.module}", plan.name)
        return super().imported(plan)


def _circular(api: Api, names: NamePlan) -> dict[str, set[str]]:
    """For every module of models: the modules it imports that import it in turn, directly or not."""
    direct: defaultdict[str, set[str]] = defaultdict(set)
    for pointer, plan in names.classes.items():
        named = api.named[pointer]
        for member in named.fields if isinstance(named, Model) else ():
            for target in references(member.type):
                direct[plan.module].add(names.classes[target].module)
    reach = {module: _reach(module, direct) for module in list(direct)}
    return {
        module: {other for other in direct[module] if other != module and module in reach.get(other, set())}
        for module in list(direct)
    }


def _reach(start: str, direct: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    queue = list(direct.get(start, ()))
    while queue:
        module = queue.pop()
        if module not in seen:
            seen.add(module)
            queue += direct.get(module, ())
    return seen

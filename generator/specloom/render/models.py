"""Views of the modules of models."""

from __future__ import annotations

from collections import Counter, defaultdict

from attrs import define, field

from ..api.models import Enumeration, Field, Model
from ..api.operations import Api
from ..api.types import Anything, references
from ..naming.classes import ClassPlan
from ..naming.plan import NamePlan
from ..naming.words import snake
from .annotations import Annotator
from .decoding import Decoding
from .imports import Imports
from .literals import docstring, literal, literals
from .prose import field_doc, sentence
from .views import AliasView, FieldView, ModelsModuleView, ModelView

#: Names that `from_dict` reads; a member of such a name is decoded under another.
_LOCALS = frozenset(
    {
        *("cls", "data", "get", "self", "type", "dict", "list", "str"),
        *("parse_date", "parse_datetime", "from_closest", "from_tagged", "unknown_fields"),
    }
)


def models_modules(api: Api, names: NamePlan) -> dict[str, ModelsModuleView]:
    """One view per module of models, by module name."""
    plans: dict[str, list[ClassPlan]] = defaultdict(list)
    for plan in {plan.pointer: plan for plan in names.classes.values()}.values():
        plans[plan.module].append(plan)
    circular = _circular(api, names)
    return {
        module: _Module(api, names, module, circular.get(module, set()), _keys(plans[module])).view(
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
    #: Class -> the constant with the names of its members.
    keys: dict[str, str]

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
        )
        decoding = Decoding(self.api, annotator, ".._runtime")
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
                models.append(self._model(plan, named, annotator, decoding))
        return ModelsModuleView(
            doc=docstring(module_title(self.names, self.module), 0),
            imports=imports.lines(),
            aliases=aliases,
            models=models,
            late_imports=[line for line in late.lines()[2:] if line],
        )

    def _model(self, plan: ClassPlan, model: Model, annotator: Annotator, decoding: Decoding) -> ModelView:
        imports = annotator.imports
        imports.add("attrs", "define")
        imports.add("typing", "Any")
        imports.add("typing", "Self")
        imports.add("collections.abc", "Mapping")
        imports.add(".._runtime.model", "Model")
        imports.add(".._runtime.model", "plain")
        imports.add(".._runtime.model", "unknown_fields")
        imports.add(".._runtime.unset", "UNSET")
        # attrs wants members with a default behind those without.
        ordered = sorted(model.fields, key=lambda f: not f.required)
        attribute = {f.name: self.names.fields[model.pointer, f.name] for f in ordered}
        statements, arguments = [], []
        for member in ordered:
            before, argument = self._decoded(member, attribute[member.name], decoding)
            statements += before
            arguments.append(argument)
        sensitive = [attribute[f.name] for f in ordered if f.sensitive]
        renamed = {attribute[f.name]: f.name for f in ordered if attribute[f.name] != f.name}
        if sensitive or renamed:
            imports.add("typing", "ClassVar")
        return ModelView(
            name=plan.name,
            doc=docstring(sentence(model.description) or f"`{plan.name}`.", 4),
            fields=[self._field(f, attribute[f.name], annotator) for f in ordered],
            sensitive=f"frozenset({{{literals(sensitive)}}})" if sensitive else "",
            wire=(
                f"{{{', '.join(f'{literal(k)}: {literal(v)}' for k, v in renamed.items())}}}"
                if renamed
                else ""
            ),
            keys_name=self.keys[plan.name],
            keys=f"frozenset({{{literals(f.name for f in ordered)}}})",
            statements=statements,
            arguments=arguments,
            entries=[f"{literal(f.name)}: self.{attribute[f.name]}" for f in ordered],
        )

    def _decoded(self, member: Field, name: str, decoding: Decoding) -> tuple[list[str], str]:
        """Statements that decode a member, and the constructor argument for it."""
        raw = f"get({literal(member.name)}, UNSET)"
        if call := decoding.call(member.type):
            return [], f"{call}({raw})"
        # `_300` may be a class as well.
        local = f"{name}_" if name in _LOCALS or name.startswith("_") else name
        statements = decoding.statements(member.type, local)
        return ([f"{local} = {raw}", *statements], local) if statements else ([], raw)

    def _field(self, member: Field, name: str, annotator: Annotator) -> FieldView:
        annotation = annotator.annotate(member.type)
        if not member.required and not isinstance(member.type, Anything):
            annotation = f"{annotation} | {annotator.imports.add('.._runtime.unset', 'Unset')}"
        default = "" if member.required else " = UNSET"
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


def _keys(plans: list[ClassPlan]) -> dict[str, str]:
    """Class -> the constant with the names of its members; `HTTPError` and `HttpError` must not share one."""
    constants = {plan.name: snake(plan.name).upper() for plan in plans}
    often = Counter(constants.values())
    return {
        name: f"_{constant if often[constant] == 1 else name}_KEYS" for name, constant in constants.items()
    }


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

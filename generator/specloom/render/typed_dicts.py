"""The view of `types.py`: dictionaries for request bodies, and the documented response names."""

from __future__ import annotations

from ..api.models import Model
from ..api.operations import Api
from ..api.reach import accepted_models
from ..naming.identifiers import is_identifier
from ..naming.plan import NamePlan
from .annotations import Annotator
from .imports import Imports
from .literals import docstring, literal
from .renames import Renames
from .views import AliasView, TypedDictView, TypesModuleView

_DOC = """Types for annotations: the documented names of the responses, and request bodies as dictionaries.

`XDict` is the model `X` as a dictionary; its keys are the names on the wire."""


def types_module(api: Api, names: NamePlan, renames: Renames) -> TypesModuleView:
    """The view of `types.py`."""
    imports = Imports()
    annotator = Annotator(api, names, imports, "dict", ".", qualified="package")
    plans = {names.classes[pointer].name: names.classes[pointer] for pointer in accepted_models(api)}
    dicts = [_typed_dict(api.named[plan.pointer], name, annotator) for name, plan in sorted(plans.items())]
    if dicts:
        imports.add("typing", "TypedDict")
    responses = []
    for name, pointer in sorted(names.response_names.items()):
        value = annotator.class_of(pointer) if pointer else imports.add("._runtime.model", "ApiResponse")
        responses.append(AliasView(name, value))
    old_dicts = {old: new for old, new in renames.classes.items() if new in plans}
    renamed = [
        *(AliasView(old, new) for old, new in sorted(renames.responses.items())),
        *(AliasView(f"{old}Dict", f"{new}Dict") for old, new in sorted(old_dicts.items())),
    ]
    if renamed:
        imports.add("typing", "TypeAlias")
        imports.add("typing", "TYPE_CHECKING")
    return TypesModuleView(docstring(_DOC, 0), imports.lines(), dicts, responses, renamed)


def _typed_dict(model: object, name: str, annotator: Annotator) -> TypedDictView:
    assert isinstance(model, Model)
    add = annotator.imports.add
    members: list[str] = []
    entries: list[str] = []
    by_call = any(not is_identifier(f.name) or f.name.startswith("__") for f in model.fields)
    for member in model.fields:
        annotation = annotator.annotate(member.type)
        if not member.required:
            annotation = f"{add('typing', 'NotRequired')}[{annotation}]"
        if by_call:
            entries.append(f"{literal(member.name)}: {literal(annotation)}")
        else:
            members.append(f"{member.name}: {annotation}")
    return TypedDictView(f"{name}Dict", members, entries)

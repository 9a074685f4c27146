"""What the templates print: every value is finished Python text or a list of such texts.

A template never decides: it reads attributes, loops, and leaves out what is empty.
"""

from __future__ import annotations

from attrs import field, frozen

from .renames import OldMethod


@frozen
class FieldView:
    """A member of a model class."""

    name: str
    annotation: str
    #: ` = UNSET` and the like; empty for a required member.
    default: str
    doc: str


@frozen
class ModelView:
    """An attrs class."""

    name: str
    doc: str
    fields: list[FieldView]
    #: Set display of the secret members; empty when there are none.
    sensitive: str
    #: Dict display of attribute name to wire name, for those that differ; empty when none do.
    wire: str
    #: The deprecated members as string literals; empty when there are none.
    deprecated_fields: str = ""
    #: Arguments of the decorator that keeps old names of members; empty when there are none.
    renamed_fields: str = ""


@frozen
class AliasView:
    """A name for a type: an enumeration, or a documented response name."""

    name: str
    value: str
    doc: str = ""


@frozen
class ModelsModuleView:
    """`models/<area>.py`."""

    doc: str
    imports: list[str]
    aliases: list[AliasView]
    models: list[ModelView]
    #: Imports at the end of the module, for areas that refer to each other in a circle.
    late_imports: list[str] = field(factory=list)


@frozen
class TypedDictView:
    """A TypedDict, written as a class, or as a call when a key is no identifier."""

    name: str
    #: `key: annotation` lines of the class form.
    members: list[str]
    #: `"key": "annotation"` entries of the call form; empty for the class form.
    entries: list[str]


@frozen
class TypesModuleView:
    """`types.py`."""

    doc: str
    imports: list[str]
    dicts: list[TypedDictView]
    responses: list[AliasView]
    #: Old names, each with the new one.
    renamed: list[AliasView] = field(factory=list)


@frozen
class RequestView:
    """The arguments of `_send`."""

    #: What it returns, where type checkers cannot see it; empty otherwise.
    returns: str
    #: Method and path.
    route: str
    decode: str
    name: str
    #: Entries of dict displays.
    path_params: str
    query: list[str]
    #: Lists of pairs.
    headers: list[str]
    #: Further keyword arguments.
    arguments: list[str]


@frozen
class IteratorView:
    """The method that iterates over all pages of a list operation."""

    name: str
    paging: str


@frozen
class MethodView:
    """A method of a resource."""

    name: str
    doc: str
    parameters: list[str]
    returns: str
    request: RequestView
    iterator: IteratorView | None
    #: What is said when it is called, as a literal; empty when the operation is not deprecated.
    deprecated: str = ""
    #: Arguments of the call that warns about deprecated arguments; empty when there are none.
    deprecated_arguments: str = ""
    #: Arguments of the decorator that takes arguments by their old names; empty when there are none.
    renamed_arguments: str = ""


@frozen
class ResourceModuleView:
    """`resources/<resource>.py` and `api/<resource>.py`."""

    doc: str
    imports: list[str]
    class_name: str
    class_doc: str
    async_class_doc: str
    methods: list[MethodView]
    api_doc: str
    module: str
    #: Old names of methods, and the modules of other resources that they are in now.
    renamed: list[OldMethod] = field(factory=list)
    renamed_from: list[str] = field(factory=list)


@frozen
class ArgumentView:
    """An argument of the client."""

    name: str
    annotation: str
    default: str
    doc: str


@frozen
class ResourceLinkView:
    """A lazy property of the client."""

    name: str
    module: str
    class_name: str
    #: What the class is called in the annotations of the module.
    local_name: str
    doc: str


@frozen
class ClientModuleView:
    """`client.py`."""

    doc: str
    name: str
    class_doc: str
    async_class_doc: str
    #: Arguments of `Profile(...)`.
    profile: list[str]
    #: Credential and default arguments; the ones every client has are in the template.
    credentials: list[ArgumentView]
    defaults: list[ArgumentView]
    resources: list[ResourceLinkView]
    namespace: str
    imports: list[str]
    #: (Old name, resource) of those that had another name.
    renamed: list[tuple[str, ResourceLinkView]] = field(factory=list)


@frozen
class ReferenceRow:
    """A method in `api.md`."""

    call: str
    operation: str
    returns: str
    summary: str


@frozen
class ReferenceView:
    """A resource in `api.md` and `README.md`."""

    name: str
    class_name: str
    module: str
    summary: str
    rows: list[ReferenceRow]


@frozen
class ProjectView:
    """What the files beside the package say."""

    package: str
    #: What the names of pytest's fixtures begin with.
    fixture: str
    distribution: str
    version: str
    #: One line about the package, as plain text and as a TOML string.
    summary: str
    description: str
    client: str
    resources: list[ReferenceView]
    #: An example call: resource, method, arguments, as Python text; empty when the API has nothing to show.
    example: str
    #: What a client is given once: credentials and defaults of path parameters.
    arguments: list[str]
    environment: list[str]
    operations: int
    http_library: str
    #: The distributions that the package needs, as items of a TOML array.
    requirements: str
    #: Whether the package has SQL resources, which want further distributions.
    sql: bool = False
    #: Whether the document has webhooks.
    webhooks: bool = False

"""Views of `client.py`, and of the files beside the package."""

from __future__ import annotations

import json
from collections import Counter

from ..api.operations import Api, Credential
from ..naming.methods import ResourcePlan
from ..naming.plan import NamePlan
from .annotations import Annotator
from .imports import Imports
from .literals import comment, docstring, literal, literals
from .prose import argument_doc, operation_label, operation_summary, sentence
from .renames import Renames
from .requests import returned
from .signatures import Signatures
from .views import ArgumentView, ClientModuleView, ProjectView, ReferenceRow, ReferenceView, ResourceLinkView

#: What a package needs by the HTTP library it was generated for: the oldest versions that the tests ran with.
_REQUIREMENTS = {"httpx": "httpx>=0.27", "httpx2": "httpx2>=2.16"}


def client_module(
    api: Api, names: NamePlan, package: str, version: str, http_library: str, renames: Renames
) -> ClientModuleView:
    """The view of the module with the two clients."""
    credentials = [
        argument
        for credential in api.client.credentials
        for argument in _arguments(credential, names.arguments.credentials[credential.scheme])
    ]
    defaults = [
        ArgumentView(
            names.arguments.defaults[name],
            "str",
            "None",
            _default_doc(api, name) + _or_environment(environment),
        )
        for name, environment in api.client.defaults
    ]
    told = {argument.name: argument for argument in [*credentials, *defaults]}
    title = sentence(api.title)
    first_paragraph = api.description.split("\n\n")[0] if api.description else ""
    about = f"{title}\n\n{sentence(' '.join(first_paragraph.split()))}".strip()
    arguments = "\n".join(f"    {name}: {argument.doc}." for name, argument in told.items())
    common = _common_arguments(api, http_library)
    return ClientModuleView(
        doc=docstring(f"The clients: `{names.client}` and `Async{names.client}`.", 0),
        name=names.client,
        class_doc=docstring(f"{about}\n\nArgs:\n{arguments}\n{common}", 4),
        async_class_doc=docstring(
            f"{title}\n\nAs `{names.client}`, with methods to await and an `{http_library}.AsyncClient`.", 4
        ),
        profile=_profile(api, names, package, version),
        credentials=credentials,
        defaults=defaults,
        resources=[_link(names, resource) for resource in names.resources],
        namespace=names.arguments.namespace,
        imports=_imports(api, names),
        renamed=[
            (old, _link(names, resource))
            for old, new in sorted(renames.resources.items())
            for resource in names.resources
            if resource.name == new
        ],
    )


def _default_doc(api: Api, name: str) -> str:
    """What a parameter is, limits included: methods with a default for it say the first sentence only."""
    told = Counter(argument_doc(p) for o in api.operations for p in o.located("path") if p.name == name)
    # What most operations say, so that one more changes nothing.
    usual = max(told, key=lambda text: (told[text], text))
    return " ".join(f"{usual} For calls that leave it out".split())


def _arguments(credential: Credential, called: tuple[str, ...]) -> list[ArgumentView]:
    if credential.kind == "basic":
        docs = ("User name for basic authentication", "Password for basic authentication")
        return [ArgumentView(name, "str", "None", doc) for name, doc in zip(called, docs, strict=True)]
    doc = {
        "bearer": "Token sent as `Authorization: Bearer …`",
        "header": f"Key sent in the header `{comment(credential.name)}`",
        "query": f"Key sent as the query parameter `{comment(credential.name)}`",
        "cookie": f"Key sent as the cookie `{comment(credential.name)}`",
    }[credential.kind]
    return [ArgumentView(called[0], "str", "None", doc + _or_environment(credential.environment))]


def _or_environment(variable_name: str | None) -> str:
    return f"; else the environment variable `{comment(variable_name)}`" if variable_name else ""


def _common_arguments(api: Api, http_library: str) -> str:
    environment = _or_environment(api.client.base_url_environment)
    return "\n".join(
        [
            f"    base_url: Where the API is{environment}; else the document's own server.",
            f"    timeout: Seconds for each step of an attempt, or a timeout object of {http_library}.",
            "    max_retries: How often a call is tried again; see the README for what may be.",
            "    deadline: Seconds for a whole call, all attempts and waits included.",
            "    validate_responses: Raise `ResponseValidationError` where an answer breaks the document.",
            "    fast_decoding: Decode with msgspec (the extra `fast`), which drops unknown fields.",
            f"    http_client: A client of {http_library} to send with; it is never closed by this one.",
            "    headers: Headers for every request.",
        ]
    )


def _profile(api: Api, names: NamePlan, package: str, version: str) -> list[str]:
    client = api.client
    lines = [
        f"package={literal(package)}",
        f"version={literal(version)}",
        f"base_url={literal(client.base_url)}",
    ]
    if client.base_url_environment:
        lines.append(f"base_url_environment={literal(client.base_url_environment)}")
    if client.credentials:
        written = (_credential(c, names.arguments.credentials[c.scheme]) for c in client.credentials)
        lines.append(f"credentials=({', '.join(written)},)")
    if client.defaults:
        arguments = names.arguments.defaults
        entries = ", ".join(f"{literal(arguments[name])}: {literal(env)}" for name, env in client.defaults)
        lines.append(f"defaults={{{entries}}}")
    if client.envelope:
        success, errors = client.envelope
        lines.append(f"envelope=Envelope(success={literal(success)}, errors={literal(errors)})")
    return lines


def _credential(credential: Credential, called: tuple[str, ...]) -> str:
    if credential.kind == "basic":
        return f"Basic({literals(called)})"
    argument = literal(called[0])
    environment = f", environment={literal(credential.environment)}" if credential.environment else ""
    if credential.kind == "bearer":
        return f"Bearer({argument}{environment})"
    place = f"location={literal(credential.kind)}, name={literal(credential.name)}"
    return f"ApiKey({argument}{environment}, {place})"


def _imports(api: Api, names: NamePlan) -> list[str]:
    imports = Imports()
    imports.add("collections.abc", "Mapping")
    for name in ("Generic", "Self", "TypedDict", "Unpack"):
        imports.add("typing", name)
    for name in ("AsyncHttp", "Http", "SyncHttp"):
        imports.add("._runtime.connection", name)
    for name in ("AsyncClient", "BaseClient", "Client", "Profile", "Settings"):
        imports.add("._runtime.client", name)
    if api.client.envelope:
        imports.add("._runtime.envelope", "Envelope")
    for credential in api.client.credentials:
        if credential.kind == "bearer":
            imports.add("._runtime.auth", "Bearer")
        else:
            imports.add("._runtime.auth_schemes", "Basic" if credential.kind == "basic" else "ApiKey")
    for name in ("DEFAULT_TIMEOUT", "Timeout"):
        imports.add("._runtime.request", name)
    for resource in names.resources:
        imports.add_typing_only("functools", "cached_property")
        imports.add("._runtime.lazy", "Lazy")
        local = _local_name(names, resource)
        for prefix in ("", "Async"):
            name = f"{prefix}{resource.class_name}"
            renamed = name if local == resource.class_name else f"{name} as {prefix}{local}"
            imports.add_typing_only(f".resources.{resource.module}", renamed)
    return imports.lines()


def _local_name(names: NamePlan, resource: ResourcePlan) -> str:
    """The class's name in `client.py`, where the client itself may have the same (API "Pets", tag "pets")."""
    taken = {names.client, "Client", "Profile", "Envelope", "Bearer", "Basic", "ApiKey", "Mapping", "Self"}
    taken |= {"AsyncHttp", "BaseClient", "Generic", "Http", "Lazy", "Settings", "SyncHttp"}
    name = resource.class_name
    # Of "jobs" and "async jobs", each has an `AsyncJobs`.
    asynchronous = {f"Async{other.class_name}" for other in names.resources}
    clash = name in taken or name in asynchronous or f"Async{name}" == names.client
    return f"{name}Resource" if clash else name


def _link(names: NamePlan, resource: ResourcePlan) -> ResourceLinkView:
    doc = sentence(" ".join(resource.description.split())) or f"The resource `{resource.name}`."
    local = _local_name(names, resource)
    return ResourceLinkView(resource.name, resource.module, resource.class_name, local, docstring(doc, 4))


def project(api: Api, names: NamePlan, package: str, version: str, http_library: str) -> ProjectView:
    """The view of README, API reference and project file."""
    references = [_reference(api, names, resource) for resource in names.resources]
    environment = [c.environment for c in api.client.credentials if c.environment]
    environment += [name for _, name in api.client.defaults if name]
    environment += [api.client.base_url_environment] if api.client.base_url_environment else []
    summary = comment(f"Python client for {api.title}.").replace('"', "'").replace("\\", "")
    return ProjectView(
        package=package,
        fixture=package.rpartition(".")[2],
        distribution=package.replace("_", "-"),
        version=version,
        summary=summary,
        description=json.dumps(summary, ensure_ascii=False),
        client=names.client,
        resources=references,
        example=_example(api, names),
        arguments=[*dict.fromkeys(name for c in names.arguments.credentials.values() for name in c)]
        + [names.arguments.defaults[name] for name, _ in api.client.defaults],
        environment=[comment(name) for name in environment],
        webhooks=names.webhooks is not None,
        operations=len(api.operations),
        http_library=http_library,
        sql=bool(api.sql),
        requirements=f'"attrs>=23.2", "{_REQUIREMENTS[http_library]}"',
    )


def _reference(api: Api, names: NamePlan, resource: ResourcePlan) -> ReferenceView:
    imports = Imports()
    annotator = Annotator(api, names, imports, "response", "..")
    known = frozenset(name for name, _ in api.client.defaults)
    rows = []
    for plan in resource.methods:
        arguments = Signatures(Annotator(api, names, imports, "request", ".."), known).arguments(plan)
        needed = [
            a.name if a.name in plan.positional else f"{a.name}=…"
            for a in arguments
            if a.required and not a.known
        ]
        more = ["…"] if len(needed) < len(arguments) else []
        operation = _cell(operation_label(plan.operation).replace("`", "'"))
        given, response = ", ".join([*needed, *more]), plan.response_name or returned(plan, api, annotator)
        call = f"client.{resource.name}.{plan.name}({given})"
        rows.append(ReferenceRow(call, operation, response, _cell(operation_summary(plan.operation))))
        if plan.iterator:
            call = f"client.{resource.name}.{plan.iterator}({given})"
            rows.append(ReferenceRow(call, operation, f"Pages[…, {response}]", "The same, over all pages."))
    summary = comment(sentence(resource.description.split("\n\n")[0]))
    return ReferenceView(resource.name, resource.class_name, resource.module, summary, rows)


def _cell(text: str) -> str:
    """Text in a table of Markdown."""
    return comment(text).replace("|", "\\|")


def _example(api: Api, names: NamePlan) -> str:
    """A call worth showing: pages with a total, other pages, another GET, anything; few arguments first."""
    known = frozenset(name for name, _ in api.client.defaults)
    calls: list[tuple[int, int, int, str]] = []
    for resource in names.resources:
        for plan in resource.methods:
            operation = plan.operation
            pages = operation.pagination
            rank = 0 if pages and pages.total else 1 if pages else 2 if operation.method == "GET" else 3
            arguments = Signatures(Annotator(api, names, Imports(), "request", ".."), known).arguments(plan)
            needed = [f"{a.name}=…" for a in arguments if a.required and not a.known]
            call = f"client.{resource.name}.{plan.name}({', '.join(needed)})"
            calls.append((rank, len(needed), len(plan.name), call))
    return min(calls, key=lambda call: call[:3], default=(0, 0, 0, ""))[3]

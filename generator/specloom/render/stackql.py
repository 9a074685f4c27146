"""A StackQL provider: what its registry keeps under `providers/src`, for the SQL resources of a document."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from ..api.operations import Api, Credential
from ..api.sql import VERBS, SqlMethod, SqlResource
from ..document import Document
from ..document.dump import yaml_text
from .environment import make_environment, templates_folder
from .openapi30 import older, older_schema

#: Where the registry keeps what has not been released.
_UNRELEASED = "v00.00.00000"

#: Sections of `components` that may be referred to.
_COMPONENTS = ("parameters", "responses", "requestBodies", "headers", "examples", "securitySchemes")


@frozen
class ProviderView:
    """`provider.yaml`; all values are YAML."""

    name: str
    version: str
    service: str
    title: str
    description: str
    #: Lines of the `auth` mapping.
    auth: list[str]


@frozen
class MethodEntry:
    """A method of a resource; all values are YAML."""

    name: str
    operation: str
    request: str
    response: str
    status: str
    object_key: str


@frozen
class VerbEntry:
    """A verb and references to its methods, the most specific one first."""

    name: str
    methods: list[str]


@frozen
class ResourceEntry:
    """A resource; all values are YAML."""

    name: str
    id: str
    title: str
    methods: list[MethodEntry]
    verbs: list[VerbEntry]


@frozen
class ServiceView:
    """`services/<service>.yaml`; the first five are blocks of YAML, indented as they stand."""

    info: str
    servers: str
    tags: str
    paths: str
    components: str
    resources: list[ResourceEntry]


def render_provider(document: Document, api: Api) -> dict[str, str]:
    """The files by path below `providers/src`; none where the document has no SQL resources."""
    if not api.sql:
        return {}
    environment = make_environment(templates_folder() / "stackql")
    version = _version(document)
    provider, service = api.sql[0].provider, api.sql[0].service
    described = ProviderView(
        name=_scalar(provider),
        version=_scalar(version),
        service=_scalar(service),
        title=_scalar(api.title),
        description=_scalar(" ".join((api.description.split("\n\n")[0] or api.title).split())),
        auth=_auth(api.client.credentials[0]) if api.client.credentials else [],
    )
    folder = f"{provider}/{version}"
    return {
        f"{folder}/provider.yaml": environment.get_template("provider.yaml.jinja").render(provider=described),
        f"{folder}/services/{service}.yaml": environment.get_template("service.yaml.jinja").render(
            service=_service(document, api)
        ),
    }


def _service(document: Document, api: Api) -> ServiceView:
    tree = document.tree
    info = {k: v for k, v in tree["info"].items() if k != "summary" and not k.startswith("x-")}
    if isinstance(info.get("license"), Mapping):
        info["license"] = {k: v for k, v in info["license"].items() if k != "identifier"}
    written = tree.get("components") or {}
    components: dict[str, Any] = {
        "schemas": {name: older_schema(s) for name, s in (written.get("schemas") or {}).items()}
    }
    components |= {key: older(written[key]) for key in _COMPONENTS if written.get(key)}
    paths = {path: older(document.resolve(item)) for path, item in tree["paths"].items()}
    tags = tree.get("tags")
    return ServiceView(
        info=_block(info, 2),
        servers=_block(older(tree.get("servers") or [{"url": "/"}]), 2),
        tags=_block({"tags": older(tags)}, 0) if tags else "",
        paths=_block(paths, 2),
        components=_block(components, 2),
        resources=[_resource(resource) for resource in api.sql],
    )


def _resource(resource: SqlResource) -> ResourceEntry:
    return ResourceEntry(
        name=_scalar(resource.name),
        id=_scalar(resource.id),
        title=_scalar(resource.title or resource.name),
        methods=[_method(method) for method in resource.methods],
        verbs=[
            VerbEntry(verb, [_scalar(f"#{m.pointer}") for m in _specific_first(resource, verb)])
            for verb in VERBS
        ],
    )


def _specific_first(resource: SqlResource, verb: str) -> list[SqlMethod]:
    """StackQL takes the first method of a verb whose parameters are all given."""
    listed = [method for method in resource.methods if method.verb == verb]
    return sorted(listed, key=lambda m: -sum(p.required for p in m.operation.parameters))


def _method(method: SqlMethod) -> MethodEntry:
    operation, success = method.operation, method.operation.success
    token = operation.path.replace("~", "~0").replace("/", "~1")
    key = ".".join(("$", *method.object_key)) if method.object_key else ""
    return MethodEntry(
        name=_scalar(method.name),
        operation=_scalar(f"#/paths/{token}/{operation.method.lower()}"),
        request=_scalar(operation.body.media_type) if operation.body else "",
        response=_scalar((success.media_type if success else None) or "application/json"),
        status=_scalar(success.status if success else "200"),
        object_key=_scalar(key) if key else "",
    )


def _auth(credential: Credential) -> list[str]:
    if credential.kind == "basic":
        return ["type: basic"]
    known = f"credentialsenvvar: {_scalar(credential.environment)}" if credential.environment else ""
    if credential.kind == "bearer":
        return ["type: bearer", *([known] if known else [])]
    place = [f"location: {credential.kind}", f"name: {_scalar(credential.name)}"]
    return ["type: custom", *place, *([known] if known else [])]


def _version(document: Document) -> str:
    """The version of the provider (`info.x-stackQL-provider`), as a part of a path."""
    told = document.tree["info"].get("x-stackQL-provider")
    version = told.get("version") if isinstance(told, Mapping) else None
    return version if isinstance(version, str) and re.fullmatch(r"v[\w.]+", version) else _UNRELEASED


def _block(value: Any, indent: int) -> str:
    return textwrap.indent(yaml_text(value), " " * indent).rstrip("\n")


def _scalar(text: str) -> str:
    """Text as YAML on one line: plain where nobody could take it for anything else."""
    plain = re.fullmatch(r"[A-Za-z][\w ,./;-]*", text) and text.lower() not in _WORDS and text == text.strip()
    return text if plain else json.dumps(text, ensure_ascii=False)


_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})

"""Names around the client: its class, its arguments, its namespace."""

from __future__ import annotations

from attrs import frozen

from ..api.operations import Api
from ..document import Document
from ..document.pointers import join
from ..findings import Finding
from .collisions import Names
from .identifiers import ARGUMENT_RESERVED, CLIENT_RESERVED, RESOURCE_RESERVED, class_name, variable


@frozen
class ClientArguments:
    """What the client's own arguments are called, and its namespace."""

    #: Security scheme -> the arguments it takes: one, or user name and password.
    credentials: dict[str, tuple[str, ...]]
    #: Wire name of a path parameter that the client may know -> argument.
    defaults: dict[str, str]
    #: The attribute under which the client is reached once more; empty when there is none.
    namespace: str = ""


def client_name(api: Api) -> str:
    """The name of the synchronous client; the asynchronous one is `Async` + this."""
    name = api.client.name or class_name(api.title)
    return f"{name}_" if name in CLIENT_RESERVED else name


def plan_client(
    document: Document, api: Api, resources: list[str], findings: list[Finding]
) -> ClientArguments:
    """Name the client's arguments; `resources` are attributes that it has already."""
    remedy = "name one of them in `x-specloom-client: {credentials: {NAME: {scheme: …}}}`"
    names = Names(document, "client-name-collision", findings, remedy)
    credentials: dict[str, tuple[str, ...]] = {}
    for credential in api.client.credentials:
        pointer = join("", "components", "securitySchemes", credential.scheme)
        asked = credential.argument or credential.scheme
        basic = credential.kind == "basic"
        arguments = ("username", "password") if basic else (variable(asked, ARGUMENT_RESERVED),)
        for argument in arguments:
            names.take(argument, pointer, f"the security scheme `{credential.scheme}`")
        credentials[credential.scheme] = arguments
    defaults = {name: variable(name, ARGUMENT_RESERVED) for name, _ in api.client.defaults}
    for wire, argument in defaults.items():
        names.take(argument, "/x-specloom-client", f"the default `{wire}`")
    namespace = variable(api.client.namespace, RESOURCE_RESERVED) if api.client.namespace else ""
    if namespace in resources:
        attributes = Names(document, "client-name-collision", findings, "give the namespace another name")
        attributes.take(namespace, "/tags", f"the resource `{namespace}`")
        attributes.take(namespace, "/x-specloom-client", "the namespace of the client")
    return ClientArguments(credentials, defaults, namespace)

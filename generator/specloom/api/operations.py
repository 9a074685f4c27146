"""What one can ask of an API: operations, their parameters, bodies and answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import evolve, field, frozen

from .examples import Example
from .models import Field, Named
from .types import Anything, Nullable, TypeExpr

if TYPE_CHECKING:
    from .sql import SqlResource

ParameterLocation = Literal["path", "query", "header", "cookie"]
BodyKind = Literal["json", "form", "multipart", "binary", "text"]
ResponseKind = Literal["json", "text", "binary", "empty"]


@frozen
class Parameter:
    """A path, query, header or cookie parameter."""

    #: The name on the wire.
    name: str
    location: ParameterLocation
    type: TypeExpr
    required: bool
    style: str
    explode: bool
    pointer: str
    description: str = ""
    constraints: tuple[str, ...] = ()
    deprecated: bool = False
    requested_name: str | None = None


@frozen
class Body:
    """A request body in the media type chosen for the SDK."""

    media_type: str
    kind: BodyKind
    type: TypeExpr
    required: bool
    pointer: str
    #: The members when the body is an object: they become keyword arguments. Else None: one argument, `body`.
    fields: tuple[Field, ...] | None = None
    description: str = ""
    #: Members of a form that are not in the style `form` -> (style, explode), as of a query parameter.
    styles: dict[str, tuple[str, bool]] = field(factory=dict)


@frozen
class Response:
    """The answer to one status code (or range, or `default`)."""

    status: str
    kind: ResponseKind
    media_type: str | None
    #: None when the document gives no schema.
    type: TypeExpr | None
    pointer: str
    description: str = ""
    #: What the document shows as an answer; it says nothing about what answers are, so it is not compared.
    example: Example | None = field(default=None, eq=False, repr=False)


@frozen
class SdkName:
    """Where an operation stands in the SDK; None means: derived by the naming rules."""

    resource: str | None = None
    method: str | None = None
    positional: tuple[str, ...] | None = None
    #: Documented name of the response type, an alias in the package's `types`.
    response: str | None = None


@frozen
class Pagination:
    """How an operation that lists things is asked for its pages (`x-specloom-pagination`)."""

    page: str
    items: str
    per_page: str | None = None
    first: int = 1
    total: str | None = None
    iterator: str | None = None


@frozen
class Operation:
    """One method of one path."""

    method: str
    path: str
    pointer: str
    parameters: tuple[Parameter, ...]
    responses: tuple[Response, ...]
    body: Body | None = None
    operation_id: str | None = None
    tags: tuple[str, ...] = ()
    summary: str = ""
    description: str = ""
    deprecated: bool = False
    #: False when the document says that the operation needs no credentials (`security: []`).
    authenticated: bool = True
    sdk_names: tuple[SdkName, ...] = (SdkName(),)
    pagination: Pagination | None = None

    @property
    def success(self) -> Response | None:
        """The answer that the SDK returns: the first 2xx with content, else the first 2xx or `default`.

        Where another 2xx is documented without content, the type is nullable: the method returns None then.
        """
        successes = [r for r in self.responses if r.status.startswith("2")]
        with_content = [r for r in successes if r.kind != "empty"]
        fallback = [r for r in self.responses if r.status == "default" and not successes]
        found = next(iter(with_content or successes or fallback), None)
        maybe_empty = with_content and len(with_content) < len(successes)
        if (
            found is None
            or found.type is None
            or isinstance(found.type, Nullable | Anything)
            or not maybe_empty
        ):
            return found
        return evolve(found, type=Nullable(found.type))

    def located(self, location: ParameterLocation) -> tuple[Parameter, ...]:
        """The parameters of one location, in document order."""
        return tuple(p for p in self.parameters if p.location == location)


@frozen
class Webhook:
    """A request that the API sends to an address of its caller (`webhooks` of the document)."""

    #: The key under `webhooks`.
    name: str
    method: str
    pointer: str
    #: What the request brings as JSON; None when it brings nothing, or something else.
    payload: TypeExpr | None
    summary: str = ""
    description: str = ""
    deprecated: bool = False


@frozen
class Tag:
    """A group of operations."""

    name: str
    description: str = ""
    #: Resource name asked for by the document (`x-specloom-resource`).
    resource: str | None = None


@frozen
class Credential:
    """How a client proves who it is."""

    #: Key under `components/securitySchemes`.
    scheme: str
    kind: Literal["bearer", "basic", "header", "query", "cookie"]
    #: Header, query or cookie name of an API key.
    name: str = ""
    argument: str | None = None
    environment: str | None = None
    description: str = ""


@frozen
class ClientSettings:
    """What the document says about the client as a whole (`x-specloom-client`)."""

    name: str | None = None
    namespace: str | None = None
    credentials: tuple[Credential, ...] = ()
    base_url: str = ""
    base_url_environment: str | None = None
    #: Path parameters the client may know -> environment variable, or None.
    defaults: tuple[tuple[str, str | None], ...] = ()
    #: Body members that tell success and errors apart, as (success, errors); None when there is no envelope.
    envelope: tuple[str | None, str | None] | None = None


@frozen
class Api:
    """An API as specloom understands it: what lint, generate and diff share."""

    title: str
    version: str
    description: str
    operations: tuple[Operation, ...]
    #: Named things by the pointer of their schema, in document order.
    named: dict[str, Named] = field(repr=False)
    webhooks: tuple[Webhook, ...] = ()
    tags: tuple[Tag, ...] = ()
    client: ClientSettings = ClientSettings()
    #: `info` as written, for what only one consumer reads (licence, contact).
    info: dict[str, Any] = field(factory=dict, repr=False)
    #: The API as tables; empty where the document says nothing about that.
    sql: tuple[SqlResource, ...] = field(default=(), repr=False)

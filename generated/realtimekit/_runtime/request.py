"""What one call sends, as a value: endpoint functions make it, the sync and the async client send it."""

from __future__ import annotations

from collections.abc import (
    AsyncIterable,
    Callable,
    Collection,
    Iterable,
    Mapping,
    Sequence,
)
from threading import TIMEOUT_MAX
from typing import (
    TYPE_CHECKING,
    Any,
    Final,
    Generic,
    TypeAlias,
    TypedDict,
    TypeVar,
    Union,
)

from attrs import asdict, define, field, frozen

from .unset import UNSET, Unset

if TYPE_CHECKING:
    from .transport import httpx

T = TypeVar("T")


@frozen
class TimeoutConfig:
    """Seconds to wait for each step of one attempt; None waits for ever."""

    connect: float | None = 5.0
    read: float | None = 60.0
    write: float | None = 60.0
    #: Waiting for a free connection of the pool.
    pool: float | None = 60.0

    def as_dict(self) -> dict[str, float | None]:
        return asdict(self)


#: Seconds for every step of an attempt, or one value per step; None waits for ever.
Timeout: TypeAlias = Union[float, TimeoutConfig, "httpx.Timeout", None]

#: Connecting may take 5 seconds, every other step 60.
DEFAULT_TIMEOUT: Final = TimeoutConfig()


def timeout_steps(timeout: Timeout) -> dict[str, float | None]:
    """Seconds by step (`connect`, `read`, `write`, `pool`); TypeError or ValueError for what is no length of time."""
    as_dict: Callable[[], dict[str, float | None]] | None = getattr(
        timeout, "as_dict", None
    )
    if as_dict is not None:
        steps: dict[str, float | None] = as_dict()
    elif timeout is None or (
        isinstance(timeout, int | float) and not isinstance(timeout, bool)
    ):
        steps = {step: timeout for step in ("connect", "read", "write", "pool")}
    else:
        raise TypeError(
            f"`timeout` is a number of seconds, a timeout object or None, not {timeout!r}"
        )
    return {step: checked_seconds("timeout", each) for step, each in steps.items()}


class RequestOptions(TypedDict, total=False):
    """Keyword arguments that every method takes beside those of its operation."""

    #: Headers to add or replace; None removes one.
    extra_headers: Mapping[str, str | None] | None
    #: Query parameters to add or replace, by wire name.
    extra_query: Mapping[str, object] | None
    #: Fields merged over the JSON body; anything but a mapping replaces the body.
    extra_body: object
    #: Replaces the client's timeout for this call; None waits for ever.
    timeout: Timeout
    #: Replaces the client's number of retries for this call; None leaves it.
    max_retries: int | None
    #: Seconds for the whole call, all attempts and the waits between them; None for no limit.
    deadline: float | None
    #: Also retry methods that are not idempotent (POST, PATCH): the server may then act twice.
    retry_unsafe: bool


OPTION_NAMES: Final = frozenset(RequestOptions.__annotations__)


# Not frozen: assigning so many frozen fields costs more than everything else this object is for.
@define(eq=False, repr=False)
class Request(Generic[T]):
    """A request to an endpoint and how its successful answer becomes a `T`; nothing is sent by making one."""

    method: str
    #: Template of the path below the base URL: `/meetings/{meeting_id}`.
    path: str
    #: From the parsed body (JSON, text or bytes by `accept`; None if empty) to the result.
    decode: Callable[[Any], T]
    #: `resource.method`, for messages and logs.
    name: str = field(kw_only=True)
    #: Values for the braces in order; the client puts in what it knows for those that are None.
    path_params: Sequence[Any] = field(default=(), kw_only=True)
    #: By wire name; None and UNSET are left out.
    query: Mapping[str, Any] = field(factory=dict[str, Any], kw_only=True)
    headers: Sequence[tuple[str, str]] = field(default=(), kw_only=True)
    #: Fields of a JSON object; UNSET is left out, None is sent as null for the names in `nullable`.
    body: Mapping[str, Any] | None = field(default=None, kw_only=True)
    nullable: Collection[str] = field(default=(), kw_only=True)
    #: A whole JSON body of any kind; UNSET sends none.
    json: Any | Unset = field(default=UNSET, kw_only=True)
    #: Fields of a form body, URL-encoded.
    form: Sequence[tuple[str, str]] | None = field(default=None, kw_only=True)
    #: Parts of a multipart body, as httpx takes them.
    files: Any = field(default=None, kw_only=True)
    #: A body of any other type.
    content: bytes | str | Iterable[bytes] | AsyncIterable[bytes] | None = field(
        default=None, kw_only=True
    )
    #: Type of the body; by default what the kind of body implies.
    content_type: str | None = field(default=None, kw_only=True)
    #: Type of a successful answer; decides whether `decode` gets JSON, text or bytes.
    accept: str = field(default="application/json", kw_only=True)
    #: Whether the client's credentials go with it.
    authenticated: bool = field(default=True, kw_only=True)
    #: Options of the call that described it; those given to `send` win.
    options: RequestOptions = field(factory=RequestOptions, kw_only=True)

    def __repr__(self) -> str:
        return f"<Request {self.name}: {self.method} {self.path}>"


def merged_options(request: Request[Any], options: RequestOptions) -> RequestOptions:
    """The options of one call over those of the request; TypeError for a keyword that no operation takes."""
    given: RequestOptions = (
        {**request.options, **options} if request.options else options
    )
    for name in given:
        if name not in OPTION_NAMES:
            raise TypeError(
                f"{request.name}() got an unexpected keyword argument '{name}'"
            )
    return given


def checked_retries(retries: object) -> int:
    """`retries`; ValueError unless it is an integer of 0 or more."""
    if isinstance(retries, bool) or not isinstance(retries, int) or retries < 0:
        raise ValueError(f"`max_retries` must be 0 or more, not {retries!r}")
    return retries


def checked_seconds(name: str, seconds: object) -> float | None:
    """A length of time, None for no limit; TypeError or ValueError for anything else."""
    if seconds is None:
        return None
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise TypeError(f"`{name}` is a number of seconds or None, not {seconds!r}")
    if not seconds > 0:
        raise ValueError(f"`{name}` must be more than 0 seconds, not {seconds!r}")
    return seconds if seconds < TIMEOUT_MAX else None

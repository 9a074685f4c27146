"""The exceptions of a client.

APIError                            everything that goes wrong with a call
├── MissingCredentialsError         nothing to authenticate with; nothing was sent
├── APIConnectionError              no answer, or not all of it
│   ├── APITimeoutError             not in time; also when the deadline of the call passed
│   └── DownloadIncompleteError     the file ended early, in the last attempt too
├── APIStatusError                  an answer that is no success; by status (InternalServerError: 500 and above):
│   ├── BadRequestError 400, AuthenticationError 401, PermissionDeniedError 403, NotFoundError 404,
│   ├── ConflictError 409, UnprocessableEntityError 422, RateLimitError 429, InternalServerError 500
│   └── APIEnvelopeError            status 2xx, but the body says that the call failed
├── APIResponseDecodeError          a success that is not the documented kind of body
├── ResponseValidationError         strict mode: the body breaks the document
└── PaginationError                 the server repeats a page
MissingArgumentError (TypeError)    a path parameter that neither the call nor the client has

All can be pickled. `request` and `response` are kept without credentials and without the request's body.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Required, TypedDict, Unpack

from attrs import frozen

if TYPE_CHECKING:
    from .transport import httpx


@frozen
class ErrorDetail:
    """One problem as the API states it."""

    code: int | str | None
    message: str

    def __str__(self) -> str:
        told = (str(p) for p in (self.code, self.message) if p not in (None, ""))
        return ": ".join(told)


@frozen
class Violation:
    """One place where a response breaks the document."""

    #: JSON path by wire names: `$.data[0].created_at`.
    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class APIError(Exception):
    """Everything that goes wrong with a call, whatever the reason."""

    def __init__(
        self,
        message: str,
        *,
        request: httpx.Request | None = None,
        retries_taken: int = 0,
    ) -> None:
        super().__init__(message)
        self.message = message
        #: What was sent, without credentials and body; None if nothing was.
        self.request = request
        #: Attempts before the last one.
        self.retries_taken = retries_taken

    def __reduce__(self) -> tuple[Any, ...]:
        # Not by the constructor: those of subclasses want more than a message.
        return Exception.__new__, (type(self), self.message), self.__dict__


class MissingCredentialsError(APIError):
    """The operation needs credentials and the client has none; nothing was sent."""


class MissingArgumentError(TypeError):
    """A path parameter that neither the call nor the client provides; nothing was sent."""

    def __init__(self, argument: str, environment: str | None = None) -> None:
        self.argument = argument
        self.environment = environment
        variable = f", or set {environment} in the environment" if environment else ""
        super().__init__(
            f"Missing `{argument}`: pass it to the method, or give the client `{argument}=`{variable}"
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.argument, self.environment)


class APIConnectionError(APIError):
    """The server could not be reached, or the connection broke before the whole answer was there."""


class APITimeoutError(APIConnectionError):
    """No answer in time: one step of the last attempt, or the deadline of the whole call."""


class DownloadIncompleteError(APIConnectionError):
    """The file ended early, in the last attempt too."""


class Answer(TypedDict, total=False):
    """What the errors that have an answer to show are made of, beside the message."""

    response: Required[httpx.Response]
    body: object
    errors: Sequence[ErrorDetail]
    retries_taken: int


class _ResponseError(APIError):
    """Common to the errors that have an answer to show."""

    def __init__(self, message: str, **answer: Unpack[Answer]) -> None:
        self.response = answer["response"]
        #: The parsed JSON, or the text where it is no JSON; None if empty.
        self.body = answer.get("body")
        #: The problems that the API's error envelope lists.
        self.errors = list(answer.get("errors", ()))
        self.status_code = self.response.status_code
        headers = self.response.headers
        #: The `CF-Ray` header: names the request at Cloudflare's edge.
        self.ray_id: str | None = headers.get("cf-ray")
        #: The `X-Request-Id` header.
        self.request_id: str | None = headers.get("x-request-id")
        retries_taken = answer.get("retries_taken", 0)
        super().__init__(
            message, request=self.response.request, retries_taken=retries_taken
        )


class APIStatusError(_ResponseError):
    """An answer that is no success."""

    #: Seconds after which the server wants to be asked again, if it said so.
    retry_after: float | None = None


class BadRequestError(APIStatusError):
    """400: the server found the request malformed or its values unacceptable."""


class AuthenticationError(APIStatusError):
    """401: the credentials are missing, wrong or expired."""


class PermissionDeniedError(APIStatusError):
    """403: the credentials do not allow this."""


class NotFoundError(APIStatusError):
    """404: there is nothing under this address."""


class ConflictError(APIStatusError):
    """409: the state of the resource does not allow this now."""


class UnprocessableEntityError(APIStatusError):
    """422: well-formed, but the values do not make sense to the server."""


class RateLimitError(APIStatusError):
    """429: too many requests; see `retry_after`."""


class InternalServerError(APIStatusError):
    """500 and above: the server failed."""


class APIEnvelopeError(APIStatusError):
    """A status of success whose body says that the call failed."""


class APIResponseDecodeError(_ResponseError):
    """A success whose body is not what the operation documents: broken JSON, HTML, another shape, nothing."""

    def __init__(
        self, message: str, *, path: str = "$", **rest: Unpack[Answer]
    ) -> None:
        super().__init__(message, **rest)
        #: JSON path of what could not be decoded; `$` is the whole body.
        self.path = path

    @property
    def excerpt(self) -> str:
        """The beginning of the body, on one line."""
        return excerpt(self.response.text)


class ResponseValidationError(_ResponseError):
    """Strict mode (`validate_responses=True`): the body breaks the document in the places of `violations`."""

    def __init__(
        self, message: str, *, violations: Sequence[Violation], **rest: Unpack[Answer]
    ) -> None:
        super().__init__(message, **rest)
        self.violations = list(violations)


class PaginationError(APIError):
    """The server sent the page it had sent before although it says that there is more."""


_BY_STATUS: Mapping[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
    500: InternalServerError,
}


def status_error_class(status: int) -> type[APIStatusError]:
    """The class for an HTTP status; with one of success it is the body that told of the failure."""
    if 200 <= status < 300:
        return APIEnvelopeError
    return _BY_STATUS.get(min(status, 500), APIStatusError)


def excerpt(text: str, limit: int = 300) -> str:
    """The beginning of a text on one line, white space collapsed."""
    line = " ".join(text[: limit * 4].split())
    return line if len(line) <= limit else line[: limit - 1] + "…"

"""From an HTTP response to a result or to the exception that tells what is wrong with it."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from attrs import frozen

from .envelope import Envelope
from .errors import (
    APIEnvelopeError,
    APIResponseDecodeError,
    APIStatusError,
    ErrorDetail,
    ResponseValidationError,
    excerpt,
    status_error_class,
)
from .jsonvalues import OBJECT, ShapeError, is_list, is_object, json_type
from .redaction import Redactor
from .request import Request
from .transport import httpx, readable
from .unset import UNSET, Unset

T = TypeVar("T")


@frozen
class Parser:
    """Understands the answers to one client's requests."""

    envelope: Envelope | None
    redactor: Redactor
    #: Strict mode: raise ResponseValidationError where the result breaks its annotations.
    strict: bool = False
    #: Decode with msgspec what fits; what does not takes the usual way.
    fast: bool = False

    def parse(
        self, request: Request[T], response: httpx.Response, retries_taken: int
    ) -> T:
        """The result of a success; the body must have been read."""
        envelope = self.envelope
        if self.fast and not self.strict and "json" in request.accept:
            from .fast import fast_decoded

            flag = envelope.success if envelope is not None else None
            made = fast_decoded(request.decode, response.content, flag)
            if not isinstance(made, Unset):
                return made
        body = self._body(request, response, retries_taken)
        if (
            envelope is not None
            and type(body) is OBJECT
            and body.get(envelope.success) is False
        ):
            raise self._error(APIEnvelopeError, request, response, body, retries_taken)
        try:
            result = request.decode(body)
        except (AttributeError, TypeError, KeyError, ValueError, IndexError) as error:
            reason, path = (
                f"the body is {json_type(body)}, which is not documented",
                "$",
            )
            if body is None:
                reason = "the body is empty, which is not documented"
            elif isinstance(error, ShapeError):
                reason, path = error.reason, error.path
            raise self._decode_error(
                request, response, reason, path, retries_taken
            ) from error
        if self.strict:
            self._validate(request, response, result, body, retries_taken)
        return result

    def status_error(
        self, request: Request[Any], response: httpx.Response, retries_taken: int
    ) -> APIStatusError:
        """The exception for a status that is no success, whatever kind of body came with it."""
        body = _lenient_body(response)
        return self._error(
            status_error_class(response.status_code),
            request,
            response,
            body,
            retries_taken,
        )

    def _error(
        self,
        kind: type[APIStatusError],
        request: Request[Any],
        response: httpx.Response,
        body: object,
        retries_taken: int,
    ) -> APIStatusError:
        safe = self.redactor.response(response)
        if safe is not response:  # the server echoed a credential
            body = _lenient_body(safe)
        details = self._details(body)
        told = "; ".join(str(detail) for detail in details) or _told(body, safe)
        status = f"HTTP {safe.status_code} {safe.reason_phrase}".strip()
        message = f"{request.name}: {status} ({safe.request.method} {safe.request.url})"
        if told:
            message = f"{message}: {excerpt(told)}"
        return kind(
            message,
            response=safe,
            body=body,
            errors=details,
            retries_taken=retries_taken,
        )

    def _details(self, body: object) -> list[ErrorDetail]:
        """The problems of the envelope; tolerant of strings, single objects and missing fields."""
        if self.envelope is None or not is_object(body):
            return []
        listed = body.get(self.envelope.errors)
        details: list[ErrorDetail] = []
        for item in listed if is_list(listed) else [listed]:
            if isinstance(item, str):
                details.append(ErrorDetail(None, item))
            elif is_object(item):
                code, message = item.get(self.envelope.code), item.get(
                    self.envelope.message
                )
                if code is not None or message is not None:
                    usable = code if isinstance(code, int | str) else None
                    details.append(
                        ErrorDetail(usable, "" if message is None else str(message))
                    )
        return details

    def _body(
        self, request: Request[Any], response: httpx.Response, retries_taken: int
    ) -> Any:
        """The body as `decode` gets it: JSON, text or bytes by the type that the request accepts."""
        content = response.content
        if not content:
            return None
        accept = request.accept
        if accept == "*/*":
            accept = response.headers.get("content-type", "application/octet-stream")
        if "json" in accept:
            try:
                return json.loads(content)
            except (ValueError, RecursionError) as error:
                found = response.headers.get("content-type", "no content type")
                reason = f"the body is not the JSON it should be ({found}): {error}"
                raise self._decode_error(
                    request, response, reason, "$", retries_taken
                ) from error
        return readable(response).text if accept.startswith("text/") else content

    def _decode_error(
        self,
        request: Request[Any],
        response: httpx.Response,
        reason: str,
        path: str,
        retries_taken: int,
    ) -> APIResponseDecodeError:
        safe = self.redactor.response(response)
        head = excerpt(safe.text)
        place = f" at {path}" if path != "$" else ""
        message = (
            f"{request.name}: HTTP {safe.status_code}, but{place} {self.redactor.text(reason)} "
            f"({safe.request.method} {safe.request.url})"
            + (f": {head}" if head else "")
        )
        body = _lenient_body(safe)
        return APIResponseDecodeError(
            message, response=safe, body=body, path=path, retries_taken=retries_taken
        )

    def _validate(
        self,
        request: Request[Any],
        response: httpx.Response,
        result: object,
        body: object,
        retries_taken: int,
    ) -> None:
        from .validation import violations

        found = violations(result)
        if not found:
            return
        safe = self.redactor.response(response)
        shown = "; ".join(str(violation) for violation in found[:5])
        more = f"; and {len(found) - 5} more" if len(found) > 5 else ""
        places = "1 place" if len(found) == 1 else f"{len(found)} places"
        message = f"{request.name}: the response breaks the API document in {places}: {shown}{more}"
        raise ResponseValidationError(
            message,
            response=safe,
            violations=found,
            body=body if safe is response else _lenient_body(safe),
            retries_taken=retries_taken,
        )


def _lenient_body(response: httpx.Response) -> object:
    """JSON where it is JSON, text where it is not, None where there is nothing."""
    if not response.content:
        return None
    try:
        body: object = json.loads(response.content)
    except (ValueError, RecursionError):
        return readable(response).text
    return body


def _told(body: object, response: httpx.Response) -> str:
    """What a body without an envelope says: a usual message field, or its beginning."""
    if is_object(body):
        for name in ("message", "detail", "title", "error_description", "error"):
            value = body.get(name, UNSET)
            if isinstance(value, str) and value:
                return value
    return response.text

"""From an HTTP response to a result or to the exception that tells what is wrong with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve, frozen

from . import errors
from .envelope import Envelope
from .jsonvalues import OBJECT, ShapeError, is_list, is_object, json_type
from .redaction import Redactor
from .shapes import is_model_class
from .transport import httpx, readable
from .unset import UNSET, Unset

if TYPE_CHECKING:
    from .exchange import Call
    from .request import Request

T = TypeVar("T")
#: `json.loads` would look for the encoding and its own options first.
_parse = json.JSONDecoder().decode


@frozen
class Parser:
    """Understands the answers to one client's requests."""

    envelope: Envelope | None
    redactor: Redactor
    #: Strict mode: raise ResponseValidationError where the result breaks its annotations.
    strict: bool = False
    #: Decode with msgspec what fits; what does not takes the usual way.
    fast: bool = False

    def parse(self, call: Call[T], response: httpx.Response) -> T:
        """The result of a success; the body must have been read."""
        request = call.request
        flag = self.envelope.success if self.envelope is not None else None
        if self.fast and not self.strict and "json" in request.accept:
            from .fast import fast_decoded

            made = fast_decoded(request.decode, response.content, flag)
            if not isinstance(made, Unset):
                return made
        body: Any = UNSET  # until it is known
        try:
            body = _body(response, request)
            if flag and type(body) is OBJECT and body.get(flag) is False:
                raise self.status_error(call, response)
            result = request.decode(body)
        except (
            AttributeError,
            TypeError,
            LookupError,
            ValueError,
            RecursionError,
        ) as e:
            raise self.decode_error(call, response, body, e) from e
        if self.strict:
            self._validate(call, response, result)
        return result

    def status_error(
        self, call: Call[Any], response: httpx.Response
    ) -> errors.APIStatusError:
        """The exception for what is no success, whatever kind of body came with it."""
        answer = self._answer(call, response)
        safe, details = answer["response"], answer.get("errors", ())
        told = "; ".join(map(str, details)) or _told(answer.get("body")) or safe.text
        status = f"HTTP {safe.status_code} {safe.reason_phrase}".strip()
        kind = errors.status_error_class(safe.status_code)
        return kind(_message(call, safe, status, told), **answer)

    def _answer(self, call: Call[Any], response: httpx.Response) -> errors.Answer:
        """What an exception keeps: the response without credentials, and what its body says."""
        safe = self.redactor.response(response)
        body = _lenient_body(safe)
        return {
            "response": safe,
            "body": body,
            "errors": self._details(body),
            "retries_taken": call.retries_taken,
        }

    def _details(self, body: object) -> list[errors.ErrorDetail]:
        """The problems of the envelope; tolerant of strings, single objects and missing fields."""
        if self.envelope is None or not is_object(body):
            return []
        code, message = self.envelope.code, self.envelope.message
        listed = body.get(self.envelope.errors)
        items = listed if is_list(listed) else [listed]
        objects = [{message: e} if isinstance(e, str) else e for e in items]
        pairs = [(e.get(code), e.get(message)) for e in objects if is_object(e)]
        return [
            errors.ErrorDetail(
                number if isinstance(number, int | str) else None,
                "" if text is None else str(text),
            )
            for number, text in pairs
            if number is not None or text is not None
        ]

    def decode_error(
        self, call: Call[Any], response: httpx.Response, body: object, error: Exception
    ) -> errors.APIResponseDecodeError:
        """The exception for a success that cannot be decoded; `body` is UNSET if it could not be parsed."""
        path = "$"
        if isinstance(error, json.JSONDecodeError):
            error.doc = ""  # it would keep the whole body
        if body is UNSET:
            found = response.headers.get("content-type", "no content type")
            reason = f"the body is not the JSON it should be ({found}): {error}"
        elif body is None:
            reason = "the body is empty, which is not documented"
        elif isinstance(error, ShapeError):
            reason, path = error.reason, error.path
        else:
            reason = f"the body is {json_type(body)}, which is not documented"
        answer = self._answer(call, response)
        safe = answer["response"]
        place = f" at {path}" if path != "$" else ""
        what = f"HTTP {safe.status_code}, but{place} {self.redactor.text(reason)}"
        message = _message(call, safe, what, safe.text)
        return errors.APIResponseDecodeError(message, path=path, **answer)

    def _validate(
        self, call: Call[Any], response: httpx.Response, result: object
    ) -> None:
        from .validation import violations

        mask = self.redactor.knowing(call.http_request).text
        found = [evolve(v, message=mask(v.message)) for v in violations(result)]
        if not found:
            return
        shown = "; ".join(map(str, found[:5]))
        more = f"; and {len(found) - 5} more" if len(found) > 5 else ""
        places = "1 place" if len(found) == 1 else f"{len(found)} places"
        message = f"{call.request.name}: the response breaks the API document in {places}: {shown}{more}"
        answer = self._answer(call, response)
        raise errors.ResponseValidationError(message, violations=found, **answer)


def _body(response: httpx.Response, request: Request[Any]) -> Any:
    """The body as `decode` gets it: JSON, text or bytes by the type that the request accepts."""
    content, accept = response.content, request.accept
    if not content:
        # By its status it is meant to be empty: of a model, nothing is set then.
        meant = response.status_code in (204, 205)
        model: Any = getattr(request.decode, "__self__", None)
        return {} if meant and is_model_class(model) else None
    if accept == "*/*":
        accept = response.headers.get("content-type", "application/octet-stream")
    if "json" in accept:
        return None if content.isspace() else _parsed(content)
    return readable(response).text if accept.startswith("text/") else content


def _parsed(content: bytes) -> Any:
    try:
        return _parse(content.decode())
    except ValueError:  # another encoding, or wrong: then this tells what is
        return json.loads(content)


def _lenient_body(response: httpx.Response) -> Any:
    """JSON where it is JSON, text where it is not, None where there is nothing."""
    try:
        return json.loads(response.content) if response.content else None
    except (ValueError, RecursionError):
        return readable(response).text


def _message(call: Call[Any], safe: httpx.Response, what: str, told: str) -> str:
    """One line: the operation, what happened to it, its address, and the beginning of what was told."""
    line = f"{call.request.name}: {what} ({safe.request.method} {safe.request.url})"
    told = errors.excerpt(told)
    return f"{line}: {told}" if told else line


def _told(body: object) -> str | None:
    """What a body without an envelope says in one of the usual fields."""
    names = ("message", "detail", "title", "error_description", "error")
    texts = [body.get(name) for name in names] if is_object(body) else []
    return next((text for text in texts if isinstance(text, str) and text), None)

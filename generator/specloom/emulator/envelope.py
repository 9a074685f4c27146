"""Error bodies in the shape the document gives them."""

from __future__ import annotations

import json
from typing import Any

from .message import Answer
from .problems import Problem, Refusal
from .responses import Reply, ReplySampler, failure_replies, failure_reply
from .routing import Operation, Router
from .sampling import Sampler
from .schemas import Schema, Schemas, Shape

_MESSAGES = frozenset(
    {"message", "msg", "detail", "description", "errordescription", "errormessage", "reason"}
)
_TITLES = frozenset({"title", "summary"})
_CODES = frozenset({"code", "errorcode", "status", "statuscode"})
_LISTS = frozenset({"errors", "details", "detail", "problems", "violations", "issues"})
_PLACES = frozenset({"field", "loc", "path", "pointer", "location", "param", "parameter", "property"})
_REASONS = {
    400: "Bad request",
    401: "Unauthorized",
    404: "Not found",
    405: "Method not allowed",
    409: "Conflict",
    415: "Unsupported media type",
    429: "Too many requests",
    500: "Internal error",
    503: "Unavailable",
}


class Envelopes:
    """Turns refusals into answers."""

    def __init__(self, schemas: Schemas, sampler: Sampler, router: Router) -> None:
        self._schemas = schemas
        self._sampler = sampler
        self._replies = ReplySampler(schemas, sampler)
        operations = [operation for route in router.routes for operation in route.operations.values()]
        # For paths the document does not have: the error body most of its operations share.
        shared = [reply for each in operations for reply in failure_replies(each, schemas) if _usable(reply)]
        counts: dict[int, int] = {}
        for reply in shared:
            target = id(schemas.resolve(reply.schema))
            counts[target] = counts.get(target, 0) + 1
        self._shared = max(shared, key=lambda reply: counts[id(schemas.resolve(reply.schema))], default=None)

    def answer(self, operation: Operation | None, refusal: Refusal) -> Answer:
        """The refusal in the operation's own error body, the document's usual one, or a plain one."""
        documented = failure_reply(operation, refusal.status, self._schemas) if operation else None
        exact = operation is not None and str(refusal.status) in operation.responses
        headers = {**(self._replies.headers(documented) if documented else {}), **refusal.headers}
        if documented is not None and documented.media_type is None:
            return Answer(refusal.status, headers=headers)
        reply = documented if documented is not None and _usable(documented) else self._nearest(operation)
        body = self._body(reply, refusal, exact) if reply else None
        if body is None:
            body = {"success": False, "errors": _plain_errors(refusal)}
        media_type = reply.media_type if reply and reply.media_type else "application/json"
        return Answer(refusal.status, json.dumps(body).encode(), {**headers, "Content-Type": media_type})

    def _nearest(self, operation: Operation | None) -> Reply | None:
        own = failure_replies(operation, self._schemas) if operation else iter(())
        return next((reply for reply in own if _usable(reply)), self._shared)

    def _body(self, reply: Reply, refusal: Refusal, exact: bool) -> Any:
        """A body that fits the reply's schema and tells as much as it has room for; None if none fits."""
        schema, status = reply.schema, refusal.status
        example_code = _code_in(list(reply.examples))
        # The example's code says the right thing only where it stands for exactly this status.
        codes = (example_code, status, str(status)) if exact else (status, str(status), example_code)
        body = _Filler(self._schemas, self._sampler, refusal, codes).fill(schema)
        if self._schemas.accepts(schema, body, "response"):
            return body
        sample = self._replies.body(reply)
        return sample if self._schemas.accepts(schema, sample, "response") else None


class _Filler:
    def __init__(self, schemas: Schemas, sampler: Sampler, refusal: Refusal, codes: tuple[Any, ...]) -> None:
        self._schemas = schemas
        self._sampler = sampler
        self._refusal = refusal
        self._codes = codes

    def fill(self, schema: Schema) -> Any:
        return self._fill(schema, self._refusal.problems)

    def _fill(self, schema: Schema, problems: tuple[Problem, ...]) -> Any:
        shape = self._schemas.shape(schema)
        if shape.alternatives and not shape.properties:
            schema = self._schemas.branch(schema, shape.alternatives[0])
            shape = self._schemas.shape(schema)
        if "array" in shape.types:
            return [self._fill(shape.items, (problem,)) for problem in problems]
        if not shape.is_object:
            return "; ".join(map(str, problems)) if "string" in shape.types else self._sampler.sample(schema)
        body: dict[str, Any] = {}
        for name, child in shape.properties.items():
            value = self._property(name, child, shape, problems)
            if value is not None:
                body[name] = value
        for name in sorted(shape.required - body.keys()):
            body[name] = self._sampler.sample(shape.properties.get(name, True))
        return body

    def _property(self, name: str, schema: Schema, owner: Shape, problems: tuple[Problem, ...]) -> Any:
        """The value of one property; None leaves it to the sampler if required, and out if not."""
        key = name.replace("_", "").replace("-", "").lower()
        for candidate in self._candidates(key, schema, problems):
            if self._schemas.accepts(schema, candidate, "response"):
                return candidate
        if name in owner.required and self._schemas.accepts(schema, [], "response"):
            return []
        return None

    def _candidates(self, key: str, schema: Schema, problems: tuple[Problem, ...]) -> list[Any]:
        shape = self._schemas.shape(schema)
        if key in {"success", "ok"}:
            return [False]
        if key in _LISTS and "array" in shape.types:
            return [self._fill(schema, problems)]
        if key in _PLACES:
            where = problems[0].where if problems else ""
            return [where, where.split(".")]
        if key in _CODES:
            return [code for code in self._codes if code is not None]
        reason = _REASONS.get(self._refusal.status, "Error")
        if key in _TITLES:
            return [reason]
        if key == "error":
            return [self._fill(schema, problems)]
        return ["; ".join(map(str, problems)), reason] if key in _MESSAGES else []


def _usable(reply: Reply) -> bool:
    return reply.is_json and reply.schema is not None


def _plain_errors(refusal: Refusal) -> list[dict[str, Any]]:
    return [{"code": refusal.status, "message": str(problem)} for problem in refusal.problems]


def _code_in(body: Any) -> Any:
    """The first error code in a sample body."""
    if isinstance(body, list):
        return next(filter(None, map(_code_in, body)), None)
    if isinstance(body, dict):
        return body.get("code") or next(filter(None, map(_code_in, body.values())), None)
    return None

"""Request bodies that may never arrive."""

from __future__ import annotations

from collections.abc import Iterable

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule

_WITHOUT_BODY = {"get": "GET", "head": "HEAD", "delete": "DELETE", "trace": "TRACE"}


def check(context: Context) -> Iterable[Problem]:
    """Operations of a method whose body has no meaning in HTTP."""
    for body in context.bodies():
        operation = body.operation
        if operation.method in _WITHOUT_BODY and (body.node.get("content") or body.node.get("required")):
            method = _WITHOUT_BODY[operation.method]
            others = "`POST`" if operation.method == "delete" else "query parameters or `POST`"
            yield Problem(
                join(operation.pointer, "requestBody"),
                f"{method} {operation.path} has a request body: the method takes it as arguments and sends"
                " it, but proxies and servers may drop it, as HTTP gives it no meaning",
                f"use {others}, if the API can be changed",
            )


RULE = Rule(
    id="body-on-get-delete",
    severity="warning",
    purpose="Finds request bodies of GET, HEAD, DELETE and TRACE.",
    why="HTTP gives such a body no meaning. Many HTTP libraries do not even let one be sent, caches and"
    " proxies drop it, and a method whose arguments get lost on the way is hard to debug.",
    bad="""\
/search:
  get:
    requestBody:
      content: {application/json: {schema: {$ref: "#/components/schemas/Query"}}}
""",
    good="""\
/search:
  post:
    requestBody:
      content: {application/json: {schema: {$ref: "#/components/schemas/Query"}}}
""",
    check=check,
)

"""Successful responses without a type."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...api.reading import is_json
from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule

#: Of these a body is not expected.
_EMPTY = ("201", "202", "204", "205")


def check(context: Context) -> Iterable[Problem]:
    """JSON without a schema, and what is read with GET but has no content at all."""
    seen = set()
    for response in context.responses():
        if not response.status.startswith("2") or response.pointer in seen:
            continue
        seen.add(response.pointer)
        operation = response.operation
        label = f"{operation.method.upper()} {operation.path}"
        content = response.node.get("content")
        if not isinstance(content, dict) or not content:
            if operation.method == "get" and response.status not in _EMPTY and "content" not in response.node:
                yield Problem(
                    response.pointer,
                    f"{label} answers {response.status} without content, so its method returns `None`",
                    "add `content`; or document 204 if the body is empty indeed",
                )
            continue
        for media_type, media in content.items():
            if is_json(str(media_type)) and isinstance(media, dict) and _is_open(media.get("schema")):
                written = "schema" in media
                where = join(response.pointer, "content", media_type, *(["schema"] if written else []))
                told = "an empty schema" if written else "no schema"
                yield Problem(
                    where,
                    f"{label} answers {response.status} with {told}, so its method returns `Any`",
                    "describe the body with a schema",
                )


def _is_open(schema: Any) -> bool:
    return schema is None or schema is True or schema == {}


RULE = Rule(
    id="success-response-untyped",
    severity="warning",
    purpose="Finds responses for success whose body has no schema.",
    why="A method that returns `Any` gives the editor nothing to complete and the type checker nothing to"
    " check; every caller reads the documentation instead.",
    bad="""\
responses:
  "200":
    description: The user
    content: {application/json: {}}
""",
    good="""\
responses:
  "200":
    description: The user
    content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}
""",
    check=check,
)

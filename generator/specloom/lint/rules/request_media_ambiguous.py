"""Request bodies in several formats."""

from __future__ import annotations

from collections.abc import Iterable

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """Bodies with a choice of media types, and wildcards, which choose none."""
    chosen = {
        operation.pointer: operation.body.media_type
        for operation in (context.api.operations if context.api else ())
        if operation.body
    }
    seen = set()
    for body in context.bodies():
        content = body.node.get("content")
        media_type = chosen.get(body.operation.pointer)
        if not isinstance(content, dict) or media_type is None or body.pointer in seen:
            continue
        seen.add(body.pointer)
        label = f"{body.operation.method.upper()} {body.operation.path}"
        where = join(body.pointer, "content")
        if len(content) > 1:
            others = ", ".join(f"`{name}`" for name in content if name != media_type)
            yield Problem(
                where,
                f"{label} takes several media types; its method sends `{media_type}`, never {others}",
                "leave only the one that the SDK is to send, with an overlay perhaps",
            )
        elif "*" in media_type:
            yield Problem(
                join(where, media_type),
                f"{label} takes `{media_type}`, which is no media type to send, so its method takes bytes",
                "name the media type",
            )


RULE = Rule(
    id="request-media-ambiguous",
    severity="info",
    purpose="Finds request bodies with more than one media type, or with a wildcard.",
    why="A method sends one format: JSON if it is offered, then forms, then what stands first. The others"
    " cannot be reached from Python, which may be intended or not.",
    bad="""\
requestBody:
  content:
    application/json: {schema: {$ref: "#/components/schemas/User"}}
    application/xml: {schema: {$ref: "#/components/schemas/User"}}
""",
    good="""\
requestBody:
  content:
    application/json: {schema: {$ref: "#/components/schemas/User"}}
""",
    check=check,
)

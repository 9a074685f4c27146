"""What the linter says beside its rules about the document: files, overlays, extensions, ignores.

Such findings come from reading the document, from building the API and naming it, or from the linter itself;
the rules here give them an id that a configuration can name, and a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import evolve

from ...findings import Finding, Severity
from ..context import Context
from ..rule import Problem, Rule


def _relayed(rule: str) -> Callable[[Context], Iterable[Problem]]:
    """The findings of the stages before, as problems."""

    def check(context: Context) -> Iterable[Problem]:
        for finding in (*context.document.findings, *context.api_findings, *context.naming_findings):
            if finding.rule == rule:
                yield evolve(relay(finding), related=_referring(context, finding))

    return check


def _referring(context: Context, finding: Finding) -> tuple[str, ...]:
    """The references that fail because of what a finding says of another file."""
    return tuple(
        broken.pointer
        for broken in context.document.broken
        if (broken.error.message, broken.error.location) == (finding.message, finding.location)
    )


def relay(finding: Finding) -> Problem:
    """A finding of an earlier stage, at the place that stage gave it."""
    return Problem(
        finding.pointer,
        finding.message,
        finding.hint,
        location=finding.location,
        severity=finding.severity,
    )


def _rule(id: str, severity: Severity, purpose: str, why: str, bad: str, good: str) -> Rule:
    return Rule(id, severity, purpose, why, bad, good, _relayed(id))


DOCUMENT_UNREADABLE = _rule(
    "document-unreadable",
    "error",
    "Finds files that cannot be read: missing, not UTF-8, with a syntax error, or no OpenAPI document.",
    "Nothing can be generated from what cannot be read. The other files are linted all the same.",
    "paths:\n  /users: {get: {operationId: listUsers}\n",
    "paths:\n  /users: {get: {operationId: listUsers}}\n",
)
KEY_DUPLICATE = _rule(
    "key-duplicate",
    "error",
    "Finds keys that occur twice in one mapping.",
    "Some tools take the first value and some the last, so half of what was written is lost, and nobody is"
    " told which half.",
    "User:\n  type: object\n  type: string\n",
    "User:\n  type: object\n",
)
COMPONENT_NAME_CLASH = _rule(
    "component-name-clash",
    "error",
    "Finds definitions in several files that cannot be told apart by name.",
    "Each definition becomes a component, and a class, of its own. Two of one name would become one.",
    "# a/user.yaml and b/user.yaml both define User\n",
    "# the entry document names both: components: {schemas: {Owner: {$ref: a/user.yaml#/User}}}\n",
)
COMPONENT_RENAMED = _rule(
    "component-renamed",
    "info",
    "Finds definitions of one name in several files; each gets the name of its file in front.",
    "The class is called `orders_Item` instead of `Item`. Naming it in the entry document gives it the name"
    " you want.",
    "# orders.yaml and carts.yaml both define Item\n",
    "# the entry document names both under components.schemas\n",
)
OVERLAY_INVALID = _rule(
    "overlay-invalid",
    "error",
    "Finds overlays that are none, and actions that cannot be applied.",
    "What the overlay was to change stays as it is: names, pagination, secrets.",
    "actions:\n  - target: $.info\n    update: a text over a mapping\n",
    "actions:\n  - target: $.info\n    update: {title: Users}\n",
)
OVERLAY_TARGET_UNMATCHED = _rule(
    "overlay-target-unmatched",
    "warning",
    "Finds overlay actions that select nothing.",
    "The document has moved on, or the target is misspelt: the action has no effect, in silence.",
    "actions:\n  - target: $.paths['/user'].get\n    update: {operationId: listUsers}\n",
    "actions:\n  - target: $.paths['/users'].get\n    update: {operationId: listUsers}\n",
)
OPERATION_WITHOUT_RESPONSES = _rule(
    "operation-without-responses",
    "error",
    "Finds operations that document no response at all.",
    "A method without a documented response has no return type.",
    "get:\n  operationId: getUser\n",
    "get:\n  operationId: getUser\n  responses:\n    '204': {description: Nothing}\n",
)
EXTENSION_INVALID = _rule(
    "extension-invalid",
    "error",
    "Finds `x-specloom-` extensions with values that cannot be used.",
    "They say what the generated code is called and how it turns pages; the rest is ignored.",
    "get:\n  x-specloom-sdk: {method: class}\n",
    "get:\n  x-specloom-sdk: {method: get_class}\n",
)
CLIENT_NAME_COLLISION = _rule(
    "client-name-collision",
    "error",
    "Finds credentials, defaults and resources of the client that would have one name.",
    "The client is one class: two security schemes cannot be one argument of it.",
    "securitySchemes:\n  api-key: {type: http, scheme: bearer}\n"
    "  api_key: {type: apiKey, in: header, name: X-Key}\n",
    "securitySchemes:\n  token: {type: http, scheme: bearer}\n"
    "  api_key: {type: apiKey, in: header, name: X-Key}\n",
)
WEBHOOK_EVENT_COLLISION = _rule(
    "webhook-event-collision",
    "error",
    "Finds webhooks that would become one event class.",
    "Two events of one class cannot be told apart by the code that handles them.",
    "# the payloads of both webhooks have\nproperties: {event: {const: user.created}}\n",
    "# the payload of the second one has\nproperties: {event: {const: user.invited}}\n",
)
WEBHOOK_WITHOUT_JSON = _rule(
    "webhook-without-json",
    "warning",
    "Finds webhooks whose requests are no JSON.",
    "Events are read from JSON; for such a webhook there is no event class.",
    "requestBody: {content: {text/plain: {}}}\n",
    "requestBody: {content: {application/json: {schema: {type: object}}}}\n",
)
GENERATION_IMPOSSIBLE = Rule(
    "generation-impossible",
    "error",
    "Finds what the generator refuses, beside what other rules find: types nested beyond all measure.",
    "The generator stops at such a place.",
    "# a type of more than a hundred levels\n",
    "# the same with a named schema in between\n",
    lambda context: _failure(context),
)
IGNORE_WITHOUT_REASON = Rule(
    "ignore-without-reason",
    "warning",
    "Finds `x-specloom-ignore` entries that do not name a rule and a reason.",
    "Who reads the document later has to know whether the ignore is still needed.",
    "x-specloom-ignore: [{rule: path-malformed}]\n",
    "x-specloom-ignore: [{rule: path-malformed, reason: the server answers only with the slash}]\n",
    lambda context: context.ignores.malformed(),
)
IGNORE_UNUSED = Rule(
    "ignore-unused",
    "warning",
    "Finds `x-specloom-ignore` entries that no finding matches.",
    "The defect is gone or the rule is misspelt; left alone, the entry hides the next one.",
    "x-specloom-ignore: [{rule: path-malformd, reason: the server wants it}]\n",
    "x-specloom-ignore: [{rule: path-malformed, reason: the server wants it}]\n",
    # Known when all other rules have been asked: the run adds them.
    lambda context: (),
)


def _failure(context: Context) -> Iterable[Problem]:
    failure = context.failure
    if failure is not None:
        yield Problem("", failure.message, failure.hint, location=failure.location)


ENGINE_RULES: tuple[Rule, ...] = (
    DOCUMENT_UNREADABLE,
    KEY_DUPLICATE,
    COMPONENT_NAME_CLASH,
    COMPONENT_RENAMED,
    OVERLAY_INVALID,
    OVERLAY_TARGET_UNMATCHED,
    OPERATION_WITHOUT_RESPONSES,
    EXTENSION_INVALID,
    CLIENT_NAME_COLLISION,
    WEBHOOK_EVENT_COLLISION,
    WEBHOOK_WITHOUT_JSON,
    GENERATION_IMPOSSIBLE,
    IGNORE_WITHOUT_REASON,
    IGNORE_UNUSED,
)

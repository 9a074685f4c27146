"""What the official meta-schema of OpenAPI does not allow."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ...document.pointers import join, split
from ...findings import Severity
from ..context import Context
from ..meta.keywords import KEYWORDS, NEW_KEYWORDS, PROSE
from ..meta.violations import Violation, violations
from ..rule import OverlayAction, Problem, Rule
from ..schema_facts import shown, type_of_value
from ..similar import closest
from .operation_id_missing import json_path

_SCHEMA_LIKE = frozenset({"schema", ""})
_WORDS = {
    "object": "an object",
    "array": "a list",
    "string": "a text",
    "number": "a number",
    "integer": "an integer",
    "boolean": "`true` or `false`",
    "null": "null",
}


def check(context: Context) -> Iterable[Problem]:
    """The violations that no other rule names, then keywords that schemas of 3.1 know no longer or never."""
    found = [v for v in violations(context.tree, context.version) if not _told_elsewhere(v)]
    misspelt = {}
    for violation in found:
        if violation.keyword == "additionalProperties" and (meant := _meant(violation)):
            misspelt[violation.pointer] = meant
    for violation in found:
        if violation.keyword == "required":
            siblings = (where for where, meant in misspelt.items() if meant == violation.field)
            if any(where.rpartition("/")[0] == violation.pointer for where in siblings):
                continue
        yield _problem(context, violation, misspelt.get(violation.pointer, ""))
    if context.version != "3.0":
        yield from _schemas(context)


def _told_elsewhere(violation: Violation) -> bool:
    """Whether another rule says it, and better."""
    field, keyword, kind = violation.field, violation.keyword, violation.kind
    parts = split(violation.pointer)
    return (
        # operation-without-responses, server-invalid, discriminator-broken, path-param-mismatch
        (keyword == "required" and (kind, field) in _NEEDED_ELSEWHERE)
        or (keyword == "required" and field == "required" and "parameter" in kind)
        or (keyword == "required" and field == "required" and "parameters" in parts[-2:])
        or (keyword in ("const", "enum") and field == "required")
        # path-malformed
        or (keyword == "additionalProperties" and kind == "paths")
        # enum-invalid, parameter-duplicate, ref-unresolved
        or (field == "enum" and kind in _SCHEMA_LIKE)
        or (keyword == "uniqueItems" and field == "parameters")
    )


_NEEDED_ELSEWHERE = {("operation", "responses"), ("server", "url"), ("discriminator", "propertyName")}


def _meant(violation: Violation) -> str:
    """The field that an unknown one is a misspelling of; "" when it resembles none."""
    if violation.kind == "schema" and violation.field in NEW_KEYWORDS:
        return ""
    return closest(violation.field, violation.expected, 0.75)


def _problem(context: Context, violation: Violation, meant: str) -> Problem:
    match violation.keyword:
        case "additionalProperties":
            return _unknown(context, violation, meant)
        case "required":
            return _missing(violation)
        case "oneOf" | "anyOf" if all(violation.expected) and violation.expected:
            return _one_needed(violation)
        case "type":
            return _type(context, violation)
        case "enum" | "const":
            return _value(violation)
        case "not" if violation.expected:
            both = " and ".join(f"`{field}`" for field in violation.expected)
            message = f"{_holder(violation.kind)} has {both}, which exclude each other"
            hint = "keep one of them"
            return Problem(violation.pointer, message, hint, severity="warning")
        case "propertyNames" | "pattern" if "components" in violation.pointer[:12]:
            message = (
                f"`{violation.field}` is no key for a component, which has letters, digits, `.`, `-`, `_`"
            )
            return Problem(violation.pointer, message, "give it another key", severity="warning")
    return _limit(violation)


def _unknown(context: Context, violation: Violation, meant: str) -> Problem:
    field, holder = violation.field, _holder(violation.kind)
    if violation.kind == "responses" and meant != "default":
        message = f"`{field}` is no status code, so this response is left out"
        hint = "write a code of three digits, one like `4XX`, or `default`"
        return Problem(violation.pointer, message, hint, severity="warning")
    if meant:
        prose = meant in PROSE and violation.kind != "parameter"
        severity: Severity = "warning" if prose else "error"
        if meant in violation.expected and _has(context, violation.pointer, meant):
            message = f"`{field}` is no field of {holder}; `{meant}` stands beside it"
            return Problem(violation.pointer, message, "take it out", severity="warning")
        message = f"`{field}` is no field of {holder}, so the Python code does without it"
        return Problem(
            violation.pointer,
            message,
            f"did you mean `{meant}`?",
            mend=_renamed(context, violation.pointer, meant),
            severity=severity,
        )
    if violation.kind == "schema" and field in NEW_KEYWORDS:
        message = f"`{field}` is a keyword of OpenAPI 3.1; schemas of {context.version} do not have it"
        hint = "write `openapi: 3.1.0`, or say it with the keywords of 3.0"
        return Problem(violation.pointer, message, hint, group=f"new {field}", severity="warning")
    message = f"`{field}` is no field of {holder} in OpenAPI {context.version}, so nothing reads it"
    hint = f"take it out, or name it `x-{field}`"
    group = f"unknown {violation.kind} {field}"
    return Problem(violation.pointer, message, hint, group=group, severity="warning")


def _missing(violation: Violation) -> Problem:
    kind, field = violation.kind, violation.field
    message = f"{_holder(kind)} lacks `{field}`"
    lost = {"name": "so the method has no argument for it", "in": "so the method has no argument for it"}
    if kind == "parameter" or ("/parameters/" in violation.pointer and field in lost):
        told = f", {lost[field]}" if field in lost else ""
        return Problem(violation.pointer, message + told, f"add `{field}`", severity="error")
    if "security scheme" in kind or "/securitySchemes/" in violation.pointer:
        told = ", so the client cannot present this credential"
        return Problem(violation.pointer, message + told, f"add `{field}`", severity="warning")
    group = f"missing {kind} {field}"
    return Problem(violation.pointer, message, f"add `{field}`", group=group, severity="warning")


def _one_needed(violation: Violation) -> Problem:
    fields = " or ".join(f"`{field}`" for field in dict.fromkeys(violation.expected))
    typed = ", so its type is `Any`" if "schema" in violation.expected else ""
    message = f"{_holder(violation.kind)} needs {fields}{typed}"
    return Problem(violation.pointer, message, f"add {fields}", severity="warning")


def _type(context: Context, violation: Violation) -> Problem:
    field, value, pointer = violation.field, violation.value, violation.pointer
    wanted = " or ".join(_WORDS.get(name, name) for name in violation.expected)
    given = type_of_value(value)
    in_schema = violation.kind in _SCHEMA_LIKE
    if in_schema and field == "type" and isinstance(value, list):
        return _type_list(context, violation)
    if in_schema and field == "required" and isinstance(value, bool):
        message = f"`required: {shown(value)}` says nothing about a property, so its attribute is optional"
        hint = "name the property in the `required` list of the object around it"
        return Problem(pointer, message, hint, group="required boolean", severity="warning")
    if in_schema and field in ("exclusiveMinimum", "exclusiveMaximum"):
        told = "a boolean beside the limit" if context.version == "3.0" else "the limit itself"
        message = f"`{field}` of OpenAPI {context.version} is {told}, not {_WORDS[given]}"
        return Problem(pointer, message, "", group=f"type {field}", severity="warning")
    severity: Severity = "warning" if field in PROSE or not isinstance(value, list | dict) else "error"
    if isinstance(value, dict | list) and not value:
        severity = "warning"
    if {"object", "array"} & {*violation.expected} and not isinstance(value, dict | list):
        severity = "error" if value is not None else "warning"
    at = f"`{field}`" if not field.isdecimal() else "this item"
    message = f"{at} must be {wanted}, not {_WORDS[given]}, and so it is left out of the Python code"
    return Problem(pointer, message, f"write {wanted}", severity=severity)


def _type_list(context: Context, violation: Violation) -> Problem:
    words = ["null" if word is None else str(word) for word in violation.value]
    others = [word for word in words if word != "null"]
    message = f"a list of types is of OpenAPI 3.1; other tools read no type in it in {context.version}"
    hint = "write `openapi: 3.1.0`, or `oneOf` with one schema for each type"
    mend: tuple[OverlayAction, ...] = ()
    if len(others) == 1:
        nullable = len(words) > 1
        hint = f"write `type: {others[0]}`" + (" with `nullable: true`" if nullable else "")
        target = json_path(context, violation.pointer.rpartition("/")[0])
        update = {"type": others[0], **({"nullable": True} if nullable else {})}
        mend = (OverlayAction(f'{target}["type"]', remove=True), OverlayAction(target, update))
    return Problem(violation.pointer, message, hint, mend=mend, group="type list", severity="warning")


def _value(violation: Violation) -> Problem:
    field, value = violation.field, violation.value
    if field.isdecimal() and split(violation.pointer)[-2] == "type":
        field = "type"
    allowed = ", ".join(f"`{each}`" for each in violation.expected)
    meant = closest(value, violation.expected) if isinstance(value, str) else ""
    hint = f"did you mean `{meant}`?" if meant else f"write one of {allowed}" if allowed else ""
    told = value if isinstance(value, str) else shown(value)
    lost: Severity = "error" if field in ("type", "in") else "warning"
    if field == "type" and value is None:
        message = "`null` without quotes is YAML's own null, no word for a type, so the Python type is `Any`"
        hint = "write `'null'`"
    elif field == "type" and violation.kind in (*_SCHEMA_LIKE, "simple types"):
        message = f"`{told}` is no type of JSON Schema, so the Python type is `Any`"
    elif field == "in":
        message = f"`{told}` is no place for a parameter, so the method has no argument for it"
    else:
        message, lost = f"`{told}` is no allowed value of `{field}`", "warning"
    return Problem(violation.pointer, message, hint, severity=lost)


def _limit(violation: Violation) -> Problem:
    limit = violation.expected[0] if violation.expected else ""
    at = f"`{violation.field}`" if not violation.field.isdecimal() else "this item"
    words = {
        "minItems": f"{at} must not have fewer entries than {limit}",
        "minProperties": f"{at} must not have fewer entries than {limit}",
        "maxProperties": f"{at} must not have more entries than {limit}",
        "uniqueItems": f"{at} lists something twice",
        "minimum": f"{at} must not be less than {limit}",
        "exclusiveMinimum": f"{at} must be more than {limit}",
        "pattern": f"{at} does not match `{limit}`",
    }
    fallback = f"{at} breaks the keyword `{violation.keyword}` of the OpenAPI meta-schema"
    message = words.get(violation.keyword, fallback)
    group = f"{violation.keyword} {violation.kind} {violation.field}" if violation.kind else ""
    return Problem(violation.pointer, message, "", group=group, severity="warning")


def _schemas(context: Context) -> Iterable[Problem]:
    """What the meta-schema of 3.1 lets pass, for a schema may have keywords of anybody's."""
    for schema in context.schemas():
        node = schema.node
        if not isinstance(node, dict) or node.keys() <= KEYWORDS:
            if isinstance(node, dict) and "nullable" in node:
                yield _nullable(context, schema.pointer, node)
            continue
        for name in node:
            if name == "nullable":
                yield _nullable(context, schema.pointer, node)
            elif name not in KEYWORDS and not str(name).startswith("x-"):
                meant = closest(str(name), KEYWORDS)
                if meant and meant not in node:
                    pointer = join(schema.pointer, name)
                    severity: Severity = "warning" if meant in PROSE else "error"
                    message = f"`{name}` is no keyword of a schema, so the Python code does without it"
                    mend = _renamed(context, pointer, meant)
                    yield Problem(pointer, message, f"did you mean `{meant}`?", mend=mend, severity=severity)


def _nullable(context: Context, pointer: str, node: dict[str, Any]) -> Problem:
    kind = node.get("type")
    mend: tuple[OverlayAction, ...] = ()
    hint = "take `nullable` out" if node["nullable"] is not True else "add `null` to the types"
    target = json_path(context, pointer)
    if node["nullable"] is not True or (isinstance(kind, list) and "null" in kind):
        mend = (OverlayAction(f'{target}["nullable"]', remove=True),)
    elif isinstance(kind, str):
        hint = f"write `type: [{kind}, 'null']`"
        # A list replaces a single value in an overlay only after that is gone.
        mend = (
            OverlayAction(f'{target}["nullable"]', remove=True),
            OverlayAction(f'{target}["type"]', remove=True),
            OverlayAction(target, {"type": [kind, "null"]}),
        )
    message = (
        f"`nullable` is no keyword of OpenAPI {context.version}; this generator still takes it for"
        " `| None`, other tools leave it out"
    )
    return Problem(join(pointer, "nullable"), message, hint, mend=mend, group="nullable", severity="warning")


def _renamed(context: Context, pointer: str, meant: str) -> tuple[OverlayAction, ...]:
    try:
        value = context.document.get(pointer)
    except KeyError:
        return ()
    if meant == "operationId":
        return ()  # operation-id-missing brings one, and two would contradict each other
    holder = json_path(context, pointer.rpartition("/")[0])
    return (
        OverlayAction(holder, {meant: value}),
        OverlayAction(json_path(context, pointer), remove=True),
    )


def _has(context: Context, pointer: str, field: str) -> bool:
    try:
        return field in context.document.get(pointer.rpartition("/")[0])
    except (KeyError, TypeError):
        return False


def _holder(kind: str) -> str:
    if not kind:
        return "this object"
    if kind in ("document", "components", "info", "paths", "responses", "OAuth flows", "contact", "license"):
        return f"the `{kind}` object" if kind != "document" else "the document"
    return f"{'an' if kind[0] in 'aeiouOAEIU' else 'a'} {kind}"


RULE = Rule(
    id="document-structure",
    severity="error",
    purpose="Finds what the official meta-schema of the document's own OpenAPI version does not allow, and"
    " keywords that are misspelt or of another version.",
    why="What is misspelt is read by nobody: the parameter, the property or the limit is missing from the"
    " client, and no test notices. An error is what the Python code loses; what it understands nevertheless"
    " (a keyword of another version, say) is a warning, because other tools do not.",
    bad="""\
get:
  operationID: listUsers
  parameters: [{name: page, in: qurey, schema: {type: integer}}]
""",
    good="""\
get:
  operationId: listUsers
  parameters: [{name: page, in: query, schema: {type: integer}}]
""",
    check=check,
)

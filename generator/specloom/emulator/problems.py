"""What is wrong with a request, and the words for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import field, frozen
from jsonschema.exceptions import ValidationError

_LONGEST_MESSAGE = 300


@frozen
class Problem:
    """One thing that does not fit."""

    #: The place in the request: `body.name`, `query.page`, `path.id`, `header.If-Match`; empty for the whole
    #: request.
    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message


@frozen
class Refusal(Exception):
    """Ends the handling of a request with an error status and every problem found so far."""

    status: int
    problems: tuple[Problem, ...]
    headers: Mapping[str, str] = field(factory=dict)


def refuse(
    status: int, message: str, *, where: str = "", headers: Mapping[str, str] | None = None
) -> Refusal:
    """A refusal for a single reason."""
    return Refusal(status, (Problem(where, message),), headers or {})


def explain(errors: Iterable[ValidationError], root: str) -> list[Problem]:
    """The violations of a schema as problems with the full path of the field, `root` being its first part."""
    return list(dict.fromkeys(problem for error in errors for problem in _problems(error, root)))


def _problems(error: ValidationError, root: str) -> Iterator[Problem]:
    keyword, where = error.validator, _place(root, error.absolute_path)
    schema = error.schema if isinstance(error.schema, Mapping) else {}
    if keyword == "required":
        # The message is always "'name' is a required property".
        yield Problem(f"{where}.{error.message.split(chr(39))[1]}", "is required")
    elif keyword == "readOnly":
        yield Problem(where, "is read-only and not accepted in a request")
    elif keyword == "writeOnly":
        yield Problem(where, "is write-only and never part of a response")
    elif keyword in {"additionalProperties", "unevaluatedProperties"} and isinstance(error.instance, Mapping):
        known = schema.get("properties", {})
        for name in error.instance:
            if name not in known:
                yield Problem(f"{where}.{name}", "is not a known property")
    elif keyword in {"anyOf", "oneOf"} and error.context:
        nearest = _nearest_branch(error)
        if nearest is None:
            yield Problem(where, f"fits none of the {len(schema[keyword])} alternatives")
        else:
            for inner in nearest:
                yield from _problems(inner, root)
    elif schema.get("format") == "password" or schema.get("x-sensitive") is True:
        yield Problem(where, f"breaks {keyword!r} (the value is a secret and not shown)")
    elif keyword is None:
        yield Problem(where, "is not allowed")
    else:
        yield Problem(where, _shorten(error.message))


def _nearest_branch(error: ValidationError) -> list[ValidationError] | None:
    """The errors of the branch the value was probably meant for; None when it is of no branch's type."""
    branches: dict[Any, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(inner)
    meant = [
        errors
        for errors in branches.values()
        if not any(each.validator == "type" and each.absolute_path == error.absolute_path for each in errors)
    ]
    return min(meant, key=len) if meant else None


def _place(root: str, path: Iterable[str | int]) -> str:
    return root + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


def _shorten(message: str) -> str:
    if len(message) <= _LONGEST_MESSAGE:
        return message
    half = _LONGEST_MESSAGE // 2
    return f"{message[:half]} … {message[-half:]}"

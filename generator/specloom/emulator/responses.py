"""The documented responses of an operation, and the samples that answers start from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from .bodies import is_json
from .routing import Operation
from .sampling import Misfit, Sampler
from .schemas import Schema, Schemas


@frozen(eq=False)
class Reply:
    """One documented response."""

    status: int
    #: None when the response has no content.
    media_type: str | None
    #: None when the media type has no schema.
    schema: Schema | None
    #: Values of the media type's examples.
    examples: tuple[Any, ...]
    #: Header objects with references resolved, by name.
    headers: Mapping[str, Mapping[str, Any]]

    @property
    def is_json(self) -> bool:
        return self.media_type is not None and is_json(self.media_type)


def success_reply(operation: Operation, schemas: Schemas) -> Reply | None:
    """The response that says the request was carried out; None when the document has none.

    Among several the lowest status counts, except that a POST prefers 201.
    """
    codes = sorted(
        code for code in operation.responses if code[0] in "23" and code.upper() not in {"2XX", "3XX"}
    )
    codes.sort(key=lambda code: not (operation.method == "POST" and code == "201"))
    codes += [code for code in ("2XX", "2xx", "default", "3XX", "3xx") if code in operation.responses]
    if not codes:
        return None
    status = int(codes[0]) if codes[0].isdecimal() else (303 if codes[0][0] == "3" else 200)
    return _reply(status, operation.responses[codes[0]], schemas)


def failure_reply(operation: Operation, status: int, schemas: Schemas) -> Reply | None:
    """What the document says about an error status: by itself, by its range, or as `default`; else None."""
    for code in (str(status), f"{status // 100}XX", f"{status // 100}xx", "default"):
        if code in operation.responses:
            return _reply(status, operation.responses[code], schemas)
    return None


def failure_replies(operation: Operation, schemas: Schemas) -> Iterator[Reply]:
    """Every documented error of the operation."""
    for code, response in operation.responses.items():
        if code[0] in "45" or code == "default":
            yield _reply(int(code[0] + "00") if code != "default" else 400, response, schemas)


def _reply(status: int, response: Mapping[str, Any], schemas: Schemas) -> Reply:
    content = response.get("content") or {}
    headers = {name: schemas.resolve(node) for name, node in (response.get("headers") or {}).items()}
    if not content or status in {204, 205, 304}:
        return Reply(status, None, None, (), headers)
    media_type = next((key for key in content if is_json(key)), next(iter(content)))
    media = schemas.resolve(content[media_type])
    examples = [media["example"]] if "example" in media else []
    for reference in (media.get("examples") or {}).values():
        example = schemas.resolve(reference)
        if isinstance(example, dict) and "value" in example:
            examples.append(example["value"])
    return Reply(status, media_type, media.get("schema"), tuple(examples), headers)


class ReplySampler:
    """Sample bodies of replies, made once per schema."""

    def __init__(self, schemas: Schemas, sampler: Sampler) -> None:
        self._schemas = schemas
        self._sampler = sampler

    def body(self, reply: Reply) -> Any:
        """The first valid example, without hidden properties; else a value from the schema."""
        if reply.schema is None:
            return next(iter(reply.examples), None)
        for example in reply.examples:
            try:
                fitted = self._sampler.conform(example, reply.schema)
            except Misfit:
                continue
            if self._schemas.accepts(reply.schema, fitted, "response"):
                return fitted
        return self._sampler.sample(reply.schema)

    def headers(self, reply: Reply) -> dict[str, str]:
        """Values of the documented headers that are required or have an example."""
        values: dict[str, str] = {}
        for name, node in reply.headers.items():
            schema = node.get("schema", True)
            given = node.get("example", _first_example(node))
            if given is None and not node.get("required"):
                continue
            value = self._sampler.sample(schema) if given is None else given
            if name.lower() != "content-type":
                values[name] = _header_text(value)
        return values


def _first_example(node: Mapping[str, Any]) -> Any:
    for example in (node.get("examples") or {}).values():
        if isinstance(example, dict) and "value" in example:
            return example["value"]
    return None


def _header_text(value: Any) -> str:
    if isinstance(value, list):
        return ",".join(map(_header_text, value))
    if isinstance(value, dict):
        return ",".join(f"{name},{_header_text(child)}" for name, child in value.items())
    return str(value).lower() if isinstance(value, bool) else str(value)

"""Request bodies: from bytes and a Content-Type to a value and the schema it has to fit."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from email import policy
from email.parser import BytesParser
from typing import Any, NoReturn
from urllib.parse import parse_qsl

from .message import RawRequest
from .parameters import ABSENT, coerce
from .problems import refuse
from .routing import Operation
from .schemas import Schema, Schemas


def read_body(operation: Operation, request: RawRequest, schemas: Schemas) -> tuple[Any, Schema]:
    """The body and its schema; `(ABSENT, True)` when none was sent and none is needed.

    Raises Refusal: 400 for a missing, unexpected or unreadable body, 415 for a media type the operation does
    not list.
    """
    if operation.body is None:
        if request.body:
            raise refuse(400, "this operation takes no body", where="body")
        return ABSENT, True
    if not request.body and request.header("content-type") is None:
        if operation.body.get("required"):
            raise refuse(400, "is required", where="body")
        return ABSENT, True
    content = operation.body.get("content") or {}
    media_type = (request.header("content-type") or "").partition(";")[0].strip().lower()
    declared = _declared(content, media_type)
    if declared is None:
        listed = ", ".join(content)
        sent = f"{media_type!r} is not accepted" if media_type else "is missing"
        raise refuse(415, f"{sent}; this operation takes {listed}", where="header.Content-Type")
    schema = schemas.resolve(content[declared]).get("schema", True)
    return _decode(media_type, request, schema, schemas), schema


def is_json(media_type: str) -> bool:
    media_type = media_type.partition(";")[0].strip().lower()
    return media_type in {"application/json", "text/json"} or media_type.endswith("+json")


def _declared(content: Mapping[str, Any], media_type: str) -> str | None:
    """The most specific entry of `content` that covers `media_type`."""
    plain = {key.partition(";")[0].strip().lower(): key for key in content}
    for candidate in (media_type, media_type.partition("/")[0] + "/*", "*/*"):
        if media_type and candidate in plain:
            return plain[candidate]
    return None


def _decode(media_type: str, request: RawRequest, schema: Schema, schemas: Schemas) -> Any:
    if is_json(media_type):
        return _json(request.body)
    if media_type == "application/x-www-form-urlencoded":
        pairs = parse_qsl(request.body.decode("utf-8", "replace"), keep_blank_values=True)
        return _fields(pairs, schema, schemas)
    if media_type == "multipart/form-data":
        return _fields(_parts(request), schema, schemas)
    if media_type.startswith("text/"):
        return coerce(schemas, request.body.decode("utf-8", "replace"), schema)
    # Bytes are a string in the schema's eyes; one character per byte keeps lengths right.
    return request.body.decode("latin-1")


def _json(body: bytes) -> Any:
    try:
        return json.loads(body.decode("utf-8"), parse_constant=_no_constant, parse_float=_finite)
    except json.JSONDecodeError as error:
        message = f"is not JSON: {error.msg} at line {error.lineno}, column {error.colno}"
    except UnicodeDecodeError:
        message = "is not JSON: it is not encoded in UTF-8"
    except RecursionError:
        message = "is nested too deeply"
    except ValueError as error:
        message = f"is not JSON: {error}"
    raise refuse(400, message, where="body")


def _finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError(f"{text} is beyond every number of a computer")
    return number


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")


def _fields(pairs: list[tuple[str, str]], schema: Schema, schemas: Schemas) -> dict[str, Any]:
    shape = schemas.shape(schema)
    result: dict[str, Any] = {}
    for name, text in pairs:
        child = shape.properties.get(name, True)
        child_shape = schemas.shape(child)
        if "array" in child_shape.types:
            items = child_shape.items if child_shape.items is not None else True
            result.setdefault(name, []).append(coerce(schemas, text, items))
        elif child_shape.is_object:
            result[name] = _json(text.encode())
        else:
            result[name] = coerce(schemas, text, child)
    return result


def _parts(request: RawRequest) -> list[tuple[str, str]]:
    header = f"Content-Type: {request.header('content-type')}\r\n\r\n".encode("latin-1", "replace")
    message = BytesParser(policy=policy.HTTP).parsebytes(header + request.body)
    if not message.is_multipart():
        raise refuse(400, "is not a multipart message with the boundary of its Content-Type", where="body")
    pairs = []
    for part in message.iter_parts():
        payload = part.get_payload(decode=True)
        data = payload if isinstance(payload, bytes) else b""
        binary = part.get_filename() is not None
        name = part.get_param("name", header="content-disposition")
        pairs.append((str(name), data.decode("latin-1" if binary else "utf-8", "replace")))
    return pairs

"""Credentials of a request: present where the document wants them, and right where a token is set."""

from __future__ import annotations

import base64
import binascii
import hmac
from collections.abc import Mapping
from typing import Any

from .message import RawRequest
from .problems import Refusal, refuse
from .routing import Operation
from .schemas import Schemas


class Security:
    """Checks requests against the security schemes of the document.

    With `token`, a bearer token (and an API key that stands alone) must be equal to it; without, any one will
    do. Scopes are not checked: the emulator knows no users.
    """

    def __init__(self, schemas: Schemas, token: str | None) -> None:
        schemes = (schemas.tree.get("components") or {}).get("securitySchemes") or {}
        self._schemes: dict[str, Any] = {name: schemas.resolve(node) for name, node in schemes.items()}
        self._token = token

    def check(self, operation: Operation, request: RawRequest) -> None:
        """Raises Refusal with 401 when no alternative of the operation is met."""
        reasons: list[str] = []
        for alternative in operation.security:
            alone = len(alternative) == 1
            reason = next(filter(None, (self._objection(name, request, alone) for name in alternative)), None)
            if reason is None:
                return
            reasons.append(reason)
        if reasons:
            raise self._refusal(operation, " or ".join(dict.fromkeys(reasons)))

    def query_names(self, operation: Operation) -> set[str]:
        """Query parameters that carry API keys of the operation."""
        schemes = [self._schemes.get(name, {}) for alternative in operation.security for name in alternative]
        return {scheme["name"] for scheme in schemes if scheme.get("in") == "query"}

    def _objection(self, name: str, request: RawRequest, alone: bool) -> str | None:
        """Why the scheme is not met; None when it is."""
        scheme = self._schemes.get(name, {})
        kind = scheme.get("type")
        if kind == "apiKey":
            return self._api_key(scheme, request, alone)
        if kind in {"oauth2", "openIdConnect"} or (
            kind == "http" and scheme.get("scheme", "").lower() == "bearer"
        ):
            return self._bearer(request)
        if kind == "http" and scheme.get("scheme", "").lower() == "basic":
            return _basic(request)
        # Mutual TLS and other HTTP schemes cannot be judged on plain loopback connections.
        return None

    def _bearer(self, request: RawRequest) -> str | None:
        kind, _, value = (request.header("authorization") or "").partition(" ")
        if kind.lower() != "bearer" or not value.strip():
            return "a bearer token is required in the Authorization header"
        return (
            None if self._matches(value.strip()) else "the bearer token is not the one the emulator expects"
        )

    def _api_key(self, scheme: Mapping[str, Any], request: RawRequest, alone: bool) -> str | None:
        name, place = scheme.get("name", ""), scheme.get("in", "header")
        if place == "query":
            value = dict(request.query).get(name)
        else:
            value = request.cookies.get(name) if place == "cookie" else request.header(name)
        if not value:
            return f"an API key is required in the {place} {name!r}"
        # One of several keys together may be something else than the token, an account's e-mail address for
        # example.
        return (
            None if not alone or self._matches(value) else f"the API key in the {place} {name!r} is not known"
        )

    def _matches(self, value: str) -> bool:
        return self._token is None or hmac.compare_digest(value.encode(), self._token.encode())

    def _refusal(self, operation: Operation, message: str) -> Refusal:
        schemes = [self._schemes.get(name, {}) for alternative in operation.security for name in alternative]
        basic = any(scheme.get("scheme", "").lower() == "basic" for scheme in schemes)
        return refuse(401, message, headers={"WWW-Authenticate": "Basic" if basic else "Bearer"})


def _basic(request: RawRequest) -> str | None:
    kind, _, value = (request.header("authorization") or "").partition(" ")
    try:
        decoded = base64.b64decode(value, validate=True)
    except binascii.Error:
        decoded = b""
    if kind.lower() != "basic" or b":" not in decoded:
        return "user name and password are required in the Authorization header (Basic)"
    return None

"""What the document says about the client: servers, credentials, and `x-specloom-client`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..document import Document
from .operations import ClientSettings, Credential
from .reading import mapping, string

_ARGUMENTS = {"bearer": "api_token", "header": "api_key", "query": "api_key", "cookie": "api_key"}


def client_settings(document: Document) -> ClientSettings:
    """The settings of the client, from the document's own words and its extension."""
    told = mapping(document.tree.get("x-specloom-client"))
    base_url = mapping(told.get("base_url"))
    envelope = mapping(told.get("envelope"))
    return ClientSettings(
        name=string(told.get("name")),
        namespace=string(told.get("namespace")),
        credentials=_credentials(document, mapping(told.get("credentials"))),
        base_url=_server(document),
        base_url_environment=string(base_url.get("environment")),
        defaults=tuple(
            (str(name), string(mapping(entry).get("environment")))
            for name, entry in mapping(told.get("defaults")).items()
        ),
        envelope=(string(envelope.get("success")), string(envelope.get("errors"))) if envelope else None,
    )


def _server(document: Document) -> str:
    servers = document.tree.get("servers")
    first = servers[0] if isinstance(servers, list) and servers else {}
    url = str(mapping(first).get("url") or "")
    for name, variable in mapping(mapping(first).get("variables")).items():
        url = url.replace(f"{{{name}}}", str(mapping(variable).get("default", "")))
    return url.rstrip("/")


def _credentials(document: Document, asked: Mapping[str, Any]) -> tuple[Credential, ...]:
    """One credential per security scheme that the document requires somewhere, in document order."""
    schemes = mapping(mapping(document.tree.get("components")).get("securitySchemes"))
    used = _required_schemes(document)
    found: list[Credential] = []
    for key, written in schemes.items():
        scheme = document.resolve(written)
        kind = _kind(scheme) if isinstance(scheme, Mapping) else None
        if kind is None or key not in used or (kind == "basic" and any(c.kind == kind for c in found)):
            continue
        argument, entry = next(
            ((a, mapping(e)) for a, e in asked.items() if mapping(e).get("scheme") == key), (None, {})
        )
        if argument is None and kind != "basic":
            argument = _ARGUMENTS[kind]
            # Of several schemes of one kind, one has the usual name, and the others that of their key.
            if any(other.argument == argument for other in found) or (key != argument and argument in used):
                argument = None
        found.append(
            Credential(
                scheme=key,
                kind=kind,  # type: ignore[arg-type]  # _kind gives these words only
                name=str(scheme.get("name", "")),
                argument=argument,
                environment=string(entry.get("environment")),
                description=str(scheme.get("description") or "").strip(),
            )
        )
    return tuple(found)


def _kind(scheme: Mapping[str, Any]) -> str | None:
    match scheme.get("type"):
        case "http":
            return {"bearer": "bearer", "basic": "basic"}.get(str(scheme.get("scheme", "")).lower())
        case "oauth2" | "openIdConnect":
            return "bearer"
        case "apiKey" if scheme.get("in") in ("header", "query", "cookie"):
            return str(scheme["in"])
    return None


def _required_schemes(document: Document) -> set[str]:
    found: set[str] = set()

    def take(security: Any) -> None:
        for requirement in security if isinstance(security, list) else []:
            found.update(mapping(requirement))

    take(document.tree.get("security"))
    for item in mapping(document.tree.get("paths")).values():
        for operation in mapping(item).values():
            take(mapping(operation).get("security"))
    return found

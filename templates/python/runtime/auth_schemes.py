"""Credentials other than bearer tokens."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from typing import Literal
from urllib.parse import quote

from attrs import field, frozen

from .auth import Carried, Credential


@frozen
class ApiKey(Credential):
    """A key in a header, a query parameter or a cookie."""

    argument: str
    environment: str | None = None
    location: Literal["header", "query", "cookie"] = field(
        default="header", kw_only=True
    )
    name: str = field(kw_only=True)

    def sources(self) -> dict[str, str | None]:
        return {self.argument: self.environment}

    def apply(self, values: Mapping[str, str], carried: Carried) -> None:
        key = values[self.argument].strip(" \t")
        carried.secrets.append(key)
        carried.names.append(self.name)
        if self.location == "query":
            carried.query.append((self.name, key))
        elif self.location == "header":
            carried.add_header(self.argument, self.name, key)
        else:
            pair = f"{quote(self.name, safe='')}={quote(key, safe='')}"
            before = carried.headers.get("Cookie")
            carried.headers["Cookie"] = f"{before}; {pair}" if before else pair


@frozen
class Basic(Credential):
    """`Authorization: Basic …` from a user name and a password."""

    username: str
    password: str
    username_environment: str | None = None
    password_environment: str | None = None

    def sources(self) -> dict[str, str | None]:
        return {
            self.username: self.username_environment,
            self.password: self.password_environment,
        }

    def apply(self, values: Mapping[str, str], carried: Carried) -> None:
        user, password = values[self.username], values[self.password]
        if ":" in user:
            raise ValueError(f"`{self.username}` must not have a colon (RFC 7617)")
        encoded = b64encode(f"{user}:{password}".encode()).decode("ascii")
        carried.add_header(self.username, "Authorization", f"Basic {encoded}")
        carried.secrets += [password, encoded]

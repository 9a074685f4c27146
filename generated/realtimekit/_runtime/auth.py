"""Credentials: where a client finds them and how a request carries them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias
from urllib.parse import quote

from attrs import define, field, frozen

from .parameters import checked_header


@define
class Carried:
    """What credentials add to a request."""

    headers: dict[str, str] = field(factory=dict[str, str], repr=False)
    query: list[tuple[str, str]] = field(factory=list[tuple[str, str]], repr=False)
    #: Texts that must not be shown.
    secrets: list[str] = field(factory=list[str], repr=False)


@frozen
class Bearer:
    """`Authorization: Bearer …`."""

    #: The keyword argument of the client.
    argument: str
    #: The environment variable that is read when the argument is not given.
    environment: str | None = None
    scheme: str = "Bearer"

    def sources(self) -> list[tuple[str, str | None]]:
        return [(self.argument, self.environment)]

    def apply(self, values: Mapping[str, str], carried: Carried) -> None:
        token = values[self.argument]
        carried.headers["Authorization"] = _header(
            self.argument, f"{self.scheme} {token}"
        )
        carried.secrets.append(token)


@frozen
class ApiKey:
    """A key in a header, a query parameter or a cookie."""

    argument: str
    environment: str | None = None
    location: Literal["header", "query", "cookie"] = field(
        default="header", kw_only=True
    )
    name: str = field(kw_only=True)

    def sources(self) -> list[tuple[str, str | None]]:
        return [(self.argument, self.environment)]

    def apply(self, values: Mapping[str, str], carried: Carried) -> None:
        key = values[self.argument]
        carried.secrets.append(key)
        if self.location == "query":
            carried.query.append((self.name, key))
        elif self.location == "header":
            carried.headers[self.name] = _header(self.argument, key)
        else:
            pair = f"{quote(self.name, safe='')}={quote(key, safe='')}"
            before = carried.headers.get("Cookie")
            carried.headers["Cookie"] = f"{before}; {pair}" if before else pair


@frozen
class Basic:
    """`Authorization: Basic …` from a user name and a password."""

    username: str
    password: str
    username_environment: str | None = None
    password_environment: str | None = None

    def sources(self) -> list[tuple[str, str | None]]:
        return [
            (self.username, self.username_environment),
            (self.password, self.password_environment),
        ]

    def apply(self, values: Mapping[str, str], carried: Carried) -> None:
        from base64 import b64encode

        user, password = values[self.username], values[self.password]
        if ":" in user:
            raise ValueError(f"`{self.username}` must not have a colon (RFC 7617)")
        encoded = b64encode(f"{user}:{password}".encode()).decode("ascii")
        carried.headers["Authorization"] = f"Basic {encoded}"
        carried.secrets += [password, encoded]


#: One way to authenticate; a client uses every one that it has all values for.
Credential: TypeAlias = Bearer | ApiKey | Basic


def carry(
    credentials: tuple[Credential, ...], values: Mapping[str, str | None]
) -> Carried:
    """What the credentials whose values are all known add to a request; nothing known, nothing added."""
    carried = Carried()
    known = {argument: value for argument, value in values.items() if value}
    for credential in credentials:
        if all(argument in known for argument, _ in credential.sources()):
            credential.apply(known, carried)
    return carried


def credential_names(credentials: tuple[Credential, ...]) -> list[str]:
    """Names of the headers and query parameters that carry the credentials."""
    return [
        "Authorization",
        "Cookie",
        *(c.name for c in credentials if isinstance(c, ApiKey)),
    ]


def missing_credentials(credentials: tuple[Credential, ...]) -> str:
    """One line that says which arguments or environment variables would provide credentials."""
    ways: list[str] = []
    for credential in credentials:
        arguments = " and ".join(
            f"`{argument}=`" for argument, _ in credential.sources()
        )
        variables = " and ".join(
            variable for _, variable in credential.sources() if variable
        )
        ways.append(
            f"give the client {arguments}"
            + (f" or set {variables}" if variables else "")
        )
    return "No credentials: " + (
        "; or ".join(ways) or "the operation needs an Authorization header"
    )


def _header(argument: str, value: str) -> str:
    """A header value; the error names the client's argument and never shows the value."""
    try:
        return checked_header("Authorization", value)
    except ValueError:
        raise ValueError(
            f"`{argument}` has characters that HTTP does not allow in a header"
        ) from None

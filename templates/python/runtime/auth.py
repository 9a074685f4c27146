"""Credentials: where a client finds them and how a request carries them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping

from attrs import define, field, frozen

from .parameters import checked_header


@define
class Carried:
    """What credentials add to a request."""

    headers: dict[str, str] = field(factory=dict[str, str], repr=False)
    query: list[tuple[str, str]] = field(factory=list[tuple[str, str]], repr=False)
    #: Texts that must not be shown.
    secrets: list[str] = field(factory=list[str], repr=False)
    #: Headers, query parameters and cookies whose values must not be shown.
    names: list[str] = field(factory=lambda: ["Authorization", "Cookie"])

    def add_header(self, argument: str, name: str, value: str) -> None:
        """Add a header; ValueError names the client's argument and never shows the value."""
        try:
            self.headers[name] = checked_header(name, value)
        except ValueError:
            what = f"`{argument}` has characters that HTTP does not allow in a header"
            raise ValueError(what) from None


class Credential(ABC):
    """One way to authenticate; a client uses every one that it has all values for."""

    @abstractmethod
    def sources(self) -> dict[str, str | None]:
        """The arguments of the client, each with the environment variable that is read otherwise."""

    @abstractmethod
    def apply(self, values: Mapping[str, str], carried: Carried) -> None:
        """Add the values, by argument, to what a request carries."""


@frozen
class Bearer(Credential):
    """`Authorization: Bearer …`."""

    argument: str
    environment: str | None = None

    def sources(self) -> dict[str, str | None]:
        return {self.argument: self.environment}

    def apply(self, values: Mapping[str, str], carried: Carried) -> None:
        token = values[self.argument].strip(" \t")
        carried.add_header(self.argument, "Authorization", f"Bearer {token}")
        carried.secrets.append(token)


def carry(
    credentials: Iterable[Credential], values: Mapping[str, str | None]
) -> Carried:
    """What the credentials whose values are all known add to a request; nothing known, nothing added."""
    carried = Carried()
    known = {name: value for name, value in values.items() if value and value.strip()}
    for credential in credentials:
        if credential.sources().keys() <= known.keys():
            credential.apply(known, carried)
    return carried


def missing_credentials(credentials: Iterable[Credential]) -> str:
    """One line that says which arguments or environment variables would provide credentials."""
    ways: list[str] = []
    for sources in (credential.sources() for credential in credentials):
        arguments = " and ".join(f"`{argument}=`" for argument in sources)
        variables = " and ".join(filter(None, sources.values()))
        other = f" or set {variables}" if variables else ""
        ways.append(f"give the client {arguments}{other}")
    told = "; or ".join(ways) or "the operation needs an Authorization header"
    return f"No credentials: {told}"

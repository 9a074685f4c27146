"""Servers that a client cannot be pointed at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule

_VARIABLE = re.compile(r"\{([^{}]*)\}")


def check(context: Context) -> Iterable[Problem]:
    """The servers of the document; those of paths and operations where they have any."""
    listed = context.tree.get("servers")
    if not isinstance(listed, list) or not listed:
        operations = list(context.operations())
        if operations and not all("servers" in op.node or "servers" in op.path_item for op in operations):
            yield Problem(
                "/servers" if "servers" in context.tree else "/openapi",
                "no server is named, so the client has no base URL and every caller must give one",
                "add `servers: [{url: https://…}]`",
            )
    yield from _servers(listed, "/servers")
    seen = set()
    for operation in context.operations():
        above = operation.pointer.rsplit("/", 1)[0]
        for holder, where in ((operation.path_item, above), (operation.node, operation.pointer)):
            if where not in seen and isinstance(holder, dict) and "servers" in holder:
                seen.add(where)
                yield from _servers(holder["servers"], join(where, "servers"))


def _servers(listed: Any, where: str) -> Iterator[Problem]:
    for index, server in enumerate(listed if isinstance(listed, list) else []):
        pointer = join(where, index)
        if not isinstance(server, dict):
            continue
        if not isinstance(url := server.get("url"), str) or not url.strip():
            yield Problem(pointer, "the server has no URL, so it gives the client no base URL", "add `url`")
            continue
        variables = server.get("variables")
        variables = variables if isinstance(variables, dict) else {}
        yield from _variables(url, variables, pointer)
        yield from _address(url, variables, join(pointer, "url"))


def _address(url: str, variables: dict[str, Any], pointer: str) -> Iterator[Problem]:
    def value(found: re.Match[str]) -> str:
        variable = variables.get(found[1])
        return str(variable.get("default") or "x") if isinstance(variable, dict) else "x"

    try:
        address = urlsplit(_VARIABLE.sub(value, url))
        _ = address.port
    except ValueError:
        yield Problem(pointer, f"the server `{url}` is no URL", "write it as `https://host/path`")
        return
    if not address.scheme or not address.netloc:
        message = f"the server `{url}` is relative, so the client has no host to send requests to"
        yield Problem(pointer, message, "write the whole address: `https://host/path`")
    elif address.scheme not in ("http", "https"):
        message = f"the server `{url}` is not reached by HTTP, which is all the client speaks"
        yield Problem(pointer, message, "write an address with `https://`")
    if address.query or address.fragment:
        message = f"the server `{url}` has a query or fragment, behind which the client would put the path"
        yield Problem(pointer, message, "take it away")
    if url.endswith("/") and url != "/":
        message = (
            f"the server `{url}` ends with a slash, and every path begins with one: tools that join"
            " them send two"
        )
        yield Problem(pointer, message, "take the slash at the end away")


def _variables(url: str, variables: dict[str, Any], pointer: str) -> Iterator[Problem]:
    for name in dict.fromkeys(_VARIABLE.findall(url)):
        if name not in variables:
            message = f"the server variable `{name}` is not defined, so braces stay in the client's base URL"
            yield Problem(
                join(pointer, "url"), message, f"define `{name}` under `variables`, with a `default`"
            )
    for name, variable in variables.items():
        where = join(pointer, "variables", str(name))
        if not isinstance(variable, dict):
            continue
        default, values = variable.get("default"), variable.get("enum")
        if f"{{{name}}}" not in url:
            message = f"the server variable `{name}` does not occur in the URL, so it changes nothing"
            yield Problem(where, message, "use it in the URL, or take it away")
        elif default is None:
            message = (
                f"the server variable `{name}` has no default, so nothing stands for it in the"
                " client's base URL"
            )
            yield Problem(where, message, "add `default`")
        elif isinstance(values, list) and default not in values:
            message = f"the default of the server variable `{name}` is not among its values"
            yield Problem(join(where, "default"), message, "use one of the values of `enum`")


RULE = Rule(
    id="server-invalid",
    severity="warning",
    purpose="Finds documents without a server, and servers that are relative, end with a slash or have"
    " undefined variables.",
    why="The first server is the client's base URL. Without a whole address every caller has to know one"
    " and give it.",
    bad="""\
servers:
  - url: https://{region}.example.com/
""",
    good="""\
servers:
  - url: https://{region}.example.com
    variables: {region: {default: eu}}
""",
    check=check,
)

"""Security requirements that name nothing."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from typing import Any

from ...document.pointers import join
from ..context import Context
from ..rule import Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """Schemes that are not among the components; scopes that the scheme's flows do not list."""
    components = context.tree.get("components")
    schemes = components.get("securitySchemes") if isinstance(components, dict) else None
    schemes = schemes if isinstance(schemes, dict) else {}
    for pointer, name, scopes in _required(context):
        # From 3.2 on a scheme may also be named by its address.
        if name not in schemes and not (context.version == "3.2" and "/" in name):
            near = difflib.get_close_matches(name, [str(key) for key in schemes], 1)
            yield Problem(
                pointer,
                f"the security scheme `{name}` is not defined, so the client has no argument for these"
                " credentials",
                (
                    f"did you mean `{near[0]}`?"
                    if near
                    else f"define `{name}` under `components/securitySchemes`"
                ),
                group=f"security scheme {name}",
            )
            continue
        known = _scopes(context.resolved(schemes.get(name)))
        for index, scope in enumerate(scopes if isinstance(scopes, list) and known is not None else ()):
            if isinstance(scope, str) and scope not in (known or ()):
                yield Problem(
                    join(pointer, index),
                    f"the scope `{scope}` is in no flow of the security scheme `{name}`, so no caller can"
                    " ask for it",
                    "list it in the flows, or correct it",
                    group=f"scope {scope} of {name}",
                    severity="warning",
                )


def _required(context: Context) -> Iterator[tuple[str, str, Any]]:
    holders = [("/security", context.tree.get("security"))]
    holders += [(join(op.pointer, "security"), op.node.get("security")) for op in context.operations()]
    for where, security in holders:
        for index, requirement in enumerate(security if isinstance(security, list) else []):
            for name, scopes in requirement.items() if isinstance(requirement, dict) else ():
                yield join(where, index, name), str(name), scopes


def _scopes(scheme: Any) -> set[str] | None:
    """All scopes of an OAuth scheme; None where scopes are not listed or not a matter of the document."""
    flows = scheme.get("flows") if isinstance(scheme, dict) and scheme.get("type") == "oauth2" else None
    listed = (
        [flow.get("scopes") for flow in flows.values() if isinstance(flow, dict)]
        if isinstance(flows, dict)
        else []
    )
    found = {str(scope) for scopes in listed if isinstance(scopes, dict) for scope in scopes}
    return found or None


RULE = Rule(
    id="security-undefined",
    severity="error",
    purpose="Finds security requirements that name a scheme, or a scope, that is not defined.",
    why="The client's credentials are made from the security schemes. One that is not defined gives the"
    " caller no way to log in. A scope that no flow lists is a warning.",
    bad="""\
security:
  - apiToken: []
components:
  securitySchemes:
    api_token: {type: http, scheme: bearer}
""",
    good="""\
security:
  - api_token: []
components:
  securitySchemes:
    api_token: {type: http, scheme: bearer}
""",
    check=check,
)

"""How credentials travel: the security schemes themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...document.pointers import join
from ..found import Checked, Found
from ..side import Side

#: What decides how credentials are sent.
_KEYS = ("type", "scheme", "in", "name", "openIdConnectUrl")


def check(old: Side, new: Side) -> Checked:
    before, after = _schemes(old), _schemes(new)
    for name in before.keys() & after.keys():
        was, now = before[name], after[name]
        told = [
            f"{key} from {_spelt(was, key)} to {_spelt(now, key)}"
            for key in _KEYS
            if str(was.get(key)).lower() != str(now.get(key)).lower()
        ]
        if told:
            pointer = join("", "components", "securitySchemes", name)
            yield Found(
                "security-scheme-changed",
                "breaking",
                "none",
                f"the security scheme `{name}` changed: {', '.join(told)}",
                old=pointer,
                new=pointer,
            )


def _schemes(side: Side) -> dict[str, Mapping[str, Any]]:
    components = side.document.tree.get("components")
    listed = components.get("securitySchemes") if isinstance(components, Mapping) else None
    found = {}
    for name, written in listed.items() if isinstance(listed, Mapping) else ():
        scheme = side.document.resolve(written)
        if isinstance(scheme, Mapping):
            found[str(name)] = scheme
    return found


def _spelt(scheme: Mapping[str, Any], key: str) -> str:
    return f"`{scheme[key]}`" if key in scheme else "nothing"

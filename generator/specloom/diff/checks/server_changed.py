"""The address that the client talks to unless told otherwise."""

from __future__ import annotations

from ..found import Checked, Found
from ..side import Side


def check(old: Side, new: Side) -> Checked:
    was, now = old.api.client.base_url, new.api.client.base_url
    if was != now:
        yield Found(
            "server-changed",
            "compatible",
            "compatible",
            f"the default address changed from `{was}` to `{now}`",
            old="/servers",
            new="/servers",
            hint="clients that give `base_url` keep theirs",
        )
        return
    before, after = (_urls(side) for side in (old, new))
    for url in [u for u in before if u not in after]:
        yield Found("server-removed", "compatible", "none", f"the server `{url}` was removed", old="/servers")
    for url in [u for u in after if u not in before]:
        yield Found("server-added", "compatible", "none", f"the server `{url}` was added", new="/servers")


def _urls(side: Side) -> list[str]:
    listed = side.document.tree.get("servers")
    return [str(entry["url"]) for entry in (listed if isinstance(listed, list) else []) if _has_url(entry)]


def _has_url(entry: object) -> bool:
    return isinstance(entry, dict) and "url" in entry

"""The client itself: its name, its arguments, its namespace."""

from __future__ import annotations

from ..comparison import Comparison
from ..found import Checked, Found

_PLACE = "/x-specloom-client"


def check(made: Comparison) -> Checked:
    old, new = made.old.names, made.new.names
    if old.client != new.client:
        yield Found(
            "client-renamed",
            "none",
            "breaking",
            f"`{old.client}` became `{new.client}`: imports of the old name break",
            old="/info/title",
            new="/info/title",
        )
    if old.arguments.namespace != new.arguments.namespace:
        was, now = old.arguments.namespace, new.arguments.namespace
        yield Found(
            "client-namespace-changed",
            "none",
            "breaking" if was else "compatible",
            f"the namespace of the client {f'became `{now}`' if now else f'`{was}` was removed'}",
            old=_PLACE,
            new=_PLACE,
        )
    before = [name for names in old.arguments.credentials.values() for name in names]
    after = [name for names in new.arguments.credentials.values() for name in names]
    for kind, was_, now_ in (
        ("credentials", before, after),
        ("default", [*old.arguments.defaults.values()], [*new.arguments.defaults.values()]),
    ):
        place = "/components/securitySchemes" if kind == "credentials" else _PLACE
        for name in (n for n in was_ if n not in now_):
            yield Found(
                "client-argument-removed",
                "none",
                "breaking",
                f"`{new.client}` takes no argument `{name}` any more",
                old=place,
            )
        for name in (n for n in now_ if n not in was_):
            yield Found(
                "client-argument-added",
                "none",
                "compatible",
                f"`{new.client}` takes the argument `{name}`",
                new=place,
            )

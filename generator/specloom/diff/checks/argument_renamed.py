"""Arguments: their names, and which of them may be given by position."""

from __future__ import annotations

from collections.abc import Iterator

from ..comparison import Comparison, MethodPair
from ..found import Checked, Found
from ..labels import label


def check(made: Comparison) -> Checked:
    for pair in made.methods:
        renamed: dict[str, str] = {}
        operation = label(pair.operations.new)
        for was, now, old, new, wire in _arguments(pair):
            renamed[was] = now
            if was == now:
                continue
            yield Found(
                "parameter-renamed" if wire else "argument-renamed",
                "none",
                "breaking",
                f"argument `{was}` of `{pair.new_name}` became `{now}`",
                old=old,
                new=new,
                operations=(operation,),
                renamed=(f"{pair.old_name}({was})", f"{pair.new_name}({now})"),
            )
        before = [renamed.get(name, name) for name in pair.old.positional]
        after = list(pair.new.positional)
        if before != after and set(before) <= {*pair.new.arguments.values()}:
            more = after[: len(before)] == before
            yield Found(
                "positional-arguments-changed",
                "none",
                "compatible" if more else "breaking",
                f"`{pair.new_name}` takes {_spelt(after)} by position, before {_spelt(before)}",
                old=pair.operations.old.pointer,
                new=pair.operations.new.pointer,
                operations=(operation,),
            )


def _arguments(pair: MethodPair) -> Iterator[tuple[str, str, str, str, bool]]:
    """Old and new name, old and new pointer, and whether the document renamed it."""
    operations = pair.operations
    for was, now in operations.parameters():
        if was is not None and now is not None:
            old = pair.old.arguments[was.location, was.name]
            new = pair.new.arguments[now.location, now.name]
            yield old, new, was.pointer, now.pointer, was.name != now.name
    before, after = operations.old.body, operations.new.body
    if before is None or after is None:
        return
    if before.fields is None or after.fields is None:
        if before.fields is None and after.fields is None:
            old, new = pair.old.body_argument, pair.new.body_argument
            yield old, new, before.pointer, after.pointer, False
        return
    members = {member.name: member for member in after.fields}
    for member in before.fields:
        if member.name in members:
            old, new = pair.old.arguments["body", member.name], pair.new.arguments["body", member.name]
            yield old, new, member.pointer, members[member.name].pointer, False


def _spelt(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "nothing"

"""Resources and methods that Python calls otherwise, while the operation is the same."""

from __future__ import annotations

from ..comparison import Comparison
from ..found import Checked, Found, Places
from ..labels import label


def check(made: Comparison) -> Checked:
    resources = _renamed_resources(made)
    for was, now in resources.items():
        yield Found(
            "resource-renamed",
            "none",
            "breaking",
            f"`client.{was}` became `client.{now}`",
            new="/tags",
            old="/tags",
            resource=now,
            renamed=(f"client.{was}", f"client.{now}"),
        )
    for pair in made.methods:
        moved = resources.get(pair.old_resource, pair.old_resource) != pair.new_resource
        places: Places = {"old": pair.operations.old.pointer, "new": pair.operations.new.pointer}
        operation = label(pair.operations.new)
        if moved or pair.old.name != pair.new.name:
            yield Found(
                "method-moved" if moved else "method-renamed",
                "none",
                "breaking",
                f"`{pair.old_name}` became `{pair.new_name}`",
                operations=(operation,),
                renamed=(pair.old_name, pair.new_name),
                **places,
            )
        before, after = pair.old.iterator, pair.new.iterator
        if before and after and before != after:
            names = (f"client.{pair.old_resource}.{before}", f"client.{pair.new_resource}.{after}")
            yield Found(
                "iterator-renamed",
                "none",
                "breaking",
                f"`{names[0]}` became `{names[1]}`",
                operations=(operation,),
                renamed=names,
                **places,
            )
    for operations, resource, plan in made.methods_removed:
        yield Found(
            "method-removed",
            "none",
            "breaking",
            f"`client.{resource}.{plan.name}` was removed",
            operations=(label(operations.new),),
            old=operations.old.pointer,
            new=operations.new.pointer,
        )
    for operations, resource, plan in made.methods_added:
        yield Found(
            "method-added",
            "none",
            "compatible",
            f"`client.{resource}.{plan.name}` is another name of {label(operations.new)}",
            operations=(label(operations.new),),
            old=operations.old.pointer,
            new=operations.new.pointer,
        )


def _renamed_resources(made: Comparison) -> dict[str, str]:
    """Resources that are gone, with the new one that all their methods went to."""
    before = {resource.name for resource in made.old.names.resources}
    after = {resource.name for resource in made.new.names.resources}
    homes: dict[str, set[str]] = {}
    for pair in made.methods:
        homes.setdefault(pair.old_resource, set()).add(pair.new_resource)
    return {
        old: new
        for old, found in homes.items()
        if old not in after and len(found) == 1 and (new := next(iter(found))) not in before
    }

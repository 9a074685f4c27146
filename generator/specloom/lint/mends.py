"""An OpenAPI Overlay with all mechanical mends, for those who cannot edit the document."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from .rule import OverlayAction, Problem


def mending_actions(problems: Iterable[tuple[str, Problem]]) -> list[dict[str, Any]]:
    """The actions of an overlay, with what they mend; of two that set one key, the first one counts."""
    actions: list[dict[str, Any]] = []
    known: set[str] = set()
    given: dict[tuple[str, str], Any] = {}
    for rule, problem in problems:
        fresh = [one for one in problem.mend if _key(one) not in known]
        if not fresh or any(_contradicts(one, given) for one in fresh):
            continue
        for one in fresh:
            known.add(_key(one))
            action: dict[str, Any] = {"target": one.target, "description": f"{rule}: {problem.message}"}
            if one.remove:
                action["remove"] = True
            else:
                action["update"] = one.update
                if isinstance(one.update, dict):
                    given.update({(one.target, key): value for key, value in one.update.items()})
            actions.append(action)
    return actions


def overlay_text(title: str, actions: list[dict[str, Any]]) -> str:
    """The overlay with these actions, as YAML."""
    from ..document.dump import yaml_text  # a run without mends does not need it

    overlay = {
        "overlay": "1.0.0",
        "info": {"title": f"Mends for {title}", "version": "1.0.0"},
        "actions": actions,
    }
    return yaml_text(overlay)


def _key(action: OverlayAction) -> str:
    return json.dumps([action.target, action.remove, action.update], sort_keys=True, default=str)


def _contradicts(action: OverlayAction, given: dict[tuple[str, str], Any]) -> bool:
    if action.remove or not isinstance(action.update, dict):
        return False
    return any(given.get((action.target, key), value) != value for key, value in action.update.items())

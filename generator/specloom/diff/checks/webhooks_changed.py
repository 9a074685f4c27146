"""Webhooks that are gone, and new ones; their payloads are compared as answers are."""

from __future__ import annotations

from ..found import Checked, Found
from ..side import Side


def check(old: Side, new: Side) -> Checked:
    before = {(w.name, w.method): w for w in old.api.webhooks}
    after = {(w.name, w.method): w for w in new.api.webhooks}
    for key, webhook in before.items():
        if key not in after:
            yield Found(
                "webhook-removed",
                "breaking",
                "breaking",
                f"the webhook `{webhook.name}` was removed: its event never comes any more",
                old=webhook.pointer,
            )
        elif webhook.deprecated != after[key].deprecated:
            now = after[key].deprecated
            yield Found(
                "webhook-deprecated" if now else "webhook-not-deprecated",
                "none",
                "compatible",
                f"the webhook `{webhook.name}` is {'deprecated now' if now else 'no longer deprecated'}",
                old=webhook.pointer,
                new=after[key].pointer,
            )
    for key, webhook in after.items():
        if key not in before:
            yield Found(
                "webhook-added",
                "compatible",
                "compatible",
                f"the webhook `{webhook.name}` was added",
                new=webhook.pointer,
            )

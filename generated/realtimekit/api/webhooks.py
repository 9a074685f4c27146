"""`Webhooks` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.webhooks import Webhooks

get_webhooks = described(Webhooks.get_webhooks)
create_webhook = described(Webhooks.create_webhook)
get_webhook_by_id = described(Webhooks.get_webhook_by_id)
replace_webhook = described(Webhooks.replace_webhook)
delete_webhook = described(Webhooks.delete_webhook)
edit_webhook = described(Webhooks.edit_webhook)

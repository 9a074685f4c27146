"""`Bodies` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.bodies import Bodies

send_form = described(Bodies.send_form)
upload = described(Bodies.upload)
put_raw = described(Bodies.put_raw)
put_note = described(Bodies.put_note)
send_list = described(Bodies.send_list)
delete_all = described(Bodies.delete_all)

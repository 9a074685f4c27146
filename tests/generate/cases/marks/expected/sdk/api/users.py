"""`Users` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.users import Users

find_users = described(Users.find_users)
add_user = described(Users.add_user)

"""Users.

The methods of `Users` as functions that describe a request; `client.send(...)` sends
it.
"""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.users import Users

find_users = described(Users.find_users)
add_user = described(Users.add_user)

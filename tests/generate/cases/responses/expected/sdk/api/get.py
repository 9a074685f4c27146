"""`Get` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.get import Get

text = described(Get.text)
bytes_ = described(Get.bytes_)
anything = described(Get.anything)
any_type = described(Get.any_type)
empty = described(Get.empty)
several = described(Get.several)
default = described(Get.default)
moved = described(Get.moved)
maybe = described(Get.maybe)
moment = described(Get.moment)
count = described(Get.count)
by_day = described(Get.by_day)

"""Documents written in place, and the names of what is in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from specloom.api import build_api
from specloom.findings import Finding
from specloom.naming import NamePlan, plan_names
from tests.api.conftest import Load, load

__all__ = ["load"]

#: Parts of a document -> its names, and what is wrong with them.
Plan: TypeAlias = Callable[..., tuple[NamePlan, list[Finding]]]


@pytest.fixture
def plan(load: Load) -> Plan:
    """The names of a document of which only the interesting parts are given."""

    def planned(**parts: Any) -> tuple[NamePlan, list[Finding]]:
        document = load(**parts)
        api, findings = build_api(document)
        assert findings == []
        return plan_names(document, api)

    return planned

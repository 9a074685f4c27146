"""Options of the golden tests."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes the expected files of the cases anew; read the diff before committing it."""
    parser.addoption(
        "--update-golden", action="store_true", help="write the expected files of tests/generate anew"
    )

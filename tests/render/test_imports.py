"""The import block of a module: complete, sorted, and the same whatever the order of use."""

from __future__ import annotations

import itertools

import pytest

from specloom.render.formatting import format_python
from specloom.render.imports import Imports, export_order, member_order, module_order

USED = [
    ("typing", "Any"),
    ("collections.abc", "Mapping"),
    ("attrs", "define"),
    (".._runtime.unset", "UNSET"),
    (".._runtime.unset", "Unset"),
    ("..models.a", "A"),
    (".._runtime.codec", "text as as_text"),
    (".._runtime.codec", "form"),
]
BLOCK = """\
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define

from .._runtime.codec import form
from .._runtime.codec import text as as_text
from .._runtime.unset import UNSET, Unset
from ..models.a import A"""


def test_grouped_and_sorted() -> None:
    """Standard library, third parties and own modules stand apart; constants, classes, the rest."""
    for order in itertools.islice(itertools.permutations(USED), 0, 40320, 997):
        imports = Imports()
        for module, name in order:
            imports.add(module, name)
        assert "\n".join(imports.lines()) == BLOCK
    assert format_python(BLOCK + "\n").rstrip() == BLOCK


def test_names_of_the_module_make_imports_step_aside() -> None:
    """A name that the module defines itself is imported under another, which is what to write down."""
    imports = Imports(taken=frozenset({"form"}))
    assert imports.add("..codec", "form") == "_form"
    assert imports.add("..codec", "text as as_text") == "as_text"
    assert imports.add("..codec", "segment") == "segment"
    assert "from ..codec import form as _form" in imports.lines()


def test_imports_for_annotations() -> None:
    """What annotations alone need stands under TYPE_CHECKING, unless the module imports it anyway."""
    imports = Imports()
    imports.add_typing_only("..types", "ADict")
    imports.add_typing_only("..models", "A")
    imports.add("..models", "A")
    assert imports.lines()[-4:] == [
        "from ..models import A",
        "",
        "if TYPE_CHECKING:",
        "    from ..types import ADict",
    ]
    assert "from typing import TYPE_CHECKING" in imports.lines()


def test_a_module_that_is_imported_when_annotations_are_resolved() -> None:
    """Type checkers see the module, and at run time something stands in for it."""
    imports = Imports()
    assert imports.add_deferred("..", "types") == "types"
    assert imports.lines()[-4:] == [
        "if TYPE_CHECKING:",
        "    from .. import types",
        "else:",
        '    types = Module("..types", __package__)',
    ]
    assert "from .._runtime.lazy import Module" in imports.lines()


def test_a_whole_module() -> None:
    """A module of the standard library is imported by its name, before the names out of others."""
    imports = Imports()
    imports.add("typing", "Any")
    assert imports.add_module("builtins") == "builtins"
    assert imports.lines()[2:] == ["import builtins", "from typing import Any"]


def test_nothing() -> None:
    """A module that uses nothing still postpones its annotations."""
    assert Imports().lines() == ["from __future__ import annotations"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (member_order, ["UNSET", "Any", "TypeAlias", "a2", "a10", "field"]),
        (export_order, ["UNSET", "Any", "Zoo", "a2", "a10", "b"]),
        (module_order, ["..a", "..b", ".a", ".b"]),
    ],
)
def test_orders(order: object, expected: list[str]) -> None:
    """Members, exports and modules each have isort's order; digits compare as numbers."""
    assert callable(order)
    assert sorted(reversed(expected), key=order) == expected

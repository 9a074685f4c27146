"""The structure of the code: imports point one way, and the generated package stands alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GENERATOR = ROOT / "generator" / "specloom"
GENERATED = ROOT / "generated" / "realtimekit"

#: Part of specloom -> the parts it may import beside itself. `errors` and `findings` are for everyone.
ALLOWED = {
    "findings": set(),
    "errors": set(),
    "document": set(),
    "api": {"document"},
    "naming": {"document", "api"},
    "render": {"document", "api", "naming"},
    "swap": set(),
    "output": {"swap"},
    "emulator": set(),
    "config": set(),
    "lint": {"__init__", "document", "api", "naming"},
    # The public surface is what render's annotations say.
    "diff": {"__init__", "document", "api", "naming", "render"},
    "history": {"document", "api", "naming", "diff", "output"},
    "vendoring": {"output", "swap"},
    "pipeline": {"__init__", "document", "api", "naming", "render", "output", "history"},
    "commands": {
        *("document", "config", "pipeline", "output", "swap", "render", "emulator", "diff", "history"),
        *("lint", "vendoring"),
    },
    "cli": {"__init__", "commands"},
    "__main__": {"cli"},
    "__init__": set(),
}


def part_of(path: Path) -> str:
    """The part of specloom a module belongs to: its folder, or its own name at the top."""
    relative = path.relative_to(GENERATOR)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imported_parts(path: Path) -> Iterator[tuple[str, int]]:
    """The parts of specloom that a module imports, with line numbers."""
    depth = len(path.relative_to(GENERATOR).parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == depth:
            names = [node.module.split(".")[0]] if node.module else [alias.name for alias in node.names]
            yield from (("__init__" if name == "__version__" else name, node.lineno) for name in names)
        elif isinstance(node, ast.ImportFrom | ast.Import):
            modules = (
                [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
            )
            for module in modules:
                assert not (module == "specloom" or module.startswith("specloom.")), f"{path}:{node.lineno}"


@pytest.mark.parametrize("path", sorted(GENERATOR.rglob("*.py")), ids=lambda p: str(p.relative_to(GENERATOR)))
def test_imports_point_one_way(path: Path) -> None:
    """A module imports only parts that stand before its own."""
    own = part_of(path)
    for part, line in imported_parts(path):
        assert part in ALLOWED[own] | {own, "errors", "findings"}, f"{path}:{line}: {own} imports {part}"


def test_every_part_has_a_place() -> None:
    """No part of specloom is missing from the table above, and none in it is gone."""
    assert {part_of(path) for path in GENERATOR.rglob("*.py")} == set(ALLOWED)


@pytest.mark.parametrize("path", sorted(GENERATED.rglob("*.py")), ids=lambda p: str(p.relative_to(GENERATED)))
def test_generated_code_needs_httpx_and_attrs_only(path: Path) -> None:
    """Generated modules import the standard library, attrs and relative names; the transport httpx too."""
    import sys

    allowed = sys.stdlib_module_names | {"attrs"}
    if path.name == "transport.py":
        allowed = allowed | {"httpx"}
    if path.name == "pytest_plugin.py":  # imported by those who run pytest
        allowed = allowed | {"pytest"}
    if path.name == "fast.py":  # the extra; imported when it is asked for
        allowed = allowed | {"msgspec"}
    if path.parent.name == "sql":  # the extra of that name
        allowed = allowed | {"duckdb", "sqlglot"}
    if path.name == "spark.py":  # likewise
        allowed = allowed | {"duckdb", "pyspark"}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        modules = []
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            modules = [node.module or ""]
        for module in modules:
            assert module.split(".")[0] in allowed, f"{path}:{node.lineno}: imports {module}"


@pytest.mark.parametrize("path", sorted(GENERATED.rglob("*.py")), ids=lambda p: str(p.relative_to(GENERATED)))
def test_generated_code_does_without_sql(path: Path) -> None:
    """Nothing outside of `sql/` and `spark.py` imports them: the extras stay extras."""
    if path.parent.name == "sql" or path.name == "spark.py":
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            names = [node.module or "", *(alias.name for alias in node.names)]
            assert not [n for n in names if n.split(".")[0] in ("sql", "spark")], f"{path}:{node.lineno}"


def test_no_template_holds_a_special_case() -> None:
    """Neither the generator nor its templates know the API of this repository."""
    words = ("realtime", "cloudflare", "livestream")
    files = [*GENERATOR.rglob("*.py"), *(ROOT / "templates").rglob("*.jinja")]
    files += (ROOT / "templates" / "python" / "sql").rglob("*.py")
    for path in files:
        text = path.read_text(encoding="utf-8").lower()
        assert not [word for word in words if word in text], path

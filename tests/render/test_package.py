"""What the package exports, and the words that are kept for it."""

from __future__ import annotations

import ast

from specloom.naming.identifiers import CLIENT_RESERVED
from specloom.render.environment import templates_folder
from specloom.render.package import _EXPORTS


def test_no_client_is_called_like_an_export() -> None:
    """A document called "Model" or "Request" cannot take the name of what every package exports."""
    assert _EXPORTS.keys() <= CLIENT_RESERVED


def test_exports_exist() -> None:
    """Every exported name is defined, or imported, in the runtime module it is exported from."""
    for name, module in _EXPORTS.items():
        path = templates_folder() / "python" / "runtime" / f"{module.rpartition('.')[2]}.py"
        tree = ast.parse(path.read_text(encoding="utf-8"))
        defined = {
            *(node.name for node in tree.body if isinstance(node, ast.ClassDef | ast.FunctionDef)),
            *(a.asname or a.name for n in tree.body if isinstance(n, ast.ImportFrom) for a in n.names),
            *(
                t.id
                for n in tree.body
                if isinstance(n, ast.Assign)
                for t in n.targets
                if isinstance(t, ast.Name)
            ),
            *(
                n.target.id
                for n in tree.body
                if isinstance(n, ast.AnnAssign) and isinstance(n.target, ast.Name)
            ),
        }
        assert name in defined, f"{module} has no {name}"

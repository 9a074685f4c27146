"""The check of a package on disk: the same code as in the package, but never the copy that is there."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import cast

from .copies import Copy


def verify_copies(copies: list[Copy], checker: Path) -> int:
    """Check each package and print what differs; the highest exit code of all."""
    main = _main(checker)
    return max(main(copy.folder) for copy in copies)


def _main(checker: Path) -> Callable[[Path], int]:
    spec = spec_from_file_location("specloom_verify", checker)
    assert spec is not None and spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast("Callable[[Path], int]", module.main)

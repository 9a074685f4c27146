"""The text of a bundled document: stable, complete, and equal to the tree when it is read again."""

from __future__ import annotations

import json
import re
from typing import Any

import yaml

from .document import Document

_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _BlockDumper(_Dumper):  # type: ignore[misc]  # the base is chosen at run time
    """Quotes a string whenever YAML 1.1 or YAML 1.2 would read it as something else."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _string(dumper: Any, text: str) -> Any:
    # A literal block keeps the lines of a description readable; the emitter falls back to quotes where it
    # must.
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_BlockDumper.add_representer(str, _string)
# PyYAML's own table is that of YAML 1.1; these are the numbers that only YAML 1.2 knows.
_BlockDumper.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$"),
    list("-+.0123456789"),
)
_BlockDumper.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$|^0o[0-7]+$"), list("-+0123456789")
)


def dump_yaml(document: Document) -> str:
    """The document as YAML in block style, without aliases, keys in document order."""
    return yaml_text(document.tree)


def yaml_text(tree: Any) -> str:
    """A plain tree as YAML that 1.1 and 1.2 read alike."""
    text: str = yaml.dump(
        tree,
        Dumper=_BlockDumper,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=False,
        width=110,
    )
    return text


def dump_json(document: Document) -> str:
    """The document as indented JSON, keys in document order."""
    return json.dumps(document.tree, indent=2, ensure_ascii=False, allow_nan=False) + "\n"

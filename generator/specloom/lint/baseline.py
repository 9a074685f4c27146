"""Findings that are known already: a file of fingerprints."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ..errors import DocumentError
from ..findings import Location

_VERSION = 1


def baseline_text(found: Iterable[tuple[str, str, str]]) -> str:
    """The file for findings given as (fingerprint, rule, pointer); the latter two are for its readers."""
    entries = [
        {"rule": rule, "pointer": pointer, "fingerprint": digest}
        for rule, pointer, digest in sorted((rule, pointer, digest) for digest, rule, pointer in found)
    ]
    return json.dumps({"version": _VERSION, "findings": entries}, indent=2, ensure_ascii=False) + "\n"


def read_baseline(path: Path) -> Counter[str]:
    """Fingerprint -> how often it is known. Raises DocumentError for a file that is no baseline."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["version"] != _VERSION:
            raise ValueError("version")
        return Counter(str(entry["fingerprint"]) for entry in data["findings"])
    except FileNotFoundError:
        hint = "write it with --write-baseline"
        raise DocumentError(f"the baseline {path} does not exist", hint=hint) from None
    except (ValueError, KeyError, TypeError, RecursionError):
        hint = "write it anew with --write-baseline"
        place = Location(path.as_posix())
        raise DocumentError("not a baseline of `specloom lint`", location=place, hint=hint) from None

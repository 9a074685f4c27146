"""SARIF 2.1.0, for code scanning."""

from __future__ import annotations

import hashlib
import json
from typing import Any
from urllib.parse import quote

from ... import __version__
from ..change import Change, Report
from ..ids import meaning

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif_report(report: Report) -> str:
    """A log with one run; results refer to the rules by index."""
    ids = sorted({change.id for change in report.changes})
    index = {id_: number for number, id_ in enumerate(ids)}
    rules = [{"id": id_, "shortDescription": {"text": f"{meaning(id_) or id_}."}} for id_ in ids]
    run = {
        "tool": {"driver": {"name": "specloom diff", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(change, index[change.id]) for change in report.changes],
        "properties": {"bump": report.bump},
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)


def _result(change: Change, rule: int) -> dict[str, Any]:
    breaking = "breaking" in (change.wire, change.python)
    compatible = "compatible" in (change.wire, change.python)
    text = f"{change.message}." + (f" {change.hint}." if change.hint else "")
    result: dict[str, Any] = {
        "ruleId": change.id,
        "ruleIndex": rule,
        "level": "error" if breaking else "warning" if compatible else "note",
        "message": {"text": text},
        # The same change of the same thing, wherever its lines move.
        "partialFingerprints": {
            "changeAt/v1": hashlib.sha256(f"{change.id} {change.pointer}".encode()).hexdigest()[:32]
        },
        "properties": {"wire": change.wire, "python": change.python, "pointer": change.pointer},
    }
    place = change.new or change.old
    if place is not None:
        file = place.file if change.new is not None else place.file.rpartition(":")[2]
        region = {"startLine": place.line, "startColumn": place.column}
        uri = quote(file, safe="/:@!$&'()*+,;=~")
        result["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}]
    return result

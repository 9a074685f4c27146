"""SARIF 2.1.0 (OASIS), as GitHub's code scanning and many editors read it."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any
from urllib.parse import quote

from ... import __version__
from ...findings import Location, Severity, one_line
from .. import pages
from ..result import Reported, Result
from ..rule import Rule
from . import Source
from .frames import Frames
from .wording import sentence, sentences

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
#: A property that GitHub's code scanning reads to filter alerts.
_PROBLEM_SEVERITY: dict[Severity, str] = {
    "error": "error",
    "warning": "warning",
    "info": "recommendation",
}


def report(
    result: Result,
    rules: Sequence[Rule],
    *,
    source: Source,
    colour: bool,
    failing: Collection[Severity],
) -> str:
    """One run with all rules and all findings."""
    frames = Frames(source)
    indexes = {rule.id: index for index, rule in enumerate(rules)}
    driver = {"name": "specloom", "semanticVersion": __version__, "rules": [_rule(rule) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(file)}} for file in result.files],
        "results": [_result(one, indexes, frames) for one in result.reported],
    }
    # Without indentation: nobody reads it, and it takes a tenth of the time.
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.id.split("-")),
        "shortDescription": {"text": rule.purpose},
        "fullDescription": {"text": rule.why},
        "help": {"text": pages.plain(rule), "markdown": pages.markdown(rule)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "tags": ["openapi", "sdk"],
            "problem.severity": _PROBLEM_SEVERITY[rule.severity],
        },
    }


def _result(one: Reported, indexes: dict[str, int], frames: Frames) -> dict[str, Any]:
    finding = one.finding
    place: dict[str, Any] = {}
    if finding.location.file:
        place["physicalLocation"] = _physical(finding.location, frames)
    if finding.pointer:
        place["logicalLocations"] = [{"fullyQualifiedName": _text(finding.pointer)}]
    content: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": sentences(finding)},
        "locations": [place] if place else [],
        "partialFingerprints": {"specloom/v1": one.fingerprint},
    }
    if finding.rule in indexes:
        content["ruleIndex"] = indexes[finding.rule]
    if one.count > 1:
        content["occurrenceCount"] = one.count
    related = [
        {
            "id": number,
            "physicalLocation": _physical(other.location, frames),
            "message": {"text": sentence(other.message or "see here")},
        }
        for number, other in enumerate(one.related, 1)
        if other.location.file
    ]
    if related:
        content["relatedLocations"] = related
    return content


def _physical(place: Location, frames: Frames) -> dict[str, Any]:
    region = {"startLine": place.line, "startColumn": place.column}
    end = frames.end_column(place)
    if end is not None:
        # Exclusive; of an empty line it is the start.
        region |= {"endLine": place.line, "endColumn": max(end, place.column)}
    return {"artifactLocation": {"uri": _uri(place.file)}, "region": region}


def _uri(file: str) -> str:
    """A URI reference: relative paths stay relative, to whatever the reader takes for the root."""
    if "://" in file:
        return _text(file)
    # A colon in the first segment would be a scheme.
    path = quote(file.encode("utf-8", "replace"), safe="/~")
    return f"file://{path}" if path.startswith("/") else path


def _text(text: str) -> str:
    """Without lone surrogates, which JSON of a document may hold and other programs refuse."""
    return one_line(text)

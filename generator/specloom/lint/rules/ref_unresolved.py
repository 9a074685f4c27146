"""References that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterable

from ..context import Context
from ..rule import Problem, Rule


def check(context: Context) -> Iterable[Problem]:
    """What loading found: a `$ref` to a file, a pointer or an anchor that does not exist."""
    for finding in context.document.findings:
        if finding.rule == RULE.id:
            yield Problem(finding.pointer, finding.message, finding.hint)


RULE = Rule(
    id="ref-unresolved",
    severity="error",
    purpose="Finds references whose target does not exist.",
    why="Nobody knows what stands there, so nothing that needs it can be generated.",
    bad="""\
schema: {$ref: "#/components/schemas/Usr"}
""",
    good="""\
schema: {$ref: "#/components/schemas/User"}
""",
    check=check,
)

"""What a rule is, and what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..findings import Location, Severity

if TYPE_CHECKING:
    from .context import Context


@frozen
class OverlayAction:
    """One action of an OpenAPI Overlay that mends a problem."""

    #: JSONPath (RFC 9535) of what is changed.
    target: str
    #: What is merged into the target.
    update: Any = None
    #: Whether the target is removed instead.
    remove: bool = False


@frozen
class Problem:
    """What a check yields: one statement about one place of the bundled document."""

    #: JSON pointer; the position shown is that of the key it ends with.
    pointer: str
    #: What is wrong and what it means for the Python code, as one sentence without a full stop.
    message: str
    #: How to mend it, as one sentence without a full stop.
    hint: str = ""
    #: What mends it where that is mechanical.
    mend: tuple[OverlayAction, ...] = ()
    #: Problems of one rule with the same text here become one finding, at the first place, that counts them.
    group: str = ""
    #: Pointers of other places that belong to it: the operation of the same name, the chain of references.
    related: tuple[str, ...] = ()
    #: Where it is shown; None: at the key that the pointer ends with.
    location: Location | None = None
    #: None: the severity of the rule.
    severity: Severity | None = None


@frozen
class Rule:
    """One thing the linter looks for."""

    #: In kebab case, as configurations name it.
    id: str
    severity: Severity
    #: What it looks for, as one sentence.
    purpose: str
    #: Why it matters for an SDK.
    why: str
    #: A fragment of YAML with the problem, and the same without it.
    bad: str
    good: str
    check: Callable[[Context], Iterable[Problem]]

"""The words of docstrings: from the document's descriptions to sentences about Python."""

from __future__ import annotations

from ..api.models import Field
from ..api.operations import Operation, Parameter


def sentence(text: str) -> str:
    """Text that ends as a sentence does."""
    text = text.strip()
    return text if not text or text[-1] in ".!?:`*|" else f"{text}."


def constrained(text: str, constraints: tuple[str, ...]) -> str:
    """A description with its limits behind it: `Height in pixels (1 to 1920).`"""
    limits = "; ".join(constraints)
    if not limits:
        return sentence(text)
    if not text:
        return f"{limits[0].upper()}{limits[1:]}."
    return f"{sentence(text)} {limits[0].upper()}{limits[1:]}."


def field_doc(member: Field) -> str:
    """The docstring of a member of a model."""
    text = constrained(member.description, member.constraints)
    notes = []
    if member.deprecated:
        notes.append("Deprecated.")
    if member.write_only:
        notes.append("Never sent back by the server.")
    if member.read_only:
        notes.append("Set by the server.")
    return " ".join(filter(None, [text, *notes]))


def argument_doc(member: Field | Parameter) -> str:
    """The entry of an argument in a docstring, as one paragraph."""
    text = " ".join(constrained(member.description, member.constraints).split())
    return f"{text} Deprecated.".strip() if member.deprecated else text


def operation_label(operation: Operation) -> str:
    """`GET /meetings/{meeting_id}`."""
    return f"{operation.method} {operation.path}"


def operation_summary(operation: Operation) -> str:
    """The first sentence of a method's docstring."""
    first = operation.summary or operation.description.split("\n\n")[0]
    return sentence(" ".join(first.split())) or f"Call `{operation_label(operation)}`."


def operation_details(operation: Operation) -> str:
    """What the description adds to the summary."""
    if not operation.summary or operation.description.strip().rstrip(".") == operation.summary.strip().rstrip(
        "."
    ):
        rest = operation.description.split("\n\n", 1) if not operation.summary else []
        return rest[1].strip() if len(rest) > 1 else ""
    return sentence(operation.description)

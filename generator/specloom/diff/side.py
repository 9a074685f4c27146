"""One of the two documents that are compared, understood."""

from __future__ import annotations

from attrs import frozen

from ..api import Api, build_api
from ..document import Document
from ..errors import DocumentError
from ..findings import errors_in
from ..naming import NamePlan, plan_names


@frozen
class Side:
    """A document, what it means, and what Python calls it."""

    document: Document
    api: Api
    names: NamePlan


def understand(document: Document, *, strict: bool = True) -> Side:
    """Read a document as the generator does.

    DocumentError with the first reason why it cannot be generated; with `strict=False` only for what cannot
    be read at all: names that collide say nothing about what has changed.
    """
    api, findings = build_api(document)
    names, collisions = plan_names(document, api)
    if strict and (errors := errors_in([*document.findings, *findings, *collisions])):
        first = errors[0]
        raise DocumentError(first.message, location=first.location, hint=first.hint)
    return Side(document, api, names)

"""`Books` as functions: each describes a request, which `client.send` sends."""

from __future__ import annotations

from .._runtime.forms import described
from ..resources.books import Books

find = described(Books.find)
remove_book = described(Books.remove_book)

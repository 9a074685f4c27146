"""Serves any OpenAPI document on loopback: validation, state for collections, and examples for the rest."""

from .app import create_app
from .message import RecordedRequest
from .serve import Running, serve

__all__ = ["RecordedRequest", "Running", "create_app", "serve"]

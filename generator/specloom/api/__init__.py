"""The API as specloom understands it: one model shared by lint, generation and diff."""

from .build import build_api
from .models import Enumeration, Field, Model, Named, Origin
from .operations import Api, Body, Operation, Parameter, Response, Webhook

__all__ = [
    "Api",
    "Body",
    "Enumeration",
    "Field",
    "Model",
    "Named",
    "Operation",
    "Origin",
    "Parameter",
    "Response",
    "Webhook",
    "build_api",
]

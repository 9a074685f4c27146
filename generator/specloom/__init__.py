"""specloom: from an OpenAPI document to a typed Python SDK."""

__version__ = "0.1.0"

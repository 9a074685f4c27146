"""Python client for Cloudflare RealtimeKit.

Start with `RealtimeKit` or `AsyncRealtimeKit`. Names are loaded when they are first used, so importing
the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy

__version__ = "0.1.0"

if TYPE_CHECKING:
    from . import api as api
    from . import models as models
    from . import testing as testing
    from . import types as types
    from . import webhooks as webhooks
    from ._runtime.downloads import Download as Download
    from ._runtime.errors import APIConnectionError as APIConnectionError
    from ._runtime.errors import APIEnvelopeError as APIEnvelopeError
    from ._runtime.errors import APIError as APIError
    from ._runtime.errors import APIResponseDecodeError as APIResponseDecodeError
    from ._runtime.errors import APIStatusError as APIStatusError
    from ._runtime.errors import APITimeoutError as APITimeoutError
    from ._runtime.errors import AuthenticationError as AuthenticationError
    from ._runtime.errors import BadRequestError as BadRequestError
    from ._runtime.errors import ConflictError as ConflictError
    from ._runtime.errors import DownloadIncompleteError as DownloadIncompleteError
    from ._runtime.errors import ErrorDetail as ErrorDetail
    from ._runtime.errors import InternalServerError as InternalServerError
    from ._runtime.errors import MissingArgumentError as MissingArgumentError
    from ._runtime.errors import MissingCredentialsError as MissingCredentialsError
    from ._runtime.errors import NotFoundError as NotFoundError
    from ._runtime.errors import PaginationError as PaginationError
    from ._runtime.errors import PermissionDeniedError as PermissionDeniedError
    from ._runtime.errors import RateLimitError as RateLimitError
    from ._runtime.errors import ResponseValidationError as ResponseValidationError
    from ._runtime.errors import UnprocessableEntityError as UnprocessableEntityError
    from ._runtime.errors import Violation as Violation
    from ._runtime.model import ApiResponse as ApiResponse
    from ._runtime.model import Model as Model
    from ._runtime.pagination import AsyncPages as AsyncPages
    from ._runtime.pagination import Pages as Pages
    from ._runtime.request import Request as Request
    from ._runtime.request import RequestOptions as RequestOptions
    from ._runtime.request import TimeoutConfig as TimeoutConfig
    from ._runtime.responses import AsyncRawResponse as AsyncRawResponse
    from ._runtime.responses import AsyncStreamedResponse as AsyncStreamedResponse
    from ._runtime.responses import RawResponse as RawResponse
    from ._runtime.responses import StreamedResponse as StreamedResponse
    from ._runtime.unset import UNSET as UNSET
    from ._runtime.unset import Unset as Unset
    from .client import AsyncRealtimeKit as AsyncRealtimeKit
    from .client import RealtimeKit as RealtimeKit
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "._runtime.downloads": "Download",
            "._runtime.errors": (
                "APIConnectionError APIEnvelopeError APIError APIResponseDecodeError "
                "APIStatusError APITimeoutError AuthenticationError BadRequestError "
                "ConflictError DownloadIncompleteError ErrorDetail InternalServerError "
                "MissingArgumentError MissingCredentialsError NotFoundError "
                "PaginationError PermissionDeniedError RateLimitError "
                "ResponseValidationError UnprocessableEntityError Violation"
            ),
            "._runtime.model": "ApiResponse Model",
            "._runtime.pagination": "AsyncPages Pages",
            "._runtime.request": "Request RequestOptions TimeoutConfig",
            "._runtime.responses": "AsyncRawResponse AsyncStreamedResponse RawResponse StreamedResponse",
            "._runtime.unset": "UNSET Unset",
            ".client": "AsyncRealtimeKit RealtimeKit",
        },
        ["api", "models", "testing", "types", "webhooks"],
    )

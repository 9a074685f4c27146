"""The `format` checks of the emulator.

jsonschema checks several formats only when optional packages are installed; these need nothing, so a document
means the same on every machine. A format that is not listed here is an annotation and accepts everything.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from datetime import date, datetime
from ipaddress import IPv4Address, IPv6Address
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from jsonschema import FormatChecker

_DATE_TIME = re.compile(
    r"(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)"
)
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)?")
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_URI_REFERENCE = re.compile(r"[^\s<>\"{}|\\^`]*")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_HOSTNAME = re.compile(r"(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.?)+")
_DURATION = re.compile(r"P(?=.)(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)")


def parse_date_time(text: str) -> datetime | None:
    """The moment an RFC 3339 date-time names, always aware; None when the text is not one.

    A leap second is read as the second before it, which Python can represent.
    """
    found = _DATE_TIME.fullmatch(text)
    if not found:
        return None
    text = text.upper()
    if found[3] == "60":
        text = text[:17] + "59" + text[19:]
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _is_date(text: str) -> bool:
    return bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", text)) and bool(date.fromisoformat(text))


def _is_uuid(text: str) -> bool:
    return len(text) == 36 and str(UUID(text)) == text.lower()


def _is_uri(text: str) -> bool:
    if not _URI.fullmatch(text):
        return False
    parts = urlsplit(text)
    return bool(parts.netloc) or parts.scheme not in {"http", "https", "ws", "wss"}


def _is_base64(text: str) -> bool:
    base64.b64decode(text, validate=True)
    return True


_TEXT_FORMATS: dict[str, Callable[[str], bool]] = {
    "byte": _is_base64,
    "date": _is_date,
    "date-time": lambda text: parse_date_time(text) is not None,
    "duration": lambda text: _DURATION.fullmatch(text) is not None,
    "email": lambda text: _EMAIL.fullmatch(text) is not None,
    "hostname": lambda text: _HOSTNAME.fullmatch(text) is not None,
    "ipv4": lambda text: bool(IPv4Address(text).exploded),
    "ipv6": lambda text: bool(IPv6Address(text).exploded),
    "time": lambda text: _TIME.fullmatch(text) is not None,
    "uri": _is_uri,
    "uri-reference": lambda text: _URI_REFERENCE.fullmatch(text) is not None,
    "url": _is_uri,
    "uuid": _is_uuid,
}

_INTEGER_FORMATS: dict[str, int] = {"int32": 2**31, "int64": 2**63}


def _text_check(check: Callable[[str], bool]) -> Callable[[Any], bool]:
    return lambda value: not isinstance(value, str) or check(value)


def _integer_check(limit: int) -> Callable[[Any], bool]:
    return lambda value: not isinstance(value, int) or -limit <= value < limit


def _build() -> FormatChecker:
    checker = FormatChecker(formats=())
    for name, check in _TEXT_FORMATS.items():
        checker.checks(name, raises=(ValueError, binascii.Error))(_text_check(check))
    for name, limit in _INTEGER_FORMATS.items():
        checker.checks(name)(_integer_check(limit))
    return checker


FORMATS = _build()

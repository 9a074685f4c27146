"""The disk side of a download: a temporary file beside the target, and what it may be continued with.

`NAME.part` with `resume=True`: it stays after a failure, and `NAME.part.json` notes what its bytes are from.
Otherwise, and while another download is at that one, a file of its own that a failure removes.
"""

from __future__ import annotations

import errno
import json
import os
import re
import secrets
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import BinaryIO, Final

from attrs import define, field

from .transport import httpx

#: Bytes that are written at one time.
_BATCH: Final = 1 << 18
_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+|\*)")


@define(eq=False)
class Partial:
    """The bytes of a download that are already there."""

    to: Path | BinaryIO
    #: Tells one source from another and reveals neither.
    source: str
    resume: bool = False
    progress: Callable[[int, int | None], object] | None = None
    done: int = 0
    #: The size of the whole, where the server tells it.
    total: int | None = None
    #: A strong validator of what the bytes are from (RFC 9110, 8.8); without one nothing can be continued.
    validator: str | None = None
    #: How many of the bytes come from an earlier download.
    resumed_from: int = 0
    content_type: str | None = None
    _stream: BinaryIO | None = None
    #: The temporary file, until it becomes the target.
    _part: Path | None = None
    _notes: Path | None = None
    #: Where a given file object stood.
    _start: int = 0
    _batch: list[bytes] = field(factory=list[bytes])
    _batched: int = 0

    def open(self) -> None:
        """Prepare the target; OSError if it cannot be one."""
        to = self.to
        if not isinstance(to, Path):
            self._stream = to
            self._start = to.tell() if to.seekable() else 0
        elif to.exists() and not to.is_file():
            raise FileExistsError(errno.EEXIST, "The target is not a file", str(to))
        elif not (self.resume and self._claim(to)):
            part = to.with_name(f"{to.name}.{secrets.token_hex(4)}.part")
            self._stream, self._part = part.open("xb"), part

    def _claim(self, to: Path) -> bool:
        """Take `NAME.part` and what it holds; False if another download is at it."""
        part = to.with_name(f"{to.name}.part")
        stream = part.open("ab")
        if not _locked(stream, part):
            stream.close()
            return False
        self._stream, self._part = stream, part
        self._notes = to.with_name(f"{to.name}.part.json")
        with suppress(OSError, ValueError, KeyError, TypeError):
            noted = json.loads(self._notes.read_text("utf-8"))
            if noted["source"] == self.source:
                self.validator = str(noted["validator"])
                self.done = self.resumed_from = os.fstat(stream.fileno()).st_size
        return True

    @property
    def file(self) -> BinaryIO:
        assert self._stream is not None, "`open` comes first"
        return self._stream

    def range(self) -> dict[str, str]:
        """Headers that ask for what is missing; none if that is everything."""
        if not self.done or self.validator is None:
            return {}
        return {"Range": f"bytes={self.done}-", "If-Range": self.validator}

    def begin(self, response: httpx.Response) -> None:
        """Prepare for the body; httpx.RemoteProtocolError if it does not continue what is there."""
        self.content_type = response.headers.get("content-type")
        if response.status_code == 206:
            self._continue(response)
        else:
            self._start_over(response.headers)

    def _start_over(self, headers: httpx.Headers) -> None:
        if self.done or self._notes is not None:
            self._batch, self._batched = [], 0
            self.file.seek(self._start)
            self.file.truncate()
        self.done = self.resumed_from = 0
        # A range of an encoded body has no meaning for the decoded one that is written here.
        coded = headers.get("content-encoding", "identity").lower() != "identity"
        length = headers.get("content-length", "")
        self.total = int(length) if length.isdecimal() and not coded else None
        self.validator = None if coded else _strong_validator(headers)
        if self._notes is None:
            return
        if self.validator is None:
            self._notes.unlink(missing_ok=True)
        else:
            noted = {"source": self.source, "validator": self.validator}
            self._notes.write_text(json.dumps(noted), "utf-8")

    def _continue(self, response: httpx.Response) -> None:
        headers, known = response.headers, self.validator or ""
        shown = headers.get("etag" if known.startswith('"') else "last-modified")
        # A redirect to another host may have lost If-Range: then only a validator that is shown counts.
        same = shown == known or (
            shown is None and "if-range" in response.request.headers
        )
        place = _RANGE.fullmatch(headers.get("content-range", ""))
        if place is None or int(place[1]) != self.done or (self.done and not same):
            self.validator = None
            raise httpx.RemoteProtocolError("the server sent another part than asked")
        self.total = None if place[3] == "*" else int(place[3])

    def add(self, chunk: bytes) -> bool:
        """Take a chunk; True if it is time to `flush`."""
        self._batch.append(chunk)
        self._batched += len(chunk)
        self.done += len(chunk)
        if self.progress is not None:
            self.progress(self.done, self.total)
        return self._batched >= _BATCH

    def check(self, response: httpx.Response) -> None:
        """httpx.RemoteProtocolError if the body ended too early or too late."""
        length = response.headers.get("content-length", "")
        wrong = length.isdecimal() and response.num_bytes_downloaded != int(length)
        if wrong or (self.total is not None and self.done != self.total):
            raise httpx.RemoteProtocolError("the body has not the length announced")

    def flush(self) -> None:
        """Write what was added."""
        data, self._batch, self._batched = b"".join(self._batch), [], 0
        self.file.write(data)

    def finish(self) -> None:
        """Write the rest and make the temporary file the target, in one step."""
        self.flush()
        self.file.flush()
        if self._part is None:
            return
        if sys.platform == "win32":  # an open file cannot be moved there
            self.file.close()
        os.replace(self._part, str(self.to))
        self._part = None
        if self._notes is not None:
            self._notes.unlink(missing_ok=True)
        self.file.close()

    def leave(self) -> None:
        """Keep what can be continued and remove the rest; does nothing after `finish`."""
        if self._part is None:
            return
        with suppress(OSError):
            self.flush()
        with suppress(OSError):
            self.file.close()
        if self._notes is None or self.validator is None or not self.done:
            self._part.unlink(missing_ok=True)
            if self._notes is not None:
                self._notes.unlink(missing_ok=True)


def _locked(stream: BinaryIO, path: Path) -> bool:
    """Whether this download alone has the file, until it closes it; Windows has no such lock."""
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # It may have become somebody's target between opening and locking.
        return os.path.samestat(os.fstat(stream.fileno()), path.stat())
    except OSError:
        return False


def _strong_validator(headers: httpx.Headers) -> str | None:
    """What may go into If-Range: a strong entity tag, or a date that is old enough if there is no tag."""
    tag = headers.get("etag")
    if tag is not None:
        return tag if tag.startswith('"') else None
    modified = headers.get("last-modified", "")
    try:
        age = parsedate_to_datetime(headers["date"]) - parsedate_to_datetime(modified)
    except (KeyError, TypeError, ValueError):
        return None
    return modified if age >= timedelta(minutes=1) else None

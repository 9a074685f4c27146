"""The disk side of a download: a temporary file beside the target, and what it may be continued with.

`NAME.part` with `resume=True`: it stays after a failure, and `NAME.part.json` notes what its bytes are from.
Otherwise, and while another download is at that one, a file of its own that a failure removes.
"""

from __future__ import annotations

import json
import os
import secrets
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from attrs import define, field

from .transport import httpx


@define(eq=False)
class Partial:
    """The bytes of a download that are already there."""

    to: Path | BinaryIO
    #: Tells one source from another and reveals neither.
    source: str = ""
    resume: bool = False
    done: int = 0
    #: The size of the whole, where the server tells it.
    total: int | None = None
    #: Tells one state of the source from another: a strong entity tag, or the time of the last change.
    validator: str | None = None
    #: Whether the server gives parts; without a validator they are trusted if the size is still the same.
    ranges: bool = False
    #: How many of the bytes come from an earlier download.
    resumed_from: int = 0
    _stream: BinaryIO = field(init=False)
    #: The temporary file, until it becomes the target.
    _part: Path | None = None
    _notes: Path = field(init=False)
    #: Where a given file object stood.
    _start: int = 0

    def __enter__(self) -> None:
        """Prepare the target; OSError if it cannot be one."""
        to = self.to
        if not isinstance(to, Path):
            self._stream, self._start = to, to.tell() if to.seekable() else 0
            return
        if to.exists() and not to.is_file():
            raise FileExistsError(f"the target is not a file: {to}")
        part = to.with_name(f"{to.name}.part")
        claimed = _claimed(part) if self.resume else None
        self.resume = claimed is not None
        if claimed is None:
            part = to.with_name(f"{to.name}.{secrets.token_hex(4)}.part")
        self._stream = claimed or part.open("xb")
        self._part, self._notes = part, part.with_name(f"{part.name}.json")
        with suppress(OSError, ValueError, LookupError, TypeError):
            self.validator = json.loads(self._notes.read_bytes())[self.source]
            self.done = self.resumed_from = self._stream.seek(0, os.SEEK_END)

    def missing(self) -> dict[str, str]:
        """Headers that ask for what is missing; none if that is everything."""
        part = {"Range": f"bytes={self.done}-"}
        if self.done and self.validator is not None:
            return {**part, "If-Range": self.validator}
        known = self.ranges and self.total is not None
        return part if self.done and known else {}

    def distrust(self) -> None:
        """Ask for everything next time."""
        self.validator, self.ranges = None, False

    def begin(self, response: httpx.Response) -> None:
        """Prepare for the body; httpx.RemoteProtocolError if it does not continue what is there."""
        headers = response.headers
        tag, length = headers.get("etag", ""), headers.get("content-length", "")
        changed = headers.get("last-modified")
        if response.status_code == 206:
            place, _, text = headers.get("content-range", "").partition("/")
            total = int(text) if text.isdecimal() else None
            same = not self.done or self.total in (None, total)
            if self.done and self.validator is not None:
                same &= self.validator in (tag or self.validator, changed)
            if not (same and place.startswith(f"bytes {self.done}-")):
                self.distrust()
                raise httpx.RemoteProtocolError("the server sent another part")
            self.total = total
            return
        if self.done or self.resume:
            self._stream.seek(self._start)
            self._stream.truncate()
        self.done = self.resumed_from = 0
        # A range of an encoded body has no meaning for the decoded one that is written here.
        plain = headers.get("content-encoding", "identity").lower() == "identity"
        self.total = int(length) if plain and length.isdecimal() else None
        found = tag if tag.startswith('"') else changed
        self.validator = found if plain else None
        self.ranges = plain and headers.get("accept-ranges", "").lower() == "bytes"
        if self.resume:
            notes = json.dumps({self.source: self.validator})
            self._notes.write_text(notes, "utf-8")

    def write(self, chunk: bytes) -> None:
        self._stream.write(chunk)
        self.done += len(chunk)

    def finish(self) -> None:
        """Make the temporary file the target, in one step; httpx.RemoteProtocolError if bytes are missing."""
        if self.total not in (None, self.done):
            raise httpx.RemoteProtocolError("the body has not the length announced")
        self._stream.flush()
        if self._part is not None:
            if sys.platform == "win32":  # an open file cannot be moved there
                self._stream.close()
            os.replace(self._part, str(self.to))
            self._part = None
            self._notes.unlink(missing_ok=True)
            self._stream.close()

    def __exit__(self, *_: object) -> None:
        """Keep what can be continued and remove the rest; does nothing after `finish`."""
        if self._part is not None:
            with suppress(OSError):
                self._stream.close()
            if not (self.resume and self.validator and self.done):
                self._part.unlink(missing_ok=True)
                self._notes.unlink(missing_ok=True)


def _claimed(part: Path) -> BinaryIO | None:
    """The file, for this download alone until it closes it; None if another has it (unknown on Windows)."""
    stream = part.open("ab")
    if sys.platform == "win32":
        return stream
    import fcntl

    with suppress(OSError):
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # It may have become somebody's target between opening and locking.
        if os.path.samestat(os.fstat(stream.fileno()), part.stat()):
            return stream
    stream.close()
    return None

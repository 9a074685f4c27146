"""The files of one document: which may be read, and each read only once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from ..errors import DocumentError
from .load import Source, SourceFile, Where, parse_source, read_file, shown_path

#: A remote document larger than this is refused.
MAX_REMOTE_BYTES = 20 * 1024 * 1024
REMOTE_TIMEOUT_SECONDS = 30


class Sources:
    """Reads the entry document and what it refers to; nothing outside the folder of the entry document."""

    def __init__(self, entry: Path, *, allow_remote: bool, faults: list[DocumentError] | None = None) -> None:
        #: Takes what is wrong with a file that can still be read; without it, that is an error.
        self._faults = faults
        #: Files that cannot be read, by path: each is tried once.
        self._unreadable: dict[str, DocumentError] = {}
        self._folder = entry.parent
        self._root = Path(os.path.realpath(entry.parent))
        self._allow_remote = allow_remote
        self._read: dict[str, Source] = {}
        #: (real path or address) -> Source, so that a link and its target are one file.
        self._by_identity: dict[str, Source] = {}
        shown = shown_path(entry)
        data = read_file(entry, shown, what="document")
        self.entry = self._add(entry.name, parse_source(data, path=entry.name, shown=shown, faults=faults))
        self._by_identity[os.path.realpath(entry)] = self.entry

    def _add(self, path: str, source: Source) -> Source:
        self._read[path] = source
        return source

    def read_overlay(self, path: Path) -> Source:
        """An overlay may lie anywhere: the user named it, not the document."""
        shown = shown_path(path)
        relative = Path(os.path.relpath(path, self._folder)).as_posix()
        data = read_file(path, shown, what="overlay")
        return self._add(relative, parse_source(data, path=relative, shown=shown, faults=self._faults))

    def refer(self, base: Source, reference: str, at: Where) -> Source:
        """The file that a `$ref` in `base` names; its fragment is ignored. DocumentError at the reference."""
        address, _ = urldefrag(reference)
        if not address:
            return base
        try:
            target = urlsplit(urljoin(base.path, address) if _is_remote(base.path) else address)
        except ValueError:
            raise DocumentError(
                f"$ref {reference!r} is not a URI reference", location=at(), rule="ref-unresolved"
            ) from None
        if target.scheme in ("http", "https") or (not target.scheme and target.netloc):
            return self._remote(target.geturl(), reference, at)
        if target.scheme or target.path.startswith("/"):
            raise self._outside(reference, at)
        return self._local(base, unquote(target.path), reference, at)

    def _local(self, base: Source, relative: str, reference: str, at: Where) -> Source:
        path = os.path.normpath(os.path.join(os.path.dirname(base.path), relative)).replace(os.sep, "/")
        if path in self._read:
            return self._read[path]
        if "\0" in path:
            raise DocumentError(f"$ref {reference!r} is not a path", location=at(), rule="ref-unresolved")
        real = os.path.realpath(self._root / path)
        if real in self._by_identity:
            return self._by_identity[real]
        if os.path.isabs(path) or path.split("/", 1)[0] == ".." or not Path(real).is_relative_to(self._root):
            raise self._outside(reference, at)
        shown = shown_path(self._folder / path)
        data = read_file(Path(real), shown, at=at)
        if path in self._unreadable:
            raise self._unreadable[path]
        try:
            source = parse_source(data, path=path, shown=shown, faults=self._faults)
        except DocumentError as error:
            self._unreadable[path] = error
            raise
        self._by_identity[real] = source
        return self._add(path, source)

    def _outside(self, reference: str, at: Where) -> DocumentError:
        return DocumentError(
            f"$ref {reference!r} leaves the folder of the entry document",
            location=at(),
            hint="move the file below that folder",
            rule="ref-unresolved",
        )

    def _remote(self, address: str, reference: str, at: Where) -> Source:
        if address in self._read:
            return self._read[address]
        if not self._allow_remote:
            raise DocumentError(
                f"$ref {reference!r} points to the network",
                location=at(),
                hint="allow it with --allow-remote, or keep a copy beside the document",
                rule="ref-unresolved",
            )
        return self._add(
            address,
            parse_source(_fetch(address, at), path=address, shown=address, faults=self._faults),
        )

    @property
    def files(self) -> list[SourceFile]:
        """Every file read so far, in order of first use."""
        return [SourceFile(source.path, source.sha256) for source in self._read.values()]


def _is_remote(path: str) -> bool:
    return path.startswith(("http://", "https://"))


def _fetch(address: str, at: Where) -> bytes:
    # Here, because importing urllib.request costs 20 ms that hardly any run needs.
    from http.client import HTTPException
    from urllib import request

    opener = request.OpenerDirector()
    handlers: list[Any] = [request.ProxyHandler(), request.HTTPHandler(), request.HTTPSHandler()]
    # Without handlers for files and FTP a redirect cannot lead there.
    handlers += [
        request.HTTPRedirectHandler(),
        request.HTTPErrorProcessor(),
        request.HTTPDefaultErrorHandler(),
    ]
    handlers.append(request.UnknownHandler())
    for handler in handlers:
        opener.add_handler(handler)
    try:
        with opener.open(address, timeout=REMOTE_TIMEOUT_SECONDS) as response:
            data: bytes = response.read(MAX_REMOTE_BYTES + 1)
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise DocumentError(
            f"{address} cannot be fetched: {reason}", location=at(), rule="ref-unresolved"
        ) from None
    if len(data) > MAX_REMOTE_BYTES:
        limit = MAX_REMOTE_BYTES // 1024 // 1024
        raise DocumentError(f"{address} is larger than {limit} MB", location=at(), rule="ref-unresolved")
    return data

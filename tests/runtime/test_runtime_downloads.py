"""Downloads, sync and async, from a server that knows ranges and misbehaves on purpose."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import io
import json
import logging
import os
import pickle
import threading
import time
from collections.abc import Callable, Iterator
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest
from sample_sdk._runtime import retry
from sample_sdk._runtime.downloads import Download
from sample_sdk._runtime.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    DownloadIncompleteError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
)
from sample_sdk.client import AsyncSample, Sample

TOKEN = "tok-0123456789-very-secret"
CONTENT = hashlib.shake_256(b"recording").digest(1_000_000)
OTHER = hashlib.shake_256(b"another recording").digest(900_000)
SIGNATURE = "c2lnbmF0dXJlLW9mLXRoZS11cmw"
QUERY = f"?X-Amz-Signature={SIGNATURE}&k=short&policy=0123456789abcdef0123"


@attrs.define
class File:
    """One answer: a file, and what goes wrong with it."""

    content: bytes = CONTENT
    etag: str | None = '"v1"'
    #: Bytes of the body after which the connection is closed.
    cut: int | None = None
    ranges: bool = True
    status: int = 200
    headers: dict[str, str] = attrs.field(factory=dict)
    #: Names of headers that are not sent.
    without: tuple[str, ...] = ()
    #: Seconds between pieces of 20,000 bytes.
    drip: float = 0.0


class FileServer:
    """Serves `files` one after the other, the last one again and again, each under every path."""

    def __init__(self) -> None:
        self.files: list[File] = [File()]
        self.seen: list[dict[str, str]] = []
        self.targets: list[str] = []
        #: Runs while a request waits for its answer.
        self.meanwhile: Callable[[], None] = lambda: None
        server = self
        lock = threading.Lock()

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                with lock:
                    server.seen.append({name.lower(): value for name, value in self.headers.items()})
                    server.targets.append(self.path)
                    file = server.files.pop(0) if len(server.files) > 1 else server.files[0]
                server.meanwhile()
                self.serve(file)

            def serve(self, file: File) -> None:
                content, status = file.content, file.status
                headers = {"content-type": "video/mp4"}
                if file.etag is not None:
                    headers["etag"] = file.etag
                asked = self.headers.get("range")
                fresh = self.headers.get("if-range") in (None, file.etag, file.headers.get("last-modified"))
                if asked and fresh and file.ranges and status == 200:
                    start = int(asked.removeprefix("bytes=").removesuffix("-"))
                    if start >= len(content):
                        status = 416
                        headers["content-range"] = f"bytes */{len(content)}"
                        content = b""
                    else:
                        status = 206
                        headers["content-range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
                        content = content[start:]
                headers["content-length"] = str(len(content))
                headers = {**headers, **file.headers}
                self.send_response_only(status)
                for name, value in headers.items():
                    if name not in file.without:
                        self.send_header(name, value)
                self.end_headers()
                end = len(content) if file.cut is None else file.cut
                self.close_connection = (
                    file.cut is not None
                    or "content-length" in file.without
                    or "content-length" in file.headers
                )
                step = 20_000 if file.drip else 1 << 20
                try:
                    for start in range(0, end, step):
                        self.wfile.write(content[start : min(start + step, end)])
                        time.sleep(file.drip)
                except OSError:
                    self.close_connection = True

            def log_message(self, format: str, *args: Any) -> None:
                """Nothing: the test output is no place for an access log."""

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self._http.handle_error = lambda *_: None  # type: ignore[method-assign]  # clients that hang up
        threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._http.server_port}/a/recording.mp4"

    @property
    def ranges(self) -> list[str | None]:
        return [headers.get("range") for headers in self.seen]

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()


@pytest.fixture
def files() -> Iterator[FileServer]:
    made = FileServer()
    yield made
    made.close()


@pytest.fixture
def other_files() -> Iterator[FileServer]:
    made = FileServer()
    yield made
    made.close()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "video.mp4"


def download(drive, url, to, settings=None, **options) -> Download:
    return drive(lambda client: client.download(url, to=to, **options), **(settings or {}))


def beside(target: Path) -> list[str]:
    """What lies in the folder of a target."""
    return sorted(os.listdir(target.parent))


def test_a_file_arrives_whole(files, drive, target):
    """The target has the content and the result says what it is; nothing else is left in the folder."""
    target.write_bytes(b"old")
    result = download(drive, files.url, str(target))
    assert result == Download(target, len(CONTENT), "video/mp4", resumed_from=0, retries_taken=0)
    assert target.read_bytes() == CONTENT and beside(target) == ["video.mp4"]


def test_the_new_file_has_the_usual_permissions(files, drive, target):
    """The file is as readable as one that `open` makes."""
    usual = target.with_name("usual")
    usual.touch()
    download(drive, files.url, target)
    assert target.stat().st_mode == usual.stat().st_mode


def test_the_target_is_the_old_file_until_the_new_one_is_complete(files, drive, target):
    """While bytes arrive, and after a failure, the target has its old content."""
    target.write_bytes(b"old")
    contents = []
    files.files = [File(cut=500_000, etag=None)]
    with pytest.raises(DownloadIncompleteError):
        download(drive, files.url, target, progress=lambda done, total: contents.append(target.read_bytes()))
    assert set(contents) == {b"old"} and target.read_bytes() == b"old" and beside(target) == ["video.mp4"]


def test_progress_tells_bytes_and_total(files, drive, target):
    """The numbers rise to the size of the file, and the total is known from the first."""
    calls: list[tuple[int, int | None]] = []
    download(drive, files.url, target, progress=lambda done, total: calls.append((done, total)))
    done = [number for number, _ in calls]
    assert done == sorted(done) and len(done) > 3 and done[-1] == len(CONTENT)
    assert {total for _, total in calls} == {len(CONTENT)}


def test_an_exception_in_progress_ends_the_download(files, drive, target):
    """What the callback raises reaches the caller, and no file stays."""

    def stop(done, total):
        raise KeyError("enough")

    with pytest.raises(KeyError, match="enough"):
        download(drive, files.url, target, progress=stop)
    assert beside(target) == []


def test_an_empty_file(files, drive, target):
    """A file without content becomes an empty file."""
    files.files = [File(content=b"")]
    assert download(drive, files.url, target).bytes == 0
    assert target.read_bytes() == b""


def test_a_body_of_unknown_length(files, drive, target):
    """Without Content-Length the end of the connection is the end of the file; progress gets None."""
    files.files = [File(without=("content-length",))]
    totals = set()
    download(drive, files.url, target, progress=lambda done, total: totals.add(total))
    assert target.read_bytes() == CONTENT and totals == {None}


def test_a_broken_download_goes_on_where_it_broke(files, drive, target):
    """After each break the rest is asked for, on condition that the file is the same."""
    files.files = [File(cut=400_000), File(cut=300_000), File()]
    result = download(drive, files.url, target)
    assert target.read_bytes() == CONTENT
    assert files.ranges == [None, "bytes=400000-", "bytes=700000-"]
    assert [seen.get("if-range") for seen in files.seen] == [None, '"v1"', '"v1"']
    assert result.retries_taken == 2 and result.resumed_from == 0 and result.bytes == len(CONTENT)


def test_a_range_of_a_changed_file_starts_over(files, drive, target):
    """The server has another file when asked for the rest: it sends all of it, and that is what arrives."""
    files.files = [File(cut=400_000), File(content=OTHER, etag='"v2"')]
    download(drive, files.url, target)
    assert target.read_bytes() == OTHER and files.ranges == [None, "bytes=400000-"]


@pytest.mark.parametrize("shown", [True, False])
def test_a_server_that_disregards_if_range_is_noticed(files, drive, target, shown):
    """A part with another entity tag, or from another place, is not put behind the bytes of the old file."""
    if shown:
        wrong = File(status=206, content=OTHER[400_000:], etag='"v2"')
        wrong.headers["content-range"] = f"bytes 400000-{len(OTHER) - 1}/{len(OTHER)}"
    else:
        wrong = File(status=206, content=CONTENT[300_000:])
        wrong.headers["content-range"] = f"bytes 300000-{len(CONTENT) - 1}/{len(CONTENT)}"
    files.files = [File(cut=400_000), wrong, File(content=OTHER, etag='"v2"')]
    download(drive, files.url, target)
    assert target.read_bytes() == OTHER and files.ranges == [None, "bytes=400000-", None]


def test_a_server_without_ranges_starts_over(files, drive, target):
    """Status 200 for a range means the whole file; progress begins again."""
    files.files = [File(cut=400_000), File(ranges=False)]
    done: list[int] = []
    download(drive, files.url, target, progress=lambda number, total: done.append(number))
    assert target.read_bytes() == CONTENT and done != sorted(done) and done[-1] == len(CONTENT)


def test_status_416_starts_over(files, drive, target):
    """A range that the server refuses costs one more request, without a range and without a wait."""
    files.files = [File(cut=400_000), File(content=b"", status=416), File()]
    result = download(drive, files.url, target, max_retries=1)
    assert target.read_bytes() == CONTENT and files.ranges == [None, "bytes=400000-", None]
    assert result.retries_taken == 1


def test_status_416_without_a_range_is_an_error(files, drive, target):
    """A server that refuses a range nobody asked for is not asked for ever."""
    files.files = [File(content=b"", status=416)]
    with pytest.raises(APIStatusError):
        download(drive, files.url, target)
    assert len(files.seen) == 1


CHANGED = formatdate(1e9, usegmt=True)


@pytest.mark.parametrize(
    ("headers", "if_range"),
    [
        ({}, None),
        ({"etag": 'W/"v1"'}, None),
        ({"etag": 'W/"v1"', "last-modified": CHANGED}, CHANGED),
        ({"last-modified": CHANGED}, CHANGED),
        ({"etag": '"v1"', "last-modified": CHANGED}, '"v1"'),
    ],
)
def test_a_strong_entity_tag_or_a_date_continues(files, drive, target, headers, if_range):
    """A weak tag does not prove that the file is the same; the time of its last change does well enough."""
    tag = headers.get("etag")
    files.files = [File(cut=400_000, etag=tag, headers=headers), File(etag=tag, headers=headers)]
    download(drive, files.url, target)
    assert target.read_bytes() == CONTENT and files.seen[1].get("if-range") == if_range
    assert files.ranges[1] == (if_range and "bytes=400000-")


@pytest.mark.parametrize("announced", [len(CONTENT) + 1000, len(CONTENT) - 1000])
def test_a_length_that_is_a_lie(files, drive, target, announced):
    """Fewer bytes than announced are an error that tells both numbers; more are cut off by HTTP itself."""
    files.files = [File(headers={"content-length": str(announced)}, etag=None)]
    if announced < len(CONTENT):
        assert download(drive, files.url, target).bytes == announced
        return
    with pytest.raises(DownloadIncompleteError, match=f"{len(CONTENT)} of {announced} bytes") as caught:
        download(drive, files.url, target, max_retries=1)
    assert caught.value.retries_taken == 1 and isinstance(caught.value, APIConnectionError)
    assert len(files.seen) == 2 and beside(target) == []
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_the_length_is_checked_where_http_does_not(drive, target):
    """A transport that does not compare the body with Content-Length does not make a short file pass."""

    def short(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"content-length": "6"}, stream=httpx.ByteStream(b"short"))

    transport = httpx.MockTransport(short)
    http = httpx.AsyncClient(transport=transport) if drive.is_async else httpx.Client(transport=transport)
    with pytest.raises(DownloadIncompleteError, match="5 of 6 bytes"):
        download(drive, "http://files.test/x", target, {"http_client": http})


def test_the_total_of_a_range_is_checked(files, drive, target):
    """A part that ends before the end of the file is continued."""
    part = File(status=206, content=CONTENT[400_000:500_000])
    part.headers["content-range"] = f"bytes 400000-499999/{len(CONTENT)}"
    files.files = [File(cut=400_000), part, File()]
    download(drive, files.url, target)
    assert target.read_bytes() == CONTENT and files.ranges[2] == "bytes=500000-"


def test_an_encoded_body_is_decoded_and_never_continued(files, drive, target):
    """What comes compressed although identity is asked for is unpacked, and starts over after a break."""
    packed = gzip.compress(CONTENT)
    encoded = {"content-encoding": "gzip"}
    files.files = [File(packed, cut=400_000, headers=encoded), File(packed, headers=encoded)]
    totals = set()
    result = download(drive, files.url, target, progress=lambda done, total: totals.add(total))
    assert target.read_bytes() == CONTENT and result.bytes == len(CONTENT) and totals == {None}
    assert files.ranges == [None, None]
    assert {seen["accept-encoding"] for seen in files.seen} == {"identity"}


@pytest.mark.parametrize("injected", [False, True])
def test_no_credentials_are_sent(files, other_files, server, answer, drive, target, injected):
    """Neither the client's token, headers and cookies nor those of its HTTP client go to any host."""
    other_files.files = [File(cut=400_000), File()]
    files.files = [
        File(
            b"",
            status=302,
            headers={"location": f"{other_files.url}?y=1", "set-cookie": "s=secret-4; Path=/"},
        )
    ]
    settings: dict[str, Any] = {"headers": {"X-Team-Key": "secret-1"}}
    if injected:
        kind = httpx.AsyncClient if drive.is_async else httpx.Client
        settings["http_client"] = kind(
            auth=("user", "secret-2"),
            headers={"Authorization": "Basic secret-3", "X-Own": "secret-5"},
            cookies={"session": "secret-6"},
            params={"key": "secret-7"},
        )
    download(drive, files.url + "?x=1", target, settings)
    assert target.read_bytes() == CONTENT
    assert [*files.targets, *other_files.targets] == [
        *["/a/recording.mp4?x=1"] * 2,
        *["/a/recording.mp4?y=1"] * 2,
    ]
    usual = {"host", "connection", "user-agent", "accept", "accept-encoding", "range", "if-range"}
    for seen in [*files.seen, *other_files.seen]:
        assert set(seen) <= usual and "secret" not in str(seen)


def test_no_credentials_go_to_the_api_itself(server, drive, answer, target):
    """A URL on the host of the API gets no credentials either."""
    server.answer(answer(200, b"data"))
    download(drive, f"{server.origin}/file", target)
    assert "authorization" not in server.seen[0].headers and target.read_bytes() == b"data"


def test_a_client_without_credentials_downloads(files, target):
    """Downloading needs no token."""
    with Sample(base_url="http://127.0.0.1:1") as client:
        assert client.download(files.url, to=target).bytes == len(CONTENT)


@pytest.mark.parametrize(
    ("status", "kind"), [(403, PermissionDeniedError), (404, NotFoundError), (410, APIStatusError)]
)
def test_an_error_status_shows_no_query(files, drive, target, caplog, status, kind):
    """The error has the status and what the server said; the URL's query is in no text and no pickle."""
    said = f"<Error><Signature>{SIGNATURE}</Signature>expired</Error>".encode()
    files.files = [File(said, status=status)]
    with caplog.at_level(logging.DEBUG, "sample_sdk"), pytest.raises(kind) as caught:
        download(drive, files.url + QUERY, target)
    error = caught.value
    assert error.status_code == status and "expired" in str(error) and "/a/recording.mp4?***" in str(error)
    shown = [str(error), repr(error), str(error.body), str(error.request.url), caplog.text]
    shown += [str(vars(error)), repr(pickle.dumps(error)), error.response.text]
    for text in shown:
        assert SIGNATURE not in text and "k=short" not in text and "0123456789abcdef" not in text
    assert len(caplog.records) == 1 and len(files.seen) == 1 and beside(target) == []


@pytest.mark.parametrize("fault", ["refused", "incomplete"])
def test_a_connection_error_shows_no_query(files, drive, target, fault):
    """Errors without an answer hide the query too, also in their causes."""
    files.files = [File(cut=100)]
    url = files.url if fault == "incomplete" else "http://127.0.0.1:1/a/recording.mp4"
    with pytest.raises(APIConnectionError) as caught:
        download(drive, url + QUERY, target, max_retries=0)
    assert isinstance(caught.value, DownloadIncompleteError) is (fault == "incomplete")
    for error in (caught.value, caught.value.__cause__):
        assert SIGNATURE not in f"{error!s} {error!r} {error.request.url} {vars(error)}"
    assert "/a/recording.mp4?***" in str(caught.value)


def test_temporary_statuses_are_tried_again(files, drive, target):
    """A 503 costs a retry like in every call, before the first byte and after a break."""
    files.files = [File(status=503), File(cut=400_000), File(status=500), File()]
    result = download(drive, files.url, target, max_retries=3)
    assert target.read_bytes() == CONTENT and result.retries_taken == 3
    assert files.ranges == [None, None, "bytes=400000-", "bytes=400000-"]


def test_retries_are_counted_for_the_whole_download(files, drive, target):
    """max_retries limits breaks and error statuses together, per client and per download."""
    files.files = [File(cut=1000), File(status=500)]
    with pytest.raises(InternalServerError) as caught:
        download(drive, files.url, target, {"max_retries": 9}, max_retries=2)
    assert caught.value.retries_taken == 2 and len(files.seen) == 3
    files.seen.clear()
    files.files = [File(cut=1000, etag=None)]
    with pytest.raises(DownloadIncompleteError, match="after 2 attempts"):
        download(drive, files.url, target, {"max_retries": 1})
    assert len(files.seen) == 2


def test_the_deadline_is_for_the_whole_download(files, drive, target):
    """A body that drips, and waits between attempts, end with APITimeoutError when the time is over."""
    files.meanwhile = lambda: time.sleep(0.4)
    for later in (File(), File(drip=0.1)):
        files.files = [File(cut=20_000), later]
        deadline = 0.6 if not later.drip else 1.2
        started = time.monotonic()
        with pytest.raises(APITimeoutError):
            download(drive, files.url, target, deadline=deadline)
        assert deadline - 0.1 < time.monotonic() - started < deadline + 0.3 and beside(target) == []


def test_the_timeout_is_for_each_step(files, drive, target):
    """A body that stalls raises APITimeoutError; one that only takes long does not."""
    files.files = [File(CONTENT[:100_000], drip=0.1)]
    assert download(drive, files.url, target, timeout=0.4).bytes == 100_000
    files.files = [File(drip=1)]
    with pytest.raises(APITimeoutError):
        download(drive, files.url, target, timeout=0.2, max_retries=0)


def test_a_later_download_continues_an_earlier_one(files, drive, target):
    """With resume=True the part stays after a failure, and the next download asks only for the rest."""
    files.files = [File(cut=400_000)]
    with pytest.raises(DownloadIncompleteError):
        download(drive, files.url + QUERY, target, resume=True, max_retries=0)
    assert beside(target) == ["video.mp4.part", "video.mp4.part.json"]
    assert target.with_name("video.mp4.part").read_bytes() == CONTENT[:400_000]
    assert SIGNATURE not in target.with_name("video.mp4.part.json").read_text()
    files.files = [File()]
    # Presigned anew: another query, the same file.
    result = download(drive, files.url + "?X-Amz-Signature=new", target, resume=True)
    assert target.read_bytes() == CONTENT and beside(target) == ["video.mp4"]
    assert result.resumed_from == 400_000 and result.bytes == len(CONTENT)
    assert files.ranges == [None, "bytes=400000-"]


@pytest.mark.parametrize("change", ["file", "url", "notes", "no notes", "size"])
def test_a_part_that_does_not_fit_is_not_used(files, drive, target, change):
    """A part of another file, of another URL or without legible notes is written anew."""
    files.files = [File(cut=400_000)]
    with pytest.raises(DownloadIncompleteError):
        download(drive, files.url, target, resume=True, max_retries=0)
    part, notes = target.with_name("video.mp4.part"), target.with_name("video.mp4.part.json")
    file, url = File(), files.url
    if change == "file":
        file = File(OTHER, etag='"v2"')
    elif change == "url":
        file, url = File(OTHER), files.url.replace("/a/", "/b/")
    elif change == "notes":
        notes.write_text("[1")
    elif change == "no notes":
        notes.unlink()
    else:
        part.write_bytes(CONTENT + b"more")
    files.files = [file]
    result = download(drive, url, target, resume=True)
    assert target.read_bytes() == file.content and result.resumed_from == 0
    assert beside(target) == ["video.mp4"]


def test_a_failure_before_the_first_byte_leaves_an_earlier_part(files, drive, target):
    """An expired URL does not cost what is already there; without such a part nothing stays."""
    files.files = [File(status=403)]
    with pytest.raises(PermissionDeniedError):
        download(drive, files.url, target, resume=True)
    assert beside(target) == []
    files.files = [File(cut=400_000), File(status=403)]
    with pytest.raises(PermissionDeniedError):
        download(drive, files.url, target, resume=True)
    assert target.with_name("video.mp4.part").stat().st_size == 400_000


def test_a_part_that_cannot_be_continued_does_not_stay(files, drive, target):
    """Without a strong validator resume=True has nothing to go by and leaves nothing."""
    files.files = [File(cut=400_000, etag='W/"v1"')]
    with pytest.raises(DownloadIncompleteError):
        download(drive, files.url, target, resume=True)
    assert beside(target) == []


def test_notes_are_never_of_another_file_than_the_part(files, drive, target):
    """While a file without a validator replaces an earlier part, no notes say that it is that one."""
    files.files = [File(cut=400_000), File(OTHER, etag=None)]
    with pytest.raises(DownloadIncompleteError):
        download(drive, files.url, target, resume=True, max_retries=0)
    notes = target.with_name("video.mp4.part.json")
    assert '"v1' in json.loads(notes.read_text()).popitem()[1]
    seen = set()
    download(drive, files.url, target, resume=True, progress=lambda *_: seen.add(notes.read_text()))
    assert [json.loads(text).popitem()[1] for text in seen] == [None] and target.read_bytes() == OTHER


@pytest.mark.parametrize("resume", [False, True])
def test_downloads_to_one_target_do_not_mix(files, drive, target, resume):
    """Two at a time, of different files, give one of the two and leave nothing else behind."""
    barrier = threading.Barrier(2, timeout=10)
    files.meanwhile = lambda: barrier.wait() and None
    files.files = [File(drip=0.003), File(OTHER, etag='"v2"', drip=0.003)]

    def twice(client):
        errors = []

        def one():
            try:
                client.download(files.url, to=target, resume=resume)
            except BaseException as error:
                errors.append(error)

        threads = [threading.Thread(target=one) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return errors

    async def atwice(client):
        both = [client.download(files.url, to=target, resume=resume) for _ in range(2)]
        results = await asyncio.gather(*both, return_exceptions=True)
        return [result for result in results if isinstance(result, BaseException)]

    assert drive(atwice if drive.is_async else twice) == []
    assert target.read_bytes() in (CONTENT, OTHER) and beside(target) == ["video.mp4"]


def test_a_binary_file_is_written_from_where_it_stands(files, drive):
    """A file object gets the content behind what it has, also after breaks and when it starts over."""
    files.files = [File(cut=400_000), File(cut=300_000), File(OTHER, etag='"v2"')]
    file = io.BytesIO(b"head")
    file.seek(4)
    result = download(drive, files.url, file)
    assert file.getvalue() == b"head" + OTHER and result.path is None and not file.closed


def test_a_file_that_cannot_seek_is_written_too(files, drive):
    """A pipe takes what comes in order; only starting over is an error of its own kind."""

    class Pipe(io.RawIOBase):
        data = b""

        def writable(self):
            return True

        def write(self, data):
            self.data += bytes(data)
            return len(data)

    files.files = [File(cut=400_000), File()]
    pipe = Pipe()
    download(drive, files.url, pipe)
    assert pipe.data == CONTENT
    files.files = [File(cut=400_000, etag=None)]
    with pytest.raises(OSError):
        download(drive, files.url, Pipe())


@pytest.mark.parametrize("problem", ["folder", "no parent", "device"])
def test_an_impossible_target_is_found_before_the_request(files, drive, tmp_path, problem):
    """What cannot be written raises OSError and nothing is sent."""
    target = {"folder": tmp_path, "no parent": tmp_path / "a" / "b", "device": Path("/dev/null")}[problem]
    with pytest.raises(OSError):
        download(drive, files.url, target)
    assert files.seen == []


@pytest.mark.parametrize("resume", [False, True])
def test_a_full_disk(files, drive, target, monkeypatch, resume):
    """The OSError reaches the caller; what was written stays if it can be continued."""
    from sample_sdk._runtime.partials import Partial

    write = Partial.write

    def full(self, chunk):
        if self.done > 600_000:
            raise OSError(28, "No space left on device")
        write(self, chunk)

    monkeypatch.setattr(Partial, "write", full)
    with pytest.raises(OSError, match="No space left"):
        download(drive, files.url, target, resume=resume)
    monkeypatch.undo()
    assert len(files.seen) == 1
    assert beside(target) == (["video.mp4.part", "video.mp4.part.json"] if resume else [])
    result = download(drive, files.url, target, resume=resume)
    assert target.read_bytes() == CONTENT and (result.resumed_from > 100_000) is resume


@pytest.mark.parametrize(
    "url",
    [
        *("file:///etc/passwd", "ftp://h/x", "javascript:1", "/relative", "h/x", ""),
        *("http://", "http://u:p@h/x", "http://h/x\r\nX: 1", "http://h:x/"),
    ],
)
def test_only_http_urls_are_downloaded(drive, target, url):
    """Any other source is refused before anything happens, without repeating its query."""
    with pytest.raises(ValueError) as caught:
        download(drive, url + "?token=0123456789", target)
    assert "0123456789" not in str(caught.value) and beside(target) == []


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"max_retries": -1}, ValueError),
        ({"deadline": 0}, ValueError),
        ({"timeout": -1}, ValueError),
        ({"extra_headers": {}}, TypeError),
        ({"resumes": True}, TypeError),
        ({"to": io.StringIO()}, TypeError),
        ({"to": io.BytesIO(), "resume": True}, TypeError),
        ({"source": None}, TypeError),
        ({"source": b"http://x/"}, TypeError),
    ],
)
def test_wrong_arguments_are_found_before_sending(files, drive, target, options, error):
    """Arguments of a wrong kind raise, and nothing is sent."""
    arguments = {"source": files.url, "to": target, **options}
    with pytest.raises(error):
        drive(lambda client: client.download(arguments.pop("source"), **arguments))
    assert files.seen == [] and beside(target) == []


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://h/x", "http://h:x/"])
def test_redirects_lead_to_http_only(files, drive, target, location):
    """A redirect to anything else is an error, as is a loop."""
    files.files = [File(b"", status=302, headers={"location": location})]
    with pytest.raises((APIStatusError, APIConnectionError)):
        download(drive, files.url, target, max_retries=0)
    assert len(files.seen) == 1 and beside(target) == []
    files.files = [File(b"", status=302, headers={"location": files.url})]
    with pytest.raises(APIStatusError) as caught:
        download(drive, files.url, target)
    assert caught.value.status_code == 302 and len(files.seen) < 15


def test_a_streamed_response_goes_to_a_file(server, drive, answer, target):
    """The body of an authenticated operation, decompressed; the request was sent once, with credentials."""
    server.answer(answer(200, gzip.compress(CONTENT), {"content-encoding": "gzip"}))
    calls = []

    def stream(client):
        with client.meetings.with_streaming_response.get_by_id("m") as response:
            return client.download(response, to=target, progress=lambda *numbers: calls.append(numbers))

    async def astream(client):
        async with client.meetings.with_streaming_response.get_by_id("m") as response:
            return await client.download(response, to=target, progress=lambda *numbers: calls.append(numbers))

    result = drive(astream if drive.is_async else stream)
    assert target.read_bytes() == CONTENT and result.bytes == len(CONTENT) == calls[-1][0]
    assert server.arrivals == 1 and server.seen[0].headers["authorization"] == f"Bearer {TOKEN}"


def test_a_streamed_response_that_breaks_is_not_asked_for_again(server, drive, answer, target):
    """A response cannot be repeated here: DownloadIncompleteError at once, without the token, and no file."""
    server.answer(answer(200, CONTENT, close="inside"))

    def stream(client):
        with client.meetings.with_streaming_response.get_by_id("m") as response:
            client.download(response, to=target)

    async def astream(client):
        async with client.meetings.with_streaming_response.get_by_id("m") as response:
            await client.download(response, to=target)

    with pytest.raises(DownloadIncompleteError, match=f"{len(CONTENT)} of {len(CONTENT) + 10}") as caught:
        drive(astream if drive.is_async else stream)
    assert server.arrivals == 1 and TOKEN not in str(vars(caught.value)) and beside(target) == []


def test_options_of_a_request_do_not_apply_to_a_response(server, drive, target):
    """A response on its way takes no timeout and cannot be resumed: TypeError."""

    def stream(client):
        with client.meetings.with_streaming_response.get_by_id("m") as response:
            client.download(response, to=target, resume=True)

    async def astream(client):
        async with client.meetings.with_streaming_response.get_by_id("m") as response:
            await client.download(response, to=target, timeout=3)

    with pytest.raises(TypeError):
        drive(astream if drive.is_async else stream)


def test_cancelling_stops_at_once(files, target, monkeypatch):
    """Cancelled in the body or in a wait, the task ends; with resume=True the part stays."""
    monkeypatch.setattr(retry, "FIRST_DELAY", 30)

    async def run(file: File, **options: Any) -> float:
        files.files = [file]
        async with AsyncSample(base_url="http://127.0.0.1:1") as client:
            task = asyncio.create_task(client.download(files.url, to=target, **options))
            await asyncio.sleep(0.3)
            started = time.monotonic()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            return time.monotonic() - started

    assert asyncio.run(run(File(cut=1000))) < 0.5 and beside(target) == []
    assert asyncio.run(run(File(drip=0.05))) < 0.5 and beside(target) == []
    assert asyncio.run(run(File(drip=0.05), resume=True)) < 0.5
    part = target.with_name("video.mp4.part").read_bytes()
    assert len(part) > 20_000 and CONTENT.startswith(part)


def test_the_loop_goes_on_while_the_disk_is_slow(files, tmp_path):
    """Writing happens in threads: a slow disk does not stop other tasks."""

    class Slow(io.BytesIO):
        def write(self, data):
            time.sleep(0.3)
            return super().write(data)

    longest = 0.0

    async def tick() -> None:
        nonlocal longest
        while True:
            before = time.monotonic()
            await asyncio.sleep(0.01)
            longest = max(longest, time.monotonic() - before)

    async def run() -> None:
        async with AsyncSample(base_url="http://127.0.0.1:1") as client:
            ticking = asyncio.create_task(tick())
            await client.download(files.url, to=Slow())
            ticking.cancel()

    asyncio.run(run())
    assert 0 < longest < 0.25

"""What is measured, and against what."""

from __future__ import annotations

from attrs import frozen

#: What the contestants are called in the table; `json`, `httpx` and `msgspec` are measures rather than peers.
NAMES = {
    "json": "json.loads alone",
    "msgspec": "msgspec structs (the limit)",
    "httpx": "httpx alone",
    "ours": "realtimekit",
    "fast": "realtimekit[fast]",
    "sql": "realtimekit[sql]",
    "cloudflare": "Cloudflare's SDK",
    "opc": "openapi-python-client",
    "dcg": "datamodel-code-generator (pydantic)",
    "specloom": "specloom lint",
    "redocly": "Redocly CLI",
    "spectral": "Spectral",
    "validator": "openapi-spec-validator",
    "reading": "json.loads of both documents alone",
    "diff": "specloom diff",
}
PEERS = ("cloudflare", "opc", "dcg")
_DECODERS = ("json", "msgspec", "ours", "fast", *PEERS)
_CALLERS = ("httpx", "ours", *PEERS)


@frozen
class Figure:
    """A group of rows in the table."""

    #: What `--only` calls it.
    key: str
    title: str
    unit: str
    digits: int
    #: The first one is the measure of the others.
    contestants: tuple[str, ...]
    #: Name of the first one in this figure, if it is not its own.
    base_name: str | None = None


#: Measured inside a process of the contestant.
IN_PROCESS = (
    Figure("meetings", "decode a page of 1,000 meetings with recording_config", "µs a meeting", 1, _DECODERS),
    Figure("preset", "decode a preset", "µs", 1, _DECODERS),
    Figure("get", "fetch a meeting", "µs", 0, _CALLERS, "httpx.Client.request and json.loads"),
    Figure("create", "create a meeting, full body", "µs", 0, _CALLERS, "httpx.Client.request and json.loads"),
    Figure(
        "async_get", "fetch a meeting, async", "µs", 0, _CALLERS, "httpx.AsyncClient.request and json.loads"
    ),
    Figure(
        "async_create",
        "create a meeting, full body, async",
        "µs",
        0,
        _CALLERS,
        "httpx.AsyncClient.request and json.loads",
    ),
    Figure(
        "count",
        "count 10,000 meetings by status, from 100 pages",
        "ms",
        0,
        ("ours", "sql"),
        "realtimekit and collections.Counter",
    ),
)
#: The same in each round, so measured once.
MEMORY = Figure("memory", "memory of 10,000 meetings with recording_config", "MiB", 1, _DECODERS)
SIZE = Figure(
    "size", "installed size with dependencies, without bytecode", "MiB", 1, ("ours", "fast", *PEERS)
)
LINES = Figure("lines", "lines of Python for this API", "lines", 0, ("ours", *PEERS))
#: Whole processes, by the clock.
STARTUP = Figure(
    "startup",
    "import, client, first resource",
    "ms",
    0,
    ("httpx", "ours", *PEERS),
    "import httpx; httpx.Client()",
)
GENERATE = Figure(
    "generate", "generate the client from the document", "s", 1, ("ours", "opc", "dcg"), "specloom"
)
_LINTERS = ("specloom", "redocly", "spectral", "validator")
LINT = Figure("lint", "lint this API's document", "s", 2, _LINTERS)
#: One run gives both.
LINT_LARGE = Figure("lint_large", "lint GitHub's document (13 MB)", "s", 1, _LINTERS)
LINT_MEMORY = Figure("lint_memory", "lint GitHub's document, memory", "MiB", 0, _LINTERS)

_DIFFERS = ("reading", "diff")
DIFF = Figure("diff", "compare two versions of this API's document", "s", 2, _DIFFERS)
DIFF_LARGE = Figure("diff_large", "compare two versions of GitHub's document (13 MB)", "s", 1, _DIFFERS)

FIGURES = (
    *IN_PROCESS,
    STARTUP,
    MEMORY,
    SIZE,
    LINES,
    GENERATE,
    LINT,
    LINT_LARGE,
    LINT_MEMORY,
    DIFF,
    DIFF_LARGE,
)

"""Figures of whole processes and of files: start-up, generation, installed size, lines."""

from __future__ import annotations

import importlib.metadata
import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from .environment import DCG, DCG_MODELS, OPC, Environment

#: What a contestant needs beside its generated files.
REQUIREMENTS = {
    "ours": ["attrs", "httpx"],
    "fast": ["attrs", "httpx", "msgspec"],
    "cloudflare": ["cloudflare"],
    "opc": ["attrs", "httpx"],
    "dcg": ["httpx2", "pydantic", "typing_extensions"],
}
_CLIENT = "(base_url='https://api.example', {}='x')"
_STARTUP = {
    "httpx": "import httpx; httpx.Client()",
    "ours": "import realtimekit; realtimekit.RealtimeKit(api_token='x').meetings.get",
    "cloudflare": "import cloudflare; cloudflare.Cloudflare(api_token='x').realtime_kit.meetings.get",
    "opc": f"from {OPC} import AuthenticatedClient; from {OPC}.api.meetings import list_meetings;"
    f" AuthenticatedClient{_CLIENT.format('token')}.get_httpx_client(); list_meetings.sync",
    "dcg": f"import {DCG}; {DCG}.Client{_CLIENT.format('api_token')}.meetings.list_meetings",
}


def startup(name: str, environment: Environment, env: dict[str, str]) -> float:
    """Milliseconds of a process that imports a client, makes it and touches a resource."""
    return 1000 * _seconds([str(environment.python("clients")), "-c", _STARTUP[name]], env=env)


def generate(name: str, environment: Environment, root: Path) -> float:
    """Seconds of a whole run of a generator."""
    folder = environment.work / "generated-again"
    folder.mkdir(exist_ok=True)
    start = time.perf_counter()
    if name == "ours":
        command = [sys.executable, "-m", "specloom", "generate", "--output", str(folder)]
        subprocess.run(command, cwd=root, check=True, capture_output=True)
    elif name == "opc":
        environment.run_generator(environment.opc_command(folder), folder)
    else:
        environment.run_generator(environment.dcg_command(), folder)
    return time.perf_counter() - start


def size(name: str, environment: Environment, root: Path) -> float:
    """MiB of the files that a contestant brings to an environment."""
    code = "from tests.bench.processes import print_sizes; print_sizes()"
    done = subprocess.run(
        [str(environment.python("clients")), "-c", code, *REQUIREMENTS[name]],
        cwd=root,
        check=True,
        capture_output=True,
        text=True,
    )
    own = 0 if name == "cloudflare" else sum(f.stat().st_size for f in _sources(name, environment, root))
    return (int(json.loads(done.stdout)) + own) / 2**20


def lines(name: str, environment: Environment, root: Path) -> float:
    """Lines of the Python files of a contestant that are about this API, and of the runtime it brings."""
    return sum(file.read_bytes().count(b"\n") for file in _sources(name, environment, root))


def print_sizes() -> None:
    """Print the bytes of the distributions on the command line and all they need, without bytecode."""
    found: dict[str, int] = {}
    waiting = sys.argv[1:]
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in found:
            continue
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # needed on other versions or systems only
        files = [Path(str(file.locate())) for file in distribution.files or () if file.suffix != ".pyc"]
        found[name] = sum(file.stat().st_size for file in files if file.is_file())
        waiting += [
            re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0]
            for requirement in distribution.requires or ()
            if "extra ==" not in requirement
        ]
    print(json.dumps(sum(found.values())))


def _sources(name: str, environment: Environment, root: Path) -> Iterator[Path]:
    peers = environment.work / "peers"
    site = next((environment.folder / "clients").glob("lib/python*/site-packages"))
    folders = {
        "ours": [root / "generated" / "realtimekit"],
        "fast": [root / "generated" / "realtimekit"],
        "cloudflare": [site / "cloudflare/resources/realtime_kit", site / "cloudflare/types/realtime_kit"],
        "opc": [peers / OPC],
        "dcg": [peers / DCG],
    }[name]
    for folder in folders:
        yield from folder.rglob("*.py")
    if name == "dcg":
        yield peers / f"{DCG_MODELS}.py"


def _seconds(command: list[str], **options: dict[str, str]) -> float:
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, **options)  # type: ignore[call-overload]
    if done.returncode:
        raise SystemExit(f"bench: {command[-1]}\n{done.stderr}")
    return time.perf_counter() - start

"""Linting and comparing two documents: this API's, bundled, and GitHub's; whole processes, by the clock."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from attrs import frozen

from .environment import HERE, Environment

#: All findings count, as the linters' own recommended rules have them.
_SPECTRAL_RULES = "extends: ['spectral:oas']\n"


@frozen
class Usage:
    """What a process took."""

    seconds: float
    mebibytes: float


def install(environment: Environment) -> bool:
    """Install the linters of the npm registry, unless they are there; False on a machine without npm."""
    npm = shutil.which("npm")
    if npm is None:
        print("bench: no npm, so no linters to compare with", file=sys.stderr)
        return False
    folder = environment.folder / "linters"
    wanted = (HERE / "package.json").read_bytes()
    digest = hashlib.sha256(wanted).hexdigest()
    ready = folder / "ready"
    if not (ready.is_file() and ready.read_text(encoding="utf-8") == digest):
        print("bench: installing linters", file=sys.stderr)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / "package.json").write_bytes(wanted)
        (folder / "spectral.yaml").write_text(_SPECTRAL_RULES, encoding="utf-8")
        command = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"bench: npm install failed:\n{done.stdout}{done.stderr}")
        ready.write_text(digest, encoding="utf-8")
    return True


def large_document(environment: Environment) -> Path:
    """GitHub's."""
    return environment.folder / "linters/node_modules/@octokit/openapi/generated/api.github.com.json"


def lint(name: str, document: Path, environment: Environment) -> Usage:
    """One run of a linter over a document; it may have findings, but must come to its end."""
    folder = environment.folder / "linters"
    binaries = folder / "node_modules" / ".bin"
    command = {
        "specloom": [sys.executable, "-m", "specloom", "lint", "--format", "json", str(document)],
        "redocly": [str(binaries / "redocly"), "lint", "--format", "json", str(document)],
        "spectral": [
            *(str(binaries / "spectral"), "lint", "--format", "json"),
            *("--ruleset", str(folder / "spectral.yaml"), str(document)),
        ],
        "validator": [sys.executable, "-m", "openapi_spec_validator", str(document)],
    }[name]
    return _run(name, command, folder)


def compare(name: str, old: Path, new: Path, environment: Environment) -> Usage:
    """One comparison of two versions of a document; it may find changes, but must come to its end."""
    reading = "import json, sys; [json.load(open(path, 'rb')) for path in sys.argv[1:]]"
    command = {
        "reading": [sys.executable, "-c", reading, str(old), str(new)],
        "diff": [sys.executable, "-m", "specloom", "diff", "--format", "json", str(old), str(new)],
    }[name]
    return _run(name, command, environment.folder / "linters")


def large_versions(environment: Environment) -> tuple[Path, Path]:
    """Two versions of GitHub's document, of its Enterprise Server: the two newest that the package has."""
    found = large_document(environment).parent.glob("ghes-*.json")
    versions = sorted(path for path in found if "deref" not in path.name)
    return versions[-2], versions[-1]


def _run(name: str, command: list[str], folder: Path) -> Usage:
    folder.mkdir(parents=True, exist_ok=True)
    # No configuration of this repository is in the way, and no look for a newer version.
    env = {**os.environ, "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true", "REDOCLY_TELEMETRY": "off"}
    start = time.perf_counter()
    with (folder / "out").open("wb") as out:
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.STDOUT, env=env)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode not in (0, 1):
        raise SystemExit(f"bench: {name} failed:\n{(folder / 'out').read_text(errors='replace')[-2000:]}")
    per_unit = 2**20 if sys.platform == "darwin" else 2**10
    return Usage(seconds, usage.ru_maxrss / per_unit)

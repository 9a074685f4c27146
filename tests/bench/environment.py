"""The throw-away environments of the contestants, and the peers' clients generated from our document."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
#: Package names of the peers' clients.
OPC, DCG, DCG_MODELS = "opc_client", "dcg_client", "dcg_models"


class Environment:
    """Folders below that of the running environment, which is thrown away as a whole."""

    def __init__(self) -> None:
        self.folder = Path(sys.prefix) / "bench"
        self.work = self.folder / "work"
        self.work.mkdir(parents=True, exist_ok=True)

    def install(self) -> None:
        """Make both environments, unless they are there with just these versions."""
        for name in ("clients", "generators"):
            wanted = HERE / f"requirements-{name}.txt"
            digest = hashlib.sha256(wanted.read_bytes() + sys.version.encode()).hexdigest()
            ready = self.folder / name / "ready"
            if ready.is_file() and ready.read_text(encoding="utf-8") == digest:
                continue
            print(f"bench: installing {name}", file=sys.stderr)
            venv.create(self.folder / name, clear=True, with_pip=True)
            _run([str(self.python(name)), "-m", "pip", "install", "-q", "--no-deps", "-r", str(wanted)])
            ready.write_text(digest, encoding="utf-8")

    def python(self, name: str) -> Path:
        """The interpreter of an environment: `clients` or `generators`."""
        return self.folder / name / "bin" / "python"

    def generate_peers(self) -> None:
        """Write the peers' packages from `document.json`, unless they are made from this very document."""
        document = (self.work / "document.json").read_bytes()
        versions = (HERE / "requirements-generators.txt").read_bytes()
        digest = hashlib.sha256(document + versions + Path(__file__).read_bytes()).hexdigest()
        made = self.work / "peers-made"
        if made.is_file() and made.read_text(encoding="utf-8") == digest:
            return
        print("bench: generating the peers' clients", file=sys.stderr)
        plain = json.loads(document)
        _simplify(plain)
        (self.work / "simplified.json").write_text(json.dumps(plain), encoding="utf-8")
        peers = self.work / "peers"
        shutil.rmtree(peers, ignore_errors=True)
        peers.mkdir()
        self.run_generator(self.opc_command(peers), peers)
        self.run_generator(self.dcg_command(), peers)
        made.write_text(digest, encoding="utf-8")

    def run_generator(self, command: list[str], folder: Path) -> None:
        """Run a command of the generators' environment, which finds its own formatters."""
        path = f"{self.python('generators').parent}{os.pathsep}{os.environ.get('PATH', '')}"
        _run(command, cwd=folder, env={**os.environ, "PATH": path})

    def opc_command(self, folder: Path) -> list[str]:
        """openapi-python-client."""
        script = str(self.python("generators").parent / "openapi-python-client")
        document = str(self.work / "document.json")
        options = ["--meta", "none", "--overwrite", "--output-path", str(folder / OPC)]
        return [script, "generate", "--path", document, *options]

    def dcg_command(self) -> list[str]:
        """The client target of datamodel-code-generator, to be run in the folder that gets it."""
        script = str(self.python("generators").parent / "datamodel-codegen")
        source = ["--input", str(self.work / "simplified.json"), "--input-file-type", "openapi"]
        models = ["--output", f"{DCG_MODELS}.py", "--openapi-scopes", "schemas", "api"]
        client = ["--generate-client", "httpx2", "--client-output", DCG, "--client-package", DCG]
        rest = ["--client-model-package", DCG_MODELS, "--formatters", "builtin"]
        return [script, *source, *models, *client, *rest]


def _simplify(node: Any) -> None:
    """Make the document one that datamodel-code-generator's client target can serve.

    It takes no parameters with several choices, so they get the first one; and it sends asterisks in place of
    strings of format password, which therefore become plain strings.
    """
    if isinstance(node, dict):
        schema = node.get("schema")
        if "in" in node and isinstance(schema, dict) and "anyOf" in schema:
            node["schema"] = schema["anyOf"][0]
            node.pop("examples", None)
        if node.get("format") == "password":
            del node["format"]
        for value in node.values():
            _simplify(value)
    elif isinstance(node, list):
        for value in node:
            _simplify(value)


def _run(command: list[str], **options: Any) -> None:
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode:
        raise SystemExit(f"bench: {' '.join(command[:3])} … failed:\n{done.stdout}{done.stderr}")

"""Methods call the runtime whatever their arguments are called."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import Any

import httpx
import yaml

from specloom.document import load_document
from specloom.pipeline import generate
from specloom.render import PackageOptions
from tests.generate.harness import Sdk, import_package

RUNTIME = Path(__file__).resolve().parents[2] / "templates/python/runtime"
#: What methods may call.
HELPERS = sorted(
    node.name
    for module in ("decoding", "files", "jsonvalues", "parameters", "styles")
    for node in ast.parse((RUNTIME / f"{module}.py").read_text(encoding="utf-8")).body
    if isinstance(node, ast.FunctionDef) and node.name[0] != "_"
)
STRING = {"type": "string"}
DATE = {"type": "string", "format": "date-time"}


def response(schema: Any) -> dict[str, Any]:
    return {"description": "ok", "content": {"application/json": {"schema": schema}}}


def test_arguments_and_functions_with_the_names_of_helpers(tmp_path: Path) -> None:
    """Parameters, body members and operations that are called as helpers of the runtime work as any other."""
    assert {"form", "segment", "identity", "json_value", "typed", "text"} <= set(HELPERS)
    query = [{"name": name, "in": "query", "schema": STRING} for name in HELPERS]
    in_path = {"name": "segment", "in": "path", "required": True, "schema": STRING}
    members = {"type": "object", "properties": {name: STRING for name in HELPERS}}
    body = {"content": {"application/json": {"schema": members}}}
    paths: dict[str, Any] = {
        f"/{name}": {"get": {"operationId": name, "tags": ["ops"], "responses": {"200": response(DATE)}}}
        for name in HELPERS
    }
    paths["/query/{segment}"] = {
        "get": {
            **{"operationId": "query", "tags": ["args"]},
            "parameters": [in_path, *(p for p in query if p["name"] != "segment")],
            "responses": {"200": response({})},
        },
        "put": {
            **{"operationId": "body", "tags": ["args"], "parameters": [in_path], "requestBody": body},
            "responses": {"200": response({"type": "array", "items": DATE})},
        },
    }
    tree = {"openapi": "3.1.0", "info": {"title": "Client", "version": "1"}, "paths": paths}
    (tmp_path / "openapi.yaml").write_text(yaml.safe_dump(tree), encoding="utf-8")
    generated = generate(load_document(str(tmp_path / "openapi.yaml")), PackageOptions("sdk"))
    package = import_package(generated, tmp_path, "helpers_sdk")
    try:
        sdk = Sdk(package, generated.names.client)
        client = sdk.client()
        sdk.answers("2026-01-02T03:04:05Z")
        for name in HELPERS:
            assert getattr(client.ops, name)().year == 2026
            assert sdk.server.last.url.path == f"/v1/{name}"
        given = {name: f"<{name}>" for name in HELPERS}
        assert client.args.query(**given) == "2026-01-02T03:04:05Z"
        assert dict(sdk.server.last.url.params) == {k: v for k, v in given.items() if k != "segment"}
        sdk.answers(["2026-01-02T03:04:05Z"])
        changed = {f"body_{k}" if k == "segment" else k: v for k, v in given.items()}
        assert client.args.body(segment="x", **changed)[0].year == 2026
        assert httpx.Response(200, content=sdk.server.last.content).json() == given
    finally:
        for module in [m for m in sys.modules if m.split(".")[0] == "helpers_sdk"]:
            del sys.modules[module]

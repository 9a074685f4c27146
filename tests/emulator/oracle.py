"""Judges answers by the document with other code than the emulator's."""

from __future__ import annotations

import re
from typing import Any

import httpx
from openapi_schema_validator import OAS30ReadValidator, OAS31Validator


class Oracle:
    """An httpx event hook that fails when an answer is not what the document allows."""

    def __init__(self, tree: dict[str, Any], base_path: str) -> None:
        self._tree = tree
        self._base_path = base_path
        self._class = OAS30ReadValidator if tree["openapi"].startswith("3.0") else OAS31Validator
        self.judged = 0

    def __call__(self, response: httpx.Response) -> None:
        response.read()
        documented = self._documented(response)
        if documented is None:
            return
        content = documented.get("content")
        if not content:
            assert response.content == b"", response.text
            return
        media_type = response.headers["content-type"].partition(";")[0]
        assert media_type in content, (media_type, list(content))
        if media_type.endswith("json"):
            schema = {**content[media_type]["schema"], "components": self._tree["components"]}
            errors = [error.message for error in self._class(schema).iter_errors(response.json())]
            assert not errors, (str(response.request.url), errors, response.text)
        self.judged += 1

    def _documented(self, response: httpx.Response) -> dict[str, Any] | None:
        operation = self._operation(response.request)
        responses = {str(code): value for code, value in operation.get("responses", {}).items()}
        status = str(response.status_code)
        node = responses.get(status, responses.get(f"{status[0]}XX", responses.get("default")))
        while node is not None and "$ref" in node:
            name = node["$ref"].rpartition("/")[2]
            node = self._tree["components"]["responses"][name]
        return node

    def _operation(self, request: httpx.Request) -> dict[str, Any]:
        path = request.url.raw_path.decode().partition("?")[0].removeprefix(self._base_path)
        # Paths without parameters come first, as they do when a request is matched.
        for template in sorted(self._tree["paths"], key=lambda each: each.count("{")):
            pattern = re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(template))
            if re.fullmatch(pattern, path):
                operation: dict[str, Any] = self._tree["paths"][template].get(request.method.lower(), {})
                return operation
        return {}

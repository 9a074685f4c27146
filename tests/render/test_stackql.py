"""The target `stackql`: a provider as StackQL's registry keeps it, in OpenAPI 3.0."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_spec_validator import validate

from specloom.cli import main
from specloom.document import load_document
from specloom.pipeline import generate_provider
from specloom.render.openapi30 import older, older_schema
from tests.realtimekit.operations import ROOT

SPEC = ROOT / "spec" / "openapi.yaml"
OVERLAYS = [ROOT / "spec/overlays/python.yaml", ROOT / "spec/overlays/sql.yaml"]


@pytest.fixture(scope="module")
def provider() -> dict[str, Any]:
    """The files of the provider, read as YAML."""
    files, findings = generate_provider(load_document(SPEC, OVERLAYS))
    assert not findings
    return {path: yaml.safe_load(text) for path, text in files.items()}


def test_provider_names_its_service(provider: dict[str, Any]) -> None:
    """provider.yaml leads to the service document, and says how to authenticate."""
    assert list(provider) == [
        "cloudflare/v00.00.00000/provider.yaml",
        "cloudflare/v00.00.00000/services/realtime_kit.yaml",
    ]
    described = provider["cloudflare/v00.00.00000/provider.yaml"]
    service = described["providerServices"]["realtime_kit"]
    assert service["service"]["$ref"] in provider
    assert (described["id"], service["name"], service["preferred"]) == ("cloudflare", "realtime_kit", True)
    assert described["config"]["auth"] == {"type": "bearer", "credentialsenvvar": "CLOUDFLARE_API_TOKEN"}


def test_service_is_valid_openapi_30(provider: dict[str, Any]) -> None:
    """The service document is valid in the version that StackQL reads, and has nothing of ours."""
    service = provider["cloudflare/v00.00.00000/services/realtime_kit.yaml"]
    validate(service)
    assert service["openapi"].startswith("3.0.") and "webhooks" not in service
    assert "x-specloom" not in str(service)


def test_every_reference_leads_somewhere(provider: dict[str, Any]) -> None:
    """Verbs lead to methods, methods to operations; the most specific method stands first."""
    service = provider["cloudflare/v00.00.00000/services/realtime_kit.yaml"]

    def at(reference: str) -> Any:
        node = service
        for token in reference.removeprefix("#/").split("/"):
            node = node[token.replace("~1", "/").replace("~0", "~")]
        return node

    resources = service["components"]["x-stackQL-resources"]
    reached = set()
    for name, resource in resources.items():
        assert resource["id"] == f"cloudflare.realtime_kit.{name}"
        for method in resource["methods"].values():
            operation = at(method["operation"]["$ref"])
            reached.add(operation["operationId"])
            answers = method["response"]
            assert answers["openAPIDocKey"] in operation["responses"]
            assert ("request" in method) == ("requestBody" in operation)
        for listed in resource["sqlVerbs"].values():
            for entry in listed:
                assert at(entry["$ref"]) in resource["methods"].values()
    assert len(reached) == 53
    select = [e["$ref"].rpartition("/")[2] for e in resources["kit_meetings"]["sqlVerbs"]["select"]]
    assert select == ["get_by_account", "list_by_account"]
    assert resources["kit_meetings"]["methods"]["list_by_account"]["response"]["objectKey"] == "$.data"


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ({"type": ["string", "null"]}, {"type": "string", "nullable": True}),
        ({"type": ["string", "integer"]}, {"anyOf": [{"type": "string"}, {"type": "integer"}]}),
        ({"const": 5}, {"enum": [5]}),
        ({"exclusiveMinimum": 3}, {"minimum": 3, "exclusiveMinimum": True}),
        ({"examples": [1, 2]}, {"example": 1}),
        ({"$ref": "#/x", "description": "y"}, {"allOf": [{"$ref": "#/x"}], "description": "y"}),
        (
            {"oneOf": [{"$ref": "#/x"}, {"type": "null"}]},
            {"oneOf": [{"$ref": "#/x"}], "nullable": True},
        ),
        ({"type": "array"}, {"type": "array", "items": {}}),
        (
            {"properties": {"const": {"type": ["null", "number"]}}, "x-specloom-module": "m"},
            {"properties": {"const": {"type": "number", "nullable": True}}},
        ),
        (True, {}),
        (False, {"not": {}}),
        ({"enum": [{"const": 1}], "if": {}}, {"enum": [{"const": 1}]}),
        (
            {"additionalProperties": False, "items": {"const": 1}},
            {"additionalProperties": False, "items": {"enum": [1]}},
        ),
    ],
)
def test_schemas_in_older_words(new: Any, old: Any) -> None:
    """Each keyword of 3.1 becomes what says the same in 3.0."""
    assert older_schema(new) == old


def test_examples_are_left_alone() -> None:
    """What looks like a schema inside of an example is a value."""
    media = {"schema": {"const": 1}, "example": {"schema": {"const": 1}, "x-specloom-a": 1}}
    assert older(media) == {"schema": {"enum": [1]}, "example": media["example"]}


def run(output: Path, *more: str) -> int:
    overlays = [part for path in OVERLAYS for part in ("--overlay", str(path))]
    spec = ["generate", "--target", "stackql", "--spec", str(SPEC), *overlays]
    return main([*spec, "--output", str(output), *more])


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command writes, finds nothing to do the second time, and leaves edited files alone."""
    output = tmp_path / "src"
    assert run(output) == 0
    assert run(output, "--check") == 0
    path = output / "cloudflare/v00.00.00000/provider.yaml"
    path.write_text(path.read_text() + "more: 1\n")
    assert run(output, "--check") == 1
    assert "-more: 1" in capsys.readouterr().out
    assert run(output) == 1
    assert "was edited" in capsys.readouterr().err
    assert run(output, "--force") == 0
    assert "more" not in path.read_text()


def test_command_wants_sql_resources(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A document without SQL resources, or no folder, is one clear line."""
    spec = ["generate", "--target", "stackql", "--spec", str(SPEC)]
    assert main([*spec, "--output", str(tmp_path)]) == 2
    assert "x-stackQL-resources" in capsys.readouterr().err
    assert main(spec) == 2
    assert "--output DIR" in capsys.readouterr().err

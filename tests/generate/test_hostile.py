"""A document is foreign input: whatever text it holds comes out as data or as prose, never as code."""

from __future__ import annotations

import ast
import builtins
import sys
import tomllib
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from specloom.document import load_document
from specloom.pipeline import Generated, generate
from specloom.render import PackageOptions
from tests.generate.harness import Sdk, import_package

#: Runs when anything of a document is taken for code; what it does can be seen from outside.
RUN = "__import__('builtins').__dict__.__setitem__('HOSTILE', 1)"

PAYLOADS = {
    "double quotes": f'x" + str({RUN}) + "',
    "single quotes": f"x' + str({RUN}) + '",
    "triple quotes": f'x"""\n{RUN}\n"""',
    "triple single quotes": f"x'''\n{RUN}\n'''",
    "ends with a quote": 'say "hi"',
    "ends with a backslash": "back\\",
    "backslashes before quotes": f'x\\"""\n{RUN}\n\\"""',
    "escapes": "x\\n\\x41\\u0041\\N{BULLET}\\",
    "lines": f"x\n{RUN}\n\rx\r\n{RUN}\x0c\x0b\x1c\x85\u2028{RUN}\u2029{RUN}",
    "indented lines": f"x\n\n        {RUN}\n    {RUN}\n{RUN}",
    "jinja": "x{{ 7 * 6 }}{% for x in y %}{# c #}{% raw %}",
    "f-string": f"x{{{RUN}}}{{{{}}}}{{!r}}{{x:>1}}",
    "percent and dollar": "x%s%(x)s$x${x}`x`",
    "bidi": "x\u202e\u2066\u2069\u200f\u061c\ufeff\u200b y",
    "control": "x\x00\x01\x07\x08\x1b[31m\x7f\x9f y",
    "astral and unassigned": "x\U0001f600\U000e0041\ue000\ufdd0\u0378",
    "comment": f"x # noqa\n{RUN}  # type: ignore",
    "closing brackets": f"x)]}},): {RUN}",
    "colon and newline": f"x: int = 0\n{RUN}",
    "xml and markdown": "x</script>| a | b |\n```\ncode\n``` [l](javascript:x)",
}


def document(text: str) -> dict[str, Any]:
    """A document that says `text` wherever a document can say anything."""

    def named(place: str) -> str:
        return f"{text} {place}"

    obj = {
        "type": "object",
        "title": named("title"),
        "description": text,
        "required": [named("needed")],
        "properties": {
            named("needed"): {"type": "string", "description": text, "default": text, "pattern": text},
            named("optional"): {"type": "string", "enum": [text, named("b")], "title": text, "format": text},
            named("when"): {"type": "string", "format": "date-time", "example": text},
            named("secret"): {"type": "string", "x-sensitive": True},
            named("inner"): {
                "type": "object",
                "properties": {
                    named("x"): {"const": text},
                    named("y"): {"type": "array", "items": {"enum": [text]}},
                },
            },
            named("either"): {
                "oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}],
                "discriminator": {
                    "propertyName": named("kind"),
                    "mapping": {named("a"): "#/components/schemas/A", named("b"): "#/components/schemas/B"},
                },
            },
        },
        "additionalProperties": {"type": "string", "description": text},
    }
    string = {"type": "string", "default": text}
    parameters = [
        {"name": named("q"), "in": "query", "description": text, "schema": string},
        {"name": named("deep"), "in": "query", "style": "deepObject", "schema": {"type": "object"}},
        {"name": named("odd"), "in": "query", "style": text, "schema": {"type": "string"}},
        {"name": "X-Plain", "in": "header", "description": text, "schema": {"enum": [text]}},
        {"name": named("c"), "in": "cookie", "description": text, "schema": {"type": "string"}},
    ]
    # A name in braces ends where the braces do, so those of the payload are left out of it.
    in_braces = named("id").replace("{", "(").replace("}", ")").replace("/", "|")
    path = f"/{text.replace('{', '(').replace('}', ')')}/{{{in_braces}}}/x"
    in_path = {"name": in_braces, "in": "path", "style": text, "required": True, "schema": {"type": "string"}}
    body = {
        "required": True,
        "description": text,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}},
    }
    answer = {
        "description": text,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": named("title"), "version": text, "description": text, "summary": text},
        "servers": [{"url": f"https://api.test/{text}", "description": text}],
        "security": [{named("key"): []}],
        "tags": [{"name": named("tag"), "description": text}],
        "x-specloom-client": {
            "namespace": named("space"),
            "credentials": {named("argument"): {"scheme": named("key"), "environment": named("ENV")}},
            "base_url": {"environment": named("URL")},
            "defaults": {in_braces: {"environment": named("DEFAULT")}},
            "envelope": {"success": named("ok"), "errors": named("errors")},
        },
        "paths": {
            path: {
                "post": {
                    "operationId": named("make"),
                    "tags": [named("tag")],
                    "summary": text,
                    "description": text,
                    "deprecated": True,
                    "parameters": [in_path, *parameters],
                    "requestBody": body,
                    "responses": {"200": answer, "default": {"description": text}},
                    "x-specloom-sdk": {"resource": named("shelf")},
                },
                "get": {
                    "tags": [named("tag")],
                    "summary": text,
                    "parameters": [in_path, parameters[0], {**parameters[0], "name": text}],
                    "responses": {"200": {"description": text, "content": {text: {"schema": {}}}}},
                    "x-specloom-pagination": {
                        **{"page": named("q"), "per_page": text, "items": text, "total": text},
                    },
                },
                "put": {
                    "operationId": named("form"),
                    "parameters": [in_path],
                    "requestBody": {
                        "content": {
                            f"multipart/{text}": {
                                "schema": {
                                    "type": "object",
                                    "properties": {
                                        named("file"): {"type": "string", "format": "binary"},
                                        named("field"): {"type": "string"},
                                    },
                                }
                            }
                        }
                    },
                    "responses": {"200": {"description": text, "content": {f"text/{text}": {}}}},
                },
            }
        },
        "components": {
            "securitySchemes": {
                named("key"): {"type": "apiKey", "in": "query", "name": named("Key"), "description": text}
            },
            "schemas": {
                "A": obj,
                "B": {"type": "object", "properties": {named("kind"): {"type": "string"}}},
                named("Enum"): {"type": "string", "enum": [text, named("b")], "description": text},
                named("Model"): {"type": "object", "description": text, "properties": {named("z"): {}}},
            },
        },
    }


def build(tree: dict[str, Any], folder: Path) -> Generated:
    """The package of a document, generated in memory."""
    spec = folder / "openapi.yaml"
    spec.write_text(yaml.safe_dump(tree, allow_unicode=False, sort_keys=False), encoding="utf-8")
    return generate(load_document(str(spec)), PackageOptions("sdk"))


@pytest.mark.parametrize("name", PAYLOADS)
def test_text_of_a_document_never_becomes_code(name: str, tmp_path: Path) -> None:
    """Every module compiles, importing and calling runs nothing of the document, values round-trip."""
    text = PAYLOADS[name]
    generated = build(document(text), tmp_path)
    assert generated.errors == [], "\n".join(map(str, generated.errors))
    for path, source in generated.files.items():
        if path.endswith(".py") and path != "sdk/verify.py":  # nothing of the document is in that
            _only_known_code(path, source)
    assert tomllib.loads(generated.files["pyproject.toml"])["project"]["name"] == "sdk"
    rows = [line for line in generated.files["api.md"].split("\n") if line.startswith("| `")]
    assert [row.replace("\\|", "").count("|") for row in rows] == [5, 5, 5, 5]
    package = import_package(generated, tmp_path, "hostile_sdk")
    try:
        _use(Sdk(package, generated.names.client), generated, text)
        assert not hasattr(builtins, "HOSTILE")
    finally:
        if hasattr(builtins, "HOSTILE"):
            del builtins.HOSTILE
        for module in [m for m in sys.modules if m.split(".")[0] == "hostile_sdk"]:
            del sys.modules[module]


def _only_known_code(path: str, source: str) -> None:
    """Nothing but the words of Python that templates have; no import from anywhere else."""
    compile(source, path, "exec")
    assert not set(source) & {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A)), *"\0\r\f"}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            assert path.startswith("sdk/_runtime/") or {a.name for a in node.names} <= {"builtins", "pytest"}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            assert "/_runtime/" in path or node.module in {
                *(
                    "__future__",
                    "typing",
                    "collections.abc",
                    "datetime",
                    "functools",
                    "importlib",
                    "pathlib",
                    "pytest",
                    "attrs",
                ),
            }
        elif isinstance(node, ast.Name | ast.Attribute) and "/_runtime/" not in path:
            word = node.id if isinstance(node, ast.Name) else node.attr
            assert word not in ("__import__", "__dict__", "__setitem__", "eval", "exec"), f"{path}: {word}"


def _use(sdk: Sdk, generated: Generated, text: str) -> None:
    """Import every module; make the object with everything and send it."""
    files = Path(str(sdk.package.__file__)).parent.rglob("*.py")
    for path in files:
        relative = path.relative_to(Path(str(sdk.package.__file__)).parent).with_suffix("")
        sdk.module(".".join(part for part in relative.parts if part != "__init__") or "client")
    model = sdk.package.models.A
    body = {
        f"{text} needed": text,
        f"{text} optional": text,
        f"{text} when": "2026-01-02T03:04:05Z",
        f"{text} secret": "s3cret",
        f"{text} inner": {f"{text} x": text, f"{text} y": [text]},
        f"{text} either": {f"{text} kind": f"{text} b"},
        text: text,
    }
    value = model.from_dict(body)
    assert value.to_dict() == body
    assert "s3cret" not in repr(value)
    assert type(getattr(value, _attribute(value, f"{text} either"))) is sdk.package.models.B

    names = generated.names
    assert sdk.module("client").PROFILE.base_url == f"https://api.test/{text}".rstrip("/")
    ((argument,),) = names.arguments.credentials.values()
    (default,) = names.arguments.defaults.values()
    client = sdk.client(**{argument: text, default: text})
    plan = next(m for r in names.resources for m in r.methods if m.operation.method == "POST")
    resource = next(r for r in names.resources if plan in r.methods)
    call = getattr(getattr(client, resource.name), plan.name)
    assert getattr(client, names.arguments.namespace) is client
    members = {plan.arguments["body", wire]: value for wire, value in body.items() if wire != text}
    sdk.answers({f"{text} ok": True, **body})
    answer = call(**members, **{plan.arguments["query", f"{text} q"]: text})
    assert answer.to_dict() == {**body, f"{text} ok": True}
    sent = sdk.server.last
    assert sent.url.params[f"{text} q"] == sent.url.params[f"{text} Key"] == text
    assert httpx.Response(200, content=sent.read()).json() == {k: v for k, v in body.items() if k != text}


def _attribute(value: Any, wire: str) -> str:
    return next((k for k, v in type(value)._wire.items() if v == wire), wire)


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("method", "`x-specloom-sdk` asks for the name"),
        ("response", "`x-specloom-sdk` asks for the name"),
        ("iterator", "`x-specloom-pagination` asks for the name"),
        ("client", "`x-specloom-client` asks for the name"),
        ("parameter", "parameter `q` asks for the name"),
        ("schema", "the schema asks for the name"),
        ("property", "property `x` asks for the name"),
    ],
)
@pytest.mark.parametrize("name", [f"x(): {RUN}", "class", "1x", "a-b", "__init__", "a\nb", "ﬁ"])
def test_names_asked_for_are_names(tmp_path: Path, place: str, message: str, name: str) -> None:
    """A name that the document demands is taken as it is, so what Python cannot bear is a finding."""

    def at(where: str) -> dict[str, str]:
        keyword = "x-specloom-property" if where == "property" else "x-specloom-name"
        return {keyword: name} if place == where else {}

    schema = {
        "type": "object",
        **at("schema"),
        "properties": {"x": {"type": "string", **at("property")}, "items": {"type": "array", "items": {}}},
    }
    operation = {
        "operationId": "get",
        "parameters": [{"name": "q", "in": "query", "schema": {"type": "integer"}, **at("parameter")}],
        "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": schema}}}},
        "x-specloom-sdk": {place: name} if place in ("method", "response") else {},
        "x-specloom-pagination": {
            **{"page": "q", "items": "items"},
            **({place: name} if place == "iterator" else {}),
        },
    }
    tree = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"get": operation}},
        "x-specloom-client": {"name": name} if place == "client" else {},
    }
    generated = build(tree, tmp_path)
    assert generated.files == {}
    (finding,) = [f for f in generated.errors if f.rule == "extension-invalid"]
    assert finding.message.startswith(message)
    assert "\n" not in str(finding)

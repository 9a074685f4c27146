"""Documents that cannot be used: one clear line each."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from specloom.document import load_document, sources
from specloom.errors import DocumentError

from .conftest import Load, entry


def refusal(path: str | Path, *, allow_remote: bool = False) -> str:
    with pytest.raises(DocumentError) as caught:
        load_document(path, allow_remote=allow_remote)
    message = str(caught.value)
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "a.yaml:1:1: the file is empty (an OpenAPI document was expected)"),
        (b" \n\n", "a.yaml:1:1: the file is empty (an OpenAPI document was expected)"),
        (
            b"# only a comment\n",
            "a.yaml:1:1: not an OpenAPI document: the file holds nothing but comments instead of a mapping",
        ),
        (b"hello", "a.yaml:1:1: not an OpenAPI document: the file holds a single value instead of a mapping"),
        (b"- a\n- b\n", "a.yaml:1:1: not an OpenAPI document: the file holds a list instead of a mapping"),
        (b"[1]", "a.yaml:1:1: not an OpenAPI document: the file holds a list instead of a mapping"),
        (b"a: \xff", "a.yaml:1:4: the file is not UTF-8 text (save it as UTF-8)"),
        ("b: é\nä: é".encode() + b"\xe9", "a.yaml:2:5: the file is not UTF-8 text (save it as UTF-8)"),
        ("openapi: 3.1.0".encode("utf-16"), "a.yaml:1:1: the file is not UTF-8 text (save it as UTF-8)"),
        (
            b"info: {}\n",
            "a.yaml:1:1: not an OpenAPI document: the key `openapi` is missing"
            " (begin it with `openapi: 3.1.0`)",
        ),
        (
            b"info: {}\nswagger: '2.0'\n",
            "a.yaml:2:1: Swagger 2.0 is not supported"
            " (convert it to OpenAPI 3 first, for instance with swagger2openapi)",
        ),
        (
            b"overlay: 1.0.0\n",
            "a.yaml:1:1: this is an overlay, not an OpenAPI document"
            " (name the document it belongs to, and give this file with --overlay)",
        ),
        (
            b"x: 1\nopenapi: 4.0.0\n",
            "a.yaml:2:1: OpenAPI version '4.0.0' is not supported (use 3.0, 3.1 or 3.2)",
        ),
        (b"openapi: 2.0.0\n", "a.yaml:1:1: OpenAPI version '2.0.0' is not supported (use 3.0, 3.1 or 3.2)"),
        (b"openapi: 3.1\n", 'a.yaml:1:1: the value of `openapi` is not a string (write it as "3.1.0")'),
        (b"openapi: 3.1.0\n paths: {}\n", "a.yaml:2:7: YAML syntax error: mapping values are not allowed"),
        (b'{"openapi": "3.1.0",\n "paths" {}}', "a.yaml:2:10: YAML syntax error: did not find expected"),
    ],
)
def test_unusable_content(folder: Path, content: bytes, message: str) -> None:
    """What is not an OpenAPI 3 document is refused with the place and what to do."""
    (folder / "a.yaml").write_bytes(content)
    assert refusal("a.yaml").startswith(message)


def test_json_by_its_ending(folder: Path) -> None:
    """A file called .json is JSON, and its mistakes are told as JSON's."""
    (folder / "a.json").write_text('{"openapi": "3.1.0",\n "paths": {},}')
    # Python 3.13 points at the comma, earlier ones behind it.
    assert refusal("a.json").startswith(
        ("a.json:2:13: JSON syntax error: ", "a.json:2:14: JSON syntax error: ")
    )


def test_byte_order_mark_is_skipped(folder: Path) -> None:
    """Editors on Windows put one in front."""
    (folder / "a.yaml").write_bytes(b"\xef\xbb\xbfopenapi: 3.1.0\n")
    assert load_document("a.yaml").version == "3.1.0"


def test_missing_file_and_directory(folder: Path) -> None:
    """A path that names no file is refused; a near miss is proposed."""
    (folder / "openapi.yaml").touch()
    (folder / "dir").mkdir()
    assert refusal("opnapi.yaml") == (
        "opnapi.yaml:1:1: the document opnapi.yaml does not exist (did you mean openapi.yaml?)"
    )
    assert refusal("no/where.yaml") == (
        "no/where.yaml:1:1: the document no/where.yaml does not exist (the folder no does not exist either)"
    )
    assert refusal("dir") == "dir:1:1: dir is a directory (name the document in it)"
    assert refusal("https://example.com/a.yaml") == (
        "https://example.com/a.yaml is an address, not a file (download the document first)"
    )


def test_special_file_is_not_waited_for(folder: Path) -> None:
    """A pipe in place of a referenced file would block for ever."""
    os.mkfifo(folder / "pipe.yaml")
    (folder / "a.yaml").write_text(entry("components: {schemas: {A: {$ref: pipe.yaml}}}"))
    assert refusal("a.yaml") == "a.yaml:3:28: pipe.yaml is not a regular file"


def in_schema(reference: str) -> str:
    """An entry document whose only reference is in line 5, column 10."""
    return entry(
        f"components:\n  schemas:\n    Here: {{$ref: {reference}}}\n    There: {{properties: {{id: {{}}}}}}\n"
    )


OTHER = "Meeting: {type: object, properties: {status: {}}}\nlist: [1]\n"


@pytest.mark.parametrize(
    ("reference", "message"),
    [
        (
            "'#/components/schemas/Ther'",
            "$ref '#/components/schemas/Ther' cannot be resolved: a.yaml has no /components/schemas/Ther"
            " (did you mean /components/schemas/There?)",
        ),
        (
            "'#/components/shemas/There'",
            "$ref '#/components/shemas/There' cannot be resolved: a.yaml has no /components/shemas/There"
            " (did you mean /components/schemas/There?)",
        ),
        (
            "'m.yaml#/Meting/properties'",
            "$ref 'm.yaml#/Meting/properties' cannot be resolved: m.yaml has no /Meting/properties"
            " (did you mean /Meeting/properties?)",
        ),
        ("'m.yaml#/Q'", "$ref 'm.yaml#/Q' cannot be resolved: m.yaml has no /Q"),
        ("'m.yaml#/list/1'", "$ref 'm.yaml#/list/1' cannot be resolved: m.yaml has no /list/1"),
        ("'m.yaml#nope'", "$ref 'm.yaml#nope': m.yaml has no $anchor 'nope' (a pointer begins with #/)"),
        ("n.yaml", "the file n.yaml does not exist (did you mean m.yaml?)"),
        ("sub", "sub is a directory (name the file in it)"),
        ("42", "the value of $ref is not a string (quote it, or nest it deeper)"),
        ("[a]", "the value of $ref is not a string (quote it, or nest it deeper)"),
        ("", "the value of $ref is not a string (quote it, or nest it deeper)"),
        (
            "'#/components/schemas/Here'",
            "circular $ref: #/components/schemas/Here -> #/components/schemas/Here"
            " (one of them has to be a real node)",
        ),
        (
            "'#/components/schemas/Here/x'",
            "circular $ref: #/components/schemas/Here/x -> #/components/schemas/Here/x"
            " (one of them has to be a real node)",
        ),
        *(
            (
                f"'{reference}'",
                f"$ref '{reference}' leaves the folder of the entry document"
                " (move the file below that folder)",
            )
            for reference in (
                "../outside.yaml",
                "sub/../../outside.yaml#/A",
                "%2e%2e/outside.yaml",
                "..%2Foutside.yaml",
                "/etc/passwd",
                "file:///etc/passwd",
                "FILE:m.yaml",
                "ftp://example.com/a.yaml",
                "link.yaml",
                "linked/outside.yaml",
            )
        ),
        *(
            (
                f"'{reference}'",
                f"$ref '{reference}' points to the network"
                " (allow it with --allow-remote, or keep a copy beside the document)",
            )
            for reference in (
                "https://example.com/a.yaml#/A",
                "HTTP://example.com/a.yaml",
                "//example.com/a.yaml",
            )
        ),
        ("'http://[x/a.yaml'", "$ref 'http://[x/a.yaml' is not a URI reference"),
        ("'a%00b.yaml'", "$ref 'a%00b.yaml' is not a path"),
    ],
)
def test_bad_reference(folder: Path, reference: str, message: str) -> None:
    """A reference that cannot or must not be followed is refused at its own line and column."""
    inside = folder / "inside"
    (inside / "sub").mkdir(parents=True)
    (folder / "outside.yaml").write_text("A: {type: string}\n")
    (inside / "link.yaml").symlink_to(folder / "outside.yaml")
    (inside / "linked").symlink_to(folder)
    (inside / "m.yaml").write_text(OTHER)
    (inside / "a.yaml").write_text(in_schema(reference))
    os.chdir(inside)
    assert refusal("a.yaml") == f"a.yaml:5:12: {message}"


def test_bad_reference_in_another_file_has_its_place_there(load: Load) -> None:
    """The place is that of the reference, not of the entry document, also deep in a JSON file."""
    files = {
        "a.yaml": entry("components: {schemas: {A: {$ref: 'p/b.json#/B'}}}"),
        "p/b.json": '{"B": {"properties":\n  {"x": {"$ref": "../c.yaml#/C"}}}}',
    }
    with pytest.raises(DocumentError) as caught:
        load(files)
    assert str(caught.value) == "p/b.json:2:10: the file c.yaml does not exist (did you mean a.yaml?)"


def test_pointer_meant_for_the_entry_document(load: Load) -> None:
    """`#/...` in a part means that part; when the entry document has the node instead, the error says so."""
    files = {
        "a.yaml": entry("paths: {/a: {$ref: p/b.yaml}}\ncomponents: {responses: {Ok: {description: d}}}"),
        "p/b.yaml": "get: {responses: {200: {$ref: '#/components/responses/Ok'}}}\n",
    }
    with pytest.raises(DocumentError) as caught:
        load(files)
    assert str(caught.value) == (
        "p/b.yaml:1:25: $ref '#/components/responses/Ok' cannot be resolved:"
        " p/b.yaml has no /components/responses/Ok"
        " (the entry document has it: ../a.yaml#/components/responses/Ok)"
    )


def test_mistake_in_a_referenced_file_has_its_place_there(load: Load) -> None:
    """A syntax error in a part of the document names that part."""
    with pytest.raises(DocumentError) as caught:
        load({"a.yaml": entry("paths: {/a: {$ref: b.yaml}}"), "b.yaml": "get:\n\t- x\n"})
    assert str(caught.value).startswith("b.yaml:2:1: YAML syntax error: ")


def test_circle_through_files(load: Load) -> None:
    """References that only lead to each other are named in their order."""
    with pytest.raises(DocumentError) as caught:
        load(
            {
                "a.yaml": entry("components: {schemas: {X: {items: {$ref: 'b.yaml#/B'}}}}"),
                "b.yaml": "B:\n  $ref: c.yaml#/C\n",
                "c.yaml": "C: {$ref: 'b.yaml#/B'}\n",
            }
        )
    assert str(caught.value) == (
        "b.yaml:2:3: circular $ref: c.yaml#/C -> b.yaml#/B -> c.yaml#/C (one of them has to be a real node)"
    )


def test_path_item_in_itself(load: Load) -> None:
    """A path item is put in place of its reference, so it cannot contain itself."""
    body = """
        paths:
          /a:
            post:
              callbacks:
                done:
                  '{$url}': {$ref: '#/paths/~1a'}
        """
    with pytest.raises(DocumentError) as caught:
        load({"a.yaml": entry(body)})
    assert str(caught.value).startswith("a.yaml:8:22: circular $ref: ")
    assert caught.value.hint == "a path item cannot contain itself"


def test_links_within_the_folder_are_followed(folder: Path) -> None:
    """A symbolic link that stays in the folder is fine, and its target is the same file."""
    (folder / "m.yaml").write_text("A: {type: string}\nB: {items: {$ref: '#/A'}}\n")
    (folder / "link.yaml").symlink_to("m.yaml")
    body = "components: {schemas: {X: {oneOf: [{$ref: 'm.yaml#/A'}, {$ref: 'link.yaml#/B'}]}}}"
    (folder / "a.yaml").write_text(entry(body))
    document = load_document("a.yaml")
    assert list(document.tree["components"]["schemas"]) == ["X", "A", "B"]
    assert [file.path for file in document.files] == ["a.yaml", "m.yaml"]


class _Handler(BaseHTTPRequestHandler):
    pages: dict[str, bytes]

    def do_GET(self) -> None:
        if self.path.startswith("/to/"):
            self.send_response(302)
            self.send_header("Location", "file:///etc/passwd")
            self.end_headers()
            return
        body = self.pages.get(self.path)
        self.send_response(404 if body is None else 200)
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server on loopback with two files that refer to each other."""
    _Handler.pages = {
        "/s/a.yaml": b"A: {properties: {b: {$ref: 'b.json#/B'}}}\nlocal: {$ref: 'file:///etc/passwd'}\n",
        "/s/b.json": b'{"B": {"properties": {"a": {"$ref": "/s/a.yaml#/A"}}}}',
        "/s/large.yaml": b"A: 'xxxxxxxxxx'\n" * 10,
    }
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with HTTPServer(("127.0.0.1", 0), _Handler) as httpd:
        thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{httpd.server_port}"
        httpd.shutdown()
        thread.join()


def test_remote_files_when_allowed(folder: Path, server: str) -> None:
    """With permission, remote files are bundled like local ones, by references relative to them."""
    (folder / "a.yaml").write_text(in_schema(f"'{server}/s/a.yaml#/A'"))
    document = load_document("a.yaml", allow_remote=True)
    assert list(document.tree["components"]["schemas"]) == ["Here", "There", "B"]
    assert document.get("/components/schemas/B/properties/a") == {"$ref": "#/components/schemas/Here"}
    assert str(document.locate("/components/schemas/B")) == f"{server}/s/b.json:1:2"
    assert [file.path for file in document.files] == ["a.yaml", f"{server}/s/a.yaml", f"{server}/s/b.json"]
    assert document.get("/components/schemas/B")["x-specloom-module"] == "b"


def test_remote_failures_are_one_line(folder: Path, server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing page, a redirect to a local file, a local file named by a remote one, an unending answer."""
    monkeypatch.setattr(sources, "MAX_REMOTE_BYTES", 100)

    def message(reference: str) -> str:
        (folder / "a.yaml").write_text(in_schema(f"'{reference}'"))
        return refusal("a.yaml", allow_remote=True)

    assert message(f"{server}/none.yaml") == f"a.yaml:5:12: {server}/none.yaml cannot be fetched: Not Found"
    assert message(f"{server}/to/file").startswith(f"a.yaml:5:12: {server}/to/file cannot be fetched: ")
    assert message(f"{server}/s/a.yaml#/local") == (
        f"{server}/s/a.yaml:2:9: $ref 'file:///etc/passwd' leaves the folder of the entry document"
        " (move the file below that folder)"
    )
    assert message(f"{server}/s/large.yaml").startswith(f"a.yaml:5:12: {server}/s/large.yaml is larger than")
    assert message("//127.0.0.1/x.yaml").startswith("a.yaml:5:12: //127.0.0.1/x.yaml cannot be fetched: ")

import pytest


def page(*ids, total):
    return {"ok": True, "found": {"books": [{"id": i} for i in ids], "total": total}}


def run(sdk):
    package = sdk.package
    client = sdk.client(secret="s3cret", shelf="a")
    sdk.answers(page("1", "2", total=5), page("3", "4", total=5), page("5", total=5))
    assert [book.id for book in client.books.all(size=2, q="x")] == ["1", "2", "3", "4", "5"]
    assert [dict(r.url.params)["page"] for r in sdk.server.requests[1:]] == ["1", "2"]
    assert all(r.url.path == "/v1/shelves/a/books" for r in sdk.server.requests)
    assert sdk.server.last.headers["authorization"] == "Bearer s3cret"

    found = client.books_api.books.find("b")
    assert sdk.server.last.url.path == "/v1/shelves/b/books"
    assert type(found) is package.types.BooksFound is package.types.SearchBooks is package.models.Books
    assert type(found.found) is package.models.Findings
    client.search.books("needle", shelf="c")
    assert str(sdk.server.last.url).endswith("/shelves/c/books?q=needle")
    with pytest.raises(package.MissingArgumentError, match="LIBRARY_SHELF"):
        sdk.client(secret="x").books.find()

    sdk.answers({"ok": False, "problems": [{"code": 7, "message": "no such book"}]})
    with pytest.raises(package.APIEnvelopeError, match="no such book") as raised:
        client.books.remove_book("1")
    assert raised.value.errors == [package.ErrorDetail(7, "no such book")]
    sdk.answers({"ok": True, "data": 1})
    assert type(client.books.remove_book("1")) is package.ApiResponse

    book = package.models.Book("1", title="T", pin="1234", password="pw")
    assert repr(book) == "Book(id='1', title='T', pin='***', password='***')"
    assert book.to_dict()["pin"] == "1234"

from datetime import UTC, date, datetime

import pytest


def run(sdk):
    sdk.answers({"fine": [1]})
    client = sdk.client()
    result = client.styles.get_styles(
        id=7,
        color=["red", "a/b"],
        point={"x": 1, "y": 2.5},
        must="one",
        repeated=["a", "b&c"],
        joined=[1, 2],
        spaced=["a", "b"],
        piped=["a", "b"],
        deep=sdk.package.models.Point(1, 2),
        flat={"k": "v"},
        encoded={"x": 1, "y": 2},
        since=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
        day=date(2026, 1, 2),
        exact=True,
        x_trace="t-1",
        x_numbers=[1, 2],
        session="s 1",
    )
    assert result == {"fine": [1]}
    sent = sdk.server.last
    assert sent.url.raw_path.split(b"?")[0] == b"/v1/simple/7/label/.red,a%2Fb/matrix/;x=1;y=2.5"
    query = sent.url.query.decode().split("&")
    assert query == [
        *("repeated=a", "repeated=b%26c", "joined=1%2C2", "spaced=a%20b", "piped=a%7Cb"),
        *("deep%5Bx%5D=1", "deep%5By%5D=2", "k=v", "encoded=%7B%22x%22%3A1%2C%22y%22%3A2%7D"),
        *("since=2026-01-02T03%3A04%3A05Z", "day=2026-01-02", "exact=true", "must=one"),
    ]
    assert sent.headers["x-trace"] == "t-1"
    assert sent.headers["x-numbers"] == "1,2"
    assert sent.headers["cookie"] == "session=s%201"
    assert sent.headers["accept"] == "application/json"

    client.styles.get_styles(id=7, color=["red"], point={"x": 1, "y": 2}, must="two")
    assert sdk.server.last.url.query == b"must=two"
    with pytest.raises(TypeError, match="must"):
        client.styles.get_styles(id=7, color=["red"], point={"x": 1, "y": 2})
    with pytest.raises(ValueError, match="since"):
        client.styles.get_styles(id=7, color=["red"], point={"x": 1, "y": 2}, must="two", since=datetime(2026, 1, 2))
    with pytest.raises(ValueError, match="X-Trace"):
        client.styles.get_styles(id=7, color=["red"], point={"x": 1, "y": 2}, must="two", x_trace="a\r\nb: c")
    assert len(sdk.server.requests) == 2

    # Described by a media type: JSON wherever they stand.
    sdk.answers("", status=204)
    client.styles.get_described({"x": 1, "y": 2}, x_point=["ä", "b"], crumb={"a": [True]})
    sent = sdk.server.last
    assert sent.url.raw_path == b"/v1/described/%7B%22x%22%3A1%2C%22y%22%3A2%7D"
    assert sent.headers["x-point"] == '["\\u00e4","b"]'
    assert sent.headers["cookie"] == "crumb=%7B%22a%22%3A%5Btrue%5D%7D"
    client.styles.get_described(sdk.package.models.Point(1, 2))
    assert "x-point" not in sdk.server.last.headers and "cookie" not in sdk.server.last.headers

"""What is raised when an answer is no success, or a success that makes no sense."""

from __future__ import annotations

import copy
import pickle
import traceback

import pytest
from sample_sdk._runtime import errors
from sample_sdk._runtime.errors import (
    APIEnvelopeError,
    APIResponseDecodeError,
    APIStatusError,
    ErrorDetail,
    MissingArgumentError,
    NotFoundError,
    ResponseValidationError,
)

TOKEN = "tok-0123456789-very-secret"
ENVELOPE = {"success": False, "errors": [{"code": 1001, "message": "no such meeting"}], "messages": []}

BY_STATUS = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    405: errors.APIStatusError,
    409: errors.ConflictError,
    422: errors.UnprocessableEntityError,
    429: errors.RateLimitError,
    500: errors.InternalServerError,
    503: errors.InternalServerError,
}


@pytest.mark.parametrize("status", BY_STATUS)
def test_one_class_per_status(server, drive, answer, status):
    """Each status has its class, and the error carries request, response, body, codes and ids."""
    server.answer(answer(status, ENVELOPE, {"cf-ray": "ray1", "x-request-id": "req1"}))
    with pytest.raises(APIStatusError) as caught:
        drive(lambda client: client.meetings.get_by_id("m", max_retries=0))
    error = caught.value
    assert type(error) is BY_STATUS[status] and isinstance(error, errors.APIError)
    assert error.status_code == status and error.response.status_code == status
    assert error.request.method == "GET" and str(error.request.url).endswith("/meetings/m")
    assert error.body == ENVELOPE and error.errors == [ErrorDetail(1001, "no such meeting")]
    assert (error.ray_id, error.request_id, error.retries_taken) == ("ray1", "req1", 0)
    assert "1001: no such meeting" in str(error) and str(status) in str(error)


@pytest.mark.parametrize(
    "body", ["<html><h1>Bad gateway</h1></html>", '{"success": fal', b"\xff\xfe\x00", ""]
)
def test_errors_without_json_keep_their_status(server, drive, answer, body):
    """An HTML page, broken JSON, bytes or nothing in an error change neither class nor status."""
    server.answer(answer(502, body, {"content-type": "text/html"}))
    with pytest.raises(errors.InternalServerError) as caught:
        drive(lambda client: client.meetings.get_by_id("m", max_retries=0))
    assert caught.value.status_code == 502 and caught.value.errors == []
    assert caught.value.body is None if body == "" else isinstance(caught.value.body, str)


@pytest.mark.parametrize(
    "body",
    [
        [1],
        "text",
        3,
        None,
        {"errors": None},
        {"errors": "down"},
        {"errors": [None, 1, "down", {}]},
        {"errors": {}},
    ],
)
def test_odd_envelopes_do_not_break_the_error(server, drive, answer, body):
    """Whatever JSON an error has, the status error is raised, with the strings of its envelope."""
    server.answer(answer(400, body))
    with pytest.raises(errors.BadRequestError) as caught:
        drive(lambda client: client.meetings.get_by_id("m"))
    assert all(isinstance(detail, ErrorDetail) for detail in caught.value.errors)
    if isinstance(body, dict) and "down" in str(body):
        assert caught.value.errors == [ErrorDetail(None, "down")]


def test_failure_under_a_status_of_success_raises(server, drive, answer):
    """`success: false` under HTTP 200 raises with the API's codes; a raw response raises when parsed."""
    server.answer(answer(200, ENVELOPE))
    with pytest.raises(APIEnvelopeError) as caught:
        drive(lambda client: client.meetings.get_by_id("m"))
    assert caught.value.status_code == 200 and caught.value.errors == [ErrorDetail(1001, "no such meeting")]
    assert isinstance(caught.value, APIStatusError)
    raw = drive(lambda client: client.meetings.with_raw_response.get_by_id("m"))
    assert raw.status_code == 200 and raw.json() == ENVELOPE


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        ("<html>hello</html>", {"content-type": "text/html"}),
        ('{"success": true', {}),
        (b"\xff\xff", {}),
        ("[" * 100_000, {}),
        ("", {}),
        ("[]", {}),
        ('"text"', {}),
        ("null", {}),
        ("3", {}),
    ],
)
def test_a_success_of_the_wrong_kind_raises_decode_error(server, drive, answer, body, headers):
    """A success that is no JSON, no object or empty raises with status, JSON path and an excerpt."""
    server.answer(answer(200, body, headers))
    with pytest.raises(APIResponseDecodeError) as caught:
        drive(lambda client: client.meetings.get_by_id("m"))
    error = caught.value
    assert error.status_code == 200 and error.path == "$" and len(str(error)) < 1000
    if "html" in str(body):
        assert error.excerpt == "<html>hello</html>" and "text/html" in str(error)


def test_204_where_a_model_is_documented(server, drive, answer):
    """The server says that it has nothing to say, so nothing of the model is set; an empty 200 is told."""
    server.answer(answer(204))
    assert drive(lambda client: client.meetings.get_by_id("m")).to_dict() == {}
    server.answer(answer(200))
    with pytest.raises(APIResponseDecodeError, match="the body is empty"):
        drive(lambda client: client.meetings.get_by_id("m"))


def test_lists_tell_the_place_of_a_wrong_item(server, drive, answer):
    """A decoder of a list names the item that has the wrong shape by its JSON path."""
    from sample_sdk._runtime.decoding import list_of
    from sample_sdk._runtime.request import Request
    from sample_sdk.models import Meeting

    decode = list_of(Meeting.from_dict)
    server.answer(answer(200, [{"id": "x"}, None, 5]))
    with pytest.raises(APIResponseDecodeError) as caught:
        drive(lambda client: client.send(Request("GET", "/x", decode, name="x.get")))
    assert caught.value.path == "$[2]"
    assert decode([{"id": "x"}, None])[0].id == "x"


def test_strict_mode_lists_every_violation_with_its_path(server, drive, answer):
    """validate_responses=True raises with all places that break the annotations; without it they are kept."""
    data = {
        "id": None,
        "created_at": "yesterday",
        "status": "NEW",
        "storage": {"bucket": 1},
        "tags": ["a", 2],
        "600": 6,
    }
    server.answer(answer(200, {"success": "yes", "data": data}))
    tolerant = drive(lambda client: client.meetings.get_by_id("m"))
    assert tolerant.data.to_dict() == data
    with pytest.raises(ResponseValidationError) as caught:
        drive(lambda client: client.meetings.get_by_id("m"), validate_responses=True)
    paths = [violation.path for violation in caught.value.violations]
    assert paths == [
        "$.success",
        "$.data.id",
        "$.data.created_at",
        "$.data.title",
        "$.data.status",
        "$.data.storage.bucket",
        "$.data.tags[1]",
        "$.data['600']",
    ]
    texts = {violation.path: violation.message for violation in caught.value.violations}
    assert texts["$.data.title"] == "is missing"
    assert texts["$.data.id"] == "is null where a string is documented"
    assert texts["$.data.status"] == "is 'NEW' where one of 'ACTIVE', 'INACTIVE' is documented"
    assert caught.value.status_code == 200 and "8 places" in str(caught.value)


def test_strict_mode_accepts_what_is_documented(server, drive):
    """A response that follows the document passes strict mode, unknown fields included."""
    result = drive(lambda client: client.meetings.get_by_id("m"), validate_responses=True)
    assert result.data.id == "m1"


def test_errors_survive_pickle_and_copy(server, drive, answer):
    """Every error comes back from pickle with its class, message and attributes."""
    server.answer(answer(404, ENVELOPE, {"cf-ray": "ray1"}))
    with pytest.raises(NotFoundError) as caught:
        drive(lambda client: client.meetings.create(title="private-title"))
    for clone in (pickle.loads(pickle.dumps(caught.value)), copy.copy(caught.value)):
        assert type(clone) is NotFoundError and str(clone) == str(caught.value)
        assert (clone.status_code, clone.ray_id, clone.errors) == (404, "ray1", caught.value.errors)
        assert clone.request.method == "POST" and clone.response.json() == ENVELOPE
    assert b"private-title" not in pickle.dumps(caught.value)
    missing = pickle.loads(pickle.dumps(MissingArgumentError("app_id", "APP")))
    assert missing.argument == "app_id" and "APP" in str(missing)


#: A name for it, since a traceback shows the lines of this file.
SIGNATURE = "query-" + "secret"


@pytest.mark.parametrize("fault", ["status", "connection", "decode", "envelope", "strict"])
def test_no_error_shows_the_token(server, drive, answer, fault):
    """Message, repr, traceback, attributes and pickle of an error never hold the token, even if echoed."""
    echo = {
        "success": fault == "strict",
        "errors": [{"code": 1, "message": f"bad token {TOKEN}"}],
        "data": {"t": TOKEN},
    }
    answers = {
        "status": answer(401, echo, {"x-echo": TOKEN}),
        "connection": answer(200, close="after"),
        "decode": answer(200, f"<html>{TOKEN}</html>"),
        "envelope": answer(200, echo),
        "strict": answer(200, echo),
    }
    server.answer(answers[fault])
    with pytest.raises(errors.APIError) as caught:
        drive(
            lambda client: client.meetings.get_by_id(
                "m", max_retries=0, extra_query={"access_token": SIGNATURE, "name": "n"}
            ),
            validate_responses=True,
        )
    error = caught.value
    shown = [str(error), repr(error), repr(vars(error)), "".join(traceback.format_exception(error))]
    shown += [str(error.request.headers.raw), str(error.request.url), str(pickle.dumps(error))]
    if hasattr(error, "response"):
        shown += [error.response.text, str(error.response.headers.raw), str(error.body), str(error.errors)]
        shown += [str(error.response.request.headers.raw)]
    if error.__cause__ is not None and hasattr(error.__cause__, "request"):
        shown.append(str(error.__cause__.request.headers.raw))
    assert not [text for text in shown if TOKEN in text or SIGNATURE in text]
    assert error.request.url.params["name"] == "n"

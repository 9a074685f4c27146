"""The reserved names against the runtime, which is where they come from."""

from __future__ import annotations

import inspect

import pytest

import realtimekit
from realtimekit._runtime import forms
from realtimekit._runtime.client import AsyncClient, Client
from realtimekit._runtime.model import Model
from realtimekit._runtime.request import RequestOptions
from specloom.naming import identifiers


def public(owner: type) -> set[str]:
    """What one can ask of an object, beside what every object has."""
    return {name for name in dir(owner) if not name.startswith("_")}


@pytest.mark.parametrize(
    ("owner", "reserved"),
    [
        (Client, identifiers.RESOURCE_RESERVED),
        (AsyncClient, identifiers.RESOURCE_RESERVED),
        (Model, identifiers.FIELD_RESERVED),
        (forms.Resource, identifiers.METHOD_RESERVED),
        (forms.AsyncResource, identifiers.METHOD_RESERVED),
        (forms.RawResource, identifiers.METHOD_RESERVED),
        (forms.StreamingResource, identifiers.METHOD_RESERVED),
    ],
)
def test_members_of_the_runtime_are_reserved(owner: type, reserved: frozenset[str]) -> None:
    """Whatever a base class of the runtime has is out of reach for names of a document."""
    assert public(owner) <= reserved


def test_arguments_of_the_client_are_reserved() -> None:
    """An argument of every client is no argument for a credential."""
    credentials = {"api_token", "account_id", "app_id"}
    for client in (realtimekit.RealtimeKit, realtimekit.AsyncRealtimeKit):
        found = set(inspect.signature(client.__init__).parameters)
        assert found - credentials <= identifiers.ARGUMENT_RESERVED


def test_options_of_a_call_are_reserved() -> None:
    """An option of every call is no argument for a parameter."""
    assert set(RequestOptions.__annotations__) <= identifiers.PARAMETER_RESERVED

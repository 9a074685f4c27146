"""The names of whole documents: resources, methods, arguments, classes, the client."""

from __future__ import annotations

from typing import Any

import pytest

from specloom.naming import NamePlan

from .conftest import Plan

STRING = {"type": "string"}
OK = {"204": {"description": "ok"}}


def obj(**members: Any) -> dict[str, Any]:
    return {"type": "object", "properties": members}


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def answer(schema: Any) -> dict[str, Any]:
    return {"200": {"description": "ok", "content": {"application/json": {"schema": schema}}}}


def body(schema: Any) -> dict[str, Any]:
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def methods(names: NamePlan) -> dict[str, list[str]]:
    """Resource -> its methods."""
    return {r.name: [m.name for m in r.methods] for r in names.resources}


def classes(names: NamePlan) -> dict[str, str]:
    """Class -> its module."""
    return {plan.name: plan.module for plan in names.classes.values()}


# -- resources and methods --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        ({"operationId": "listPets", "tags": ["Pet Store"]}, {"pet_store": ["list_pets"]}),
        ({"operationId": "listPets"}, {"default": ["list_pets"]}),
        ({"tags": ["pets", "more"]}, {"pets": ["get_pets_by_id"]}),
        ({"operationId": "pets/list-all"}, {"default": ["pets_list_all"]}),
        ({"operationId": "import"}, {"default": ["import_"]}),
        ({"operationId": "form"}, {"default": ["form"]}),
        ({"operationId": "forms"}, {"default": ["forms_"]}),
        ({"operationId": "str"}, {"default": ["str_"]}),
        ({"operationId": "list"}, {"default": ["list"]}),
        ({"operationId": "x", "tags": ["send"]}, {"send_": ["x"]}),
        ({"operationId": "x", "x-specloom-sdk": {"resource": "Cats"}}, {"cats": ["x"]}),
        ({"operationId": "x", "x-specloom-sdk": {"method": "find"}}, {"default": ["find"]}),
        (
            {"operationId": "x", "x-specloom-sdk": [{"resource": "b"}, {"resource": "a", "method": "y"}]},
            {"a": ["y"], "b": ["x"]},
        ),
    ],
)
def test_resources_and_methods(plan: Plan, operation: Any, expected: Any) -> None:
    """The first tag is the resource, the id the method; the extension replaces either."""
    in_path = [{"name": "id", "in": "path", "required": True, "schema": STRING}]
    names, findings = plan(
        paths={"/pets/{id}": {"get": {"parameters": in_path, "responses": OK, **operation}}}
    )
    assert findings == []
    assert methods(names) == expected


def test_tags_with_one_name_are_one_resource(plan: Plan) -> None:
    """Tags that differ in spelling alone are one resource, described by whichever has a description."""
    names, findings = plan(
        paths={
            "/a": {"get": {"operationId": "a", "tags": ["petStore"], "responses": OK}},
            "/b": {"get": {"operationId": "b", "tags": ["pet-store"], "responses": OK}},
        },
        tags=[{"name": "petStore"}, {"name": "Pet Store", "description": "Said."}],
    )
    assert findings == []
    ((resource),) = names.resources
    assert (resource.name, resource.class_name, resource.description) == ("pet_store", "PetStore", "Said.")


@pytest.mark.parametrize(
    ("tag", "name", "module", "class_name"),
    [
        ("models", "models", "models_", "Models"),
        ("request", "request", "request", "Request_"),
        ("file", "file", "file", "File_"),
        ("class", "class_", "class_", "Class"),
        ("2fa", "_2fa", "_2fa", "_2fa"),
    ],
)
def test_resources_leave_room_for_the_package(
    plan: Plan, tag: str, name: str, module: str, class_name: str
) -> None:
    """A resource takes no name of a module or class that its own code needs."""
    names, findings = plan(paths={"/a": {"get": {"operationId": "a", "tags": [tag], "responses": OK}}})
    assert findings == []
    ((resource),) = names.resources
    assert (resource.name, resource.module, resource.class_name) == (name, module, class_name)


def test_two_resources_with_one_class(plan: Plan) -> None:
    """Resources that differ as attributes and not as classes are a finding."""
    one, two = ({"get": {"tags": [tag], "operationId": tag, "responses": OK}} for tag in ("v1.2", "v12"))
    _, (finding,) = plan(paths={"/a": one, "/b": two})
    assert finding.message == "the resource `v12` and the resource `v1_2` would both become `V12`"
    assert finding.rule == "class-name-collision" and "x-specloom-resource" in finding.hint


# -- arguments --------------------------------------------------------------------------------------------


def parameter(name: str, location: str, **more: Any) -> dict[str, Any]:
    return {"name": name, "in": location, "required": location == "path", "schema": STRING, **more}


@pytest.mark.parametrize("reverse", [False, True])
def test_arguments_of_one_name(plan: Plan, reverse: bool) -> None:
    """Path stands before query, header, cookie and body, whatever the order in the document."""
    parameters = [parameter("id", location) for location in ("path", "query", "header", "cookie")]
    operation = {
        "operationId": "a",
        "parameters": parameters[::-1] if reverse else parameters,
        "requestBody": body(obj(id=STRING, other=STRING)),
        "responses": OK,
    }
    names, findings = plan(paths={"/a/{id}": {"put": operation}})
    assert findings == []
    arguments = names.resources[0].methods[0].arguments
    assert arguments == {
        ("path", "id"): "id",
        ("query", "id"): "query_id",
        ("header", "id"): "header_id",
        ("cookie", "id"): "cookie_id",
        ("body", "id"): "body_id",
        ("body", "other"): "other",
    }


@pytest.mark.parametrize(
    ("parameters", "argument"),
    [
        ([], "body"),
        ([parameter("body", "query")], "request_body"),
    ],
)
def test_a_body_as_one_argument(plan: Plan, parameters: Any, argument: str) -> None:
    """A body that is no object is the argument `body`, or `request_body` where that name is taken."""
    operation = {
        "operationId": "a",
        "parameters": parameters,
        "requestBody": body({"type": "array", "items": STRING}),
        "responses": OK,
    }
    names, findings = plan(paths={"/a": {"post": operation}})
    assert findings == []
    assert names.resources[0].methods[0].body_argument == argument


def test_no_room_for_the_body(plan: Plan) -> None:
    """Parameters that take both names of the body are a finding, not a broken signature."""
    operation = {
        "parameters": [parameter("body", "query"), parameter("request_body", "query")],
        "requestBody": body({"type": "array", "items": STRING}),
        "responses": OK,
    }
    _, (finding,) = plan(paths={"/a": {"post": operation}})
    assert finding.rule == "parameter-name-collision"
    assert "`request_body` and the request body would both become `request_body`" in finding.message


@pytest.mark.parametrize(
    ("told", "positional"),
    [
        (None, ("task_id",)),
        ({"positional": []}, ()),
        ({"positional": "taskId"}, ("task_id",)),
        ({"positional": ["task_id", "q"]}, ("task_id", "q")),
    ],
)
def test_arguments_by_position(plan: Plan, told: Any, positional: tuple[str, ...]) -> None:
    """The last path parameter goes by position unless the document says otherwise, by either name."""
    operation = {
        "parameters": [parameter("userId", "path"), parameter("taskId", "path"), parameter("q", "query")],
        "x-specloom-sdk": told,
        "responses": OK,
    }
    names, findings = plan(paths={"/{userId}/{taskId}": {"get": operation}})
    assert findings == []
    assert names.resources[0].methods[0].positional == positional


# -- classes ----------------------------------------------------------------------------------------------


def test_classes_written_in_place(plan: Plan) -> None:
    """A schema without a key is named by its place: operation and role, or parent and property."""
    schema = obj(
        owner=obj(homes={"type": "array", "items": obj(street=STRING)}),
        by_day={"type": "object", "additionalProperties": obj(count={"type": "integer"})},
    )
    names, findings = plan(
        paths={
            "/a": {"post": {"operationId": "make", "requestBody": body(schema), "responses": answer(schema)}}
        }
    )
    assert findings == []
    assert set(classes(names)) == {
        *("MakeResponse", "MakeResponseOwner", "MakeResponseOwnerHomesItem", "MakeResponseByDayValue"),
        # The members of the body are arguments, so the body itself is no class.
        *("MakeBodyOwner", "MakeBodyOwnerHomesItem", "MakeBodyByDayValue"),
    }


def test_titles_name_classes_where_they_are_clear(plan: Plan) -> None:
    """A title is the name where all that bear it are alike, else the place is."""
    alike, other = {**obj(a=STRING), "title": "Thing"}, {**obj(b=STRING), "title": "Other"}
    names, findings = plan(
        paths={
            "/a": {"get": {"operationId": "a", "responses": answer(obj(x=alike, y=other))}},
            "/b": {
                "get": {"operationId": "b", "responses": answer(obj(x=alike, y={**other, **obj(c=STRING)}))}
            },
        }
    )
    assert findings == []
    assert set(classes(names)) == {"AResponse", "BResponse", "Thing", "AResponseY", "BResponseY"}


def test_the_whole_place_tells_apart(plan: Plan) -> None:
    """Where the title of a parent leads to the name of a component, the place is told from its beginning."""
    hook = {**obj(config=obj(a=STRING)), "title": "Webhook"}
    schemas = {"webhook-config": obj(b=STRING), "ping": obj(hook=hook, config=ref("webhook-config"))}
    names, findings = plan(
        paths={"/a": {"get": {"operationId": "list", "responses": answer(ref("ping"))}}},
        components={"schemas": schemas},
    )
    assert findings == []
    assert set(classes(names)) == {"Ping", "Webhook", "WebhookConfig", "PingHookConfig"}


def test_components_keep_their_names(plan: Plan) -> None:
    """A schema in place makes room for a component that has its name; a requested name stands as asked."""
    schemas = {
        "AResponse": obj(a=STRING),
        "error-model": obj(b=STRING),
        "Any": obj(c=STRING),
        "renamed": {**obj(d=STRING), "x-specloom-name": "Chosen"},
    }
    names, findings = plan(paths={}, components={"schemas": schemas})
    assert findings == []
    # No operation reaches them, and they are of use all the same.
    assert classes(names) == {}
    members = {key: ref(key) for key in schemas}
    names, findings = plan(
        paths={"/a": {"get": {"operationId": "list", "responses": answer(obj(**members))}}},
        components={"schemas": schemas},
    )
    assert findings == []
    assert set(classes(names)) == {"AResponse", "ErrorModel", "Any_", "Chosen", "ListResponse"}


def test_modules_of_classes(plan: Plan) -> None:
    """A class lives with the one resource that reaches it, in `shared` else, or where the document says."""
    schemas = {
        "Both": obj(a=STRING),
        "One": obj(inner=obj(a=STRING)),
        "Told": {**obj(x=obj(y=STRING)), "x-specloom-module": "Special Things"},
        "Types": {**obj(z=STRING), "x-specloom-module": "types"},
    }

    def get(tag: str, *keys: str) -> dict[str, Any]:
        members = {key.lower(): ref(key) for key in keys}
        return {"get": {"operationId": f"get {tag}", "tags": [tag], "responses": answer(obj(**members))}}

    names, findings = plan(
        paths={"/a": get("cats", "Both", "One", "Told"), "/b": get("dogs", "Both", "Types")},
        components={"schemas": schemas},
    )
    assert findings == []
    assert classes(names) == {
        **{"Both": "shared", "One": "cats", "OneInner": "cats", "GetCatsResponse": "cats"},
        **{"Told": "special_things", "ToldX": "special_things", "Types": "types_", "GetDogsResponse": "dogs"},
    }


def test_scripts_without_capitals(plan: Plan) -> None:
    """A member never has the name of a class, even where both are spelt alike."""
    names, findings = plan(
        paths={"/a": {"get": {"operationId": "a", "responses": answer(obj(**{"用户": ref("用户")}))}}},
        components={"schemas": {"用户": obj(a=STRING)}},
    )
    assert findings == []
    assert set(classes(names)) == {"AResponse", "用户"}
    assert [name for (_, wire), name in names.fields.items() if wire == "用户"] == ["用户_"]


@pytest.mark.parametrize(
    ("schemas", "told", "message"),
    [
        (
            {"Config": obj(a=STRING), "ConfigDict": obj(b=STRING)},
            {},
            "`Config` as a dictionary would become `ConfigDict`",
        ),
        ({"Config": obj(a=STRING)}, {"response": "ConfigDict"}, "`Config` as a dictionary would become"),
    ],
)
def test_names_in_types(plan: Plan, schemas: Any, told: Any, message: str) -> None:
    """Dictionary forms, response names and classes stand side by side in `types`, so they must differ."""
    operation = {
        "operationId": "a",
        "requestBody": body(obj(**{key.lower(): ref(key) for key in schemas})),
        "responses": answer(obj(x=STRING)),
        "x-specloom-sdk": told,
    }
    _, (finding,) = plan(paths={"/a": {"post": operation}}, components={"schemas": schemas})
    assert finding.rule == "class-name-collision"
    assert message in finding.message


def test_a_response_name_that_is_taken(plan: Plan) -> None:
    """A response name stands for one thing."""
    operation = {
        "operationId": "a",
        "requestBody": body(obj(x=ref("Config"))),
        "responses": OK,
        "x-specloom-sdk": {"response": "Config"},
    }
    _, (finding,) = plan(paths={"/a": {"post": operation}}, components={"schemas": {"Config": obj(a=STRING)}})
    assert finding.rule == "class-name-collision"
    assert finding.message == "the response name `Config` already stands for something else"


def test_response_names(plan: Plan) -> None:
    """A documented response name stands for the model of the answer, or for none where there is none."""

    def get(name: str, responses: Any) -> dict[str, Any]:
        return {
            "get": {"operationId": name, "responses": responses, "x-specloom-sdk": {"response": f"{name}R"}}
        }

    names, findings = plan(
        paths={"/a": get("a", answer(ref("Pet"))), "/b": get("b", OK), "/c": get("c", answer(obj(x=STRING)))},
        components={"schemas": {"Pet": obj(a=STRING)}},
    )
    assert findings == []
    pet = "/components/schemas/Pet"
    response = "/paths/~1c/get/responses/200/content/application~1json/schema"
    assert names.response_names == {"aR": pet, "bR": None, "cR": response}
    assert names.classes[response].name == "cR"


# -- the client -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "told", "name"),
    [
        ("Pet store", {}, "PetStore"),
        ("Request", {}, "Request_"),
        ("!!!", {}, "NotNotNot"),
        ("Pet store", {"name": "Pets"}, "Pets"),
    ],
)
def test_name_of_the_client(plan: Plan, title: str, told: Any, name: str) -> None:
    """The client is called after the API, or as the document says."""
    names, findings = plan(info={"title": title, "version": "1"}, **{"x-specloom-client": told})
    assert findings == []
    assert names.client == name


def test_arguments_of_the_client(plan: Plan) -> None:
    """Credentials and defaults share the constructor with its own arguments."""
    schemes = {
        "token": {"type": "http", "scheme": "bearer"},
        "login": {"type": "http", "scheme": "basic"},
        "timeout": {"type": "apiKey", "in": "header", "name": "T"},
        "other key": {"type": "apiKey", "in": "query", "name": "k"},
    }
    names, findings = plan(
        security=[{key: [] for key in schemes}],
        components={"securitySchemes": schemes},
        **{"x-specloom-client": {"defaults": {"accountId": {}}, "namespace": "pet space"}},
    )
    assert findings == []
    assert names.arguments.credentials == {
        "token": ("api_token",),
        "login": ("username", "password"),
        "timeout": ("api_key",),
        "other key": ("other_key",),
    }
    assert names.arguments.defaults == {"accountId": "account_id"}
    assert names.arguments.namespace == "pet_space"


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ({"defaults": {"apiToken": {}}}, "the security scheme `token` and the default `apiToken`"),
        ({"defaults": {"a-b": {}, "a_b": {}}}, "the default `a-b` and the default `a_b`"),
        ({"namespace": "pets"}, "the resource `pets` and the namespace of the client"),
    ],
)
def test_collisions_on_the_client(plan: Plan, told: Any, message: str) -> None:
    """Two arguments or attributes of the client with one name are a finding."""
    _, (finding,) = plan(
        paths={"/a": {"get": {"operationId": "a", "tags": ["pets"], "responses": OK}}},
        security=[{"token": []}],
        components={"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
        **{"x-specloom-client": told},
    )
    assert finding.rule == "client-name-collision"
    assert finding.message.startswith(message)


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"method": "_send"}, "names with an underscore in front are private"),
        ({"method": "with_raw_response"}, "the generated code needs that name itself"),
        ({"method": "a b"}, "that is no Python name"),
        ({"response": "Any"}, "the generated code needs that name itself"),
    ],
)
def test_names_that_cannot_be_had(plan: Plan, told: Any, reason: str) -> None:
    """A name that the document asks for is taken as it is or refused with the reason."""
    operation = {"operationId": "a", "responses": OK, "x-specloom-sdk": told}
    _, (finding,) = plan(paths={"/a": {"get": operation}})
    assert finding.rule == "extension-invalid"
    assert finding.message.endswith(reason)


def test_iterators_have_names_too(plan: Plan) -> None:
    """The iterator of a list is a method beside it, and must not be another one."""
    paged = {
        "operationId": "pets",
        "parameters": [parameter("page", "query")],
        "x-specloom-pagination": {"page": "page", "items": "items"},
        "responses": OK,
    }
    names, findings = plan(paths={"/a": {"get": paged}})
    assert findings == []
    assert names.resources[0].methods[0].iterator == "iter_pets"
    other = {"get": {"operationId": "iterPets", "responses": OK}}
    _, (finding,) = plan(paths={"/a": {"get": paged}, "/b": other})
    assert finding.message == "the iterator of GET /a and GET /b would both become `iter_pets`"

"""The document served is the API served."""

import jsonschema
import pytest

from bot.gateway.routes import document
from tests.bot.gateway.conftest import BEGIN, begun

METHODS = {"get", "post", "put", "patch", "delete"}


def operations():
    return {
        (method.upper(), path): operation
        for path, item in document()["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    }


def resolved(part):
    """A part of the document with its references followed, so that plain JSON Schema can read it."""
    if isinstance(part, dict) and "$ref" in part:
        found = document()
        for key in part["$ref"].removeprefix("#/").split("/"):
            found = found[key]
        return resolved(found)
    if isinstance(part, dict):
        return {key: resolved(value) for key, value in part.items()}
    return [resolved(item) for item in part] if isinstance(part, list) else part


def check(answer, body, operation):
    """Hold an answer against what its operation promises."""
    promised = resolved(operation["responses"])
    one = promised.get(str(answer.status)) or promised["default"]
    if answer.status in (204, 304):
        return
    schema = one["content"][answer.content_type].get("schema", {})
    jsonschema.Draft202012Validator(schema).validate(body)


async def test_every_route_of_the_api_is_described_and_nothing_else_is(app_of):
    served = {
        (route.method, route.resource.canonical)
        for route in app_of().router.routes()
        if route.method != "HEAD"
        and route.resource.canonical.startswith(("/api/", "/health/", "/openapi.json", "/openreferral/"))
    }
    assert served == set(operations())


async def test_it_is_served_as_it_is_written(door):
    served = await (await door.get("/openapi.json")).json()
    assert served == document()
    assert served["openapi"].startswith("3.1")


def test_every_operation_has_a_name_of_its_own_and_an_answer_for_what_goes_wrong():
    names = [operation["operationId"] for operation in operations().values()]
    assert len(set(names)) == len(names)
    assert all("default" in operation["responses"] for operation in operations().values())


def test_every_parameter_of_a_path_is_described():
    for path, item in document()["paths"].items():
        for method in METHODS & set(item):
            described = resolved([*item.get("parameters", ()), *item[method].get("parameters", ())])
            inside = {part["name"] for part in described if part["in"] == "path"}
            assert inside == {piece[1:-1] for piece in path.split("/") if piece.startswith("{")}


@pytest.mark.parametrize("name", sorted(document()["components"]["schemas"]))
def test_every_schema_is_one(name):
    jsonschema.Draft202012Validator.check_schema(resolved(document()["components"]["schemas"][name]))


CALLS = [
    ("POST", BEGIN, {"channel": "web", "language": "en"}, 201),
    ("POST", BEGIN, {"language": "fr"}, 422),
    ("POST", f"{BEGIN}/{{token}}/messages", {"text": "im 19"}, 200),
    ("POST", f"{BEGIN}/{{token}}/messages", {"text": "x" * 1001}, 413),
    ("POST", f"{BEGIN}/{{token}}/messages", {"choice": "nothing"}, 422),
    ("GET", f"{BEGIN}/{{token}}", None, 200),
    ("DELETE", f"{BEGIN}/{{token}}", None, 204),
    ("GET", "/api/schemes", None, 200),
    ("GET", "/api/schemes?q=youth&area=Bolton&per_page=100", None, 200),
    ("GET", "/api/schemes?page=x", None, 422),
    ("GET", "/api/schemes/{id}", None, 200),
    ("GET", "/openreferral/", None, 200),
    ("GET", "/openreferral/services?per_page=100&search=work", None, 200),
    ("GET", "/openreferral/services?day=MO", None, 422),
    ("GET", "/openreferral/services/{id}", None, 404),
    ("GET", "/openreferral/taxonomies", None, 200),
    ("GET", "/openreferral/taxonomy_terms?per_page=100", None, 200),
    ("GET", "/openreferral/service_at_locations?postcode=BL1 1RU&proximity=500", None, 200),
    ("GET", "/openreferral/service_at_locations?postcode=nowhere", None, 422),
    ("GET", "/openapi.json", None, 200),
    ("GET", "/health/live", None, 200),
    ("GET", "/health/ready", None, 200),
]


@pytest.mark.parametrize(("method", "path", "body", "status"), CALLS)
async def test_answers_are_as_promised(door, method, path, body, status):
    address = path.replace("{token}", await begun(door)).replace("{id}", "youth-hub-leigh")
    answer = await door.request(method, address, json=body)
    assert answer.status == status
    told = await answer.json(content_type=None) if status != 204 else None
    check(answer, told, operations()[method, path.partition("?")[0]])


async def test_every_scheme_is_as_promised(door):
    total = (await (await door.get("/api/schemes")).json())["total"]
    for page in range(1, total // 100 + 2):
        answer = await door.get(f"/api/schemes?per_page=100&page={page}")
        check(answer, await answer.json(), operations()["GET", "/api/schemes"])


@pytest.mark.parametrize("name", ["services", "taxonomies", "taxonomy_terms", "service_at_locations"])
async def test_what_the_feed_lists_is_as_promised_one_by_one(door, name):
    listed = await (await door.get(f"/openreferral/{name}?per_page=20")).json()
    for item in listed["contents"]:
        answer = await door.get(f"/openreferral/{name}/{item['id']}")
        check(answer, await answer.json(), operations()["GET", f"/openreferral/{name}/{{id}}"])


async def test_an_answer_that_breaks_its_promise_is_noticed(door):
    answer = await door.get("/api/schemes?per_page=1")
    told = await answer.json()
    told["schemes"][0]["kind"] = "spaceship"
    with pytest.raises(jsonschema.ValidationError, match="spaceship"):
        check(answer, told, operations()["GET", "/api/schemes"])

"""Names and types -> {path: text}: every file of a generated package, unformatted."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from ..api.operations import Api
from ..naming.plan import NamePlan
from .client import client_module, project
from .environment import make_environment, templates_folder
from .imports import export_order, member_order, module_order
from .models import models_modules
from .resources import resource_module
from .typed_dicts import types_module
from .views import Index, ModelsModuleView
from .webhooks import webhooks_module

#: What a package exports at its top beside the clients: name -> module.
_EXPORTS = {
    **dict.fromkeys(
        (
            *(
                "APIConnectionError",
                "APIEnvelopeError",
                "APIError",
                "APIResponseDecodeError",
                "APIStatusError",
            ),
            *("APITimeoutError", "AuthenticationError", "BadRequestError", "ConflictError", "ErrorDetail"),
            *("InternalServerError", "MissingArgumentError", "MissingCredentialsError", "NotFoundError"),
            *("PaginationError", "PermissionDeniedError", "RateLimitError", "ResponseValidationError"),
            "UnprocessableEntityError",
        ),
        "._runtime.errors",
    ),
    "ApiResponse": "._runtime.model",
    "Model": "._runtime.model",
    "Request": "._runtime.request",
    "RequestOptions": "._runtime.request",
    "UNSET": "._runtime.unset",
    "Unset": "._runtime.unset",
}


@frozen
class PackageOptions:
    """What the user chose about the package."""

    package: str
    #: Version of the generated package.
    version: str = "0.1.0"


def render_package(api: Api, names: NamePlan, options: PackageOptions) -> dict[str, str]:
    """All files by path below the output folder, with `/` between the parts."""
    folder = templates_folder() / "python"
    environment = make_environment(folder)
    root = options.package
    files: dict[str, str] = {}

    def write(path: str, template: str, **context: object) -> None:
        files[path] = environment.get_template(template).render(**context)

    described = project(api, names, options.package, options.version)
    client = client_module(api, names, options.package, options.version)
    types = types_module(api, names)
    models = models_modules(api, names)

    write("pyproject.toml", "pyproject.toml.jinja", project=described)
    write("README.md", "README.md.jinja", project=described)
    write("api.md", "api.md.jinja", project=described)
    exports = {**_EXPORTS, names.client: ".client", f"Async{names.client}": ".client"}
    write(
        f"{root}/__init__.py",
        "package.py.jinja",
        client=client,
        project=described,
        exports=_index(exports),
        modules=["api", "models", "types", *(["webhooks"] if names.webhooks else [])],
    )
    write(f"{root}/client.py", "client.py.jinja", client=client)
    write(f"{root}/types.py", "types.py.jinja", module=types)
    if names.resources:
        write(f"{root}/api/__init__.py", "modules.py.jinja", names=[r.module for r in names.resources])
    else:
        files[f"{root}/api/__init__.py"] = '"""The API has no operations."""\n'
    write(f"{root}/resources/__init__.py", "resources.py.jinja")
    for resource in names.resources:
        view = resource_module(api, names, resource)
        write(f"{root}/api/{resource.module}.py", "api.py.jinja", module=view)
        write(f"{root}/resources/{resource.module}.py", "resource.py.jinja", module=view)
    classes = {name: f".{module}" for module, exported in _exports(models) for name in exported}
    if classes:
        write(f"{root}/models/__init__.py", "models_index.py.jinja", exports=_index(classes))
    else:
        files[f"{root}/models/__init__.py"] = '"""The API has no models."""\n'
    for name, module in models.items():
        write(f"{root}/models/{name}.py", "models.py.jinja", module=module)
    if names.webhooks is not None:
        write(f"{root}/webhooks.py", "webhooks.py.jinja", module=webhooks_module(api, names, names.webhooks))
    files[f"{root}/py.typed"] = ""
    for source in sorted((folder / "runtime").glob("*.py")):
        files[f"{root}/_runtime/{source.name}"] = source.read_text(encoding="utf-8")
    return files


def _index(exports: Mapping[str, str]) -> Index:
    """A lazy module's names: as imports by module, and as a list by name."""
    by_module = sorted(exports.items(), key=lambda item: (module_order(item[1]), member_order(item[0])))
    return Index(by_module, sorted(exports, key=export_order))


def _exports(models: dict[str, ModelsModuleView]) -> list[tuple[str, list[str]]]:
    """Module names and the classes each defines."""
    return [
        (name, sorted([m.name for m in view.models] + [a.name for a in view.aliases], key=member_order))
        for name, view in models.items()
    ]

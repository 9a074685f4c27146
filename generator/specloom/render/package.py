"""Names and types -> {path: text}: every file of a generated package, unformatted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from attrs import frozen

from ..api.operations import Api
from ..naming.plan import NamePlan
from .client import client_module, project
from .environment import make_environment, templates_folder
from .examples import EXAMPLES_FILE, examples_file, testing_module
from .imports import member_order, module_order
from .models import models_modules
from .resources import resource_module
from .typed_dicts import types_module
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
            *("APITimeoutError", "AuthenticationError", "BadRequestError", "ConflictError"),
            *("DownloadIncompleteError", "ErrorDetail"),
            *("InternalServerError", "MissingArgumentError", "MissingCredentialsError", "NotFoundError"),
            *("PaginationError", "PermissionDeniedError", "RateLimitError", "ResponseValidationError"),
            "UnprocessableEntityError",
        ),
        "._runtime.errors",
    ),
    "ApiResponse": "._runtime.model",
    "Download": "._runtime.downloads",
    "Model": "._runtime.model",
    "Request": "._runtime.request",
    "RequestOptions": "._runtime.request",
    "UNSET": "._runtime.unset",
    "Unset": "._runtime.unset",
}


#: Runtime modules that many an API has no use for.
_OPTIONAL = frozenset({"auth_schemes", "deprecation", "files", "styles", "webhooks"})


@frozen
class PackageOptions:
    """What the user chose about the package."""

    package: str
    #: Version of the generated package.
    version: str = "0.1.0"
    #: `httpx` or `httpx2`.
    http_library: str = "httpx"


def render_package(api: Api, names: NamePlan, options: PackageOptions) -> dict[str, str]:
    """All files by path below the output folder, with `/` between the parts."""
    folder = templates_folder() / "python"
    environment = make_environment(folder)
    root = options.package
    files: dict[str, str] = {}

    def write(path: str, template: str, **context: object) -> None:
        files[path] = environment.get_template(template).render(**context)

    described = project(api, names, options.package, options.version, options.http_library)
    client = client_module(api, names, options.package, options.version, options.http_library)
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
        exports=sorted(exports.items(), key=lambda item: (module_order(item[1]), member_order(item[0]))),
        modules=["api", "models", "testing", "types", *(["webhooks"] if names.webhooks else [])],
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
    if models:
        write(f"{root}/models/__init__.py", "models_index.py.jinja", names=sorted(models, key=module_order))
    else:
        files[f"{root}/models/__init__.py"] = '"""The API has no models."""\n'
    for name, module in models.items():
        write(f"{root}/models/{name}.py", "models.py.jinja", module=module)
    if names.webhooks is not None:
        write(f"{root}/webhooks.py", "webhooks.py.jinja", module=webhooks_module(api, names, names.webhooks))
    testing = testing_module(api, names, root)
    write(f"{root}/testing.py", "testing.py.jinja", module=testing)
    write(f"{root}/pytest_plugin.py", "pytest_plugin.py.jinja", module=testing)
    files[f"{root}/{EXAMPLES_FILE}"] = examples_file(api, names)
    files[f"{root}/py.typed"] = ""
    runtime = {path.stem: path.read_text(encoding="utf-8") for path in (folder / "runtime").glob("*.py")}
    for name in _needed(runtime, [text for path, text in files.items() if path.endswith(".py")]):
        files[f"{root}/_runtime/{name}.py"] = runtime[name]
    if options.http_library != "httpx":  # one module imports it, the others take it from there
        transport = f"{root}/_runtime/transport.py"
        imported = f"\nimport {options.http_library} as httpx\n"
        files[transport] = files[transport].replace("\nimport httpx\n", imported, 1)
    return files


def _needed(runtime: Mapping[str, str], generated: Iterable[str]) -> list[str]:
    """The runtime modules of a package: the optional ones only where something imports them."""
    needed = set(runtime) - _OPTIONAL
    texts = [*generated, *(runtime[name] for name in needed)]
    while texts:
        text = texts.pop()
        found = _runtime_imports(text, text in runtime.values()) & _OPTIONAL - needed
        needed |= found
        texts += [runtime[name] for name in found]
    return sorted(needed)


#: Relative imports; text that merely looks like one costs a file too many at worst.
_IMPORT = re.compile(r"^ *from \.+([\w.]*) import (\([^)]*\)|.*)", re.MULTILINE)


def _runtime_imports(text: str, inside: bool) -> set[str]:
    """The runtime modules that a module imports; `inside` is whether it is one itself."""
    found: set[str] = set()
    for module, names in _IMPORT.findall(text):
        path = module.split(".") if module else []
        if not inside and "_runtime" not in path:
            continue
        below = path if inside else path[path.index("_runtime") + 1 :]
        found |= {below[0]} if below else set(re.findall(r"\w+", names))
    return found

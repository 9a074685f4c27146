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
from .renames import Renames, plan_renames
from .resources import resource_module
from .sql import RESOURCES_FILE, resources_file
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
            *("DownloadIncompleteError", "ErrorDetail", "Violation"),
            *("InternalServerError", "MissingArgumentError", "MissingCredentialsError", "NotFoundError"),
            *("PaginationError", "PermissionDeniedError", "RateLimitError", "ResponseValidationError"),
            "UnprocessableEntityError",
        ),
        "._runtime.errors",
    ),
    "ApiResponse": "._runtime.model",
    **dict.fromkeys(("Pages", "AsyncPages"), "._runtime.pagination"),
    **dict.fromkeys(
        ("RawResponse", "AsyncRawResponse", "StreamedResponse", "AsyncStreamedResponse"),
        "._runtime.responses",
    ),
    "Download": "._runtime.downloads",
    "Model": "._runtime.model",
    "Request": "._runtime.request",
    "RequestOptions": "._runtime.request",
    "TimeoutConfig": "._runtime.request",
    "UNSET": "._runtime.unset",
    "Unset": "._runtime.unset",
}


#: The version of a package without a past.
FIRST_VERSION = "0.1.0"
#: Runtime modules that many an API has no use for.
_OPTIONAL = frozenset({"auth_schemes", "decoding", "deprecation", "files", "renamed", "styles", "webhooks"})


@frozen
class PackageOptions:
    """What the user chose about the package."""

    #: Import name; of a vendored package it may be dotted.
    package: str
    #: Version of the generated package; None: the one that follows from its past.
    version: str | None = None
    #: `httpx` or `httpx2`.
    http_library: str = "httpx"
    #: Whether it becomes a part of another project: all files are inside the package then.
    vendored: bool = False

    @property
    def folder(self) -> str:
        """What stands before the paths of the package's files: `NAME/`, or nothing when it is vendored."""
        return "" if self.vendored else f"{self.package}/"


def render_package(
    api: Api, names: NamePlan, options: PackageOptions, renamed: Iterable[tuple[str, str]] = ()
) -> dict[str, str]:
    """All files by path below the output folder, with `/` between the parts.

    `renamed` are old and new names; the old ones work on, with a warning.
    """
    folder = templates_folder() / "python"
    environment = make_environment(folder)
    root = options.folder
    version = options.version or FIRST_VERSION
    files: dict[str, str] = {}

    def write(path: str, template: str, **context: object) -> None:
        files[path] = environment.get_template(template).render(**context)

    described = project(api, names, options.package, version, options.http_library)
    renames = plan_renames(api, names, renamed)
    client = client_module(api, names, options.package, version, options.http_library, renames)
    types = types_module(api, names, renames)
    models = models_modules(api, names, renames)

    if options.vendored:
        files["LICENSE"] = (folder / "LICENSE").read_text(encoding="utf-8")
    else:
        write("pyproject.toml", "pyproject.toml.jinja", project=described)
    write("README.md", "README.md.jinja", project=described)
    write("api.md", "api.md.jinja", project=described, folder=root)
    exports = {**_EXPORTS, names.client: ".client", f"Async{names.client}": ".client"}
    write(
        f"{root}__init__.py",
        "package.py.jinja",
        client=client,
        project=described,
        exports=sorted(exports.items(), key=lambda item: (module_order(item[1]), member_order(item[0]))),
        modules=["api", "models", "testing", "types", *(["webhooks"] if names.webhooks else [])],
    )
    write(f"{root}client.py", "client.py.jinja", client=client)
    write(f"{root}types.py", "types.py.jinja", module=types)
    if names.resources:
        write(f"{root}api/__init__.py", "modules.py.jinja", **_resources(names, renames))
    else:
        files[f"{root}api/__init__.py"] = '"""The API has no operations."""\n'
    write(f"{root}resources/__init__.py", "resources.py.jinja")
    for resource in names.resources:
        view = resource_module(api, names, resource, renames)
        write(f"{root}api/{resource.module}.py", "api.py.jinja", module=view)
        write(f"{root}resources/{resource.module}.py", "resource.py.jinja", module=view)
    if models:
        write(f"{root}models/__init__.py", "models_index.py.jinja", **_models(models, renames))
    else:
        files[f"{root}models/__init__.py"] = '"""The API has no models."""\n'
    for name, module in models.items():
        write(f"{root}models/{name}.py", "models.py.jinja", module=module)
    if names.webhooks is not None:
        write(f"{root}webhooks.py", "webhooks.py.jinja", module=webhooks_module(api, names, names.webhooks))
    testing = testing_module(api, names, options.package)
    write(f"{root}testing.py", "testing.py.jinja", module=testing)
    write(f"{root}pytest_plugin.py", "pytest_plugin.py.jinja", module=testing)
    files[f"{root}{EXAMPLES_FILE}"] = examples_file(api, names)
    files[f"{root}py.typed"] = ""
    files[f"{root}verify.py"] = (folder / "verify.py").read_text(encoding="utf-8")
    if api.sql:
        files[f"{root}{RESOURCES_FILE}"] = resources_file(api, names)
        for path in (folder / "sql").glob("*.py"):
            target = "spark.py" if path.stem == "spark" else f"sql/{path.name}"
            files[f"{root}{target}"] = path.read_text(encoding="utf-8")
    runtime = {path.stem: path.read_text(encoding="utf-8") for path in (folder / "runtime").glob("*.py")}
    for name in _needed(runtime, [text for path, text in files.items() if path.endswith(".py")]):
        files[f"{root}_runtime/{name}.py"] = runtime[name]
    if options.http_library != "httpx":  # one module imports it, the others take it from there
        transport = f"{root}_runtime/transport.py"
        imported = f"\nimport {options.http_library} as httpx\n"
        files[transport] = files[transport].replace("\nimport httpx\n", imported, 1)
    return files


def _resources(names: NamePlan, renames: Renames) -> dict[str, object]:
    """The modules of `api`, and the old names of some."""
    modules = {resource.name: resource.module for resource in names.resources}
    renamed = [(old, modules[new]) for old, new in sorted(renames.resources.items())]
    return {"names": list(modules.values()), "renamed": renamed}


def _models(models: Iterable[str], renames: Renames) -> dict[str, object]:
    """The modules of `models`, and the old names of some classes."""
    return {"names": sorted(models, key=module_order), "renamed": sorted(renames.classes.items())}


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

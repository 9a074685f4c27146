"""`make bench`: our speed beside peers, measured in one run.

    python -m tests.bench.run [--only FIGURE,…] [--quick] [--rounds N] [--update]

Contestants take turns, a sample each: a drift of the machine meets them all. A ratio is taken within a turn,
and its median is reported. What happens inside a process has ten turns a round, what is a process of its
own has one. `--update` writes the rows that were measured into docs/benchmarks.md and leaves the others.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import sys
from pathlib import Path

from . import linters, processes
from .environment import Environment
from .figures import (
    DIFF,
    DIFF_LARGE,
    FIGURES,
    GENERATE,
    IN_PROCESS,
    LINES,
    LINT,
    LINT_LARGE,
    LINT_MEMORY,
    MEMORY,
    NAMES,
    SIZE,
    STARTUP,
    Figure,
)
from .page import update_page
from .payloads import write_payloads
from .turns import Turns

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "benchmarks.md"
#: Samples a round of what is measured inside a process.
TURNS = 10
#: Figure -> contestant -> one value a round.
Values = dict[str, dict[str, list[float]]]


def main() -> None:
    """Measure, print, and write the page if asked to."""
    arguments = _arguments()
    wanted = [figure for figure in FIGURES if not arguments.only or figure.key in arguments.only]
    environment = Environment()
    environment.install()
    write_payloads(ROOT, environment.work, meetings=1000)
    environment.generate_peers()
    if not linters.install(environment):
        wanted = [f for f in wanted if "spectral" not in f.contestants and f is not DIFF_LARGE]
    values = measured(wanted, environment, arguments.rounds)
    rows = [row for figure in wanted for row in table_rows(figure, values[figure.key])]
    print("\n".join(rows))
    if arguments.update:
        update_page(
            PAGE, {figure.title: table_rows(figure, values[figure.key]) for figure in wanted}, machine()
        )


def _arguments() -> argparse.Namespace:
    keys = [figure.key for figure in FIGURES]
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", type=lambda text: text.split(","), help=f"figures: {', '.join(keys)}")
    parser.add_argument("--quick", action="store_true", help="two short rounds")
    parser.add_argument("--rounds", type=int, help="5, or 2 with --quick")
    parser.add_argument("--update", action="store_true", help="write docs/benchmarks.md")
    arguments = parser.parse_args()
    for key in arguments.only or ():
        if key not in keys:
            parser.error(f"--only: there is no figure {key!r}; choose from {', '.join(keys)}")
    arguments.rounds = arguments.rounds or (2 if arguments.quick else 5)
    return arguments


def measured(wanted: list[Figure], environment: Environment, rounds: int) -> Values:
    """All values; what does not vary, and generating, is measured once."""
    values: Values = {figure.key: {name: [] for name in figure.contestants} for figure in wanted}
    paths = os.pathsep.join(map(str, (ROOT / "generated", environment.work / "peers")))
    env = {**os.environ, "PYTHONPATH": paths}
    with Turns(environment.python("clients"), environment.work, ROOT, env) as turns:
        for figure in (f for f in (*IN_PROCESS, MEMORY) if f in wanted):
            print(f"bench: {figure.title}", file=sys.stderr)
            for _ in range(1 if figure is MEMORY else TURNS * rounds):
                for name in figure.contestants:
                    _add(values, name, {figure.key: turns.ask(name, figure.key)})
    for number in range(rounds):
        print(f"bench: round {number + 1} of {rounds}", file=sys.stderr)
        for name in STARTUP.contestants if STARTUP in wanted else ():
            if not number:
                processes.startup(name, environment, env)  # its bytecode is written now
            _add(values, name, {STARTUP.key: processes.startup(name, environment, env)})
        for name in LINT.contestants if LINT in wanted else ():
            usage = linters.lint(name, environment.work / "document.json", environment)
            _add(values, name, {LINT.key: usage.seconds})
        for name in DIFF.contestants if DIFF in wanted else ():
            pair = (environment.work / "document-before.json", environment.work / "document.json")
            _add(values, name, {DIFF.key: linters.compare(name, *pair, environment).seconds})
    for name in DIFF_LARGE.contestants if DIFF_LARGE in wanted else ():
        pair = linters.large_versions(environment)
        _add(values, name, {DIFF_LARGE.key: linters.compare(name, *pair, environment).seconds})
    for name in LINT_LARGE.contestants if LINT_LARGE in wanted or LINT_MEMORY in wanted else ():
        usage = linters.lint(name, linters.large_document(environment), environment)
        taken = {LINT_LARGE.key: usage.seconds, LINT_MEMORY.key: usage.mebibytes}
        _add(values, name, {key: value for key, value in taken.items() if key in values})
    for name in GENERATE.contestants if GENERATE in wanted else ():
        _add(values, name, {GENERATE.key: processes.generate(name, environment, ROOT)})
    for name in SIZE.contestants if SIZE in wanted else ():
        _add(values, name, {SIZE.key: processes.size(name, environment, ROOT)})
    for name in LINES.contestants if LINES in wanted else ():
        _add(values, name, {LINES.key: processes.lines(name, environment, ROOT)})
    return values


def _add(values: Values, name: str, figures: dict[str, float]) -> None:
    for key, value in figures.items():
        values[key][name].append(value)


def table_rows(figure: Figure, values: dict[str, list[float]]) -> list[str]:
    """The rows of a figure: median, and the median of the ratios to the first contestant."""
    base = values[figure.contestants[0]]
    rows = []
    for name, taken in values.items():
        ratio = statistics.median(value / against for value, against in zip(taken, base, strict=True))
        shown = figure.base_name if figure.base_name and taken is base else NAMES[name]
        median = f"{statistics.median(taken):,.{figure.digits}f} {figure.unit}"
        rows.append(f"| {figure.title} | {shown} | {median} | {ratio:.2f} |")
    return rows


def machine() -> str:
    """What the figures were taken on."""
    version = ".".join(platform.python_version_tuple()[:2])
    return f"{os.cpu_count()} cores, {platform.python_implementation()} {version}"


if __name__ == "__main__":
    main()

"""`make bench`: our speed beside peers, measured in the same run.

    python tests/bench/run.py [--rounds N] [--update]

Every round runs all contestants of a figure one after the other, so that a drift of the machine meets them
all; a ratio is taken within a round and the median of the ratios is reported. `--update` writes
docs/benchmarks.md. In-process figures are CPU time; whole processes are wall time. Figures tell something
about this machine only; ratios tell more.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from pathlib import Path

from tests.bench.contestants import Figure, figures

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs" / "benchmarks.md"


def main() -> None:
    """Measure, print, and write the page if asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--update", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = [row for figure in figures(Path(folder)) for row in measure(figure, arguments.rounds)]
    lines = [
        "| figure | contestant | median | against |",
        "|---|---|---:|---:|",
        *(f"| {figure} | {name} | {shown} | {ratio} |" for figure, name, shown, ratio in rows),
    ]
    print("\n".join(lines))
    if arguments.update:
        text = "Written by `make bench`; `against` is the median of the ratios to a figure's first row."
        head = f"# Benchmarks\n\n{text}\n"
        PAGE.write_text(head + "\n" + "\n".join(lines) + "\n", encoding="utf-8")


def measure(figure: Figure, rounds: int) -> list[tuple[str, str, str, str]]:
    """The rows of a figure: the first contestant is what the others are held against."""
    taken: dict[str, list[float]] = {name: [] for name in figure.contestants}
    for number in range(rounds + 1):
        for name, contestant in figure.contestants.items():
            spent = contestant()
            if number:  # the first round warms up
                taken[name].append(spent)
    base = next(iter(taken.values()))
    rows = []
    for name, times in taken.items():
        ratio = statistics.median(t / b for t, b in zip(times, base, strict=True))
        rows.append(
            (
                figure.name,
                name,
                f"{statistics.median(times) * figure.scale:.{figure.digits}f} {figure.unit}",
                f"{ratio:.2f}",
            )
        )
    return rows


if __name__ == "__main__":
    main()

"""Every benchmark in one table of ratios: python -m tests.benchmarks [NAME...], where a name is one of `MODULES`.

A benchmark is a module beside this one with `rows()`: what was compared, the ratio, and the aim where there is one.
"""

from __future__ import annotations

import sys
from importlib import import_module

from tests.benchmarks.ratios import Row, lines, table

MODULES = (
    "first_paint", "saving", "merging", "pages", "key_to_pixel", "printing", "documents", "suggesting", "workbook",
)  # fmt: skip


def measure(name: str) -> list[Row]:
    """Run one benchmark and return its rows."""
    found: list[Row] = import_module(f"tests.benchmarks.{name}").rows()
    return found


if __name__ == "__main__":
    rows = [row for name in sys.argv[1:] or MODULES for row in measure(name)]
    print(table("Ratios: what we take, over the least that could be done on this machine in this run", lines(rows)))

"""`a87desk --selftest`: the whole job in a folder that is thrown away, to prove that an installed program works."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from a87desk.cli.console import Console
from a87desk.cli.exit_codes import ExitCode

_DOCUMENTS = (".pdf", ".docx", ".xlsx", ".a87b")


def run(asked: argparse.Namespace, console: Console) -> int:
    """Make a workshop, merge bundles, write all four documents, and print “ok”."""
    from a87desk.cli.demo import demonstrate

    with tempfile.TemporaryDirectory(prefix="a87desk-selftest-") as folder:
        done = demonstrate(Path(folder), console)
        documents = [Path(folder, one.path) for one in done.files if one.path.suffix in _DOCUMENTS]
        empty = [path.name for path in documents if not path.stat().st_size]
    problems = [*done.problems, *empty, *(one.file for one in done.again if one.is_news)]
    console.result({"ok": not problems, "problems": problems}, problems or ["ok"])
    return ExitCode.NOT_WHOLE if problems else ExitCode.DONE

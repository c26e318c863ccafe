"""`a87desk check`: the proof that workshop files and bundles are whole."""

from __future__ import annotations

import argparse
from pathlib import Path

from a87desk.cli.console import Console, shown
from a87desk.cli.exit_codes import ExitCode
from a87desk.cli.opening import existing, opened
from a87desk.cli.parts import Commands, add_command
from a87desk.i18n import _, ngettext

_BUNDLE_MAGIC = b"PK"
_BUNDLE_ENDINGS = (".a87b", ".a87x")


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = add_command(commands, "check", run, _("prove that workshop files and bundles are whole"))
    parser.add_argument("files", type=Path, metavar="FILE", nargs="+", help=_("workshop file or bundle"))


def run(asked: argparse.Namespace, console: Console) -> int:
    """Check each file; the exit code says whether all of them are whole."""
    checked = [_check(existing(path), console) for path in asked.files]
    console.end_progress()
    is_whole = all(one["whole"] for one in checked)
    console.result({"whole": is_whole, "files": checked}, [line for one in checked for line in _lines(one)])
    return ExitCode.DONE if is_whole else ExitCode.NOT_WHOLE


def _check(path: Path, console: Console) -> dict[str, object]:
    if _is_bundle(path):
        return _check_bundle(path)
    words = _("Checking {file}").format(file=path.name)
    with opened(path) as workspace:
        proof = workspace.check(lambda share: console.progress(words, share))
    return {
        "file": str(path),
        "kind": "workshop",
        "whole": not proof.problems,
        "operations": proof.operations,
        "records": proof.records,
        "problems": list(proof.problems),
    }


def _is_bundle(path: Path) -> bool:
    from a87desk.domain.bundle_errors import from_os_error

    try:
        with path.open("rb") as file:
            return file.read(2) == _BUNDLE_MAGIC or path.suffix.lower() in _BUNDLE_ENDINGS
    except OSError as problem:
        raise from_os_error(problem) from problem


def _check_bundle(path: Path) -> dict[str, object]:
    """Return what a bundle says of itself; one that is not whole is refused with its own sentence."""
    from a87desk.exchange.bundle_file import read_bundle_file
    from a87desk.exchange.signature import code_words

    contents = read_bundle_file(path)
    return {
        "file": str(path),
        "kind": "bundle",
        "whole": True,
        "operations": sum(1 for _line in contents.op_lines()),
        "from": contents.manifest.exporter,
        "code": code_words(contents.signer) if contents.signer else "",
        "problems": [],
    }


def _lines(one: dict[str, object]) -> list[str]:
    count = int(str(one["operations"]))
    problems = list(map(str, one["problems"])) if isinstance(one["problems"], list) else []
    if problems:
        return [_("{file}: not whole").format(file=one["file"]), *(f"  {problem}" for problem in problems)]
    words = ngettext("{file}: whole, {count} operation", "{file}: whole, {count} operations", count)
    line = words.format(file=one["file"], count=count)
    if one["kind"] == "bundle":
        signed = _(", signed by {code}") if one["code"] else _(", not signed")
        line += signed.format(code=shown(str(one["code"])))
    return [line]

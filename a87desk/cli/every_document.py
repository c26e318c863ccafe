"""`a87desk export --all`: every document of a workshop into one folder, for one audience, in one language.

Knows what was asked for on the command line. Which documents there are is told by `exports.every_output`.
"""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from a87desk.cli.console import Console
from a87desk.cli.exit_codes import ExitCode, exit_code_for
from a87desk.cli.opening import opened
from a87desk.domain.document_lists import Audience
from a87desk.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from exports.every_output import Source
    from exports.export_all import Choice, Exported
    from exports.report.options import ReportOptions


def add_to(parser: argparse.ArgumentParser) -> None:
    """Add the switches of `--all` to the command."""
    parser.add_argument(
        "--all", type=Path, metavar="FOLDER", help=_("every document with something in it, into one folder")
    )
    parser.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="KEY[:FORMAT]",
        help=_("with --all: only this document, such as “roadmap” or “roadmap:pdf”; may be given several times"),
    )
    parser.add_argument(
        "--audience",
        choices=tuple(one.value for one in Audience),
        default=Audience.INTERNAL.value,
        help=_("with --all, --pdf, --docx, --xlsx: internal (names), government (roles) or public (groups only)"),
    )
    parser.add_argument(
        "--pictures-agreed",
        action="store_true",
        help=_("for government or public: with the pictures; everybody in them agreed"),
    )
    parser.add_argument("--language", default="", metavar="TAG", help=_("with --all: language of the documents"))
    parser.add_argument("--replace", action="store_true", help=_("with --all: files of the same names are replaced"))
    parser.add_argument("--as-of", default="", metavar="DATE", help=_("day by which it is said what is late, ISO 8601"))
    parser.add_argument("--period", default="", metavar="WORDS", help=_("period of the progress report"))
    parser.add_argument("--focal-point", default="", metavar="WORDS", help=_("focal point of the progress report"))


def run(asked: argparse.Namespace, console: Console, others: Sequence[str]) -> int:
    """Write what was asked for; an exit code other than 0 says that something of it is not there."""
    if others:
        asked.parser.error(_("--all writes a folder of its own; ask for {other} apart").format(other=f"--{others[0]}"))
    if asked.as_of and not is_day(asked.as_of):
        asked.parser.error(_("--as-of takes a day such as 2019-10-01"))
    from a87desk.cli import documents
    from exports.export_all import export_all
    from exports.report.options import ReportOptions

    with opened(asked.file) as workspace:
        source = documents.kit_model_of(workspace)
    options = ReportOptions(
        audience=Audience(asked.audience),
        language=asked.language,
        period=asked.period,
        focal_point=asked.focal_point,
        as_of=asked.as_of,
        pictures_agreed=asked.pictures_agreed,
    )
    wanted = tuple(_choices(source, options, asked.output))

    def tell(share: float) -> bool:
        console.progress(_("Making {file}").format(file=asked.all.name), share)
        return True

    result = export_all(asked.all, wanted, source, options, tell, may_replace=asked.replace)
    console.end_progress()
    console.result(_in_parts(result), _lines(result))
    problems = [one.problem for one in result.failed if one.problem]
    return exit_code_for(problems[0].code) if problems else ExitCode.DONE


def is_day(text: str) -> bool:
    """Whether a text is a day in ISO 8601."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _choices(source: Source, options: ReportOptions, asked: Sequence[str]) -> Iterator[Choice]:
    """Yield what is wanted: all that would say something, or what was asked for by name, empty or not."""
    from exports.every_output import UnknownOutput, every_output
    from exports.export_all import Choice

    every = {one.key: one for one in every_output(source, options)}
    for one in every.values() if not asked else ():
        if not one.why_empty:
            yield from (Choice(one.key, kind) for kind in one.formats)
    for words in asked:
        key, _colon, ending = words.partition(":")
        found = every.get(key)
        formats = [kind for kind in found.formats if ending in ("", kind.value)] if found else []
        if not formats:
            raise UnknownOutput(output=key, format=ending or "?", known=", ".join(every))
        yield from (Choice(key, kind) for kind in formats)


def _in_parts(result: Exported) -> dict[str, object]:
    files = [
        {
            "output": one.choice.output,
            "kind": one.choice.kind.value,
            "path": str(result.folder / one.name),
            "bytes": one.size,
            "problem": one.problem.code if one.problem else None,
        }
        for one in result.files
    ]
    return {"files": files, "contents": str(result.folder / result.contents) if result.contents else None}


def _lines(result: Exported) -> list[str]:
    lines = [f"{result.folder / one.name}  {_size(one.size)}" for one in result.whole]
    lines += [f"{one.title}: {one.problem.sentence}" for one in result.failed if one.problem]
    return [*lines, *([str(result.folder / result.contents)] if result.contents else [])]


def _size(count: int) -> str:
    return _("{count} KB").format(count=max(1, round(count / 1024)))

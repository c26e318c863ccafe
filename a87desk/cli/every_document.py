"""`a87desk export --all`: every document of a workshop into one folder, for one audience, in one language.

Knows what was asked for on the command line. Which documents there are is told by `exports.every_output`.
"""

from __future__ import annotations

import argparse
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


def export_documents(asked: argparse.Namespace, console: Console) -> int:
    """Write what was asked for; an exit code other than 0 says that something of it is not there."""
    from a87desk.cli import documents
    from exports.export_all import export_all
    from exports.report.options import ReportOptions

    with opened(asked.file) as workspace:
        source = documents.kit_model_of(workspace)
    options = ReportOptions(audience=Audience(asked.audience), language=asked.language)
    wanted = tuple(_choices(source, options, asked.output))

    def tell(share: float) -> bool:
        console.progress(_("Making {file}").format(file=asked.all.name), share)
        return True

    result = export_all(asked.all, wanted, source, options, tell, may_replace=asked.replace)
    console.end_progress()
    console.result(_in_parts(result), _lines(result))
    problems = [one.problem for one in result.failed if one.problem]
    return exit_code_for(problems[0].code) if problems else ExitCode.DONE


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

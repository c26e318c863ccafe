"""`a87desk glossary`: the words of a workshop that mean the same, out to a file for an editor and in again."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from a87desk.cli.console import Console, shown
from a87desk.cli.exit_codes import ExitCode
from a87desk.cli.opening import opened, read_file
from a87desk.cli.parts import Commands, add_command
from a87desk.i18n import _, ngettext

if TYPE_CHECKING:
    from a87desk.domain.glossary_term import GlossaryTerm
    from a87desk.workspace import Workspace


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = add_command(commands, "glossary", run, _("words of a workshop that mean the same: show, export, import"))
    parser.add_argument("file", type=Path, metavar="FILE", help=_("workshop file"))
    parser.add_argument("--import", type=Path, metavar="PATH", dest="take", help=_("take in a glossary file first"))
    parser.add_argument("--export", type=Path, metavar="PATH", help=_("write the workshop's own words to this file"))


def run(asked: argparse.Namespace, console: Console) -> int:
    """Print the workshop's own words, after taking in a file if there is one; write them to a file if asked."""
    from a87desk.reading.added_words import own_terms
    from a87desk.reading.glossary import glossary_text

    with opened(asked.file) as workspace:
        said = [_taken_in(workspace, asked.take)] if asked.take else []
        terms = own_terms(workspace.read)
    if asked.export:
        _write(asked.export, glossary_text(terms).encode("utf-8"))
        said.append(_("Written: {file}").format(file=asked.export))
    value = [{"idea": one.idea, "language": one.language, "words": list(one.words)} for one in terms]
    console.result({"words": value}, [*said, *_lines(terms)])
    return ExitCode.DONE


def _write(path: Path, content: bytes) -> None:
    from a87desk.domain.atomic_file import write_atomic
    from a87desk.domain.bundle_errors import from_os_error

    try:
        write_atomic(path, content)
    except OSError as problem:
        raise from_os_error(problem) from problem


def _taken_in(workspace: Workspace, path: Path) -> str:
    from a87desk.commands.glossary_term import TakeInGlossary
    from a87desk.consensus.glossary import Glossary
    from a87desk.consensus.glossary_file import read_bytes
    from a87desk.reading.added_words import own_terms
    from a87desk.reading.glossary import words_to_take
    from resources import glossary as shipped

    concepts = read_bytes(read_file(path), path.name)
    fresh = words_to_take(concepts, Glossary.read(shipped.paths()), own_terms(workspace.read))
    return workspace.run(TakeInGlossary(tuple(fresh))).label if fresh else _("Everything in the file is there already.")


def _lines(terms: tuple[GlossaryTerm, ...]) -> list[str]:
    count = sum(len(one.words) for one in terms)
    lines = [ngettext("{count} own word", "{count} own words", count).format(count=count)]
    return lines + [
        f"  {shown(one.idea)} ({shown(one.language or '*')}): {shown(', '.join(one.words))}" for one in terms
    ]

"""`a87desk suggest`: which recommendations look alike, for a workshop file or for statements on standard input.

With --stdin nothing but the engine is loaded, so that a script can call it often.
"""

from __future__ import annotations

import argparse
import gc
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from a87desk.cli.console import Console, shown
from a87desk.cli.exit_codes import ExitCode
from a87desk.cli.parts import Commands, add_command
from a87desk.i18n import _, ngettext

if TYPE_CHECKING:
    from a87desk.reading.consensus_board import ConsensusBoard
    from a87desk.reading.suggestion_cards import SuggestionCard


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = add_command(commands, "suggest", run, _("say which recommendations look alike"))
    parser.add_argument("file", type=Path, metavar="FILE", nargs="?", help=_("workshop file"))
    parser.add_argument(
        "--stdin", action="store_true", help=_("read statements as JSON lines instead: id, text, group, lang")
    )
    parser.add_argument(
        "--format", choices=("objects", "rows"), default="objects", help=_("with --stdin: how a pair is written")
    )
    parser.add_argument("--glossary", type=Path, metavar="PATH", help=_("glossary of your own, beside the shipped one"))
    parser.set_defaults(parser=parser)


def run(asked: argparse.Namespace, console: Console) -> int:
    """Print suggestions; nothing is changed."""
    if asked.stdin == bool(asked.file):
        asked.parser.error(_("give a workshop file, or --stdin"))
    if asked.glossary:
        from a87desk.cli.opening import existing

        existing(asked.glossary)
    if asked.stdin:
        return _stream(asked)
    return _of_file(asked, console)


def _stream(asked: argparse.Namespace) -> int:
    from a87desk.cli.suggest_stream import suggest_stream

    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    # One run that keeps what it makes to its end: looking for what could be let go would cost a tenth of the time.
    was_on = gc.isenabled()
    gc.disable()
    try:
        suggest_stream(sys.stdin, sys.stdout, asked.format == "rows", asked.glossary)
    finally:
        if was_on:
            gc.enable()
    return ExitCode.DONE


def _of_file(asked: argparse.Namespace, console: Console) -> int:
    from a87desk.cli.opening import opened
    from a87desk.reading.consensus_board import consensus_board

    with opened(asked.file) as workspace:
        board = consensus_board(workspace.read, workspace.workshop)
    cards = cards_of(board, asked.glossary, console)
    console.end_progress()
    codes = {one.id: one.code for one in board.recommendations}
    told = [_in_json(card, board, codes) for card in cards]
    count = len(cards)
    lines = [ngettext("{count} suggestion", "{count} suggestions", count).format(count=count)]
    console.result({"suggestions": told}, [*lines, *(line for card in cards for line in _lines(card, board))])
    return ExitCode.DONE


def cards_of(board: ConsensusBoard, own_glossary: Path | None, console: Console) -> tuple[SuggestionCard, ...]:
    """Return the suggestions for a board; words of its own, and of a glossary file, come before the shipped ones."""
    from a87desk.cli.suggest_stream import glossary_beside
    from a87desk.consensus.glossary import Glossary
    from a87desk.consensus.suggestion import suggest
    from a87desk.reading.glossary import glossary_in_force
    from a87desk.reading.suggestion_cards import decisions, statements, suggestion_cards
    from resources import glossary as shipped

    def progress(share: float) -> bool:
        console.progress(_("Looking for what is alike"), share)
        return True

    beside = glossary_beside(own_glossary, Glossary.read(shipped.paths()))
    glossary = glossary_in_force(beside, board.glossary_terms)
    found = suggest(statements(board), glossary, decisions=decisions(board), progress=progress)
    return suggestion_cards(board, found)


def _in_json(card: SuggestionCard, board: ConsensusBoard, codes: dict[str, str]) -> dict[str, object]:
    theme = next((one.theme for one in board.themes if one.theme.id == card.theme_id), None)
    return {
        "codes": [codes[one] for one in card.recommendation_ids],
        "recommendations": list(card.recommendation_ids),
        "theme": {"id": theme.id, "number": theme.number, "name": theme.name} if theme else None,
        "strength": card.strength.value,
        "probability": round(card.probability, 6),
        "shared": list(card.shared),
        "warnings": list(card.warnings),
        "support": card.support,
        "meets_rule": card.meets_rule,
    }


def _lines(card: SuggestionCard, board: ConsensusBoard) -> list[str]:
    theme = next((one.theme for one in board.themes if one.theme.id == card.theme_id), None)
    number = len(card.recommendation_ids)
    head = (
        _("This one fits theme {number}, {name}").format(number=theme.number, name=shown(theme.name))
        if theme
        else ngettext("This one", "These {count} look alike", number).format(count=number)
    )
    would = _("would be common to {support} of {total} groups").format(support=card.support, total=board.counting.total)
    texts = {one.id: f"{one.code} {shown(one.text)}" for one in board.recommendations}
    lines = [f"{head} ({card.strength.value}): {would}"]
    lines += [f"  {texts[one]}" for one in card.recommendation_ids]
    lines.append(_("  because of: {words}").format(words=shown(", ".join(card.shared))))
    return [*lines, *(f"  {shown(warning)}" for warning in card.warnings)]

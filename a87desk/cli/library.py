"""`a87desk library`: the secretariat's library of many workshops, made of their bundles."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from a87desk.cli.console import Console, in_parts, shown
from a87desk.cli.exit_codes import ExitCode, exit_code_for
from a87desk.cli.opening import consent_to, existing, own_key
from a87desk.cli.parts import Commands, add_command, add_consent
from a87desk.domain.errors import A87Error
from a87desk.i18n import _, ngettext

if TYPE_CHECKING:
    from a87desk.exchange.consent import Consent
    from a87desk.library.library import Library
    from a87desk.store.library_file import LibraryPriority, LibraryWorkshop


def add_to(commands: Commands) -> None:
    """Add the two commands to the command line."""
    library = commands.add_parser("library", help=_("many workshops from their bundles"))
    verbs = library.add_subparsers(dest="verb", required=True, metavar="add | list")
    add = add_command(verbs, "add", run_add, _("add bundles to a library, which is made where missing"))
    add.add_argument("library", type=Path, metavar="LIBRARY", help=_("library file, NAME.a87lib"))
    add.add_argument("bundles", type=Path, metavar="BUNDLE", nargs="+", help=_("bundle (.a87b)"))
    add_consent(add)
    show = add_command(verbs, "list", run_list, _("list workshops and priorities of a library"))
    show.add_argument("library", type=Path, metavar="LIBRARY", help=_("library file, NAME.a87lib"))
    show.add_argument("--search", default="", metavar="WORDS", help=_("only priorities that hold all these words"))


def run_add(asked: argparse.Namespace, console: Console) -> int:
    """Add each bundle; one that is refused stops none of the others. The exit code is that of the first refusal."""
    from a87desk.library.library import open_library

    consent = consent_to([*asked.accept, own_key().code], unsigned=asked.accept_unsigned)
    library = open_library(asked.library)
    try:
        done = []
        for number, path in enumerate(asked.bundles):
            console.progress(_("Adding {file}").format(file=path.name), number / len(asked.bundles))
            done.append(_add(library, path, consent))
    finally:
        library.close()
    console.end_progress()
    problems = [problem for _told, problem in done if problem]
    if not console.as_json:
        for problem in problems:
            console.problem(problem)
    console.result({"bundles": [told for told, _problem in done]}, [_added_line(told) for told, bad in done if not bad])
    return exit_code_for(problems[0].code) if problems else ExitCode.DONE


def _add(library: Library, path: Path, consent: Consent) -> tuple[dict[str, Any], A87Error | None]:
    try:
        arrival = library.add(existing(path), consent)
    except A87Error as problem:
        return {"file": str(path), "error": in_parts(problem)}, problem
    told = {"file": str(path), "new": arrival.is_new, "code": arrival.signer_code}
    return {**told, "workshop": asdict(arrival.workshop) if arrival.workshop else None}, None


def _added_line(told: dict[str, Any]) -> str:
    title = shown((told["workshop"] or {}).get("title", ""))
    words = _("{file}: “{title}” is in the library now") if told["new"] else _("{file}: “{title}” was here already")
    return words.format(file=told["file"], title=title)


def run_list(asked: argparse.Namespace, console: Console) -> int:
    """List the workshops by region and country, and the priorities by country and number."""
    from a87desk.library.library import open_library

    library = open_library(existing(asked.library), create=False)
    try:
        workshops, priorities = library.workshops(), library.priorities(asked.search)
    finally:
        library.close()
    found = {
        "workshops": [asdict(one) for one in workshops],
        "priorities": [asdict(one) for one in priorities],
    }
    console.result(found, [*_workshop_lines(workshops), *_priority_lines(workshops, priorities)])
    return ExitCode.DONE


def _workshop_lines(workshops: list[LibraryWorkshop]) -> list[str]:
    count = len(workshops)
    lines = [ngettext("{count} workshop", "{count} workshops", count).format(count=count)]
    for one in workshops:
        priorities = ngettext("{count} priority", "{count} priorities", one.priorities).format(count=one.priorities)
        parts = (one.region, one.country, one.date_as_written, one.title, priorities)
        lines.append("  " + " · ".join(shown(part) for part in parts if part))
    return lines


def _priority_lines(workshops: list[LibraryWorkshop], priorities: list[LibraryPriority]) -> list[str]:
    country_of = {one.id: one.country or one.title for one in workshops}
    count = len(priorities)
    lines = [ngettext("{count} priority", "{count} priorities", count).format(count=count)]
    for one in priorities:
        heading = f"{one.heading} " if one.heading else ""
        lines.append("  " + shown(f"{country_of.get(one.workshop_id, '')} {heading}{one.number or ''} {one.text}", 120))
    return lines

"""`a87desk import`: a bundle, an open workshop document, a list of participants or a filled sheet comes in.

The first bundle of a group's laptop, a starter, makes the file. Knows how an import is told; the rules are the core's.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from a87desk.cli.console import Console, shown
from a87desk.cli.exit_codes import ExitCode
from a87desk.cli.opening import consent_to, existing, opened, own_author, own_key, read_file
from a87desk.cli.parts import Commands, add_command, add_consent
from a87desk.cli.people_arrival import LIST_ENDINGS, import_people
from a87desk.cli.sheet_arrival import import_sheet, is_sheet_of_ours
from a87desk.i18n import _, ngettext

if TYPE_CHECKING:
    from a87desk.exchange.arrival import Arrival
    from a87desk.exchange.consent import Consent
    from a87desk.workspace import Workspace

DOCUMENT_ENDING = ".json"


def add_to(commands: Commands) -> None:
    """Add the command to the command line."""
    parser = add_command(
        commands,
        "import",
        run,
        _("merge a bundle, or take in a document, a list of participants or a filled spreadsheet"),
    )
    parser.add_argument("file", type=Path, metavar="FILE", help=_("workshop file; made from the bundle where missing"))
    parser.add_argument(
        "source",
        type=Path,
        metavar="SOURCE",
        help=_("bundle (.a87b), document (.json), participants (.xlsx, .csv) or a spreadsheet that went out from here"),
    )
    add_consent(parser)
    parser.add_argument("--accept-removals", action="store_true", help=_("take a bundle that removes a lot"))
    parser.add_argument("--dry-run", action="store_true", help=_("only say what would change"))


def run(asked: argparse.Namespace, console: Console) -> int:
    """Import what the source is."""
    ending = existing(asked.source).suffix.lower()
    is_document, is_list = ending == DOCUMENT_ENDING, ending in LIST_ENDINGS
    consent = consent_to(asked.accept, unsigned=asked.accept_unsigned, removals=asked.accept_removals)
    if not (is_document or is_list or asked.dry_run or asked.file.exists()):
        return _make_from_bundle(asked, console, consent)
    with opened(asked.file) as workspace, _at_work(workspace, asked.dry_run) as at_work:
        if is_document:
            _import_document(asked, console, at_work)
        elif is_list and is_sheet_of_ours(asked):
            import_sheet(asked, console, at_work)
        elif is_list:
            import_people(asked, console, at_work)
        else:
            _import_bundle(asked, console, at_work, consent)
    return ExitCode.DONE


@contextmanager
def _at_work(workspace: Workspace, dry_run: bool) -> Iterator[Workspace]:
    """Give the workshop, or for a dry run a copy in memory, so that a look tells exactly what the act would."""
    if not dry_run:
        yield workspace
        return
    copy = workspace.copy_in_memory()
    try:
        yield copy
    finally:
        copy.close()


def _make_from_bundle(asked: argparse.Namespace, console: Console, consent: Consent) -> int:
    from a87desk.domain.breakout_group import BreakoutGroup
    from a87desk.workspace import workspace_from_bundle

    workspace = workspace_from_bundle(asked.file, asked.source, own_author(), key=own_key(), consent=consent)
    try:
        group = workspace.read.one(BreakoutGroup, workspace.group_id) if workspace.group_id else None
        title, records = workspace.workshop.title, workspace.read.count()
    finally:
        workspace.close()
    number = group.number if group else None
    code = own_key().code
    made = {"file": str(asked.file), "created": True, "title": title, "records": records, "group": number, "code": code}
    words = ngettext("{file}: “{title}”, {count} record", "{file}: “{title}”, {count} records", records)
    lines = [words.format(file=asked.file, title=shown(title), count=records)]
    if number is not None:
        lines.append(_("This file is for group {number}.").format(number=number))
    lines.append(_("This laptop’s code is {code}").format(code=code))
    console.result(made, lines)
    return ExitCode.DONE


def _import_bundle(asked: argparse.Namespace, console: Console, workspace: Workspace, consent: Consent) -> None:
    def progress(count: int) -> None:
        words = ngettext("{count} operation read", "{count} operations read", count)
        console.progress(words.format(count=count))

    arrival = workspace.import_bundle(asked.source, key=own_key(), consent=consent, progress=progress)
    console.end_progress()
    labels = _Labels(workspace)
    versions = _versions(workspace, arrival, labels)
    counts = {
        "new": arrival.added,
        "changed": arrival.changed,
        "removed": arrival.removed,
        "same": arrival.same,
        "two_versions": len(versions),
    }
    told = {
        "file": str(asked.file),
        "source": str(asked.source),
        "from": arrival.exporter,
        "code": arrival.signer_code,
        "dry_run": asked.dry_run,
        **counts,
        "changes": [labels.change(one.noun, one.id, one.kind, one.fields) for one in arrival.change_set.changes],
        "versions": versions,
        "remarks": [{"code": one.code, "message": one.sentence} for one in arrival.remarks],
    }
    sender = _("{file}, from {who}") if arrival.exporter else "{file}"
    lines = [sender.format(file=asked.source.name, who=shown(arrival.exporter)), _counted(counts)]
    lines += [line for one in versions for line in _version_lines(one)]
    lines += [f"  {one.sentence} ({one.code})" for one in arrival.remarks]
    console.result(told, [*lines, *_dry_run_line(asked)])


def _counted(counts: dict[str, int]) -> str:
    words = _("  {new} new, {changed} changed, {removed} removed, {same} the same, {two_versions} in two versions")
    return words.format(**counts)


def _dry_run_line(asked: argparse.Namespace) -> list[str]:
    return [_("  This was a look only: nothing was written.")] if asked.dry_run else []


class _Labels:
    """How people know the records of a workshop as it stands: recommendations by their codes, the rest by words."""

    def __init__(self, workspace: Workspace) -> None:
        from a87desk.reading.codes import coded_recommendations

        self._read = workspace.read
        self._codes = {one.id: one.code for one in coded_recommendations(workspace.read)}

    def of(self, noun: str, record_id: str) -> str:
        """Return the label of a record; empty when it is removed."""
        from a87desk.domain.nouns import NOUNS
        from a87desk.reading.two_versions import words_of

        if record_id in self._codes:
            return self._codes[record_id]
        record = self._read.one(NOUNS[noun], record_id) if noun in NOUNS else None
        return words_of(record) if record else ""

    def change(self, noun: str, record_id: str, kind: str, fields: Iterable[str]) -> dict[str, object]:
        """Return a change for JSON."""
        label = self.of(noun, record_id)
        return {"noun": noun, "id": record_id, "label": label, "kind": str(kind), "fields": sorted(fields)}


def _versions(workspace: Workspace, arrival: Arrival, labels: _Labels) -> list[dict[str, Any]]:
    """Return every field that this import touched and that stands in two versions, with all its texts."""
    from a87desk.domain.nouns import NOUNS

    found = []
    for one in arrival.two_versions:
        past = workspace.read.versions(NOUNS[one.noun], one.record_id, one.field)
        found.append(
            {
                "noun": one.noun,
                "id": one.record_id,
                "field": one.field,
                "label": labels.of(one.noun, one.record_id),
                "versions": [{"value": each.value, "by": each.by, "at": each.at} for each in past],
            }
        )
    return found


def _version_lines(one: dict[str, Any]) -> list[str]:
    words = _("  In two versions: {label}, {field}")
    lines = [words.format(label=shown(one["label"]), field=one["field"].replace("_", " "))]
    for each in one["versions"]:
        lines.append(f"    {shown(each['by']) or '?'}: {shown(str(each['value']))}")
    return lines


def _import_document(asked: argparse.Namespace, console: Console, workspace: Workspace) -> None:
    from a87desk.commands.document import TakeRecords
    from a87desk.importing.document_arrival import arriving
    from a87desk.importing.workshop_document import read_document

    arrival = arriving(workspace.read, workspace.workshop_id, read_document(read_file(asked.source)))
    if arrival.records:
        workspace.run(TakeRecords(arrival.records))
    labels = _Labels(workspace)
    changes = [labels.change(one.noun, one.id, "added", ()) for one in arrival.added]
    changes += [labels.change(one.record.noun, one.record.id, "changed", one.fields) for one in arrival.changed]
    counts = {
        "new": len(arrival.added),
        "changed": len(arrival.changed),
        "removed": 0,
        "same": arrival.same,
        "two_versions": 0,
    }
    told = {"file": str(asked.file), "source": str(asked.source), "dry_run": asked.dry_run, **counts}
    lines = [asked.source.name, _counted(counts), *_dry_run_line(asked)]
    console.result({**told, "changes": changes, "versions": [], "remarks": []}, lines)

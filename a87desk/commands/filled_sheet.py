"""Taking in what people wrote into a spreadsheet, as a person chose it in the preview: one act, whatever it holds.

Knows changes and the writer. What a spreadsheet would change is found by `importing.sheet_changes`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from a87desk.commands.command import Act, Command
from a87desk.domain.nouns import NOUNS
from a87desk.domain.position import following
from a87desk.domain.record import Record
from a87desk.domain.sheet_change import ChangeState, SheetChange
from a87desk.i18n import _, ngettext


@dataclass(frozen=True)
class TakeSheet(Command):
    """Write the changes that were chosen. A refused change is never written; a record that is gone stays gone."""

    changes: tuple[SheetChange, ...]

    def apply(self, act: Act) -> str:
        added = changed = 0
        fields: dict[tuple[str, str], dict[str, object]] = defaultdict(dict)
        for one in self.changes:
            if one.state is ChangeState.NEW:
                added += _add(act, one)
            elif one.can_come_in:
                fields[one.noun, one.record_id].update(one.values)
        for (noun, record_id), values in fields.items():
            changed += _change(act, NOUNS[noun], record_id, values)
        return _label(added, changed)


def _change(act: Act, noun: type[Record], record_id: str, values: Mapping[str, object]) -> int:
    kept = act.read.kept(noun, "id = ?", (record_id,))
    if not kept:
        return 0
    # Who filled the sheet has not seen the two versions of a field: theirs may stand beside them, not replace them.
    disputed = {name: value for name, value in values.items() if name in kept[0].versions}
    act.write.change(noun, record_id, {name: value for name, value in values.items() if name not in disputed})
    act.write.change(noun, record_id, disputed, dict.fromkeys(disputed, ()))
    return 1


def _add(act: Act, change: SheetChange) -> int:
    noun = NOUNS[change.noun]
    if act.read.one(noun, change.record_id) is not None:
        return 0
    values = dict(change.values)
    if "position" in noun.__struct_fields__:
        values["position"] = following(max((_place(one) for one in act.read.all(noun)), default=""))
    act.write.add(noun(id=change.record_id, **values))
    return 1


def _place(record: Record) -> str:
    return str(getattr(record, "position", ""))


def _label(added: int, changed: int) -> str:
    if not added and not changed:
        return _("Nothing new in the spreadsheet")
    if not changed:
        return ngettext("Took in {count} new row", "Took in {count} new rows", added).format(count=added)
    if not added:
        words = ngettext("Changed {count} row from a spreadsheet", "Changed {count} rows from a spreadsheet", changed)
        return words.format(count=changed)
    return _("Took in {added} new rows, changed {changed}").format(added=added, changed=changed)

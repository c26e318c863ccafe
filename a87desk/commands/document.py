"""Taking a whole workshop document into a workshop, as one act."""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.commands.command import Act, Command
from a87desk.domain.record import Record, fields_of
from a87desk.i18n import _, ngettext


@dataclass(frozen=True)
class TakeRecords(Command):
    """Add the records that are new and change what they say differently.

    What a record does not say stays as it is, and nothing is removed: a document may be partial, and no word is lost.
    """

    records: tuple[Record, ...]

    def apply(self, act: Act) -> str:
        taken = sum(self._take(act, record) for record in self.records)
        if not taken:
            return _("Nothing new in the document")
        return ngettext("Took in {count} record", "Took in {count} records", taken).format(count=taken)

    def _take(self, act: Act, record: Record) -> bool:
        record_type = type(record)
        found = act.read.kept(record_type, "id = ?", (record.id,))
        if not found:
            act.write.add(record)
            return True
        here = found[0]
        values = {name: getattr(record, name) for name in fields_of(record_type)}
        differing = {name: value for name, value in values.items() if value != getattr(here.record, name)}
        # Who brings a document has not seen the two versions of a field: it may stand beside them, not replace them.
        disputed = {name: value for name, value in differing.items() if name in here.versions}
        act.write.change(record_type, record.id, {name: differing[name] for name in differing.keys() - disputed.keys()})
        act.write.change(record_type, record.id, disputed, dict.fromkeys(disputed, ()))
        return bool(differing)

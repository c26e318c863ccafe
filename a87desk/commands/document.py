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
        here = act.read.one(type(record), record.id)
        if here == record:
            return False
        if here is None:
            act.write.add(record)
        else:
            said = {
                name: value
                for name, field in fields_of(type(record)).items()
                if (value := getattr(record, name)) != field.default
            }
            act.write.change(type(record), record.id, said)
        return True

"""Adding, changing and removing records of any noun, where no rule of the field has a say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from a87desk.commands.command import Act, Command, words_of
from a87desk.domain.record import Record
from a87desk.i18n import _, ngettext
from a87desk.store.writer import Basis


@dataclass(frozen=True)
class AddRecords(Command):
    """Add new records as one act."""

    records: tuple[Record, ...]

    def apply(self, act: Act) -> str:
        for record in self.records:
            act.write.add(record)
        if len(self.records) == 1:
            return _("Added {what}").format(what=words_of(self.records[0]))
        return ngettext("Added {count} record", "Added {count} records", len(self.records)).format(
            count=len(self.records)
        )


@dataclass(frozen=True)
class ChangeRecord(Command):
    """Give fields of a record new values. `basis` says what was on screen when the editor opened (`Reader.basis`)."""

    record_type: type[Record]
    record_id: str
    fields: Mapping[str, object]
    basis: Basis | None = None

    def apply(self, act: Act) -> str:
        record = act.one(self.record_type, self.record_id)
        act.write.change(self.record_type, self.record_id, self.fields, self.basis)
        return _("Changed {what}").format(what=words_of(record))


@dataclass(frozen=True)
class RemoveRecords(Command):
    """Remove records of one noun. What belongs to them stays and shows without them."""

    record_type: type[Record]
    record_ids: tuple[str, ...]

    def apply(self, act: Act) -> str:
        records = [act.one(self.record_type, record_id) for record_id in self.record_ids]
        for record in records:
            act.write.remove(self.record_type, record.id)
        if len(records) == 1:
            return _("Removed {what}").format(what=words_of(records[0]))
        return ngettext("Removed {count} record", "Removed {count} records", len(records)).format(count=len(records))

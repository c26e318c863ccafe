"""The panel's record: who sat in it, who was absent, and for which group. Source: domain description 2.7, rule 4."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.panel import PanelMember
from a87desk.domain.position import following
from a87desk.i18n import _, ngettext


@dataclass(frozen=True)
class SeatInPanel(Command):
    """Write seats of the panel as they shall be: a new one is added at the end, a known one is changed."""

    members: tuple[PanelMember, ...]

    def apply(self, act: Act) -> str:
        kept = {one.id: one for one in act.read.all(PanelMember)}
        last = max((one.position for one in kept.values()), default="")
        for one in self.members:
            before = kept.get(one.id)
            if before is None:
                last = following(last)
            placed = msgspec.structs.replace(one, name=one.name.strip(), position=before.position if before else last)
            if placed != before:
                act.write.add(placed)
        return self._label()

    def _label(self) -> str:
        count = len(self.members)
        if count != 1:
            return ngettext("Wrote {count} seat of the panel", "Wrote {count} seats of the panel", count).format(
                count=count
            )
        (one,) = self.members
        who = quoted(one.name) if one.name.strip() else _("Somebody")
        if one.sat is None:
            return _("Wrote {who} in the panel").format(who=who)
        words = _("{who} sat in the panel") if one.sat else _("{who} was absent from the panel")
        return words.format(who=who)


@dataclass(frozen=True)
class RemoveFromPanel(Command):
    """Take somebody out of the panel's record, or empty a group's seat."""

    member_id: str

    def apply(self, act: Act) -> str:
        member = act.one(PanelMember, self.member_id)
        act.write.remove(PanelMember, member.id)
        who = quoted(member.name) if member.name.strip() else _("somebody")
        return _("Took {who} out of the panel").format(who=who)

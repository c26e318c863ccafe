"""Setting up the workshop: its facts, and the rule by which consensus is counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from a87desk.commands.command import Act, Command
from a87desk.domain.errors import A87Error
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _, mark
from a87desk.store.writer import Basis


class NotARule(A87Error):
    code = "E_NOT_A_RULE"
    title = mark("Not a rule")
    message = mark("The rule needs at least two groups, or a share from 1 to 100 per cent.")
    advice = mark("Choose 2, 3 or a share of the groups.")


@dataclass(frozen=True)
class CreateWorkshop(Command):
    """Write the workshop's own record; its id is that of the file."""

    workshop: Workshop

    def apply(self, act: Act) -> str:
        act.write.add(self.workshop)
        return _("Created the workshop")


@dataclass(frozen=True)
class ChangeWorkshop(Command):
    """Give facts of the workshop new values."""

    workshop_id: str
    fields: Mapping[str, object]
    basis: Basis | None = None

    def apply(self, act: Act) -> str:
        act.one(Workshop, self.workshop_id)
        act.write.change(Workshop, self.workshop_id, self.fields, self.basis)
        return _("Changed the workshop")


@dataclass(frozen=True)
class SetRule(Command):
    """Say from how many distinct groups on an idea is consensus, or from which share of them (per cent)."""

    workshop_id: str
    groups: int = 2
    share: int | None = None

    def apply(self, act: Act) -> str:
        if self.groups < 2 or (self.share is not None and not 1 <= self.share <= 100):
            raise NotARule()
        act.one(Workshop, self.workshop_id)
        act.write.change(Workshop, self.workshop_id, {"rule_groups": self.groups, "rule_share": self.share})
        if self.share is not None:
            return _("Set the rule to {share} % of the groups").format(share=self.share)
        return _("Set the rule to at least {count} groups").format(count=self.groups)

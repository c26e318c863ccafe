"""The register of divergences: what people do not agree on is written down as a row of its own, and stays there.

A row is changed and removed as every record; settling it keeps its words. Source: domain description 2.7, rule 6.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.divergence import Divergence
from a87desk.domain.position import following
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.record import derived_id
from a87desk.domain.vocabulary import DivergenceKind
from a87desk.i18n import _


@dataclass(frozen=True)
class AddDivergence(Command):
    """Add a row at the end of the register; its words may follow, for somebody speaks while it is written."""

    divergence: Divergence

    def apply(self, act: Act) -> str:
        act.write.add(_placed(act, self.divergence))
        if not self.divergence.text:
            return _("Added a divergence")
        return _("Added divergence {text}").format(text=quoted(self.divergence.text))


@dataclass(frozen=True)
class SettleDivergence(Command):
    """Say how a row was settled; with "" it stands again. Its words stay."""

    divergence_id: str
    settled: str

    def apply(self, act: Act) -> str:
        one = act.one(Divergence, self.divergence_id)
        act.write.change(Divergence, one.id, {"settled": self.settled.strip()})
        label = _("Settled divergence {text}") if self.settled.strip() else _("Divergence stands again: {text}")
        return label.format(text=quoted(one.text))


@dataclass(frozen=True)
class SettleContradiction(Command):
    """Say how a contradiction between two recommendations was settled: a row about both, their words as they are.

    The decision that they contradict each other stays. Two laptops that settle one contradiction write one row.
    """

    first_id: str
    second_id: str
    settled: str = ""

    def apply(self, act: Act) -> str:
        pair = tuple(sorted((self.first_id, self.second_id)))
        first = act.one(Recommendation, pair[0])
        act.one(Recommendation, pair[1])
        row = Divergence(
            id=derived_id(Divergence.noun, *pair),
            kind=DivergenceKind.CONTRADICTION,
            recommendation_ids=pair,
            settled=self.settled.strip(),
        )
        act.write.add(_placed(act, row))
        return _("Settled a contradiction to {text}").format(text=quoted(first.text))


def _placed(act: Act, divergence: Divergence) -> Divergence:
    if divergence.position:
        return divergence
    before = act.read.one(Divergence, divergence.id)
    last = max((one.position for one in act.read.all(Divergence)), default="")
    return msgspec.structs.replace(divergence, position=before.position if before else following(last))

"""Building the roadmap: objectives, outputs and actions, their order, and where the whole stands.

No command types a number: numbers follow from places (`reading.roadmap`). Words of themes and recommendations are
copied, never touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from a87desk.commands.command import Act, Command, quoted
from a87desk.commands.placing import write_order
from a87desk.domain.action import Action
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.ids import ObjectiveId
from a87desk.domain.position import following
from a87desk.domain.record import Record, new_id
from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.vocabulary import Pillar, RoadmapStatus, word_for
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _, ngettext
from a87desk.reading.roadmap import ACTION_ORDER, LEVEL_ORDER
from a87desk.store.writer import Basis


@dataclass(frozen=True)
class AddObjective(Command):
    """Add an objective after another, or at the end."""

    text: str = ""
    pillar: Pillar | None = None
    after_id: str = ""
    objective_id: str = ""

    def apply(self, act: Act) -> str:
        there = act.read.all(Objective, order=LEVEL_ORDER)
        new = Objective(id=self.objective_id or new_id(), text=self.text, pillar=self.pillar)
        act.write.add(new)
        write_order(act, Objective, [*there, new], _inserted(there, new.id, self.after_id))
        return _("Added objective {text}").format(text=quoted(self.text)) if self.text else _("Added an objective")


@dataclass(frozen=True)
class AddOutput(Command):
    """Add an output to an objective, after another or at its end."""

    objective_id: str
    text: str = ""
    after_id: str = ""
    output_id: str = ""

    def apply(self, act: Act) -> str:
        objective = act.one(Objective, self.objective_id)
        there = act.read.all(Output, order=LEVEL_ORDER)
        new = Output(id=self.output_id or new_id(), objective_id=ObjectiveId(objective.id), text=self.text)
        act.write.add(new)
        write_order(act, Output, [*there, new], _inserted(there, new.id, self.after_id))
        return _("Added output {text}").format(text=quoted(self.text)) if self.text else _("Added an output")


@dataclass(frozen=True)
class AddAction(Command):
    """Add an action after another, or at the end; `fields` say what is known of it, such as where it belongs."""

    fields: Mapping[str, object] = field(default_factory=dict)
    after_id: str = ""
    action_id: str = ""

    def apply(self, act: Act) -> str:
        there = act.read.all(Action, order=ACTION_ORDER)
        new = replace(Action(id=self.action_id or new_id()), **self.fields)
        act.write.add(new)
        write_order(act, Action, [*there, new], _inserted(there, new.id, self.after_id))
        return _("Added action {text}").format(text=quoted(new.text)) if new.text else _("Added an action")


@dataclass(frozen=True)
class MoveAction(Command):
    """Move an action before another ("" = to the end); `fields` say under what it stands then."""

    action_id: str
    before_id: str = ""
    fields: Mapping[str, object] = field(default_factory=dict)

    def apply(self, act: Act) -> str:
        action = act.one(Action, self.action_id)
        there = act.read.all(Action, order=ACTION_ORDER)
        order = [one.id for one in there if one.id != action.id]
        order.insert(order.index(self.before_id) if self.before_id in order else len(order), action.id)
        write_order(act, Action, there, order)
        if self.fields:
            act.write.change(Action, action.id, self.fields)
        return _("Moved {text}").format(text=quoted(action.text))


@dataclass(frozen=True)
class StepObjective(Command):
    """Let an objective change places with the one before it (-1) or after it (+1). Everything under it goes along."""

    objective_id: str
    step: int

    def apply(self, act: Act) -> str:
        objective = act.one(Objective, self.objective_id)
        there = act.read.all(Objective, order=LEVEL_ORDER)
        write_order(act, Objective, there, _stepped([one.id for one in there], objective.id, self.step))
        return _("Moved {text}").format(text=quoted(objective.text))


@dataclass(frozen=True)
class StepOutput(Command):
    """Move an output up (-1) or down (+1); past the edge of its objective it goes to the one beside."""

    output_id: str
    step: int

    def apply(self, act: Act) -> str:
        output = act.one(Output, self.output_id)
        there = act.read.all(Output, order=LEVEL_ORDER)
        own = [one.id for one in there if one.objective_id == output.objective_id]
        if 0 <= own.index(output.id) + self.step < len(own):
            other = own[own.index(output.id) + self.step]
            order = [one.id for one in there]
            here, beside = order.index(output.id), order.index(other)
            order[here], order[beside] = order[beside], order[here]
            write_order(act, Output, there, order)
        else:
            self._change_objective(act, output, there)
        return _("Moved {text}").format(text=quoted(output.text))

    def _change_objective(self, act: Act, output: Output, there: list[Output]) -> None:
        objectives = [one.id for one in act.read.all(Objective, order=LEVEL_ORDER)]
        here = objectives.index(output.objective_id) if output.objective_id in objectives else len(objectives)
        if not 0 <= here + self.step < len(objectives):
            return
        wanted = objectives[here + self.step]
        act.write.change(Output, output.id, {"objective_id": wanted})
        rest = [one.id for one in there if one.id != output.id]
        write_order(act, Output, there, [*rest, output.id] if self.step < 0 else [output.id, *rest])


@dataclass(frozen=True)
class RemoveFromRoadmap(Command):
    """Remove objectives, outputs or actions. What stands under an objective or output stays, in a place of its own."""

    record_type: type[Record]
    record_ids: tuple[str, ...]

    def apply(self, act: Act) -> str:
        records = [act.one(self.record_type, one) for one in self.record_ids]
        for one in records:
            act.write.remove(self.record_type, one.id)
        if len(records) == 1:
            return _("Removed {text}").format(text=quoted(getattr(records[0], "text", "")))
        return ngettext("Removed {count} action", "Removed {count} actions", len(records)).format(count=len(records))


@dataclass(frozen=True)
class LinkSources(Command):
    """Say from which recommendations an action comes: more of them (`add`), or fewer (`drop`)."""

    action_id: str
    add: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()

    def apply(self, act: Act) -> str:
        action = act.one(Action, self.action_id)
        kept = (one for one in (*action.recommendation_ids, *self.add) if one not in self.drop)
        act.write.change(Action, action.id, {"recommendation_ids": list(dict.fromkeys(kept))})
        if self.add:
            return _("Linked {text} to where it comes from").format(text=quoted(action.text))
        return _("Unlinked {text}").format(text=quoted(action.text))


@dataclass(frozen=True)
class SetRoadmapStatus(Command):
    """Say where the roadmap stands: a draft, out for comments, or adopted on a day; and to whom it is submitted."""

    workshop_id: str
    status: RoadmapStatus
    adopted_on: FuzzyDate | None = None
    submitted_to: str = ""
    period: str = ""
    basis: Basis | None = None

    def apply(self, act: Act) -> str:
        act.one(Workshop, self.workshop_id)
        fields = {
            "roadmap_status": self.status,
            "roadmap_adopted_on": self.adopted_on if self.status is RoadmapStatus.ADOPTED else None,
            "roadmap_submitted_to": self.submitted_to.strip(),
            "roadmap_period": self.period.strip(),
        }
        act.write.change(Workshop, self.workshop_id, fields, self.basis)
        return _("The roadmap is now: {status}").format(status=word_for(self.status))


def _inserted(there: Iterable[Record], new: str, after: str) -> list[str]:
    order = [one.id for one in there if one.id != new]
    order.insert(order.index(after) + 1 if after in order else len(order), new)
    return order


def _stepped(order: list[str], one: str, step: int) -> list[str]:
    here = order.index(one)
    there = max(0, min(len(order) - 1, here + step))
    order.insert(there, order.pop(here))
    return order


def last_place(there: list[Objective] | list[Action]) -> str:
    """Return a place after the last of these records."""
    return following(max((one.position for one in there), default=""))

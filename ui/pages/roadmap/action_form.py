"""Everything known of one action, of an objective or of an output, as forms that save field by field.

Knows fields by name. Must not know how they are saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from a87desk.domain.roadmap import Objective, Output
from a87desk.domain.vocabulary import ActionStatus, Level, Pillar, word_for
from a87desk.i18n import _
from a87desk.reading.roadmap import Roadmap, RoadmapAction
from a87desk.reading.roadmap_resources import gap_of
from exports.report.roadmap_words import amount_words
from ui.fonts import Weight
from ui.pages.agenda.fields import ChoiceBox
from ui.pages.agenda.record_form import RecordForm, side_by_side
from ui.pages.roadmap.known_names import NameCompleter
from ui.pages.roadmap.sources import SourcesEditor
from ui.widgets.fields import Field, LineEdit
from ui.widgets.labels import PlainLabel

Choices = list[tuple[str, object, str]]
MOST_WORDS = 60


def pillar_choices() -> Choices:
    """Return the pillars, and none."""
    return [(_("No pillar given"), None, ""), *((word_for(one), one, "") for one in Pillar)]


class ActionForm(RecordForm):
    """All fields of an action. `linked` and `unlinked` carry recommendations, `place_wanted` output and objective."""

    linked = Signal(object)
    unlinked = Signal(str)
    place_wanted = Signal(object, object)

    def __init__(self) -> None:
        super().__init__(_("The chosen action"))
        self.sources = SourcesEditor()
        self.sources.linked.connect(self.linked)
        self.sources.unlinked.connect(self.unlinked)
        self._build()
        self._completers = [self._complete("lead", several=False), self._complete("partners", several=True)]

    def _complete(self, field: str, *, several: bool) -> NameCompleter:
        completer, edit = NameCompleter(self, several=several), self.bound[field].editor
        if isinstance(edit, LineEdit):
            edit.setCompleter(completer)
        return completer

    def show_action(self, one: RoadmapAction, roadmap: Roadmap) -> None:
        """Show an action and where it comes from."""
        self._fill("theme_id", _theme_choices(roadmap))
        self._fill_place(one, roadmap)
        self._title.setText(_("Action {number}").format(number=one.number) if one.number else _("Action"))
        self.show_record(one.action)
        gap = gap_of(one.action)
        words = _("{amount} {currency} still to find").format(
            amount=amount_words(gap) if gap else "", currency=one.action.currency
        )
        self.bound["funded"].field.set_hint(words.strip() if gap else "")
        self.sources.show_sources(one, roadmap)

    def offer_names(self, names: Sequence[str]) -> None:
        """Offer names of organisations and earlier leads; any other words are as good."""
        for completer in self._completers:
            completer.show_names(names)

    def _build(self) -> None:
        box = self.add_section()
        self._title = PlainLabel(_("Action"), weight=Weight.DemiBold)
        box.addWidget(self._title)
        box.addWidget(self.add_text("text", _("What is to be done"), least=2))
        box.addWidget(self.add_line("lead", _("Lead institution"), placeholder=_("Nobody named")))
        box.addWidget(self.add_words("partners", _("Partners"), _("Between commas.")))
        side_by_side(box, (self.add_date("starts", _("When it begins")), 1), (self.add_date("due", _("By when")), 1))
        statuses: Choices = [(word_for(one), one, "") for one in ActionStatus]
        box.addWidget(self.add_choice("status", _("Status"), statuses))
        box = self.add_section(_("Where it belongs"))
        self._place = ChoiceBox(_("Stands under"))
        self._place.activated.connect(lambda _row: self.place_wanted.emit(*self._place.currentData()))
        box.addWidget(Field(_("Stands under"), self._place))
        box.addWidget(self.add_choice("pillar", _("Pillar"), pillar_choices()))
        levels: Choices = [(_("Not given"), None, ""), *((word_for(one), one, "") for one in Level)]
        level = self.add_choice("level", _("Level"), levels)
        side_by_side(box, (level, 1), (self.add_line("location", _("Where")), 1))
        box.addWidget(self.add_lines("legal_references", _("Laws, as written")))
        box = self.add_section(_("Indicator"))
        box.addWidget(self.add_line("indicator", _("What is counted")))
        baseline = self.add_line("baseline", _("At the start"))
        side_by_side(box, (baseline, 1), (self.add_line("reached", _("Reached")), 1),
                     (self.add_line("target", _("Target")), 1))  # fmt: skip
        box.addWidget(self.add_text("evidence", _("What shows that it is done"), least=1))
        self._build_money()
        box = self.add_section(_("Where it comes from"))
        box.addWidget(self.add_choice("theme_id", _("Theme"), ()))
        box.addWidget(self.sources)

    def _build_money(self) -> None:
        box = self.add_section(_("Resources"))
        box.addWidget(self.add_line("resources", _("In words"), placeholder=_("For example: staff time")))
        currency = self.add_line("currency", _("Currency"), placeholder="USD")
        side_by_side(box, (self.add_line("cost", _("Cost")), 3), (currency, 2))
        side_by_side(box, (self.add_line("funded", _("Found already")), 1), (self.add_line("funder", _("Who pays")), 1))
        box.addWidget(self.add_line("support", _("Who supports it")))
        box.addWidget(self.add_line("submitted_to", _("Submitted to")))
        box.addWidget(self.add_line("horizon", _("Horizon, as written")))

    def _fill(self, name: str, wanted: Choices) -> None:
        box = self.bound[name].editor
        assert isinstance(box, ChoiceBox)
        fill_choices(box, wanted)

    def _fill_place(self, one: RoadmapAction, roadmap: Roadmap) -> None:
        wanted: Choices = [(_("Under no objective"), (None, None), "")]
        for objective in roadmap.objectives:
            wanted.append(
                (_short(f"{objective.number} {objective.objective.text}"), (None, objective.objective.id), "")
            )
            for output in objective.outputs:
                wanted.append((_short(f"{output.number} {output.output.text}"), (output.output.id, None), ""))
        fill_choices(self._place, wanted)
        output_id = one.output.id if one.output else None
        here = (output_id, None if output_id else one.objective.id if one.objective else None)
        self._place.setCurrentIndex(next((n for n, (_w, value, _i) in enumerate(wanted) if value == here), 0))


class ObjectiveForm(RecordForm):
    """The fields of an objective."""

    def __init__(self) -> None:
        super().__init__(_("The chosen objective"))
        box = self.add_section()
        box.addWidget(PlainLabel(_("Objective"), weight=Weight.DemiBold))
        box.addWidget(self.add_text("text", _("What is to be reached"), least=2))
        box.addWidget(self.add_choice("pillar", _("Pillar"), pillar_choices()))
        box.addWidget(self.add_choice("theme_id", _("Theme"), ()))

    def show_objective(self, objective: Objective, roadmap: Roadmap) -> None:
        """Show an objective."""
        box = self.bound["theme_id"].editor
        assert isinstance(box, ChoiceBox)
        fill_choices(box, _theme_choices(roadmap))
        self.show_record(objective)


class OutputForm(RecordForm):
    """The fields of an output."""

    def __init__(self) -> None:
        super().__init__(_("The chosen output"))
        box = self.add_section()
        box.addWidget(PlainLabel(_("Output"), weight=Weight.DemiBold))
        box.addWidget(self.add_text("text", _("What there will be"), least=2))
        box.addWidget(self.add_line("quantity", _("How many, as written"), placeholder=_("At least two supply chains")))
        box.addWidget(self.add_choice("theme_id", _("Theme"), ()))

    def show_output(self, output: Output, roadmap: Roadmap) -> None:
        """Show an output."""
        box = self.bound["theme_id"].editor
        assert isinstance(box, ChoiceBox)
        fill_choices(box, _theme_choices(roadmap))
        self.show_record(output)


def _theme_choices(roadmap: Roadmap) -> Choices:
    themes = sorted((one.theme for one in roadmap.themes), key=lambda one: one.number or 0)
    listed: Choices = [(_short(f"{one.number or '?'} {one.name}"), one.id, "") for one in themes]
    return [(_("From no theme"), None, ""), *listed]


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= MOST_WORDS else line[: MOST_WORDS - 1].rstrip() + "…"


def fill_choices(box: ChoiceBox, wanted: Choices) -> None:
    """Put these choices into a box unless it has them."""
    if [(words, value) for words, value, _icon in wanted] != [
        (box.itemText(row), box.itemData(row)) for row in range(box.count())
    ]:
        box.clear()
        for words, value, icon in wanted:
            box.add_choice(words, value, icon)

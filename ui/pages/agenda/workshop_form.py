"""The forms of the workshop itself and of one of its days.

Know `Workshop` and `Day` by the names of their fields. Save nothing themselves.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.vocabulary import WorkshopKind, WorkshopStatus, word_for
from a87desk.i18n import _
from a87desk.reading.agenda import AgendaDay
from a87desk.reading.incomplete import day_name
from ui.fonts import Weight
from ui.pages.agenda.groups_editor import GroupsEditor
from ui.pages.agenda.names import KnownNames
from ui.pages.agenda.record_form import RecordForm, side_by_side
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class WorkshopForm(RecordForm):
    """Everything the cover, the introduction and the annexes say of the workshop."""

    wanted = Signal(object, bool)

    def __init__(self, names: KnownNames) -> None:
        super().__init__(_("The workshop"))
        self.groups = GroupsEditor(names)
        self.groups.wanted.connect(self.wanted)
        self.keep_editors(self.groups)
        self._build_event()
        self._build_people()
        self._build_purpose()
        self._build_documents()
        box = self.add_section(_("Groups of no session"))
        box.addWidget(self.groups)
        section = self.groups.parentWidget()
        assert section is not None
        self._loose: QWidget = section

    def show_loose(self, groups: tuple[BreakoutGroup, ...]) -> None:
        """Show the groups that belong to no session of the agenda."""
        self.groups.set_groups("", groups)
        self._loose.setVisible(bool(groups))

    def _build_event(self) -> None:
        box = self.add_section()
        box.addWidget(PlainLabel(_("Workshop"), weight=Weight.DemiBold))
        box.addWidget(self.add_text("title", _("Title"), least=1, most=4))
        box.addWidget(self.add_text("subtitle", _("Second line of the title"), least=1, most=4))
        kinds = [(word_for(kind), kind.value, "") for kind in WorkshopKind]
        box.addWidget(self.add_choice("kind", _("Kind of event"), kinds))
        states = [(word_for(state), state.value, "") for state in WorkshopStatus]
        side_by_side(
            box,
            (self.add_choice("status", _("Where it stands"), states), 3),
            (self.add_line("edition", _("Edition")), 2),
        )
        side_by_side(box, (self.add_date("starts", _("First day")), 1), (self.add_date("ends", _("Last day")), 1))
        side_by_side(box, (self.add_line("city", _("City")), 1), (self.add_line("country", _("Country")), 1))
        box.addWidget(self.add_line("region", _("Region of the world")))
        box.addWidget(self.add_text("venue", _("Venue and its address")))
        box.addWidget(self.add_lines("rooms", _("Rooms")))
        box.addWidget(self.add_words("languages", _("Working languages"), _("As tags, for example fr, ar, en.")))

    def _build_people(self) -> None:
        box = self.add_section(_("Hosts and funders"))
        box.addWidget(self.add_lines("hosts", _("Hosts"), least=1))
        box.addWidget(self.add_lines("supporters", _("Supporters"), least=1))
        box.addWidget(self.add_lines("funders", _("Funders"), least=1))
        hint = _("Printed word for word in every document.")
        box.addWidget(self.add_text("funding_text", _("Text that a funder obliges to print"), hint))
        box.addWidget(self.add_line("website", _("Website")))
        box.addWidget(self.add_line("handle", _("Hashtag or handle")))

    def _build_purpose(self) -> None:
        box = self.add_section(_("What it is for"))
        parts = _("An empty line begins a new paragraph.")
        box.addWidget(self.add_text("background", _("Background"), parts, least=2))
        box.addWidget(self.add_text("rationale", _("Rationale"), least=2))
        box.addWidget(self.add_lines("objectives", _("Objectives")))
        box.addWidget(self.add_lines("expected_outcomes", _("Expected outcomes")))
        box.addWidget(self.add_text("target_participants", _("Who is to take part")))
        box.addWidget(self.add_text("approach", _("Overall approach and format"), least=2))

    def _build_documents(self) -> None:
        box = self.add_section(_("For the documents"))
        box.addWidget(self.add_lines("masthead", _("Lines above the title, such as country and ministry"), least=1))
        box.addWidget(self.add_text("foreword", _("Foreword"), _("An empty line begins a new paragraph."), least=2))
        box.addWidget(self.add_line("foreword_by", _("Who signs the foreword")))
        box.addWidget(self.add_text("views_clause", _("Whose views the report gives, as it is to be printed")))
        box.addWidget(self.add_text("stated_participation", _("How many took part, as stated")))
        box.addWidget(self.add_line("roadmap_label", _("How the priorities are called")))
        box.addWidget(self.add_lines("conclusions", _("Conclusions")))
        box.addWidget(self.add_text("feedback", _("What participants said of the event")))
        box.addWidget(self.add_lines("remarks", _("Remarks on the source documents")))


class DayForm(RecordForm):
    """The heading of a day, its date, and what it is for."""

    removed = Signal(str)
    sort_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("The chosen day"))
        self._title = PlainLabel("", weight=Weight.DemiBold)
        box = self.add_section()
        box.addWidget(self._title)
        number = self.add_number("number", _("Number"))
        number.set_hint(_("0 is the evening before."))
        side_by_side(box, (self.add_date("date", _("Date")), 2), (number, 1))
        box.addWidget(self.add_line("title", _("Heading")))
        box.addWidget(self.add_text("aim", _("What the day is for")))
        box.addWidget(self.add_line("as_printed", _("Date as printed, where that differs")))
        below = self.add_section()
        row = QHBoxLayout()
        space(row, gap=8)
        sort = Button(_("Put in order of time"), icon="arrow-up-down", small=True)
        remove = Button(_("Remove day"), ButtonKind.DANGER, icon="trash-2", small=True)
        sort.clicked.connect(lambda: self.sort_wanted.emit(self.record_id))
        remove.clicked.connect(lambda: self.removed.emit(self.record_id))
        for button in (sort, remove):
            row.addWidget(button)
        row.addStretch(1)
        below.addLayout(row)

    def show_day(self, day: AgendaDay) -> None:
        """Show a day."""
        self._title.setText(day_name(day))
        self.show_record(day.day)

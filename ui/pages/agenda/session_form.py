"""The form of one session: its time and place, what it is for, what it asks its groups, who has a role.

Knows `AgendaSession`. What a kind does not ask for is hidden while it is empty. Saves nothing itself.
"""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from a87desk.domain.document_lists import OutputLabel
from a87desk.domain.session_asks import asks_of
from a87desk.domain.vocabulary import SessionKind
from a87desk.i18n import _
from a87desk.reading.agenda import Agenda, AgendaSession
from a87desk.reading.incomplete import day_name
from exports.report.sessions import results_title
from ui.fonts import TextSize, Weight
from ui.pages.agenda.fields import ChoiceBox
from ui.pages.agenda.groups_editor import GroupsEditor
from ui.pages.agenda.kinds import kind_icon, kind_word
from ui.pages.agenda.names import KnownNames
from ui.pages.agenda.questions_editor import QuestionsEditor
from ui.pages.agenda.record_form import RecordForm, side_by_side
from ui.pages.agenda.roles_editor import RolesEditor
from ui.tokens import Tone
from ui.widgets.labels import PlainLabel

_USUAL = OutputLabel.RECOMMENDATIONS


class SessionForm(RecordForm):
    """`wanted` carries a command about a role, a question or a group, and whether taking it back is offered."""

    wanted = Signal(object, bool)
    added = Signal(object)
    """An act that adds a role or a group, whose name field then gets the keyboard."""

    def __init__(self, names: KnownNames, senders: KnownNames) -> None:
        super().__init__(_("The chosen session"))
        self.roles, self.questions = RolesEditor(names, senders), QuestionsEditor()
        self.groups = GroupsEditor(names)
        self._build()
        self.keep_editors(self.roles, self.questions, self.groups)
        for editor in self.editors:
            editor.wanted.connect(self.wanted)
        self.roles.added.connect(self.added)
        self.groups.added.connect(self.added)

    def show_session(self, one: AgendaSession, agenda: Agenda) -> None:
        """Show a session with everything that belongs to it."""
        session = one.session
        self._fill_days(agenda)
        is_usual = session.output_label is _USUAL
        self.show_record(replace(session, output_label=None) if is_usual else session)
        asks = asks_of(session.kind)
        self.roles.set_session(session.id, session.kind, one.roles)
        self.questions.set_session(session.id, one.questions)
        self.groups.set_groups(session.id, one.groups)
        self._roles_part.setVisible(asks.speakers or bool(one.roles))
        self._went_part.setVisible(asks.record or bool(session.began or session.ended))
        has_purpose = bool(session.objective or session.aims or session.output_label)
        self._purpose_part.setVisible(asks.record or has_purpose)
        has_words = session.minimum_recommendations is not None or session.group_choice
        self._asked_part.setVisible(asks.groups or asks.questions or bool(one.questions or one.groups or has_words))

    def focus_field(self, name: str, record_id: str = "") -> bool:
        adding = {"roles": self.roles.add, "questions": self.questions.add, "groups": self.groups.add}.get(name)
        if adding is not None and self.row(record_id) is None:
            self.focus_editor(adding)
            return True
        return super().focus_field(name, record_id)

    def _build(self) -> None:
        box = self.add_section()
        box.addWidget(PlainLabel(_("Session"), weight=Weight.DemiBold))
        box.addWidget(self.add_text("title", _("Title"), least=1, most=4))
        kinds = [(kind_word(kind), kind.value, kind_icon(kind)) for kind in SessionKind]
        side_by_side(box, (self.add_choice("kind", _("Kind"), kinds), 3), (self.add_line("number", _("Number")), 1))
        side_by_side(box, (self.add_time("starts", _("Starts")), 1), (self.add_time("ends", _("Ends")), 1))
        side_by_side(
            box, (self.add_line("room", _("Room"), placeholder=_("TBD")), 2), (self.add_line("track", _("Track")), 1)
        )
        box.addWidget(self.add_choice("day_id", _("Day"), ()))
        box.addWidget(self.add_line("as_printed", _("Time as printed, where that differs")))
        self._roles_part = self._part(_("Roles"), self.roles)
        self._went_part = self._build_went()
        self._asked_part = self._build_asked()
        self._purpose_part = self._build_purpose()

    def _part(self, title: str, editor: QWidget) -> QWidget:
        box = self.add_section(title)
        box.addWidget(editor)
        return _section_of(editor)

    def _build_asked(self) -> QWidget:
        box = self.add_section(_("What the groups are asked"))
        least = self.add_number("minimum_recommendations", _("Recommendations asked of each group"), _("Not said"))
        box.addWidget(least)
        box.addWidget(PlainLabel(_("Guiding questions"), TextSize.SMALL, tone=Tone.INK2))
        box.addWidget(self.questions)
        box.addWidget(PlainLabel(_("Groups"), TextSize.SMALL, tone=Tone.INK2))
        box.addWidget(self.groups)
        box.addWidget(self.add_line("group_choice", _("How people come to their groups")))
        return _section_of(least)

    def _build_went(self) -> QWidget:
        box = self.add_section(_("How it went"))
        began = self.add_time("began", _("Really began"))
        side_by_side(box, (began, 1), (self.add_time("ended", _("Really ended")), 1))
        return _section_of(began)

    def _build_purpose(self) -> QWidget:
        box = self.add_section(_("What it is for"))
        objective = self.add_text("objective", _("Objective"))
        box.addWidget(objective)
        box.addWidget(self.add_lines("aims", _("Aims")))
        box.addWidget(self.add_choice("output_label", _("What its results are called"), result_labels()))
        return _section_of(objective)

    def _fill_days(self, agenda: Agenda) -> None:
        box = self.bound["day_id"].editor
        wanted = [(day_name(day), day.day.id) for day in agenda.days if day.day.id]
        assert isinstance(box, ChoiceBox)
        if wanted != [(box.itemText(row), box.itemData(row)) for row in range(box.count())]:
            box.clear()
            for words, day_id in wanted:
                box.add_choice(words, day_id)


def result_labels() -> list[tuple[str, str | None, str]]:
    """Return what the results of a session can be called, the usual words first."""
    usual = _("Recommendations, as usual")
    others = [(results_title(label), label.value, "") for label in OutputLabel if label is not _USUAL]
    return [(usual, None, ""), *others]


def _section_of(widget: QWidget) -> QWidget:
    section = widget.parentWidget()
    assert section is not None
    return section

"""The end pane: everything about the chosen note that is not its words, and what happened to it.

Knows one `NoteLine` and its history. Every change goes out as a signal; nothing is saved here.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.domain.document_lists import Attribution
from a87desk.domain.note import Note
from a87desk.domain.recommendation import Recommendation
from a87desk.domain.vocabulary import NoteKind, Pillar, Urgency, Visibility, word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.group_page import NoteLine
from a87desk.reading.note_history import NoteHistory
from ui.attribution_choices import attribution_choices
from ui.fonts import TextSize, Weight
from ui.pages.notes.history_words import history_words
from ui.pages.notes.kinds import all_kinds
from ui.pages.notes.note_delegate import clock_time
from ui.pages.notes.note_model import label_of
from ui.pages.notes.pictures_strip import PicturesStrip
from ui.pages.notes.tags_editor import TagsEditor
from ui.pages.notes.text_fields import TextFields
from ui.pictures import holds_picture
from ui.tokens import Tone
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.cards import SectionList
from ui.widgets.choices import RadioButton
from ui.widgets.fields import ComboBox, Field
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.spacing import space

_ICONS = {Visibility.EVERYONE: "users", Visibility.FACILITATORS: "user", Visibility.CONFIDENTIAL: "lock"}
FEW = 4
"""How much of a history is shown before somebody asks for all of it."""
_OF_A_COUNTRY = (NoteKind.GOOD_PRACTICE.value, NoteKind.COUNTRY_CASE.value)


class NoteDetails(SectionList):
    """The form. `kind_chosen` carries a kind's key, `changed` the id of the note, a field's name and its new value.

    `menu_wanted` asks for the menu of the note, `pictures_dropped` carries the QMimeData of what was dropped here,
    `left` says that the person goes back to writing.
    """

    kind_chosen = Signal(str)
    changed = Signal(str, str, object)
    menu_wanted = Signal()
    pictures_dropped = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("About this note"), parent)
        self._shown_id = ""
        self._title = PlainLabel("", weight=Weight.DemiBold)
        self.menu_button = IconButton("ellipsis", _("What can be done with this note"))
        self._kind, self._pillar = ComboBox(_("Kind")), ComboBox(_("Pillar of Alliance 8.7"))
        self._urgency = ComboBox(_("How urgent"))
        self._attribution = ComboBox(_("How it may be attributed"))
        self._tags = TagsEditor()
        self._visibility = QButtonGroup(self)
        self._levels: dict[Visibility, RadioButton] = {}
        self._texts = TextFields()
        self.pictures = PicturesStrip()
        self._versions, self._history = QVBoxLayout(), QVBoxLayout()
        self._form, self._below = QWidget(), QWidget()
        self._picture_place = QWidget()
        self._sections: list[QVBoxLayout] = []
        self._past: list[tuple[str, str]] = []
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that no note is chosen."""
        self.commit()
        self._shown_id = ""
        self._title.setText(_("No note is chosen"))
        self.menu_button.hide()
        for part in (self._form, self._below, self._picture_place):
            part.hide()

    def show_line(self, line: NoteLine) -> None:
        """Show a note; what a person is just writing into a field of it stays."""
        record = line.record
        is_new = line.id != self._shown_id
        if is_new:
            self.commit()
        self._shown_id = line.id
        self._title.setText(label_of(line))
        self._kind.setCurrentIndex(self._kind.findData(line.kind))
        self._pillar.setCurrentIndex(self._pillar.findData(record.pillar.value if record.pillar else ""))
        self._tags.show_tags(record.tags)
        self._levels[record.visibility].setChecked(True)
        is_note = isinstance(record, Note)
        self._urgency_field.setVisible(not is_note)
        self._attribution_field.setVisible(is_note)
        if isinstance(record, Note):
            agreed = record.attribution.value if record.attribution else ""
            self._attribution.setCurrentIndex(self._attribution.findData(agreed))
        if isinstance(record, Recommendation):
            self._urgency.setCurrentIndex(self._urgency.findData(record.urgency.value if record.urgency else ""))
        country = record.country or line.kind in _OF_A_COUNTRY
        self._texts.show_record(record, is_new, addressee=not is_note, country=bool(country))
        self.pictures.show_pictures(line.pictures)
        for part in (self._form, self._below, self._picture_place, self.menu_button):
            part.show()

    def show_chosen(self, line: NoteLine, count: int) -> None:
        """Say that several notes are chosen, of which this form shows one."""
        words = ngettext("{note}, {count} chosen", "{note}, {count} chosen", count)
        self._title.setText(words.format(note=label_of(line), count=count) if count > 1 else label_of(line))

    def commit(self) -> None:
        """Tell of a field that a person wrote in and has not left yet."""
        self._texts.commit()

    def show_history(self, history: NoteHistory, me: str) -> None:
        """Show what happened to the note, newest first, and the versions of its words where there are several."""
        self._past = history_words(history.entries, me)
        self._show_past(FEW)
        _clear(self._versions)
        if len(history.versions) > 1:
            self._versions.addWidget(PlainLabel(_("Two versions"), TextSize.SMALL, tone=Tone.WARN))
            for version in history.versions:
                self._versions.addWidget(PlainLabel(f"{version.by}: {version.value}", TextSize.SMALL, wrap=True))

    def _show_past(self, most: int) -> None:
        _clear(self._history)
        for at, words in self._past[:most]:
            self._history.addWidget(_history_row(clock_time(at), words))
        if len(self._past) > most:
            every = LinkButton(_("Show all {count}").format(count=len(self._past)))
            every.clicked.connect(lambda: self._show_past(len(self._past)))
            self._history.addWidget(every)

    def focus_tags(self) -> None:
        """Give the keyboard to the field for theme tags."""
        self._focus(self._tags.field)

    def focus_visibility(self) -> None:
        """Give the keyboard to who may see the note."""
        checked = self._visibility.checkedButton()
        if checked is not None:
            self._focus(checked)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._shown_id and holds_picture(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.pictures_dropped.emit(event.mimeData())

    def _focus(self, widget: QWidget) -> None:
        if self._form.isVisible():
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(widget)

    def _build(self) -> None:
        box = self._add_section()
        head = QHBoxLayout()
        space(head, gap=6)
        head.addWidget(self._title, 1)
        head.addWidget(self.menu_button)
        box.addLayout(head)
        form = QVBoxLayout(self._form)
        space(form, gap=8)
        for kind in all_kinds():
            self._kind.add_choice(kind.words, kind.key, kind.icon)
        self._urgency.add_choice(_("Not said"), "")
        for urgency in Urgency:
            self._urgency.add_choice(word_for(urgency), urgency.value)
        self._pillar.add_choice(_("None"), "")
        for pillar in Pillar:
            self._pillar.add_choice(word_for(pillar), pillar.value)
        for words, value in attribution_choices():
            self._attribution.add_choice(words, value or "")
        space(self._versions, gap=4)
        form.addLayout(self._versions)
        form.addWidget(Field(_("Kind"), self._kind))
        form.addWidget(Field(_("Theme tags"), self._tags))
        form.addWidget(Field(_("Pillar of Alliance 8.7"), self._pillar))
        self._urgency_field = Field(_("How urgent"), self._urgency)
        form.addWidget(self._urgency_field)
        form.addLayout(self._build_levels())
        form.addWidget(self._texts)
        self._attribution_field = Field(_("How it may be attributed"), self._attribution)
        form.addWidget(self._attribution_field)
        box.addWidget(self._form)
        self._build_history()
        pictures = self._add_section()
        inner = QVBoxLayout(self._picture_place)
        space(inner, gap=6)
        inner.addLayout(_head("image", _("Flip chart and pictures")))
        inner.addWidget(self._texts.flip_chart)
        inner.addWidget(self.pictures)
        pictures.addWidget(self._picture_place)

    def _add_section(self) -> QVBoxLayout:
        section = self.add_section()
        self._sections.append(section)
        return section

    def _on_range_changed(self) -> None:
        """Let the scroll bar lie in the margin, so that the words keep their width."""
        end = 4 if self.verticalScrollBar().maximum() > 0 else 16
        for section in self._sections:
            space(section, (16, 12, end, 12), 6)

    def _build_levels(self) -> QVBoxLayout:
        levels = QVBoxLayout()
        space(levels, gap=1)
        levels.addWidget(PlainLabel(_("Who may see it"), TextSize.SMALL, tone=Tone.INK2))
        for level in Visibility:
            button = RadioButton(word_for(level), icon=_ICONS[level])
            self._levels[level] = button
            self._visibility.addButton(button)
            levels.addWidget(button)
        return levels

    def _build_history(self) -> None:
        section = self._add_section()
        below = QVBoxLayout(self._below)
        space(below, gap=6)
        below.addLayout(_head("history", _("History")))
        space(self._history, gap=6)
        below.addLayout(self._history)
        section.addWidget(self._below)

    def _connect(self) -> None:
        self._kind.activated.connect(lambda _row: self.kind_chosen.emit(self._kind.currentData()))
        self._urgency.activated.connect(lambda _row: self._tell("urgency", self._urgency.currentData() or None))
        self._pillar.activated.connect(lambda _row: self._tell("pillar", self._pillar.currentData() or None))
        self._attribution.activated.connect(self._on_attribution)
        self._tags.changed.connect(lambda tags: self._tell("tags", tags))
        self._tags.left.connect(self.left)
        for level, button in self._levels.items():
            button.clicked.connect(lambda _checked, level=level: self._tell("visibility", level))
        self._texts.changed.connect(self._tell)
        self._texts.left.connect(self.left)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.menu_button.clicked.connect(lambda: self.menu_wanted.emit())

    def _on_attribution(self) -> None:
        agreed = self._attribution.currentData()
        self._tell("attribution", Attribution(agreed) if agreed else None)

    def _tell(self, field: str, value: object) -> None:
        if self._shown_id:
            self.changed.emit(self._shown_id, field, value)


def _head(icon: str, words: str) -> QHBoxLayout:
    head = QHBoxLayout()
    space(head, gap=6)
    head.addWidget(IconLabel(icon, Tone.INK2, 14))
    head.addWidget(PlainLabel(words, TextSize.SMALL, weight=Weight.DemiBold), 1)
    return head


def _history_row(at: str, words: str) -> QWidget:
    row = QWidget()
    box = QHBoxLayout(row)
    space(box, gap=10)
    time = PlainLabel(at, TextSize.SMALL, tone=Tone.INK2)
    time.set_tabular()
    box.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
    box.addWidget(PlainLabel(words, TextSize.SMALL, wrap=True), 1)
    return row


def _clear(layout: QVBoxLayout) -> None:
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()

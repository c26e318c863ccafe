"""Where a record is written: who speaks, which kind, the field, and how the words will be stored.

Knows entries and speakers. Must not know how an entry is saved.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from a87desk.domain.record_entry import (
    ANSWER,
    DECISION,
    ENDORSEMENT,
    FIGURE,
    KINDS,
    POINT,
    QUESTION,
    RECOMMENDATION,
    WITH_OWN_NOUN,
    Entry,
    KnownSpeaker,
    read_entry,
    usual_visibility,
)
from a87desk.domain.session_asks import asks_of
from a87desk.domain.vocabulary import DecisionKind, Visibility, word_for
from a87desk.i18n import _
from a87desk.reading.session_record import SessionRecord
from ui import theme
from ui.fonts import TextSize
from ui.pages.records.chips import Chip, ChipBar, Choice
from ui.pages.records.entry_field import RecordField
from ui.pages.records.entry_words import About, stored_words
from ui.pages.records.kinds import LETTERS, entry_icon, entry_words
from ui.pages.records.pills import decision_icon
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.headers import Hint, HintBar
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

MOST_SPEAKERS = 9
_PAIR = {QUESTION: ANSWER, ANSWER: QUESTION}


class EntryPane(QWidget):
    """The entry of the Records page. `submitted` carries an `Entry` and who may see it."""

    submitted = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._speakers: tuple[KnownSpeaker, ...] = ()
        self._session_id: str | None = None
        self._about = About()
        self._visibility: Visibility | None = None
        self._asked: tuple[str, ...] = (POINT,)
        self._is_compact = False
        self.speakers, self.kinds = ChipBar(_("Who speaks")), ChipBar(_("Kind of entry"))
        self.decisions = ChipBar(_("Type of decision"))
        self.field = RecordField()
        self._more = Button(_("More kinds"), ButtonKind.QUIET, small=True)
        self._who = Button(_("Other speakers"), ButtonKind.QUIET, small=True)
        self._more_menu, self._who_menu = QMenu(self), QMenu(self)
        self._more.setMenu(self._more_menu)
        self._who.setMenu(self._who_menu)
        self._stored = PlainLabel("", TextSize.SMALL, tone=Tone.INK2)
        self._aside = PlainLabel("", TextSize.SMALL, tone=Tone.INFO, wrap=True)
        self.hints = HintBar((), bare=True)
        self._build()
        self._connect()

    # What is shown

    def show_record(self, record: SessionRecord) -> None:
        """Offer the speakers of a session and the kinds it asks for; what is chosen stays chosen in one session."""
        is_other = record.session.id != self._session_id
        self._session_id = record.session.id
        self._speakers = tuple(one.known for one in record.speakers)
        kept = "" if is_other else self.speakers.current()
        self._show_speakers(kept if kept in {one.id for one in self._speakers} else "")
        self._asked = asks_of(record.session.kind).entries
        self._show_kind(self._asked[0] if is_other else self.kinds.current())
        self._refresh()

    def set_compact(self, compact: bool) -> None:
        """Show only what is chosen, the others in menus: for screens on which the record itself needs the room."""
        if compact != self._is_compact:
            self._is_compact = compact
            self._show_speakers(self.speakers.current())
            if self.kinds.current():  # before a record is shown, nothing is chosen
                self._show_kind(self.kinds.current())
            self.hints.setVisible(not compact)

    def show_about(self, about: About) -> None:
        """Say which question an answer would answer, and which decision a reservation would be about."""
        self._about = about
        self._refresh()

    def say(self, words: str) -> None:
        """Say something about what is in the field; "" for nothing."""
        self._aside.setText(words)
        self._aside.setVisible(bool(words))

    # What is chosen

    def entry(self) -> Entry:
        """Return what would be stored now."""
        return read_entry(self.field.toPlainText(), self._chosen(), self._speakers)

    def choose_kind(self, kind: str) -> None:
        """Write this kind from now on; a decision again goes on to the next type."""
        if kind == DECISION == self.kinds.current():
            types = list(DecisionKind)
            here = types.index(DecisionKind(self.decisions.current()))
            self.decisions.choose(types[(here + 1) % len(types)].value)
        self._show_kind(kind)
        self._refresh()

    def choose_speaker(self, place: int) -> None:
        """Let the speaker of this place speak, from 1; the one who speaks already gives way to the floor."""
        if 1 <= place <= len(self._speakers):
            wanted = self._speakers[place - 1].id
            self._show_speakers("" if self.speakers.current() == wanted else wanted)
            self._refresh()

    def next_visibility(self) -> None:
        """Let the next entry be seen by fewer, or by everyone again."""
        levels = list(Visibility)
        self._visibility = levels[(levels.index(self.visibility()) + 1) % len(levels)]
        self._refresh()

    def visibility(self) -> Visibility:
        """Return who would see what is in the field: as it was chosen, else as is usual for its kind."""
        return self._visibility or usual_visibility(self.entry().kind)

    def _chosen(self) -> Entry:
        decision = DecisionKind(self.decisions.current()) if self.kinds.current() == DECISION else None
        return Entry(self.kinds.current() or POINT, "", speaker_id=self.speakers.current(), decision=decision)

    def _show_speakers(self, current: str) -> None:
        named = [_speaker_choice(one, place) for place, one in enumerate(self._speakers, start=1)]
        choices = [*named, Choice("", _("From the floor"), "users")] if named else []
        shown = [one for one in choices if one.key == current] if self._is_compact else choices
        self.speakers.set_choices(shown, current)
        self.speakers.setVisible(bool(choices))
        self._who.setVisible(self._is_compact and bool(choices))
        menu = self._who_menu
        menu.clear()
        for one in choices:
            if one not in shown:
                action = menu.addAction(one.words.replace("&", "&&"))
                action.triggered.connect(lambda _checked, key=one.key: self._on_speaker(key))

    def _show_kind(self, current: str) -> None:
        asked = (current,) if self._is_compact else self._asked
        shown = asked if current in asked else (*asked, current)
        self.kinds.set_choices([_kind_choice(kind) for kind in shown], current)
        self.decisions.setVisible(current == DECISION)
        menu = self._more_menu
        menu.clear()
        for kind in (*self._asked, *(one for one in KINDS if one not in self._asked)):
            if kind not in shown:
                icon = theme.current().menu_icon(entry_icon(kind))
                action = menu.addAction(icon, entry_words(kind).replace("&", "&&"))
                action.triggered.connect(lambda _checked, kind=kind: self._on_more(kind))

    def _on_speaker(self, key: str) -> None:
        self._show_speakers(key)
        self._on_chosen(key)

    def _on_more(self, kind: str) -> None:
        self.choose_kind(kind)
        self.field.setFocus()

    # Writing

    def _on_submitted(self, _text: str) -> None:
        self.submitted.emit(self.entry(), self.visibility())

    def _on_paired(self, _text: str) -> None:
        """Save, and go on with the other half of the pair."""
        entry = self.entry()
        self._on_submitted("")
        self.choose_kind(_PAIR.get(entry.kind, QUESTION))

    def saved(self, entry: Entry) -> None:
        """Get ready for the next entry: a speaker who was named or new goes on speaking, secrecy does not go on."""
        self._visibility = None
        self.field.show_text("")
        if entry.speaker_id:
            self._show_speakers(entry.speaker_id)
        self._refresh()

    def _refresh(self) -> None:
        entry = self.entry()
        self.field.is_pair = entry.kind in _PAIR
        words = stored_words(entry, self._speakers, self._about, self.visibility())
        if words != self._stored.text():  # with every key: what stays as it is must cost nothing
            self._stored.setText(words)
        secret = entry.is_note and self.visibility() is not Visibility.EVERYONE
        self._stored.set_tone(Tone.CONF if secret else Tone.INK2)
        hints = _hints(entry)
        if tuple(hints) != self.hints.hints():
            self.hints.set_hints(hints)

    # Building

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box, (14, 10, 14, 8), 7)
        types = [Choice(kind.value, word_for(kind), decision_icon(kind)) for kind in DecisionKind]
        self.decisions.set_choices(types, DecisionKind.AGREED.value)
        self.kinds.add_end(self._more)
        self.speakers.add_end(self._who)
        self._aside.hide()
        for part in (self.speakers, self.kinds, self.decisions, self._aside, self.field, self._stored, self.hints):
            box.addWidget(part)

    def _connect(self) -> None:
        self.field.submitted.connect(self._on_submitted)
        self.field.paired.connect(self._on_paired)
        self.field.textChanged.connect(self._refresh)
        self.kinds.chosen.connect(self._on_kind)
        for bar in (self.speakers, self.decisions):
            bar.chosen.connect(self._on_chosen)
        for kind, letter in LETTERS.items():
            shortcut = QShortcut(QKeySequence(f"Ctrl+Shift+{letter}"), self)
            shortcut.activated.connect(lambda kind=kind: self.choose_kind(kind))
        for digit in range(1, MOST_SPEAKERS + 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{digit}"), self)
            shortcut.activated.connect(lambda digit=digit: self.choose_speaker(digit))

    def _on_kind(self, kind: str) -> None:
        self._show_kind(kind)
        self._on_chosen(kind)

    def _on_chosen(self, _key: str) -> None:
        self._refresh()
        if not isinstance(self.focusWidget(), Chip):
            self.field.setFocus()


def _speaker_choice(speaker: KnownSpeaker, place: int) -> Choice:
    has_key = place <= MOST_SPEAKERS
    return Choice(speaker.id, speaker.name, "", str(place) if has_key else "", f"Ctrl {place}" if has_key else "")


def _kind_choice(kind: str) -> Choice:
    letter = LETTERS.get(kind, "")
    return Choice(kind, entry_words(kind), entry_icon(kind), letter, f"Ctrl Shift {letter}" if letter else "")


def _hints(entry: Entry) -> list[Hint]:
    hints = [Hint(("Enter",), _("Save, start the next"))]
    if entry.kind in _PAIR:
        hints.append(Hint(("Tab",), _("Then its answer") if entry.kind == QUESTION else _("Then the next question")))
    if entry.kind == RECOMMENDATION:
        hints.append(Hint(("@",), _("To whom")))
    elif entry.kind in WITH_OWN_NOUN and entry.kind not in (FIGURE, ENDORSEMENT):
        hints += [Hint(("@",), _("Who")), Hint(("^",), _("By when"))]
    elif entry.kind == FIGURE:
        hints += [Hint(("=",), _("Value")), Hint(("@",), _("Source")), Hint(("^",), _("Year"))]
    else:
        hints.append(Hint(("Ctrl", "1–9"), _("Speaker")))
    return [*hints, Hint(("Ctrl", "Shift", "P…O"), _("Kind")), Hint(("Ctrl", "↑"), _("Edit the last one"))]

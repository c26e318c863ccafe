"""The chosen comment in full, the words it wants beside those that stand, and what became of it.

Knows one comment. Saves nothing itself; the comment's own words cannot be changed here or anywhere.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _
from a87desk.reading.document_comments import CommentShown
from ui.fonts import TextSize, Weight
from ui.pages.agenda.record_form import RecordForm
from ui.pages.comments.rows import DISPOSITIONS, CommentRow
from ui.painting.text import Align
from ui.safe_text import isolate
from ui.tokens import Tone
from ui.widgets.labels import PlainLabel

_MOST_STANDING = 1200
"""Letters of a section that are shown; the whole of it stands in the report."""


class CommentForm(RecordForm):
    """`next_wanted`: the answer is written, on to the next open comment (Ctrl Enter)."""

    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("The chosen comment"))
        box = self.add_section()
        self._title = _label(TextSize.CARD, Weight.DemiBold, Align.START)
        self._place = _label(TextSize.SMALL, None, Align.START, Tone.INK2)
        self._words = _label(TextSize.NOTE, None, Align.WORDS)
        for label in (self._title, self._place, self._words):
            box.addWidget(label)
        became = self.add_section(_("What became of it"))
        choices: list[tuple[str, object, str]] = [(_("Open"), None, "")]
        choices += [(f"{place}  {word_for(one)}", one.value, "") for place, one in enumerate(DISPOSITIONS, 1)]
        became.addWidget(self.add_choice("disposition", _("Disposition"), choices))
        became.addWidget(self.add_text("answer", _("Answer: what was done, or why not"), least=3, most=10))
        self._both = _label(TextSize.SMALL, None, Align.WORDS, Tone.WARN)
        became.addWidget(self._both)
        self._suggested = self._part(_("Suggested wording"))
        self._standing = self._part(_("What the section says now"), Tone.INK2)
        self._arrived = _label(TextSize.SMALL, None, Align.START, Tone.INK3)
        self.add_section().addWidget(self._arrived)
        self.answer = self.bound["answer"].editor
        self.answer.installEventFilter(self)

    def show_comment(self, row: CommentRow, standing: str, both: tuple[str, ...]) -> None:
        """Show a comment. `standing` is what its section says now; `both` are answers that two laptops gave."""
        shown: CommentShown = row.shown
        comment = shown.comment
        self._title.setText(_("{number} from {sender}").format(number=row.number, sender=isolate(row.sender)))
        self._place.setText(row.place)
        _say(self._words, comment.text)
        _say(self._suggested, comment.suggested)
        cut = standing if len(standing) <= _MOST_STANDING else standing[:_MOST_STANDING].rstrip() + "…"
        _say(self._standing, cut)
        for label in (self._suggested, self._standing):
            part = label.parentWidget()
            if part is not None:
                part.setVisible(bool(label.text()))
        self._both.setText(_("Two laptops wrote: {answers}").format(answers=" | ".join(both)))
        self._both.setVisible(bool(both))
        sheet = _("From the sheet {name}").format(name=comment.sheet) if comment.sheet else _("Written down here")
        self._arrived.setText(sheet)
        self.show_record(comment)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl Enter in the answer saves it and goes on."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held == Qt.KeyboardModifier.ControlModifier:
                self.commit()
                self.next_wanted.emit()
                return True
        return super().eventFilter(watched, event)

    def _part(self, title: str, tone: Tone = Tone.INK) -> PlainLabel:
        label = _label(TextSize.NOTE, None, Align.WORDS, tone)
        self.add_section(title).addWidget(label)
        return label


def _label(size: TextSize, weight: Weight | None, align: Align, tone: Tone = Tone.INK) -> PlainLabel:
    label = PlainLabel("", size, tone=tone, wrap=True)
    label.set_weight(weight)
    label.set_align(align)
    return label


def _say(label: PlainLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))

"""Shows under the entry how a line will be saved: its kind, whom it is for, its tags, and the words that remain.

Knows a `OneLine`. Must not know how marks are read or how a note is saved.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from a87desk.domain.document_lists import Attribution
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.kind_words import RECOMMENDATION
from a87desk.domain.note import usual_visibility
from a87desk.domain.one_line import OneLine
from a87desk.domain.vocabulary import Pillar, Urgency, Visibility, word_for
from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize
from ui.pages.notes.kinds import kind_of
from ui.painting.geometry import mirrored
from ui.painting.pills import PILL_HEIGHT, Pill, PillKind, paint_pill, pill_size
from ui.painting.text import Align, TextLook, line_size, paint_line
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

_LEAD = TextLook(TextSize.SMALL, align=Align.START)
_LEVELS = {
    Visibility.EVERYONE: (PillKind.NEUTRAL, "users"),
    Visibility.FACILITATORS: (PillKind.NEUTRAL, "user"),
    Visibility.CONFIDENTIAL: (PillKind.CONF, "lock"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """What a line says of one thing: how it looks, and how it is read aloud."""

    pill: Pill
    spoken: str


def shown_parts(line: OneLine) -> list[Shown]:
    """Return the pills of a line: its kind, then its fields in the order of the form."""
    kind = kind_of(line.kind)
    look = PillKind.ACCENT if line.kind == RECOMMENDATION else PillKind.NEUTRAL
    parts = [Shown(Pill(look, kind.words, kind.icon), kind.words)]
    for name, icon, words in (
        ("addressee", "landmark", _("to {value}")),
        ("country", "globe", _("country {value}")),
        ("speaker", "user", _("said by {value}")),
        ("flip_chart", "image", _("flip chart {value}")),
    ):
        if value := line.fields.get(name):
            parts.append(Shown(Pill(PillKind.NEUTRAL, str(value), icon), words.format(value=value)))
    urgency, due = line.fields.get("urgency"), line.fields.get("due")
    if isinstance(urgency, Urgency):
        parts.append(Shown(Pill(PillKind.NEUTRAL, word_for(urgency), "flag"), word_for(urgency)))
    if isinstance(due, FuzzyDate):
        by_when = _("by {value}").format(value=due.as_written)
        parts.append(Shown(Pill(PillKind.NEUTRAL, due.as_written, "calendar-clock"), by_when))
    parts += [Shown(Pill(PillKind.NEUTRAL, tag, "tag"), _("tag {value}").format(value=tag)) for tag in line.tags]
    attribution = line.fields.get("attribution")
    if isinstance(attribution, Attribution):
        parts.append(Shown(Pill(PillKind.NEUTRAL, word_for(attribution), "user"), word_for(attribution)))
    pillar = line.fields.get("pillar")
    if isinstance(pillar, Pillar):
        parts.append(Shown(Pill(PillKind.NEUTRAL, word_for(pillar), "layers"), word_for(pillar)))
    level = line.fields.get("visibility", usual_visibility(line.kind))
    if isinstance(level, Visibility) and level is not Visibility.EVERYONE:
        look, icon = _LEVELS[level]
        parts.append(Shown(Pill(look, _short_level(level), icon), word_for(level)))
    return parts


def _short_level(level: Visibility) -> str:
    return _("Confidential") if level is Visibility.CONFIDENTIAL else _("Facilitator and rapporteurs")


class LinePreview(QWidget):
    """Two lines: pills, and the words that remain. `switched` asks to keep marks as words, or to read them again."""

    switched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pills = Pills()
        self.words = PlainLabel("", TextSize.SMALL, tone=Tone.INK2)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.switch = Button(_("Keep as words"), ButtonKind.QUIET, key="Ctrl M", small=True)
        box = QVBoxLayout(self)
        space(box, gap=2)
        box.addWidget(self._pills)
        row = QHBoxLayout()
        space(row, gap=6)
        row.addWidget(self.words, 1)
        row.addWidget(self.switch)
        box.addLayout(row)
        self.switch.clicked.connect(lambda: self.switched.emit())
        self.hide()

    def pills(self) -> list[str]:
        """Return what the pills say."""
        return [part.pill.text for part in self._pills.parts]

    def show_line(self, line: OneLine, typed: str, *, is_literal: bool) -> None:
        """Show how a line is saved; nothing where it is saved as it was typed, in the chosen kind, for everyone."""
        parts = shown_parts(line)
        is_plain = not line.has_marks and line.words == typed and not is_literal
        self.setVisible(bool(typed.strip()) and not is_plain)
        if self.isHidden():
            return
        self._pills.show_parts(parts)
        remaining = " ".join(line.words.split())
        if is_literal:
            words = _("Every sign stays in the words.")
        else:
            words = _("Words: {words}").format(words=remaining) if remaining else _("No words yet, only marks.")
        if words != self.words.text():
            self.words.setText(words)
        self.switch.setText(_("Read marks") if is_literal else _("Keep as words"))
        spoken = ", ".join(part.spoken for part in parts)
        self.setAccessibleName(_("Will be saved as {what}. {words}").format(what=spoken, words=words))


class Pills(QWidget):
    """Pills behind "Saved as", in as many rows as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: list[Shown] = []
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self)

    def show_parts(self, parts: list[Shown]) -> None:
        """Show these."""
        if parts != self.parts:
            self.parts = parts
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        boxes = self._boxes(width)
        return (boxes[-1].bottom() + 1 if boxes else 0) + theme.current().px(2)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(200), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, theme.current().px(PILL_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            lead, *boxes = (mirrored(box, self.rect()) for box in self._boxes(self.width()))
            paint_line(painter, lead, _("Saved as"), _LEAD, Tone.INK2)
            for box, part in zip(boxes, self.parts, strict=True):
                paint_pill(painter, box, part.pill)

    def _boxes(self, width: int) -> list[QRect]:
        """Return the boxes of the lead and of each pill, laid out from the left."""
        px = theme.current().px
        height, gap = px(PILL_HEIGHT), px(6)
        boxes = [QRect(0, 0, line_size(_("Saved as"), _LEAD).width() + px(2), height)]
        for part in self.parts:
            last, wide = boxes[-1], min(pill_size(part.pill).width(), width)
            x, y = last.right() + 1 + gap, last.top()
            if x + wide > width:
                x, y = 0, last.top() + height + px(4)
            boxes.append(QRect(x, y, wide, height))
        return boxes

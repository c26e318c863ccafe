"""A look at comment sheets before they are taken in: each file with what is new, here already, older or refused.

Knows an arrival. Changes nothing: accepted means that the comments are to be taken.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStyleOptionViewItem, QVBoxLayout, QWidget

from a87desk.i18n import _, ngettext
from a87desk.importing.comment_arrival import ArrivingComment, ArrivingSheet, CommentArrival, Fate
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.frames import card_state, has_focus, paint_card, paint_card_focus
from ui.painting.geometry import Row, mirrored
from ui.painting.pills import Pill, PillKind, paint_pill, pill_size
from ui.painting.text import Align, TextLook, layout_text, paint_line, paint_text
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import AnyIndex, CardDelegate, CardListView
from ui.widgets.keyed_rows import KeyedRows
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

SIDE, TOP, GAP, HEAD, FILE = 12, 8, 4, 22, 38
_FILE = TextLook(TextSize.BASE, Weight.DemiBold, Align.START)
_SMALL = TextLook(TextSize.SMALL, align=Align.START)
_LINES = TextLook(TextSize.SMALL, align=Align.START, max_lines=3)
_WORDS = TextLook(TextSize.NOTE, None, Align.WORDS, 3)


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file with what comes of it."""

    place: int
    sheet: ArrivingSheet

    @property
    def key(self) -> tuple[int, int]:
        return self.place, -1

    @property
    def line(self) -> str:
        if self.sheet.refused:
            return " ".join((self.sheet.refused, *self.sheet.remarks))
        counted = (
            (Fate.NEW, ngettext("{count} new", "{count} new", self.sheet.count(Fate.NEW))),
            (Fate.OLDER, _("{count} about an older draft")),
            (Fate.HERE, _("{count} here already")),
        )
        said = [words.format(count=count) for fate, words in counted if (count := self.sheet.count(fate))]
        about = _("Draft {number}").format(number=self.sheet.draft_number) if self.sheet.draft_number else ""
        return " · ".join(part for part in (about, *said, *self.sheet.remarks) if part)

    @property
    def pill(self) -> Pill:
        if self.sheet.refused:
            return Pill(PillKind.ERR, _("Not taken"), "circle-alert")
        if not self.sheet.count(Fate.NEW) + self.sheet.count(Fate.OLDER):
            return Pill(PillKind.NEUTRAL, _("Nothing new"), "equal")
        return Pill(PillKind.OK, _("Can be taken"), "check")

    @property
    def spoken(self) -> str:
        return ". ".join((self.sheet.file_name, self.pill.text, self.line))


@dataclass(frozen=True, slots=True)
class ComingRow:
    """A comment of a file."""

    place: int
    number: int
    arriving: ArrivingComment

    @property
    def key(self) -> tuple[int, int]:
        return self.place, self.number

    @property
    def words(self) -> str:
        one = self.arriving.comment
        return one.text or _("Suggested: {words}").format(words=one.suggested)

    @property
    def line(self) -> str:
        row = _("row {number}").format(number=self.arriving.row)
        parts = (self.arriving.comment.sender or _("Nobody named"), self.arriving.comment.where, row)
        return " · ".join(part for part in parts if part)

    @property
    def pill(self) -> Pill:
        looks = {
            Fate.NEW: Pill(PillKind.OK, _("New"), "plus"),
            Fate.OLDER: Pill(PillKind.WARN, _("Older draft"), "history"),
        }
        return looks.get(self.arriving.fate, Pill(PillKind.NEUTRAL, _("Here already"), "equal"))

    @property
    def spoken(self) -> str:
        return ". ".join((self.pill.text, self.line, self.words))


AnyRow = FileRow | ComingRow


class ArrivalModel(KeyedRows[AnyRow]):
    """Files, each followed by its comments."""

    def key_of(self, row: AnyRow) -> Hashable:
        return row.key

    def words_of(self, row: AnyRow) -> str:
        return row.sheet.file_name if isinstance(row, FileRow) else row.words

    def spoken(self, row: AnyRow) -> str:
        return row.spoken


class ArrivalDelegate(CardDelegate):
    """Files on the bare ground, comments on cards."""

    def key(self, index: AnyIndex) -> Hashable:
        row: AnyRow = index.data(ArrivalModel.ROW)
        return (row.line, "" if isinstance(row, FileRow) else row.words)

    def height(self, index: AnyIndex, width: int) -> int:
        row: AnyRow = index.data(ArrivalModel.ROW)
        px = theme.current().px
        inner = width - 2 * px(SIDE) - px(4)
        if isinstance(row, FileRow):
            return px(FILE) + layout_text(row.line, _LINES, inner).height + px(6) + px(TOP)
        return 2 * px(TOP) + px(HEAD) + layout_text(row.words, _WORDS, inner).height + px(GAP)

    def words(self, index: AnyIndex, width: int) -> str:
        row: AnyRow = index.data(ArrivalModel.ROW)
        return row.line if isinstance(row, FileRow) else row.words

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: AnyRow = index.data(ArrivalModel.ROW)
        px = theme.current().px
        card = option.rect.adjusted(px(2), px(1), -px(2), -px(GAP))
        inner = card.adjusted(px(SIDE), 0, -px(SIDE), 0)
        if isinstance(row, FileRow):
            head = Row(QRect(inner.left(), card.top() + px(8), inner.width(), px(FILE) - px(10)))
            below = inner.adjusted(0, px(FILE), 0, 0)
            title, look = row.sheet.file_name, _FILE
        else:
            paint_card(painter, card, card_state(option))
            head = Row(QRect(inner.left(), card.top() + px(TOP), inner.width(), px(HEAD)))
            below = inner.adjusted(0, px(TOP) + px(HEAD), 0, 0)
            title, look = row.line, _SMALL
        if has_focus(option):
            paint_card_focus(painter, card)
        paint_pill(painter, head.end(pill_size(row.pill), px(8)), row.pill)
        paint_line(painter, head.rest(), title, look, Tone.INK if isinstance(row, FileRow) else Tone.INK2)
        words, tone = (row.line, Tone.INK2) if isinstance(row, FileRow) else (row.words, Tone.INK)
        paint_text(painter, mirrored(below, card), words, _LINES if isinstance(row, FileRow) else _WORDS, tone)


class ArrivalDialog(QDialog):
    """The look. Accepted: take the comments in."""

    def __init__(self, arrival: CommentArrival, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        count = len(arrival.taken)
        self.list = CardListView(_("Files and their comments"), bare=False)
        self._rows, self._delegate = ArrivalModel(), ArrivalDelegate()
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self._rows)
        self._rows.show_rows(list(_rows(arrival)))
        words = ngettext("Take in {count} comment", "Take in {count} comments", count).format(count=count)
        self.take = Button(words if count else _("Nothing to take in"), ButtonKind.MAIN)
        self.take.setEnabled(bool(count))
        self._build(arrival)

    def _build(self, arrival: CommentArrival) -> None:
        px = theme.current().px
        title = ngettext("Comments in {count} file", "Comments in {count} files", len(arrival.sheets))
        title = title.format(count=len(arrival.sheets))
        self.setWindowTitle(title)
        holder = self.parentWidget()
        room = holder.window().size() if holder is not None else self.size()
        self.resize(min(px(760), room.width() - 40), min(px(580), room.height() - 30))
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        heading = PlainLabel(title, TextSize.CARD, weight=Weight.DemiBold)
        heading.set_align(Align.START)
        box.addWidget(heading)
        lead = PlainLabel(
            _("Nothing is changed yet. Words stay as they were sent, and one undo takes all of it back."),
            TextSize.SMALL, tone=Tone.INK2, wrap=True,
        )  # fmt: skip
        lead.set_align(Align.START)
        box.addWidget(lead)
        box.addWidget(self.list, 1)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        leave = Button(_("Leave all as it is"))
        leave.clicked.connect(self.reject)
        self.take.clicked.connect(self.accept)
        (self.take if self.take.isEnabled() else leave).setDefault(True)
        for button in (leave, self.take):
            row.addWidget(button)
        box.addLayout(row)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.opened.connect(lambda _index: self.accept() if self.take.isEnabled() else self.reject())


def _rows(arrival: CommentArrival) -> Iterator[AnyRow]:
    for place, sheet in enumerate(arrival.sheets):
        yield FileRow(place, sheet)
        for number, one in enumerate(sheet.comments):
            yield ComingRow(place, number, one)

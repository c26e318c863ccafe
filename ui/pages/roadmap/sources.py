"""Where an action comes from: its recommendations with their groups and exact words, and a field to link another.

Knows codes and words, which are shown as written. Must not know how a link is saved.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyleOptionViewItem, QVBoxLayout, QWidget

from a87desk.i18n import _, ngettext
from a87desk.reading.codes import CodedRecommendation
from a87desk.reading.roadmap import Roadmap, RoadmapAction
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.agenda.names import KnownNames, NameField
from ui.painting.frames import has_focus, is_selected, paint_inner_focus, paint_rule
from ui.painting.geometry import mirrored
from ui.painting.marks import marker_size, paint_marker
from ui.painting.text import Align, TextLook, layout_text, paint_line, paint_text
from ui.safe_text import isolate_ltr
from ui.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.card_list import AnyIndex, CardDelegate, CardListView, is_heard
from ui.widgets.fields import Field
from ui.widgets.keyed_rows import KeyedRows
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

MARK = 17
_CODE = TextLook(TextSize.SMALL, Weight.DemiBold, Align.START, tabular=True)
_TEXT = TextLook(TextSize.BASE, align=Align.WORDS, max_lines=6)


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A recommendation that an action is linked to."""

    id: str
    code: str
    group: int
    text: str


class SourceModel(KeyedRows[SourceRow]):
    """The linked recommendations in the order of their codes."""

    def key_of(self, row: SourceRow) -> Hashable:
        return row.id

    def words_of(self, row: SourceRow) -> str:
        return row.text

    def spoken(self, row: SourceRow) -> str:
        return _("Recommendation {code}: {text}").format(code=row.code, text=row.text)


class SourceDelegate(CardDelegate):
    """The square of the group, the code, and under them the words as they were written."""

    def height(self, index: AnyIndex, width: int) -> int:
        row: SourceRow = index.data(SourceModel.ROW)
        px = theme.current().px
        return px(6) + marker_size(MARK).height() + px(3) + layout_text(row.text, _TEXT, width - px(8)).height + px(8)

    def words(self, index: AnyIndex, width: int) -> str:
        row: SourceRow = index.data(SourceModel.ROW)
        return row.text

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: SourceRow = index.data(SourceModel.ROW)
        px, rect = theme.current().px, option.rect
        if is_selected(option) and is_heard(option):
            painter.fillRect(rect, theme.current().tokens.sel)
        side = marker_size(MARK)
        mark = QRect(rect.left() + px(4), rect.top() + px(6), side.width(), side.height())
        if row.group:
            paint_marker(painter, mirrored(mark, rect), row.group)
        lead = px(4) + (side.width() + px(7) if row.group else 0)
        code = QRect(rect.left() + lead, mark.top(), rect.width() - lead - px(4), side.height())
        paint_line(painter, mirrored(code, rect), isolate_ltr(row.code), _CODE, Tone.INK2)
        below = QRect(rect.left() + px(4), mark.bottom() + px(3), rect.width() - px(8), rect.height())
        paint_text(painter, below, row.text, _TEXT)
        paint_rule(painter, rect.left(), rect.right(), rect.bottom(), Tone.LINE0)
        if has_focus(option):
            paint_inner_focus(painter, rect)


class SourcesEditor(QWidget):
    """The list and the field. Del takes a link away; code or words and Enter add one."""

    linked = Signal(object)
    """A tuple of recommendations."""
    unlinked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.sources = SourceModel()
        self.list = CardListView(_("Recommendations it comes from"), hug=40)
        self._delegate = SourceDelegate()
        self._names = KnownNames(self)
        self._ids: dict[str, str] = {}
        self.field = NameField(self._names, _("Link a recommendation"), _("Code or words, then Enter"))
        self._of_theme = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self._all = Button(_("Link them"), icon="link-2", small=True)
        self._theme_ids: tuple[str, ...] = ()
        self._build()

    def show_sources(self, one: RoadmapAction, roadmap: Roadmap) -> None:
        """Show what an action is linked to, and what it could be linked to."""
        self.sources.show_rows([_row(each) for each in one.recommendations])
        self.list.setVisible(bool(one.recommendations))
        linked = {each.id for each in one.recommendations}
        self._ids = {_listed(each): each.id for each in roadmap.recommendations if each.id not in linked}
        self._names.show_names(list(self._ids))
        of_theme = one.theme.members if one.theme else ()
        self._theme_ids = tuple(each.id for each in of_theme if each.id not in linked)
        count = len(self._theme_ids)
        self._of_theme.setText(
            ngettext(
                "{count} more recommendation is in its theme.", "{count} more recommendations are in its theme.", count
            ).format(count=count)
        )
        self._more.setVisible(bool(count))
        self.list.updateGeometry()

    def _build(self) -> None:
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.sources)
        self.list.removed.connect(self._on_removed)
        self.field.named.connect(self._on_named)
        self._all.clicked.connect(self._link_all)
        box = QVBoxLayout(self)
        space(box, gap=6)
        box.addWidget(self.list)
        box.addWidget(Field(_("Link a recommendation"), self.field))
        box.addWidget(self.field.offered)
        self._more = QWidget()
        row = QHBoxLayout(self._more)
        space(row, gap=8)
        row.addWidget(self._of_theme, 1)
        row.addWidget(self._all)
        box.addWidget(self._more)

    def _on_removed(self, index: QModelIndex) -> None:
        row = self.sources.at(index)
        if row is not None:
            self.unlinked.emit(row.id)

    def _on_named(self) -> None:
        written = self.field.text().strip()
        found = self._ids.get(written) or next(
            (one for words, one in self._ids.items() if words.split(" ", 1)[0] == written), ""
        )
        if found:
            self.field.clear()
            self.linked.emit((found,))

    def _link_all(self) -> None:
        self.linked.emit(self._theme_ids)


def _row(one: CodedRecommendation) -> SourceRow:
    return SourceRow(one.id, one.code, one.group_number or 0, one.text)


def _listed(one: CodedRecommendation) -> str:
    return " ".join(f"{one.code} {one.text}".split())

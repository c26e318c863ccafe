"""Sign-up by keyboard: a person by some letters, then the numbers of the groups, Enter, the next person.

Knows how wishes are written and saved. Must not know who gets a place: that is making groups.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStyleOptionViewItem, QVBoxLayout, QWidget

from a87desk.commands.command import Command
from a87desk.commands.group import SignUp
from a87desk.i18n import _, ngettext
from a87desk.reading.groups_board import GroupsBoard, Somebody
from a87desk.reading.sign_up import SignedUp, WishedGroup, people_meant, sign_up_board, told_apart, wishes_written
from ui import theme
from ui.fonts import TextSize, Weight
from ui.pages.agenda.names import KnownNames, NameField
from ui.pages.groups.rows import group_title, group_words
from ui.painting.frames import paint_row
from ui.painting.geometry import Row
from ui.painting.icons import icon_size, paint_icon
from ui.painting.marks import marker_size, paint_marker
from ui.painting.text import Align, TextLook, paint_line
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import AnyIndex, CardDelegate, CardListView
from ui.widgets.cards import Card, Rule
from ui.widgets.fields import Field, LineEdit
from ui.widgets.keyed_rows import KeyedRows
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

ROW, GROUP = 32, 40
_NAME = TextLook(TextSize.BASE, align=Align.START, max_lines=1)
_SMALL = TextLook(TextSize.SMALL, align=Align.START)


class WishedModel(KeyedRows[WishedGroup]):
    """Groups with how many wish for them."""

    def key_of(self, row: WishedGroup) -> str:
        return row.one.id

    def words_of(self, row: WishedGroup) -> str:
        return group_title(row.one.group)

    def spoken(self, row: WishedGroup) -> str:
        return ". ".join((group_words(row.one.group), group_title(row.one.group), row.words()))


class WishedDelegate(CardDelegate):
    """Paints a group and its numbers; more first wishes than places is said with an icon."""

    def key(self, index: AnyIndex) -> Hashable:
        return "group"

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(GROUP)

    def words(self, index: AnyIndex, width: int) -> str:
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: WishedGroup = index.data(WishedModel.ROW)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        line = Row(option.rect.adjusted(px(10), 0, -px(10), 0))
        paint_marker(painter, line.start(marker_size(), px(8)), row.one.group.number or 0)
        if row.is_over:
            paint_icon(painter, line.end(icon_size(16), px(6)), "triangle-alert", Tone.WARN)
        inside = line.rest()
        upper = QRect(inside.left(), inside.top() + px(3), inside.width(), px(18))
        paint_line(painter, upper, group_title(row.one.group), _NAME)
        paint_line(painter, upper.translated(0, px(16)), row.words(), _SMALL, Tone.WARN if row.is_over else Tone.INK2)


class SignedUpModel(KeyedRows[SignedUp]):
    """People with their wishes, by name."""

    def key_of(self, row: SignedUp) -> str:
        return row.who.id

    def words_of(self, row: SignedUp) -> str:
        return row.who.name

    def spoken(self, row: SignedUp) -> str:
        numbers = ", ".join(str(one.group.number) for one in row.groups)
        return _("{name} wishes for {numbers}").format(name=row.who.name, numbers=numbers)


class SignedUpDelegate(CardDelegate):
    """Paints a name and the squares wished for, the dearest first."""

    def key(self, index: AnyIndex) -> Hashable:
        return "person"

    def height(self, index: AnyIndex, width: int) -> int:
        return theme.current().px(ROW)

    def words(self, index: AnyIndex, width: int) -> str:
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: SignedUp = index.data(SignedUpModel.ROW)
        px = theme.current().px
        paint_row(painter, option.rect, option)
        line = Row(option.rect.adjusted(px(10), 0, -px(10), 0))
        for one in reversed(row.groups):
            paint_marker(painter, line.end(marker_size(), px(4)), one.group.number or 0)
        paint_line(painter, line.rest(), row.who.name, _NAME)


class SignUpDialog(QDialog):
    """Takes wishes. `act` saves one command; `make` opens the making of groups by choice."""

    def __init__(
        self, board: GroupsBoard, act: Callable[[Command, bool], None], make: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._board, self._act, self._make = board, act, make
        self._names = KnownNames(self)
        self._people: dict[str, Somebody] = {}
        self.person = NameField(self._names, _("Person"), _("Some letters of the name"))
        self.wishes = LineEdit(placeholder=_("For example 2 5 1"), name=_("Groups, the dearest first"))
        self._person_field = Field(_("Person"), self.person)
        self._wishes_field = Field(_("Groups, the dearest first"), self.wishes)
        self.group_rows, self.people_rows = WishedModel(), SignedUpModel()
        self._group_delegate, self._people_delegate = WishedDelegate(), SignedUpDelegate()
        self.groups = CardListView(_("Groups"))
        self.people = CardListView(_("Signed up"))
        self._count = PlainLabel("", weight=Weight.DemiBold)
        self.close_button, self.make_button = Button(_("Close")), Button(_("Make groups…"), ButtonKind.MAIN)
        self._build()
        self._connect()
        self.show_board(board)

    def show_board(self, board: GroupsBoard) -> None:
        """Show the sign-up as it stands."""
        self._board = board
        found = sign_up_board(board)
        self._people = told_apart(board)
        self._names.show_names(list(self._people))
        self.group_rows.show_rows(found.groups)
        self.people_rows.show_rows(found.people)
        count = len(found.people)
        words = ngettext("{count} of {total} signed up", "{count} of {total} signed up", count)
        self._count.setText(words.format(count=count, total=len(board.people)))
        self.make_button.setEnabled(bool(count))

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("sign up")
        self.setWindowTitle(_("Sign-up"))
        px = theme.current().px
        holder = self.parentWidget()
        room = holder.window().size() if holder is not None else self.size()
        self.resize(min(px(760), room.width() - 40), min(px(560), room.height() - 30))
        for view, model, delegate in (
            (self.groups, self.group_rows, self._group_delegate),
            (self.people, self.people_rows, self._people_delegate),
        ):
            view.setItemDelegate(delegate)
            view.setModel(model)
        box = QVBoxLayout(self)
        space(box)
        inner = QVBoxLayout()
        space(inner, (20, 14, 20, 12), 8)
        inner.addWidget(PlainLabel(_("Sign-up"), TextSize.CARD, weight=Weight.DemiBold))
        fields = QHBoxLayout()
        space(fields, gap=12)
        fields.addWidget(self._person_field, 3, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self._wishes_field, 2, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(fields)
        inner.addWidget(self.person.offered)
        lists = QHBoxLayout()
        space(lists, gap=16)
        lists.addLayout(_titled(PlainLabel(_("Groups"), weight=Weight.DemiBold), self.groups), 1)
        lists.addLayout(_titled(self._count, self.people), 1)
        inner.addLayout(lists, 1)
        box.addLayout(inner, 1)
        box.addWidget(Rule())
        row = QHBoxLayout()
        space(row, (20, 10, 20, 12), 8)
        row.addStretch(1)
        for button in (self.close_button, self.make_button):
            row.addWidget(button)
        box.addLayout(row)
        self.person.setFocus()

    def _connect(self) -> None:
        self.person.named.connect(self._on_person)
        self.wishes.returnPressed.connect(self._on_wishes)
        self.people.opened.connect(self._on_opened)
        self.people.removed.connect(lambda index: self._save(self._person_at(index), ()))
        self.close_button.clicked.connect(self.reject)
        self.make_button.clicked.connect(self._on_make)

    def _on_person(self) -> None:
        """Go on to the numbers once it is clear who is meant."""
        found = self._meant()
        if found is None or not self.person.hasFocus():
            return
        known = self._board.wishes.get(found.id, ())
        numbers = {one.id: str(one.group.number) for one in self._board.groups}
        self.wishes.setText(" ".join(numbers[one] for one in known))
        self.wishes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.wishes.selectAll()

    def _meant(self) -> Somebody | None:
        """Return who is meant and write the whole name; else say why it is not clear."""
        labels = people_meant(self.person.text(), self._board)
        problem = ""
        if len(labels) == 1:
            self.person.setText(labels[0])
        elif labels:
            problem = _("{count} people fit. Write more letters, or choose with the arrows.").format(count=len(labels))
        elif self.person.text().strip():
            problem = _("Nobody of this name is on the list.")
        self._person_field.set_error(problem)
        return self._people.get(labels[0]) if len(labels) == 1 else None

    def _on_wishes(self) -> None:
        found = self._meant()
        if found is None:
            self.person.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        wishes = wishes_written(self.wishes.text(), self._board)
        self._wishes_field.set_error(wishes.problem())
        if wishes.unknown:
            return
        self._save(found.id, wishes.group_ids)
        self.person.clear()
        self.wishes.clear()
        self._person_field.set_error("")
        self.person.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, person_id: str, group_ids: tuple[str, ...]) -> None:
        if self._board.session is not None and person_id:
            self._act(SignUp(self._board.session.id, person_id, group_ids), False)

    def _person_at(self, index: AnyIndex) -> str:
        row = self.people_rows.at(index)
        return row.who.id if row else ""

    def _on_opened(self, index: AnyIndex) -> None:
        """Change the wishes of somebody who signed up."""
        row = self.people_rows.at(index)
        if row is not None:
            labels = {one.id: label for label, one in self._people.items()}
            self.person.setText(labels.get(row.who.id, row.who.name))
            self.person.setFocus(Qt.FocusReason.OtherFocusReason)
            self._on_person()

    def _on_make(self) -> None:
        self.accept()
        self._make()

    def sizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(px(760), px(560))


def _titled(title: PlainLabel, view: CardListView) -> QVBoxLayout:
    box = QVBoxLayout()
    space(box, gap=6)
    box.addWidget(title)
    card = Card(padding=1)
    card.box.addWidget(view)
    box.addWidget(card, 1)
    return box

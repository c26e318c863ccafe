"""The first page. It asks and tells; opening and making workshops is done by who listens.

Knows roles by their keys, entries and templates as words. Must not know files or workshops.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui.fonts import TextSize, Weight
from ui.pages.start.models import RecentModel, RecentWorkshop, TemplateCard
from ui.pages.start.recent_delegate import RecentDelegate
from ui.painting.frames import paint_rule
from ui.painting.pills import ENTER_KEY
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import CardListView
from ui.widgets.cards import Card, DropFrame, RowCard
from ui.widgets.choices import ChoiceCard
from ui.widgets.headers import Hint
from ui.widgets.labels import AppIconLabel, IconLabel, PlainLabel, icon_tile
from ui.widgets.page import Page
from ui.widgets.spacing import space

FACILITATOR, RAPPORTEUR, SECRETARIAT = "facilitator", "rapporteur", "secretariat"
ENDINGS = (".a87", ".a87b", ".a87x")
BLANK = ""
"""The template key of a workshop that starts empty."""


class StartPage(Page):
    """Roles above; recent workshops, templates and a place for bundles below."""

    role_chosen = Signal(str)
    """FACILITATOR, RAPPORTEUR or SECRETARIAT."""
    open_requested = Signal(Path)
    """A recent workshop, or a file that was dropped: its ending tells which."""
    new_requested = Signal(str)
    """The key of a template, or BLANK."""
    like_requested = Signal()
    """A new workshop like a past one."""
    open_file_requested = Signal()
    open_bundle_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent = RecentModel()
        self._greeting = PlainLabel("", TextSize.WELCOME)
        self._roles = QButtonGroup(self)
        self._role_cards: dict[str, ChoiceCard] = {}
        self._role_row = QWidget()
        self._list = CardListView(_("Recent workshops"), hug=3)
        self._templates = RowCard()
        self._drop = DropFrame(ENDINGS)
        self._folder = _sentence("", TextSize.SMALL, tone=Tone.INK2)
        self._folder_row = QWidget()
        self._open_file = Button(_("Open a file…"), ButtonKind.QUIET, icon="folder-open", key="Ctrl O", small=True)
        self._blank = Button(_("Start blank"), ButtonKind.QUIET, key="Ctrl N", small=True)
        self._like = Button(_("Like a past one…"), ButtonKind.QUIET, icon="history", small=True)
        self._open_bundle = Button(_("Open bundle…"), small=True)
        self._build()
        self._connect()
        self.set_recent(())

    # What the page is told

    def set_recent(self, workshops: Sequence[RecentWorkshop]) -> None:
        """Show these workshops, newest first. The sample is added at the end, and stands alone the first time."""
        self._recent.set_workshops(workshops)
        back = self._recent.has_real_ones()
        words = _("Welcome back. What would you like to do?") if back else _("Welcome. What would you like to do?")
        self._greeting.setText(words)
        self.setAccessibleDescription(words)

    def set_templates(self, templates: Sequence[TemplateCard]) -> None:
        """Offer these kinds of workshop."""
        self._templates.clear()
        before: QWidget = self._blank
        for template in templates:
            row, button = self._template_row(template)
            self._templates.add_row(row)
            QWidget.setTabOrder(before, button)
            before = button
        QWidget.setTabOrder(before, self._open_bundle)

    def set_role(self, role: str) -> None:
        """Show which role was chosen last on this computer; "" = none yet."""
        for key, card in self._role_cards.items():
            self._roles.setExclusive(bool(role))
            card.setChecked(key == role)
        self._roles.setExclusive(True)

    def set_folder(self, words: str) -> None:
        """Say where workshops are kept ("Documents › A87Desk"); "" says nothing."""
        sentence = _("Kept in {folder}. Nothing leaves this computer unless you export it.").format(folder=words)
        self._folder.setText(sentence if words else "")
        self._folder_row.setVisible(bool(words))

    def role(self) -> str:
        """Return the chosen role, or ""."""
        return next((key for key, card in self._role_cards.items() if card.isChecked()), "")

    # What the window asks

    def panels(self) -> Sequence[QWidget]:
        return (self._role_row, self._list, self._templates, self._drop)

    def entered(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def hints(self) -> Sequence[Hint]:
        return (
            Hint(("Tab",), _("next part")),
            Hint(("↑", "↓"), _("choose")),
            Hint((ENTER_KEY,), _("open")),
        )

    def find_placeholder(self) -> str:
        return _("Find in recent workshops")

    def find_words(self, words: str) -> bool:
        self._recent.find(words)
        return True

    # Building

    def _build(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        inner = QWidget()
        scroll.setWidget(inner)
        inner.setAutoFillBackground(False)
        rows = QVBoxLayout(inner)
        space(rows)
        rows.addWidget(self._build_top())
        rows.addWidget(self._build_bottom(), 1)
        outer = QVBoxLayout(self)
        space(outer)
        outer.addWidget(scroll)

    def _build_top(self) -> QWidget:
        top = _Ruled()
        box = QVBoxLayout(top)
        space(box, (40, 26, 40, 23), 6)
        head = QHBoxLayout()
        space(head, gap=12)
        head.addWidget(AppIconLabel())
        head.addWidget(self._greeting, 1)
        box.addLayout(head)
        box.addSpacing(6)
        box.addWidget(PlainLabel(_("On this computer I am the"), TextSize.SMALL, tone=Tone.INK2))
        cards = QHBoxLayout(self._role_row)
        space(cards, gap=12)
        for key, title, line, icon in _roles():
            card = ChoiceCard(title, line, icon)
            self._role_cards[key] = card
            self._roles.addButton(card)
            cards.addWidget(card, 1)
        self._role_row.setAccessibleName(_("On this computer I am the"))
        box.addWidget(self._role_row)
        return top

    def _build_bottom(self) -> QWidget:
        bottom = QWidget()
        columns = QHBoxLayout(bottom)
        space(columns, (40, 16, 40, 16), 28)
        columns.addLayout(self._build_recent(), 116)
        columns.addLayout(self._build_new(), 100)
        return bottom

    def _build_recent(self) -> QVBoxLayout:
        column = QVBoxLayout()
        space(column, gap=0)
        column.addLayout(_heading(_("Open a recent workshop"), self._open_file))
        card = Card(padding=0)
        space(card.box, (1, 1, 1, 1))
        self._list.setItemDelegate(RecentDelegate(self._list))
        self._list.setModel(self._recent)
        card.box.addWidget(self._list)
        column.addWidget(card)
        line = QHBoxLayout(self._folder_row)
        space(line, (0, 8, 0, 0), 6)
        line.addWidget(IconLabel("hard-drive", Tone.INK2, 14))
        line.addWidget(self._folder, 1)
        self._folder_row.hide()
        column.addWidget(self._folder_row)
        column.addStretch(1)
        return column

    def _build_new(self) -> QVBoxLayout:
        column = QVBoxLayout()
        space(column, gap=0)
        column.addLayout(_heading(_("Start a new workshop from a template"), self._like, self._blank))
        self._templates.setAccessibleName(_("Templates"))
        column.addWidget(self._templates)
        column.addSpacing(14)
        words = _titled(
            _("Received a bundle?"), _("Drop the .a87b or .a87x file here. It is checked before anything changes.")
        )
        self._drop.setAccessibleName(_("Received a bundle?"))
        space(self._drop.box, (15, 17, 15, 17), 12)
        self._drop.box.addWidget(icon_tile("package-open", Tone.INK2, Tone.SURF3))
        self._drop.box.addLayout(words, 1)
        self._drop.box.addWidget(self._open_bundle)
        column.addWidget(self._drop)
        column.addStretch(1)
        return column

    def _template_row(self, template: TemplateCard) -> tuple[QWidget, Button]:
        row = QWidget()
        line = QHBoxLayout(row)
        space(line, (14, 14, 14, 15), 12)
        line.addWidget(icon_tile(template.icon))
        line.addLayout(_titled(template.title, template.line), 1)
        button = Button(_("Start"), small=True)
        button.setAccessibleName(_("Start: {template}").format(template=template.title))
        button.clicked.connect(lambda: self.new_requested.emit(template.key))
        line.addWidget(button)
        return row, button

    def _connect(self) -> None:
        self._roles.buttonClicked.connect(self._on_role_clicked)
        self._list.opened.connect(self._on_opened)
        self._drop.dropped.connect(self._on_dropped)
        self._open_file.clicked.connect(self.open_file_requested)
        self._open_bundle.clicked.connect(self.open_bundle_requested)
        self._like.clicked.connect(self.like_requested)
        self._blank.clicked.connect(lambda: self.new_requested.emit(BLANK))
        for number, card in enumerate(self._role_cards.values(), 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(card.click)

    # What happens

    def _on_role_clicked(self) -> None:
        self.role_chosen.emit(self.role())

    def _on_opened(self, index: QModelIndex) -> None:
        workshop = index.data(RecentModel.WORKSHOP)
        if not isinstance(workshop, RecentWorkshop):
            return
        if workshop.path is None:
            self.sample_requested.emit()
        else:
            self.open_requested.emit(workshop.path)

    def _on_dropped(self, files: list[Path]) -> None:
        self.open_requested.emit(files[0])


class _Ruled(QWidget):
    """A part with a line under it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_rule(painter, 0, self.width() - 1, self.height() - 1)


def _roles() -> tuple[tuple[str, str, str, str], ...]:
    return (
        (
            FACILITATOR,
            _("Facilitator"),
            _("Run the day, the timer and the projector. Bring the groups’ notes together."),
            "presentation",
        ),
        (
            RAPPORTEUR,
            _("Rapporteur"),
            _("Write your group’s notes and send them. Works with the keyboard alone."),
            "notebook-pen",
        ),
        (
            SECRETARIAT,
            _("Secretariat"),
            _("Collect workshops from many countries and compare priorities."),
            "library",
        ),
    )


def _heading(words: str, *actions: Button) -> QHBoxLayout:
    line = QHBoxLayout()
    space(line, (0, 4, 0, 7))
    title = _sentence(words, TextSize.BASE, weight=Weight.DemiBold)
    line.addWidget(title, 1, Qt.AlignmentFlag.AlignVCenter)
    for action in actions:
        line.addWidget(action)
    return line


def _titled(title: str, line: str) -> QVBoxLayout:
    box = QVBoxLayout()
    space(box, gap=0)
    box.addStretch(1)
    box.addWidget(_sentence(title, TextSize.BASE, weight=Weight.DemiBold))
    box.addWidget(_sentence(line, TextSize.SMALL, tone=Tone.INK2))
    box.addStretch(1)
    return box


def _sentence(words: str, size: TextSize, *, tone: Tone = Tone.INK, weight: QFont.Weight | None = None) -> PlainLabel:
    """Return words of the program, which stand at the start edge in whatever language they are."""
    label = PlainLabel(words, size, tone=tone, weight=weight, wrap=True)
    label.set_align(Align.START)
    return label

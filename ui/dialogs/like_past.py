"""What a new workshop takes over from a past one: which, what comes along in words with ticks, and how it begins.

Knows the parts that can come along. Must not know files: whoever shows it looks into the past workshop.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.domain.errors import A87Error
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.i18n import _
from a87desk.reading.past_workshop import NEEDS, Beginnings, Part, PastWorkshop, coming, part_words
from a87desk.settings import RecentFile
from ui import theme
from ui.fonts import TextSize, Weight
from ui.painting.text import Align
from ui.safe_text import set_tooltip
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choices import CheckBox
from ui.widgets.fields import ComboBox, Field, LineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

Look = Callable[[Path, Callable[[PastWorkshop], None], Callable[[A87Error], None]], None]
"""Reads a past workshop and tells what is in it, or why it cannot be read."""
WIDTH = 880
_USUALLY_LEFT = (Part.THEMES,)
"""Not ticked at first: the next workshop talks about something else more often than not."""


class LikePastDialog(QDialog):
    """`past` and `wanted` are None until Create was pressed with a title."""

    def __init__(self, recent: Sequence[RecentFile], author: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.past: PastWorkshop | None = None
        self.wanted: Beginnings | None = None
        self._look = look
        self._path = Path()
        self.ask_file: Callable[[], str] = self._ask_file
        self.setWindowTitle(_("New workshop like a past one"))
        self.setMinimumWidth(min(theme.current().px(WIDTH), self.screen().availableGeometry().width() - 40))
        self.box = ComboBox(_("Past workshop"))
        for one in recent:
            self.box.add_choice(one.title, one.path)
        self.other = Button(_("Another file…"), icon="folder-open", small=True)
        self.ticks: dict[Part, CheckBox] = {}
        self.title, self.country, self.starts = LineEdit(), LineEdit(), LineEdit(placeholder=_("Date not given"))
        self.author = LineEdit(author)
        self._title_field = Field(_("Title"), self.title)
        self._said = PlainLabel("", wrap=True, tone=Tone.INK2)
        self.main = Button(_("Create workshop"), ButtonKind.MAIN)
        self._build()
        self._connect()
        if recent:
            self._show_file(Path(recent[0].path))
        else:
            self._say(_("Choose the file of the past workshop."))
            self.main.setEnabled(False)

    def parts(self) -> frozenset[Part]:
        """Return what is ticked and can come along."""
        return coming({part for part, tick in self.ticks.items() if tick.isChecked() and not tick.isHidden()})

    # Building

    def _build(self) -> None:
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 12)
        box.addWidget(PlainLabel(_("New workshop like a past one"), TextSize.CARD, weight=Weight.DemiBold))
        columns = QHBoxLayout()
        space(columns, gap=28)
        columns.addLayout(self._build_past(), 3)
        columns.addLayout(self._build_new(), 2)
        box.addLayout(columns)
        stays = _(
            "People, notes, recommendations, attendance and decisions stay in the past workshop. It is only read."
        )
        label = PlainLabel(stays, TextSize.SMALL, wrap=True, tone=Tone.INK2)
        label.set_align(Align.START)
        box.addWidget(label)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        later = Button(_("Not now"))
        later.clicked.connect(self.reject)
        self.main.setDefault(True)
        for button in (later, self.main):
            row.addWidget(button)
        box.addLayout(row)

    def _build_past(self) -> QVBoxLayout:
        column = QVBoxLayout()
        space(column, gap=6)
        line = QHBoxLayout()
        space(line, gap=8)
        line.addWidget(self.box, 1)
        line.addWidget(self.other)
        column.addWidget(PlainLabel(_("Past workshop"), TextSize.SMALL, tone=Tone.INK2))
        column.addLayout(line)
        column.addSpacing(6)
        column.addWidget(PlainLabel(_("What comes along"), weight=Weight.DemiBold))
        self._said.set_align(Align.START)
        column.addWidget(self._said)
        for part in Part:
            tick = CheckBox("")
            tick.setChecked(part not in _USUALLY_LEFT)
            tick.hide()
            self.ticks[part] = tick
            inside = QHBoxLayout()
            space(inside, (_depth(part) * 22, 0, 0, 0))
            inside.addWidget(tick, 1)
            column.addLayout(inside)
        column.addStretch(1)
        return column

    def _build_new(self) -> QVBoxLayout:
        column = QVBoxLayout()
        space(column, gap=10)
        column.addWidget(self._title_field)
        column.addWidget(Field(_("Country"), self.country))
        column.addWidget(Field(_("First day, for example 12 September 2017"), self.starts))
        column.addWidget(Field(_("Your name, as your notes should show it"), self.author))
        column.addStretch(1)
        return column

    def _connect(self) -> None:
        self.box.activated.connect(lambda _row: self._show_file(Path(str(self.box.currentData()))))
        self.other.clicked.connect(self._choose_file)
        self.main.clicked.connect(self._on_create)
        for tick in self.ticks.values():
            tick.toggled.connect(self._show_needs)

    # What happens

    def _ask_file(self) -> str:
        kinds = _("Workshops (*.a87)")
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Choose the past workshop"), str(self._path.parent), kinds)
        return chosen

    def _choose_file(self) -> None:
        chosen = self.ask_file()
        if chosen:
            if self.box.findData(chosen) < 0:
                self.box.add_choice(Path(chosen).stem, chosen)
            self.box.setCurrentIndex(self.box.findData(chosen))
            self._show_file(Path(chosen))

    def _show_file(self, path: Path) -> None:
        self._path, self.past = path, None
        self.main.setEnabled(False)
        self._say(_("Looking into it…"))

        def seen(past: PastWorkshop) -> None:
            if path == self._path:
                self._show_past(past)

        def failed(problem: A87Error) -> None:
            if path == self._path:
                self._say(f"{problem.what_happened} {problem.what_to_do}")
                self._show_parts(None)

        self._look(path, seen, failed)

    def _show_past(self, past: PastWorkshop) -> None:
        self.past = past
        self.main.setEnabled(True)
        self._say("")
        if not self.country.isModified():
            self.country.setText(past.workshop.country)
        self._show_parts(past)

    def _show_parts(self, past: PastWorkshop | None) -> None:
        for part, tick in self.ticks.items():
            words = part_words(past, part) if past is not None else ""
            tick.set_words(words)
            set_tooltip(tick, words)
            tick.setVisible(bool(words))
        self._show_needs()

    def _show_needs(self) -> None:
        """A part that cannot come without another is not to be ticked while that stays behind."""
        here = self.parts()
        for part, needed in NEEDS.items():
            self.ticks[part].setEnabled(needed in here)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _on_create(self) -> None:
        title = self.title.text().strip()
        if not title:
            self._title_field.set_error(_("A workshop needs a title. You can change it later."))
            self.title.setFocus()
            return
        if self.past is None:
            return
        starts = parse_fuzzy_date(self.starts.text().strip())
        self.wanted = Beginnings(title, self.country.text().strip(), starts, self.parts())
        self.accept()


def _depth(part: Part) -> int:
    needed = NEEDS.get(part)
    return 0 if needed is None else 1 + _depth(needed)

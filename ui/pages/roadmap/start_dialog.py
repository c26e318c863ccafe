"""Which themes and priorities the roadmap starts from: ranked, with what meets the rule and has no action ticked.

Knows themes and priorities. Must not know how they become actions.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.commands.start_roadmap import StartRoadmap
from a87desk.domain.vocabulary import PlenaryOutcome
from a87desk.i18n import _, ngettext
from a87desk.reading.roadmap import Roadmap, ranked_themes
from ui import theme
from ui.fonts import TextSize, Weight
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import SectionList
from ui.widgets.choices import CheckBox, Switch
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

_CLOSED = (PlenaryOutcome.RETURNED, PlenaryOutcome.NOT_ACCEPTED)
MOST_WORDS = 84


@dataclass(frozen=True, slots=True)
class Start:
    """One line: a theme or a priority, why it is (not) ticked, and whether it has an action already."""

    is_theme: bool
    id: str
    words: str
    end: str
    is_chosen: bool
    has_action: bool


def starts_of(roadmap: Roadmap) -> tuple[Start, ...]:
    """Return what a roadmap can start from: themes as ranked, then priorities."""
    themes = {one.theme.theme.id for one in roadmap.actions if one.theme}
    priorities = {one.priority.id for one in roadmap.actions if one.priority}
    lines = []
    for theme_ in ranked_themes(roadmap.themes):
        one = theme_.theme
        has = one.id in themes
        end = ngettext("{count} group", "{count} groups", theme_.support).format(count=theme_.support)
        chosen = theme_.meets_rule and not has and one.plenary_outcome not in _CLOSED
        lines.append(Start(True, one.id, f"{one.number or '?'} {one.name}", end, chosen, has))
    for priority in roadmap.priorities:
        has = priority.id in priorities
        lines.append(Start(False, priority.id, priority.text, priority.column, not has, has))
    return tuple(lines)


class StartDialog(QDialog):
    """Ticked lines and one answer. `command` is None until it was given."""

    def __init__(self, roadmap: Roadmap, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.command: StartRoadmap | None = None
        self._lines = starts_of(roadmap)
        self.boxes: list[CheckBox] = []
        self.over = Switch(_("An objective over each"))
        self.over.setChecked(True)
        self._main = Button(_("Start"), ButtonKind.MAIN)
        self._build()

    def sizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(px(620), min(px(560), px(230) + len(self._lines) * px(33)))

    def _build(self) -> None:
        title = _("Start the roadmap from priorities")
        self.setWindowTitle(title)
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        box.addWidget(PlainLabel(title, TextSize.CARD, weight=Weight.DemiBold, wrap=True))
        line = _("Each becomes an action, in this order, that leads back to where it comes from. Nothing is doubled.")
        box.addWidget(PlainLabel(line, TextSize.SMALL, tone=Tone.INK2, wrap=True))
        listed = SectionList(title)
        for is_theme, heading in ((True, _("Themes")), (False, _("Priorities"))):
            lines = [one for one in self._lines if one.is_theme is is_theme]
            if not lines:
                continue
            section = listed.add_section(heading)
            for one in lines:
                check = self._box_of(one)
                section.addWidget(check)
        box.addWidget(listed, 1)
        box.addWidget(self.over)
        row = QHBoxLayout()
        space(row, gap=8)
        row.addStretch(1)
        cancel = Button(_("Cancel"))
        cancel.clicked.connect(self.reject)
        self._main.clicked.connect(self._on_main)
        self._main.setDefault(True)
        for button in (cancel, self._main):
            row.addWidget(button)
        box.addLayout(row)
        self._count()

    def _box_of(self, one: Start) -> CheckBox:
        words = " ".join(one.words.split())
        words = words if len(words) <= MOST_WORDS else words[: MOST_WORDS - 1].rstrip() + "…"
        check = CheckBox(words, end=_("has an action") if one.has_action else one.end)
        check.setChecked(one.is_chosen)
        check.setEnabled(not one.has_action)
        check.toggled.connect(self._count)
        self.boxes.append(check)
        return check

    def _chosen(self) -> list[Start]:
        ordered = sorted(self._lines, key=lambda one: not one.is_theme)
        return [one for one, box in zip(ordered, self.boxes, strict=True) if box.isChecked() and not one.has_action]

    def _count(self) -> None:
        count = len(self._chosen())
        self._main.setText(ngettext("Add {count} action", "Add {count} actions", count).format(count=count))
        self._main.setEnabled(bool(count))

    def _on_main(self) -> None:
        chosen = self._chosen()
        themes = tuple(one.id for one in chosen if one.is_theme)
        priorities = tuple(one.id for one in chosen if not one.is_theme)
        self.command = StartRoadmap(themes, priorities, self.over.isChecked())
        self.accept()


def ask_start(roadmap: Roadmap, parent: QWidget | None) -> StartRoadmap | None:
    """Ask and wait; return the act, None where the window was closed."""
    dialog = StartDialog(roadmap, parent)
    dialog.exec()
    return dialog.command

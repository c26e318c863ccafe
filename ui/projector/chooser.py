"""Chooses a scene: its kind, and of what session or group it is, or the message to all.

Knows the control's choice. Must not know what is live.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from a87desk.i18n import _
from a87desk.reading.priorities_board import RankedBy
from ui.projector.control import ProjectorControl
from ui.projector.scenes import SCENE_ICONS, SceneKind, scene_word
from ui.widgets.choices import Switch
from ui.widgets.fields import ComboBox, TextBox
from ui.widgets.spacing import space

CHOSEN = tuple(kind for kind in SceneKind if kind is not SceneKind.BLANK)
_OF_SESSION = (SceneKind.QUESTIONS, SceneKind.GROUPS)


def ranking_choices() -> list[tuple[str, str]]:
    """Return the orders in which the ranking can be shown: (words, value)."""
    usual = (_("As voted, else by groups"), "")
    return [
        usual,
        (_("By the vote"), RankedBy.DOTS.value),
        (_("By groups"), RankedBy.GROUPS.value),
        (_("By hand"), RankedBy.HAND.value),
    ]


class KeptChoices(ComboBox):
    """A combo box that is filled anew only where its entries changed, so that an open list is not closed by it."""

    def show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """List these: (words, value)."""
        listed = [(self.itemText(place), self.itemData(place)) for place in range(self.count())]
        if listed != list(choices):
            self.clear()
            for words, value in choices:
                self.add_choice(words, value)


class SceneChooser(QWidget):
    """The kind on top; below it only what that kind can be asked for."""

    def __init__(self, control: ProjectorControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._is_filling = False
        self.kind = ComboBox(_("What to show"))
        self.session, self.group = KeptChoices(_("Session")), KeptChoices(_("Group"))
        self.vote, self.ranked_by = KeptChoices(_("Vote")), KeptChoices(_("Rank by"))
        self.only_new = Switch(_("Only what is new"))
        self.message = TextBox(name=_("Message to all"), placeholder=_("Write to the whole room"), least=2, most=3)
        for kind in CHOSEN:
            self.kind.add_choice(scene_word(kind), kind.value, SCENE_ICONS[kind])
        box = QVBoxLayout(self)
        space(box, gap=6)
        for part in (self.kind, self.session, self.group, self.vote, self.ranked_by, self.only_new, self.message):
            box.addWidget(part)
        self.setFocusProxy(self.kind)
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the choice as it stands."""
        choice, shelf = self._control.choice, self._control.shelf
        self._is_filling = True
        self.kind.setCurrentIndex(self.kind.findData(choice.kind.value))
        self.session.show_choices([(words, key) for key, words in shelf.sessions])
        self.session.setCurrentIndex(self.session.findData(shelf.session_of(choice)))
        self.group.show_choices([(words, key) for key, words in shelf.groups])
        self.group.setCurrentIndex(self.group.findData(shelf.group_of(choice)))
        self._refresh_votes()
        self.only_new.setChecked(choice.only_new)
        if choice.message != self.message.toPlainText().strip():
            self.message.setPlainText(choice.message)
        self.session.setVisible(choice.kind in _OF_SESSION and self.session.count() > 1)
        self.group.setVisible(choice.kind is SceneKind.REPORT_BACK and self.group.count() > 1)
        self.only_new.setVisible(choice.kind is SceneKind.REPORT_BACK)
        self.message.setVisible(choice.kind is SceneKind.MESSAGE)
        self._is_filling = False

    def _refresh_votes(self) -> None:
        choice, shelf = self._control.choice, self._control.shelf
        self.vote.show_choices([(words, key) for key, words in reversed(shelf.revealed)])
        self.vote.setCurrentIndex(max(0, self.vote.findData(choice.vote_id)))
        self.ranked_by.show_choices(ranking_choices())
        self.ranked_by.setCurrentIndex(self.ranked_by.findData(choice.ranked_by))
        self.vote.setVisible(choice.kind is SceneKind.VOTE_RESULTS and self.vote.count() > 1)
        self.ranked_by.setVisible(choice.kind is SceneKind.RANKING)

    def _connect(self) -> None:
        control = self._control
        self.vote.activated.connect(
            lambda _row: control.choose(replace(control.choice, vote_id=self.vote.currentData()))
        )
        self.ranked_by.activated.connect(
            lambda _row: control.choose(replace(control.choice, ranked_by=self.ranked_by.currentData()))
        )
        self.kind.activated.connect(lambda _row: control.choose_kind(SceneKind(self.kind.currentData())))
        self.session.activated.connect(
            lambda _row: control.choose(replace(control.choice, session_id=self.session.currentData()))
        )
        self.group.activated.connect(
            lambda _row: control.choose(replace(control.choice, group_id=self.group.currentData()))
        )
        self.only_new.clicked.connect(lambda on: control.choose(replace(control.choice, only_new=on)))
        self.message.textChanged.connect(self._on_message)

    def _on_message(self) -> None:
        if not self._is_filling:
            self._control.say(self.message.toPlainText().strip())

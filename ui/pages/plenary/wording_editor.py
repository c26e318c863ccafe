"""The place where the words of a theme are typed before the room: the words, who agrees them, why they change.

Knows what is typed and what stands. Must not know how it is saved.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from a87desk.domain.vocabulary import WordingStage
from a87desk.i18n import _
from a87desk.store.writer import Basis
from ui import theme
from ui.fonts import TextSize, Weight
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.choices import CheckBox, SegmentedControl
from ui.widgets.fields import LineEdit, TextBox
from ui.widgets.flow import Flow
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

DRAFT_EVERY_MS = 2000
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class TypedWording:
    """What a person asks for: these words of a theme, agreed by whom and why, and shown to the room at once or not."""

    theme_id: str
    text: str
    stage: WordingStage
    reason: str
    says_amended: bool
    is_shown: bool
    basis: Basis | None


class WordingEditor(QWidget):
    """`agreed` carries a `TypedWording`; `paused` the theme and what is typed and not agreed, "" once it is."""

    agreed = Signal(object)
    paused = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme_id = ""
        self._standing = ""
        self._basis: Basis | None = None
        self._can_amend = False
        self._stage_said: WordingStage | None = None
        self._is_filling = False
        self._draft = QTimer(self, singleShot=True, interval=DRAFT_EVERY_MS)
        self._label = PlainLabel(_("Agreed wording"), TextSize.SMALL, tone=Tone.INK2)
        self.edit = _Words(name=_("Agreed wording"), placeholder=_("Write the words that the room agrees on"))
        self.stage = SegmentedControl(_("Who agrees these words"), small=True)
        self.reason = _Line(placeholder=_("Why it changes, if somebody says so"), name=_("Why the words change"))
        self.amended = CheckBox(_("Outcome: accepted with amendment"))
        self.agree = Button(_("Agree"), icon="check", key="Ctrl ↵", small=True)
        self.agree.setAccessibleName(_("Agree wording"))
        self.agree_and_show = Button(_("Agree and show"), icon="projector", key="Ctrl Shift ↵", small=True)
        self._build()
        self._connect()

    @property
    def is_unfinished(self) -> bool:
        """Whether something is typed that is not agreed."""
        return self.edit.toPlainText().strip() != self._standing

    def text(self) -> str:
        return self.edit.toPlainText()

    def show_theme(self, theme_id: str, standing: str, draft: str, stage: WordingStage) -> None:
        """Show the words of a theme. What a person is typing about it stays; `draft` goes on where they stopped."""
        is_other = theme_id != self.theme_id
        if is_other:
            self.keep_draft()
        elif self.is_unfinished:
            # What stood when the person began stays the ground of their words; what came meanwhile stands beside.
            self._refresh()
            return
        self.theme_id, self._standing = theme_id, standing.strip()
        if is_other:
            self._basis = None
            self.reason.clear()
            self.stage.choose((self._stage_said or stage).value)
        self._fill(draft or standing)
        self._refresh()

    def take_basis(self, theme_id: str, standing: str, basis: Basis) -> None:
        """Take what the log knew of the words that are shown."""
        is_seen = theme_id == self.theme_id and standing.strip() == self._standing
        if is_seen and (self._basis is None or not self.is_unfinished):
            self._basis = {"wording": basis["wording"]}

    def put(self, text: str) -> None:
        """Put words in, to be agreed anew, and give them the keyboard."""
        self._fill(text)
        self._refresh()
        self._on_typed()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_can_amend(self, can_amend: bool) -> None:
        """Offer to say "accepted with amendment" in the same act, where other words were there before."""
        self._can_amend = can_amend
        self._refresh()

    def set_projector(self, is_there: bool) -> None:
        """Offer to show what is agreed, where there is a projector."""
        self.agree_and_show.setVisible(is_there)

    def settle(self, text: str) -> None:
        """Take these words as those that stand: they were saved."""
        self._standing = text.strip()
        self._basis = None
        self.reason.clear()
        self._draft.stop()
        if not self.is_unfinished:
            self.edit.document().clearUndoRedoStacks()  # from here on taking back means the act
        self._refresh()

    def keep_draft(self) -> None:
        """Tell what is typed and not agreed."""
        if self._draft.isActive():
            self._draft.stop()
            self._tell()

    def submit(self, *, is_shown: bool = False) -> None:
        """Ask for the words to be agreed."""
        if not self.theme_id:
            return
        says = self.amended.isChecked() and not self.amended.isHidden()
        stage = WordingStage(self.stage.current())
        typed = TypedWording(
            self.theme_id, self.text().strip(), stage, self.reason.text().strip(), says, is_shown, self._basis
        )
        self._draft.stop()
        self.agreed.emit(typed)

    def _build(self) -> None:
        self.stage.set_segments(
            [
                (WordingStage.PANEL.value, _("Panel"), ""),
                (WordingStage.PLENARY.value, _("Plenary"), ""),
                (WordingStage.AFTERWARDS.value, _("Afterwards"), ""),
            ]
        )
        self.amended.setChecked(True)
        box = QVBoxLayout(self)
        space(box, (16, 4, 12, 4), 6)
        box.addWidget(self._label)
        box.addWidget(self.edit)
        box.addWidget(self.reason)
        acts = Flow()
        for part in (self.stage, self.agree, self.agree_and_show, self.amended):
            acts.add(part)
        box.addWidget(acts)

    def _connect(self) -> None:
        self.edit.textChanged.connect(self._on_typed)
        for field in (self.edit, self.reason):
            field.submitted.connect(lambda is_shown: self.submit(is_shown=is_shown))
            field.stopped.connect(self.left)
        self.stage.chosen.connect(self._on_stage)
        self.agree.clicked.connect(lambda: self.submit())
        self.agree_and_show.clicked.connect(lambda: self.submit(is_shown=True))
        self._draft.timeout.connect(self._tell)

    def begin_anew(self) -> None:
        """Go by what is usual again, whoever was said before to agree the words."""
        self._stage_said = None

    def _on_stage(self, stage: str) -> None:
        """Take it for the next themes too: who agrees changes with the session, not with the theme."""
        self._stage_said = WordingStage(stage)
        self._refresh()

    def _fill(self, text: str) -> None:
        self._is_filling = True
        if self.edit.toPlainText() != text:
            self.edit.setPlainText(text)
        self._is_filling = False

    def _on_typed(self) -> None:
        if self._is_filling:
            return
        self._refresh()
        if not self._draft.isActive():
            self._draft.start()

    def _tell(self) -> None:
        if self.theme_id:
            self.paused.emit(self.theme_id, self.text() if self.is_unfinished else "")

    def _refresh(self) -> None:
        changed = self.is_unfinished
        is_plenary = self.stage.current() == WordingStage.PLENARY.value
        self.amended.setVisible(changed and is_plenary and self._can_amend)
        self._label.setText(_("Typed and not agreed yet") if changed else _("Agreed wording"))
        self._label.set_tone(Tone.WARN if changed else Tone.INK2)
        self.agree.set_kind(ButtonKind.MAIN if changed else ButtonKind.NORMAL)


class _Words(TextBox):
    """Large words. Ctrl Enter agrees them, with Shift they are shown too; Esc goes back to the list."""

    submitted = Signal(bool)
    stopped = Signal()

    def __init__(self, *, name: str, placeholder: str) -> None:
        super().__init__(name=name, placeholder=placeholder, least=2, most=7)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Y to the window where nothing was typed that they could take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            for keys, can in (
                (QKeySequence.StandardKey.Undo, document.isUndoAvailable()),
                (QKeySequence.StandardKey.Redo, document.isRedoAvailable()),
            ):
                if event.matches(keys) and not can:
                    event.ignore()
                    return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _takes(self, event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()  # in another width the words break into more lines, or fewer

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        self.setFont(theme.current().font(TextSize.PAGE, Weight.Medium))
        self.updateGeometry()


class _Line(LineEdit):
    submitted = Signal(bool)
    stopped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _takes(self, event):
            super().keyPressEvent(event)


def _takes(field: _Words | _Line, event: QKeyEvent) -> bool:
    """Agree or stop, if the key says so; tell whether it did."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() in _ENTER and held & Qt.KeyboardModifier.ControlModifier:
        field.submitted.emit(bool(held & Qt.KeyboardModifier.ShiftModifier))
        return True
    if event.key() == Qt.Key.Key_Escape and not held:
        field.stopped.emit()
        return True
    return False

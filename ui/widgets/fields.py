"""Places to write and choose: fields with a label and an error line, text boxes, find fields and combo boxes.

Knows labels, hints and errors as words. Must not know which words are right.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from a87desk.i18n import _
from ui import theme
from ui.fonts import TextSize
from ui.painting.geometry import Row, crisp, is_rtl
from ui.painting.icons import icon_size, paint_icon
from ui.painting.pills import key_size, paint_key
from ui.painting.text import Align, TextLook, is_rtl_text, paint_line
from ui.tokens import Tone
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space

FIELD_HEIGHT = 26


class LineEdit(QLineEdit):
    """A field for one line. `set_wrong` gives it the red edge and icon; the words of the error stand in `Field`."""

    def __init__(self, text: str = "", *, placeholder: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self._error_icon: QAction | None = None

    def set_wrong(self, wrong: bool) -> None:
        """Show or take away that the text needs a change."""
        set_wrong(self, wrong)
        if self._error_icon is not None:
            self.removeAction(self._error_icon)
            self._error_icon = None
        if wrong:
            icon = theme.current().menu_icon("circle-alert", Tone.ERR)
            self._error_icon = self.addAction(icon, QLineEdit.ActionPosition.TrailingPosition)


class TextBox(QPlainTextEdit):
    """A field for several lines of people's words, in the size of notes. Tab leaves it, as in every field.

    Grows with its text from `least` to `most` lines.
    """

    def __init__(
        self, *, name: str, placeholder: str = "", least: int = 2, most: int = 6, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._least, self._most, self._fitted = least, most, 0
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)
        theme.current().changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height_of(self._shown_lines()))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(120), self._height_of(self._least))

    def set_wrong(self, wrong: bool) -> None:
        """Show or take away that the text needs a change."""
        set_wrong(self, wrong)

    def _shown_lines(self) -> int:
        lines = round(self.document().size().height())
        return max(self._least, min(self._most, lines))

    def _height_of(self, lines: int) -> int:
        return lines * self.fontMetrics().lineSpacing() + 2 * theme.current().px(9)

    def _fit(self) -> None:
        self._align()
        lines = self._shown_lines()
        if lines != self._fitted:  # a layout of the whole page with every key would be felt
            self._fitted = lines
            self.updateGeometry()

    def _align(self) -> None:
        """Begin at the side of the words' own script; an empty field at that of the interface. Qt would stay left."""
        words = self.document().firstBlock().text()
        side = Qt.AlignmentFlag.AlignRight if is_rtl_text(words) else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != side | Qt.AlignmentFlag.AlignAbsolute:
            option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
            self.document().setDefaultTextOption(option)

    def _on_theme_changed(self) -> None:
        self._align()
        self.setFont(theme.current().font(TextSize.NOTE))
        self.updateGeometry()


class Field(QWidget):
    """A label over an editor, and under it a hint, or in its place what is wrong and how to write it."""

    def __init__(self, label: str, editor: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._hint = hint
        self._label = PlainLabel(label, TextSize.SMALL, tone=Tone.INK2)
        self._below = PlainLabel(hint, TextSize.SMALL, tone=Tone.INK3, wrap=True)
        self._below.set_align(Align.START)
        editor.setAccessibleName(label)
        self.setFocusProxy(editor)
        box = QVBoxLayout(self)
        space(box, gap=4)
        for part in (self._label, editor, self._below):
            box.addWidget(part)
        self.set_error("")

    def set_error(self, words: str) -> None:
        """Say what is wrong and how to write it; "" when all is well."""
        self._below.set_tone(Tone.ERR if words else Tone.INK3)
        self._below.setText(words or self._hint)
        self._below.setVisible(bool(words or self._hint))
        self.editor.setAccessibleDescription(words or self._hint)
        if isinstance(self.editor, LineEdit | TextBox):
            self.editor.set_wrong(bool(words))

    def set_hint(self, hint: str) -> None:
        """Say something else under the field while nothing is wrong."""
        wrong = self.error()
        self._hint = hint
        self.set_error(wrong)

    def error(self) -> str:
        """Return what is wrong now, or ""."""
        return self._below.text() if self._below.text() != self._hint else ""


class FindField(QWidget):
    """A field to look for something: glass, words, and a key cap or (once written in) a cross that clears it."""

    changed = Signal(str)
    """The words in the field, with every letter."""
    submitted = Signal(str)
    """The words, when Enter is pressed."""

    def __init__(self, placeholder: str, *, key: str = "", width: int = 232, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._drawn_width = key, width
        self.edit = QLineEdit(self)
        self.edit.setProperty("bare", True)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(placeholder)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._box = QHBoxLayout(self)
        self._box.addWidget(self.edit)
        self._on_theme_changed()
        self._connect()

    def text(self) -> str:
        """Return the words in the field."""
        return self.edit.text()

    def clear(self) -> None:
        """Empty the field."""
        self.edit.clear()

    def set_placeholder(self, placeholder: str) -> None:
        """Say what is searched now."""
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(placeholder)

    def sizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(px(self._drawn_width), px(FIELD_HEIGHT))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._escaped(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current().tokens
        px = theme.current().px
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = self.edit.hasFocus()
            width = 2.0 if focused else 1.0
            painter.setPen(QPen(tokens.focus if focused else tokens.ctl, width))
            painter.setBrush(tokens.surf)
            painter.drawRoundedRect(crisp(self.rect(), width), px(5), px(5))
            row = Row(self.rect().adjusted(px(8), 0, -px(7), 0))
            paint_icon(painter, row.start(icon_size()), "search", tokens.ink2, 14)
            if self._key and not self.edit.text():
                paint_key(painter, row.end(key_size(self._key)), self._key)

    def _connect(self) -> None:
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.returnPressed.connect(self._on_return_pressed)
        theme.current().changed.connect(self._on_theme_changed)

    def _escaped(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape or not self.edit.text():
            return False
        self.edit.clear()
        return True

    def _on_text_changed(self, text: str) -> None:
        self.edit.setClearButtonEnabled(bool(text))
        self.changed.emit(text)
        self._fit()

    def _on_return_pressed(self) -> None:
        self.submitted.emit(self.edit.text())

    def _on_theme_changed(self) -> None:
        self._fit()
        self.updateGeometry()
        self.update()

    def _fit(self) -> None:
        px = theme.current().px
        cap = key_size(self._key).width() + px(4) if self._key and not self.edit.text() else 0
        self.edit.setFont(theme.current().font(TextSize.SMALL))
        space(self._box, (28, 1, 8, 1), 0)
        if cap:
            margins = self._box.contentsMargins()
            left, right = (cap, 0) if is_rtl() else (0, cap)
            self._box.setContentsMargins(margins.left() + left, 1, margins.right() + right, 1)


class ComboBox(QComboBox):
    """A choice from a list, with an icon before the words if the entries have one (`Qt.UserRole` holds its name)."""

    ICON_ROLE = Qt.ItemDataRole.UserRole + 87

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        theme.current().changed.connect(self._on_theme_changed)

    def add_choice(self, text: str, value: object = None, icon: str = "") -> None:
        """Add an entry; `value` is what `currentData` returns for it."""
        self.addItem(text, value)
        self.setItemData(self.count() - 1, icon, self.ICON_ROLE)
        if icon:
            self.setItemIcon(self.count() - 1, theme.current().menu_icon(icon))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        px = theme.current().px
        return QSize(hint.width() + px(24), px(30))

    def minimumSizeHint(self) -> QSize:
        px = theme.current().px
        return QSize(px(80), px(30))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current().tokens
        px = theme.current().px
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = 2.0 if self.hasFocus() else 1.0
            painter.setPen(QPen(tokens.focus if self.hasFocus() else tokens.ctl, width))
            painter.setBrush(tokens.surf if self.isEnabled() else tokens.surf3)
            painter.drawRoundedRect(crisp(self.rect(), width), px(5), px(5))
            row = Row(self.rect().adjusted(px(10), 0, -px(10), 0))
            paint_icon(painter, row.end(icon_size(), px(6)), "chevron-down", tokens.ink2)
            icon = self.itemData(self.currentIndex(), self.ICON_ROLE)
            if icon:
                paint_icon(painter, row.start(icon_size(), px(7)), str(icon), tokens.ink)
            tone = Tone.INK if self.isEnabled() else Tone.INK3
            words = self.currentText() or self.placeholderText() or _("Choose…")
            paint_line(painter, row.rest(), words, TextLook(TextSize.BASE, align=Align.START), tone)

    def _on_theme_changed(self) -> None:
        for index in range(self.count()):
            icon = self.itemData(index, self.ICON_ROLE)
            if icon:
                self.setItemIcon(index, theme.current().menu_icon(str(icon)))
        self.updateGeometry()
        self.update()


def set_wrong(widget: QWidget, wrong: bool) -> None:
    """Give a field of Qt the red edge, or take it away."""
    if bool(widget.property("wrong")) == wrong:
        return
    widget.setProperty("wrong", wrong)
    # The style sheet looks at properties only when a widget is polished.
    widget.style().unpolish(widget)
    widget.style().polish(widget)

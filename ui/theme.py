"""The look in force: colours, letters, sizes and icons of this moment, and the choices of the person behind them.

Knows the scheme and the text size and tells everybody when they change. Must not know any widget of the program.

    theme = ui.theme.current()
    painter.setPen(theme.tokens.ink2)
    painter.setFont(theme.font(TextSize.SMALL))
    height = theme.px(30)
    theme.changed.connect(self._on_theme_changed)
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from ui import fonts
from ui.fonts import TextSize
from ui.icons import IconCache
from ui.palette import build_palette
from ui.stylesheet import build_stylesheet
from ui.tokens import Scheme, Tokens, Tone, load_tokens

TEXT_PERCENTS = (90, 100, 115, 130, 150)
NORMAL_PERCENT = 100

_QT_SCHEMES = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
}

_FontKey = tuple[TextSize, QFont.Weight | None, bool, bool]


class Theme(QObject):
    """The look in force. There is one; get it with `current()`."""

    changed = Signal()
    """Colours, text size or direction are different now: lay out anew and repaint."""

    def __init__(self, app: QApplication, scheme: Scheme = Scheme.SYSTEM, text_percent: int = NORMAL_PERCENT) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        self._percent = _nearest(text_percent)
        self._icons = IconCache()
        self._fonts: dict[_FontKey, QFont] = {}
        self._lines: dict[_FontKey, QFontMetrics] = {}
        self._tokens = load_tokens(False)
        self._revision = 0
        self._asked = Qt.ColorScheme.Unknown
        app.setStyle("Fusion")
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        if hasattr(app.styleHints(), "accessibility"):
            app.styleHints().accessibility().contrastPreferenceChanged.connect(self._apply)
        app.layoutDirectionChanged.connect(self._on_direction_changed)

    # What delegates and widgets read

    @property
    def tokens(self) -> Tokens:
        """The colours of the scheme that is shown."""
        return self._tokens

    @property
    def scheme(self) -> Scheme:
        """What the person asked for."""
        return self._scheme

    @property
    def text_percent(self) -> int:
        """The text size in percent, one of `TEXT_PERCENTS`."""
        return self._percent

    @property
    def revision(self) -> int:
        """A number that grows with every change: part of the key of whatever is kept measured or painted."""
        return self._revision

    @property
    def direction(self) -> Qt.LayoutDirection:
        """The reading direction of the interface; people's words have their own."""
        return self._app.layoutDirection()

    def px(self, length: float) -> int:
        """Return a height or width of the drawings at the chosen text size, in whole logical pixels."""
        return round(length * self._percent / 100)

    def colour(self, tone: Tone) -> QColor:
        """Return the colour with this name."""
        return self._tokens.colour(tone)

    def font(
        self,
        size: TextSize,
        weight: QFont.Weight | None = None,
        *,
        tabular: bool = False,
        arabic: bool | None = None,
    ) -> QFont:
        """Return the font of a text size; weight None is the usual one, arabic None follows the interface."""
        key = self._font_key(size, weight, tabular, arabic)
        if key not in self._fonts:
            self._fonts[key] = fonts.make_font(size, weight, self._percent / 100, tabular=tabular, arabic=key[3])
        return self._fonts[key]

    def digit_font(self, height: int, weight: QFont.Weight, narrow: bool = False) -> QFont:
        """Return the font of a number inside a mark of this height; `narrow` fits two digits."""
        font = QFont(self.font(TextSize.TINY, weight, tabular=True, arabic=False))
        font.setPixelSize(max(self.px(TextSize.TINY.value.px), round(height * (0.52 if narrow else 0.59))))
        return font

    def metrics(self, size: TextSize, weight: QFont.Weight | None = None, *, tabular: bool = False) -> QFontMetrics:
        """Return the measures of `font` with the same words."""
        key = self._font_key(size, weight, tabular, None)
        if key not in self._lines:
            self._lines[key] = QFontMetrics(self.font(size, weight, tabular=tabular))
        return self._lines[key]

    def line_height(self, size: TextSize, arabic: bool | None = None) -> int:
        """Return the height of one line of text."""
        extra = fonts.ARABIC_EXTRA_LINE if self._is_arabic(arabic) else 0
        return self.px(size.value.line + extra)

    def icon(self, name: str, tone: Tone | QColor, size: int = 16, dpr: float = 1.0) -> QPixmap:
        """Return an icon of `size` drawn pixels (scaled to the text size), turned round where reading is."""
        colour = tone if isinstance(tone, QColor) else self.colour(tone)
        return self._icons.pixmap(name, colour, self.px(size), dpr, self.direction == Qt.LayoutDirection.RightToLeft)

    def app_icon(self, size: int, dpr: float = 1.0) -> QPixmap:
        """Return the program's own icon in the accent of the scheme, `size` logical pixels."""
        return self._icons.app_pixmap(self._tokens.acc, self._tokens.on_acc, size, dpr)

    def menu_icon(self, name: str, tone: Tone = Tone.INK2) -> QIcon:
        """Return an icon for a menu entry or an action inside a field."""
        return QIcon(self.icon(name, tone, 16, self._app.devicePixelRatio()))

    # What the person chooses

    def choose_scheme(self, scheme: Scheme) -> None:
        """Show the light or the dark scheme, or follow the desktop."""
        self._scheme = scheme
        self._apply()

    def choose_text_percent(self, percent: int) -> None:
        """Use the nearest text size there is."""
        self._percent = _nearest(percent)
        self._apply()

    def larger(self) -> None:
        """Use the next larger text size, if there is one."""
        self._step(+1)

    def smaller(self) -> None:
        """Use the next smaller text size, if there is one."""
        self._step(-1)

    def _step(self, by: int) -> None:
        place = TEXT_PERCENTS.index(self._percent) + by
        if 0 <= place < len(TEXT_PERCENTS):
            self.choose_text_percent(TEXT_PERCENTS[place])

    # How it is put in force

    def _apply(self) -> None:
        self._tell_desktop()
        tokens = load_tokens(self._is_dark())
        self._tokens = tokens.sharpened() if self._wants_contrast() else tokens
        self._revision += 1
        self._fonts.clear()
        self._lines.clear()
        self._icons.clear()
        self._app.setFont(self.font(TextSize.BASE))
        self._app.setPalette(build_palette(self._tokens))
        self._app.setStyleSheet(build_stylesheet(self._tokens, self.px))
        self.changed.emit()

    def _tell_desktop(self) -> None:
        """Ask the desktop to draw title bars and its own dialogs in the same scheme."""
        wanted = _QT_SCHEMES[self._scheme]
        hints = self._app.styleHints()
        if self._asked != wanted:
            self._asked = wanted
            hints.setColorScheme(wanted)

    def _is_dark(self) -> bool:
        if self._scheme is Scheme.SYSTEM:
            return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    def _wants_contrast(self) -> bool:
        hints = self._app.styleHints()
        # The contrast preference came with Qt 6.10; older wheels stay in use for old systems.
        if not hasattr(hints, "accessibility"):
            return False
        preference = hints.accessibility().contrastPreference()
        return bool(preference == Qt.ContrastPreference.HighContrast)

    def _is_arabic(self, asked: bool | None) -> bool:
        return self.direction == Qt.LayoutDirection.RightToLeft if asked is None else asked

    def _font_key(self, size: TextSize, weight: QFont.Weight | None, tabular: bool, arabic: bool | None) -> _FontKey:
        return (size, weight, tabular, self._is_arabic(arabic))

    def _on_system_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._apply()

    def _on_direction_changed(self) -> None:
        self._apply()


_current: Theme | None = None


def install(app: QApplication, scheme: Scheme = Scheme.SYSTEM, text_percent: int = NORMAL_PERCENT) -> Theme:
    """Put the look in force for the program and return it; a second call changes the one there is."""
    global _current
    if _current is None:
        _current = Theme(app, scheme, text_percent)
    else:
        _current.choose_text_percent(text_percent)
        _current.choose_scheme(scheme)
    return _current


def current() -> Theme:
    """Return the look in force.

    Raises:
        RuntimeError: `install` was not called yet.
    """
    if _current is None:
        raise RuntimeError("ui.theme.install(app) comes first")
    return _current


def follow(widget: QWidget) -> None:
    """Let a widget that paints itself measure and paint anew whenever the look changes."""
    changed = current().changed
    changed.connect(widget.updateGeometry)
    changed.connect(widget.update)


def _nearest(percent: int) -> int:
    return min(TEXT_PERCENTS, key=lambda known: abs(known - percent))

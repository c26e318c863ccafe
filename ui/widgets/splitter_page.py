"""The usual page: a header, panes side by side, a line of keys.

Knows the three parts and remembers how wide the panes were. Must not know what lies in the panes.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.headers import Hint, HintBar, PageHeader
from ui.widgets.page import Page
from ui.widgets.spacing import space

LOW_HEIGHT = 600
"""Below this many drawn pixels the hint bar goes and the header gets low. The window is some 60 px higher."""
NARROW_WIDTH = 928
"""Below this many drawn pixels the end pane folds away. The window is some 172 px wider."""


class SplitterPage(Page):
    """`QVBox[PageHeader | QSplitter | HintBar]`. Panes keep their least widths and never collapse by dragging."""

    def __init__(self, title: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = PageHeader(title, text)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.hint_bar = HintBar()
        self._end_pane: QWidget | None = None
        self._empty_state: QWidget | None = None
        self._narrow = False
        self._widths: list[tuple[int, int]] = []
        self._laid_out = False
        box = QVBoxLayout(self)
        space(box)
        box.addWidget(self.header)
        box.addWidget(self.splitter, 1)
        box.addWidget(self.hint_bar)
        self.hint_bar.hide()
        self.splitter.splitterMoved.connect(self._on_splitter_moved)

    def add_pane(self, pane: QWidget, width: int, *, least: int, stretch: int = 0) -> None:
        """Add a pane at the end, `width` drawn pixels wide at first; stretch > 0 takes what is left over."""
        px = theme.current().px
        pane.setMinimumWidth(px(least))
        self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self._widths.append((width, stretch))

    def set_end_pane(self, pane: QWidget) -> None:
        """Say which pane folds away on narrow screens and with Ctrl+I."""
        self._end_pane = pane

    def set_empty_state(self, state: QWidget) -> None:
        """Say what stands in place of the panes while there is nothing to show; hidden at first."""
        state.hide()
        self._empty_state = state
        box = self.layout()
        assert isinstance(box, QVBoxLayout)
        box.insertWidget(1, state, 1)

    def show_empty_state(self, is_empty: bool) -> None:
        """Show the empty state in place of the panes, or the panes. Where nothing is shown, no keys are either."""
        assert self._empty_state is not None
        self.splitter.setVisible(not is_empty)
        self._empty_state.setVisible(is_empty)
        self._show_hint_bar()

    def set_hints(self, hints: Sequence[Hint]) -> None:
        """Show the keys of the panel that has the keyboard; no hints, no bar."""
        self.hint_bar.set_hints(hints)
        self._show_hint_bar()

    def panels(self) -> Sequence[QWidget]:
        panes = (self.splitter.widget(place) for place in range(self.splitter.count()))
        return [pane for pane in panes if pane is not None]

    def fold_details(self) -> None:
        if self._end_pane is not None:
            self._end_pane.setVisible(self._end_pane.isHidden())
            self._lay_out_panes()

    def save_widths(self, settings: QSettings, key: str) -> None:
        """Remember how wide the panes are."""
        settings.setValue(key, self.splitter.saveState())

    def restore_widths(self, settings: QSettings, key: str) -> None:
        """Make the panes as wide as they were, if that is known."""
        state = settings.value(key)
        if isinstance(state, QByteArray):
            self._laid_out = self.splitter.restoreState(state)
            self.splitter.setHandleWidth(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.header.set_low(self._is_low())
        self._show_hint_bar()
        narrow = self.width() < theme.current().px(NARROW_WIDTH)
        if narrow != self._narrow:
            self._narrow = narrow
            if self._end_pane is not None:
                self._end_pane.setVisible(not narrow)
        if not self._laid_out:
            self._lay_out_panes()

    def _show_hint_bar(self) -> None:
        shows_panes = self._empty_state is None or self._empty_state.isHidden()
        self.hint_bar.setVisible(bool(self.hint_bar.hints()) and shows_panes and not self._is_low())

    def _lay_out_panes(self) -> None:
        """Give every pane its drawn width, and what is left over to the one that stretches."""
        px = theme.current().px
        panes = (self.splitter.widget(place) for place in range(self.splitter.count()))
        shown = [pane is not None and pane.isVisibleTo(self.splitter) for pane in panes]
        wanted = list(zip(self._widths, shown, strict=True))
        fixed = sum(px(width) for (width, stretch), there in wanted if there and not stretch)
        stretching = sum(stretch for (_width, stretch), there in wanted if there) or 1
        left_over = max(0, self.width() - fixed - sum(shown) + 1)
        self.splitter.setSizes(
            [left_over * stretch // stretching if stretch else px(width) for width, stretch in self._widths]
        )

    def _on_splitter_moved(self) -> None:
        self._laid_out = True

    def _is_low(self) -> bool:
        return 0 < self.height() < theme.current().px(LOW_HEIGHT)

"""What changed in the workshop since a version was given out, in a window of its own.

Knows how a comparison is asked for. It is made beside the window, in a copy in memory; the file is never touched.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from a87desk.domain.errors import A87Error, InternalError
from a87desk.i18n import _
from a87desk.reading.document_versions import VersionShown, changed_since
from a87desk.reading.moment_comparison import Comparison
from a87desk.workspace import Workspace
from ui import theme
from ui.context import Context
from ui.fonts import TextSize, Weight
from ui.moments.painting import ComparedDelegate
from ui.moments.rows import ComparedModel
from ui.moments.words import compared_rows, summary
from ui.pages.comments.rows import version_words
from ui.painting.text import Align
from ui.tasks import Task
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card_list import CardListView
from ui.widgets.labels import PlainLabel
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space


class VersionChangesDialog(QDialog):
    """Themes, recommendations and plan that differ from what the version was made from.

    `copy` is a copy of the workshop in memory; it is closed when the comparison is made.
    """

    def __init__(self, context: Context, shown: VersionShown, copy: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._shown = context, shown
        self._task: Task | None = None
        self._is_open = True
        self.list = CardListView(_("What changed"), bare=False)
        self._rows = ComparedModel()
        self.list.setItemDelegate(ComparedDelegate(self.list))
        self.list.setModel(self._rows)
        self.said = PlainLabel(_("Comparing…"), TextSize.SMALL, tone=Tone.INK2, wrap=True)
        self.said.set_align(Align.START)
        line = _("Themes, recommendations and plan are the same.")
        self.nothing = EmptyState("equal", _("Nothing changed"), line)
        self._build()
        self._compare(copy)

    def done(self, result: int) -> None:
        """Close; an answer that still comes is heard by nobody."""
        self._is_open = False
        if self._task is not None:
            self._task.cancel()
        super().done(result)

    def _build(self) -> None:
        px = theme.current().px
        title = _("Changed since {version}").format(version=version_words(self._shown))
        self.setWindowTitle(title)
        holder = self.parentWidget()
        room = holder.window().size() if holder is not None else self.size()
        self.resize(min(px(720), room.width() - 40), min(px(560), room.height() - 30))
        box = QVBoxLayout(self)
        space(box, (20, 16, 20, 16), 10)
        heading = PlainLabel(title, TextSize.CARD, weight=Weight.DemiBold)
        heading.set_align(Align.START)
        box.addWidget(heading)
        box.addWidget(self.said)
        self._stack = QStackedLayout()
        box.addLayout(self._stack, 1)
        for part in (self.list, self.nothing):
            self._stack.addWidget(part)
        row = QHBoxLayout()
        space(row)
        row.addStretch(1)
        close = Button(_("Close"), ButtonKind.MAIN)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        box.addLayout(row)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _compare(self, copy: Workspace) -> None:
        version = self._shown.version

        def compared() -> Comparison:
            try:
                return changed_since(copy.store, version)
            finally:
                copy.close()

        self._task = self._context.runner.run(
            _("Comparing versions"), lambda _work: compared(), self._show, self._on_failed
        )

    def _show(self, found: Comparison) -> None:
        self._task = None
        if not self._is_open:
            return
        self._rows.show_rows(compared_rows(found))
        self.said.setText(summary(found))
        self._stack.setCurrentWidget(self.nothing if found.is_empty else self.list)

    def _on_failed(self, problem: Exception) -> None:
        self._task = None
        if self._is_open:
            known = problem if isinstance(problem, A87Error) else InternalError(detail=type(problem).__name__)
            self.said.setText(known.sentence)

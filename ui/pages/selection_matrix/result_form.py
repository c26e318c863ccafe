"""The end pane: who is first and how sure that is, the ranking, and what was decided and why.

Knows a matrix with its ranking. Saves nothing itself.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from a87desk.domain.session import Session
from a87desk.i18n import _
from a87desk.reading.selection_result import MatrixOnBoard
from ui.pages.agenda.fields import ChoiceBox
from ui.pages.agenda.record_form import RecordForm
from ui.pages.selection_matrix.ranking import RankList
from ui.pages.selection_matrix.rows import rank_rows, verdict_words
from ui.painting.text import Align
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.labels import PlainLabel
from ui.widgets.spacing import space


class ResultForm(RecordForm):
    """`removed` speaks of the matrix that is shown."""

    removed = Signal()

    def __init__(self) -> None:
        super().__init__(_("Result and decision"))
        self.ranking = RankList()
        box = self.add_section(_("Ranking"))
        self._verdict = PlainLabel("", wrap=True, tone=Tone.INK)
        self._verdict.set_align(Align.START)
        box.addWidget(self._verdict)
        self._legend = PlainLabel(
            _("By what is sure, then by what is possible. Dashed: not known, and never counted as no."),
            wrap=True,
            tone=Tone.INK2,
        )
        self._legend.set_align(Align.START)
        box.addWidget(self._legend)
        box.addWidget(self.ranking)
        self._build_decision()

    def show_board(self, board: MatrixOnBoard, sessions: tuple[Session, ...]) -> None:
        """Show a matrix with its ranking."""
        self._fill_sessions(sessions)
        self.show_record(board.matrix)
        self._verdict.setText(verdict_words(board))
        self._verdict.setVisible(bool(self._verdict.text()))
        self._legend.setVisible(bool(board.ranking))
        self.ranking.ranks.show_rows(rank_rows(board))

    def verdict(self) -> str:
        """Return the sentence above the ranking."""
        return self._verdict.text()

    def _build_decision(self) -> None:
        box = self.add_section(_("Decision"))
        box.addWidget(self.add_text("chosen", _("What was decided"), least=1, most=4))
        box.addWidget(self.add_text("rationale", _("Why"), least=2, most=8))
        below = self.add_section(_("The matrix"))
        below.addWidget(self.add_text("title", _("What is chosen"), least=1, most=4))
        below.addWidget(self.add_choice("session_id", _("Filled in"), ()))
        row = QHBoxLayout()
        space(row, (0, 6, 0, 0), 6)
        remove = Button(_("Remove matrix"), ButtonKind.DANGER, icon="trash-2", small=True)
        remove.clicked.connect(self.removed)
        row.addWidget(remove)
        row.addStretch(1)
        below.addLayout(row)

    def _fill_sessions(self, sessions: tuple[Session, ...]) -> None:
        box = self.bound["session_id"].editor
        wanted: list[tuple[str, object]] = [(_("No certain session"), None)]
        wanted += [(one.title or _("A session without a title"), one.id) for one in sessions]
        assert isinstance(box, ChoiceBox)
        if wanted != [(box.itemText(row), box.itemData(row)) for row in range(box.count())]:
            box.clear()
            for words, session_id in wanted:
                box.add_choice(words, session_id)

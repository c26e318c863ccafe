"""The end pane: what was answered to the chosen question, and under it the question itself, to change.

Knows a result and the fields of a question. Saves nothing itself.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.domain.number_words import one_decimal
from a87desk.domain.scale import LEAST, MOST
from a87desk.domain.vocabulary import EvaluationQuestionKind
from a87desk.i18n import _, ngettext
from a87desk.reading.evaluation_results import Evaluation, QuestionResult
from ui import theme
from ui.fonts import TextSize
from ui.pages.agenda.fields import ChoiceBox, NotThat, number_of, number_text
from ui.pages.agenda.record_form import RecordForm, side_by_side
from ui.pages.evaluation.comment_list import CommentList
from ui.pages.evaluation.rows import chart_words, is_few, kind_words, table_rows
from ui.painting.text import Align
from ui.safe_text import set_tooltip
from ui.tokens import Tone
from ui.widgets.bar_chart import Bar, BarChart
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import Field, LineEdit
from ui.widgets.labels import PlainLabel
from ui.widgets.notices import Banner, BannerKind
from ui.widgets.spacing import space


class QuestionForm(RecordForm):
    """`tally_wanted`, `removed` and `stepped` speak of the question that is shown."""

    tally_wanted = Signal()
    removed = Signal()
    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__(_("The chosen question"))
        self.comments = CommentList()
        self.chart = BarChart()
        self._build_result()
        self._build_comments()
        self._build_question()

    def show_result(self, result: QuestionResult, shown: Evaluation) -> None:
        """Show a question with what was answered."""
        self._fill_sessions(shown)
        self.show_record(result.question)
        self._title.setText(result.question.text or _("A question without words"))
        figures = result.figures
        for widget in (self._numbers, self.chart, self._table_holder, self.tally):
            widget.setVisible(figures is not None)
        self._show_figures(result)
        self._few.setVisible(is_few(result))
        if figures is not None:
            bars = [Bar(str(value), count) for value, count in figures.counts]
            self.chart.show_bars(bars, chart_words(result))
            self._show_table(result)
        self._words_part.setVisible(figures is None or bool(result.comments))
        self.comments.comments.show_rows(result.comments)
        self._show_left_out(result)
        for part in self._scale_parts:
            part.setVisible(result.question.kind is not EvaluationQuestionKind.TEXT)
        self._question_part.setVisible(not result.is_removed)
        self.tally.setVisible(figures is not None and not result.is_removed)

    def table(self) -> list[tuple[str, ...]]:
        """Return the rows of the table as they are shown."""
        return list(self._rows)

    # Building

    def _build_result(self) -> None:
        box = self.add_section()
        self._title = PlainLabel("", TextSize.CARD, wrap=True)
        self._title.set_align(Align.WORDS)
        box.addWidget(self._title)
        self._numbers = QWidget()
        line = QHBoxLayout(self._numbers)
        space(line, (0, 4, 0, 6), 20)
        self._mean, self._count, self._spread = (_Figure() for _each in range(3))
        for figure in (self._mean, self._count, self._spread):
            line.addWidget(figure)
        line.addStretch(1)
        box.addWidget(self._numbers)
        self._few = Banner(BannerKind.WARN, _("Few answers."), _("With fewer than five the mean says little."))
        box.addWidget(self._few)
        box.addWidget(self.chart)
        self._table_holder = QWidget()
        self._table = QGridLayout(self._table_holder)
        space(self._table, (0, 8, 0, 4), 3)
        self._table.setColumnStretch(1, 1)
        self._rows: list[tuple[str, ...]] = []
        box.addWidget(self._table_holder)
        self.tally = Button(_("Count a tally sheet…"), icon="list-ordered", small=True)
        self.tally.clicked.connect(self.tally_wanted)
        box.addWidget(self.tally)

    def _build_comments(self) -> None:
        box = self.add_section(_("Answers in words"))
        self._left_out = PlainLabel("", TextSize.SMALL, tone=Tone.INK2, wrap=True)
        box.addWidget(self._left_out)
        box.addWidget(self.comments)
        part = self._left_out.parentWidget()
        assert part is not None
        self._words_part = part

    def _build_question(self) -> None:
        box = self.add_section(_("The question"))
        text = self.add_text("text", _("Words"), least=2, most=6)
        box.addWidget(text)
        kinds = [(kind_words(kind), kind.value, "") for kind in EvaluationQuestionKind]
        side_by_side(
            box,
            (self.add_choice("kind", _("Answered"), kinds), 2),
            (self.add_choice("session_id", _("Asks about"), ()), 3),
        )
        lowest, highest = self._add_value("lowest", _("From")), self._add_value("highest", _("To"))
        low, high = self.add_line("lowest_words", _("It means")), self.add_line("highest_words", _("It means"))
        low.editor.setAccessibleName(_("What the lowest value means"))
        high.editor.setAccessibleName(_("What the highest value means"))
        self._scale_parts = (lowest, highest, low, high)
        side_by_side(box, (lowest, 1), (low, 4))
        side_by_side(box, (highest, 1), (high, 4))
        part = text.parentWidget()
        assert part is not None
        self._question_part = part
        self._build_acts(box)

    def _build_acts(self, box: QVBoxLayout) -> None:
        row = QHBoxLayout()
        space(row, (0, 6, 0, 0), 6)
        up, down = Button(_("Up"), small=True), Button(_("Down"), small=True)
        remove = Button(_("Remove question"), ButtonKind.DANGER, icon="trash-2", small=True)
        up.setAccessibleName(_("Move the question up"))
        down.setAccessibleName(_("Move the question down"))
        up.clicked.connect(lambda: self.stepped.emit(-1))
        down.clicked.connect(lambda: self.stepped.emit(1))
        remove.clicked.connect(self.removed)
        for button in (up, down, remove):
            row.addWidget(button)
        row.addStretch(1)
        box.addLayout(row)

    def _add_value(self, name: str, label: str) -> Field:
        return self._text(name, label, LineEdit(name=label), "", (number_text, scale_value))

    def _fill_sessions(self, shown: Evaluation) -> None:
        box = self.bound["session_id"].editor
        wanted: list[tuple[str, object]] = [(_("Whole workshop"), None)]
        wanted += [(one.title or _("A session without a title"), one.id) for one in shown.sessions]
        assert isinstance(box, ChoiceBox)
        if wanted != [(box.itemText(row), box.itemData(row)) for row in range(box.count())]:
            box.clear()
            for words, session_id in wanted:
                box.add_choice(words, session_id)

    # Showing

    def _show_figures(self, result: QuestionResult) -> None:
        figures, question = result.figures, result.question
        if figures is None:
            return
        words = _("mean, from {lowest} to {highest}").format(lowest=question.lowest, highest=question.highest)
        self._mean.show_figure(one_decimal(figures.mean) or "–", words)
        answers = ngettext("answer", "answers", figures.n)
        self._count.show_figure(str(figures.n), answers)
        self._spread.show_figure(one_decimal(figures.deviation) or "–", _("spread"))
        set_tooltip(self._spread, _("Standard deviation: how far answers typically lie from the mean."))

    def _show_left_out(self, result: QuestionResult) -> None:
        count = len(result.comments)
        words = ngettext("{count} answer", "{count} answers", count).format(count=count) if count else _("None yet")
        if result.figures is None and result.left_out:
            left = ngettext("{count} left it out", "{count} left it out", result.left_out).format(count=result.left_out)
            words = f"{words} · {left}"
        self._left_out.setText(words)

    def _show_table(self, result: QuestionResult) -> None:
        rows: list[tuple[str, ...]] = [(_("Value"), "", _("Answers"), _("Share")), *table_rows(result)]
        if rows == self._rows:
            return
        self._rows = rows
        while (item := self._table.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, row in enumerate(rows):
            for column, words in enumerate(row):
                tone = Tone.INK2 if number == 0 or column == 1 else Tone.INK
                label = PlainLabel(words, TextSize.SMALL, tone=tone)
                label.set_tabular()
                label.set_align(Align.END if column >= 2 else Align.START)
                label.setMinimumWidth(theme.current().px(64 if column >= 2 else 0))
                self._table.addWidget(label, number, column)


class _Figure(QWidget):
    """A large number over what it is."""

    def __init__(self) -> None:
        super().__init__()
        self._number = PlainLabel("", TextSize.WELCOME)
        self._number.set_tabular()
        self._words = PlainLabel("", TextSize.SMALL, tone=Tone.INK2)
        box = QVBoxLayout(self)
        space(box)
        box.addWidget(self._number)
        box.addWidget(self._words)

    def show_figure(self, number: str, words: str) -> None:
        self._number.setText(number)
        self._words.setText(words)
        self.setAccessibleName(f"{number} {words}")


def scale_value(text: str) -> int:
    """Return the end of a scale.

    Raises:
        NotThat: it is no whole number, or beyond what a scale can have.
    """
    value = number_of(text)
    if value is None or not LEAST <= value <= MOST:
        raise NotThat(_("Write a whole number from {least} to {most}.").format(least=LEAST, most=MOST))
    return value

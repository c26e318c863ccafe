"""Selection matrix: options by criteria in the middle, the ranking and the decision at the end.

Knows how the parts work together. Every act is a command and one undo step; nothing here counts anything.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget, QVBoxLayout, QWidget

from a87desk.commands.command import Command
from a87desk.commands.record import ChangeRecord
from a87desk.commands.selection_matrix import (
    AddCriterion,
    AddMatrix,
    AddOption,
    FillCell,
    PasteTable,
    RemoveLine,
    RemoveMatrix,
    StepLine,
    WeighCriterion,
)
from a87desk.domain.change_set import ChangeSet
from a87desk.domain.matrix_table import MatrixTable, read_matrix_table, table_rows
from a87desk.domain.record import new_id
from a87desk.domain.selection_matrix import Criterion, MatrixOption, SelectionMatrix
from a87desk.domain.vocabulary import CellAnswer
from a87desk.i18n import _
from a87desk.reading.selection_result import Matrices, MatrixOnBoard, matrices
from ui.context import Context
from ui.dialogs.name import ask_name
from ui.pages.agenda.unfinished import OneForm, Unfinished
from ui.pages.selection_matrix.grid import MatrixGrid
from ui.pages.selection_matrix.grid_model import GridModel
from ui.pages.selection_matrix.paste_dialog import ask_table
from ui.pages.selection_matrix.result_form import ResultForm
from ui.pages.selection_matrix.rows import header_words
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.fields import ComboBox
from ui.widgets.headers import Hint
from ui.widgets.notices import EmptyState
from ui.widgets.spacing import space
from ui.widgets.splitter_page import SplitterPage

WROTE = ("selection_matrix", "criterion", "matrix_option", "matrix_cell", "session")
Noun = Literal["criterion", "matrix_option"]
_SIGNS = {CellAnswer.YES: "Y", CellAnswer.NO: "N", CellAnswer.UNKNOWN: "?"}


class SelectionMatrixPage(SplitterPage):
    """A choice between options."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Selection matrix"), parent=parent)
        self._context = context
        self._shown: Matrices | None = None
        self._matrix_id = ""
        self._wanted_line = ""
        self._has_board, self._is_new = True, False
        self.ask_name: Callable[..., str] = ask_name
        self.ask_table: Callable[[MatrixTable, QWidget | None], MatrixTable | None] = ask_table
        self._build()
        self._connect()
        self._load()

    def panels(self) -> Sequence[QWidget]:
        return (self.grid, self.form.ranking, self.form) if self._board() else (self._nothing,)

    def entered(self) -> None:
        last = self.focusWidget()
        first = self.grid if self._board() else self._empty_buttons[0]
        (last if last is not None and last.isVisible() else first).setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        self.form.commit()

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show a matrix, and what was found in it."""
        for board in self._shown.boards if self._shown else ():
            cells = {one.id: one for one in board.cells.values()}
            cell = cells.get(record_id) if noun == "matrix_cell" else None
            lines = {one.id for one in (*board.criteria, *board.options)}
            wanted = str(cell.option_id) if cell else record_id
            if wanted in lines or board.matrix.id == record_id:
                self._wanted_line, self._is_new = wanted if wanted in lines else "", False
                self._choose_matrix(board.matrix.id)
                return

    # Building

    def _build(self) -> None:
        self.box = ComboBox(_("Matrix"))
        self.box.setMaximumWidth(320)
        self.header.add_start(self.box)
        self._add_line, self._paste = Button(_("Add"), icon="plus"), Button(_("Paste table"), icon="table-2")
        self._new = Button(_("New matrix"), ButtonKind.MAIN, icon="plus")
        for button in (self._add_line, self._paste, self._new):
            self.header.add_action(button)
        menu = QMenu(self)
        menu.addAction(_("Criterion"), self._add_criterion)
        menu.addAction(_("Option"), self._add_option)
        self._add_line.setMenu(menu)
        self.cells = GridModel()
        self.grid = MatrixGrid(self.cells)
        self.form = ResultForm()
        self._middle = QStackedWidget()
        line = _(
            "Write what is chosen, or paste a table from a spreadsheet: options below each other, criteria on top."
        )
        self._nothing = EmptyState("table-2", _("No matrix yet"), line)
        self._empty_buttons = [
            self._nothing.add_button(_("New matrix"), self._add_matrix, icon="plus"),
            self._nothing.add_button(_("Paste table"), self._on_paste, icon="table-2"),
        ]
        line = _("Add what is compared (Alt Ins) and by what (Ins), or paste a table.")
        self._bare = EmptyState("table-2", _("Nothing to compare yet"), line)
        self._bare.add_button(_("Add an option"), self._add_option, icon="plus")
        self._bare.add_button(_("Add a criterion"), self._add_criterion, icon="plus")
        for widget in (self._nothing, self._bare, self.grid):
            self._middle.addWidget(widget)
        holder = QWidget()
        inner = QVBoxLayout(holder)
        space(inner)
        inner.addWidget(self._middle, 1)
        self.add_pane(holder, 840, least=360, stretch=1)
        self.add_pane(self.form, 352, least=290)
        self.set_end_pane(self.form)
        forms = OneForm(self.form, SelectionMatrix)
        self._unfinished = Unfinished(self._context.session, forms, (SelectionMatrix,))
        page = self.layout()
        assert isinstance(page, QVBoxLayout)
        page.insertWidget(1, self._unfinished)

    def _connect(self) -> None:
        self._context.session.changed.connect(self._on_changed)
        self._new.clicked.connect(self._add_matrix)
        self._paste.clicked.connect(self._on_paste)
        self.box.activated.connect(lambda _row: self._choose_matrix(str(self.box.currentData())))
        grid, form = self.grid, self.form
        grid.answered.connect(lambda criterion, option, known: self._run(FillCell(criterion, option, known)))
        grid.remark_wanted.connect(self._write_remark)
        grid.criterion_wanted.connect(self._add_criterion)
        grid.option_wanted.connect(self._add_option)
        grid.criterion_renamed.connect(partial(self._rename, "criterion"))
        grid.option_renamed.connect(partial(self._rename, "matrix_option"))
        grid.weighed.connect(self._weigh)
        grid.stepped.connect(self._step)
        grid.removed.connect(self._remove_line)
        grid.pasted.connect(self._on_paste)
        grid.copied.connect(self._copy)
        grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        grid.customContextMenuRequested.connect(self._menu)
        form.changed.connect(self._save)
        form.removed.connect(self._remove_matrix)
        form.left.connect(lambda: grid.setFocus(Qt.FocusReason.OtherFocusReason))
        self._unfinished.wanted.connect(self._put_back)
        form.ranking.opened.connect(self._go_to_option)
        for panel in (grid, form.ranking):
            panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.set_hints(self._hints_of(watched))
        elif event.type() == QEvent.Type.FocusOut:
            self.set_hints([Hint(("Tab",), _("Save and go on")), Hint(("F6",), _("Next panel"))])
        return False

    def _hints_of(self, panel: QObject) -> list[Hint]:
        if panel is self.grid:
            return [
                Hint(("Y", "N", "?"), _("Yes, no, not known")), Hint(("↵",), _("Remark")),
                Hint((",", "."), _("Weight")), Hint(("Ins",), _("Criterion")), Hint(("Alt", "Ins"), _("Option")),
                Hint(("F2",), _("Rename")), Hint(("F6",), _("Next panel")),
            ]  # fmt: skip
        return [Hint(("↵",), _("Go to the option")), Hint(("F6",), _("Next panel"))]

    # Reading

    def _load(self) -> None:
        self._context.session.ask(lambda workspace: matrices(workspace.read), self._show)

    def _show(self, shown: Matrices) -> None:
        is_first, self._shown = self._shown is None, shown
        board = self._board()
        if board is None and shown.boards:
            self._matrix_id = shown.boards[-1 if not self._matrix_id else 0].matrix.id
            board = self._board()
        self.box.clear()
        for one in shown.boards:
            self.box.add_choice(one.matrix.title or _("A matrix without a title"), one.matrix.id)
        self.box.setCurrentIndex(self.box.findData(self._matrix_id))
        self.box.setVisible(len(shown.boards) > 1)
        self._show_board(board)
        if is_first and self.has_keyboard() and board is not None:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_board(self, board: MatrixOnBoard | None) -> None:
        had_keyboard, here = self.grid.hasFocus(), self.grid.currentIndex()
        place = (max(0, here.row()), max(0, here.column()))
        self.cells.show_board(board)
        self._paste.setVisible(board is not None)
        self._add_line.setVisible(board is not None)
        if (board is not None) != self._has_board:
            self._has_board = board is not None
            self.form.setVisible(self._has_board and not self._narrow)
        if board is None:
            self.header.set_text("")
            self._middle.setCurrentWidget(self._nothing)
            return
        self.header.set_text(header_words(board))
        is_bare = not board.options or not board.criteria
        self._middle.setCurrentWidget(self._bare if is_bare else self.grid)
        self.form.show_board(board, self._shown.sessions if self._shown else ())
        self._go_to_line(*place)
        if had_keyboard and not is_bare:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _board(self) -> MatrixOnBoard | None:
        return self._shown.board(self._matrix_id) if self._shown else None

    def _go_to_line(self, row: int, column: int) -> None:
        """Go to the criterion or option that was added or moved, else stay in the cell."""
        line, self._wanted_line = self._wanted_line, ""
        new_row, new_column = self.cells.row_of(line), self.cells.column_of(line)
        if line and max(new_row, new_column) >= 0:
            row, column = (new_row, column) if new_row >= 0 else (0 if self._is_new else row, new_column)
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        last = self.cells.rowCount() - 1, self.cells.columnCount() - 1
        self.grid.setCurrentIndex(self.cells.index(min(row, last[0]), min(column, last[1])))

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*WROTE):
            self._load()

    def _choose_matrix(self, matrix_id: str) -> None:
        self.form.commit()
        self._matrix_id = matrix_id
        self._load()

    # Acts

    def _add_matrix(self) -> None:
        title = self.ask_name(
            _("New matrix"), _("What is chosen"), "", _("For example: a platform for the group"), _("Add"), self
        )
        if title:
            self._matrix_id = new_id()
            self._run(AddMatrix(title, self._matrix_id))

    def _add_criterion(self) -> None:
        if self._board() is None:
            return
        text = self.ask_name(_("New criterion"), _("What every option is asked"), "", "", _("Add"), self)
        if text:
            self._wanted_line = new_id()
            self._run(AddCriterion(self._matrix_id, text, self._wanted_line))

    def _add_option(self) -> None:
        if self._board() is None:
            return
        name = self.ask_name(_("New option"), _("What can be chosen"), "", "", _("Add"), self)
        if name:
            self._wanted_line, self._is_new = new_id(), True
            self._run(AddOption(self._matrix_id, name, self._wanted_line))

    def _line(self, noun: str) -> Criterion | MatrixOption | None:
        index = self.grid.currentIndex()
        return self.cells.criterion(index.row()) if noun == "criterion" else self.cells.option(index.column())

    def _rename(self, noun: Noun) -> None:
        line = self._line(noun)
        if isinstance(line, Criterion):
            text = self.ask_name(_("Rename"), _("Criterion"), line.text, "", _("Rename"), self)
            if text:
                self._run(ChangeRecord(Criterion, line.id, {"text": text}))
        elif isinstance(line, MatrixOption):
            name = self.ask_name(_("Rename"), _("Option"), line.name, "", _("Rename"), self)
            if name:
                self._run(ChangeRecord(MatrixOption, line.id, {"name": name}))

    def _write_remark(self) -> None:
        index = self.grid.currentIndex()
        criterion, option = self.cells.criterion(index.row()), self.cells.option(index.column())
        if criterion is None or option is None:
            return
        title = f"{option.name}: {criterion.text}"
        before = self.cells.remark(index.row(), index.column())
        remark = self.ask_name(title, _("Remark"), before, "", _("Save"), self)
        if remark:
            self._run(FillCell(criterion.id, option.id, remark=remark))

    def _clear_remark(self) -> None:
        index = self.grid.currentIndex()
        criterion, option = self.cells.criterion(index.row()), self.cells.option(index.column())
        if criterion is not None and option is not None:
            self._run(FillCell(criterion.id, option.id, remark=""))

    def _weigh(self, step: int) -> None:
        line = self._line("criterion")
        if line is not None:
            self._run(WeighCriterion(line.id, step))

    def _step(self, noun: Noun, step: int) -> None:
        line = self._line(noun)
        if line is not None:
            self._wanted_line, self._is_new = line.id, False
            self._run(StepLine(noun, line.id, step))

    def _remove_line(self, noun: Noun) -> None:
        line = self._line(noun)
        if line is not None:
            self._run(RemoveLine(noun, line.id), offer=True)

    def _remove_matrix(self) -> None:
        self._run(RemoveMatrix(self._matrix_id), offer=True)

    def _on_paste(self) -> None:
        """Take a table from the clipboard into the matrix, or into a new one where there is none."""
        table = read_matrix_table(QApplication.clipboard().text())
        if table is None:
            self._context.show_done(_("There is no table in the clipboard. Copy it in the spreadsheet first."))
            return
        chosen = self.ask_table(table, self)
        if chosen is None:
            return
        if self._board() is not None:
            self._run(PasteTable(self._matrix_id, chosen), offer=True)
            return
        self._matrix_id = new_id()
        self._run(AddMatrix(_("Selection"), self._matrix_id, chosen), offer=True)

    def _copy(self) -> None:
        board = self._board()
        if board is not None:
            signs = [[_SIGNS[board.answer(c.id, o.id)] for c in board.criteria] for o in board.options]
            names = [one.name for one in board.options], [one.text for one in board.criteria]
            QApplication.clipboard().setText(table_rows(*names, signs))
            self._context.show_done(_("The matrix is in the clipboard, to paste into a spreadsheet."))

    def _go_to_option(self, index: QModelIndex) -> None:
        row = self.form.ranking.ranks.at(index)
        if row is not None:
            self.grid.setCurrentIndex(self.cells.index(0, self.cells.column_of(row.key)))
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, field: str, value: object) -> None:
        basis = self.form.basis_of(field)
        self._run(ChangeRecord(SelectionMatrix, self.form.record_id, {field: value}, basis))

    def _put_back(self, _noun: str, matrix_id: str, field: str, words: str) -> None:
        """Put unsaved words back into the decision of their matrix."""
        if self._shown is None or self._shown.board(matrix_id) is None:
            return
        if self.form.isHidden():
            self.fold_details()
        self._matrix_id = matrix_id
        self._show(self._shown)
        self.form.put_back(field, words)

    def _menu(self, at: QPoint) -> None:
        if not self.grid.currentIndex().isValid():
            return
        menu = QMenu(self)
        menu.addAction(_("Write a remark"), self._write_remark)
        menu.addAction(_("Take the remark away"), self._clear_remark)
        menu.addSeparator()
        nouns: tuple[tuple[Noun, str, str, str, str], ...] = (
            ("criterion", _("Rename the criterion"), _("Move it up"), _("Move it down"), _("Remove the criterion")),
            ("matrix_option", _("Rename the option"), _("Move it back"), _("Move it on"), _("Remove the option")),
        )
        for noun, rename, back, on, remove in nouns:
            menu.addAction(rename, partial(self._rename, noun))
            menu.addAction(back, partial(self._step, noun, -1))
            menu.addAction(on, partial(self._step, noun, 1))
            menu.addAction(remove, partial(self._remove_line, noun))
            menu.addSeparator()
        menu.exec(self.grid.viewport().mapToGlobal(at))

    def _run(self, command: Command, offer: bool = False) -> None:
        def done(changes: ChangeSet) -> None:
            if changes.act is not None:
                self.hint_bar.set_end(changes.label, "undo-2", "Ctrl Z")
            if offer and changes.act is not None:
                self._context.offer_undo(changes.label)

        self._context.session.run(command, done)

"""The Report page: outline, the pages of the very PDF that is exported, options and checks, and what leaves from here.

The report is made beside the window from a frozen model, a moment after the last change. Knows the page; what the
report says is the business of `exports`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from a87desk.clock import wall_clock
from a87desk.i18n import _, ngettext
from a87desk.settings import ReportChoices
from a87desk.workspace import Workspace
from exports.encoders import file_name
from exports.leaks.refuse import WouldTell
from exports.report.dates import span_words
from exports.report.language import document_language, in_document_language
from exports.report.options import ReportOptions
from exports.report.report import sections
from ui.components.page_bar import PageBar
from ui.components.page_view import PageView
from ui.components.remaking import Recipe, Remaking
from ui.context import Context
from ui.dialogs.saving import ask_path
from ui.fonts import TextSize
from ui.pages.report.corrections import Corrections
from ui.pages.report.moment import Made, Moment, keep_choices, make_report, moment_of
from ui.pages.report.options_pane import OptionsPane
from ui.pages.report.outline import OutlineModel, Part, Under, Wording
from ui.pages.report.outline_list import OutlineList
from ui.pages.report.refusals import tell_refused
from ui.pages.report.saving import Saving, can_write_word
from ui.pages.report.writing import Writing, state_of, wording_of
from ui.painting.text import Align
from ui.tasks import Work
from ui.tokens import Tone
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.cards import Rule
from ui.widgets.headers import Hint, PaneHeader
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.spacing import space
from ui.widgets.splitter_page import SplitterPage

_MEGABYTE = 1_000_000


class ReportPage(SplitterPage):
    """The outcome report."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Outcome report"), parent=parent)
        self._context = context
        recipe = Recipe(_("Building the report"), self._read, self._begin)
        self._remaking: Remaking[Moment, Made] = Remaking(context.session, context.runner, recipe, self)
        self._saving = Saving(context, self)
        self._writing = Writing(context, self)
        self._corrections = Corrections(context, self)
        self._shown: Made | None = None
        """What the pages show."""
        self._choices_known = False
        self._left_out: frozenset[str] | None = None
        """The parts that are left out, as the file's thread may read it; None while nothing is chosen yet."""
        self._is_leading = False
        """The list leads the pages now, not the other way round."""
        self._outline = OutlineModel([Part(one.key, one.title, True) for one in sections()])
        self._build()
        self._connect()

    def panels(self) -> Sequence[QWidget]:
        return (self._list, self._view, self._options)

    def entered(self) -> None:
        self._remaking.enter()

    def left(self) -> None:
        self._remaking.leave()

    @property
    def is_made(self) -> bool:
        """Whether the report shows the last change."""
        return self._remaking.is_made

    @property
    def _made(self) -> Made | None:
        return self._remaking.latest

    # Building

    def _build(self) -> None:
        self._more = Button(_("More"), icon="ellipsis")
        self._word = Button(_("Save as Word…"), icon="file-text")
        self._print = Button(_("Print…"), icon="printer")
        self._pdf = Button(_("Save PDF…"), ButtonKind.MAIN, icon="download")
        for button in self._buttons():
            self.header.add_action(button)
            button.setEnabled(False)
        if not can_write_word():
            self._word.hide()
        self._build_menu()
        self.add_pane(self._outline_pane(), 296, least=220)
        middle = QWidget()
        box = QVBoxLayout(middle)
        space(box)
        self._view = PageView()
        box.addWidget(PageBar(self._view))
        box.addWidget(self._view, 1)
        self.add_pane(middle, 626, least=380, stretch=1)
        self._options = OptionsPane()
        self.add_pane(self._options, 288, least=240)
        self.set_end_pane(self._options)
        self._view.show_words(_("The report is being made…"))
        self.set_hints(
            (
                Hint(("Space",), _("Part in or out")),
                Hint(("Alt ↑", "Alt ↓"), _("Move the part")),
                Hint(("F2",), _("Write it yourself")),
                Hint(("PgUp", "PgDn"), _("Page")),
                Hint(("F6",), _("Next panel")),
            )
        )

    def _buttons(self) -> tuple[Button, ...]:
        return self._more, self._word, self._print, self._pdf

    def _build_menu(self) -> None:
        menu = QMenu(self._more)
        menu.setAccessibleName(self._more.words())
        menu.addAction(_("Everything into a folder…"), lambda: self.open_outputs(one_by_one=False))
        menu.addAction(_("Other documents…"), lambda: self.open_outputs(one_by_one=True))
        menu.addSeparator()
        menu.addAction(_("Acronyms…"), self.spell_out)
        menu.addAction(_("Write the implementation report…"), self.write_answers)
        menu.addSeparator()
        menu.addAction(_("Save workbook…"), self._on_save_workbook)
        menu.addAction(_("Save bundle…"), self._on_save_bundle)
        self._more.setMenu(menu)

    def _outline_pane(self) -> QWidget:
        pane = QWidget()
        box = QVBoxLayout(pane)
        space(box)
        header = PaneHeader(_("Outline"))
        header.add_action(PlainLabel(_("Page"), TextSize.BASE, tone=Tone.INK2))
        self._list = OutlineList(self._outline)
        self._write = Button(_("Write it yourself…"), icon="pencil", key="F2", small=True)
        self._write.setEnabled(False)
        holder = QHBoxLayout()
        space(holder, (14, 8, 14, 0))
        holder.addWidget(self._write)
        holder.addStretch(1)
        foot = QHBoxLayout()
        space(foot, (16, 8, 16, 8), 6)
        foot.addWidget(IconLabel("hand", Tone.INK2))
        words = _("Drag to change the order, clear the box to leave a part out.")
        hint = PlainLabel(words, TextSize.SMALL, tone=Tone.INK2, wrap=True)
        hint.set_align(Align.START)
        foot.addWidget(hint, 1)
        box.addWidget(header)
        box.addWidget(self._list, 1)
        box.addWidget(Rule())
        box.addLayout(holder)
        box.addLayout(foot)
        return pane

    def _connect(self) -> None:
        for changed in (self._outline.changed, self._options.changed):
            changed.connect(self._on_chosen)
        self._context.session.changed.connect(self._remaking.change)
        self._remaking.begun.connect(self._on_begun)
        self._remaking.made.connect(self._show)
        self._remaking.stopped.connect(self._on_stopped)
        self._remaking.failed.connect(self._on_not_made)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.opened.connect(self._lead_to)
        self._list.writing_wanted.connect(self.write_section)
        self._write.clicked.connect(self._on_write)
        self._view.page_shown.connect(self._follow)
        self._options.page_wanted.connect(self._context.go_to)
        self._options.spelling_wanted.connect(self.spell_out)
        self._saving.refused.connect(self._on_refused)
        self._word.clicked.connect(self._on_save_word)
        self._print.clicked.connect(self.open_to_print)
        self._pdf.clicked.connect(self._on_save_pdf)

    # Making the report

    def _read(self, workspace: Workspace) -> Moment:
        """Return the moment that is shown next. Runs on the file's thread."""
        return moment_of(workspace, self._context.key_folder, self._left_out)

    def options(self, moment: Moment) -> ReportOptions:
        """Return what is chosen now."""
        parts = self._outline.parts()
        chosen = self._options.options(ReportOptions())
        today = wall_clock().date()
        with in_document_language(moment.model.workshop, chosen.language):
            date = span_words(today, today)
        left_out = frozenset(part.key for part in parts if not part.is_in)
        return replace(chosen, date_text=date, left_out=left_out, order=tuple(part.key for part in parts))

    def _on_chosen(self) -> None:
        self._choices_known = True
        parts = self._outline.parts()
        self._left_out = frozenset(part.key for part in parts if not part.is_in)
        self._remaking.change()
        choices = _with_parts(self._options.choices(), parts)
        folder = self._context.key_folder
        self._context.session.ask(lambda workspace: keep_choices(workspace, folder, choices), lambda _none: None)

    def _begin(self, moment: Moment) -> Callable[[Work], Made]:
        self._options.show_languages(document_language(moment.model.workshop))
        self._options.show_draft_number(moment.draft_number)
        self._options.show_pictures(len(moment.model.pictures))
        if not self._choices_known:
            self._choices_known = True
            if moment.choices is not None:
                self._options.show_choices(moment.choices)
                self._outline.choose(moment.choices.left_out, moment.choices.order)
        options = self.options(moment)
        return lambda work: make_report(moment.model, options, work)

    def _on_begun(self) -> None:
        self.hint_bar.set_end(_("Being made anew…"), "refresh-cw")

    def _show(self, made: Made) -> None:
        before, self._shown = self._shown, made
        report = made.report
        moved = (lambda page: before.report.page_in(report, page)) if before is not None else None
        self._view.show_pdf(report.pdf, moved)
        self._show_outline(made)
        self._options.show_checks(report.checks)
        count = ngettext("{count} page", "{count} pages", report.page_count).format(count=report.page_count)
        waiting = sum(not check.is_in_order for check in report.checks)
        look = ngettext("{count} to check", "{count} to check", waiting).format(count=waiting) if waiting else ""
        parts = (count, _size_words(len(report.pdf)), look)
        self.header.set_text(" · ".join(part for part in parts if part))
        self.hint_bar.set_end(_("Preview is up to date"), "circle-check")
        for button in self._buttons():
            button.setEnabled(True)

    def _show_outline(self, made: Made) -> None:
        under: dict[str, list[Under]] = {}
        for one in made.report.headings:
            if one.level == 2:
                under.setdefault(one.section, []).append(Under(one.section, one.key, one.text, one.page))
        pages = {part.key: made.report.page_of_section(part.key) for part in self._outline.parts()}
        wordings = {state.key: wording_of(state) for state in made.report.states}
        self._is_leading = True  # rows come and go; the pages stay
        self._outline.show_made(pages, under, wordings)
        self._is_leading = False
        self._show_write()

    def _on_stopped(self) -> None:
        self._view.show_words(_("The report was not made. It is made anew with the next change."))
        self.hint_bar.set_end(_("Not made anew"), "triangle-alert")

    def _on_not_made(self, problem: Exception) -> None:
        self._view.show_words(_("The report could not be made."))
        self.hint_bar.set_end(_("Not made anew"), "triangle-alert")
        self._saving.tell_failed(problem)

    # Words that a person takes over

    def write_section(self, section: str) -> None:
        """Let a person write the words of a section themselves, as soon as what they replace is made."""
        self._remaking.when_made(lambda made: self._writing.write(made, section))

    def spell_out(self) -> None:
        """Let a person correct the acronyms of the report."""
        self._remaking.when_made(self._corrections.spell_out)

    def write_answers(self) -> None:
        """Let a person write the implementation report in their own words."""
        self._remaking.when_made(self._corrections.answer)

    def _on_write(self) -> None:
        part = self._list.current_part()
        if part is not None:
            self.write_section(part.key)

    def _show_write(self) -> None:
        part = self._list.current_part()
        state = state_of(self._shown, part.key) if part is not None and self._shown is not None else None
        is_stale = part is not None and part.wording is Wording.OWN_BUT_FACTS_CHANGED
        self._write.setText(_("See what changed…") if is_stale else _("Write it yourself…"))
        self._write.setEnabled(state is not None and state.is_editable)

    # Outline and pages lead each other

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not self._is_leading:
            self._lead_to(index)
        self._show_write()

    def _lead_to(self, index: QModelIndex) -> None:
        row = self._outline.at(index)
        if row is None:
            return
        self._is_leading = True
        self._outline.open_part(self._outline.part_of(row).key)
        if row.page:
            self._view.go_to(row.page)
        self._is_leading = False

    def _follow(self, page: int) -> None:
        """Choose the part whose page is shown now, unless the list itself led there."""
        row = self._outline.row_at_page(page)
        current = self._outline.at(self._list.currentIndex())
        if self._is_leading or row is None or (current is not None and current.page == page):
            return
        self._is_leading = True
        self._outline.open_part(self._outline.part_of(row).key)
        self._list.choose(self._outline.row_at_page(page) or row)
        self._is_leading = False

    # What leaves

    def _on_refused(self, problem: WouldTell, made: Made, again: Callable[[Made], None]) -> None:
        def withhold() -> None:
            self._options.withhold_names()
            self._remaking.when_made(again)

        tell_refused(self._context, self, problem, made, withhold)

    def _on_save_pdf(self) -> None:
        path = self._ask_path(_("Outcome report"), "pdf", _("PDF (*.pdf)"))
        if path:
            self.save_pdf(path)

    def save_pdf(self, path: Path) -> None:
        """Write the report as it is chosen now, as soon as it is made."""
        self._remaking.when_made(lambda made: self._saving.pdf(path, made))

    def _on_save_word(self) -> None:
        path = self._ask_path(_("Outcome report"), "docx", _("Word documents (*.docx)"))
        if path:
            self.save_word(path)

    def save_word(self, path: Path) -> None:
        """Write the report as it is chosen now for Word, as soon as it is made."""
        self._remaking.when_made(lambda made: self._saving.word(path, made))

    def open_to_print(self) -> None:
        """Open the report as it is chosen now in the desktop's viewer, which knows the printers."""
        self._remaking.when_made(self._saving.to_print)

    def _on_save_workbook(self) -> None:
        path = self._ask_path("", "xlsx", _("Workbooks (*.xlsx)"))
        if path:
            self.save_workbook(path)

    def save_workbook(self, path: Path) -> None:
        """Write the workbook of the same moment as the report."""
        self._remaking.when_made(lambda made: self._saving.workbook(path, made))

    def _on_save_bundle(self) -> None:
        path = self._ask_path("", "a87b", _("Bundles (*.a87b)"))
        if path:
            self.save_bundle(path)

    def save_bundle(self, path: Path) -> None:
        """Write the bundle for the secretariat, without participants' names."""
        self._saving.bundle(path)

    def open_outputs(self, *, one_by_one: bool) -> None:
        """Show all documents of this moment, to be written into a folder or saved one by one."""
        from ui.pages.report.all_outputs import AllOutputs

        opening = AllOutputs(self._context, self)
        self._remaking.when_made(lambda made: opening.open(made.options, one_by_one=one_by_one))

    def _ask_path(self, what: str, ending: str, kinds: str) -> Path | None:
        title = self._made.model.workshop.title if self._made else ""
        suggested = self._context.export_folder / file_name(f"{title} {what}".strip(), ending)
        return ask_path(self, _("Save"), suggested, kinds)


def _with_parts(choices: ReportChoices, parts: Sequence[Part]) -> ReportChoices:
    from msgspec.structs import replace as changed

    left_out = tuple(part.key for part in parts if not part.is_in)
    return changed(choices, left_out=left_out, order=tuple(part.key for part in parts))


def _size_words(size: int) -> str:
    if size < _MEGABYTE:
        return _("{size} KB").format(size=max(1, size // 1000))
    return _("{size} MB").format(size=f"{size / _MEGABYTE:.1f}")

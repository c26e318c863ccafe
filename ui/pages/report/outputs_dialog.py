"""Everything that can leave a workshop in one dialog: chosen and written into a folder, or saved one by one.

Knows the moment that is written and the choices of the report. How a document is made is the business of `exports`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from a87desk.domain.errors import A87Error, InternalError
from a87desk.domain.language_names import language_name
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _, ngettext
from exports.encoders import file_name
from exports.every_output import Output, Source, make, title_of, workshop_of
from exports.export_all import Choice, Exported, FilesInTheWay, export_all, name_of
from exports.leaks.refuse import WouldTell
from exports.report.language import document_language
from exports.report.options import ReportOptions
from ui import theme
from ui.context import Context
from ui.dialogs.question import ask
from ui.dialogs.saving import ask_path, free_folder
from ui.fonts import TextSize, Weight
from ui.making_files import stoppable
from ui.pages.report.option_rows import quiet_line
from ui.pages.report.output_rows import OutputList, ResultList, format_words
from ui.pages.report.progress_facts import ProgressFacts
from ui.painting.text import Align
from ui.tasks import Task, Work
from ui.tokens import Tone
from ui.viewer import open_in_viewer
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.labels import IconLabel, PlainLabel
from ui.widgets.notices import Banner, BannerKind
from ui.widgets.progress import TaskCard
from ui.widgets.spacing import space


@dataclass(frozen=True, slots=True)
class Offered:
    """One moment of a workshop, the choices of the report, and what can be made of the two."""

    source: Source
    options: ReportOptions
    outputs: Sequence[Output]


class OutputsDialog(QDialog):
    """The dialog of all documents. `result_list` is what became of them, None while nothing was written."""

    def __init__(self, context: Context, offered: Offered, parent: QWidget | None, *, one_by_one: bool = False) -> None:
        super().__init__(parent)
        self._context, self._offered, self._one_by_one = context, offered, one_by_one
        self._task: Task | None = None
        self.result_list: ResultList | None = None
        workshop = workshop_of(offered.source).workshop
        name = file_name(workshop.title or _("Workshop without a title"), "pdf").removesuffix(".pdf")
        self.folder = free_folder(context.export_folder, name)
        self.list = OutputList(offered.outputs, one_by_one=one_by_one)
        self.setWindowTitle(_("Other documents") if one_by_one else _("Everything into a folder"))
        self._build()
        self._connect()
        self._show_choices()

    def reject(self) -> None:
        """Close; while files are written, stop that first."""
        if self._task is not None:
            self._card.show_cancelling()
            self._task.cancel()
            return
        super().reject()

    # Building

    def _build(self) -> None:
        px = theme.current().px
        self.resize(px(660), px(560))
        self._box = QVBoxLayout(self)
        space(self._box, (20, 16, 20, 16), 10)
        title = PlainLabel(self.windowTitle(), TextSize.CARD, weight=Weight.DemiBold, wrap=True)
        title.set_align(Align.START)
        self._box.addWidget(title)
        self._box.addWidget(quiet_line(self._about()))
        self._banner: Banner | None = None
        self._box.addWidget(self.list, 1)
        self._facts = ProgressFacts(self._offered.options)
        self._box.addWidget(self._facts)
        self._facts.setVisible(any(one.key == "progress_report" and not one.why_empty for one in self._offered.outputs))
        self._folder_row = self._build_folder()
        self._box.addWidget(self._folder_row)
        self._folder_row.setVisible(not self._one_by_one)
        self._card = TaskCard(_("Writing the documents"))
        self._box.addWidget(self._card)
        self._card.hide()
        self._box.addLayout(self._build_buttons())

    def _build_folder(self) -> QWidget:
        shown = QWidget()
        row = QHBoxLayout(shown)
        space(row, gap=8)
        row.addWidget(IconLabel("folder-open", Tone.INK2))
        self._folder_words = PlainLabel("", TextSize.BASE)
        row.addWidget(self._folder_words, 1)
        self._choose = Button(_("Choose folder…"), small=True)
        row.addWidget(self._choose)
        return shown

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        space(row, gap=8)
        self._all = Button(_("All"), ButtonKind.QUIET)
        self._none = Button(_("None"), ButtonKind.QUIET)
        self._open = Button(_("Open the folder"), icon="folder-open")
        self.withhold = Button(_("Withhold these names and write again"), icon="shield-check")
        self._close = Button(_("Close") if self._one_by_one else _("Cancel"))
        self.write = Button("", ButtonKind.MAIN, icon="download")
        for button in (self._all, self._none):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self._open, self.withhold, self._close, self.write):
            row.addWidget(button)
        # Hidden, not shown: a button that has no place yet would be a window of its own.
        of_folder = (self._all, self._none, self.write) if self._one_by_one else ()
        for button in (self._open, self.withhold, *of_folder):
            button.hide()
        return row

    def _connect(self) -> None:
        self.list.changed.connect(self._show_choices)
        self.list.save_wanted.connect(self._on_save_one)
        self._choose.clicked.connect(self._on_choose)
        self._all.clicked.connect(lambda: self.list.choose_all(True))
        self._none.clicked.connect(lambda: self.list.choose_all(False))
        self._open.clicked.connect(self._on_open)
        self.withhold.clicked.connect(self._on_withhold)
        self._close.clicked.connect(self.reject)
        self.write.clicked.connect(lambda: self.write_all())
        self._card.cancel_requested.connect(self.reject)

    def _about(self) -> str:
        """Return for whom, in which language and which version all of them are made."""
        options = self._offered.options
        language = document_language(workshop_of(self._offered.source).workshop, options.language)
        version = _("Final") if options.is_final else _("Draft {number}").format(number=options.draft_number)
        facts = _("{version} · For whom: {audience} · Language: {language}. This is chosen beside the report.")
        return facts.format(version=version, audience=word_for(options.audience), language=language_name(language))

    def _asked(self) -> Offered:
        """Return what is written, with what is said of the progress report."""
        return replace(self._offered, options=self._facts.chosen(self._offered.options))

    def _show_choices(self) -> None:
        count = len(self.list.choices())
        self.write.setText(ngettext("Write {count} file", "Write {count} files", count).format(count=count))
        self.write.setEnabled(count > 0)
        self._folder_words.setText(str(self.folder))

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, _("Choose folder"), str(self._context.export_folder))
        if chosen:
            self.folder = Path(chosen)
            self._show_choices()

    # Everything into a folder

    def write_all(self, *, may_replace: bool = False) -> None:
        """Write what is chosen into the folder, file by file; Cancel leaves the files that are whole."""
        choices, offered, folder = self.list.choices(), self._asked(), self.folder

        def work(work: Work) -> Exported:
            said: set[int] = set()

            def told(share: float) -> bool:
                if work.cancelled:
                    return False
                place = min(int(share * len(choices)), len(choices) - 1)
                work.progress(share, 1.0, "" if place in said else _step_words(place, choices))
                said.add(place)
                return True

            return export_all(folder, choices, offered.source, offered.options, told, may_replace=may_replace)

        self._show_running(True)
        title = _("Writing the documents")
        self._task = self._context.runner.run(title, work, self._on_written, self._on_not_written, self._on_stopped)
        self._task.changed.connect(self._on_progress)

    def _on_progress(self) -> None:
        if self._task is not None and not self._task.stop_asked:
            self._card.set_step(self._task.words)
            self._card.set_progress(self._task.share, self._task.seconds_left)

    def _on_written(self, result: Exported) -> None:
        self._show_running(False)
        before: QWidget = self.list if self.result_list is None else self.result_list
        self.result_list = ResultList(result)
        self._box.replaceWidget(before, self.result_list)
        before.hide()
        kind = BannerKind.OK if not result.failed and not result.was_cancelled else BannerKind.WARN
        self._say(kind, result.words, _("They are in {folder}.").format(folder=result.folder.name))
        for widget in (self._folder_row, self._facts, self._all, self._none, self.write):
            widget.hide()
        self._open.setVisible(bool(result.whole))
        refused = any(isinstance(one.problem, WouldTell) for one in result.failed)
        self.withhold.setVisible(refused and not self._offered.options.mask_names)
        self._close.setText(_("Close"))
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_withhold(self) -> None:
        """Write all of them again, so that they agree, with names in people's own words withheld."""
        self._offered = replace(self._offered, options=replace(self._offered.options, mask_names=True))
        self.withhold.hide()
        self.write_all(may_replace=True)

    def _on_not_written(self, problem: Exception) -> None:
        self._show_running(False)
        if isinstance(problem, FilesInTheWay):
            answers = (_("Keep them"), _("Replace them"))
            if ask(_("Replace the files?"), (problem.what_happened,), answers, self) == 1:
                self.write_all(may_replace=True)
            return
        self._tell(problem)

    def _on_stopped(self) -> None:
        self._show_running(False)
        self._say(BannerKind.WARN, _("Stopped. Nothing was written."))

    def _show_running(self, is_running: bool) -> None:
        if not is_running:
            self._task = None
        self._card.setVisible(is_running)
        for widget in (self.list, self._folder_row, self._facts, self._all, self._none, self.write, self._close):
            widget.setEnabled(not is_running)

    def _on_open(self) -> None:
        try:
            open_in_viewer(self.folder)
        except A87Error as problem:
            self._tell(problem)

    # One by one

    def _on_save_one(self, choice: Choice) -> None:
        suggested = self._context.export_folder / name_of(choice, self._offered.source, self._offered.options)
        words = format_words(choice.kind)
        path = ask_path(self, _("Save"), suggested, f"{words} (*.{choice.kind.value})")
        if path is not None:
            self.save_one(choice, path)

    def save_one(self, choice: Choice, path: Path) -> None:
        """Write one document."""
        offered = self._asked()

        def work(work: Work) -> None:
            from exports.files import write_output

            write_output(
                path,
                stoppable(work, lambda told: make(choice.output, choice.kind, offered.source, offered.options, told)),
            )

        words = _("{file} is written in {folder}.").format(file=path.name, folder=path.parent.name)
        self._show_running(True)
        self._task = self._context.runner.run(
            _("Saving {file}").format(file=path.name),
            work,
            lambda _none: self._on_saved_one(words),
            self._on_not_written,
            self._on_stopped,
        )
        self._task.changed.connect(self._on_progress)

    def _on_saved_one(self, words: str) -> None:
        self._show_running(False)
        self._say(BannerKind.OK, words)

    # Saying what happened

    def _tell(self, problem: Exception) -> None:
        known = problem if isinstance(problem, A87Error) else InternalError(detail=type(problem).__name__)
        rest = " ".join(part for part in (known.what_it_means, known.what_to_do, f"({known.code})") if part)
        self._say(BannerKind.ERR, known.what_happened, rest)

    def _say(self, kind: BannerKind, lead: str, text: str = "") -> None:
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
        self._banner = Banner(kind, lead, text)
        self._box.insertWidget(2, self._banner)


def _step_words(place: int, choices: Sequence[Choice]) -> str:
    words = _("{place} of {count}: {document}")
    return words.format(place=place + 1, count=len(choices), document=title_of(choices[place].output))

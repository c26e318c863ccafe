"""Scenes of the Report page: the page in the middle of the report, a section in a person's words, all documents.

Knows the desk and the samples. Must not assert. What is written in a person's words is made up.
"""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from a87desk.commands.document_text import WriteText
from a87desk.commands.workshop import SetRule
from a87desk.domain.document_lists import DocumentKind
from a87desk.i18n import _
from a87desk.reading.printed_kit import KitModel, kit_model
from exports.every_output import every_output
from exports.leaks.refuse import WouldTell
from exports.leaks.search import Leak
from exports.report.options import ReportOptions
from tests.journeys.workshop_scenes import opened, rest, settle_window, wait_until
from tests.journeys.workshops import add_panel
from ui import theme
from ui.main_window import MainWindow
from ui.pages.report.outputs_dialog import Offered, OutputsDialog
from ui.pages.report.page import ReportPage
from ui.pages.report.refused_dialog import RefusedDialog
from ui.pages.report.words_dialog import WordsDialog
from ui.pages.report.writing import state_of

SECTION = "summary"
OWN = (
    "Five breakout groups met in London and gave 25 recommendations. They agree on what matters most: to know what"
    " exists already, and to share it.\n\nA theme counts as common ground when two of the five groups raised it."
)


def report() -> QWidget:
    """The page at the part that the drawing shows, with one section in a person's words."""
    window, page = _page()
    window.resize(1366, 768)
    window.show()
    page._list.choose(next(part for part in page._outline.parts() if part.key == "common_ground"))
    page._list.setFocus()
    settle_window()
    wait_until(lambda: page._view.page() - 1 in page._view._pictures)
    window.focused = page._list  # type: ignore[attr-defined]
    return window


def words() -> QWidget:
    """The dialog of a section that a person wrote, after the rule was changed."""
    _window, page = _page()
    session = page._context.session
    session.run(WriteText(DocumentKind.OUTCOME_REPORT, SECTION, "en", OWN, _program_words(page)))
    settle_window()
    session.ask(lambda workspace: workspace.run(SetRule(workspace.workshop.id, groups=3)), lambda _changes: None)
    settle_window()
    made = page._made
    assert made is not None
    state = state_of(made, SECTION)
    assert state is not None
    return _shown(WordsDialog(state, "English", page))


def everything() -> QWidget:
    """The dialog of all documents."""
    return _shown(_outputs(one_by_one=False))


def others() -> QWidget:
    """The dialog of the other documents, one by one."""
    return _shown(_outputs(one_by_one=True))


def written() -> QWidget:
    """All documents are in the folder."""
    dialog = _outputs(one_by_one=False)
    _shown(dialog)
    dialog.write_all()
    settle_window()
    return dialog


def refused() -> QWidget:
    """A report for the public is refused because of a name in a group's words (a made-up name)."""
    _window, page = _page()
    leaks = (
        Leak(_("page {page}").format(page=9), "Wilhelmina Exampleson"),
        Leak(_("page {page}").format(page=14), "Wilhelmina Exampleson"),
    )
    return _shown(RefusedDialog(WouldTell(leaks), page, is_masked=False, can_show=True))


def low() -> QWidget:
    """The page in the smallest window."""
    window = report()
    window.setFixedSize(1093, 614)
    rest(0.6)
    return window


def large() -> QWidget:
    """The page with large letters, in the window of a projector in full HD."""
    theme.current().choose_text_percent(150)
    window = report()
    window.setFixedSize(1920, 1080)
    rest(0.6)
    window.destroyed.connect(lambda: theme.current().choose_text_percent(100))
    return window


def _outputs(*, one_by_one: bool) -> OutputsDialog:
    _window, page = _page()
    sources: list[KitModel] = []
    page._context.session.ask(
        lambda workspace: kit_model(workspace.read, workspace.workshop_id, workspace.store.digest()), sources.append
    )
    settle_window()
    options = ReportOptions(date_text="13 September 2017", as_of="2017-09-13")
    offered = Offered(sources[0], options, every_output(sources[0], options))
    return OutputsDialog(page._context, offered, page, one_by_one=one_by_one)


def _shown(dialog: QDialog) -> QDialog:
    dialog.show()
    rest(0.4)
    dialog.setFixedSize(dialog.size())
    return dialog


def _page() -> tuple[MainWindow, ReportPage]:
    window = opened("report", prepare=lambda forum, folder: add_panel(forum))
    assert isinstance(window, MainWindow)
    page = window.findChild(ReportPage)
    assert page is not None
    settle_window()
    return window, page


def _program_words(page: ReportPage) -> str:
    made = page._made
    assert made is not None
    return next(state.program_words for state in made.report.states if state.key == SECTION)


SCENES = {
    "report": report,
    "report-low": low,
    "report-large": large,
    "report-edit": words,
    "report-all": everything,
    "report-other": others,
    "report-written": written,
    "report-refused": refused,
}

"""Scenes of what is corrected beside the report: acronyms, the implementation report's answers, the pictures annex.

Knows the desk and the samples. Must not assert. Answers and pictures are made up.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from a87desk.commands.acronym import Spelling, SpellOut
from a87desk.commands.attachment import AttachPicture
from a87desk.domain.attachment import Attachment
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.record import new_id
from a87desk.reading.acronyms import FoundAcronyms
from a87desk.workspace import Workspace
from exports.papers.implementation_report import NEXT, STAND, START
from exports.report.report import report_acronyms
from tests.exports.pictures import picture
from tests.journeys.report_scenes import _page, _shown
from tests.journeys.workshop_scenes import settle_window, wait_until
from ui.pages.report.acronyms_dialog import AcronymsDialog
from ui.pages.report.corrections import _questions
from ui.pages.report.own_words_dialog import OwnWordsDialog, Question

ANSWERS = {
    START: "In 2017 five groups met in London. Nobody knew who did what against child labour.",
    STAND: "A first map of organisations is online; it has 120 entries.\n\nTwo ministries use it.",
    NEXT: "",
}


def acronyms() -> QWidget:
    """The list of acronyms: one not spelled out, some found, one written, one left out."""
    _window, page = _page()
    made = page._made
    assert made is not None
    found = report_acronyms(made.model, made.options)
    left_out = found.listed[-1:]
    page._context.session.run(SpellOut("en", (Spelling(left_out[0].letters, "", is_left_out=True),)))
    settle_window()
    wait_until(lambda: page.is_made)
    made = page._made
    assert made is not None
    found = report_acronyms(made.model, made.options)
    return _shown(AcronymsDialog(FoundAcronyms(found.listed, ("GFW", *found.unknown), found.left_out), "English", page))


def answers() -> QWidget:
    """The three questions of the implementation report, two of them answered."""
    _window, page = _page()
    questions = [Question(key, words, hint, ANSWERS[key]) for key, words, hint in _questions()]
    return _shown(OwnWordsDialog(questions, "English", page))


def pictures() -> QWidget:
    """The annex of pictures on its page."""
    window, page = _page()
    window.resize(1366, 768)
    window.show()

    def attach(workspace: Workspace) -> None:
        groups = workspace.read.all(BreakoutGroup, order="number")
        for group, caption in ((groups[0], "The wall after the first hour"), (groups[0], ""), (groups[1], "Six cards")):
            one = Attachment(id=new_id(), about_id=group.id, caption=caption)
            workspace.run(AttachPicture(one, picture(size=(1600, 1200))))

    page._context.session.act(attach, lambda _none: None)
    settle_window()
    wait_until(lambda: page.is_made and any(one.page for one in page._outline.parts() if one.key == "annex_pictures"))
    page._list.choose(next(part for part in page._outline.parts() if part.key == "annex_pictures"))
    page._list.setFocus()
    settle_window()
    wait_until(lambda: page._view.page() - 1 in page._view._pictures)
    return window


SCENES = {"report-acronyms": acronyms, "report-answers": answers, "report-pictures": pictures}

"""Pictures of the Comments page, on the NGO Forum with made-up comments.

Knows the desk and the sample. Must not assert.
"""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Audience, DocumentKind
from a87desk.importing.comment_arrival import ArrivingComment, ArrivingSheet, CommentArrival, Fate
from exports.versions import DOCUMENTS
from tests.journeys.comments_round import comments, opened_again, out_for_comments
from tests.journeys.workshop_scenes import opened, wait_until
from ui.pages.comments.arrival_dialog import ArrivalDialog
from ui.pages.comments.giving_out_dialog import GivingOutDialog, Offered, Wanted
from ui.pages.comments.page import CommentsPage
from ui.pages.comments.writing_dialog import WritingDialog


def _page(window: QWidget) -> CommentsPage:
    page = window.findChild(CommentsPage)
    assert page is not None
    wait_until(lambda: bool(page.versions) and any(one.words for one in page.sections))
    return page


def answering() -> QWidget:
    """Draft 1 with half of its comments answered; one suggests other words."""
    window = opened("comments", prepare=lambda forum, _folder: out_for_comments(forum))
    page = _page(window)
    page.comments.list.setCurrentIndex(page.comments.list.rows.index(2))
    window.focused = page.comments.list  # type: ignore[attr-defined]
    return window


def accepted() -> QWidget:
    """A comment that has its answer."""
    window = opened("comments", prepare=lambda forum, _folder: out_for_comments(forum))
    page = _page(window)
    page.comments.list.setCurrentIndex(page.comments.list.rows.index(0))
    window.focused = page.comments.list  # type: ignore[attr-defined]
    return window


def many_versions() -> QWidget:
    """A final version that was opened again."""
    window = opened("comments", prepare=lambda forum, _folder: opened_again(forum))
    page = _page(window)
    page.version_pane.list.setCurrentIndex(page.version_pane.list.rows.index(1))
    window.focused = page.version_pane.list  # type: ignore[attr-defined]
    return window


def empty() -> QWidget:
    """Nothing was given out yet."""
    return opened("comments")


def arrival() -> QWidget:
    """The look at sheets before they are taken in."""
    one, two, three, four = comments()[:4]

    def row(place: int, comment: DocumentComment, fate: Fate) -> ArrivingComment:
        return ArrivingComment(place, comment, fate)

    sheets = (
        ArrivingSheet("Comments A ministry of labour.xlsx", 2, (row(5, one, Fate.NEW), row(6, three, Fate.NEW))),
        ArrivingSheet("Comments A national NGO.xlsx", 1, (row(9, two, Fate.OLDER), row(12, four, Fate.HERE))),
        ArrivingSheet("notes.docx", refused="This file cannot be read as a spreadsheet: it is not text."),
    )
    return ArrivalDialog(CommentArrival(sheets))


def giving_out() -> QWidget:
    """The question before a draft is given out."""
    sentences = ("It will be draft 2.", "Parts and order are as in the version before.")
    usual = Wanted(DocumentKind.OUTCOME_REPORT, Audience.PUBLIC, "en")
    return GivingOutDialog(
        "Give out a draft", Offered(usual, ("en", "fr", "es", "pt", "ar"), dict.fromkeys(DOCUMENTS, sentences)), None
    )


def writing() -> QWidget:
    """A comment that came by telephone."""
    return WritingDialog("A comment on draft 1", (("summary", "Summary"), ("method", "1 How the groups worked")), None)


SCENES = {
    "comments": answering,
    "comments-answered": accepted,
    "comments-versions": many_versions,
    "comments-empty": empty,
    "comments-arrival": arrival,
    "comments-giving-out": giving_out,
    "comments-writing": writing,
}
SIZES = {
    "comments-arrival": QSize(760, 580),
    "comments-giving-out": QSize(520, 280),
    "comments-writing": QSize(540, 430),
}

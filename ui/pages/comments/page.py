"""Comments: versions of the report at the start, the comments on one in the middle, the chosen comment at the end.

Knows how the panes work together. Every act is a command and one undo step (`acts`); what a section says now is made
beside the window.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from a87desk.domain.change_set import ChangeSet
from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import DocumentKind
from a87desk.domain.document_version import DocumentVersion
from a87desk.domain.moment import Moment
from a87desk.i18n import _
from a87desk.reading.document_comments import CommentShown, document_comments, next_open, of_draft
from a87desk.reading.document_versions import VersionShown, VersionState, document_versions
from a87desk.workspace import Workspace
from exports.report.language import document_language
from exports.versions import SectionNow
from ui.context import Context
from ui.dialogs.name import ask_name
from ui.pages.agenda.unfinished import OneForm, Unfinished
from ui.pages.comments.acts import Acts
from ui.pages.comments.comment_form import CommentForm
from ui.pages.comments.hints import comment_hints, form_hints, version_hints
from ui.pages.comments.panes import CommentPane, VersionPane
from ui.pages.comments.rows import comment_rows, header_words, version_rows, version_words
from ui.pages.comments.section_words import SectionWords
from ui.pages.comments.version_changes import VersionChangesDialog
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.notices import EmptyState
from ui.widgets.splitter_page import SplitterPage

ABOUT_DOCUMENTS = {DocumentComment.noun, DocumentVersion.noun, Moment.noun}


@dataclass(frozen=True, slots=True)
class _Loaded:
    versions: tuple[VersionShown, ...]
    comments: tuple[CommentShown, ...]
    answers: dict[str, tuple[str, ...]]
    """Of comments with two versions of the answer, both."""
    title: str
    language: str


class CommentsPage(SplitterPage):
    """Drafts out, comments in, answers, final."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Comments"), parent=parent)
        self.context = context
        self.versions: tuple[VersionShown, ...] = ()
        self.all_comments: tuple[CommentShown, ...] = ()
        self._section_words = SectionWords(context, self)
        self.title, self.language = "", "en"
        self.version_id = self.comment_id = self.wanted_version = ""
        self.ask_name: Callable[..., str] = ask_name
        self._answers: dict[str, tuple[str, ...]] = {}
        self._loaded = self._is_showing = False
        self._acts = Acts(self)
        self._build()
        self._connect()
        self.set_hints(version_hints())
        self._load()

    def panels(self) -> Sequence[QWidget]:
        if not self.versions:
            return (self.first,)
        middle = self.comments.list if self.comments.list.isVisible() else self.comments.take
        return (self.version_pane.list, middle, self._end)

    def entered(self) -> None:
        last = self.focusWidget()
        here = last if last is not None and last.isVisible() else self.panels()[0]
        here.setFocus(Qt.FocusReason.OtherFocusReason)
        self._section_words.show(True)

    def left(self) -> None:
        self._section_words.show(False)
        self.form.commit()

    def show_record(self, noun: str, record_id: str, group_id: str) -> None:
        """Show a comment with its version, or a version."""
        comment = next((one for one in self.all_comments if one.id == record_id), None)
        if comment is not None:
            wanted = comment.comment.document, comment.comment.draft_number
            self.comments.show_all()
            self.comment_id = comment.id
            found = (one for one in self.versions if (one.version.document, one.version.number) == wanted)
            self.version_id = next((one.id for one in found), self.version_id)
        elif any(one.id == record_id for one in self.versions):
            self.version_id = record_id
        self._show_all()

    # What is chosen

    @property
    def version(self) -> VersionShown | None:
        return next((one for one in self.versions if one.id == self.version_id), None)

    @property
    def comment(self) -> CommentShown | None:
        return next((one for one in self.all_comments if one.id == self.comment_id), None)

    @property
    def sections(self) -> tuple[SectionNow, ...]:
        """The sections of the chosen version's document."""
        return self._section_words.sections

    @property
    def document(self) -> DocumentKind:
        """The document of the chosen version."""
        chosen = self.version
        return (chosen.version.document if chosen else None) or DocumentKind.OUTCOME_REPORT

    @property
    def on_version(self) -> tuple[CommentShown, ...]:
        """The comments on the chosen version; a final one shows those on all drafts."""
        chosen = self.version
        if chosen is None:
            return ()
        return of_draft(self.all_comments, chosen.version.document, chosen.version.number)

    # Building

    def _build(self) -> None:
        self.reopen, self.final = Button(_("Open again…"), icon="undo-2"), Button(_("Finalise…"), icon="stamp")
        self.give = Button(_("Give out draft…"), ButtonKind.MAIN, icon="send")
        for button in (self.reopen, self.final, self.give):
            self.header.add_action(button)
        self.version_pane = VersionPane(self._shown_version)
        self.comments = CommentPane(self._shown_comment)
        self.form = CommentForm()
        line = _("Its words, the wording it suggests beside what stands, and your answer are shown here.")
        self._nothing = EmptyState("message-square", _("No comment chosen"), line)
        self._end = QStackedWidget()
        for part in (self._nothing, self.form):
            self._end.addWidget(part)
        self.add_pane(self.version_pane, 264, least=210)
        self.add_pane(self.comments, 480, least=300, stretch=1)
        self.add_pane(self._end, 380, least=290)
        self.set_end_pane(self._end)
        line = _("Give out a numbered draft with a comment sheet, take in what comes back, and answer each comment.")
        self._empty = EmptyState("messages-square", _("No draft was given out yet"), line)
        self.first = self._empty.add_button(_("Give out draft 1…"), self._acts.give_out, icon="send")
        self.set_empty_state(self._empty)
        box = self.layout()
        assert isinstance(box, QVBoxLayout)
        self._left_over = Unfinished(self.context.session, OneForm(self.form, DocumentComment), (DocumentComment,))
        box.insertWidget(1, self._left_over)

    def _connect(self) -> None:
        acts, versions, comments = self._acts, self.version_pane, self.comments
        self.context.session.changed.connect(self._on_changed)
        self._section_words.read.connect(self._show_all)
        self.give.clicked.connect(acts.give_out)
        self.final.clicked.connect(acts.finalise)
        self.reopen.clicked.connect(acts.reopen)
        versions.list.wanted.connect(acts.give_out)
        versions.list.chosen.connect(self._on_version)
        versions.list.opened.connect(lambda _index: self.panels()[1].setFocus(Qt.FocusReason.OtherFocusReason))
        versions.sheet.clicked.connect(acts.save_sheet)
        versions.again.clicked.connect(acts.save_again)
        versions.changes.clicked.connect(self._show_changes)
        comments.filtered.connect(self._show_all)
        comments.take.clicked.connect(acts.choose_sheets)
        comments.write.clicked.connect(acts.write_comment)
        comments.table.clicked.connect(acts.save_table)
        comments.list.chosen.connect(self._on_comment)
        comments.list.said.connect(acts.say)
        comments.list.next_wanted.connect(self._go_to_next_open)
        comments.list.answer_wanted.connect(self._write_answer)
        comments.list.wanted.connect(acts.write_comment)
        self.form.changed.connect(acts.save)
        self.form.left.connect(lambda: comments.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.form.next_wanted.connect(self._on_answered)
        self._left_over.wanted.connect(self._put_back)
        for panel in (versions.list, comments.list):
            panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.set_hints(version_hints() if watched is self.version_pane.list else comment_hints())
        elif event.type() == QEvent.Type.FocusOut:
            self.set_hints(form_hints())
        return False

    # Reading

    def _load(self) -> None:
        self.context.session.ask(_read, self._show)

    def _show(self, loaded: _Loaded) -> None:
        had_none = not self.versions
        self.versions, self.all_comments, self._answers = loaded.versions, loaded.comments, loaded.answers
        self.title, self.language = loaded.title, loaded.language
        if self.wanted_version and any(one.id == self.wanted_version for one in self.versions):
            self.version_id, self.wanted_version = self.wanted_version, ""
        is_first, self._loaded = not self._loaded, True
        self._show_all()
        if (is_first or had_none) and self.has_keyboard():  # before, there was no list to take the keyboard
            self.panels()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_all(self) -> None:
        """Show everything as it is now, without taking it as a choice of the person."""
        self._is_showing = True
        self.show_empty_state(not self.versions)
        self.header.set_text(header_words(self.versions, self.all_comments))
        self.context.set_badge("comments", sum(one.is_open for one in self.all_comments))
        if self.version is None:
            self.version_id = self.versions[0].id if self.versions else ""
        chosen = self.version
        self.version_pane.show_rows(version_rows(self.versions))
        self.version_pane.list.choose(self.version_id)
        is_here = chosen is not None and chosen.state is not VersionState.NOT_HERE
        self.version_pane.offer(is_here=is_here, is_draft=chosen is not None and not chosen.version.is_final)
        self.give.setVisible(bool(self.versions))
        self.final.setVisible(bool(self.versions))
        self.reopen.setVisible(chosen is not None and chosen.state is VersionState.FINAL)
        self._section_words.follow(chosen)
        self._show_comments()
        self._is_showing = False
        self._show_form()

    def _show_comments(self) -> None:
        every, labels = self.on_version, {one.key: one.label for one in self.sections}
        present = dict.fromkeys(one.comment.section for one in every)
        words = [(key, labels.get(key, key) or _("The whole document")) for key in present]
        self.comments.show_choices(words, sorted({one.origin for one in every}, key=str.casefold))
        wanted = self.comments.wanted()
        shown = [one for one in every if wanted.shows(one) or one.id == self._kept_in_sight()]
        chosen = self.version
        title = _("Comments on {version}").format(version=version_words(chosen)) if chosen else _("Comments")
        if chosen is not None and chosen.version.is_final:
            title = _("Comments on all drafts")
        self.comments.show_rows(comment_rows(shown, labels), every, title)
        if not self.comments.list.choose(self.comment_id):
            row = self.comments.list.rows.at(self.comments.list.currentIndex())
            self.comment_id = row.key if row is not None else ""

    def _kept_in_sight(self) -> str:
        """Return the comment that stays in the list of open ones while a person is on it, though it has an answer."""
        is_here = self.comments.list.hasFocus() or self.form.isAncestorOf(self.focusWidget() or self)
        return self.comment_id if is_here else ""

    def _show_form(self) -> None:
        rows = self.comments.list.rows
        row = next((one for one in rows.rows() if one.key == self.comment_id), None)
        if row is not None:
            said = next((one.words for one in self.sections if one.key == row.shown.comment.section), "")
            self.form.show_comment(row, said, self._answers.get(row.key, ()))
        self._end.setCurrentWidget(self.form if row is not None else self._nothing)
        for view in (self.version_pane.list, self.comments.list):
            view.viewport().update()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*ABOUT_DOCUMENTS, "workshop"):
            self._load()
        if any(one.noun not in ABOUT_DOCUMENTS for one in changes.changes):
            self._section_words.forget()

    # Choosing

    def _shown_version(self) -> Hashable:
        return self.version_id

    def _shown_comment(self) -> Hashable:
        return self.comment_id

    def _on_version(self, version_id: str) -> None:
        if self._is_showing or version_id == self.version_id:
            return
        self.form.commit()
        self.version_id, self.comment_id = version_id, ""
        self.comments.show_all()
        self._show_all()

    def _on_comment(self, comment_id: str) -> None:
        if self._is_showing or comment_id == self.comment_id:
            return
        self.form.commit()
        self.comment_id = comment_id
        self._show_form()

    def _go_to_next_open(self) -> None:
        """Go to the next comment without an answer; where there is none, stay."""
        shown = [row.shown for row in self.comments.list.rows.rows()]
        found = next_open(shown, self.comment_id)
        if found is not None:
            self.comments.list.choose(found.id)

    def _on_answered(self) -> None:
        self.comments.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._go_to_next_open()

    def _write_answer(self) -> None:
        if self._end.isHidden():
            self.fold_details()
        self.form.focus_field("answer")

    def _put_back(self, noun: str, record_id: str, field: str, words: str) -> None:
        """Put words that were typed and never saved back into their field."""
        self.show_record(noun, record_id, "")
        if self.comment_id == record_id:
            self._write_answer()
            self.form.put_back(field, words)

    def _show_changes(self) -> None:
        chosen = self.version
        if chosen is None:
            return

        def show(copy: Workspace) -> None:
            dialog = VersionChangesDialog(self.context, chosen, copy, self)
            dialog.exec()
            dialog.deleteLater()

        # The page asks, not the window: the file's thread must not be the last to hold a window that was closed.
        self.context.session.ask(lambda workspace: workspace.copy_in_memory(), show)


def _read(workspace: Workspace) -> _Loaded:
    read = workspace.read
    comments = document_comments(read)
    answers = {
        one.id: tuple(str(each.value) for each in read.versions(DocumentComment, one.id, "answer") if each.value)
        for one in comments
        if "answer" in one.versions
    }
    workshop = workspace.workshop
    return _Loaded(document_versions(read), comments, answers, workshop.title, document_language(workshop))

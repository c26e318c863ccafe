"""Versions and comments in words: the rows of the two lists.

Knows read models and words. Must not know widgets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from a87desk.domain.document_lists import Disposition
from a87desk.domain.language_names import language_name
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.document_comments import CommentShown
from a87desk.reading.document_versions import VersionShown, VersionState
from ui.opened import opened_words
from ui.painting.pills import Pill, PillKind
from ui.safe_text import isolate

DISPOSITIONS = tuple(Disposition)
"""What the keys 1 to 4 say of a comment, in this order; 0 opens it again."""
_DISPOSITION_LOOKS = {
    Disposition.ACCEPTED: (PillKind.OK, "circle-check"),
    Disposition.PARTLY: (PillKind.INFO, "circle-dot"),
    Disposition.NOT_ACCEPTED: (PillKind.NEUTRAL, "x"),
    Disposition.ANSWERED: (PillKind.ACCENT, "message-square"),
}


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version with for whom it is and where it stands."""

    shown: VersionShown
    is_first_of_document: bool = False

    @property
    def key(self) -> str:
        return self.shown.id

    @property
    def document(self) -> str:
        document = self.shown.version.document
        return word_for(document) if document else _("A document")

    @property
    def title(self) -> str:
        return version_words(self.shown)

    @property
    def line(self) -> str:
        """When and how long, for whom and in which language; under it why a final version was opened again."""
        version = self.shown.version
        if self.shown.state is VersionState.NOT_HERE:
            return _("Given out on another laptop; bring its bundle in.")
        when = version.date_text or opened_words(version.at)
        pages = version.pages
        counted = ngettext("{count} page", "{count} pages", pages).format(count=pages) if pages else ""
        readers = (word_for(version.audience), language_name(version.language) if version.language else "")
        lines = [" · ".join(part for part in parts if part) for parts in ((when, counted), readers)]
        if version.reopened_because:
            lines.append(_("Why: {reason}").format(reason=isolate(version.reopened_because)))
        return "\n".join(lines)

    @property
    def answered(self) -> str:
        """How far its comments are answered, "" for none."""
        if not self.shown.comments:
            return ""
        words = ngettext("{answered} of {count} answered", "{answered} of {count} answered", self.shown.comments)
        return words.format(answered=self.shown.answered, count=self.shown.comments)

    @property
    def pill(self) -> Pill:
        return state_pill(self.shown.state)

    @property
    def spoken(self) -> str:
        parts = (self.document, self.title, self.pill.text, self.answered, *self.line.split("\n"))
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class CommentRow:
    """A comment with who sent it, where it belongs and what became of it."""

    shown: CommentShown
    section: str

    @property
    def key(self) -> str:
        return self.shown.id

    @property
    def number(self) -> str:
        return self.shown.number or "?"

    @property
    def sender(self) -> str:
        return self.shown.origin or _("Nobody named")

    @property
    def place(self) -> str:
        parts = (self.section, self.shown.comment.where)
        return " · ".join(isolate(part) for part in parts if part) or _("The whole document")

    @property
    def words(self) -> str:
        one = self.shown.comment
        return one.text or _("Suggested: {words}").format(words=one.suggested)

    @property
    def pill(self) -> Pill:
        return disposition_pill(self.shown.comment.disposition)

    @property
    def has_two_versions(self) -> bool:
        return bool(self.shown.versions)

    @property
    def spoken(self) -> str:
        number = _("Comment {number}").format(number=self.number)
        both = _("Two versions of the answer") if self.has_two_versions else ""
        answer = _("Answer: {words}").format(words=self.shown.comment.answer) if self.shown.comment.answer else ""
        parts = (number, self.pill.text, self.sender, self.place, self.words, answer, both)
        return ". ".join(part for part in parts if part)


def version_rows(versions: Sequence[VersionShown]) -> list[VersionRow]:
    """Return the versions, the first of each document marked."""
    seen: set[object] = set()
    rows = []
    for one in versions:
        rows.append(VersionRow(one, one.version.document not in seen))
        seen.add(one.version.document)
    return rows


def comment_rows(comments: Sequence[CommentShown], sections: Mapping[str, str]) -> list[CommentRow]:
    """Return comments; `sections` are what people call sections, by key."""
    return [CommentRow(one, sections.get(one.comment.section, one.comment.section)) for one in comments]


def version_words(shown: VersionShown) -> str:
    """Return what people call a version."""
    if shown.version.is_final:
        return _("Final")
    return _("Draft {number}").format(number=shown.number)


def state_pill(state: VersionState) -> Pill:
    """Return where a version stands in a word or two."""
    said = {
        VersionState.OUT: Pill(PillKind.ACCENT, _("Out for comments"), "send"),
        VersionState.EARLIER: Pill(PillKind.NEUTRAL, _("Earlier"), "history"),
        VersionState.FINAL: Pill(PillKind.OK, _("Final"), "stamp"),
        VersionState.REOPENED: Pill(PillKind.WARN, _("Opened again"), "undo-2"),
    }
    return said.get(state, Pill(PillKind.DASHED, _("Not here"), "circle-dashed"))


def disposition_pill(disposition: Disposition | None) -> Pill:
    """Return what became of a comment in a word or two."""
    if disposition is None:
        return Pill(PillKind.DASHED, _("Open"), "circle-dashed")
    kind, icon = _DISPOSITION_LOOKS[disposition]
    return Pill(kind, word_for(disposition), icon)


def header_words(versions: Sequence[VersionShown], comments: Sequence[CommentShown]) -> str:
    """Return how much there is to answer."""
    if not versions:
        return ""
    left = sum(one.is_open for one in comments)
    counted = ngettext("{count} comment", "{count} comments", len(comments)).format(count=len(comments))
    opened = ngettext("{count} open", "{count} open", left).format(count=left)
    return " · ".join((counted, opened)) if comments else _("No comments yet")

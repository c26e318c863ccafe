"""Giving out a document: numbered drafts for comments, a final version, and opening a final one again with a reason.

Knows the rules of versions. Must not know how a document is made; whoever made it says from which state it was.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.document_lists import Audience, DocumentKind
from a87desk.domain.document_version import DocumentVersion
from a87desk.domain.errors import A87Error
from a87desk.domain.moment import Moment
from a87desk.domain.record import new_id
from a87desk.domain.vocabulary import word_for
from a87desk.i18n import _, mark
from a87desk.reading.document_versions import next_draft_number, standing_final
from a87desk.reading.two_versions import in_documents
from a87desk.store.reader import Reader


class FinalStands(A87Error):
    code = "E_FINAL_STANDS"
    title = mark("This document is final")
    message = mark("A final version of this document was given out, for the same readers and in the same language.")
    advice = mark("Open the final version again first, and say why.")


class DraftNumberTaken(A87Error):
    code = "E_DRAFT_NUMBER"
    title = mark("This number was given already")
    message = mark("Meanwhile a draft {number} of this document was given out; no number is used twice.")
    advice = mark("Give the draft out again: it gets the next number.")


class TwoVersionsStand(A87Error):
    code = "E_TWO_VERSIONS"
    title = mark("A final version waits")
    message = mark("People have not yet chosen between two versions in {count} places.")
    advice = mark("Choose in each place which words hold, or give out another draft.")


class NoReason(A87Error):
    code = "E_NO_REASON"
    title = mark("No reason is written")
    message = mark("A final version is opened again with a reason, so that its readers can be told.")
    advice = mark("Write in a few words why.")


class NotFinal(A87Error):
    code = "E_NOT_FINAL"
    title = mark("This version is open")
    message = mark("Only a final version that was not opened again yet can be opened.")
    advice = mark("Choose the final version in the list.")


@dataclass(frozen=True, slots=True)
class MadeDocument:
    """The document that was made: which one, for whom, in which language, and from which state of the workshop.

    `known` and `stamp` are what the file held when it was read for the document (`Reader.known`, `Store.digest`);
    empty `known` says that it is the state of now. `options` is JSON of the other choices.
    """

    document: DocumentKind
    audience: Audience = Audience.PUBLIC
    language: str = ""
    date_text: str = ""
    options: str = ""
    stamp: str = ""
    known: tuple[str, ...] = ()
    pages: int | None = None
    file_name: str = ""
    sha: str = ""


@dataclass(frozen=True)
class GiveOut(Command):
    """Keep that a draft was given out. Drafts of a document are numbered 1, 2, 3, whoever they are for.

    `number` is the one that is printed in it, 0 for the next.
    """

    made: MadeDocument
    number: int = 0
    version_id: str = field(default_factory=new_id)

    def apply(self, act: Act) -> str:
        refuse_giving_out(act.read, self.made, is_final=False)
        number = next_draft_number(act.read, self.made.document)
        if self.number not in (0, number):
            raise DraftNumberTaken(number=self.number)
        act.write.add(_version(act, self.made, self.version_id, number))
        return _("Gave out draft {number} of {document}").format(number=number, document=_document(self.made.document))


@dataclass(frozen=True)
class Finalise(Command):
    """Keep that a final version was given out, as a named moment too.

    Comments may be open: the room is told, and people decide. Words that two laptops wrote differently must be chosen.
    """

    made: MadeDocument
    version_id: str = field(default_factory=new_id)
    moment_id: str = field(default_factory=new_id)

    def apply(self, act: Act) -> str:
        refuse_giving_out(act.read, self.made, is_final=True)
        version = _version(act, self.made, self.version_id, None)
        name = _("{document}, final").format(document=word_for(self.made.document))
        act.write.add(Moment(id=self.moment_id, name=name, at=version.at, known=version.known))
        act.write.add(version)
        return _("Gave out the final {document}").format(document=_document(self.made.document))


@dataclass(frozen=True)
class Reopen(Command):
    """Open a final version again. It keeps its place in the list, with the reason."""

    version_id: str
    reason: str

    def apply(self, act: Act) -> str:
        version = act.one(DocumentVersion, self.version_id)
        reason = self.reason.strip()
        if not version.is_final or version.reopened_because:
            raise NotFinal()
        if not reason:
            raise NoReason()
        act.write.change(DocumentVersion, version.id, {"reopened_because": reason})
        return _("Opened the final version again: {reason}").format(reason=quoted(reason))


def refuse_giving_out(read: Reader, made: MadeDocument, *, is_final: bool) -> None:
    """Do nothing where a version may be given out; asked before its file is made, too.

    Raises:
        FinalStands: a final version stands for these readers in this language.
        TwoVersionsStand: a final version waits for words that two laptops wrote differently.
    """
    if standing_final(read, made.document, made.audience, made.language) is not None:
        raise FinalStands()
    count = len(in_documents(read)) if is_final else 0
    if count:
        raise TwoVersionsStand(count=count)


def _version(act: Act, made: MadeDocument, version_id: str, number: int | None) -> DocumentVersion:
    return DocumentVersion(
        id=version_id,
        document=made.document,
        number=number,
        is_final=number is None,
        audience=made.audience,
        language=made.language,
        at=act.write.stamp.at,
        date_text=made.date_text,
        stamp=made.stamp,
        options=made.options,
        pages=made.pages,
        file_name=made.file_name,
        sha=made.sha,
        known=made.known or act.read.known(),
    )


def _document(document: DocumentKind) -> str:
    return quoted(word_for(document))

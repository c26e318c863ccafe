"""Taking over the words of a document's section: from then on a person writes them, until they are given back.

The words of the program are made of facts and are never lost; those of a person stay in the history of the workshop.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.commands.command import Act, Command
from a87desk.domain.document_lists import DocumentKind
from a87desk.domain.document_text import DocumentText, document_text_id
from a87desk.i18n import _, ngettext
from a87desk.store.writer import Basis


@dataclass(frozen=True)
class WriteText(Command):
    """Write the words of a section in a person's own way; the first time takes the section over.

    `program_text` is what the program would have written at that moment. `basis` says what was on screen when
    somebody began to write: words that came meanwhile stand beside these.
    """

    document: DocumentKind
    section: str
    language: str
    text: str
    program_text: str
    basis: Basis | None = None

    def apply(self, act: Act) -> str:
        key = document_text_id(self.document, self.section, self.language)
        if act.read.one(DocumentText, key) is None:
            act.write.add(
                DocumentText(
                    id=key,
                    document=self.document,
                    section=self.section,
                    language=self.language,
                    text=self.text,
                    program_text=self.program_text,
                )
            )
            return _("Took over the words of a section")
        act.write.change(DocumentText, key, {"text": self.text}, self.basis)
        act.write.change(DocumentText, key, {"program_text": self.program_text})
        return _("Changed the words of a section")


@dataclass(frozen=True)
class Answer:
    """What a person wrote for a question that a document asks; `basis` says what was on screen before."""

    section: str
    text: str
    basis: Basis | None = None


@dataclass(frozen=True)
class WriteAnswers(Command):
    """Write a person's answers to the questions of a document, all in one step. An empty one is taken out."""

    document: DocumentKind
    language: str
    answers: tuple[Answer, ...]

    def apply(self, act: Act) -> str:
        for one in self.answers:
            self._write(act, one)
        count = len(self.answers)
        return ngettext("Wrote {count} answer", "Wrote {count} answers", count).format(count=count)

    def _write(self, act: Act, one: Answer) -> None:
        key = document_text_id(self.document, one.section, self.language)
        is_there = act.read.one(DocumentText, key) is not None
        if not one.text.strip():
            if is_there:
                act.write.remove(DocumentText, key)
        elif is_there:
            act.write.change(DocumentText, key, {"text": one.text}, one.basis)
        else:
            act.write.add(
                DocumentText(id=key, document=self.document, section=one.section, language=self.language, text=one.text)
            )


@dataclass(frozen=True)
class KeepText(Command):
    """Keep a person's words though the facts changed: what the program would write now is seen."""

    text_id: str
    program_text: str

    def apply(self, act: Act) -> str:
        act.one(DocumentText, self.text_id)
        act.write.change(DocumentText, self.text_id, {"program_text": self.program_text})
        return _("Kept the words of a section")


@dataclass(frozen=True)
class GiveBackText(Command):
    """Give a section back to the program, which writes it from the facts again."""

    text_id: str

    def apply(self, act: Act) -> str:
        act.one(DocumentText, self.text_id)
        act.write.remove(DocumentText, self.text_id)
        return _("Gave a section back to the program")

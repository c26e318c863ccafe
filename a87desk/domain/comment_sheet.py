"""The comment sheet that goes out with a draft: its columns, the headings they are known by, and the mark of its draft.

Knows words and marks. Must not know files: `exports.sheets.comment_sheet` writes it, `a87desk.importing` reads it back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from a87desk.domain.document_lists import DocumentKind
from a87desk.domain.folding import fold


class CommentColumn(StrEnum):
    """What a column of a comment sheet holds, in its order."""

    SECTION = "section"
    WHERE = "where"
    COMMENT = "comment"
    SUGGESTED = "suggested"
    SENDER = "sender"


HEADING_WORDS: Mapping[CommentColumn, tuple[str, ...]] = {
    CommentColumn.SECTION: (
        "section", "chapter", "part", "chapitre", "partie", "rubrique", "sección", "capítulo", "apartado", "parte",
        "seção", "secção", "القسم", "قسم", "الفصل", "الباب",
    ),
    CommentColumn.WHERE: (
        "page", "paragraph", "line", "place", "location", "page no.", "para", "paragraphe", "ligne", "endroit",
        "emplacement", "página", "párrafo", "línea", "lugar", "ubicación", "parágrafo", "linha", "local",
        "الصفحة", "صفحة", "الفقرة", "فقرة", "الموضع",
    ),
    CommentColumn.COMMENT: (
        "comment", "comments", "remark", "remarks", "feedback", "observation", "observations", "commentaire",
        "commentaires", "remarque", "remarques", "avis", "comentario", "comentarios", "observación", "observaciones",
        "comentário", "comentários", "observação", "observações", "التعليق", "تعليق", "التعليقات", "تعليقات",
        "الملاحظة", "الملاحظات", "ملاحظة", "ملاحظات",
    ),
    CommentColumn.SUGGESTED: (
        "suggested", "suggested wording", "suggested text", "suggested change", "suggestion", "suggestions",
        "proposed wording", "proposed text", "proposed change", "formulation proposée", "texte proposé",
        "libellé proposé", "modification proposée", "formulation suggérée", "proposition", "redacción propuesta",
        "texto propuesto", "texto sugerido", "redacción sugerida", "propuesta", "sugerencia", "redação proposta",
        "texto proposto", "redação sugerida", "proposta", "sugestão", "الصيغة المقترحة", "النص المقترح", "المقترح",
        "الاقتراح", "اقتراح",
    ),
    CommentColumn.SENDER: (
        "from", "sender", "organisation", "organization", "institution", "name", "submitted by", "commenter", "de",
        "de la part de", "expéditeur", "nom", "organización", "remitente", "institución", "nombre", "organização",
        "remetente", "instituição", "nome", "من", "المرسل", "المنظمة", "الجهة", "المؤسسة", "الاسم",
    ),
}  # fmt: skip
"""What other people's sheets call a column, in the languages of the documents."""

_PARTS = re.compile(r"[/,;:()\[\]،؛\n]+|\s+(?:and|or|et|ou|y|e|o|و|أو)\s+")
_MARK = re.compile(r"section\|([a-z_]+)\|(\d{1,6})\|([0-9a-f]*)")


@dataclass(frozen=True, slots=True)
class DraftMark:
    """Which draft a sheet was made for. `stamp` is the stamp of the state that the draft was made from."""

    document: DocumentKind
    number: int
    stamp: str

    @property
    def key(self) -> str:
        """The mark as it stands in the hidden row, over the column of sections."""
        return f"section|{self.document.value}|{self.number}|{self.stamp}"


def draft_mark(cell: str) -> DraftMark | None:
    """Return the mark in a cell, None where there is none, or of a document that this program does not know."""
    found = _MARK.fullmatch(cell.strip())
    if found is None or found[1] not in set(DocumentKind):
        return None
    return DraftMark(DocumentKind(found[1]), int(found[2]), found[3])


def column_of(heading: str) -> CommentColumn | None:
    """Return what a column holds by its heading or its key; “Page / paragraph” is known by its parts."""
    if draft_mark(heading) is not None:
        return CommentColumn.SECTION
    words = _known_words()
    whole = _plain(heading)
    if whole in words:
        return words[whole]
    parts = {words.get(_plain(part)) for part in _PARTS.split(heading) if part.strip()}
    return next(iter(parts)) if len(parts) == 1 else None


@cache
def _known_words() -> dict[str, CommentColumn]:
    keys = {_plain(column.value): column for column in CommentColumn}
    return keys | {_plain(word): column for column, words in HEADING_WORDS.items() for word in words}


def _plain(heading: str) -> str:
    return " ".join(fold(heading).strip(" .:*").split())

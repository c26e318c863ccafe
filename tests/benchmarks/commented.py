"""A draft with 300 comments from 30 institutions, made up: more than any draft of a report has had."""

from __future__ import annotations

from random import Random

from a87desk.domain.document_comment import DocumentComment
from a87desk.domain.document_lists import Disposition, DocumentKind
from a87desk.domain.document_version import DocumentVersion
from a87desk.domain.position import following
from a87desk.domain.record import Record, new_id
from tests.benchmarks.crowd import WORDS

COMMENTS = 300
_SECTIONS = ("summary", "introduction", "groups", "common_ground", "roadmap", "next_steps", "")


def commented(random: Random) -> tuple[Record, ...]:
    """Return a draft of the outcome report with what was said of it."""
    report = DocumentKind.OUTCOME_REPORT
    made: list[Record] = [
        DocumentVersion(id=new_id(), document=report, number=1, at="2026-03-09T10:00:00+01:00", pages=253)
    ]
    place = ""
    for number in range(1, COMMENTS + 1):
        place = following(place)
        made.append(
            DocumentComment(
                id=new_id(), document=report, draft_number=1, number=number, sender=f"Institution {number % 30 + 1}",
                section=random.choice(_SECTIONS), where=f"page {random.randint(1, 250)}",
                text=" ".join(random.choices(WORDS, k=random.randint(6, 40))),
                disposition=random.choice((None, *Disposition)), position=place,
            )
        )  # fmt: skip
    return tuple(made)

"""On which page a record that was found is shown.

Knows the keys of pages and the nouns. Must not know how a page shows a record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from a87desk.reading.found import FoundRecord

RECORDED = ("decision", "reservation", "pledge", "endorsement", "figure")
"""The nouns of a session's record."""
_PAGE_OF = {
    "theme": "consensus",
    "breakout_group": "notes",
    "session": "agenda",
    "day": "agenda",
    "participant": "participants",
    **dict.fromkeys(("theme_wording", "divergence"), "plenary"),
    **dict.fromkeys(RECORDED, "records"),
    **dict.fromkeys(("action", "objective", "output"), "roadmap"),
    **dict.fromkeys(("evaluation_question", "evaluation_answer"), "evaluation"),
    **dict.fromkeys(("vote", "vote_item"), "priorities"),
    **dict.fromkeys(("selection_matrix", "criterion", "matrix_option", "matrix_cell"), "matrix"),
    **dict.fromkeys(("coordination_mechanism", "committee_meeting", "progress_entry"), "follow_up"),
    **dict.fromkeys(("document_comment", "document_version"), "comments"),
    "priority": "country_priorities",
}


def page_of(found: FoundRecord) -> str:
    """Return the key of the page; what was said in no group stands in the record of its session."""
    if found.noun in ("note", "recommendation"):
        return "notes" if found.group_id else "records"
    return _PAGE_OF.get(found.noun, "notes" if found.group_id else "report")

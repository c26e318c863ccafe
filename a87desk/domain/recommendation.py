"""What a group asks for, and the code by which people know it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.ids import BreakoutGroupId, GuidingQuestionId, NoteId, SessionId
from a87desk.domain.record import Privacy, Record, about, place
from a87desk.domain.vocabulary import Pillar, Urgency, Visibility


class Recommendation(Record, frozen=True):
    """A recommendation, key proposal or key takeaway. Number 3 of group 2 is **2.3**; a number is never reused."""

    noun: ClassVar[str] = "recommendation"

    session_id: Annotated[SessionId | None, about("Session", Privacy.PUBLIC)] = None
    group_id: Annotated[BreakoutGroupId | None, about("Group; none in plenary", Privacy.PUBLIC)] = None
    question_id: Annotated[GuidingQuestionId | None, about("Guiding question it answers")] = None
    number: Annotated[int | None, about("Number in its group", Privacy.PUBLIC)] = None
    text: Annotated[str, about("The words of the group", Privacy.PUBLIC, searched=True)] = ""
    translation: Annotated[str, about("A translation, beside the words and never instead of them", searched=True)] = ""
    translation_language: Annotated[str, about("Language of the translation, a tag such as “en”")] = ""
    rationale: Annotated[str, about("Reason or example", searched=True)] = ""
    addressee: Annotated[str, about("To whom it is addressed", Privacy.PUBLIC, searched=True)] = ""
    speaker: Annotated[str, about("Who said it, where that may be kept", Privacy.TESTIMONY)] = ""
    country: Annotated[str, about("Country of an example", searched=True)] = ""
    tags: Annotated[tuple[str, ...], about("Theme tags", searched=True)] = ()
    urgency: Annotated[Urgency | None, about("How urgent the group finds it", Privacy.PUBLIC)] = None
    due: Annotated[FuzzyDate | None, about("By when, as the group said", Privacy.PUBLIC)] = None
    pillar: Annotated[Pillar | None, about("Pillar of Alliance 8.7", Privacy.PUBLIC)] = None
    visibility: Annotated[Visibility, about("Who may see it")] = Visibility.EVERYONE
    language: Annotated[str, about("Language of the words, a tag such as “fr”; empty: not said")] = ""
    position: Annotated[str, place("Place among the notes of the group")] = ""
    written_as: Annotated[NoteId | None, about("The note it was first written as")] = None
    flip_chart: Annotated[str, about("Flip chart it was on, such as “B-3.2”")] = ""
    source: Annotated[str, about("Where it stands in the source document")] = ""


def code_of(group_number: int | None, day_number: int | None, number: int | None) -> str:
    """Return the code people see: “2.3” in group 2, “D1.3” in plenary on day 1, “?.3” where the group is unknown."""
    place = str(group_number) if group_number is not None else f"D{day_number}" if day_number is not None else "?"
    return f"{place}.{number if number is not None else '?'}"

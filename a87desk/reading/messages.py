"""Cross-cutting messages: what several sessions said where no breakout group was asked, lettered a, b, c.

Where breakout groups recommend, common ground is counted by groups and themes keep their numbers; where only sessions
do (plenaries, panels, working groups in tracks), the same rule counts sessions. Source: domain description 2.7, S3-26.
Pure rules over the frozen model. Must not know documents.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_lowercase

from a87desk.consensus.rule import needed
from a87desk.reading.codes import CodedRecommendation
from a87desk.reading.consensus_board import ThemeOnBoard
from a87desk.reading.workshop_model import SessionModel, WorkshopModel


@dataclass(frozen=True, slots=True)
class Message:
    """A theme of sessions. `letter` is empty where too few sessions share it; `sessions` are those behind it."""

    letter: str
    theme: ThemeOnBoard
    sessions: tuple[SessionModel, ...]


@dataclass(frozen=True, slots=True)
class Messages:
    """All messages of a workshop: those shared by enough sessions in order, the others, and what is in none.

    `sessions` are those that gave results, `needed` is from how many a message has to come.
    """

    lettered: tuple[Message, ...]
    others: tuple[Message, ...]
    in_none: tuple[CodedRecommendation, ...]
    sessions: tuple[SessionModel, ...]
    needed: int

    @property
    def letters(self) -> dict[str, str]:
        """The letter of each lettered theme, by its identity."""
        return {one.theme.theme.id: one.letter for one in self.lettered}


def speaks_in_messages(model: WorkshopModel) -> bool:
    """Whether results come from sessions only, so that common ground is counted by sessions."""
    by_group = any(one.group_number is not None for one in model.board.recommendations)
    return not by_group and any(session.recommendations for day in model.days for session in day.sessions)


def messages_of(model: WorkshopModel) -> Messages:
    """Return the messages of a workshop whose results come from sessions."""
    giving = tuple(one for day in model.days for one in day.sessions if one.recommendations)
    enough = needed(model.board.rule, len(giving))
    behind = [(theme, _behind(theme, giving)) for theme in model.board.themes]
    shared = [(theme, some) for theme, some in behind if len(some) >= enough]
    themed = {one.id for theme in model.board.themes for one in theme.members}
    return Messages(
        tuple(Message(letter_of(place), theme, some) for place, (theme, some) in enumerate(shared)),
        tuple(Message("", theme, some) for theme, some in behind if len(some) < enough),
        tuple(one for session in giving for one in session.recommendations if one.id not in themed),
        giving,
        enough,
    )


def letter_of(place: int) -> str:
    """Return the letter of a place from 0 on: a to z, then aa, ab."""
    before, own = divmod(place, len(ascii_lowercase))
    return (letter_of(before - 1) if before else "") + ascii_lowercase[own]


def _behind(theme: ThemeOnBoard, sessions: tuple[SessionModel, ...]) -> tuple[SessionModel, ...]:
    members = {one.id for one in theme.members}
    return tuple(one for one in sessions if any(said.id in members for said in one.recommendations))

"""Themes of one day become groups of the next: each group goes on with a theme and knows which.

Source: domain description 4.1, S0-10 (five group themes of the NGO Forum's second day were “identified from the
previous day”). A theme for which the session has a group already gets no second one.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.commands.command import Act, Command, quoted
from a87desk.commands.session import AddQuestion
from a87desk.domain.breakout_group import BreakoutGroup, next_group_id
from a87desk.domain.errors import A87Error
from a87desk.domain.ids import SessionId, ThemeId
from a87desk.domain.session import GuidingQuestion, Session
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import Confirmation
from a87desk.i18n import _, mark, ngettext


class EveryThemeHasAGroup(A87Error):
    code = "E_THEMES_HAVE_GROUPS"
    title = mark("These themes have their groups already")
    message = mark("Each of the chosen themes has a group in this session already.")
    advice = mark("Choose other themes, or another session.")


@dataclass(frozen=True)
class MakeGroupsFromThemes(Command):
    """Make a group of a session for each theme, in this order, with the next numbers that no group ever had.

    `question` is a guiding question that the session gets unless it asks it already, "" for none; `target` is how many
    recommendations each new group is asked for, None: as the session says.
    """

    session_id: str
    theme_ids: tuple[str, ...]
    question: str = ""
    target: int | None = None

    def apply(self, act: Act) -> str:
        session = act.one(Session, self.session_id)
        themes = [act.one(Theme, theme_id) for theme_id in dict.fromkeys(self.theme_ids)]
        there = {one.from_theme_id for one in act.read.all(BreakoutGroup, "session_id = ?", (session.id,))}
        wanted = [theme for theme in themes if theme.id not in there]
        if not wanted:
            raise EveryThemeHasAGroup()
        number = act.read.highest_number(BreakoutGroup)
        gone = {kept.record.id: kept.record.number for kept in act.read.removed(BreakoutGroup)}
        for theme in wanted:
            group_id = next_group_id(session.id, theme.id)
            known = gone.get(group_id)  # what stands on paper of a group that comes back still bears its number
            number += known is None
            act.write.add(
                BreakoutGroup(
                    id=group_id,
                    session_id=SessionId(session.id),
                    number=number if known is None else known,
                    theme=theme.name,
                    from_theme_id=ThemeId(theme.id),
                    rapporteur_status=Confirmation.TO_BE_DECIDED,
                    minimum_recommendations=self.target,
                )
            )
        self._ask(act, session)
        words = ngettext(
            "Made {count} group from a theme: {title}", "Made {count} groups from themes: {title}", len(wanted)
        )
        return words.format(count=len(wanted), title=quoted(session.title or session.number or _("session")))

    def _ask(self, act: Act, session: Session) -> None:
        question = " ".join(self.question.split())
        asked = act.read.all(GuidingQuestion, "session_id = ?", (session.id,))
        if question and all(" ".join(one.text.split()).casefold() != question.casefold() for one in asked):
            AddQuestion(session.id, question).apply(act)

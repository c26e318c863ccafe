"""What the plenary said of a theme: accepted, accepted with amendment, returned to the group, not accepted.

Source: domain description 2.7, rule 7. An outcome has a date; words of a theme are agreed in `theme_wording`.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.commands.command import Act, Command
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.theme import Theme
from a87desk.domain.vocabulary import PlenaryOutcome, word_for
from a87desk.i18n import _


@dataclass(frozen=True)
class SayOutcome(Command):
    """Say what the plenary decided on a theme, and when. None: it was not asked yet, and there is no date."""

    theme_id: str
    outcome: PlenaryOutcome | None
    on: FuzzyDate | None = None

    def apply(self, act: Act) -> str:
        theme = act.one(Theme, self.theme_id)
        if self.outcome is None:
            act.write.change(Theme, theme.id, {"plenary_outcome": None, "plenary_on": None})
            return _("Theme {number}: not asked in plenary yet").format(number=theme.number)
        fields: dict[str, object] = {"plenary_outcome": self.outcome}
        if self.on is not None and (theme.plenary_outcome is not self.outcome or theme.plenary_on is None):
            # Said again, the outcome keeps the day on which it was said first.
            fields["plenary_on"] = self.on
        act.write.change(Theme, theme.id, fields)
        words = word_for(self.outcome).lower()
        return _("Theme {number} in plenary: {outcome}").format(number=theme.number, outcome=words)

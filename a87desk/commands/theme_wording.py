"""Agreeing the words of a theme: every wording is kept as a version, and the theme shows the latest.

No version is ever changed; an earlier one is agreed again as a new version. Source: domain description 2.7, rule 5.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from a87desk.commands.command import Act, Command, quoted
from a87desk.commands.note import refuse_empty
from a87desk.domain.fuzzy_date import FuzzyDate
from a87desk.domain.ids import ThemeId
from a87desk.domain.position import following
from a87desk.domain.record import new_id
from a87desk.domain.theme import Theme, ThemeWording
from a87desk.domain.vocabulary import PlenaryOutcome, WordingStage
from a87desk.i18n import _
from a87desk.store.writer import Basis


@dataclass(frozen=True)
class AgreeWording(Command):
    """Agree the words of a theme at a stage; the words before stay as a version.

    `outcome` and `on` are what the plenary said of the theme in the same act; None leaves that as it is. `basis` says
    what was on screen when somebody began to write: words that came meanwhile stand beside these.
    """

    theme_id: str
    text: str
    stage: WordingStage | None = None
    reason: str = ""
    outcome: PlenaryOutcome | None = None
    on: FuzzyDate | None = None
    basis: Basis | None = None
    wording_id: str = ""

    def apply(self, act: Act) -> str:
        theme = act.one(Theme, self.theme_id)
        refuse_empty(self.text)
        versions = keep_words_before(act, theme)
        wording = ThemeWording(
            id=self.wording_id or new_id(),
            theme_id=ThemeId(theme.id),
            text=self.text.strip(),
            stage=self.stage,
            reason=self.reason.strip(),
        )
        if not _is_latest(act, versions, wording):
            act.write.add(msgspec.structs.replace(wording, position=_after(versions)))
        # Without a basis this settles what stands beside each other; with one, only what its writer had seen.
        act.write.change(Theme, theme.id, {"wording": wording.text}, self.basis)
        if self.outcome is not None:
            act.write.change(Theme, theme.id, {"plenary_outcome": self.outcome})
            if self.on is not None:
                act.write.change(Theme, theme.id, {"plenary_on": self.on})
        return _("Agreed the words of theme {number}: {text}").format(number=theme.number, text=quoted(self.text))


def wordings_of(act: Act, theme_id: str) -> list[ThemeWording]:
    """Return the versions of a theme's wording, the oldest first."""
    return act.read.all(ThemeWording, "theme_id = ?", (theme_id,), "position, id")


def keep_words_before(act: Act, theme: Theme) -> list[ThemeWording]:
    """Return the versions of a theme after keeping words that none says yet: of a document, or from before versions.

    What an act writes is read only after it, so what is kept here is in the answer and not yet in the file.
    """
    versions = wordings_of(act, theme.id)
    if theme.wording and theme.wording not in {one.text for one in versions}:
        words = ThemeWording(id=new_id(), theme_id=ThemeId(theme.id), text=theme.wording, position=_after(versions))
        act.write.add(words)
        return [*versions, words]
    return versions


def _after(versions: Sequence[ThemeWording]) -> str:
    return following(max((one.position for one in versions), default=""))


def _is_latest(act: Act, versions: Sequence[ThemeWording], wording: ThemeWording) -> bool:
    """Whether these very words were agreed last, at this stage; said again without a reason, nothing is new."""
    if not versions or len(act.read.versions(Theme, str(wording.theme_id), "wording")) > 1:
        return False
    last = versions[-1]
    return (last.text, last.stage) == (wording.text, wording.stage) and wording.reason in ("", last.reason)

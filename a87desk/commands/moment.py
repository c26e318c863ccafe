"""Naming a moment, so that what stood then can be seen and compared whatever comes later."""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.commands.command import Act, Command, quoted
from a87desk.domain.errors import A87Error
from a87desk.domain.moment import Moment
from a87desk.domain.record import new_id
from a87desk.i18n import _, mark


class MomentWithoutName(A87Error):
    code = "E_MOMENT_NAME"
    title = mark("The moment has no name")
    message = mark("A moment is found again by its name, and none is written.")
    advice = mark("Write a few words, such as “Day 1, end”.")


@dataclass(frozen=True)
class KeepMoment(Command):
    """Name the moment that is now: everything that this laptop knows belongs to it, and nothing that comes later."""

    name: str
    moment_id: str = ""

    def apply(self, act: Act) -> str:
        name = self.name.strip()
        if not name:
            raise MomentWithoutName()
        moment = Moment(id=self.moment_id or new_id(), name=name, at=act.write.stamp.at, known=act.read.known())
        act.write.add(moment)
        return _("Kept the moment {name}").format(name=quoted(name))

"""What the window and the start page say of a workshop that is open, or was.

Knows words. Runs on the file's own thread as well; no widget is touched here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from a87desk.clock import wall_clock, written
from a87desk.domain.participant import Participant
from a87desk.domain.recommendation import Recommendation
from a87desk.i18n import _, ngettext
from a87desk.settings import RecentFile
from a87desk.workspace import Workspace
from exports.report.dates import workshop_dates


@dataclass(frozen=True, slots=True)
class Opened:
    """What the window needs of a workshop that is open now."""

    recent: RecentFile
    group_id: str
    title: str
    has_recommendations: bool


def opened(workspace: Workspace) -> Opened:
    """Return what the window and the start page say of an open workshop."""
    workshop = workspace.workshop
    people = len(workspace.read.all(Participant))
    listed = ngettext("{count} participant", "{count} participants", people).format(count=people) if people else ""
    date = workshop_dates(workshop.starts, workshop.ends) if workshop.starts else ""
    line = " · ".join(part for part in (workshop.city or workshop.country, date, listed) if part)
    recent = RecentFile(
        path=str(workspace.path or ""),
        title=workshop.title or _("Workshop without a title"),
        line=line,
        opened_at=written(wall_clock()),
        workshop_id=workspace.workshop_id,
        status=workshop.status or "",
    )
    has_recommendations = bool(workspace.read.all(Recommendation))
    return Opened(recent, workspace.group_id, recent.title, has_recommendations)


def opened_words(at: str) -> str:
    """Return when a workshop was open last, as the start page says it."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return _("Never opened")
    now = wall_clock()
    if moment.date() == now.date():
        return _("Today, {time}").format(time=moment.strftime("%H:%M"))
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), "d MMMM yyyy")

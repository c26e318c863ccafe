"""The words of the start page: recent workshops of this laptop, the sample, the templates.

Knows how entries are worded. Must not open any file: what it says was remembered when the file was open last.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from a87desk.domain.vocabulary import WorkshopStatus as Status
from a87desk.i18n import _
from a87desk.settings import RecentFile
from ui.opened import opened_words
from ui.pages.start.models import RecentWorkshop, TemplateCard, WorkshopStatus

_STATUS: dict[str, WorkshopStatus] = {
    Status.PLANNED: WorkshopStatus.PLANNED,
    Status.TO_BE_CONFIRMED: WorkshopStatus.PLANNED,
    Status.REPORT_DRAFT: WorkshopStatus.DRAFT,
    Status.REPORT_FINAL: WorkshopStatus.FINAL,
    Status.ROADMAP_ADOPTED: WorkshopStatus.FINAL,
}


def templates() -> tuple[TemplateCard, ...]:
    """Return the kinds of workshop one can start from."""
    return (
        TemplateCard(
            "national-strategy-workshop",
            _("National strategic planning workshop"),
            _("2 days. Working groups by issue, priorities, roadmap to a national plan."),
            "landmark",
        ),
        TemplateCard(
            "national-strategy-workshop-one-day",
            _("National strategic planning workshop, one day"),
            _("1 day. Groups by issue, what they have in common, priorities, who does what."),
            "landmark",
        ),
        TemplateCard(
            "civil-society-forum",
            _("NGO forum"),
            _("2 days. Q&A, panels and breakout groups that give five recommendations."),
            "users-round",
        ),
        TemplateCard(
            "action-group-workshop",
            _("Action group workshop"),
            _("2 days. Plenaries and tracks, key proposals, work plan with outputs."),
            "layers",
        ),
        TemplateCard(
            "governance-meeting",
            _("Governance meeting"),
            _("1 day. Agenda items, updates from partners, decisions, next meeting."),
            "scale",
        ),
    )


def recent_workshops(recent: Sequence[RecentFile]) -> list[RecentWorkshop]:
    """Return the entries for recent files, the sample last."""
    return [*(_entry(one) for one in recent), sample()]


def sample() -> RecentWorkshop:
    """Return the entry of the sample workshop."""
    return RecentWorkshop(
        path=None,
        title=_("Practice workshop"),
        line=_("The NGO Forum of 2017, a copy to try anything with"),
        status_kind=WorkshopStatus.SAMPLE,
        status_text=_("Sample"),
        opened_text="",
    )


def _entry(one: RecentFile) -> RecentWorkshop:
    path = Path(one.path)
    kind = _STATUS.get(one.status, WorkshopStatus.UNDER_WAY)
    if not path.exists():
        kind = WorkshopStatus.MISSING
    return RecentWorkshop(path, one.title, one.line, kind, _words(kind), opened_words(one.opened_at))


def _words(kind: WorkshopStatus) -> str:
    return {
        WorkshopStatus.PLANNED: _("Planned"),
        WorkshopStatus.UNDER_WAY: _("Under way"),
        WorkshopStatus.DRAFT: _("Draft report"),
        WorkshopStatus.FINAL: _("Report final"),
        WorkshopStatus.SAMPLE: _("Sample"),
        WorkshopStatus.MISSING: _("Not found"),
    }[kind]

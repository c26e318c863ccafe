"""Made-up entries for pictures and tests. The workshops are those of the source documents, the states are not.

Knows the frozen dataclasses that pages show. Must not be shipped.
"""

from __future__ import annotations

from pathlib import Path

from ui.frame.page_entry import PageEntry
from ui.pages.start.models import RecentWorkshop, TemplateCard, WorkshopStatus

RECENT = (
    RecentWorkshop(
        Path("ngo-forum.a87"),
        "NGO Forum – Alliance 8.7",
        "London · 12–13 September 2017 · 59 participants",
        WorkshopStatus.UNDER_WAY,
        "Under way",
        "Today, 11:51",
        "lock",
    ),
    RecentWorkshop(
        Path("supply-chains.a87"),
        "Supply chains action group, first meeting",
        "Berlin · 21 June 2017 · action group workshop",
        WorkshopStatus.DRAFT,
        "Draft report",
        "2 August",
        "lock",
    ),
    RecentWorkshop(
        Path("europe.a87"),
        "Europe and Central Asia consultation",
        "Budapest · June 2017 · regional consultation",
        WorkshopStatus.FINAL,
        "Report final",
        "29 July",
        "lock",
    ),
    RecentWorkshop(
        Path("wilton-park.a87"),
        "Wilton Park strategic workshop",
        "Wilton Park · February 2017 · 50 participants",
        WorkshopStatus.FINAL,
        "Report final",
        "11 May",
        "lock",
    ),
)

TEMPLATES = (
    TemplateCard(
        "pathfinder",
        "Pathfinder strategic planning workshop",
        "2–3 days. Working groups by issue, priorities, roadmap to a national plan.",
        "landmark",
    ),
    TemplateCard(
        "ngo-forum",
        "NGO forum",
        "2 days. Q&A, panels and breakout groups that give five recommendations.",
        "users-round",
    ),
    TemplateCard(
        "action-group",
        "Action group workshop",
        "2 days. Plenaries and tracks, key proposals, work plan with outputs.",
        "layers",
    ),
)

ENTRIES = (
    PageEntry("agenda", "Agenda and setup", "clipboard-list", "Prepare"),
    PageEntry("participants", "Participants", "users", "Prepare"),
    PageEntry("run", "Run", "timer", "In the room"),
    PageEntry("notes", "Notes", "notebook-pen", "In the room"),
    PageEntry("consensus", "Consensus", "combine", "In the room"),
    PageEntry("priorities", "Priorities", "scale", "In the room"),
    PageEntry("roadmap", "Roadmap", "chart-gantt", "Afterwards"),
    PageEntry("report", "Report", "file-text", "Afterwards"),
    PageEntry("exchange", "Exchange", "arrow-left-right", "Afterwards"),
)

"""Made-up actions for the NGO Forum's themes, as the drawing of the Roadmap page has them; none was ever agreed.

Knows words only. Must not be shipped as facts.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from a87desk.domain.action import Action
from a87desk.domain.fuzzy_date import parse_fuzzy_date
from a87desk.domain.record import derived_id
from a87desk.domain.vocabulary import ActionStatus, Pillar

ON = date(2018, 3, 12)
"""The day on which the drawing looks at them."""
_P1, _P2 = Pillar.ACCELERATING_ACTION, Pillar.SHARING_KNOWLEDGE
_P3, _P4 = Pillar.DRIVING_INNOVATION, Pillar.LEVERAGING_RESOURCES
_UNDER_WAY, _NOT_STARTED, _DONE = ActionStatus.IN_PROGRESS, ActionStatus.NOT_STARTED, ActionStatus.COMPLETED
_FOUND = {"cost": "1000", "funded": "1000", "currency": "USD"}
_TO_FIND = {"cost": "1000", "currency": "USD"}
_PART = {"cost": "1000", "funded": "400", "currency": "USD"}
_STAFF = {"resources": "Staff time"}

Line = tuple[int, Pillar, str, str, str, str, str, tuple[str, str, str], dict[str, str], ActionStatus]
LINES: tuple[Line, ...] = (
    (5, _P1, "Hold national consultations and agree who leads the plan", "National focal points",
     "Governments, ILO, CSOs", "2017-11-20", "June 2018", ("Named leads", "2", "6"), _STAFF, _UNDER_WAY),
    (4, _P1, "Feed civil society views to the Global Coordinating Group", "CSO representatives", "CSO networks",
     "2018-07-01", "November 2018", ("Input sent", "0", "1"), _FOUND, _NOT_STARTED),
    (6, _P2, "Map networks that already exist in each country", "ILO focal points", "National CSO networks",
     "2017-10-27", "February 2018", ("Maps", "4", "12"), _TO_FIND, _UNDER_WAY),
    (2, _P2, "Set up a mixed group to monitor progress on SDG 8.7", "Research working group",
     "Universities, policy institutes", "2018-01-01", "September 2018", ("Terms of reference", "", ""), _FOUND,
     _UNDER_WAY),
    (2, _P2, "Produce a shadow report on government progress", "CSO drafting team", "Regional groups", "2018-08-20",
     "September 2019", ("Reports", "0", "1"), _TO_FIND, _NOT_STARTED),
    (1, _P3, "Compare platforms for sharing information", "Communication team", "Freedom Collaborative, UNU",
     "2017-10-01", "December 2017", ("Comparison note sent", "", ""), _FOUND, _DONE),
    (1, _P3, "Try one shared channel between organisations", "Communication team", "Volunteer networks", "2018-04-01",
     "March 2019", ("In the trial", "0", "300"), _TO_FIND, _NOT_STARTED),
    (3, _P4, "Brief funders on SDG 8.7", "Funders’ contact group", "Secretariat", "2017-11-01", "June 2018",
     ("Funders", "5", "12"), _FOUND, _UNDER_WAY),
    (3, _P4, "Train CSOs in funding applications and language", "Regional focal points", "National CSO networks",
     "2018-05-15", "December 2018", ("Trained", "0", "120"), _PART, _NOT_STARTED),
)  # fmt: skip


def made_up_actions(theme_ids: dict[int, str]) -> Iterator[Action]:
    """Yield the actions, linked to the themes with these numbers where these are there."""
    for place, line in enumerate(LINES):
        number, pillar, text, lead, partners, starts, due, (indicator, reached, target), money, status = line
        yield Action(
            id=derived_id("made up", text),
            text=text,
            lead=lead,
            partners=tuple(partners.split(", ")),
            starts=parse_fuzzy_date(starts),
            due=parse_fuzzy_date(due),
            pillar=pillar,
            theme_id=theme_ids.get(number),  # type: ignore[arg-type]
            indicator=indicator,
            reached=reached,
            target=target,
            status=status,
            position=f"1{place:05}",
            **money,  # type: ignore[arg-type]
        )

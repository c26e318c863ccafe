"""The words of the sample of Abidjan's size. All are made up: they are of the field, of the size, and of nobody.

Knows words. Must not be shipped. Counts are those of the domain description (3.7, 8.6): 12 sessions of which 11
give 36 proposals (20 of them in six working groups of two tracks), seven lettered messages, three objectives of three
outputs.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.document_lists import OutputLabel
from a87desk.domain.vocabulary import SessionKind


@dataclass(frozen=True, slots=True)
class Told:
    """A session: its key, kind, track, title, label of its results and the results themselves."""

    key: str
    kind: SessionKind
    title: str
    results: tuple[str, ...]
    track: str = ""
    label: OutputLabel | None = OutputLabel.KEY_PROPOSALS
    subject: str = ""


SESSIONS = (
    Told("plenary 1", SessionKind.PLENARY, "Plenary 1: Where the supply chains stand", (
        "Publish one overview of projects by country and supply chain, kept up to date twice a year",
        "Ratify and apply the international labour standards on child labour and forced labour",
        "Give workers' and employers' organisations a seat in every project from its first day",
    ), subject="the first three tiers of global supply chains"),
    Told("plenary 2", SessionKind.PLENARY, "Plenary 2: Questions to the pathfinder countries", (),
         subject="what pathfinder countries expect of the action group"),
    Told("panel 1", SessionKind.PANEL, "Thematic panel 1: Due diligence beyond the first tier", (
        "Due diligence works where inspectors, buyers and cooperatives share the same register",
        "Small suppliers need help with the cost of finding out before they are asked to report",
        "Wages and prices decide whether a family can keep its children in school",
        "Data on hidden tiers stays thin as long as nobody collects it the same way twice",
    ), label=OutputLabel.KEY_TAKEAWAYS, subject="due diligence beyond the first tier"),
    Told("panel 2", SessionKind.PANEL, "Thematic panel 2: Social dialogue in the informal economy", (
        "Train local committees in social dialogue in the informal economy",
        "Let cooperatives report cases without fear for their contracts",
        "Bring the ministries of agriculture, mining and fisheries into the national committees",
    ), subject="social dialogue in the informal economy"),
    Told("spotlight", SessionKind.PRESENTATION, "Spotlight: Monitoring systems that work", (
        "Link community monitoring to the national child labour monitoring system",
        "Make the tools for monitoring free to copy and translate",
    ), subject="community monitoring"),
    Told("garment", SessionKind.WORKING_GROUPS, "Working group on the garment and cotton sector", (
        "Map the cotton chain from field to shop in at least two countries",
        "Share factory audit results between buyers of the same factory",
        "Build the capacity of labour inspectors for ginning and spinning mills",
        "Include home workers in social protection schemes",
    ), "I", subject="cotton and garments"),
    Told("fishing", SessionKind.WORKING_GROUPS, "Working group on the fishing sector", (
        "Inspect vessels at sea and in port under one agreement of neighbouring countries",
        "Register crews and their contracts before a vessel leaves port",
        "Study recruitment fees paid by migrant crews",
    ), "I", subject="fishing"),
    Told("mining", SessionKind.WORKING_GROUPS, "Working group on the mining sector", (
        "Formalise artisanal mining sites with the people who work there",
        "Collect data on children at mining sites and discuss it with the social partners",
        "Offer schooling and safe work for young people close to the sites",
    ), "I", subject="artisanal and small-scale mining"),
    Told("research", SessionKind.WORKING_GROUPS, "Working group on research and knowledge", (
        "Agree on one method to measure child labour and forced labour in a supply chain",
        "Publish research in the languages of the countries it is about",
        "Ask survivors what should be studied, and pay them for their work",
        "Keep one library of studies with a summary of two pages each",
    ), "II", subject="research and the sharing of knowledge"),
    Told("capacity", SessionKind.WORKING_GROUPS, "Working group on capacity building and tools", (
        "Write a training for local authorities and test it in two countries",
        "Translate the existing tools before new ones are written",
        "Train judges and prosecutors together with labour inspectors",
    ), "II", subject="capacity building and tools"),
    Told("advocacy", SessionKind.WORKING_GROUPS, "Working group on advocacy and partnerships", (
        "Speak with one voice at the ratification campaign for the forced labour protocol",
        "Invite buyers of the same supply chain to one table in each pathfinder country",
        "Report once a year what partners gave and what came of it",
    ), "II", subject="advocacy and partnerships"),
    Told("round table", SessionKind.ROUND_TABLE, "Plenary 3: Round table with pathfinder countries", (
        "Put a budget line for the roadmap into the national budget",
        "Name one focal point with a mandate over several ministries",
        "Hold the national committee every three months and publish its minutes",
        "Tell the action group each year which supply chains come next",
    ), subject="the roadmaps of pathfinder countries"),
)  # fmt: skip

MESSAGES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("Data that can be compared", "Collect and share data in one way, so that countries can be compared.",
     ("plenary 1.1", "panel 1.4", "mining.2", "research.1", "garment.1")),
    ("Social dialogue from the first day", "Involve workers' and employers' organisations from the start.",
     ("plenary 1.3", "panel 2.1", "mining.2")),
    ("Due diligence shared along the chain", "Buyers and suppliers of one chain share what they find.",
     ("panel 1.1", "garment.2", "advocacy.2")),
    ("Monitoring that reaches communities", "Tie community monitoring to the national system.",
     ("spotlight.1", "fishing.1", "mining.1", "panel 2.2")),
    ("Decent income and social protection", "Work on wages, prices and social protection together.",
     ("panel 1.3", "garment.4", "mining.3")),
    ("National ownership across ministries", "Ministries beyond labour lead and pay for the roadmap.",
     ("plenary 1.2", "panel 2.3", "round table.1", "round table.2", "round table.3")),
    ("Tools in the languages of the people", "Translate what exists before new tools are written.",
     ("spotlight.2", "research.2", "capacity.2")),
)  # fmt: skip
"""Name, agreed wording and the proposals behind each of the messages a to g, as session and place."""

PLAN: tuple[tuple[str, tuple[tuple[str, str, tuple[str, ...]], ...]], ...] = (
    ("Research, knowledge and data on supply chains", (
        ("A common method to measure child labour in a supply chain", "at least two supply chains",
         ("research.1", "panel 1.4")),
        ("An overview of projects by country and supply chain", "where possible, twice a year", ("plenary 1.1",)),
        ("Studies on recruitment fees and on hidden tiers", "three studies", ("fishing.3", "research.3")),
    )),
    ("Capacity and tools for those who act", (
        ("A training for local authorities, tested with them", "two countries", ("capacity.1", "panel 2.1")),
        ("Tools translated and free to copy", "in four languages", ("spotlight.2", "capacity.2", "research.2")),
        ("Inspectors, judges and prosecutors trained together", "", ("capacity.3", "garment.3")),
    )),
    ("Advocacy, partnerships and resources", (
        ("Buyers of one chain at one table", "in each pathfinder country that wishes", ("advocacy.2", "garment.2")),
        ("A campaign for ratification", "", ("advocacy.1", "plenary 1.2")),
        ("A yearly report of what partners gave", "one report a year", ("advocacy.3", "round table.4")),
    )),
)  # fmt: skip

POINTS = (
    "Speakers described how {subject} changed over the last five years, and where figures are still missing.",
    "Participants asked who pays for what was agreed on {subject} once a project ends.",
    "Several delegations told that laws on {subject} are in place and inspection is not.",
    "It was said that communities must see a benefit early, or they will not report what they know of {subject}.",
    "The discussion returned to prices: as long as they do not cover costs, {subject} stays a matter of enforcement.",
    "Workers' organisations asked to be part of every committee that decides on {subject}.",
    "Employers' organisations asked for rules on {subject} that are the same for all, and for time to apply them.",
    "Civil society organisations offered to share the contacts they have built up around {subject}.",
)
CASES = (
    "A committee of teachers and cooperatives in a sample district found 40 children at work and brought 31 to school.",
    "A port of a sample country checks contracts of crews before departure; complaints fell by a third in two years.",
    "Two buyers of one sample factory share audits and spend the money saved on training.",
)
CHALLENGES = (
    "Data is collected for one donor at a time and cannot be compared.",
    "Trained inspectors leave for better paid work within two years.",
    "Informal workplaces are not on any register.",
)
COUNTRIES = (
    "Albania", "Bangladesh", "Belgium", "Brazil", "Burkina Faso", "Cameroon", "Côte d’Ivoire", "Fiji", "France",
    "Ghana", "Indonesia", "Madagascar", "Malawi", "Mali", "Mauritania", "Nepal", "Nigeria", "Peru", "Viet Nam",
)  # fmt: skip
JOBS = (
    "Adviser",
    "Director",
    "Programme officer",
    "Labour inspector",
    "General secretary",
    "Researcher",
    "Coordinator",
)

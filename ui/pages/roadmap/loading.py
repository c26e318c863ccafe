"""What the page asks of the file in one go.

Knows the read models. Must not know widgets.
"""

from __future__ import annotations

from dataclasses import dataclass

from a87desk.domain.participant import Participant
from a87desk.domain.workshop import Workshop
from a87desk.reading.roadmap import Roadmap, roadmap
from a87desk.reading.roadmap_checks import RoadmapFinding, roadmap_findings
from a87desk.store.writer import Basis
from a87desk.workspace import Workspace


@dataclass(frozen=True, slots=True)
class LoadedRoadmap:
    """The roadmap, what there is to look at, and what the log knew of the workshop's own fields."""

    roadmap: Roadmap
    findings: tuple[RoadmapFinding, ...]
    status_basis: Basis


def load_roadmap(workspace: Workspace) -> LoadedRoadmap:
    """Return the roadmap as it stands."""
    plan = roadmap(workspace.read, workspace.workshop)
    findings = roadmap_findings(plan, workspace.read.all(Participant))
    return LoadedRoadmap(plan, findings, workspace.read.basis(Workshop, workspace.workshop.id))

"""Two laptops with one workshop, and how what is on one comes to the other.

Knows bundles. Must not assert.
"""

from __future__ import annotations

from pathlib import Path

from a87desk.exchange.consent import Consent
from a87desk.workspace import Workspace, workspace_from_bundle

TRUST = Consent(unsigned=True)


def second_laptop(first: Workspace, folder: Path) -> Workspace:
    """Return another laptop that knows what the first knows."""
    bundle = folder / "begun.a87b"
    first.export_bundle(bundle, None)
    return workspace_from_bundle(folder / "second.a87", bundle, "other laptop", consent=TRUST)


def bring(one: Workspace, to: Workspace, folder: Path) -> None:
    """Merge everything of a laptop into another."""
    bundle = folder / "travel.a87b"
    one.export_bundle(bundle, None)
    to.import_bundle(bundle, consent=TRUST)

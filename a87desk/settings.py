"""Where A87Desk keeps what belongs to this laptop: its key, the list of recent workshops, who works here.

Knows folders and one small file. Nothing of a workshop's content is kept here.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from a87desk.domain.atomic_file import write_atomic

MAX_RECENT = 12


class RecentFile(msgspec.Struct, frozen=True):
    """A workshop that was opened here: its path, title line and when, so that the start page needs to open none."""

    path: str
    title: str = ""
    line: str = ""
    opened_at: str = ""
    workshop_id: str = ""
    status: str = ""


class ReportChoices(msgspec.Struct, frozen=True):
    """What was chosen last for a workshop's report, by keys: nothing of what it says. "" is not chosen."""

    language: str = ""
    audience: str = ""
    participants: str = ""
    hide_rapporteurs: bool = False
    mask_names: bool = False
    left_out: tuple[str, ...] = ()
    order: tuple[str, ...] = ()


class Settings(msgspec.Struct, frozen=True):
    """The choices of this laptop. Unknown keys of a newer version are ignored.

    `bell`: whether it rings before a session ends. `watched`: the folder where each workshop's bundles come, by its id.
    `strictness`: how strictly suggestions are looked for in a workshop, steps of `ui.pages.consensus.strictness`.
    `report`: how the report of a workshop was made last, by the workshop's id.
    """

    role: str = ""
    author: str = ""
    language: str = ""
    recent: tuple[RecentFile, ...] = ()
    bell: bool = True
    watched: dict[str, str] = {}
    strictness: dict[str, int] = {}
    report: dict[str, ReportChoices] = {}


def load_settings(folder: Path) -> Settings:
    """Return the settings; what cannot be read counts as not chosen, since no work depends on it."""
    try:
        return msgspec.json.decode((folder / "settings.json").read_bytes(), type=Settings)
    except (OSError, msgspec.MsgspecError):
        return Settings()


def change_settings(folder: Path, **changes: Any) -> Settings:
    """Write changed settings and return them."""
    changed = msgspec.structs.replace(load_settings(folder), **changes)
    write_atomic(folder / "settings.json", msgspec.json.format(msgspec.json.encode(changed), indent=1))
    return changed


def remember_recent(folder: Path, recent: RecentFile) -> Settings:
    """Put a workshop at the top of the recent ones."""
    others = [one for one in load_settings(folder).recent if one.path != recent.path]
    return change_settings(folder, recent=(recent, *others)[:MAX_RECENT])

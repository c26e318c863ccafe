"""For whom a bundle is, which decides what may be in it. Knows no bundle."""

from __future__ import annotations

from enum import StrEnum


class Profile(StrEnum):
    """For the workshop's facilitator, a group's laptop before the session, or the secretariat."""

    FULL = "full"
    STARTER = "starter"
    SECRETARIAT = "secretariat"

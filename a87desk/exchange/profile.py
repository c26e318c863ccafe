"""For whom a bundle is, which decides what may be in it. Knows no bundle."""

from __future__ import annotations

from enum import StrEnum


class Profile(StrEnum):
    """For the workshop's facilitator (light: without pictures), a group's laptop, the secretariat."""

    FULL = "full"
    LIGHT = "light"
    STARTER = "starter"
    SECRETARIAT = "secretariat"

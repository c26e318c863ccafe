"""What a person agreed to before a bundle is merged. Knows no bundle."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Consent:
    """Codes of laptops that were read aloud, an unsigned file, many removals: each agreed to on purpose."""

    codes: frozenset[str] = frozenset()
    unsigned: bool = False
    removals: bool = False


NO_CONSENT = Consent()

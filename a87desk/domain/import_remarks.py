"""The remarks that an import can end with: the closed list of warnings of the exchange design, one function each.

Knows the sentences. Must not know when they are due: the import plan decides.
"""

from __future__ import annotations

from a87desk.domain.bundle_errors import Remark
from a87desk.i18n import mark


def nothing_new() -> Remark:
    """Say that the bundle was already here."""
    return Remark("W_NOTHING_NEW", mark("Everything in this bundle was already here."))


def cloned() -> Remark:
    """Say that two laptops wrote with one identity."""
    message = mark(
        "Two laptops share one identity (a copied file or disk image). No text was lost; "
        "A87Desk gave this laptop a new identity."
    )
    return Remark("W_CLONED", message)


def gap(who: str) -> Remark:
    """Say that part of a laptop's history is missing."""
    message = mark("Part of {who}'s history is missing from this bundle; ask for a full export.")
    return Remark("W_GAP", message, {"who": who})


def clock(who: str, by: str) -> Remark:
    """Say that a laptop's clock is wrong; `by` is the difference in words ("3 hours")."""
    message = mark("The clock of {who}'s laptop is wrong by about {by}. Times shown for it are marked '?'.")
    return Remark("W_CLOCK", message, {"who": who, "by": by})


def unknown_kinds(n: int) -> Remark:
    """Say how many records come from a newer version."""
    singular = mark("{n} record comes from a newer version: kept and passed on, but not shown here.")
    plural = mark("{n} records come from a newer version: kept and passed on, but not shown here.")
    return Remark("W_UNKNOWN_KINDS", plural, {"n": n}, singular)


def conflicts(n: int) -> Remark:
    """Say how many fields have two versions now."""
    singular = mark("{n} field was changed on two laptops: both versions are kept. Review it.")
    plural = mark("{n} fields were changed on two laptops: both versions are kept. Review them.")
    return Remark("W_CONFLICTS", plural, {"n": n}, singular)


def revived(n: int) -> Remark:
    """Say how many items were deleted here and edited there, or the reverse."""
    singular = mark("{n} item was deleted on one laptop and edited on another: it was kept. Review it.")
    plural = mark("{n} items were deleted on one laptop and edited on another: they were kept. Review them.")
    return Remark("W_REVIVED", plural, {"n": n}, singular)


def missing_blobs(n: int) -> Remark:
    """Say how many attachments neither this bundle nor this laptop holds."""
    singular = mark("{n} attachment is not in this bundle.")
    plural = mark("{n} attachments are not in this bundle.")
    return Remark("W_MISSING_BLOBS", plural, {"n": n}, singular)


def redacted_skipped(n: int) -> Remark:
    """Say how many purged values came back with the bundle and were not taken."""
    singular = mark("{n} redacted value was in this bundle and was not taken back.")
    plural = mark("{n} redacted values were in this bundle and were not taken back.")
    return Remark("W_REDACTED_SKIPPED", plural, {"n": n}, singular)

"""Which values a field may hold in the version of the records that this program writes.

Knows the nouns. What a newer version wrote is not for this module to judge.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec

from a87desk.domain.nouns import NOUNS
from a87desk.domain.operation import DELETED, MADE, NULL
from a87desk.domain.record import fields_of


def check_value(noun: str, field: str, value: bytes) -> None:
    """Refuse the JSON bytes of a value that a field of a known noun cannot hold; unknown nouns and fields hold any.

    Raises:
        ValueError: the value is of another type or not in the field's closed list.
    """
    decode = _decoders(noun).get(field) if noun in NOUNS else None
    if decode and value != NULL:
        try:
            decode(value)
        except msgspec.MsgspecError as problem:
            raise ValueError(str(problem)) from problem


def is_value(noun: str, field: str, value: bytes) -> bool:
    """Whether `check_value` takes these bytes, so that they may be written by this version."""
    try:
        check_value(noun, field, value)
    except ValueError:
        return False
    return True


@cache
def _decoders(noun: str) -> dict[str, Callable[[bytes], Any]]:
    claims = dict.fromkeys((DELETED, MADE), msgspec.json.Decoder(bool).decode)
    return claims | {name: msgspec.json.Decoder(one.type).decode for name, one in fields_of(NOUNS[noun]).items()}

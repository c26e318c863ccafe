"""What a panel decided, as a small JSON file: themes by name with the codes in them, and pairs that are not the same.

For exercises, and for secretariats whose panel met on paper. Knows codes, not screens. Whoever reads it makes the
commands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from a87desk.domain.errors import A87Error
from a87desk.i18n import _, mark

MAX_PANEL_BYTES = 1024 * 1024


class NotAPanel(A87Error):
    code = "E_NOT_PANEL"
    title = mark("Not a panel's decisions")
    message = mark("This file does not hold decisions of a panel that can be used here: {detail}.")
    advice = mark("Correct that place; docs/workshop-document.md shows the form.")


class PanelTheme(Struct, frozen=True, forbid_unknown_fields=True):
    """A theme that the panel named; `recommendations` are codes such as “2.1”."""

    name: Annotated[str, Meta(min_length=1)]
    recommendations: Annotated[tuple[str, ...], Meta(min_length=1)]


class PanelDifference(Struct, frozen=True, forbid_unknown_fields=True):
    """Recommendations that look alike and that the panel says are not the same."""

    recommendations: Annotated[tuple[str, ...], Meta(min_length=2)]
    reason: str = ""


class PanelDocument(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The decisions of one panel, in the order in which they were made. `note` is for people."""

    format: Literal["a87desk-panel"]
    version: Literal[1]
    note: str = ""
    themes: tuple[PanelTheme, ...] = ()
    not_the_same: tuple[PanelDifference, ...] = ()


def read_panel(data: bytes) -> PanelDocument:
    """Return the decisions in these bytes.

    Raises:
        NotAPanel: they break the schema; `detail` names the place.
    """
    if len(data) > MAX_PANEL_BYTES:
        raise NotAPanel(detail=_("it is larger than 1 MB"))
    try:
        return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=PanelDocument)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as problem:
        raise NotAPanel(detail=str(problem).rstrip(".")) from problem


def ids_of(codes: Sequence[str], known: Mapping[str, str]) -> tuple[str, ...]:
    """Return the identities of recommendations by their codes; `known` leads from code to identity.

    Raises:
        NotAPanel: a code that no recommendation has; all such codes are named.
    """
    unknown = [code for code in codes if code not in known]
    if unknown:
        raise NotAPanel(detail=_("no recommendation has the code {codes}").format(codes=", ".join(unknown)))
    return tuple(known[code] for code in codes)

"""How a workbook is put together: its title, its first sheet, the direction of its sheets, none of them empty.

Knows sheets in general. Must not know what stands in any of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from a87desk.domain.document_lists import Audience
from a87desk.i18n import _
from a87desk.reading.workshop_model import WorkshopModel
from exports.report.language import document_language, is_right_to_left
from exports.report.nepal_dates import dates_of
from exports.xlsx.workbook import Sheet, TextSheet, Workbook


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """For whom a workbook is made and in which language. `language` empty: the workshop's own.

    `mask_names` withholds the names that the audience may not read in people's own words too.
    """

    audience: Audience = Audience.INTERNAL
    language: str = ""
    mask_names: bool = False


USUAL = SheetOptions()


def title_of(model: WorkshopModel) -> str:
    """Return the title of the workshop."""
    return model.workshop.title or _("Workshop without a title")


def assembled(
    model: WorkshopModel,
    what: str,
    sheets: Sequence[Sheet],
    options: SheetOptions = USUAL,
    read_me: Sequence[str] = (),
    kept: Sequence[str] = (),
) -> Workbook:
    """Return a workbook of the sheets that hold something; of one thing, its first sheet though it is empty.

    `what` is said after the workshop's title; `read_me` are sentences of the first sheet besides the usual; the sheets
    named in `kept` stay though they are empty, to be filled in.
    """
    at_right = is_right_to_left(document_language(model.workshop, options.language))
    shown = [one for one in sheets if one.rows or one.name in kept] or list(sheets[:1] if what else ())
    turned = (replace(one, right_to_left=at_right) for one in shown)
    title = title_of(model)
    first = TextSheet(_("Read me"), _read_me(model, what, read_me), at_right)
    return Workbook(f"{title} – {what}" if what else title, (first, *turned), _("Facilitator"))


def stamp_sentence(model: WorkshopModel) -> str:
    """Return the sentence that says from which moment a workbook is."""
    return _("Made from state {stamp} of the workshop; the report of the same state has the same numbers.").format(
        stamp=model.stamp
    )


def _read_me(model: WorkshopModel, what: str, sentences: Sequence[str]) -> tuple[str, ...]:
    lines = (
        title_of(model),
        *((what,) if what else ()),
        dates_of(model.workshop),
        "",
        *sentences,
        *(("",) if sentences else ()),
        stamp_sentence(model),
        model.workshop.funding_text,
    )
    return lines if lines[-1] else lines[:-1]

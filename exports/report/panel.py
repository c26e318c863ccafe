"""The panel that put the recommendations together: who sat, who was absent, which group had no voice.

Knows the board. Names stand here only where the report names rapporteurs and participants; a person who does not want
to be named was taken out before (`exports.report.visible`). Source: domain description 2.7, rule 4.
"""

from __future__ import annotations

from a87desk.domain.vocabulary import PanelPart, word_for
from a87desk.i18n import _, ngettext
from a87desk.reading.consensus_board import ConsensusBoard
from a87desk.reading.panel import GroupInPanel, PanelSeat
from exports.document import Block, Callout, GroupMark, Heading, Paragraph, Table, TableColumn, TableRow, Tone
from exports.encoders import isolated
from exports.report.options import ParticipantsShown, ReportOptions
from exports.report.wording import group_name, isolated_list, labelled


def panel_blocks(board: ConsensusBoard, options: ReportOptions) -> list[Block]:
    """Return the panel as a small table; nothing where nobody said who sat in it."""
    panel = board.panel
    if not panel.is_recorded:
        return []
    with_names = options.participants is ParticipantsShown.NAMES and not options.hide_rapporteurs
    columns = (TableColumn("", 6), TableColumn(_("Group"), 34), TableColumn(_("In the panel"), 60))
    rows = tuple(_row(one, with_names) for one in panel.groups)
    others = tuple(
        TableRow(("", _part(seat), _seat(seat, with_names))) for seat in panel.others if with_names or seat.sat is True
    )
    words = ngettext("{sat} of {count} seat was taken.", "{sat} of {count} seats were taken.", panel.total)
    blocks: list[Block] = [
        Heading(2, _("The panel"), "method-panel"),
        Paragraph(
            _("A panel put the recommendations together: the rapporteur and one person of each group.")
            + " "
            + words.format(sat=panel.sat, count=panel.total)
        ),
        Table(columns, (*rows, *others)),
    ]
    silent = [one.group for one in panel.groups if one.group.id in panel.without_voice]
    if silent:
        names = isolated_list(group_name(group) for group in silent)
        blocks.append(Callout(names, _("Without a voice in the panel"), Tone.ATTENTION))
    return blocks


def _row(one: GroupInPanel, with_names: bool) -> TableRow:
    said = "; ".join(labelled(_part(seat), _seat(seat, with_names)) for seat in one.seats)
    return TableRow((GroupMark(one.group.number), group_name(one.group), said))


def _part(seat: PanelSeat) -> str:
    return word_for(seat.member.part or PanelPart.OTHER)


def _seat(seat: PanelSeat, with_names: bool) -> str:
    state = {True: _("sat in it"), False: _("absent"), None: _("not said")}[seat.sat]
    if not with_names or not seat.is_named:
        return state
    return _("{name}, {state}").format(name=isolated(seat.member.name), state=state)

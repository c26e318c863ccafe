"""The scene "One theme": the agreed words in large letters, who raised it, what the plenary said; in pages if long.

Knows a theme of the common ground. Must not know painting beyond how many lines fit, nor reservations or names: only
what everyone may see is counted here, and a theme of which nobody may see a word is no scene.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtGui import QTextLayout, QTextOption

from a87desk.consensus.rule import meets
from a87desk.domain.breakout_group import BreakoutGroup
from a87desk.domain.vocabulary import PlenaryOutcome, Visibility, word_for
from a87desk.domain.workshop import Workshop
from a87desk.i18n import _
from a87desk.reading.consensus_board import ConsensusBoard, ThemeOnBoard
from a87desk.reading.plenary import in_order
from ui.fonts import Weight, is_arabic
from ui.projector.scene_text import LINE, ROW, Letters, set_words
from ui.projector.scenes import Mark, Scene, SceneKind, SceneRow
from ui.safe_text import shown

WORDS_TOP, WORDS_FOOT, MARGIN = 262.0, 846.0, 84.0
"""Between these heights the words stand, of a picture that is 1080 high."""
_SIZES = (88, 76, 66, 56, ROW)


def theme_scenes(workshop: Workshop, board: ConsensusBoard, differing: Collection[str]) -> dict[str, Scene]:
    """Return a scene for every theme that may be seen, by its id; `differing` have two wordings side by side."""
    return {
        one.theme.id: _scene(workshop, board, one, one.theme.id in differing)
        for one in in_order(board)
        if _open_groups(board, one) or not one.members
    }


def no_theme_scene() -> Scene:
    """Return the scene while there is no theme that the room may see."""
    return Scene(SceneKind.THEME, _("One theme"), nothing=_("No theme is named yet."))


def _scene(workshop: Workshop, board: ConsensusBoard, one: ThemeOnBoard, differs: bool) -> Scene:
    ids = _open_groups(board, one)
    total = len(board.groups)
    theme = one.theme
    is_common = meets(board.rule, total, ids)
    support = _("Common to {count} of {total} groups") if is_common else _("{count} of {total} groups, not yet")
    strip = tuple((group.number or 0, group.id in ids) for group in board.groups)
    said = _outcome(theme.plenary_outcome)
    row = SceneRow(
        Mark.THEME,
        theme.number or 0,
        theme.wording,
        support.format(count=len(ids), total=total),
        strip,
        below=(said,) if said else (),
        is_common=is_common,
    )
    parts = [workshop.title, _("Two wordings, not decided yet") if differs else ""]
    return Scene(
        SceneKind.THEME,
        theme.name,
        " · ".join(part for part in parts if part),
        (row,),
        _legend(board.groups),
        nothing=_("No words are agreed yet."),
    )


def _open_groups(board: ConsensusBoard, one: ThemeOnBoard) -> frozenset[str]:
    """Return the groups that count and that raised a theme in words that everyone may see."""
    shown = {each.group_id for each in one.members if each.recommendation.visibility is Visibility.EVERYONE}
    return frozenset(group.id for group in board.groups if group.id in shown)


def _legend(groups: Sequence[BreakoutGroup]) -> tuple[tuple[int, str], ...]:
    return tuple((group.number or 0, group.short_theme or group.theme) for group in groups)


def _outcome(outcome: PlenaryOutcome | None) -> str:
    """Return what the plenary said; nothing while it was not asked."""
    return word_for(outcome) if outcome is not None else ""


def wording_pages(scene: Scene, width: float) -> tuple[Letters, tuple[tuple[SceneRow, ...], ...]]:
    """Return the letters of the words and the pages: as large as fits on one, and the smallest where nothing fits."""
    if not scene.rows:
        return Letters(ROW, Weight.DemiBold), ((),)
    (row,) = scene.rows
    room, area = width - 2 * MARGIN, WORDS_FOOT - WORDS_TOP
    for px in _SIZES:
        letters = Letters(px, Weight.DemiBold)
        if not set_words(row.words, letters, room, int(area / letters.line)).cut:
            return letters, ((row,),)
    letters = Letters(ROW, Weight.DemiBold)
    lines = _lines(row.words, letters, room)
    most = int(area / (ROW * LINE))
    pieces = ["".join(lines[start : start + most]).strip() for start in range(0, len(lines), most)]
    return letters, tuple((replace(row, words=piece),) for piece in pieces if piece)


def _lines(text: str, letters: Letters, width: float) -> list[str]:
    """Return the lines as they break in a width, each with the space or the end of paragraph after it."""
    found: list[str] = []
    for paragraph in shown(text).split("\n"):
        layout = QTextLayout(paragraph, letters.font(is_arabic(paragraph)))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        units = paragraph.encode("utf-16-le", "surrogatepass")
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
            found.append(units[start:end].decode("utf-16-le", "surrogatepass"))
        layout.endLayout()
        if found:
            found[-1] += "\n"
    return found

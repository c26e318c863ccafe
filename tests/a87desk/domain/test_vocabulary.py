"""The words of the closed lists: each list has its own, also where two have members of one value."""

from __future__ import annotations

import pytest

from a87desk.domain.vocabulary import (
    ActionStatus,
    CellAnswer,
    PanelPart,
    RoleKind,
    SessionKind,
    WordingStage,
    WorkshopStatus,
    word_for,
)


@pytest.mark.parametrize(
    ("member", "words"),
    [
        (SessionKind.PANEL, "Panel"),
        (WordingStage.PANEL, "Agreed by the panel"),
        (SessionKind.PLENARY, "Plenary"),
        (WordingStage.PLENARY, "Agreed in plenary"),
        (RoleKind.RAPPORTEUR, "Rapporteur"),
        (PanelPart.RAPPORTEUR_GENERAL, "Rapporteur-general"),
        (ActionStatus.UNKNOWN, "Not known"),
        (CellAnswer.UNKNOWN, "Not known"),
        (WorkshopStatus.UNDER_WAY, "Under way"),
    ],
)
def test_a_member_has_the_words_of_its_own_list(member: SessionKind, words: str) -> None:
    assert word_for(member) == words

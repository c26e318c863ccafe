"""A panel's decisions as a file."""

from __future__ import annotations

import pytest

from a87desk.importing import panel_document
from a87desk.importing.panel_document import NotAPanel, ids_of, read_panel


def test_themes_and_differences_are_read_in_their_order() -> None:
    panel = read_panel(
        b'\xef\xbb\xbf{"format": "a87desk-panel", "version": 1, "themes": [{"name": "B", "recommendations": ["1.1"]},'
        b' {"name": "A", "recommendations": ["2.1", "1.1"]}], "not_the_same": [{"recommendations": ["1.2", "2.2"]}]}'
    )
    assert [one.name for one in panel.themes] == ["B", "A"]
    assert panel.not_the_same[0].recommendations == ("1.2", "2.2")


def test_codes_lead_to_recommendations_and_all_unknown_ones_are_named() -> None:
    known = {"1.1": "x", "2.1": "y"}
    assert ids_of(["2.1", "1.1"], known) == ("y", "x")
    with pytest.raises(NotAPanel, match=r"1\.9, 7\.1"):
        ids_of(["1.1", "1.9", "7.1"], known)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b'{"format": "a87desk-panel"}',
        b'{"format": "a87desk-panel", "version": 1, "themes": [{"name": "A", "recommendations": []}]}',
        b'{"format": "a87desk-panel", "version": 1, "not_the_same": [{"recommendations": ["1.1"]}]}',
        b'{"format": "a87desk-panel", "version": 1, "them": []}',
    ],
)
def test_other_files_are_refused(data: bytes) -> None:
    with pytest.raises(NotAPanel):
        read_panel(data)


def test_a_file_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(panel_document, "MAX_PANEL_BYTES", 10)
    with pytest.raises(NotAPanel, match="1 MB"):
        read_panel(b'{"format": "a87desk-panel", "version": 1}')

"""How a report was made last is remembered beside other choices of the laptop, and older files stay readable."""

from __future__ import annotations

from pathlib import Path

from a87desk.settings import ReportChoices, change_settings, load_settings

CHOSEN = ReportChoices(language="fr", audience="public", left_out=("summary",), order=("sessions", "summary"))


def test_choices_come_back_for_their_workshop_and_leave_others_alone(tmp_path: Path) -> None:
    change_settings(tmp_path, author="Facilitator", report={"one": CHOSEN})
    change_settings(tmp_path, report={**load_settings(tmp_path).report, "two": ReportChoices(hide_rapporteurs=True)})
    settings = load_settings(tmp_path)
    assert settings.report["one"] == CHOSEN
    assert settings.report["two"].hide_rapporteurs
    assert settings.author == "Facilitator"


def test_settings_of_an_earlier_and_of_a_later_version_are_read(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"role": "facilitator"}')
    assert load_settings(tmp_path).report == {}
    (tmp_path / "settings.json").write_text('{"role": "facilitator", "report": {"one": {"language": "ar", "new": 1}}}')
    assert load_settings(tmp_path).report == {"one": ReportChoices(language="ar")}

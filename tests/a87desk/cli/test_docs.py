"""docs/command-line.md and docs/workshop-document.md say what is true: their examples run, their tables agree."""

from __future__ import annotations

import io
import re
import shlex
import shutil
from pathlib import Path

import pytest

from a87desk.cli.exit_codes import ExitCode, exit_code_for
from a87desk.domain.errors import A87Error
from a87desk.importing.panel_document import read_panel
from a87desk.importing.workshop_document import read_document
from resources.samples import ngo_forum_document, ngo_forum_panel
from tests.a87desk.cli.conftest import Type

DOCS = Path(__file__).parents[3] / "docs"
PAGE = (DOCS / "command-line.md").read_text(encoding="utf-8")
FORM = (DOCS / "workshop-document.md").read_text(encoding="utf-8")


def examples() -> list[tuple[str, str]]:
    """Return (command, expected output) of every example, in order."""
    blocks = re.findall(r"```console\n(.*?)```", PAGE, flags=re.DOTALL)
    return [
        (found[1], found[2])
        for block in blocks
        for found in re.finditer(r"^\$ a87desk (.*)\n((?:(?!\$ ).*\n)*)", block, flags=re.MULTILINE)
    ]


def matches(expected: str, got: str) -> bool:
    """Whether the output is what the page shows; “…” stands for anything."""
    pattern = "".join(".*" if part == "…" else re.escape(part) for part in re.split("(…)", expected.rstrip("\n")))
    return re.fullmatch(pattern, got.rstrip("\n"), flags=re.DOTALL) is not None


def test_every_example_of_the_page_runs_and_prints_what_it_shows(
    a87desk: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(ngo_forum_document(), tmp_path / "workshop.json")
    shutil.copy(ngo_forum_panel(), tmp_path / "panel.json")
    (tmp_path / "statements.jsonl").write_text(
        '{"id": "1", "text": "Map the networks that exist", "group": "a", "lang": "en"}\n'
        '{"id": "2", "text": "Mapping of existing networks", "group": "b", "lang": "en"}\n'
    )
    (tmp_path / "words.txt").write_text("en: kamaiya, kamaiya system\nne: कमैया\n", encoding="utf-8")
    assert len(examples()) > 12
    for command, expected in examples():
        words, _redirect, stdin = command.partition(" < ")
        if stdin:
            monkeypatch.setattr("sys.stdin", io.StringIO((tmp_path / stdin).read_text()))
        ran = a87desk(*shlex.split(words))
        assert (command, ran.code) == (command, 0), ran.err
        assert matches(expected, ran.out), f"{command}\n{ran.out}"


def subclasses(error: type[A87Error]) -> list[type[A87Error]]:
    return [one for child in error.__subclasses__() for one in (child, *subclasses(child))]


def test_the_table_of_exit_codes_is_that_of_the_program() -> None:
    rows = re.findall(r"^\| (\d+) \| [^|]+ \| ([^|]*)\|$", PAGE, flags=re.MULTILINE)
    assert [int(number) for number, _codes in rows] == sorted(ExitCode)
    listed = {code: int(number) for number, codes in rows for code in re.findall(r"E_\w+", codes)}
    assert {code: exit_code_for(code) for code in listed} == listed
    everything = {one.code for one in subclasses(A87Error)}
    others = {code for code in everything if code not in listed}
    assert {exit_code_for(code) for code in others} <= {ExitCode.NOT_USABLE}


def test_every_command_and_switch_is_on_the_page(a87desk: Type) -> None:
    for command in (
        "new",
        "import",
        "export",
        "suggest",
        "glossary",
        "themes",
        "check",
        "library add",
        "library list",
        "demo",
    ):
        shown = a87desk(*command.split(), "--help").out
        missing = [switch for switch in re.findall(r"--[a-z-]+", shown) if switch not in PAGE and switch != "--help"]
        assert (command, missing) == (command, [])


def test_the_documents_on_the_page_can_be_read() -> None:
    blocks = re.findall(r"```json\n(.*?)```", FORM, flags=re.DOTALL)
    documents = [block.encode() for block in blocks if "a87desk-workshop" in block]
    assert len(documents) == 2
    full = read_document(documents[1])
    assert [one.text for one in full.recommendations] == ["Mener une enquête."]
    panels = [block.encode() for block in blocks if "a87desk-panel" in block]
    assert [read_panel(panel).themes[0].name for panel in panels] == ["Know before acting"]


def test_the_example_written_by_hand_becomes_a_workshop(a87desk: Type, tmp_path: Path) -> None:
    blocks = re.findall(r"```json\n(.*?)```", FORM, flags=re.DOTALL)
    (tmp_path / "hand.json").write_text(blocks[1], encoding="utf-8")
    (tmp_path / "panel.json").write_text(blocks[2], encoding="utf-8")
    assert a87desk("new", "hand.a87", "--from", "hand.json").code == 0
    told = a87desk("themes", "hand.a87", "--apply", "panel.json", "--json").json
    assert told["themes"][0]["codes"] == ["1.1"]
    assert told["groups"][0]["below_target"]
    again = a87desk("import", "hand.a87", "hand.json", "--json").json
    assert (again["new"], again["changed"]) == (0, 0)

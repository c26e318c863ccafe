"""The doors for people's words: nothing is lost, nothing runs, nothing breaks a file."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.encoders import csv_bytes, csv_cell, file_name, isolated, left_to_right, one_line, visible
from tests.exports.hostile_texts import HOSTILE

any_text = st.text(alphabet=st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("a\x00b\x07c", "a[U+0000]b[U+0007]c"),
        ("a\x7fb\x9fc", "a[U+007F]b[U+009F]c"),
        ("invoice\u202efdp.exe", "invoice[U+202E]fdp.exe"),
        ("\u202dover", "[U+202D]over"),
        ("a\ud83db", "a[U+D83D]b"),
        ("a\uffffb\U0001fffec", "a[U+FFFF]b[U+1FFFE]c"),
        ("one\r\ntwo\rthree\x0bfour\u2029five", "one\ntwo\nthree\nfour\nfive"),
        ("tab\tstays", "tab\tstays"),
        ("\u2068name\u2069 stays", "\u2068name\u2069 stays"),
        ("सहमति 😀 العربية", "सहमति 😀 العربية"),
    ],
)
def test_unshowable_characters_become_marks(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(any_text)
@settings(deadline=None)
def test_visible_text_can_be_stored_anywhere_and_is_stable(text: str) -> None:
    shown = visible(text)
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert not any(ord(c) < 0x20 and c not in "\t\n" for c in shown)
    assert visible(shown) == shown


def test_a_title_is_one_line() -> None:
    assert one_line("  A title\n with \t gaps ") == "A title with gaps"


def test_a_name_cannot_turn_the_sentence_round_it() -> None:
    assert isolated("منظمة") == "\u2068منظمة\u2069"


@given(any_text)
@settings(deadline=None)
def test_an_isolate_ends_where_its_name_ends(text: str) -> None:
    depth = 0
    whole = isolated(text)
    for place, character in enumerate(whole):
        depth += character in "\u2066\u2067\u2068"
        depth -= character == "\u2069"
        assert depth > 0 or place == len(whole) - 1
    assert depth == 0


def test_a_code_reads_left_to_right_and_carries_no_marks_of_its_own() -> None:
    assert left_to_right("2.1\u2067") == "\u20662.1\u2069"


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@A", "\t=1", "  =1", "\n=1", "\uff1d1", "\u200b=1", "\uff0b1", "\tx"]
)
def test_csv_texts_that_a_spreadsheet_would_run_get_an_apostrophe(text: str) -> None:
    assert csv_cell(text) == "'" + text


@pytest.mark.parametrize("text", ["2.1", "a=b", "e-mail", "", "सहमति"])
def test_other_csv_texts_stay_as_they_are(text: str) -> None:
    assert csv_cell(text) == text


def test_csv_rows_come_back_whole() -> None:
    rows = [["code", "text"], ["2.1", 'He said "yes",\nthen left; ok'], ["3.1", "منع"]]
    content = csv_bytes(rows)
    assert content.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))) == rows


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("NGO Forum – Alliance 8.7", "NGO-Forum-Alliance-8-7.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        (r"C:\Windows\system32", "C-Windows-system32.pdf"),
        ("CON", "CON_.pdf"),
        ("com1", "com1_.pdf"),
        ("", "workshop.pdf"),
        ("...", "workshop.pdf"),
        ("😀", "workshop.pdf"),
        ("name. . .", "name.pdf"),
        ("invoice\u202efdp.exe", "invoice-fdp-exe.pdf"),
        ("सहमति पत्र", "सहमति-पत्र.pdf"),
        ("منتدى المنظمات", "منتدى-المنظمات.pdf"),
        ("Ọmọ kò gbọ́dọ̀", "Ọmọ-kò-gbọ́dọ̀.pdf"),
    ],
)
def test_file_names_are_made_of_letters_and_digits(title: str, name: str) -> None:
    assert file_name(title, "pdf") == name


@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_title_makes_a_name_that_leaves_the_folder_or_is_too_long(title: str) -> None:
    name = file_name(title, "pdf")
    assert name.endswith(".pdf")
    assert len(name.encode("utf-8")) <= 80
    assert not set(name) & set('/\\:*?"<>|\0\n')
    assert not name.startswith(("-", "."))
    assert name.split(".")[0].casefold() not in {"con", "prn", "aux", "nul", "com1", "lpt1"}

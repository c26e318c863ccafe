"""Whole texts are copied as they were written: every text of the samples, Arabic with numbers, Nepali, tables."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache

import pytest
from babel.messages.pofile import read_po

from exports.document import Direction, Heading, Paragraph, Recommendation, Run, Table, TableColumn, TableRow
from exports.encoders import visible
from exports.pdf.writer import write_pdf
from resources.samples import COUNTRIES, country_document, ngo_forum_document
from resources.translations import FOLDER
from tests.exports.reading_pdf import document, text_of
from tests.exports.reading_tags import nodes

SAMPLES = {country: country_document(country) for country in COUNTRIES} | {"ngo-forum": ngo_forum_document()}


@cache
def said(sample: str) -> tuple[str, ...]:
    """Return every text of a sample that has at least two words."""
    found = _texts(json.loads(SAMPLES[sample].read_text(encoding="utf-8")))
    return tuple(dict.fromkeys(text for text in found if len(text.split()) > 1))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield " ".join(visible(value).split())
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def copied(content: bytes) -> str:
    """Return the text without blanks; a hyphen at the end of a line is told by pdfium as one that may go."""
    return "".join(text_of(content).split()).replace("\ufffe", "-")


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_text_of_the_samples_is_copied_as_it_was_written(sample: str, direction: Direction) -> None:
    content = write_pdf(document(*map(Paragraph, said(sample)), direction=direction))
    # Where a line breaks behind a hyphen or within a web address no blank was written.
    assert copied(content) == "".join("".join(said(sample)).split())


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_word_of_the_samples_is_found_in_a_table(sample: str) -> None:
    rows = tuple(TableRow((str(number), text)) for number, text in enumerate(said(sample), 1))
    text = copied(write_pdf(document(Table((TableColumn("No.", 1), TableColumn("Words", 8)), rows))))
    words = {word for words in said(sample) for word in words.split()}
    assert [word for word in sorted(words) if word not in text] == []


ARABIC = {
    "words": "إجراء عمليات حصر وطنية لمعرفة الفضاءات والوكالات والشبكات الموجودة بالفعل والتي هي الأفضل",
    "numbers": "اتفاقية رقم 182 لسنة 1999 بشأن أسوأ أشكال عمل الأطفال، المادة 3 (أ) والغاية 8.7 من أهداف التنمية",
    "arabic digits": "خمس مجموعات قدمت ٢٥ توصية في ١٣ أيلول ٢٠١٧",
    "signs": "لماذا؟ «العمل الجبري»؛ القضاء عليه: الآن!",
    "vowels": "مُحَمَّدٌ يُعَدُّ العَمَلَ",
    "passive": "أُعدّت الوثيقة وعُقدت الورشة يومَ الثلاثاء",
    "joined under a vowel": "غُيّر ما تغيّر أمام الميسّر",
    "lam alif": "لا لأن الأطفال إلى الآن بلا مدارس",
}


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("text", ARABIC.values(), ids=ARABIC.keys())
def test_arabic_is_copied_in_the_order_it_is_read(text: str, direction: Direction) -> None:
    assert text_of(write_pdf(document(Paragraph(text), direction=direction))) == text
    long = " ".join([text] * 6)
    assert text_of(write_pdf(document(Paragraph(long), direction=direction))) == long


@pytest.mark.parametrize("strong", [False, True])
def test_every_arabic_sentence_of_the_program_is_copied_whole(strong: bool) -> None:
    said = [" ".join(words.split()) for words in _arabic_sentences()]
    content = write_pdf(document(*(Paragraph(Run(text, strong=strong)) for text in said)))
    text = text_of(content)
    assert [words for words in said if words not in text] == []


def _arabic_sentences() -> list[str]:
    """Return the program's own sentences; not those with numbers, with Latin or with a vowel before a full stop.

    There readers take the sign behind the number or the vowel for a part of it.
    """
    with (FOLDER / "ar" / "LC_MESSAGES" / "a87desk.po").open("rb") as file:
        entries = [entry.string for entry in read_po(file) if entry.id]
    sentences = [one for entry in entries for one in ((entry,) if isinstance(entry, str) else entry or ())]
    left_out = re.compile("[0-9A-Za-z{…]|[\u064b-\u0652][.،:]")
    return [one for one in dict.fromkeys(sentences) if re.search("[\u0600-\u06ff]", one) and not left_out.search(one)]


@pytest.mark.parametrize("direction", Direction)
def test_words_of_the_other_script_are_found_in_a_line(direction: Direction) -> None:
    text = "قال المشارك: يجب أن تعتمد NAP قبل 2021 مع UNICEF"
    assert text_of(write_pdf(document(Paragraph(text), direction=direction))).split() == text.split()
    text = "The Arabic word سياسة means policy, said the panel"
    assert text_of(write_pdf(document(Paragraph(text), direction=direction))) == text


def test_a_latin_phrase_in_an_arabic_line_stands_whole_in_the_structure() -> None:
    """Readers turn the order of its words round when they copy glyphs; those that ask the structure get it right."""
    text = "قال المشارك: National Action Plan (NAP) رقم C182 يجب أن يعتمد"
    (paragraph,) = [node for node in nodes(write_pdf(document(Paragraph(text)))) if node.role == "P"]
    assert paragraph.actual_text == text


NEPALI = {
    "paragraph": "पाँच समूहले २५ वटा सिफारिस दिए। राष्ट्रिय सञ्जाल र क्षेत्रीय मञ्चहरूको नक्साङ्कन गर्ने, बालश्रम उन्मूलन "
    "सम्बन्धी कार्ययोजना (NAP) कार्यान्वयन गर्ने। बालबालिकालाई श्रमबाट मुक्त गर्ने।",
    "conjuncts": "क्षेत्र ज्ञान श्रम द्वारा द्धन्द्व प्रतिबद्धता स्वास्थ्य राष्ट्र हृदय रूप कृत्रिम विद्यार्थी",
    "numbers": "वि.सं. २०७५ साल भदौ २८ गते, SDG 8.7 (लक्ष्य ८.७) र C182",
    "joiners": "गर्‍यो क्‍ष",
}


@pytest.mark.parametrize("text", NEPALI.values(), ids=NEPALI.keys())
def test_nepali_is_copied_letter_by_letter_in_paragraphs_and_tables(text: str) -> None:
    long = " ".join([text] * 5)
    assert text_of(write_pdf(document(Paragraph(long)))) == long
    table = Table((TableColumn("क्र.सं.", 1), TableColumn("सिफारिस", 6)), (TableRow(("१", text)),))
    assert copied(write_pdf(document(table))) == "".join(f"क्र.सं. सिफारिस १ {text}".split())


def test_an_arabic_table_is_copied_cell_by_cell() -> None:
    table = Table(
        (TableColumn("الإجراء", 3), TableColumn("الجهة المسؤولة", 2), TableColumn("الموعد", 1)),
        (
            TableRow(("تدريب مفتشي العمل", "وزارة الشؤون الاجتماعية", "2021")),
            TableRow(("نظام بيانات", "المعهد", "2022")),
        ),
    )
    heading = Heading(1, "خارطة الطريق", "a")
    content = write_pdf(document(heading, table, direction=Direction.RIGHT_TO_LEFT))
    words = text_of(content)
    for cell in (
        "خارطة الطريق",
        "الجهة المسؤولة",
        "تدريب مفتشي العمل",
        "وزارة الشؤون الاجتماعية",
        "نظام بيانات",
        "2022",
    ):
        assert cell in words


@pytest.mark.parametrize("direction", Direction)
def test_a_recommendation_in_any_script_keeps_its_code(direction: Direction) -> None:
    for text in ("Map what exists.", ARABIC["words"], NEPALI["conjuncts"]):
        shown = text_of(write_pdf(document(Recommendation(2, text, "2.1"), direction=direction)))
        assert sorted(shown.split()) == sorted(f"2 {text} 2.1".split())

"""What a person gets when they select, search and copy in the PDF."""

from __future__ import annotations

import pytest

from exports.document import (
    Badge,
    Callout,
    Cover,
    Direction,
    GroupStrip,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Recommendation,
    Run,
    Table,
    TableColumn,
    TableRow,
    ThemeMark,
)
from exports.pdf.writer import write_pdf
from tests.exports.reading_pdf import document, text_of

LEFT_TO_RIGHT_TEXTS = {
    "english": "Conduct national scoping exercises to see which spaces and networks already exist; fi ffl -> AVATAR.",
    "french": "Réviser les modèles « existants » ; 25 en commun : œuvre, cœur, Noël, être, où, ça, l’accord n° 12 !",
    "spanish": "¿Quién habla? ¡Todos! Protección de niñas, niños y adolescentes güeros.",
    "portuguese": "Não há coração sem ação; órgãos públicos.",
    "albanian": "Përgjigjja është çelësi.",
    "vietnamese": "Xóa bỏ lao động trẻ em, lao động cưỡng bức và buôn bán người: ưu tiên phối hợp liên ngành.",
    "yoruba": "Ọmọ kò gbọ́dọ̀ ṣiṣẹ́; ẹ̀kọ́ ni ẹ̀tọ́ rẹ̀.",
    "igbo_hausa": "Ị na-ahụ ụmụaka ọrụ, ṅụọ mmiri. Ɓera, ɗan Adam, ƙasa, ƴanci.",
    "nepali": "पाँच समूहले २५ वटा सिफारिस दिए। राष्ट्रिय सञ्जाल र क्षेत्रीय मञ्चहरूको नक्साङ्कन गर्ने, बालश्रम उन्मूलन "
    "सम्बन्धी कार्ययोजना (NAP) कार्यान्वयन गर्ने। बालबालिकालाई श्रमबाट मुक्त गर्ने।",
    "sinhala": "ළමා ශ්‍රමය තුරන් කිරීම",
    "tamil": "குழந்தைத் தொழிலாளர் ஒழிப்பு",
    "tifinagh": "ⵜⴰⵎⴰⵣⵉⵖⵜ ⴰⵣⵓⵍ",
    "greek_cyrillic": "Παιδική εργασία, балдар эмгеги",
}


@pytest.mark.parametrize("text", LEFT_TO_RIGHT_TEXTS.values(), ids=LEFT_TO_RIGHT_TEXTS.keys())
def test_a_paragraph_is_copied_as_it_was_written(text: str) -> None:
    many = " ".join([text] * 9)  # several lines
    assert text_of(write_pdf(document(Paragraph(many)))) == many


@pytest.mark.parametrize("text", LEFT_TO_RIGHT_TEXTS.values(), ids=LEFT_TO_RIGHT_TEXTS.keys())
def test_strong_and_highlighted_words_are_copied_as_they_were_written(text: str) -> None:
    first, rest = text.split(" ", 1)
    content = write_pdf(document(Paragraph((Run(first, strong=True), " ", Run(rest, highlight=True)))))
    assert text_of(content) == text


def test_arabic_words_are_found() -> None:
    text = (
        "إجراء عمليات حصر وطنية لمعرفة الفضاءات والوكالات والشبكات الموجودة بالفعل والتي هي الأفضل لتجتمع كمنصات "
        "ربط شبكات المجتمع المدني ومراجعة الاتفاقية المتعلقة بالعمل الجبري في موريتانيا والاتجار بالأشخاص المعاصر"
    )
    copied = text_of(write_pdf(document(Paragraph(text), direction=Direction.RIGHT_TO_LEFT))).split()
    assert [word for word in text.split() if word not in copied] == []


def test_the_logical_words_of_arabic_stand_in_the_structure() -> None:
    content = write_pdf(document(Paragraph("في موريتانيا")))
    assert b"feff" + "في موريتانيا".encode("utf-16-be").hex().encode() in content


def test_every_block_brings_its_words() -> None:
    content = write_pdf(
        document(
            Cover("The title", "Outcome report", ("Nairobi",), "Draft 2", ("Small print.",)),
            Heading(1, "Common ground", "a", numbered=True),
            Heading(2, "Map what exists", "b", mark=ThemeMark(6)),
            ListBlock((ListItem("First", (ListItem("Below"),)), ListItem("Second")), numbered=True),
            Table((TableColumn("Theme", 3), TableColumn("Groups", 2)), (TableRow(("Skills", "2 of 5")),)),
            Recommendation(2, "Conduct scoping.", "2.1", "Addressed to all"),
            Quote("Nothing about us.", "Network"),
            Callout("Meets in October.", "Decision"),
            Paragraph(("Status ", Badge("not yet"))),
        )
    )
    text = text_of(content)
    for words in (
        "The title Outcome report Draft 2 Nairobi Small print.",
        "1 Common ground",
        "6 Map what exists",
        "1. First – Below 2. Second",
        "Theme Groups Skills 2 of 5",
        "2 Conduct scoping. 2.1 Addressed to all",
        "Nothing about us. Network",
        "Decision Meets in October.",
        "Status not yet",
    ):
        assert words in text


def test_a_strip_is_copied_as_the_groups_that_raised_it() -> None:
    strip = GroupStrip.of((2, 4), total=5)
    assert text_of(write_pdf(document(Paragraph((strip, "end"))))).split() == ["2", "4", "end"]


def test_a_strip_is_copied_as_the_sentence_given_for_it() -> None:
    strip = GroupStrip.of((2, 4), total=5, spoken="Groups 2 and 4 of 5")
    assert text_of(write_pdf(document(Paragraph(strip)))) == "Groups 2 and 4 of 5"


def test_a_character_no_font_has_is_still_copied() -> None:
    assert "工" in text_of(write_pdf(document(Paragraph("union 工 here"))))

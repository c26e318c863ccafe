"""Two hundred pages in nine languages, paragraphs and tables, with contents; the words are made up of few sentences."""

from __future__ import annotations

from random import Random

from exports.document import (
    Align,
    Block,
    Contents,
    Cover,
    Document,
    Heading,
    Paragraph,
    RunningHeader,
    Table,
    TableColumn,
    TableRow,
)

SAID = {
    "en": "Conduct national scoping exercises to see which spaces, agencies and networks already exist and are best",
    "fr": "Réviser les modèles existants et former les inspecteurs du travail à l’accord n° 12 dans chaque région",
    "es": "Protección de niñas, niños y adolescentes trabajadores; registro único de empresas y de sus proveedores",
    "pt": "Não há coração sem ação; os órgãos públicos devem coordenar a fiscalização do trabalho em todo o país",
    "vi": "Xóa bỏ lao động trẻ em, lao động cưỡng bức và buôn bán người: ưu tiên phối hợp liên ngành ở địa phương",
    "ar": "إجراء عمليات حصر وطنية لمعرفة الفضاءات والوكالات والشبكات الموجودة بالفعل والتي هي الأفضل في موريتانيا",
    "ne": "पाँच समूहले सिफारिस दिए राष्ट्रिय सञ्जाल र क्षेत्रीय मञ्चहरूको नक्साङ्कन गर्ने बालश्रम उन्मूलन सम्बन्धी कार्ययोजना",
    "si": "ළමා ශ්‍රමය තුරන් කිරීම සඳහා ජාතික සැලැස්මක් අවශ්‍ය වේ",
    "ta": "குழந்தைத் தொழிலாளர் ஒழிப்பு தேசிய திட்டம் அவசியம்",
}


def mixed_document(sections: int = 90) -> Document:
    """Return the document: each section in the next language; 90 sections are some 200 pages."""
    random = Random(87)
    blocks: list[Block] = [Cover("Mixed pages", "Sample data"), Contents("Contents")]
    for number in range(sections):
        words = SAID[list(SAID)[number % len(SAID)]].split()
        blocks.append(Heading(1, _some(random, words, 5), f"s{number}", numbered=True))
        blocks += [Paragraph(_some(random, words, 110)) for _ in range(5)]
        blocks.append(Heading(2, _some(random, words, 4), f"t{number}", numbered=True))
        blocks += [Paragraph(f"{_some(random, words, 60)} (NAP {n}, 8.7) {_some(random, words, 30)}") for n in range(3)]
        blocks.append(_table(random, words))
    return Document("Mixed pages", "en", tuple(blocks), header=RunningHeader("Mixed pages", "Sample data"))


def _table(random: Random, words: list[str]) -> Table:
    columns = (TableColumn("No.", 1, Align.END), TableColumn(words[0], 5), TableColumn("Lead", 3))
    rows = tuple(TableRow((str(n), _some(random, words, 14), _some(random, words, 4))) for n in range(1, 13))
    return Table(columns, rows)


def _some(random: Random, words: list[str], count: int) -> str:
    return " ".join(random.choices(words, k=count))

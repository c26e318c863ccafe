"""Reads a PDF back as a person does: text by selecting, pages by looking. For tests only."""

from __future__ import annotations

import json
from typing import Any

import pypdfium2
from PIL import Image, ImageChops

from exports.document import Block, Direction, Document
from resources import tokens_file

Pixel = tuple[int, int, int]


def document(*blocks: Block, direction: Direction = Direction.LEFT_TO_RIGHT, page_of: str = "") -> Document:
    """Return a bare document without running lines."""
    return Document("Test", "en", blocks, direction, page_of=page_of)


def page_texts(content: bytes) -> list[str]:
    """Return the text of each page, white space as single blanks."""
    pdf = pypdfium2.PdfDocument(content)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]


def body_texts(content: bytes, header: str) -> list[str]:
    """Return the text of each page without the page number and the running header, which stand at its end."""
    texts = page_texts(content)
    endings = [
        f"{number} of {len(texts)}" + (f" {header}" if number > 1 else "") for number in range(1, len(texts) + 1)
    ]
    assert all(text.endswith(ending) for text, ending in zip(texts, endings, strict=True))
    return [text.removesuffix(ending).strip() for text, ending in zip(texts, endings, strict=True)]


def text_of(content: bytes) -> str:
    """Return the text of all pages."""
    return " ".join(page_texts(content))


def bookmarks(content: bytes) -> list[tuple[int, str, int]]:
    """Return (level from 0, title, page from 1) of the reader's outline."""
    pdf = pypdfium2.PdfDocument(content)
    found = []
    for entry in pdf.get_toc():
        page = entry.get_dest().get_index()
        found.append((entry.level, entry.get_title(), page + 1))
    return found


def picture(content: bytes, page: int = 0, scale: float = 2.0) -> Any:
    """Return a page as a picture (PIL, RGB)."""
    return pypdfium2.PdfDocument(content)[page].render(scale=scale).to_pil().convert("RGB")


def token(name: str) -> Pixel:
    """Return a colour of the design on paper."""
    value = json.loads(tokens_file().read_text(encoding="utf-8"))["light"][name].lstrip("#")
    return int(value[:2], 16), int(value[2:4], 16), int(value[4:], 16)


def colour_box(image: Any, colour: Pixel, tolerance: int = 6) -> tuple[int, int, int, int] | None:
    """Return the box (left, top, right, bottom) of all pixels of a colour; None when there is none."""
    distance = ImageChops.difference(image, Image.new("RGB", image.size, colour))
    near = [band.point([255 * (value <= tolerance) for value in range(256)]) for band in distance.split()]
    found = ImageChops.multiply(ImageChops.multiply(near[0], near[1]), near[2]).getbbox()
    return None if found is None else (found[0], found[1], found[2] - 1, found[3] - 1)

"""The fonts that travel with the program: laptops in the field cannot be trusted to have them.

Knows the files and which of them are for the screen and for documents. Must not know how a font is loaded
or drawn. Where the files come from and how they were made small stands in README.md beside them.
"""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent

_INTER = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold")
_OTHER_SCRIPTS = (
    "IBMPlexSansArabic-Regular",
    "IBMPlexSansArabic-Bold",
    "NotoSansDevanagari-Regular",
    "NotoSansDevanagari-Bold",
    "NotoSansSinhala-Regular",
    "NotoSansSinhala-Bold",
    "NotoSansTamil-Regular",
    "NotoSansTamil-Bold",
    "NotoSansTifinagh-Regular",
)
_RARE_LETTERS = ("NotoSans-Regular", "NotoSans-Bold")


def font_file(name: str) -> Path:
    """Return the path of a bundled font by its PostScript name, such as "Inter-SemiBold".

    Raises: FileNotFoundError when no such font is bundled.
    """
    path = _FOLDER / f"{name}.ttf"
    if name not in (*_INTER, *_OTHER_SCRIPTS, *_RARE_LETTERS) or not path.is_file():
        raise FileNotFoundError(f"no bundled font {name!r}")
    return path


def interface_fonts() -> tuple[Path, ...]:
    """Return every font the screen should load, the main family first, then the fallbacks in order."""
    return tuple(font_file(name) for name in (*_INTER, *_OTHER_SCRIPTS, *_RARE_LETTERS))


def document_fonts() -> tuple[Path, ...]:
    """Return every font a document may embed: two weights a script, the main family first."""
    main = ("Inter-Regular", "Inter-SemiBold")
    return tuple(font_file(name) for name in (*main, *_OTHER_SCRIPTS, *_RARE_LETTERS))

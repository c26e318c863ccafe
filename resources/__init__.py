"""Where the files of the program lie: colours, icons, fonts, words, templates, samples.

Knows its own folder and nothing else. Must not import anything of the program: everybody may import it.
"""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).resolve().parent


def tokens_file() -> Path:
    """Return the JSON file of colours: scheme ("light", "dark") -> token -> "#RRGGBB"."""
    return _FOLDER / "tokens.json"


def icon_file(name: str) -> Path:
    """Return the SVG file of an icon by its Lucide name ("file-text"), or of the program itself ("app").

    Raises:
        FileNotFoundError: no such icon is shipped.
    """
    file = _FOLDER / "icons" / f"{name}.svg"
    if not file.is_file():
        raise FileNotFoundError(f"no icon named {name!r}")
    return file

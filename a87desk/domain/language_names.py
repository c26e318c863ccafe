"""Languages by their names: those of the field's workshops, to choose from and to show.

Knows tags and names. A tag without a name here is shown as it is.
"""

from __future__ import annotations

from a87desk.i18n import _, mark

ANY_LANGUAGE = "mul"
"""Stands for words that are looked for in every text (ISO 639-2: "multiple languages")."""

LANGUAGES = {
    "en": mark("English"),
    "fr": mark("French"),
    "es": mark("Spanish"),
    "pt": mark("Portuguese"),
    "ar": mark("Arabic"),
    "sq": mark("Albanian"),
    "am": mark("Amharic"),
    "bn": mark("Bengali"),
    "my": mark("Burmese"),
    "zh": mark("Chinese"),
    "nl": mark("Dutch"),
    "ka": mark("Georgian"),
    "de": mark("German"),
    "gn": mark("Guarani"),
    "ha": mark("Hausa"),
    "hi": mark("Hindi"),
    "id": mark("Indonesian"),
    "it": mark("Italian"),
    "km": mark("Khmer"),
    "rw": mark("Kinyarwanda"),
    "lo": mark("Lao"),
    "mg": mark("Malagasy"),
    "ms": mark("Malay"),
    "mn": mark("Mongolian"),
    "ne": mark("Nepali"),
    "fa": mark("Persian"),
    "qu": mark("Quechua"),
    "ro": mark("Romanian"),
    "ru": mark("Russian"),
    "si": mark("Sinhala"),
    "so": mark("Somali"),
    "sw": mark("Swahili"),
    "tl": mark("Tagalog"),
    "ta": mark("Tamil"),
    "th": mark("Thai"),
    "tr": mark("Turkish"),
    "uk": mark("Ukrainian"),
    "ur": mark("Urdu"),
    "uz": mark("Uzbek"),
    "vi": mark("Vietnamese"),
    "wo": mark("Wolof"),
    "yo": mark("Yoruba"),
}


def language_name(tag: str) -> str:
    """Return the name of a language in the language of the program; the tag itself where there is none."""
    if tag in ("", ANY_LANGUAGE):
        return _("Any language")
    name = LANGUAGES.get(tag) or LANGUAGES.get(tag.partition("-")[0])
    return _(name) if name else tag

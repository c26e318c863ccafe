"""Numbers as a language writes them: its decimal mark, and thousands parted by a space that does not break.

The decimal mark comes from the catalogue in force. Thousands are never parted by a comma or point, which readers of
another language take for the decimal mark. Source: ISO 80000-1, 7.3.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from a87desk.i18n import _

_BETWEEN_THOUSANDS = "\u00a0"


def decimal_mark() -> str:
    """Return the mark before the decimals in the language in force."""
    # Translators: one and a half in digits, as your language writes it: "1.5" or "1,5".
    return _("1.5").strip("15") or "."


def number_words(value: Decimal | int) -> str:
    """Return a number with as many decimals as it has, and its thousands apart: "1 200,50"."""
    whole, _point, decimals = f"{Decimal(value):,f}".partition(".")
    grouped = whole.replace(",", _BETWEEN_THOUSANDS)
    return f"{grouped}{decimal_mark()}{decimals}" if decimals else grouped


def one_decimal(value: Fraction | float | None) -> str:
    """Return a figure with one decimal, halves up, as people round; "" for none."""
    return "" if value is None else number_words(rounded(value))


def rounded(value: Fraction | float) -> Decimal:
    """Return a figure rounded to one decimal, halves up."""
    exact = Decimal(value.numerator) / Decimal(value.denominator) if isinstance(value, Fraction) else Decimal(value)
    return exact.quantize(Decimal("0.1"), ROUND_HALF_UP)

"""Number formats: what makes Word and Excel write a value the way the content does."""

import re
from decimal import ROUND_HALF_UP, Decimal

from briefgen.document import Point

_NUMBER = re.compile(r"(?P<before>\D*?)(?P<sign>[-\N{MINUS SIGN}]?)(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<after>\D*)")


def number_format(point: Point) -> str:
    """Return the format in which the value of `point` reads like its text; empty where there is none."""
    match = _NUMBER.fullmatch(point.text)
    if match is None or bool(match["sign"]) != (Decimal(point.value) < 0):
        return ""
    digits = match["digits"]
    decimals = len(digits.partition(".")[2])
    # Word rounds halves up.
    value = abs(Decimal(point.value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    for grouped, written in ((True, f"{value:,f}"), (False, f"{value:f}")):
        if written == digits:
            whole = ("#,##0" if grouped else "0") + ("." + "0" * decimals if decimals else "")
            positive = f"{_literal(match['before'])}{whole}{_literal(match['after'])}"
            return f"{positive};{_literal(match['before'] + chr(0x2212))}{whole}{_literal(match['after'])}"
    return ""


def _literal(text: str) -> str:
    """Return words of a format that are written as they are; a quotation mark needs a stroke before it."""
    return '\\"'.join(f'"{part}"' if part else "" for part in text.split('"'))

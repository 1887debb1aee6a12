"""Ties: spaces and hyphens at which no line ends, so that what is read in one go is seen in one go."""

import re
from collections.abc import Iterator
from functools import lru_cache

NO_BREAK = "\N{NO-BREAK SPACE}"

_ABBREVIATION = "arts?|caps?|figs?|fracc?|inc|nos?|núms?|pp?|págs?|secs?|vols?"
_PART = (
    "annex(?:es)?|appendix|articles?|chapters?|figure|footnote|(?:sub)?headings?|lines?|note|page|rule|sections?|table"
    "|anexos?|apéndice|artículos?|capítulos?|cuadro|gráfica|líneas?|nota|página|(?:sub)?partidas?|regla"
    "|secci(?:ón|ones)|tabla"
)
_UNIT = (
    "years?|months?|weeks?|days?|hours?|minutes?|thousand|million|billion|trillion|percent|points?|degrees?"
    "|años?|mes(?:es)?|semanas?|días?|horas?|minutos?|mil|mill[oó]n(?:es)?|bill[oó]n(?:es)?|puntos?|grados?"
)
_SHORT_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic"
_MONTH = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    f"|{_SHORT_MONTH}"
)
_DAY = r"(?:[12]\d|3[01]|\d)(?:º|er)?\b"
_TIED = re.compile(
    rf"\b(?:{_ABBREVIATION})\. (?=\d)"
    rf"|\b(?:{_PART}) (?=\d)"
    r"|\b(?-i:HS|SA|ISO) (?=\d)"
    rf"|(?:(?<=\d)|\A) (?=(?:(?:working |business )?(?:{_UNIT})|h[aá]biles)\b)"
    rf"|\b{_DAY} (?:de )?(?=(?:{_MONTH})\b)"
    rf"|\b(?:{_SHORT_MONTH}) (?:{_DAY}, )?(?=\d{{4}}\b)"
    rf"|\b(?:{_MONTH}) (?={_DAY})"
    r"|\bEE\. UU\.(?: (?=\w))?"
    r"|\b(?-i:[A-Z]\.)+ (?=[^\W\d_])",
    re.IGNORECASE,
)
"""Abbreviations and parts of a text with their numbers, numbers with what they count, dates, and initials.

A day stays with its month, and a year with the short name of one: `27 nov 2026`.

A text that begins with a space follows a figure, which is printed by itself.
"""

_END = re.compile(r"(?<=\S) (?=\S{1,12}\s*\Z)")
"""The last space before a word that would look lost on a line of its own."""

_COMPOUND = re.compile(r"(?:\w+\.)*\w+(?:-\w+)+|\b[A-Z]\.\d+")
_JOINT = re.compile(r"[.-]")
_BEFORE_WORD = re.compile(rf"{NO_BREAK}(?=[^\W\d_]{{4}})")
"""A space before the word of an amount, `USD 152,137 millones`: a word of four letters may begin a line."""

_SHORT = 2
_LONGEST = 12
"""The longest compound that is kept whole: what is longer, part of an address say, must break."""


def compounds(text: str) -> Iterator[re.Match[str]]:
    """Yield the compounds with a short part, such as `T-MEC` or `0203.12-022`, that are not broken within."""
    for found in _COMPOUND.finditer(text):
        if len(found[0]) <= _LONGEST and any(len(part) <= _SHORT for part in _JOINT.split(found[0])):
            yield found


@lru_cache(maxsize=8192)
def tied(text: str) -> str:
    """Return `text` with spaces that do not break within what is read in one go: `Article 4`, `U.S. Customs`."""
    return _TIED.sub(lambda found: found[0].replace(" ", NO_BREAK), text)


def closed(title: str) -> str:
    """Return a title whose last word, where it is short, stays with the one before it."""
    return _END.sub(NO_BREAK, title, count=1)


def loosened(amount: str) -> str:
    """Return an amount in a narrow column: a line may end before its words, not between its figure and its signs."""
    return _BEFORE_WORD.sub(" ", amount)

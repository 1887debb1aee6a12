"""Typography: the signs of each language, as Mexican and United States usage have them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.brief import Language
from briefgen.locales.figures import SYMBOLS
from briefgen.prose import FIGURE

BOTH = tuple(Language)
ONLY = {language: (language,) for language in Language}
_UNITS = "|".join(sorted((symbol for symbol in SYMBOLS if len(symbol) > 1), key=len, reverse=True))
_GAP = "[ \u00a0\u202f]"


@dataclass(frozen=True, slots=True)
class Finding:
    """A sign to mend, from `start` to `end` of a text; message and hint read as those of a diagnostic."""

    start: int
    end: int
    message: str
    hint: str


class Rule(NamedTuple):
    """A sign that is out of place: which it may be (a set of a pattern), what is around it, in which languages.

    The pattern of what is around it goes on behind the sign, and looks back at what is before. Then: what is wrong, and
    what to do about it.
    """

    sign: str
    around: str
    message: str
    hint: str
    languages: tuple[Language, ...] = BOTH

    @property
    def pattern(self) -> str:
        """The pattern of all of it."""
        return f"[{self.sign}]{self.around}"


SPACES = re.compile("  +")
SIGNS = (
    Rule('"', "", 'a straight quotation mark `"`', "write `“` before and `”` after what is quoted"),
    Rule("'", "", "a straight apostrophe `'`", "write `’`, or `‘` and `’` around a quotation in another"),
    Rule("«»", "", "an angular quotation mark", "write `“` before and `”` after what is quoted"),
    Rule(",.;:?!", rf"(?<={_GAP}.)(?!\w)", "a space before a punctuation mark", "remove the space"),
    Rule("(“‘¿¡", " ", "a space inside brackets, quotation or question marks", "remove the space"),
    Rule(")”", "(?<= .)", "a space inside brackets, quotation or question marks", "remove the space"),
    Rule(",;", r"(?=[^\W\d_])", "no space after a punctuation mark", "put a space after it"),
    Rule(".", r"\.\.+", "dots that stand for an ellipsis", "write `…`"),
    Rule(
        r"\-",
        r"(?:(?<= -)-? (?!\d)|-+)",
        "a hyphen that stands for a dash",
        "write `—`, or a comma, a colon or brackets",
    ),
    Rule("—", "(?<= —) ", "a dash with spaces", "write it without: `one—two`", ONLY[Language.EN]),
    Rule(
        "—",
        "(?<= —) ",
        "a dash between spaces",
        "join it to the words that it encloses: `uno —dos— tres`",
        ONLY[Language.ES],
    ),
    Rule("¿¡", "", "a sign of Spanish", "remove it", ONLY[Language.EN]),
)
BY_NUMBERS = (
    Rule(
        "12",
        r"(?<![\w.,-].)\d{3}-[12]\d{3}(?![\w-])",
        "a hyphen between the years of a span",
        "write an en dash: `2024–2026`",
        ONLY[Language.EN],
    ),
    Rule("–", r"(?<=\d.)(?=\d)", "a dash between the ends of a span", "write a hyphen: `2024-2026`", ONLY[Language.ES]),
    Rule("%", rf"(?<=[\d{FIGURE}]{_GAP}.)", "a space before `%`", "remove the space"),
    Rule("p", rf"(?<=[\d{FIGURE}]{_GAP}.)er ?cent\b", "`percent` after digits", "write `%`", ONLY[Language.EN]),
    Rule(
        "p", rf"(?<=[\d{FIGURE}]{_GAP}.)or{_GAP}ciento\b", "`por ciento` after digits", "write `%`", ONLY[Language.ES]
    ),
    Rule(r"\-", r"(?<![^\s(“].)(?=\d)", "a hyphen that stands for a minus", "write `−`"),
    Rule(
        "0-9", r"(?<![\w.,].)\d{0,2}(?:\.\d{3}){2,}(?![\w,])", "points between thousands", "write commas: `1,234,567`"
    ),
    Rule("0-9", r"(?<![\w.,].)\d*,\d{1,2}(?![\w,])", "a comma before decimals", "write a point: `1.5`"),
    Rule("0-9", r"(?<![\w.,/-].)\d+000(?![\w,/-])", "thousands without commas", "write `10,000`"),
    Rule(
        "0-9",
        r"(?<![\w.,/-].)(?<![A-Z.] .)\d{4,8}(?<!000)(?![\w,/-]|\.\d)",
        "thousands without commas",
        "write `12,345`, or `No. 12345` where it only names something",
    ),
    Rule("0-9", rf"(?:{_UNITS})\b", "no space between number and unit", "put a space between them"),
)
"""Rules on what stands beside digits, or a figure: a text without them need not be held to these."""

NUMBERS = re.compile(f"[0-9{FIGURE}]")

PAIRS = {Language.EN: (("“", "”"),), Language.ES: (("“", "”"), ("¿", "?"), ("¡", "!"))}
"""Signs of which neither stands without the other."""


def _any(rules: Iterable[Rule]) -> re.Pattern[str]:
    """Return the pattern that finds what any of `rules` does.

    The signs of all stand first: so most of a text is passed over at once.
    """
    signs = "".join(dict.fromkeys(rule.sign for rule in rules))
    return re.compile(f"[{signs}](?:{'|'.join(f'(?<=[{rule.sign}]){rule.around}' for rule in rules)})")


def _of(rules: Iterable[Rule], language: Language) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules if language in rule.languages)


_RULES = {language: _of((*SIGNS, *BY_NUMBERS), language) for language in Language}
_ANY_SIGN = {language: _any(_of(SIGNS, language)) for language in Language}
_ANY_BY_NUMBERS = {language: _any(_of(BY_NUMBERS, language)) for language in Language}
_ODD = _any((*SIGNS, *BY_NUMBERS))
_PAIRED = frozenset(sign for pairs in PAIRS.values() for pair in pairs for sign in pair)


def is_odd(piece: str) -> bool:
    """Tell whether `piece`, between two spaces of a text, has a sign that may be out of place or is one of a pair.

    It is looked at as behind digits and behind the words that may stand between them and it.
    """
    return not _PAIRED.isdisjoint(piece) or _ODD.search(f"0 {piece} 0 por {piece} 0 per {piece} ") is not None


def check(text: str, language: Language) -> list[Finding]:
    """Return what is wrong with the signs of `text`, in which marks are masked (see `prose.masked`).

    There is nothing but where there are two spaces or an odd piece (see `is_odd`).
    """
    wrong: list[Finding] = []
    if "  " in text:
        wrong.extend(_found(SPACES, text, "more than one space", "leave one space"))
    if _ANY_SIGN[language].search(text) or (NUMBERS.search(text) and _ANY_BY_NUMBERS[language].search(text)):
        for rule in _RULES[language]:
            wrong.extend(_found(re.compile(rule.pattern), text, rule.message, rule.hint))
    for opening, closing in PAIRS[language]:
        if opening in text or closing in text:
            wrong.extend(_unpaired(text, opening, closing))
    return wrong


def _found(pattern: re.Pattern[str], text: str, message: str, hint: str) -> Iterator[Finding]:
    return (Finding(found.start(), found.end(), message, hint) for found in pattern.finditer(text))


def _unpaired(text: str, opening: str, closing: str) -> Iterator[Finding]:
    """Yield each sign of a pair that stands without the other."""
    opened: re.Match[str] | None = None
    for found in re.finditer(f"[{opening}]+|[{closing}]+", text):
        if found.group()[0] == opening:
            if opened:
                yield _unclosed(opened, opening, closing)
            opened = found
        elif opened:
            opened = None
        else:
            hint = f"put `{opening}` where it starts"
            yield Finding(found.start(), found.end(), f"`{closing}` without `{opening}`", hint)
    if opened:
        yield _unclosed(opened, opening, closing)


def _unclosed(opened: re.Match[str], opening: str, closing: str) -> Finding:
    return Finding(opened.start(), opened.end(), f"`{opening}` without `{closing}`", f"close it with `{closing}`")

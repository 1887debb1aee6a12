import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen import prose
from briefgen.brief import Language
from briefgen.language import Passage, typography

EN, ES = Language.EN, Language.ES


def _told(text: str, language: Language) -> list[tuple[str, str]]:
    """Return what is wrong with `text`: the signs, and the message."""
    masked = prose.masked(text)
    found = typography.check(masked, language)
    assert not found or Passage(masked).is_odd
    return [(text[one.start : one.end], one.message) for one in found]


@pytest.mark.parametrize(
    ("text", "signs", "message"),
    [
        ('the "plan"', '"', 'a straight quotation mark `"`'),
        ("Japan's", "'", "a straight apostrophe `'`"),
        ("el «plan»", "«", "an angular quotation mark"),
        ("one  two", "  ", "more than one space"),
        ("one , two", ",", "a space before a punctuation mark"),
        ("so [@fact] .", ".", "a space before a punctuation mark"),
        ("( one)", "( ", "a space inside brackets, quotation or question marks"),
        ("one,two", ",", "no space after a punctuation mark"),
        ("and so...", "...", "dots that stand for an ellipsis"),
        ("one - two", "- ", "a hyphen that stands for a dash"),
        ("one--two", "--", "a hyphen that stands for a dash"),
        ("12 %", "%", "a space before `%`"),
        ("{share} %", "%", "a space before `%`"),
        ("fell -5", "-", "a hyphen that stands for a minus"),
        ("1.234.567 cars", "1.234.567", "points between thousands"),
        ("1,5 GW", "1,5", "a comma before decimals"),
        ("about 25000 cars", "25000", "thousands without commas"),
        ("about 1234567 cars", "1234567", "thousands without commas"),
        ("28GW", "8GW", "no space between number and unit"),
        ("“the plan", "“", "`“` without `”`"),
        ("the plan”", "”", "`”` without `“`"),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_a_sign_out_of_place_is_told_in_either_language(
    language: Language, text: str, signs: str, message: str
) -> None:
    """Mexican and American usage share them."""
    assert (signs, message) in _told(text, language)


@pytest.mark.parametrize(
    ("language", "text", "message"),
    [
        (EN, "from 2024-2026", "a hyphen between the years of a span"),
        (EN, "12 percent", "`percent` after digits"),
        (EN, "one — two", "a dash with spaces"),
        (EN, "¿Why?", "a sign of Spanish"),
        (ES, "de 2024–2026", "a dash between the ends of a span"),
        (ES, "{share} por ciento", "`por ciento` after digits"),
        (ES, "uno — dos", "a dash between spaces"),
        (ES, "Por qué?", "`?` without `¿`"),
        (ES, "¿Por qué", "`¿` without `?`"),
        (ES, "Ya! ¡Sí!", "`!` without `¡`"),
    ],
)
def test_a_sign_of_the_other_language_is_told(language: Language, text: str, message: str) -> None:
    """Each in its own language only."""
    assert message in [told for _, told in _told(text, language)]
    assert message not in [told for _, told in _told(text, EN if language is ES else ES)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (EN, "Japan’s “plan” (‘of’ 2025), 1,234.5 or −3.2%: so… [@fact]."),
        (EN, "heading 8703-8708, article 5.3.1, NOM-008-SE-2021, ISO 13485, No. 10908, 2024–2026, 3 * 4 - 2"),
        (EN, "Who? And where?—Here. Twenty percent, {share}% of 10,000 at 28 GW"),
        (EN, "Mexico [@a; @b], Japan [@c]. {a-2024-2026.b} https://a.org/b,c"),
        (ES, "¿Qué pide el T-MEC? ¡Origen! El periodo 2024-2026: 1,234.5 y −3.2%…"),
        (ES, "El “plan” —así lo llama— pide 28 GW [@dato]. Fracción 8703.23.01, tasa de 12.5%"),
        (ES, "El ciento por ciento; ¿y “qué” más?"),
    ],
)
def test_signs_in_their_place_are_passed(language: Language, text: str) -> None:
    """No false alarms: the content is full of such sentences."""
    told = [one for one in _told(text, language) if "https" not in text or one[0] != ","]

    assert told == []


PIECES = st.sampled_from(
    [
        *"aA5,.;:?!¿¡()“”‘’\"'«»-–—% \u00a0\u202fé",
        "  ",
        " - ",
        "per",
        "cent",
        "por",
        "ciento",
        "2024",
        "000",
        "GW",
        "{a.b}",
    ]
)


@given(st.lists(PIECES).map("".join), st.sampled_from(Language))
def test_where_a_sign_is_out_of_place_the_text_is_odd(text: str, language: Language) -> None:
    """So that a text that is not need not be held to any rule."""
    _told(text, language)

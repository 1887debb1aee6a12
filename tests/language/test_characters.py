import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen import prose
from briefgen.language import Passage, characters

PATTERNS = (characters.JAPANESE, characters.BARE_DOLLAR, characters.GARBLED, characters.MARKUP)
SIGNS = st.sampled_from(
    [*"aA日$ÃÂâ\u00a0\u00bf€*_`()<>/&;#•:[] -x", "://", "https", "[@fact]", "{fact.figure}", "&amp;", "](", "[a]"]
)


@given(st.lists(SIGNS).map("".join))
def test_a_text_that_has_what_does_not_belong_is_odd(text: str) -> None:
    """So that a text that is not need not be searched."""
    assert not any(one.search(text) for one in PATTERNS) or Passage(prose.masked(text)).is_odd


@pytest.mark.parametrize("piece", ["México,", "(and", "T-MEC", "5:30", "https", "100%", "so…"])
def test_what_belongs_is_not_odd(piece: str) -> None:
    """Nor are marks, which are masked."""
    assert not characters.is_odd(piece)
    assert not characters.is_odd(prose.masked("[@fact]."))

"""What is kept on one page has to fit it."""

from briefgen.writers.lengths import LONG, is_long


def test_only_what_fills_half_a_page_is_long() -> None:
    """A long sentence is not."""
    assert not is_long("a" * LONG)
    assert is_long("a" * (LONG + 1))

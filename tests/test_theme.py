import pickle
from dataclasses import FrozenInstanceError

import pytest

from briefgen.theme import contrast
from tests.fixtures.samples import sample_theme


def test_a_theme_travels_to_the_processes_that_write() -> None:
    """It arrives as it was sent."""
    theme = sample_theme()
    assert pickle.loads(pickle.dumps(theme)) == theme  # noqa: S301  # what was dumped in the line


def test_a_theme_never_changes() -> None:
    """All the formats of one build look alike."""
    with pytest.raises(FrozenInstanceError):
        sample_theme().colours.ink = "#000000"  # type: ignore[misc]  # which is the point


def test_black_on_white_has_the_highest_contrast() -> None:
    """The ratio is that of WCAG: 21 at the most, 1 for equal colours."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1

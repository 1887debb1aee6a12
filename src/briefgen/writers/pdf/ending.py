"""Ending: no last page is nearly empty.

Where a last page would hold a few lines, those before it are set a little tighter, so that it is not needed; where that
does not help, it gets some of the page before. Only those few pages are made again.
"""

from typing import Any

from briefgen.writers.pdf.setting import Setting
from briefgen.writers.pdf.whiteness import white

SHORT, GIVEN = 1 / 4, 1 / 6
"""A last page that is filled less than `SHORT` gets up to `GIVEN` of the height of the page before."""

TIGHT_PAGES, GAIN = 4, 1 / 10
"""How many pages before the last may be set tighter, and how much of its height each may gain by that."""


class Ending:
    """How the last pages of one document are set, which is decided when the last one is seen."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting

    def judged(self, last: int, page: Any) -> range:
        """Return the pages to be made again, as the setting now says, now that the last one has been seen."""
        setting = self._setting
        is_decided = setting.given > 0 and (setting.giver is not None or last < setting.sparing.stop)
        if last == 0 or is_decided:
            return range(0)
        if not setting.sparing:
            filled = 1 - white(page)
            setting.given = max(0.0, min(SHORT - filled, GIVEN)) * page.height
            before = range(max(0, last - TIGHT_PAGES), last)
            if filled < min(SHORT, GAIN * len(before)):
                setting.sparing = before
                return before
        was_sparing, setting.sparing, setting.giver = setting.sparing, range(0), last - 1
        return was_sparing or (range(last - 1, last) if setting.given else range(0))

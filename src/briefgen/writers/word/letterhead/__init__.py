"""Letterheads: a Word file of the publisher's own, from which a brief takes its styles, its page, its head and foot."""

from briefgen.writers.word.letterhead.judging import judge
from briefgen.writers.word.letterhead.merging import Merged, merged
from briefgen.writers.word.letterhead.opening import Letterhead, families, opened, sized
from briefgen.writers.word.letterhead.taking import taken

__all__ = ["Letterhead", "Merged", "families", "judge", "merged", "opened", "sized", "taken"]

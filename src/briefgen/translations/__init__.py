"""Translations: which texts are missing, stale, unreviewed or approved; and their way to translators and back.

The only package that opens `content/translations/`.
"""

from briefgen.translations.ledger import Ledger, Received
from briefgen.translations.lock import Edit
from briefgen.translations.policy import Desk
from briefgen.translations.review import Review, State
from briefgen.translations.saving import save
from briefgen.translations.segments import Segment, segments
from briefgen.translations.selecting import Filter, chosen
from briefgen.translations.strays import strays

__all__ = [
    "Desk",
    "Edit",
    "Filter",
    "Ledger",
    "Received",
    "Review",
    "Segment",
    "State",
    "chosen",
    "save",
    "segments",
    "strays",
]

"""Language: what each language asks of words: phrases and their forms, typography, spelling; and what both must share.

Everything here works on plain text and knows neither content nor documents.
"""

from briefgen.language.parity import Difference, Name, Names, differences
from briefgen.language.passages import Lexicon, Passage
from briefgen.language.phrases import Found, Phrases, forms

__all__ = ["Difference", "Found", "Lexicon", "Name", "Names", "Passage", "Phrases", "differences", "forms"]

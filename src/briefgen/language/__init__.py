"""Language: what each language asks of words: phrases and their forms, typography, spelling; and what both must share.

Everything here works on plain text and knows neither content nor documents. A finding says where in the text it is.
"""

from briefgen.language.findings import Finding
from briefgen.language.parity import Difference, Name, Names, differences
from briefgen.language.phrases import Found, Passage, Phrases

__all__ = ["Difference", "Finding", "Found", "Name", "Names", "Passage", "Phrases", "differences"]

"""Memory: what has been told already. The same plan, agreements and facts stand in every brief of a project."""

from collections.abc import Callable
from typing import TypeVar

from briefgen.brief import Language
from briefgen.templates.evidence import Evidence
from briefgen.templates.views import Lens, Library

ToldT = TypeVar("ToldT", Lens, Evidence)


class Memory:
    """One lens and one evidence for each language, as long as the library is the same."""

    def __init__(self) -> None:
        self._lenses: dict[Language, Lens] = {}
        self._evidence: dict[Language, Evidence] = {}

    def lens(self, library: Library, language: Language) -> Lens:
        """Return the lens that shows `library` in `language`."""
        return _remembered(self._lenses, Lens, library, language)

    def evidence(self, library: Library, language: Language) -> Evidence:
        """Return what tells the facts of `library` in `language`."""
        return _remembered(self._evidence, Evidence, library, language)


def _remembered(
    known: dict[Language, ToldT], make: Callable[[Library, Language], ToldT], library: Library, language: Language
) -> ToldT:
    if language not in known or known[language].library is not library:
        known[language] = make(library, language)
    return known[language]

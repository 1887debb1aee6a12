"""Usage: the words to write and those not to: terms, style rules, and the words that no dictionary has."""

from typing import Annotated, Literal

from pydantic import Field

from briefgen.brief import Language
from briefgen.content.kinds import Identifier, Plain, Text
from briefgen.reading import Record, Words

ByLanguage = dict[Literal["en", "es"], tuple[Plain, ...]]


class Former(Record):
    """What something was called before the year `until`."""

    until: Annotated[int, Field(ge=1, le=9999)]
    en: tuple[Plain, ...] = ()
    es: tuple[Plain, ...] = ()


class Term(Record):
    """A word of the field in every language, what it means, and how not to write it.

    Where it is `required`, a Spanish text says it, or one of the `variants`, when its English says the English word.
    One that is `paired` stands in both languages of a text or in neither, each in its own words; so does a term that is
    never translated, which is the same in both. The words of the latter, and those that are `foreign` to a language,
    are said in the other one wherever they stand in a text.
    What is `forbidden` is right all the same `unless` it is a longer phrase, and in a quotation.
    `see_also` names the terms that its definition builds on: a list of terms that has the one has the others too.
    """

    en: Plain
    es: Plain
    ja: Plain | None = None
    definition: Text
    forbidden: ByLanguage = {}
    unless: ByLanguage = {}
    former: Former | None = None
    variants: ByLanguage = {}
    foreign: ByLanguage = {}
    required: bool = False
    paired: bool = False
    never_translate: bool = False
    see_also: tuple[Identifier, ...] = ()

    def word(self, language: Language) -> Words | None:
        """Return the term in `language`; nothing where a draft has none."""
        return self.es if language is Language.ES else self.en


class StyleRule(Record):
    """Phrases to avoid, `unless` they are part of longer ones; what to write instead, and why."""

    avoid: tuple[Plain, ...]
    write: Plain
    why: Plain
    unless: tuple[Plain, ...] = ()


class Pair(Record):
    """What is called one way in English and another in Spanish: the usual form first."""

    en: tuple[Plain, ...]
    es: tuple[Plain, ...]


class Style(Record):
    """The file of style: rules by language, and names whose initials differ."""

    en: tuple[StyleRule, ...] = ()
    es: tuple[StyleRule, ...] = ()
    names: tuple[Pair, ...] = ()


class WordList(Record):
    """The file of words that are right though no dictionary has them. One in small letters may have a capital."""

    both: tuple[Plain, ...] = ()
    en: tuple[Plain, ...] = ()
    es: tuple[Plain, ...] = ()

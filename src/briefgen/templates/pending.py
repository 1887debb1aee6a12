"""Pending: what a reader is told beside words that nobody vouches for, and such words where no template writes them."""

from collections.abc import Iterable
from typing import Any

from briefgen.brief import Language
from briefgen.document import Emphasis, Inline, Inlines, Text
from briefgen.locales.labels import label
from briefgen.reading import Pending


def notice(words: Pending, language: Language) -> str:
    """Return the notice beside `words` in a brief told in `language`."""
    return label("to-be-reviewed" if words.language == language else "to-be-translated", language)


def spoken(text: Any, language: Language) -> Language:
    """Return the language of the words that `text` has for `language`: the other one where they stand in."""
    words = getattr(text, language)
    return Language(words.language) if isinstance(words, Pending) else language


def inlines(text: Any, language: Language) -> Inlines:
    """Return the words of `text`, which print as they are, in their own language and with a notice where pending."""
    words = getattr(text, language)
    told = Text(language=spoken(text, language).tag, text=str(words))
    if not isinstance(words, Pending):
        return (told,)
    beside = Text(language=language.tag, text=notice(words, language))
    space = Text(language=language.tag, text=" ")
    return told, space, Emphasis(language=language.tag, content=(beside,))


def joined(parts: Iterable[Inline]) -> Inlines:
    """Return inlines with neighbouring words of one language made one."""
    told: list[Inline] = []
    for part in parts:
        last = told[-1] if told else None
        if isinstance(last, Text) and isinstance(part, Text) and last.language == part.language:
            told[-1] = Text(language=last.language, place=last.place, text=last.text + part.text)
        else:
            told.append(part)
    return tuple(told)

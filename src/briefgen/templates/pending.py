"""Pending: what a reader is told beside words that nobody vouches for, and such words where no template writes them."""

from collections.abc import Iterable
from typing import Any

from briefgen.brief import Language
from briefgen.document import Emphasis, Inline, Inlines, Text, plain
from briefgen.locales.labels import label
from briefgen.reading import Pending


def notice(words: Pending, language: Language) -> str:
    """Return the notice beside `words` in a brief told in `language`."""
    if words.language == language:
        return label("to-be-reviewed", language)
    return label("other-until-reviewed" if words.is_translated else "to-be-translated", language)


def spoken(text: Any, language: Language) -> Language:
    """Return the language of the words that `text` has for `language`: the other one where they stand in."""
    words = getattr(text, language)
    return Language(words.language) if isinstance(words, Pending) else language


def inlines(text: Any, language: Language) -> Inlines:
    """Return the words of `text`, which print as they are, in their own language and with a notice where pending."""
    words = getattr(text, language)
    return Text(language=spoken(text, language).tag, text=str(words)), *beside(words, language)


def said(text: Any, language: Language) -> str:
    """Return the words of `text` with their notice, for where there are only words: a property."""
    return plain(inlines(text, language))


def beside(words: str, language: Language) -> Inlines:
    """Return what stands beside `words`: a space and the notice where they are pending."""
    if not isinstance(words, Pending):
        return ()
    told = Text(language=language.tag, text=notice(words, language))
    return Text(language=language.tag, text=" "), Emphasis(language=language.tag, content=(told,))


def notices(texts: Iterable[Any], language: Language) -> tuple[str, ...]:
    """Return the notices of those of `texts` that are pending, each once."""
    words = (getattr(text, language) for text in texts)
    return tuple(dict.fromkeys(notice(one, language) for one in words if isinstance(one, Pending)))


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

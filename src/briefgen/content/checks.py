"""Editorial checks on content that has been read: references, texts, charts, the comparison, figures and age."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from briefgen import prose
from briefgen.content.charts import check_charts, check_plain
from briefgen.content.facts import Fact
from briefgen.content.glossary import check_glossary
from briefgen.content.kinds import Figure, Text
from briefgen.content.models import Sector
from briefgen.content.reader import Content
from briefgen.content.references import check_references, check_sector_references
from briefgen.content.texts import Bilingual, Proofreading, spelt, texts_in, texts_of, texts_of_tables
from briefgen.content.unfilled import check_filled, keys_of, tables_of
from briefgen.dates import AHEAD
from briefgen.diagnostics import Diagnostic, Severity
from briefgen.reading import Words, spot

CLAIMS = ("needs", "offers", "provisions", "costs", "content_rules", "suppliers", "support", "people", "fits", "risks")
"""What a sector says of the world, where the rest asks, advises or sums up."""

_SENTENCE = re.compile(r".+?(?:[.!?;:](?=\s)|\Z)", re.DOTALL)
_AMOUNT = re.compile(
    r"\d(?:(?<=(?:USD|JPY|MXN|EUR)\s\d)[\d.,]*|[\d.,]*\s?%|[\d.,]*\s(?:percent|thousand|million|billion|trillion)\b)"
)
"""A typed share or amount of money, or a count in words."""

_OWN_WORD = re.compile(
    r"\b(?:[Ww]e (?:\w+ )?(?:find|found|infer|judge|read|reason|saw|see|suppose|think)"
    r"|[Oo]ur (?:finding|judgment|reading|source|view)s?)\b"
)
"""What a text says where it is our own finding or judgment, which no source can support."""

PAST_REVIEW = "content.past-review"

FEW = 3
"""As many briefs as a message names."""

_FIRST_JAPANESE = "\u3040"
"""The first letter that only Japanese has; what comes before are other scripts and signs."""


def check(
    content: Content, today: date, unread: Collection[str] = (), beside: Collection[Bilingual] = ()
) -> Iterator[Diagnostic]:
    """Yield everything wrong with `content`, parts of which may be missing (`None`), and the language `beside` it.

    What is past its review date by `today` is a warning. Names among the `unread` may be defined after all.
    """
    proofreading = Proofreading(content, unread)
    yield from check_tables(content, proofreading, today, beside)
    for sector in content.sectors.values():
        yield from check_sector(content, sector, proofreading)
    if proofreading.vocabulary:
        texts = chain((text for text, _ in texts_of(content)), beside)
        yield from spelt(content, proofreading.vocabulary, texts)


def check_tables(
    content: Content, proofreading: Proofreading, today: date, beside: Iterable[Bilingual]
) -> Iterator[Diagnostic]:
    """Yield what is wrong with all but the sectors, and with the language `beside` it; spelling aside (see `check`)."""
    yield from check_references(content, proofreading.unread)
    yield from _check_aspects(content)
    yield from check_filled(tables_of(content))
    yield from _check_titles(content)
    yield from overdue(content, today)
    yield from _check_past(content, today)
    yield from _check_located(content)
    for name, fact in content.facts.items():
        yield from _check_figures(name, fact)
        yield from check_plain((fact.disputed,), "a note prints how sources differ as it stands")
    yield from check_glossary(proofreading.usage)
    yield from proofreading.check(texts_of_tables(content))
    for text in beside:
        yield from proofreading.check_language(text)


def check_sector(content: Content, sector: Sector, proofreading: Proofreading) -> Iterator[Diagnostic]:
    """Yield what is wrong with a sector, beside the tables of `content`; spelling aside (see `check`)."""
    yield from check_sector_references(content, sector, proofreading.unread)
    yield from check_charts(sector, content.series)
    yield from check_filled(keys_of(sector))
    yield from _check_cited(sector)
    yield from proofreading.check(texts_in(sector, {}), _check_amounts)


def _check_aspects(content: Content) -> Iterator[Diagnostic]:
    wanted = (content.comparison.aspects or {}) if content.comparison else {}
    for name, agreement in content.agreements.items():
        given = agreement.aspects or {}
        beside = next(iter(given), None) or (agreement.short and agreement.short.en)
        for aspect in wanted:
            if aspect not in given and beside:
                message = f"`{name}` says nothing on `{aspect}`"
                hint = f"add `{aspect}:` under `aspects:`"
                yield Diagnostic("content.missing-aspect", message, Words.place_of(beside), hint)


def _check_cited(sector: Sector) -> Iterator[Diagnostic]:
    """Yield each claim about the world that no fact supports, those that open a brief among them."""
    for kind in CLAIMS:
        for claim in getattr(sector, kind) or ():
            yield from _check_supported(kind, claim.text, "cite a fact with `[@fact]`, or leave the claim out")
    yield from _check_supported("lead", sector.lead, "cite with `[@fact]` a fact that the rest is about")
    for key, text in _told(sector):
        if text and text.en and not _OWN_WORD.search(text.en):
            hint = "cite a fact with `[@fact]`, or say that it is what we found or judge"
            yield from _check_supported(key, text, hint)


def _told(sector: Sector) -> Iterator[tuple[str, Text | None]]:
    """Yield what a sector tells beside its claims, each text with its key."""
    yield from (("key_points", point) for point in chain.from_iterable((sector.key_points or {}).values()))
    yield from (("uses", use) for use in (sector.uses or {}).values())
    yield from (("talking_points", point) for point in sector.talking_points or ())
    yield from (("questions", one.answer) for one in sector.questions or ())
    yield from (("alignments", one.text) for one in sector.alignments or ())
    yield from (("requests", one.text) for one in sector.requests or ())


def _check_supported(key: str, text: Text | None, hint: str) -> Iterator[Diagnostic]:
    words = text and text.en
    if words and words != prose.UNFILLED and not prose.citations(words):
        message = f"nothing supports what is said under `{key}`"
        yield Diagnostic("content.uncited-claim", message, Words.place_of(words), hint, Severity.WARNING)


def _check_amounts(words: Words, figures: Mapping[str, Figure]) -> Iterator[Diagnostic]:
    """Yield each sentence of a text with a typed share or amount that cites nothing, whatever its neighbours cite.

    Those of an example, beside which figures stand, are made up and say so.
    """
    if figures or not _AMOUNT.search(words):
        return
    for sentence in _SENTENCE.finditer(words):
        if (found := _AMOUNT.search(sentence[0])) and not prose.citations(sentence[0]):
            start = sentence.start() + found.start()
            message = f"nothing supports `{found[0]}`"
            hint = "cite a fact in the sentence with `[@fact]`, and print its figure"
            place = spot(words, start, start + len(found[0]))
            yield Diagnostic("content.uncited-claim", message, place, hint, Severity.WARNING)


def _check_titles(content: Content) -> Iterator[Diagnostic]:
    """Yield each title without a Japanese sign that is said to be Japanese: it would be read aloud as such."""
    for source in content.sources.values():
        title, spoken = source.title, source.title_language or source.language
        if title and title != prose.UNFILLED and spoken == "ja" and max(title) < _FIRST_JAPANESE:
            hint = "say in which language it is with `title_language`"
            yield Diagnostic("content.title-language", f"`{title}` is not Japanese", Words.place_of(title), hint)


def overdue(content: Content, today: date, standing: Mapping[str, Sequence[str]] | None = None) -> Iterator[Diagnostic]:
    """Yield what was to be reviewed before `today`; `standing` names the briefs that each fact stands in."""
    for name, aging in (*content.facts.items(), *content.series.items()):
        if aging.review_by and aging.review_by < today:
            message = f"`{name}` was to be reviewed by {aging.review_by}{_touched((standing or {}).get(name, ()))}"
            hint = "check its sources again and move `review_by`"
            yield Diagnostic(PAST_REVIEW, message, Words.place_of(name), hint, Severity.WARNING)


def _check_past(content: Content, today: date) -> Iterator[Diagnostic]:
    """Yield what is said to be known as of a day, or to have been read on one, that has not come yet."""
    known = [(name, "as_of", aging.as_of) for name, aging in (*content.facts.items(), *content.series.items())]
    read = [(name, "retrieved", source.retrieved) for name, source in content.sources.items()]
    for name, key, day in (*known, *read):
        if day and day.first > today + AHEAD:
            message = f"`{key}` of `{name}` lies in the future: {day}"
            hint = "write the day, the month or the year for which its sources say it"
            if key == "retrieved":
                hint = "write the day on which it was read"
            yield Diagnostic("content.date", message, Words.place_of(name), hint)


def _check_located(content: Content) -> Iterator[Diagnostic]:
    """Yield each reference that leaves its reader to search a whole source."""
    for aging in (*content.facts.values(), *content.series.values()):
        for cited in aging.sources or ():
            if cited.source in content.sources and not cited.locator:
                message = f"where in `{cited.source}` this stands is not said"
                hint = "write the table, the section or the paragraph as `locator: {en: …, es: …}`"
                yield Diagnostic("content.unlocated", message, Words.place_of(cited.source), hint, Severity.WARNING)


def _touched(briefs: Sequence[str]) -> str:
    shown = ", ".join(f"`{brief}`" for brief in briefs[:FEW])
    more = len(briefs) - FEW
    return f"; it stands in {shown}{f' and {more} more' if more > 0 else ''}" if briefs else ""


def _check_figures(name: str, fact: Fact) -> Iterator[Diagnostic]:
    texts = [words for words in (fact.text and fact.text.en, fact.text and fact.text.es) if words]
    used = {mark.figure for words in texts for mark in prose.figures(words) if not mark.fact}
    for figure in fact.figures or {}:
        if texts and figure not in used:
            message = f"figure `{figure}` of `{name}` is not in its text"
            hint = f"write `{{{figure}}}` in both languages, or remove the figure"
            yield Diagnostic("content.unused-figure", message, Words.place_of(figure), hint)

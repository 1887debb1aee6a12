"""Editorial checks on content that has been read: references, texts, charts, the comparison, figures and age."""

from collections.abc import Collection, Iterator
from datetime import date

from briefgen import prose
from briefgen.content.charts import check_charts
from briefgen.content.facts import Aging, Fact
from briefgen.content.reader import Content
from briefgen.content.references import check_references
from briefgen.content.texts import check_texts
from briefgen.diagnostics import Diagnostic, Severity
from briefgen.reading import Words


def check(content: Content, today: date, unread: Collection[str] = ()) -> Iterator[Diagnostic]:
    """Yield everything wrong with `content`, parts of which may be missing (`None`).

    What is past its review date by `today` is a warning. Names among the `unread` may be defined after all.
    """
    yield from check_references(content, unread)
    yield from check_texts(content, unread)
    yield from check_charts(content)
    yield from _check_aspects(content)
    for name, aging in (*content.facts.items(), *content.series.items()):
        yield from _check_age(name, aging, today)
    for name, fact in content.facts.items():
        yield from _check_figures(name, fact)


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


def _check_age(name: str, aging: Aging, today: date) -> Iterator[Diagnostic]:
    if aging.review_by and aging.review_by < today:
        message = f"`{name}` was to be reviewed by {aging.review_by}"
        hint = "check its sources again and move `review_by`"
        yield Diagnostic("content.past-review", message, Words.place_of(name), hint, Severity.WARNING)


def _check_figures(name: str, fact: Fact) -> Iterator[Diagnostic]:
    texts = [words for words in (fact.text and fact.text.en, fact.text and fact.text.es) if words]
    used = {mark.figure for words in texts for mark in prose.figures(words) if not mark.fact}
    for figure in fact.figures or {}:
        if texts and figure not in used:
            message = f"figure `{figure}` of `{name}` is not in its text"
            hint = f"write `{{{figure}}}` in both languages, or remove the figure"
            yield Diagnostic("content.unused-figure", message, Words.place_of(figure), hint)

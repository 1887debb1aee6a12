"""Editorial checks on content that has been read: references, figures, citations, agreement of the languages, age."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from pydantic import BaseModel

from briefgen import prose
from briefgen.content.models import Aging, Agreement, Chart, Figure, Plan, Sector, Text
from briefgen.content.reader import Content
from briefgen.diagnostics import Diagnostic, Place, Severity
from briefgen.reading import Words, suggestion

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]")
BARE_DOLLAR = re.compile(r"(?<![A-Z])\$")


def check(content: Content, today: date) -> Iterator[Diagnostic]:
    """Yield everything wrong with `content`; facts past their review date by `today` are warnings."""
    yield from _references(content)
    for text, figures in _texts(content):
        yield from _check_text(content, text, figures)
    yield from _charts(content)
    yield from _aspects(content)
    yield from _ages(content, today)


# References


def _references(content: Content) -> Iterator[Diagnostic]:
    for word, kind, table in _all_references(content):
        if word not in table:
            hint = suggestion(word, table) or f"add it to the {kind}s of the project, or correct the name"
            yield Diagnostic("content.unknown-reference", f"there is no {kind} `{word}`", word.place, hint)


Reference = tuple[Words, str, Mapping[Any, Any]]


def _all_references(content: Content) -> Iterator[Reference]:
    for aging in (*content.facts.values(), *content.series.values()):
        yield from ((sourced.source, "source", content.sources) for sourced in aging.sources)
    yield content.plan.publisher, "organisation", content.organisations
    with_terms: tuple[Plan | Agreement | Sector, ...] = (content.plan, *content.agreements.values(), *content.sectors.values())
    for record in with_terms:
        yield from ((term, "term", content.glossary) for term in record.terms)
    for sector in content.sectors.values():
        yield from _sector_references(content, sector)


def _sector_references(content: Content, sector: Sector) -> Iterator[Reference]:
    yield from ((name, "organisation", content.organisations) for name in sector.organisations)
    yield from ((name, "measure", content.plan.measures) for need in sector.needs for name in need.measures)
    yield from ((provision.agreement, "agreement", content.agreements) for provision in sector.provisions)
    yield from ((name, "series", content.series) for chart in sector.charts.values() for name in chart.series)
    if sector.example:
        yield from ((row.figure, "figure of the example", sector.example.figures) for row in sector.example.rows)
    for row in sector.glance:
        fact, _, figure = row.figure.partition(".")
        known = content.facts[fact].figures if fact in content.facts else {}
        yield Words(fact, row.figure.place), "fact", content.facts
        if fact in content.facts:
            yield Words(figure, row.figure.place), f"figure of fact `{fact}`", known


# Texts


def _texts(content: Content) -> Iterator[tuple[Text, Mapping[str, Figure]]]:
    for part in (content.publication, content.plan, content.comparison):
        yield from _texts_in(part, {})
    tables = (content.agreements, content.sectors, content.facts, content.series, content.glossary, content.organisations)
    for table in tables:
        yield from _texts_in(table, {})


def _texts_in(value: Any, figures: Mapping[str, Figure]) -> Iterator[tuple[Text, Mapping[str, Figure]]]:
    if isinstance(value, Text):
        yield value, figures
    elif isinstance(value, BaseModel):
        own = getattr(value, "figures", figures)
        for name in type(value).model_fields:
            yield from _texts_in(getattr(value, name), own)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _texts_in(item, figures)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts_in(item, figures)


def _check_text(content: Content, text: Text, figures: Mapping[str, Figure]) -> Iterator[Diagnostic]:
    for words in (text.en, text.es):
        yield from _check_marks(content, words, figures)
        yield from _check_characters(words)
    yield from _check_agreement(text)


def _check_marks(content: Content, words: Words, figures: Mapping[str, Figure]) -> Iterator[Diagnostic]:
    cited = prose.citations(words)
    for name in cited:
        if (fact := content.facts.get(name)) is None:
            hint = suggestion(name, content.facts) or "add it to content/facts, or correct the name"
            yield Diagnostic("content.unknown-reference", f"there is no fact `{name}`", words.place, hint)
        elif fact.confidence in ("low", "unverified"):
            message = f"`{name}` is cited but its confidence is `{fact.confidence}`"
            yield Diagnostic("content.unverified", message, words.place, "find a source that supports it, or leave it out")
    for mark in prose.figures(words):
        yield from _check_figure(content, words, mark, figures)
        if mark.fact and mark.fact not in cited:
            message = f"`{{{mark.fact}.{mark.figure}}}` is printed but its fact is not cited"
            yield Diagnostic("content.uncited", message, words.place, f"add `[@{mark.fact}]` after the words it supports")


def _check_figure(
    content: Content, words: Words, mark: prose.FigureMark, figures: Mapping[str, Figure]
) -> Iterator[Diagnostic]:
    if mark.fact and mark.fact not in content.facts:
        hint = suggestion(mark.fact, content.facts) or "add it to content/facts, or correct the name"
        yield Diagnostic("content.unknown-reference", f"there is no fact `{mark.fact}`", words.place, hint)
        return
    known = content.facts[mark.fact].figures if mark.fact else figures
    if mark.figure not in known:
        of = f" in fact `{mark.fact}`" if mark.fact else " beside this text"
        hint = suggestion(mark.figure, known) or f"add `{mark.figure}:` under `figures:`"
        yield Diagnostic("content.unknown-figure", f"there is no figure `{mark.figure}`{of}", words.place, hint)


def _check_characters(words: Words) -> Iterator[Diagnostic]:
    if (found := JAPANESE.search(words)) is not None:
        message = f"`{found.group()}` is neither Spanish nor English"
        yield Diagnostic("content.script", message, words.place, "move Japanese words to a `ja:` key, or romanise them")
    if BARE_DOLLAR.search(words):
        message = "a bare `$` means dollars to one reader and pesos to the other"
        yield Diagnostic("content.bare-dollar", message, words.place, "write USD or MXN by giving the figure a unit")


def _check_agreement(text: Text) -> Iterator[Diagnostic]:
    en, es = text.en, text.es
    if Counter(prose.figures(en)) != Counter(prose.figures(es)):
        message = "the languages do not print the same figures"
        yield Diagnostic("content.languages-differ", message, es.place, "use the same `{figure}` marks in both languages")
    if prose.citations(en) != prose.citations(es):
        message = "the languages do not cite the same facts in the same order"
        yield Diagnostic("content.languages-differ", message, es.place, "put the same `[@fact]` marks in the same order")
    numbers = [Counter(NUMBER.findall(prose.literal(words))) for words in (en, es)]
    if numbers[0] != numbers[1]:
        differing = sorted(((numbers[0] - numbers[1]) + (numbers[1] - numbers[0])).keys())
        message = f"typed numbers differ between the languages: {', '.join(differing)}"
        yield Diagnostic("content.languages-differ", message, es.place, "write the same digits, or make each a figure")


# Kinds


def _charts(content: Content) -> Iterator[Diagnostic]:
    for sector in content.sectors.values():
        for chart in sector.charts.values():
            yield from _check_chart(content, chart)


def _check_chart(content: Content, chart: Chart) -> Iterator[Diagnostic]:
    shown = [content.series[name] for name in chart.series if name in content.series]
    place = chart.title.en.place
    if len({series.unit.en for series in shown}) > 1:
        yield Diagnostic("content.chart", "the series have different units", place, "draw one chart for each unit")
    labels = {point.at or (point.label and point.label.en) for series in shown for point in series.points}
    if chart.highlight and shown and chart.highlight not in labels:
        hint = suggestion(chart.highlight, {label: None for label in labels if label}) or "name the label of a point"
        yield Diagnostic("content.chart", f"no point is labelled `{chart.highlight}`", place, hint)


def _aspects(content: Content) -> Iterator[Diagnostic]:
    wanted = content.comparison.aspects if content.comparison else {}
    for name, agreement in content.agreements.items():
        for aspect in agreement.aspects:
            if aspect not in wanted:
                hint = suggestion(aspect, wanted) or "add it to content/comparison.yaml, or remove it"
                message = f"there is no aspect `{aspect}` to compare"
                yield Diagnostic("content.unknown-reference", message, Words.place_of(aspect), hint)
        for aspect in wanted:
            if aspect not in agreement.aspects:
                message = f"`{name}` says nothing on `{aspect}`"
                place = Place(f"content/agreements/{name}.yaml")
                yield Diagnostic("content.missing-aspect", message, place, f"add `{aspect}:` under `aspects:`")


def _ages(content: Content, today: date) -> Iterator[Diagnostic]:
    for name, aging in (*content.facts.items(), *content.series.items()):
        if aging.review_by < today:
            message = f"`{name}` was to be reviewed by {aging.review_by}"
            hint = "check its sources again and move `review_by`"
            yield Diagnostic("content.past-review", message, Words.place_of(name), hint, Severity.WARNING)
        yield from _unused_figures(name, aging)


def _unused_figures(name: str, aging: Aging) -> Iterator[Diagnostic]:
    figures: Mapping[str, Figure] = getattr(aging, "figures", {})
    if not figures:
        return
    text: Text = aging.text  # type: ignore[attr-defined]  # what has figures is a Fact
    used = {mark.figure for mark in (*prose.figures(text.en), *prose.figures(text.es)) if not mark.fact}
    for figure in figures:
        if figure not in used:
            message = f"figure `{figure}` of `{name}` is not in its text"
            hint = f"write `{{{figure}}}` in both languages, or remove the figure"
            yield Diagnostic("content.unused-figure", message, Words.place_of(figure), hint)

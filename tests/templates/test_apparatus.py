from dataclasses import replace
from decimal import Decimal

import pytest

from briefgen.brief import Language
from briefgen.content.facts import Fact, SeriesPoint
from briefgen.dates import PartialDate
from briefgen.diagnostics import Place
from briefgen.document import Chart, Note, Notes, Paragraph, plain, walk
from briefgen.reading import Words
from briefgen.templates.apparatus import Apparatus, _headed
from tests.fixtures.tree import blocks

from .conftest import Coffee, passed_on

HERE = Place("t.jinja", 3, 1)


def sources(one: Apparatus) -> list[str]:
    """Return the sources of its notes, in their order."""
    return [note.source for note in walk(one.notes(HERE)) if isinstance(note, Note)]


def apparatus(coffee: Coffee, language: Language = Language.EN) -> Apparatus:
    """Return the apparatus of the brief on Chiapas."""
    return Apparatus(coffee.content, coffee.content.sectors["chiapas"], language)


def replace_date(fact: Fact, date: str) -> Fact:
    """Return a fact as of another date."""
    return fact.model_copy(update={"as_of": PartialDate.parse(date)})


def test_notes_are_numbered_once_per_source_in_the_order_they_are_met(as_it_is: Coffee) -> None:
    """A source cited again keeps its number; several sources of one fact rise."""
    one = apparatus(as_it_is)
    assert [one.note_mark((fact,), ()) for fact in ("size", "price", "plots", "cut-off")] == [(1,), (2, 3), (2,), (1,)]
    assert sources(one) == ["example-regulation", "example-census", "example-market"]


def test_numbers_are_the_same_in_both_languages(as_it_is: Coffee) -> None:
    """What is cited in one order is numbered in one order."""
    told = [apparatus(as_it_is, language) for language in Language]
    marks = [[one.note_mark((fact,), ()) for fact in ("price", "size")] for one in told]
    assert marks[0] == marks[1]
    assert sources(told[0]) == sources(told[1]) == ["example-census", "example-market", "example-regulation"]


def test_a_note_tells_publisher_title_place_date_and_address(as_it_is: Coffee) -> None:
    """The title is set apart and keeps its language; a title that only describes is said to."""
    one = apparatus(as_it_is)
    one.note_mark(("plots", "price", "size", "cut-off"), ())
    looked_up, _, first, market, regulation = (line.replace("\u00a0", " ") for line in blocks(one.notes(HERE)))
    assert looked_up.endswith("retrieved May 1, 2026, unless another date is given.")
    assert first.startswith("  1 example-census: Example Office of Statistics, _A census that was never taken_, ")
    assert "; table 2; table 7, [example.org/census](https://example.org/census)" in first
    assert market.startswith(
        "  2 example-market: Example Market, Prices on a quiet morning (descriptive title), 2025; "
    )
    assert market.endswith("; paragraph 2.")
    assert "_es-MX:Reglamento de ejemplo_, undated; articles 2 and 3, [" in regulation
    assert regulation.count("articles 2") == 1


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        (("2025", "2025-06"), "Latest data: Jun 2025. Addresses"),
        (("2025", "2027-07-01"), "Latest data: 2025. Addresses"),
        (("2027-07-01",), "Addresses"),
    ],
)
def test_the_notes_say_as_of_when_the_data_stand(as_it_is: Coffee, as_of: tuple[str, ...], said: str) -> None:
    """The latest date of what is cited; what takes effect after its source was looked up is not known as of then."""
    content = as_it_is.content
    dated = {name: replace_date(content.facts["plots"], date) for name, date in zip("ab", as_of, strict=False)}
    one = Apparatus(replace(content, facts=dated), content.sectors["chiapas"], Language.EN)
    one.note_mark(tuple(dated), ())

    (small, _) = one.notes(HERE)
    assert isinstance(small, Paragraph)
    assert plain(small.content).replace("\u00a0", " ").startswith(said)


def test_a_page_without_a_date_does_not_date_the_data(as_it_is: Coffee) -> None:
    """What it says is of the day on which somebody looked it up, which is told in any case."""
    content = as_it_is.content
    update = {"published": None, "retrieved": PartialDate.parse("2026-05-01")}
    sources = {name: source.model_copy(update=update) for name, source in content.sources.items()}
    one = Apparatus(replace(content, sources=sources), content.sectors["chiapas"], Language.EN)
    one.note_mark(("plots",), ())

    assert "Latest data" not in " ".join(blocks(one.notes(HERE)))


def test_a_chart_of_names_says_what_it_measures(as_it_is: Coffee) -> None:
    """The message takes the place of the title of its series, which tells the year; a line of years tells its own."""
    content = as_it_is.content
    known = {str(name): one for name, one in content.series.items()}
    (first,) = map(str, next(one for name, one in content.sectors["chiapas"].charts.items() if name == "mapped").series)
    named = known[first].points[0].model_copy(update={"at": None, "label": content.facts["plots"].text})
    changed = known | {first: known[first].model_copy(update={"points": (named,)})}
    of_names = Apparatus(replace(content, series=changed), content.sectors["chiapas"], Language.ES)

    assert plain(of_names.chart("mapped", HERE).subtitle) == f"{known[first].title.es}. Parcelas"
    assert plain(apparatus(as_it_is, Language.ES).chart("mapped", HERE).subtitle) == "Parcelas"


def test_the_notes_say_when_a_source_was_looked_up_last(as_it_is: Coffee) -> None:
    """Where most were looked up on another day."""
    content = as_it_is.content
    names = ("example-census", "example-market", "example-regulation")
    days = dict(zip(names, ("2026-05-01", "2026-05-01", "2026-05-09"), strict=True))
    sources = {
        name: source.model_copy(update={"retrieved": PartialDate.parse(days[name])} if name in days else {})
        for name, source in content.sources.items()
    }
    one = Apparatus(replace(content, sources=sources), content.sectors["chiapas"], Language.EN)
    one.note_mark(("size", "price"), ())

    assert "Last consulted: May 9, 2026. Addresses retrieved May 1, 2026" in next(blocks(one.notes(HERE)))


@pytest.mark.parametrize(
    ("language", "publisher"),
    [
        (Language.EN, "Example Office of Statistics via Example Courier"),
        (Language.ES, "Example Office of Statistics vía Example Courier"),
    ],
)
def test_notes_and_charts_say_through_whom_a_source_was_read(
    as_it_is: Coffee, language: Language, publisher: str
) -> None:
    """In the word of the language: a source passed on is not told as if it had been seen."""
    one = apparatus(passed_on(as_it_is), language)
    one.note_mark(("plots",), ())
    assert f"example-census: {publisher}, " in "".join(blocks(one.notes(HERE))).replace("\u00a0", " ")
    assert f": {publisher}." in plain(one.chart("mapped", HERE).source)


@pytest.mark.parametrize(("facts", "series", "name"), [(("nothing",), (), "nothing"), ((), ("prices",), "prices")])
def test_what_is_not_known_cannot_be_cited(
    as_it_is: Coffee, facts: tuple[str, ...], series: tuple[str, ...], name: str
) -> None:
    """The name that is not known is named, and no number is given away."""
    one = apparatus(as_it_is)
    with pytest.raises(KeyError) as caught:
        one.note_mark(facts, series)
    assert caught.value.args == (name,)
    assert sources(one) == []


def test_notes_say_when_addresses_were_looked_up_only_where_they_were(as_it_is: Coffee) -> None:
    """Where no source bears a date the data say theirs, and where nothing is cited there is nothing to say."""
    one = apparatus(as_it_is)
    assert [type(block) for block in one.notes(HERE)] == [Notes]

    one.note_mark(("size",), ())
    assert next(blocks(one.notes(HERE))).replace("\u00a0", " ").endswith("Latest data: Jun 2025.")


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://www.example.org/a%C3%B1o/", "example.org/año"),
        ("https://example.org/a%20b", "example.org/a%20b"),
        ("https://example.org/%E2%80%AEgro", "example.org/%E2%80%AEgro"),
        ("https://example.org/%00", "example.org/%00"),
    ],
)
def test_an_address_is_shown_as_it_is_written_by_hand_and_hides_nothing(as_it_is: Coffee, url: str, shown: str) -> None:
    """What cannot be seen, or would turn the words around, stays in its codes."""
    assert plain((apparatus(as_it_is)._link(url),)) == shown


def test_a_chart_tells_its_data_in_words_and_cites_its_sources(as_it_is: Coffee) -> None:
    """Each value is stored once and read in the language; the source line bears the number of the note."""
    chart = apparatus(as_it_is, Language.ES).chart("mapped", HERE)
    assert isinstance(chart, Chart)
    assert list(blocks((chart,))) == [
        "chart Gráfica 1 bar: Ya empezó el mapeo (chart-mapped)",
        "  unit Parcelas",
        "  Parcelas en el mapa: 2024 300=300, 2025 1,200=1200",
        "  highlight 2025",
        "  source Fuente: Example Office of Statistics.^1 [Valores en el anexo.](#data-chart-mapped)",
        (
            "  alt Ya empezó el mapeo. Gráfica de barras; unidad: parcelas. "
            "Parcelas en el mapa: 300 en 2024, 1,200 en 2025."
        ),
    ]
    assert chart.place == HERE
    assert plain(chart.title) == "Ya empezó el mapeo"


def test_a_chart_that_is_not_there_gets_no_number(as_it_is: Coffee) -> None:
    """The next chart is the first."""
    one = apparatus(as_it_is)
    with pytest.raises(KeyError):
        one.chart("nothing", HERE)
    assert one.chart("mapped", HERE).number == 1


def test_a_series_goes_by_its_short_name_only_beside_another(as_it_is: Coffee) -> None:
    """Alone, a series has its whole title; beside another, a word tells which it is."""
    known = as_it_is.content
    mapped = known.series["mapped-plots"].model_copy(update={"short": known.sectors["chiapas"].name})
    (chart,) = known.sectors["chiapas"].charts.values()
    double = chart.model_copy(update={"series": (*chart.series, *chart.series)})
    sector = known.sectors["chiapas"].model_copy(update={"charts": {"alone": chart, "beside": double}})
    library = replace(known, series={**known.series, "mapped-plots": mapped})
    one = Apparatus(library, sector, Language.EN)

    assert [series.name for series in one.chart("alone", HERE).series] == ["Plots on the map"]
    assert [series.name for series in one.chart("beside", HERE).series] == ["Chiapas", "Chiapas"]


def test_a_title_keeps_the_language_it_is_in(as_it_is: Coffee) -> None:
    """Also where the rest of the source is in another."""
    source = as_it_is.content.sources["example-regulation"].model_copy(update={"title_language": "en"})
    content = replace(as_it_is.content, sources={**as_it_is.content.sources, "example-regulation": source})
    one = Apparatus(content, content.sectors["chiapas"], Language.ES)
    one.note_mark(("size",), ())

    assert "_en-US:Reglamento de ejemplo_" in list(blocks(one.notes(HERE)))[-1]


@pytest.mark.parametrize(
    ("language", "note"),
    [
        (Language.ES, "Oficina de Ejemplo, Reglamento nuestro (título descriptivo)"),
        (Language.EN, "Example Office, es-MX:Reglamento de ejemplo (descriptive title)"),
    ],
)
def test_a_spanish_note_names_in_spanish_what_has_no_proper_name(
    as_it_is: Coffee, language: Language, note: str
) -> None:
    """An office that is named by what it is, and a title that is ours."""
    told = {"publisher": "Example Office", "publisher_es": "Oficina de Ejemplo", "title_es": "Reglamento nuestro"}
    source = as_it_is.content.sources["example-regulation"].model_copy(update={**told, "title_is_descriptive": True})
    content = replace(as_it_is.content, sources={**as_it_is.content.sources, "example-regulation": source})
    one = Apparatus(content, content.sectors["chiapas"], language)
    one.note_mark(("size",), ())

    assert note in list(blocks(one.notes(HERE)))[-1]


@pytest.mark.parametrize(
    ("unit", "shown"), [("t", "t"), ("MW", "MW"), ("parcelas", "Parcelas"), ("millones", "Millones")]
)
def test_a_unit_begins_its_line_with_a_capital_unless_it_is_a_symbol(unit: str, shown: str) -> None:
    """`T` would be a tesla."""
    assert _headed(unit) == shown


def of_times(coffee: Coffee, language: Language, *times: str, **changes: object) -> Chart:
    """Return the chart of Chiapas with a rising value at each of `times`."""
    known = coffee.content
    points = tuple(SeriesPoint(at=Words(time), value=Decimal(count)) for count, time in enumerate(times, start=1))
    series = known.series["mapped-plots"].model_copy(update={"points": points})
    (chart,) = known.sectors["chiapas"].charts.values()
    chart = chart.model_copy(update={"highlight": None, **changes})
    sector = known.sectors["chiapas"].model_copy(update={"charts": {"mapped": chart}})
    library = replace(known, series={**known.series, "mapped-plots": series})
    return Apparatus(library, sector, language).chart("mapped", HERE)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (Language.EN, "1 in Feb 2025, 2 in Mar 2025, 3 in May 2025."),
        (Language.ES, "1 en feb 2025, 2 en mar 2025, 3 en may 2025."),
    ],
)
def test_months_are_told_as_readers_say_them(as_it_is: Coffee, language: Language, told: str) -> None:
    """The words that stand for a chart have no `2025-03`."""
    one = of_times(as_it_is, language, "2025-02", "2025-03", "2025-05")

    assert told in one.alt
    assert one.read("2025-03") in ("mar 2025", "Mar 2025")


def test_a_long_run_of_quarters_is_told_as_readers_say_it(as_it_is: Coffee) -> None:
    """Where it begins and ends."""
    one = of_times(as_it_is, Language.ES, "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4")

    assert "de 1 en T1 2025 a 4 en T4 2025" in one.alt


def test_points_keep_the_time_that_the_content_has(as_it_is: Coffee) -> None:
    """Places, highlights and totals are found by it, in both languages alike."""
    both = [of_times(as_it_is, one, "2025-02", "2025-03", highlight="2025-03") for one in Language]

    assert {tuple(point.label for point in one.series[0].points) for one in both} == {("2025-02", "2025-03")}
    assert {one.highlight for one in both} == {"2025-03"}


def test_months_without_a_value_have_words_too(as_it_is: Coffee) -> None:
    """They stand on the axis of a line."""
    one = of_times(as_it_is, Language.ES, "2025-02", "2025-03", "2025-05")

    assert one.readings[2] == ("2025-04", "abr 2025")
    assert one.twin_labels == ("Feb 2025", "Mar 2025", "Apr 2025", "May 2025")


def test_years_read_as_they_are_stored(as_it_is: Coffee) -> None:
    """Nothing is said of them twice."""
    one = of_times(as_it_is, Language.ES, "2023", "2025")

    assert (one.readings, one.twin_labels) == ((), ())

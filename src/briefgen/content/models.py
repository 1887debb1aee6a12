"""What content files hold, kind by kind. Texts are in every language; references are identifiers checked afterwards."""

from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import PlainValidator, RootModel, model_validator

from briefgen.content.kinds import Dated, Day, FigureKey, Identifier, Label, Plain, Prose, Url
from briefgen.dates import PartialDate
from briefgen.locales.figures import SYMBOLS
from briefgen.reading import Record, refuse

CURRENCIES = ("USD", "MXN", "JPY", "EUR")
UNITS = ("percent", "points", "year", "date", *CURRENCIES, *SYMBOLS)
Scale = Literal["thousand", "million", "billion", "trillion"]
Confidence = Literal["high", "medium", "low", "unverified"]


class Text(Record):
    """The same words in every language."""

    en: Prose
    es: Prose


class Name(Record):
    """A name in every language and, where one exists, in Japanese."""

    en: Prose
    es: Prose
    ja: Plain | None = None


def _number(value: Any) -> Decimal | PartialDate:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Decimal(value)
    try:
        return PartialDate.parse(str(value))
    except ValueError:
        raise refuse("content.figure", f"`{value}` is no number", "write digits with a point for decimals, no commas") from None


def _unit(value: Any) -> str:
    if value in UNITS:
        return str(value)
    raise refuse("content.figure", f"`{value}` is no unit", f"use one of {', '.join(UNITS)}, or leave the unit out")


class Figure(Record):
    """A number stored once. `unit` is empty for a plain count; `scale` says in what it is counted."""

    value: Annotated[Decimal | PartialDate, PlainValidator(_number)]
    unit: Annotated[str, PlainValidator(_unit)] = ""
    scale: Scale | None = None

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if isinstance(self.value, PartialDate) != (self.unit == "date"):
            raise refuse("content.figure", "a date has `unit: date`, and nothing else has", "correct the value or the unit")
        if self.scale and self.unit in ("percent", "points", "year", "date"):
            raise refuse("content.figure", f"`scale` does not go with `{self.unit}`", "remove the scale")
        return self


class Sourced(Record):
    """Where in which source something stands."""

    source: Identifier
    locator: Text | None = None


class Aging(Record):
    """What holds for a time: known as of a date, to be looked at again by another."""

    sources: tuple[Sourced, ...]
    as_of: Dated
    review_by: Day
    confidence: Confidence = "high"

    @model_validator(mode="after")
    def _sourced(self) -> Self:
        if not self.sources:
            raise refuse("content.unsourced", "no source is given", "add `- source: …` under `sources:`")
        return self


class Fact(Aging):
    """One claim, its figures and its sources."""

    text: Text
    figures: dict[Identifier, Figure] = {}
    basis: Literal["stated", "derived"] = "stated"


class SeriesPoint(Record):
    """One value, at a time or for a category."""

    at: Label | None = None
    label: Text | None = None
    value: Annotated[Decimal | PartialDate, PlainValidator(_number)]

    @model_validator(mode="after")
    def _placed(self) -> Self:
        if (self.at is None) == (self.label is None) or isinstance(self.value, PartialDate):
            raise refuse("content.series", "a point has a value and either `at` or `label`", "give one of the two")
        return self


class TimeSeries(Aging):
    """Values in time, or side by side, in one unit."""

    title: Text
    unit: Text
    note: Text | None = None
    points: tuple[SeriesPoint, ...]


class Source(Record):
    """A publication."""

    publisher: Plain
    title: Plain
    url: Url | None = None
    language: Plain
    published: Dated | None = None
    retrieved: Dated | None = None
    tier: Literal[1, 2, 3]
    title_is_descriptive: bool = False


class Term(Record):
    """A word of the field in every language, what it means, and what not to write for it."""

    en: Plain
    es: Plain
    ja: Plain | None = None
    definition: Text
    forbidden: dict[Literal["en", "es"], tuple[Plain, ...]] = {}


class Organisation(Record):
    """An institution a reader can turn to."""

    name: Text
    acronym: Plain | None = None
    city: Plain | None = None
    url: Url | None = None
    role: Text


class Claim(Record):
    """A heading that says it, and the paragraph that shows it."""

    title: Text
    text: Text


class NamedClaim(Claim):
    """A claim about something that has a Japanese name."""

    ja: Plain | None = None


class Version(Claim):
    """An edition of the plan."""

    date: Dated


class Alliance(Claim):
    """A partnership and where it starts."""

    region: Text


class Plan(Record):
    """The plan that the briefs are about."""

    names: Name
    short: Text
    publisher: Identifier
    status: Text
    summary: Text
    versions: tuple[Version, ...] = ()
    objectives: dict[Identifier, NamedClaim] = {}
    reasons: dict[Identifier, Claim] = {}
    pillars: dict[Identifier, NamedClaim] = {}
    concepts: dict[Identifier, NamedClaim] = {}
    measures: dict[Identifier, Claim] = {}
    projects: Claim | None = None
    alliance: Alliance | None = None
    criteria: dict[Identifier, Claim] = {}
    terms: tuple[Identifier, ...] = ()


class Agreement(Record):
    """A trade agreement: what it gives, how origin is decided, how a company uses it, where it stops."""

    names: Name
    short: Text
    parties: Text
    signed: Dated
    in_force: Dated
    summary: Text
    gives: tuple[Claim, ...] = ()
    origin: tuple[Claim, ...] = ()
    use: tuple[Claim, ...] = ()
    limits: tuple[Claim, ...] = ()
    aspects: dict[Identifier, Text] = {}
    terms: tuple[Identifier, ...] = ()


class Comparison(Record):
    """The table of agreement against agreement: its claim, its introduction, its rows."""

    title: Text
    text: Text
    aspects: dict[Identifier, Text]


class Glance(Record):
    """A row of the at-a-glance table."""

    label: Text
    figure: FigureKey


class Need(Claim):
    """What is wanted, tied to the plan's measures."""

    measures: tuple[Identifier, ...] = ()


class Provision(Claim):
    """The provision of an agreement that decides."""

    agreement: Identifier


class ExampleRow(Record):
    """A line of the worked example."""

    label: Text
    figure: Identifier


class Example(Claim):
    """A rule worked through in numbers of its own."""

    figures: dict[Identifier, Figure]
    rows: tuple[ExampleRow, ...]
    result: Text


class Step(Record):
    """By when, who does what."""

    when: Text
    who: Text
    what: Text


class Risk(Claim):
    """What can go wrong, and what to do about it."""

    response: Text


class Decision(Claim):
    """What to decide, and between what."""

    options: tuple[Claim, ...] = ()


class Question(Record):
    """What members ask."""

    question: Text
    answer: Text


class Chart(Record):
    """A chart of series: the title is its message."""

    kind: Literal["bar", "line", "dot"]
    title: Text
    series: tuple[Identifier, ...]
    highlight: Label | None = None
    note: Text | None = None


class Sector(Record):
    """All that is told of one sector.

    `key_points` and `steps` go by audience; `headings` gives the claim that heads a section of the templates.
    """

    name: Text
    title: Text
    lead: Text
    headings: dict[Identifier, Text] = {}
    key_points: dict[Identifier, tuple[Text, ...]]
    glance: tuple[Glance, ...] = ()
    needs: tuple[Need, ...] = ()
    offers: tuple[Claim, ...] = ()
    provisions: tuple[Provision, ...] = ()
    choice: Claim | None = None
    example: Example | None = None
    costs: tuple[Claim, ...] = ()
    steps: dict[Identifier, tuple[Step, ...]] = {}
    risks: tuple[Risk, ...] = ()
    decision: Decision | None = None
    talking_points: tuple[Text, ...] = ()
    questions: tuple[Question, ...] = ()
    charts: dict[Identifier, Chart] = {}
    organisations: tuple[Identifier, ...] = ()
    terms: tuple[Identifier, ...] = ()


class Publication(Record):
    """The series of briefs and what it says of itself."""

    series: Text
    about: Text
    method: Text
    disclaimer: Text
    citation: Text


class Facts(RootModel[dict[Identifier, Fact]]):
    """A file of facts."""


class SeriesFile(RootModel[dict[Identifier, TimeSeries]]):
    """A file of series."""


class Sources(RootModel[dict[Identifier, Source]]):
    """The file of sources."""


class Glossary(RootModel[dict[Identifier, Term]]):
    """The file of terms."""


class Organisations(RootModel[dict[Identifier, Organisation]]):
    """The file of organisations."""



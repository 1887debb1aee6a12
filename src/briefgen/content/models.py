"""What is told: the plan, the agreements, the sectors, and the tables beside them.

Texts are in every language; references are identifiers, checked afterwards.
"""

from typing import Annotated, Literal

from pydantic import Field, RootModel

from briefgen.content.facts import Fact, Source, TimeSeries
from briefgen.content.kinds import Dated, Figure, FigureKey, Identifier, Label, Name, Plain, Text, Url
from briefgen.content.usage import Term
from briefgen.reading import Record


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


class Argument(Claim):
    """A claim about a sector; `chart` names the chart of the sector that shows it."""

    chart: Identifier | None = None


class Need(Argument):
    """What is wanted, tied to the plan's measures."""

    measures: tuple[Identifier, ...] = ()


class Provision(Argument):
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


class Fit(Record):
    """How cooperation in the sector meets one of the plan's criteria."""

    criterion: Identifier
    text: Text


class Request(Argument):
    """What an economic development office can ask for, and of which institution."""

    of: Identifier | None = None


class Step(Record):
    """By when, who does what."""

    when: Text
    who: Text
    what: Text


class Risk(Argument):
    """What can go wrong, and what a company does about it; `office_response` is what a public office does."""

    response: Text
    office_response: Text | None = None


class Decision(Claim):
    """What to decide, and between what."""

    options: tuple[Claim, ...] = ()


class Question(Record):
    """What members ask."""

    question: Text
    answer: Text


class Chart(Record):
    """A chart of series: the title is its message. `alt` describes it where the words made from its data do not do.

    A `bar` of several series is a `grouped-bar`.
    """

    kind: Literal["bar", "grouped-bar", "stacked-bar", "line", "dot"]
    title: Text
    series: tuple[Identifier, ...]
    highlight: Label | None = None
    note: Text | None = None
    alt: Text | None = None


class KeyPoint(Text):
    """A point of the first page; `see` names the section that it leads to where that is not to be looked for."""

    see: Identifier | None = None


class Sector(Record):
    """All that is told of one sector.

    `number` is its place in the series. `key_points` and `steps` go by audience; `headings` gives the claim that heads
    a section of the templates. `content_rules`, `suppliers`, `support`, `incentives` and `people` are what a plant
    asks about; `fits`, `alignments` and `requests` what an economic development office does. `uses` says what each of
    the `incentives` does for such a plant, `asks` what to ask for of the `organisations` to turn to, `roles` what one
    of them does in this sector where its own role says more than is needed. `gaps` is what could not be found out: no
    brief prints it.
    """

    name: Text
    number: Annotated[int, Field(ge=1, le=99)] | None = None
    title: Text
    lead: Text
    headings: dict[Identifier, Text] = {}
    key_points: dict[Identifier, tuple[KeyPoint, ...]]
    glance: tuple[Glance, ...] = ()
    needs: tuple[Need, ...] = ()
    offers: tuple[Argument, ...] = ()
    provisions: tuple[Provision, ...] = ()
    choice: Claim | None = None
    example: Example | None = None
    costs: tuple[Argument, ...] = ()
    content_rules: tuple[Argument, ...] = ()
    suppliers: tuple[Argument, ...] = ()
    support: tuple[Argument, ...] = ()
    incentives: tuple[Identifier, ...] = ()
    uses: dict[Identifier, Text] = {}
    people: tuple[Argument, ...] = ()
    fits: tuple[Fit, ...] = ()
    alignments: tuple[Argument, ...] = ()
    requests: tuple[Request, ...] = ()
    steps: dict[Identifier, tuple[Step, ...]] = {}
    risks: tuple[Risk, ...] = ()
    decision: Decision | None = None
    talking_points: tuple[Text, ...] = ()
    questions: tuple[Question, ...] = ()
    charts: dict[Identifier, Chart] = {}
    organisations: tuple[Identifier, ...] = ()
    asks: dict[Identifier, Text] = {}
    roles: dict[Identifier, Text] = {}
    terms: tuple[Identifier, ...] = ()
    gaps: tuple[Text, ...] = ()


class Incentive(Record):
    """A programme that lowers what an investment costs: what it gives and to whom, and who grants it."""

    name: Text
    text: Text
    organisation: Identifier | None = None


class Publication(Record):
    """The series of briefs and what it says of itself; `cut_off` says how far its data reach."""

    series: Text
    about: Text
    method: Text
    disclaimer: Text
    citation: Text
    cut_off: Text | None = None


class Facts(RootModel[dict[Identifier, Fact]]):
    """A file of facts."""


class SeriesFile(RootModel[dict[Identifier, TimeSeries]]):
    """A file of series."""


class Sources(RootModel[dict[Identifier, Source]]):
    """The file of sources."""


class Glossary(RootModel[dict[Identifier, Term]]):
    """The file of terms."""


class Incentives(RootModel[dict[Identifier, Incentive]]):
    """The file of incentives."""


class Organisations(RootModel[dict[Identifier, Organisation]]):
    """The file of organisations."""

"""What is known: facts and series with their figures, dates and sources."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, ValidationInfo, field_validator, model_validator

from briefgen.content.kinds import Dated, Day, Figure, Identifier, Number, Plain, Text, Time, Url
from briefgen.dates import PartialDate
from briefgen.reading import Record, Words, refuse

Confidence = Literal["high", "medium", "low", "unverified"]
UNCITABLE = ("low", "unverified")
"""The confidences of what may be kept, and not cited."""


class Sourced(Record):
    """Where in which source something stands."""

    source: Identifier
    locator: Text | None = None


def _some(sources: tuple[Sourced, ...]) -> tuple[Sourced, ...]:
    if not sources:
        raise refuse("content.unsourced", "no source is given", "add `- source: …` under `sources:`")
    return sources


class Aging(Record):
    """What holds for a time: known as of a date, to be looked at again by another."""

    sources: Annotated[tuple[Sourced, ...], AfterValidator(_some)]
    as_of: Dated
    review_by: Day
    confidence: Confidence = "high"

    @field_validator("review_by")
    @classmethod
    def _after(cls, review_by: date | None, known: ValidationInfo) -> date | None:
        as_of = known.data.get("as_of")
        if review_by and as_of and review_by < as_of.first:
            message = f"`{review_by}` lies before `as_of`, which is {as_of}"
            raise refuse("content.date", message, "write the day by which its sources are to be looked at again")
        return review_by


class Fact(Aging):
    """One claim, its figures and its sources; `disputed` says how other sources differ."""

    text: Text
    disputed: Text | None = None
    figures: dict[Identifier, Figure] = Field(default_factory=dict)
    basis: Literal["stated", "derived"] = "stated"


class SeriesPoint(Record):
    """One value, at a time or for a category."""

    at: Time | None = None
    label: Text | None = None
    value: Number

    @model_validator(mode="after")
    def _placed(self) -> Self:
        hint = 'write `at: "2025"` or `label: {en: …, es: …}`, and a number as `value:`'
        if (self.at is None) == (self.label is None) or isinstance(self.value, PartialDate):
            raise refuse("content.series", "a point has a value and either `at` or `label`", hint)
        return self


def _distinct(points: tuple[SeriesPoint, ...]) -> tuple[SeriesPoint, ...]:
    labels = [point.at or (point.label.en if point.label else Words("")) for point in points]
    if not points or len({point.at is None for point in points}) > 1:
        raise refuse("content.series", "the points do not make a series", "give each `at:` a time, or each a `label:`")
    if twice := next((label for label in labels if labels.count(label) > 1), None):
        raise refuse("content.series", f"two points stand at `{twice}`", "keep one of the two")
    return points


class TimeSeries(Aging):
    """Values in time, or side by side, in one unit. `short` is what a chart calls it beside another series."""

    title: Text
    short: Text | None = None
    unit: Text
    note: Text | None = None
    points: Annotated[tuple[SeriesPoint, ...], AfterValidator(_distinct)]


class Source(Record):
    """A publication; `via` names who passed it on, where it was read there and not at its publisher’s.

    `title_language` is for a title in another language than the rest. `publisher_es` and `title_es` are what a Spanish
    note says where the publisher is named by what it is, or the title is ours: proper names stay as they are.
    """

    publisher: Plain
    publisher_es: Plain | None = None
    via: Plain | None = None
    title: Plain
    title_es: Plain | None = None
    url: Url | None = None
    language: Plain
    title_language: Plain | None = None
    published: Dated | None = None
    retrieved: Dated | None = None
    tier: Literal[1, 2, 3]
    title_is_descriptive: bool = False

    @model_validator(mode="after")
    def _verbatim(self) -> Self:
        if self.title_es and not self.title_is_descriptive:
            message = "a title that is not ours is not translated"
            hint = "remove `title_es`, or say `title_is_descriptive: true` where the title is ours"
            raise refuse("content.title-language", message, hint)
        return self

from typing import Annotated, Any

import pytest
from pydantic import PlainValidator, RootModel, model_validator

from briefgen.reading import Record, Words, draft, parse, refuse, suggestion, validate


def _word(value: Any) -> Words:
    if not isinstance(value, Words):
        raise refuse("a.word", "words are wanted here", "write words")
    return value


Word = Annotated[Words, PlainValidator(_word)]


class Said(Record):
    """Words in two languages."""

    en: Word
    es: Word


class Ride(Record):
    """A ride, which does not end where it starts."""

    title: Said
    start: Word
    end: Word
    stops: tuple[Said, ...] = ()
    is_long: bool = False

    @model_validator(mode="after")
    def _moves(self) -> "Ride":
        if self.start == self.end:
            raise refuse("a.ride", "a ride ends elsewhere", "correct `end`")
        return self


class Rides(RootModel[dict[str, Ride]]):
    """Rides by name."""


RIDE = "title: {en: Out, es: Salida}\nstart: home\nend: sea\n"


def _told(text: str) -> list[str]:
    tree = parse("a.yaml", text.encode())
    validate(Ride, tree)
    return [str(found).removeprefix("a.yaml:").replace("\n    hint:", " |") for found in tree.diagnostics]


def test_a_tree_that_is_right_becomes_a_record() -> None:
    """Words keep their places on the way."""
    ride = validate(Ride, parse("a.yaml", RIDE.encode()))

    assert ride is not None
    assert (ride.title.es, ride.start.place.line) == ("Salida", 2)


def test_a_record_holds_no_list_of_its_keys() -> None:
    """Such lists would be a third of all that a large project takes in memory."""
    ride = validate(Ride, parse("a.yaml", RIDE.encode()))

    assert ride is not None
    assert not ride.model_fields_set
    assert ride.model_copy(update={"is_long": True}).is_long


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RIDE + "ends: 1\n", "4:1: error: unknown key `ends` [yaml.unknown-key] | write `end` if that is meant"),
        (
            RIDE + "en: 1\n",
            "4:1: error: unknown key `en` [yaml.unknown-key] | write `end` if that is meant",
        ),
        (
            RIDE + "zzz: 1\n",
            (
                "4:1: error: unknown key `zzz` [yaml.unknown-key]"
                " | remove it; the keys here are title, start, end, stops, is_long"
            ),
        ),
        (RIDE.replace("end: sea\n", ""), "1:1: error: `end` is missing [yaml.missing-key] | add `end:` here"),
        (
            RIDE + "stops: [{en: Bar, es: Bar}, {en: Inn}]\n",
            (
                "4:29: error: `stops.2` has no text in `es` [content.missing-translation]"
                " | add `es:` beside the other language"
            ),
        ),
        (
            RIDE + "stops: none\n",
            "4:8: error: `stops` must be a list [yaml.wrong-type] | write each entry on a line of its own, after `- `",
        ),
        (
            RIDE + "is_long: 1\n",
            (
                "4:10: error: `is_long` must be `true` or `false` [yaml.wrong-type]"
                " | write one of the two, without quotation marks"
            ),
        ),
        (
            RIDE.replace("{en: Out, es: Salida}", "Out"),
            "1:8: error: `title` must be a mapping [yaml.wrong-type] | write its keys below it, indented: `en:`, `es:`",
        ),
        (RIDE.replace("sea", ""), "3:5: error: `end` has no value [a.word] | write words"),
        (
            RIDE.replace("sea", "{a: b}"),
            "3:6: error: `end` holds a mapping, where one value is wanted [a.word] | write words",
        ),
        (RIDE.replace("sea", "5"), "3:6: error: words are wanted here [a.word] | write words"),
        (RIDE.replace("sea", "home"), "1:1: error: a ride ends elsewhere [a.ride] | correct `end`"),
    ],
)
def test_a_mistake_is_told_in_an_editors_words(text: str, expected: str) -> None:
    """Each has its place, what is wrong and what to do."""
    assert _told(text) == [expected]


def test_all_mistakes_of_a_file_are_told_at_once() -> None:
    """An editor mends them in one go."""
    assert [told.partition(": error")[0] for told in _told("title: {en: 5, es: 5}\nstart: 5\n")] == [
        "1:13",
        "1:20",
        "2:8",
        "1:1",
    ]


def test_a_value_that_was_reported_is_not_reported_again() -> None:
    """An alias is no word either, but once is enough."""
    assert len(_told(RIDE.replace("sea", "*x"))) == 1


def test_what_is_quoted_is_cut_to_what_can_be_read() -> None:
    """A message stays a line, whatever was typed."""
    told = _told(RIDE + f"{'k' * 500}: 1\n")

    assert max(len(line) for line in told) < 250


def test_no_more_mistakes_are_told_than_can_be_read() -> None:
    """A file of another kind altogether does not drown the rest."""
    assert len(_told(RIDE + "".join(f"k{number}: 1\n" for number in range(5000)))) == 100


def test_the_parts_that_are_right_are_kept() -> None:
    """One wrong entry leaves its neighbours to be used and checked."""
    text = "one:\n  title: {en: Out, es: Salida}\n  start: home\n  end: sea\ntwo: {start: home}\n"
    rides = validate(Rides, parse("a.yaml", text.encode()))

    assert rides is not None
    assert list(rides.root) == ["one"]


def test_a_draft_keeps_what_there_is_of_an_entry() -> None:
    """What is wrong or missing is `None`, and what a whole record must fulfil is waived."""
    text = "one:\n  title: {en: Out}\n  start: home\n  end: home\n  stops: [{es: Bar, en: 5}]\n"
    rides = validate(draft(Rides), parse("a.yaml", text.encode()))

    assert rides is not None
    ride = rides.root["one"]
    assert isinstance(ride, Ride)
    assert ride.model_dump() == {
        "title": {"en": "Out", "es": None},
        "start": "home",
        "end": "home",
        "stops": ({"en": None, "es": "Bar"},),
        "is_long": False,
    }


def test_a_draft_of_nothing_has_nothing() -> None:
    """Every key may be missing; defaults stand."""
    ride = draft(Ride).model_validate({})

    assert ride.model_dump() == {"title": None, "start": None, "end": None, "stops": (), "is_long": False}


@pytest.mark.parametrize(("word", "expected"), [("serie", "write `series` if that is meant"), ("zebra", ""), ("", "")])
def test_the_closest_known_word_is_suggested(word: str, expected: str) -> None:
    """Where none is close, none is."""
    assert suggestion(word, ["series", "sources"]) == expected

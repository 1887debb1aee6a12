import re
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefgen import content, pipeline
from briefgen.errors import ContentError
from tests.fixtures.content import mistakes, sound_files
from tests.fixtures.sessions import Session
from tests.fixtures.world import MemoryWorld

DIAGNOSTIC = re.compile(r"^\S.*\n    hint: .*", re.MULTILINE)
COFFEE = Path(__file__).parent / "projects/coffee"


def _told(files: Mapping[str, str | bytes]) -> list[str]:
    _, found = content.read(MemoryWorld(files))
    return [str(one) for one in found]


def _coffee() -> dict[str, str | bytes]:
    paths = [path for path in COFFEE.rglob("*.*") if path.is_file()]
    return {path.relative_to(COFFEE).as_posix(): path.read_bytes() for path in paths}


def test_a_sound_project_is_read_without_a_word() -> None:
    """Content comes, and no diagnostic."""
    known, found = content.read(MemoryWorld(sound_files()))

    assert found == ()
    assert known is not None
    assert list(known.sectors) == ["bicycles"]


@pytest.mark.parametrize("session", mistakes(), ids=lambda session: session.title)
def test_a_mistake_is_told_as_the_page_shows_it(session: Session) -> None:
    """Place, message, code and hint are those of `mistakes.md`, and there are no others."""
    assert "".join(f"{one}\n" for one in _told({**sound_files(), **session.files})) == session.told


@pytest.mark.parametrize("session", mistakes(), ids=lambda session: session.title)
def test_a_mistake_has_a_line_a_column_and_a_hint(session: Session) -> None:
    """No editor is left to search."""
    _, found = content.read(MemoryWorld({**sound_files(), **session.files}))

    assert found
    assert [one for one in found if not (one.place.line and one.place.column and one.hint)] == []


def test_all_mistakes_together_are_told_in_one_run() -> None:
    """No mistake hides another, in whatever file of the project it stands."""
    files: dict[str, str | bytes] = {**sound_files()}
    for session in mistakes():
        files |= session.files
    expected = Counter(
        told for session in mistakes() for told in re.findall(r"(?:^|(?<=\n))(?! ).+\n .+", session.told)
    )

    assert expected - Counter(_told(files)) == Counter()


def test_content_with_mistakes_is_still_given() -> None:
    """So that the templates can be tried on the rest of it."""
    files = {**sound_files(), "content/facts/more.yaml": "lamps: {}\n"}
    known, found = content.read(MemoryWorld(files))

    assert found
    assert known is not None
    assert sorted(known.facts) == ["guess", "paths"]


def test_what_a_missing_source_supports_is_not_given() -> None:
    """A note could not be written for it; the missing source is told."""
    files = sound_files()
    files["content/facts/paths.yaml"] = files["content/facts/paths.yaml"].replace("source: census", "source: poll", 1)
    known, found = content.read(MemoryWorld(files))

    assert known is not None
    assert list(known.facts) == ["guess"]
    assert [one.message for one in found] == ["there is no source `poll`"]


@pytest.mark.parametrize(
    "planted",
    [
        {"content/sources.yaml": ""},
        {"content/glossary.yaml": "a: &a [*a]"},
        {"content/organisations.yaml": "x: ["},
        {"content/facts/coffee.yaml": ""},
        {"content/series/coffee.yaml": ""},
        {"content/agreements/regulation.yaml": "names: 5"},
        {"content/sectors/veracruz.yaml": "name: {en: Veracruz, es: Veracruz}"},
        {"content/plan.yaml": "names: 5"},
        {"content/publication.yaml": ""},
    ],
    ids=lambda planted: next(iter(planted)),
)
def test_no_broken_file_brings_the_program_down(planted: dict[str, str]) -> None:
    """Whatever is missing for it, there is an error about content and never a traceback."""
    with pytest.raises(ContentError):
        pipeline.check(MemoryWorld({**_coffee(), **planted}))


@pytest.mark.parametrize("file", ["publication", "plan"])
def test_there_is_no_content_without_its_first_files(file: str) -> None:
    """What every brief needs cannot be left out."""
    files = sound_files()
    del files[f"content/{file}.yaml"]
    known, found = content.read(MemoryWorld(files))

    assert known is None
    assert [str(one.place) for one in found if one.code == "content.missing-file"] == [f"content/{file}.yaml:1:1"]


def test_a_fact_past_its_review_stops_a_strict_check_only() -> None:
    """A warning is shown; with `--strict` it refuses the content."""
    later = MemoryWorld(_coffee(), datetime(2040, 1, 1, tzinfo=UTC))

    assert {one.code for one in pipeline.check(later)} == {"content.past-review"}
    with pytest.raises(ContentError):
        pipeline.check(later, strict=True)

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.brief import Language
from briefgen.errors import ContentError
from briefgen.reading import parse
from briefgen.translations.exchange import Return, parcel, read_po, read_xliff, write_po, write_xliff
from briefgen.translations.exchange.units import folded
from briefgen.translations.ledger import Ledger
from briefgen.translations.lock import Edit, Entry, write_lock
from briefgen.translations.review import State
from tests.fixtures.translations import EN, ES, FILE, TEA, entries, lock
from tests.fixtures.world import MemoryWorld

PATH = "content/translations/sectors/tea.lock"
DAY = date(2026, 6, 1)
STALE = TEA.replace("en: Tea,", "en: Green tea,")


def ledger(now: str = TEA, approved: bytes | None = None) -> Ledger:
    """Return the ledger of a project with one file."""
    files: dict[str, str | bytes] = {FILE: now} | ({PATH: approved} if approved is not None else {})
    world = MemoryWorld(files)
    return Ledger(world, [parse(FILE, world.read(FILE))], None)


def states(found: Ledger) -> dict[str, State]:
    """Return what is not approved."""
    return {one.segment.key: one.state for one in found.reviews if one.state is not State.APPROVED}


def xliff(found: Ledger, source: Language = EN) -> str:
    """Return all texts as XLIFF."""
    return write_xliff(found.send(found.reviews, source)[0]).decode()


def back(content: str) -> list[Return]:
    """Return what came back."""
    return [read_xliff("back.xlf", content.encode())]


def test_what_is_approved_is_so_in_the_next_ledger() -> None:
    """By its lock."""
    first = ledger(STALE, lock())
    assert states(first) == {"name": State.STALE}

    files, done = first.approve(first.reviews, "Eva", DAY, Edit.EDITORIAL)

    assert [one.segment.key for one in done] == ["name"]
    assert states(ledger(STALE, files[PATH])) == {}
    assert b'"by": "Eva", "on": "2026-06-01", "edit": "editorial"' in files[PATH]


@pytest.mark.parametrize(
    "more",
    [
        Entry("old", "x", "y", "Ana", "2026-05-04"),
        entries()[0]._replace(by="Eva", on="2026-05-03"),
        entries()[0]._replace(at="old"),
    ],
)
def test_lines_that_fit_no_text_go_with_any_approval(more: Entry) -> None:
    """Those of texts that are gone, and those that later ones have replaced; the rest of the lock stays."""
    assert ledger(TEA, lock()).approve([], "Eva", DAY, Edit.MEANING) == ({}, ())
    assert ledger(TEA, write_lock([*entries(), more])).approve([], "Eva", DAY, Edit.MEANING) == ({PATH: lock()}, ())


def test_a_lock_is_not_written_for_its_version_or_lines_that_stand_twice() -> None:
    """Whoever approves elsewhere changes no more than needed."""
    (first, *lines) = lock().splitlines(keepends=True)
    for approved in (first.replace(b"2", b"1") + b"".join(lines), first + b"".join((*lines, *reversed(lines)))):
        assert ledger(TEA, approved).approve([], "Eva", DAY, Edit.MEANING) == ({}, ())


@pytest.mark.parametrize(("now", "approved"), [("a: [", None), ("a: 1\na: 2\n", None), (TEA, b"<<<<<<< ours\n")])
def test_a_file_or_a_lock_that_is_wrong_stops_the_work(now: str, approved: bytes | None) -> None:
    """What would be told or written would be wrong too."""
    with pytest.raises(ContentError) as raised:
        ledger(now, approved)

    assert len(raised.value.diagnostics) >= 1


def test_an_import_writes_new_words_and_nothing_else() -> None:
    """Without a name, nothing is approved."""
    found = ledger(STALE, lock())

    done = found.receive(back(xliff(found).replace(">Té<", ">Té verde<")), "", DAY)

    assert done.files == {FILE: STALE.replace("es: Té}", "es: Té verde}").encode()}
    assert (done.approved, done.diagnostics) == ((), ())
    assert states(ledger(done.files[FILE].decode(), lock())) == {"name": State.UNREVIEWED}


def test_what_a_reviewer_stands_behind_is_approved_with_a_name() -> None:
    """New words and old ones; what was approved before keeps its line."""
    now = STALE.replace("es: Agua", "es: Lluvia")
    found = ledger(now, lock())
    sent = xliff(found).replace(">Té<", ">Té verde<").replace('state="initial"', 'state="final"', 1)

    done = found.receive(back(sent), "Eva", DAY)

    assert [one.segment.key for one in done.approved] == ["name"]
    assert states(ledger(done.files[FILE].decode(), done.files[PATH])) == {"needs.2.title": State.STALE}
    assert done.files[PATH].count(b'"by": "Ana"') == 5


@pytest.mark.parametrize("new", ["", "<target/>", "<target></target>"])
def test_words_that_did_not_come_back_are_told_and_the_rest_is_taken(new: str) -> None:
    """The text keeps those that it has, and nobody approves them."""
    found = ledger(STALE, lock())
    sent = xliff(found).replace('state="initial"', 'state="final"').replace("<target>Té</target>", new)

    done = found.receive(back(sent.replace(">Agua<", ">Lluvia<")), "Eva", DAY)

    assert done.files.keys() == {FILE, PATH}
    assert done.files[FILE] == STALE.replace("es: Agua", "es: Lluvia").encode()
    assert [one.segment.key for one in done.approved] == ["needs.2.title"]
    assert [(one.code, one.is_error) for one in done.diagnostics] == [("translations.nothing-back", False)]


def test_a_placeholder_that_refers_to_nothing_stops_all() -> None:
    """As other markup that is wrong does."""
    found = ledger(TEA, lock())

    done = found.receive(back(xliff(found).replace(">Té<", ">Hojas<").replace('dataRef="d2"', 'dataRef="d9"')), "", DAY)

    assert (done.files, {one.code for one in done.diagnostics}) == ({}, {"translations.placeholder"})


def test_where_anything_is_wrong_there_is_nothing_to_write() -> None:
    """However much of it is right."""
    found = ledger(TEA, lock())
    sent = xliff(found).replace(">Té<", ">Hojas<").replace("El té quiere agua.", "El té quiere agua {x}.")

    done = found.receive(back(sent), "Eva", DAY)

    assert (done.files, done.changed, done.approved) == ({}, (), ())
    assert [one.code for one in done.diagnostics] == ["translations.placeholder"]


@given(
    missing=st.sets(st.integers(0, 2)), approved=st.booleans(), source=st.sampled_from(Language), as_po=st.booleans()
)
def test_what_is_exported_and_imported_unchanged_changes_nothing(
    *, missing: set[int], approved: bool, source: Language, as_po: bool
) -> None:
    """Not a byte, with every text there or not, in either direction and format."""
    lines = TEA
    for index, words in enumerate((", es: Té", ", es: 'Sombra'", ", es: Agua")):
        if index in missing:
            lines = lines.replace(words, "")
    found = ledger(lines, lock() if approved else None)
    sent = parcel(found.reviews, source, None, {})[0]
    returned = read_po("a.po", write_po(sent)) if as_po else read_xliff("a.xlf", write_xliff(sent))

    done = found.receive([returned], "", DAY)

    assert (done.files, done.changed, done.diagnostics) == ({}, (), ())


WORDS = st.lists(
    st.sampled_from(
        ("tea", "é", "&", "<b>", "]]>", "{tea.area}", "[@tea]", "[@a; @b]", '"', "\\n", "\u00a0", " ", "1 ")
    )
).map("".join)


@given(pairs=st.lists(st.tuples(WORDS, WORDS), max_size=4), source=st.sampled_from(Language), as_po=st.booleans())
def test_whatever_the_words_are_they_come_back_as_they_went(
    *, pairs: list[tuple[str, str]], source: Language, as_po: bool
) -> None:
    """Signs of XML, of PO and of YAML, marks side by side, spaces of every kind."""
    lines = [f"- {{en: {json.dumps(en)}, es: {json.dumps(es)}}}\n" for en, es in pairs]
    found = ledger("".join(lines) or "a: b\n")
    sent = parcel(found.reviews, source, None, {})[0]
    returned = read_po("a.po", write_po(sent)) if as_po else read_xliff("a.xlf", write_xliff(sent))

    done = found.receive([returned], "", DAY)

    assert (done.files, done.diagnostics) == ({}, ())
    assert [one.source for one in returned.units] == [folded(unit.source) for unit in sent.units]


def test_a_language_that_was_missing_comes_back() -> None:
    """Beside the other one."""
    now = TEA.replace(", es: Agua", "")
    found = ledger(now, lock())
    sent = xliff(found)
    start = sent.index("<source>Water</source>")

    done = found.receive(
        back(sent[:start] + "<source>Water</source><target>Agua</target>" + sent[start + 22 :]), "", DAY
    )

    assert done.files == {FILE: TEA.encode()}


def test_texts_that_cannot_be_written_where_they_belong_are_said() -> None:
    """And nothing is written."""
    now = "a: {en: x, es}\n"
    found = ledger(now)
    sent = xliff(found).replace("<source>x</source>", "<source>x</source><target>y</target>")

    done = found.receive(back(sent), "", DAY)

    assert [one.code for one in done.diagnostics] == ["translations.splicing"]
    assert found.send(found.reviews, ES)[1] == found.reviews

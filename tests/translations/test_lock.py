import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.reading import FORBIDDEN
from briefgen.translations.lock import HEADER, Edit, Entry, lock_path, read_lock, write_lock
from tests.fixtures.translations import FILE, entries, lock
from tests.fixtures.world import NOW, MemoryWorld

PATH = "content/translations/sectors/tea.lock"
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), min_size=1).filter(
    lambda words: not FORBIDDEN.search(words)
)


def read(content: bytes | str) -> tuple[tuple[Entry, ...], list[str]]:
    """Return the entries of a lock and what is said of it."""
    found, wrong = read_lock(MemoryWorld({PATH: content}), FILE)
    return found, [str(one) for one in wrong]


def test_a_lock_stands_in_one_folder_under_the_name_of_its_file() -> None:
    """Files of templates have theirs there too."""
    assert lock_path("content/plan.yaml") == "content/translations/plan.lock"
    assert lock_path(FILE) == PATH
    assert lock_path("templates/labels.yaml") == "content/translations/templates/labels.lock"


def test_where_there_is_no_lock_nothing_was_approved() -> None:
    """And nothing is wrong."""
    assert read_lock(MemoryWorld({}), FILE) == ((), ())


@given(
    st.lists(
        st.builds(
            Entry,
            at=WORDS,
            en=WORDS,
            es=WORDS,
            by=WORDS,
            on=st.dates(max_value=NOW.date()).map(lambda day: day.isoformat()),
            edit=st.sampled_from(Edit),
        )
    )
)
def test_what_is_written_is_read_again(found: list[Entry]) -> None:
    """Each entry once, on a line of its own."""
    written = write_lock(found)

    again, wrong = read(written)

    assert (set(again), wrong) == (set(found), [])
    assert len(written.splitlines()) == 1 + len(set(found))


def test_a_lock_in_which_all_is_well_is_read_as_one_list(monkeypatch: pytest.MonkeyPatch) -> None:
    """No line of it is looked at by itself, which would take longer."""

    def read_line(line: str, *_: object) -> None:
        raise AssertionError(line)

    monkeypatch.setattr("briefgen.translations.lock._read_line", read_line)

    assert (set(read(lock())[0]), read(lock())[1]) == (set(entries()), [])


def test_lines_are_sorted_and_items_counted() -> None:
    """The order of approvals leaves no trace, and item 9 stands before item 10."""
    made = [entries()[0]._replace(at=at) for at in ("needs.10.title", "needs.9.title", "lead")]

    made += [made[0]._replace(by="Eva"), made[0]._replace(edit=Edit.EDITORIAL)]
    assert write_lock(made) == write_lock(reversed(made))
    assert [json.loads(line)["at"] for line in write_lock(made).splitlines()[1:]] == [
        "lead",
        "needs.9.title",
        *["needs.10.title"] * 3,
    ]


def test_the_order_of_lines_and_their_ends_do_not_matter() -> None:
    """Two branches that were merged line by line, or a checkout with other line ends, read the same."""
    first, *lines = lock().splitlines()

    assert read(b"\r\n".join((first, *reversed(lines), first)))[0] == tuple(reversed(read(lock())[0]))


HEAD = json.dumps(HEADER) + "\n"
# As version 1 wrote it: the digests are those of `Tea` and `Té`.
OLD = """\
{"briefgen": "translations", "version": 1}
{"at": "name", "en": "Tea", "en_digest": "017979e8299034d8", "es": "Té", \
"es_digest": "5a4fdea7984c5d41", "by": "Ana", "on": "2026-05-04", "edit": "editorial"}
"""
LINE = "error: the line is no entry of a lock [translations.lock-line]"
HEADLESS = "error: the first line does not say what this file is [translations.lock-header]"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (HEAD + "{", f"2:1: {LINE}"),
        (HEAD + "[" * 100_000, f"2:1: {LINE}"),
        (HEAD + "[]", f"2:1: {LINE}"),
        (HEAD + '{"at": "lead"}', "2:1: error: `en` is missing or no words [translations.lock-line]"),
        (HEAD + "<<<<<<< ours\n", "2:1: error: two versions of the lock stand here unmerged [translations.conflict]"),
        (
            '{"briefgen": "translations", "version": 3}\n{"new": 1}\n',
            "1:1: error: the lock is of version 3; this briefgen reads up to version 2 [translations.newer-lock]",
        ),
        (
            OLD + '{"briefgen": "translations", "version": 3}\n',
            "3:1: error: the lock is of version 3; this briefgen reads up to version 2 [translations.newer-lock]",
        ),
        ('{"briefgen": "translations", "version": 0}\n', f"1:1: {HEADLESS}"),
        ("", f"1:1: {HEADLESS}"),
        ('{"briefgen": "cars"}', f"1:1: {HEADLESS}"),
        (b"\xff", "1:1: error: the file is not UTF-8 [yaml.encoding]"),
    ],
)
def test_what_is_wrong_with_a_lock_is_said_with_its_line(content: str | bytes, told: str) -> None:
    """And none of it becomes an entry."""
    found, wrong = read(content)

    assert found == ()
    assert f"{PATH}:{told}" in [one.partition("\n")[0] for one in wrong]
    assert all("\n    hint: " in one for one in wrong)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Tea wants shade.", "Tea hates shade.", "translations.lock-digest"),
        ("El té quiere sombra.", "El té odia la sombra.", "translations.lock-digest"),
        ('"at": "lead"', '"at": "led"', "translations.lock-digest"),
        ('"by": "Ana"', '"by": "Eva"', "translations.lock-digest"),
        ('"on": "2026-05-04"', '"on": "2026-05-05"', "translations.lock-digest"),
        ('"edit": "meaning"', '"edit": "editorial"', "translations.lock-digest"),
        ('"digest": "', '"digest": "0', "translations.lock-digest"),
        (', "digest": "', ', "digits": "', "translations.lock-line"),
        ('"on": "2026-05-04"', '"on": "May"', "translations.lock-line"),
        ('"on": "2026-05-04"', '"on": "2026-11-25"', "translations.lock-line"),
        ('"edit": "meaning"', '"edit": "none"', "translations.lock-line"),
        ('"by": "Ana"', '"by": 5', "translations.lock-line"),
        ('"by": "Ana"', '"by": "Ana", "also": "Eva"', "translations.lock-line"),
    ],
)
def test_an_entry_that_was_edited_by_hand_is_left_out_and_said(old: str, new: str, code: str) -> None:
    """The others stand."""
    first, *lines = lock().decode().splitlines()
    index = next(number for number, line in enumerate(lines) if old in line)
    lines[index] = lines[index].replace(old, new)

    found, wrong = read("\n".join((first, *lines)))

    assert len(found) == len(entries()) - 1
    assert [one.partition("\n")[0].endswith(f"[{code}]") for one in wrong] == [True]
    assert wrong[0].startswith(f"{PATH}:{index + 2}:1: ")


def test_what_was_edited_by_hand_is_named() -> None:
    """By where its text stood."""
    (told,) = read(lock().replace(b"Ana", b"Eva", 1))[1]

    message = "the line of `lead` is not the one that was approved: somebody has edited it [translations.lock-digest]"
    assert told == f"{PATH}:2:1: error: {message}\n    hint: delete the line and approve the text again"


def test_a_lock_of_the_version_before_is_read_and_written_as_the_new_one() -> None:
    """What was approved stays so."""
    found, wrong = read(OLD)

    assert (found, wrong) == ((Entry("name", "Tea", "Té", "Ana", "2026-05-04", Edit.EDITORIAL),), [])
    assert read(write_lock(found)) == (found, [])
    assert write_lock(found).decode().startswith(HEAD)


@pytest.mark.parametrize(("old", "new", "language"), [("Tea", "Teas", "en"), ("Té", "Tés", "es")])
def test_words_that_were_edited_in_the_version_before_are_told_by_their_language(
    old: str, new: str, language: str
) -> None:
    """They had digests of their own."""
    found, (told,) = read(OLD.replace(old, new))

    assert found == ()
    assert told.startswith(f"{PATH}:2:1: error: the words in `{language}` of `name` are not those that were approved [")


def test_lines_of_both_versions_may_meet() -> None:
    """Where git has put two branches together line by line, in either order."""
    both = {*read(OLD)[0], *entries()}

    for merged in (OLD + lock().decode(), lock().decode() + OLD):
        found, wrong = read(merged)
        assert (set(found), wrong) == (both, [])


def test_a_line_of_one_version_has_no_keys_of_the_other() -> None:
    """Which of the digests would hold could not be told."""
    found, (told,) = read(OLD.replace(', "by"', ', "digest": "0", "by"'))

    assert found == ()
    assert "2:1: error: unknown key `digest` [translations.lock-line]" in told


def test_a_lock_that_cannot_be_read_is_said() -> None:
    """As when a folder stands in its place."""
    _, wrong = read_lock(MemoryWorld({f"{PATH}/inside": ""}), FILE)

    assert [one.code for one in wrong] == ["translations.unreadable"]

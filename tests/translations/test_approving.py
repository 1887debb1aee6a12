from datetime import date

import pytest

from briefgen.translations.approving import approved, can_be_approved, locks
from briefgen.translations.lock import Edit, Entry, read_lock, write_lock
from briefgen.translations.review import Review, State, review
from tests.fixtures.translations import FILE, TEA, entries, entry, reviewed, texts
from tests.fixtures.world import MemoryWorld

PATH = "content/translations/sectors/tea.lock"
DAY = date(2026, 6, 1)
STALE = TEA.replace("en: Tea,", "en: Green tea,")


@pytest.mark.parametrize(
    ("now", "meaning", "editorial"),
    [
        (TEA, False, False),
        (STALE, True, True),
        (TEA.replace("{en: Tea, es: Té}", "{en: Leaves, es: Hojas}"), True, False),
        (TEA.replace("{en: Tea, es: Té}", "{en: Tea}"), False, False),
    ],
)
def test_only_an_edit_of_one_side_can_be_editorial(now: str, *, meaning: bool, editorial: bool) -> None:
    """What is approved or missing cannot be approved at all."""
    one = reviewed(now)["name"]

    assert (can_be_approved(one, Edit.MEANING), can_be_approved(one, Edit.EDITORIAL)) == (meaning, editorial)


def test_a_text_that_was_never_approved_has_no_editorial_edit() -> None:
    """There is nothing that it was an edit of."""
    (one, *_) = review(texts(), ())

    assert not can_be_approved(one, Edit.EDITORIAL)


def test_an_approval_says_who_when_and_what() -> None:
    """With the words of both languages."""
    assert approved(reviewed(STALE)["name"], "Eva", DAY, Edit.EDITORIAL) == Entry(
        "name", "Green tea", "Té", "Eva", "2026-06-01", Edit.EDITORIAL
    )


def read(content: bytes) -> tuple[Entry, ...]:
    """Return the entries of a lock."""
    found, wrong = read_lock(MemoryWorld({PATH: content}), FILE)
    assert wrong == ()
    return found


def test_other_lines_of_a_lock_stay_as_they_are() -> None:
    """So that two editors who approve in one file change different lines."""
    reviews = tuple(reviewed(STALE).values())
    new = approved(reviews[0], "Eva", DAY)

    (content,) = locks(reviews, [(reviews[0], new)]).values()

    assert set(read(content)) == {new, *entries()[1:]}


def test_what_is_approved_is_so_when_it_is_read_again() -> None:
    """And what stands beside it keeps its state."""
    reviews = tuple(reviewed(STALE.replace("es: Agua", "es: Lluvia")).values())
    files = locks(reviews, [(reviews[0], approved(reviews[0], "Eva", DAY))])

    again = review([one.segment for one in reviews], read(files[PATH]))

    assert {one.segment.key: one.state for one in again if one.state is not State.APPROVED} == {
        "needs.2.title": State.STALE
    }


def test_entries_that_fit_no_text_any_more_go() -> None:
    """When the lock is written for another reason."""
    gone = Entry("old", "x", "y", "Ana", "2026-05-04")
    found = texts(STALE)
    reviews = review(found, [*entries(), gone])

    (content,) = locks(reviews, [(reviews[0], approved(reviews[0], "Eva", DAY))]).values()

    assert gone not in read(content)


def test_a_lock_that_is_untidy_is_written_without_what_fits_no_text() -> None:
    """Though nothing of its file is approved anew."""
    gone = Entry("old", "x", "y", "Ana", "2026-05-04")
    reviews = review(texts(STALE), [*entries(), gone])

    assert read(locks(reviews, [], [FILE])[PATH]) == read(write_lock(entries()))


def test_a_file_in_which_nothing_is_approved_keeps_its_lock() -> None:
    """No line of it is written."""
    facts: tuple[Review, ...] = review(texts("tea: {en: a, es: b}\n", "content/facts/tea.yaml"), ())
    reviews = (*reviewed(STALE).values(), *facts)

    files = locks(reviews, [(facts[0], entry(facts[0].segment))])

    assert list(files) == ["content/translations/facts/tea.lock"]

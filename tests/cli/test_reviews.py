import json
from pathlib import Path

import pytest

from briefgen.brief import Language
from briefgen.cli import reviews
from briefgen.reading import parse
from briefgen.translations import Edit, Ledger, State
from briefgen.translations.lock import write_lock
from tests.fixtures.translations import FILE, TEA, entry, texts
from tests.fixtures.world import MemoryWorld

NOW = TEA.replace("en: Tea,", "en: Green tea,").replace(", es: Agua", "").replace("en: Tea wants shade", "en: No shade")
LOCK = "content/translations/sectors/tea.lock"


def ledger() -> Ledger:
    """Return a ledger with a text in each state."""
    approved = [entry(one, edit=Edit.EDITORIAL) for one in texts() if one.key != "needs.2.text"]
    world = MemoryWorld({FILE: NOW, LOCK: write_lock(approved)})
    return Ledger(world, [parse(FILE, NOW.encode())], None)


def test_a_status_shows_what_is_not_approved_with_its_line_and_what_changed(capsys: pytest.CaptureFixture[str]) -> None:
    """And counts all by file, by sector and altogether."""
    known = ledger()
    reviews.status(known, known.reviews, approved_too=False, as_json=False)

    shown = capsys.readouterr().out
    assert shown.startswith(
        f"{FILE}\n  2: stale: name: es is older than en (approved by Ana)\n      en: [-Tea-] {{+Green tea+}}\n"
    )
    assert "  14: stale: needs.1.text: es is older than en" in shown
    assert ": missing: needs.2.title: no es (approved by Ana)\n      es: [-Agua-]\n" in shown
    assert ": unreviewed: needs.2.text: never approved\n" in shown
    assert "lead" not in shown
    assert shown.splitlines()[-1].split() == ["all", "1", "2", "1", "2"]


def test_a_status_shows_approved_texts_when_asked_for_them(capsys: pytest.CaptureFixture[str]) -> None:
    """With who approved them after what edit."""
    known = ledger()
    reviews.status(known, known.reviews, approved_too=True, as_json=False)

    assert ": approved: lead: by Ana, editorial\n" in capsys.readouterr().out


def test_a_status_of_nothing_counts_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """One line says so."""
    reviews.status(ledger(), (), approved_too=False, as_json=False)

    assert capsys.readouterr().out.split() == ["all", "0", "0", "0", "0"]


def test_json_tells_everything_of_each_text(capsys: pytest.CaptureFixture[str]) -> None:
    """Words, approval, changes."""
    known = ledger()
    reviews.status(known, known.reviews, approved_too=False, as_json=True)

    told = json.loads(capsys.readouterr().out)
    assert told["counts"] == {"stale": 2, "approved": 2, "missing": 1, "unreviewed": 1}
    assert told["texts"][0] == {
        "file": FILE,
        "line": 2,
        "key": "name",
        "sector": "tea",
        "state": "stale",
        "behind": ["es"],
        "words": {"es": "Té", "en": "Green tea"},
        "approved": {"words": {"es": "Té", "en": "Tea"}, "by": "Ana", "on": "2026-05-04", "edit": "editorial"},
        "changes": {"en": [["removed", "Tea"], ["added", "Green tea"]]},
    }
    assert [(one["approved"], one["changes"]) for one in told["texts"] if one["state"] == "unreviewed"] == [(None, {})]


def test_what_was_approved_is_named_and_what_was_not_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """By its state."""
    known = ledger()
    done = tuple(one for one in known.reviews if one.state is State.STALE)
    reviews.approved(done, known.reviews, [LOCK], as_json=False)

    shown = capsys.readouterr()
    assert shown.out == f"{FILE}:name\n{FILE}:needs.1.text\n"
    assert shown.err == (
        "briefgen: 2 approved, 2 approved before, 2 left as they are\n    1 missing\n    1 unreviewed\n"
    )
    reviews.approved(done, known.reviews, [LOCK], as_json=True)
    told = json.loads(capsys.readouterr().out)
    assert (told["left"], told["files"]) == ([f"{FILE}:needs.2.title", f"{FILE}:needs.2.text"], [LOCK])


@pytest.mark.parametrize(
    ("files", "told"), [([], ""), (["a.lock"], "1 other lock"), (["a.lock", "b.lock"], "2 other locks")]
)
def test_locks_that_were_only_cleaned_are_counted(
    files: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever approves one text sees why other files have changed."""
    one = ledger().reviews[:1]
    reviews.approved(one, one, [LOCK, *files], as_json=False)

    said = f"    lines that fit no text any more dropped from {told}\n" if told else ""
    assert capsys.readouterr().err == f"briefgen: 1 approved, 0 approved before, 0 left as they are\n{said}"


def test_what_cannot_be_sent_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """With what to do about it."""
    left = ledger().reviews[:2]
    reviews.exported([Path("a.xlf")], 1, left, Language.ES, as_json=False)

    shown = capsys.readouterr()
    assert shown.out == "a.xlf\n"
    assert shown.err == (
        "briefgen: 1 text exported\n    2 texts without words in es left out: export them from the other language\n"
    )
    reviews.exported([Path("a.xlf")], 1, left, Language.ES, as_json=True)
    assert json.loads(capsys.readouterr().out)["left_out"] == [f"{FILE}:name", f"{FILE}:lead"]

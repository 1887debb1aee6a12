from briefgen.translations.strays import strays
from tests.fixtures.world import MemoryWorld


def told(*paths: str) -> list[str]:
    """Return what is said of the locks among files."""
    return [f"{one.place.file}: {one.message}" for one in strays(MemoryWorld(dict.fromkeys(paths, b"")))]


def test_a_lock_beside_its_file_is_passed() -> None:
    """Whichever folder that stands in."""
    assert not told(
        *("content/plan.yaml", "content/translations/plan.lock"),
        *("content/sectors/tea.yaml", "content/translations/sectors/tea.lock"),
        *("templates/labels.yaml", "content/translations/templates/labels.lock"),
    )


def test_a_lock_whose_file_has_another_name_is_told() -> None:
    """Nobody would see that what was approved is not any more."""
    assert told("content/sectors/green-tea.yaml", "content/translations/sectors/tea.lock") == [
        "content/translations/sectors/tea.lock: there is no `content/sectors/tea.yaml`, whose texts this lock is about"
    ]


def test_a_lock_of_templates_is_told_by_its_own_folder() -> None:
    """Its texts are no content."""
    (found,) = told("content/templates.yaml", "content/translations/templates/labels.lock")

    assert "there is no `templates/labels.yaml`" in found

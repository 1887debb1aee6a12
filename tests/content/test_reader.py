from pathlib import Path

from briefgen.brief import Language
from briefgen.content import Content, read_names
from briefgen.content.reader import Reader
from tests.fixtures.sessions import read_sessions
from tests.fixtures.world import MemoryWorld

SOUND = read_sessions(Path(__file__).parent / "mistakes.md")[0].files
BROKEN = {"content/facts/broken.yaml": b'lamps: "\n', "content/sectors/half.yaml": b"name: {en: Half}\nlead: 5\n"}


class Unreadable(MemoryWorld):
    """A world in which one file may not be read."""

    def read(self, path: str) -> bytes:
        """Refuse the glossary."""
        if path == "content/glossary.yaml":
            raise PermissionError(13, "Permission denied", path)
        return super().read(path)


def _read(files: dict[str, bytes], *, drafts: bool = False) -> tuple[Content, Reader]:
    reader = Reader(MemoryWorld({**SOUND, **files}), drafts=drafts)
    return reader.content(), reader


def test_the_files_of_a_project_become_content() -> None:
    """Every kind of entry is there by its identifier."""
    content, reader = _read({})
    tables = (content.agreements, content.sectors, content.facts, content.series, content.sources)

    assert reader.diagnostics == []
    assert [list(table) for table in tables] == [["treaty"], ["bicycles"], ["paths", "guess"], ["rides"], ["census"]]
    assert content.plan.names.ja == "自転車計画"


def test_the_entries_of_a_folder_are_read_together() -> None:
    """How an editor divides facts among files changes nothing."""
    moved = SOUND["content/facts/paths.yaml"].split(b"guess:")
    content, _ = _read({"content/facts/paths.yaml": moved[0], "content/facts/more.yaml": b"guess:" + moved[1]})

    assert sorted(content.facts) == ["guess", "paths"]


def test_an_entry_with_mistakes_is_left_out() -> None:
    """What is composed is whole."""
    content, _ = _read(BROKEN)

    assert list(content.sectors) == ["bicycles"]


def test_a_draft_of_an_entry_with_mistakes_is_kept() -> None:
    """What is checked is all there is."""
    content, _ = _read(BROKEN, drafts=True)

    assert content.sectors["half"].name.en == "Half"
    assert content.sectors["half"].lead is None


def test_a_file_that_cannot_be_read_leaves_the_names_it_seems_to_define() -> None:
    """Nobody who refers to them is blamed."""
    _, reader = _read(BROKEN)

    assert reader.unread == {"broken", "lamps"}


def test_a_project_needs_a_publication_a_plan_and_a_sector() -> None:
    """Each is named with what to do."""
    reader = Reader(MemoryWorld({}))
    reader.content()

    assert [str(found) for found in reader.diagnostics] == [
        f"{place}: error: {message} [content.missing-file]\n    hint: {hint}"
        for place, message, hint in (
            ("content/publication.yaml:1:1", "the file is missing", "write it: every project has one"),
            ("content/plan.yaml:1:1", "the file is missing", "write it: every project has one"),
            ("content/sectors", "there is no sector", "write `content/sectors/NAME.yaml`"),
        )
    ]


def test_other_files_need_not_be_there() -> None:
    """A young project has no glossary and compares nothing."""
    needed = ("content/publication.yaml", "content/plan.yaml", "content/sectors/bicycles.yaml")
    reader = Reader(MemoryWorld({path: SOUND[path] for path in needed}))

    assert (reader.content().comparison, reader.diagnostics) == (None, [])


def test_a_file_that_may_not_be_read_is_a_diagnostic() -> None:
    """The system's reason is passed on."""
    reader = Reader(Unreadable(SOUND))
    reader.content()

    assert [(str(found.place), found.message) for found in reader.diagnostics] == [
        ("content/glossary.yaml:1:1", "the file cannot be read: permission denied")
    ]


def test_the_names_of_sectors_are_read_without_the_rest() -> None:
    """Listing the catalogue is quick, and mistakes further down do not stop it."""
    sector = b"name: {en: Cars, es: Autos}\ntitle: [\n"

    assert read_names(MemoryWorld({"content/sectors/cars.yaml": sector})) == (
        {"cars": {Language.ES: "Autos", Language.EN: "Cars"}},
        [],
    )


def test_a_sector_that_cannot_be_named_is_a_diagnostic() -> None:
    """The list is not silently shorter."""
    files = {
        "content/sectors/My cars.yaml": b"name: {en: Cars, es: Autos}\n",
        "content/sectors/art.yaml": b"title: 5\n",
    }
    names, found = read_names(MemoryWorld(files))

    assert names == {}
    assert [one.code for one in found] == ["content.unsafe-identifier", "yaml.missing-key"]

"""The manifest says what was made, always in the same words, and a broken one is refused."""

import json
from typing import Any

import pytest

from briefgen.brief import Format, Mode
from briefgen.errors import OutputError
from briefgen.output.manifest import Entry, Manifest, is_inside


def entry(path: str = "energy/energy-exporter-es.pdf", *, edition: str = "2026-01-01") -> Entry:
    """Return an entry of that path."""
    return Entry("energy", "exporter", Mode.ES, Format.PDF, path, 3, "ab" * 32, "doc", "recipe", edition)


def changed(**changes: Any) -> bytes:
    """Return a manifest of one file, some keys of which are changed."""
    value = json.loads(Manifest.of([entry()]).to_json())
    value["files"][0].update(changes)
    return json.dumps(value).encode()


def test_writes_the_keys_of_the_contract() -> None:
    """Chambers read this file: its keys are exactly those agreed."""
    (file,) = json.loads(Manifest.of([entry()]).to_json())["files"]

    assert file == {
        "sector": "energy",
        "audience": "exporter",
        "language": "es",
        "format": "pdf",
        "path": "energy/energy-exporter-es.pdf",
        "bytes": 3,
        "sha256": "ab" * 32,
        "document_digest": "doc",
        "recipe": "recipe",
        "edition": "2026-01-01",
    }


def test_the_same_entries_give_the_same_text() -> None:
    """The text does not depend on the order in which entries came, and ends with a line end."""
    one, other = entry("a/a.pdf"), entry("b/b.pdf")

    text = Manifest.of([other, one]).to_json()

    assert text == Manifest.of([one, other]).to_json() == Manifest({"b/b.pdf": other, "a/a.pdf": one}).to_json()
    assert text.index("a/a.pdf") < text.index("b/b.pdf")
    assert text.endswith("}\n")


def test_reads_what_it_wrote() -> None:
    """Nothing is lost on the way to the disk and back."""
    manifest = Manifest.of([entry("a/á.pdf"), entry("b/b.pdf")])

    assert Manifest.from_json(manifest.to_json().encode(), "manifest.json") == manifest


def test_the_later_of_two_entries_with_one_path_counts() -> None:
    """A file that is saved again is listed once."""
    manifest = Manifest.of([entry(edition="2026-01-01"), entry(edition="2026-02-01")])

    assert [found.edition for found in manifest.entries.values()] == ["2026-02-01"]


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (b"", "Expecting value"),
        (b"\xff\xfe\xff", "codec can't decode"),
        (b"[" * 100_000, "recursion"),
        (b"[]", "has no `version`"),
        (b'{"version": true, "files": []}', "has no `version`"),
        (b'{"version": 0, "files": []}', "it has version 0"),
        (b'{"version": 1}', "no list of `files`"),
        (b'{"version": 1, "files": [{}]}', "file 1 does not have exactly the keys sector, audience,"),
        (changed(extra=1), "does not have exactly the keys"),
        (changed(bytes="3"), "`bytes` of file 1 is no number"),
        (changed(bytes=True), "`bytes` of file 1 is no number"),
        (changed(bytes=-1), "`bytes` or `sha256` of file 1"),
        (changed(sha256="abc"), "`bytes` or `sha256` of file 1"),
        (changed(edition=None), "`edition` of file 1 is no text"),
        (changed(language="fr"), "'fr' is not a valid Mode"),
        (changed(path="../secret.pdf"), "`path` of file 1 would leave the folder: `../secret.pdf`"),
        (changed(path="manifest.json"), "would leave the folder"),
    ],
)
def test_says_which_file_is_broken_and_how(content: bytes, wrong: str) -> None:
    """A broken manifest is an error that names the file, what is wrong with it, and the way out."""
    with pytest.raises(OutputError) as caught:
        Manifest.from_json(content, "output/manifest.json")

    assert caught.value.message.startswith("`output/manifest.json` is no manifest: ")
    assert wrong in caught.value.message
    assert caught.value.hint.startswith("delete that file and build again")


def test_refuses_two_files_with_one_path() -> None:
    """Of two entries with one path, one must be wrong."""
    value = json.loads(Manifest.of([entry()]).to_json())
    value["files"] *= 2

    with pytest.raises(OutputError, match="two of its files have one `path`"):
        Manifest.from_json(json.dumps(value).encode(), "manifest.json")


def test_leaves_a_newer_manifest_alone() -> None:
    """A manifest of a later program is no broken one: the hint is to update, not to delete."""
    with pytest.raises(OutputError, match="has version 2, and this program reads version 1") as caught:
        Manifest.from_json(b'{"version": 2, "items": []}', "manifest.json")

    assert caught.value.hint.startswith("update briefgen")


@pytest.mark.parametrize("path", ["energy/energy-exporter-es.pdf", "energía renovable/x.docx", "x.html"])
def test_a_plain_path_is_inside(path: str) -> None:
    """Ordinary names, also with accents and spaces, are fine."""
    assert is_inside(path)


@pytest.mark.parametrize(
    "path", ["", "/etc/passwd", "../x", "a/../../x", "a//x", "a/", "./x", ".git/x", "a\\..\\x", "a/\n.pdf", "\udcff/x"]
)
def test_a_path_that_leads_elsewhere_is_not_inside(path: str) -> None:
    """Nothing above the folder, absolute, hidden, or with characters that no one sees."""
    assert not is_inside(path)

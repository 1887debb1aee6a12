from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import pytest

from briefgen.brief import Addresses, Language
from briefgen.errors import ConfigError
from briefgen.settings import Policy, Settings, read_settings
from tests.fixtures.world import MemoryWorld

MISSING = """\
briefgen.yaml:1:1: error: there is no project here: the file is missing [settings.missing]
    hint: write `edition: 2026-11-23` in it, or give the folder of a project with `--project`"""

UNKNOWN = """\
briefgen.yaml:1:1: error: unknown key `editoin` [yaml.unknown-key]
    hint: write `edition` if that is meant"""

KEYS = "edition, verification, corrections, translations, source_language, letterhead, theme"

EXTRA = f"""\
briefgen.yaml:2:1: error: unknown key `extra` [yaml.unknown-key]
    hint: remove it; the keys here are {KEYS}"""

WEB = """\
briefgen.yaml:2:15: error: `briefs.example` is no web address [settings.address]
    hint: write one that starts with https://"""

MAIL = """\
briefgen.yaml:2:14: error: `nobody` is no mail address [settings.address]
    hint: write it as name@host"""

POLICY = """\
briefgen.yaml:2:15: error: `marks` is no policy [settings.translations]
    hint: write `block`, `mark` or `fall-back`"""

LANGUAGE = """\
briefgen.yaml:2:18: error: `fr` is no language of the texts [settings.language]
    hint: write `es` or `en`"""

OPEN = """\
briefgen.yaml:2:1: error: did not find expected node content [yaml.syntax]
    hint: check the indentation, and put a text that starts with a special sign in quotation marks"""


def test_the_settings_say_the_edition() -> None:
    """Every document bears this date instead of the clock's."""
    assert read_settings(MemoryWorld({"briefgen.yaml": "edition: 2026-11-23\n"})) == Settings(date(2026, 11, 23))


def test_the_settings_say_where_a_reader_turns() -> None:
    """The page that verifies a brief stands in its code; corrections go to an address of the publisher's."""
    file = "edition: 2026-11-23\nverification: https://briefs.example/verify\ncorrections: desk@briefs.example\n"
    addresses = Addresses("https://briefs.example/verify", "desk@briefs.example")
    assert read_settings(MemoryWorld({"briefgen.yaml": file})).addresses == addresses


def test_the_settings_may_say_what_becomes_of_translations() -> None:
    """And in which language texts are written first."""
    file = "edition: 2026-11-23\ntranslations: fall-back\nsource_language: es\n"

    assert read_settings(MemoryWorld({"briefgen.yaml": file})) == Settings(
        date(2026, 11, 23), Policy.FALL_BACK, Language.ES
    )


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (
            "edition: 23/11/2026\n",
            "briefgen.yaml:1:10: error: `23/11/2026` is no day [settings.date]\n    hint: write it as 2026-11-23",
        ),
        (
            "edition: 20261123\n",
            "briefgen.yaml:1:10: error: `20261123` is no day [settings.date]\n    hint: write it as 2026-11-23",
        ),
        (
            "edition: 2026-11-23\ntranslations: marks\n",
            POLICY,
        ),
        (
            "edition: 2026-11-23\nsource_language: fr\n",
            LANGUAGE,
        ),
        (
            "editoin: 2026-11-23\n",
            UNKNOWN,
        ),
        (
            "edition: 2026-11-23\nextra: 1\n",
            EXTRA,
        ),
        (
            "edition: 2026-11-23\nverification: briefs.example\n",
            WEB,
        ),
        (
            "edition: 2026-11-23\ncorrections: nobody\n",
            MAIL,
        ),
        (
            "",
            "briefgen.yaml:1:1: error: the file is empty [yaml.empty]\n    hint: write its entries or remove the file",
        ),
        (
            "edition: [\n",
            OPEN,
        ),
    ],
)
def test_wrong_settings_are_refused_with_a_place_and_a_hint(file: str, expected: str) -> None:
    """Who set them wrongly is told where and what to write."""
    with pytest.raises(ConfigError) as raised:
        read_settings(MemoryWorld({"briefgen.yaml": file}))

    assert expected in [str(found) for found in raised.value.diagnostics]


def test_a_folder_without_settings_is_no_project() -> None:
    """The message names the file that makes a folder a project."""
    with pytest.raises(ConfigError) as raised:
        read_settings(MemoryWorld({}))

    assert [str(found) for found in raised.value.diagnostics] == [MISSING]


def lettered(setting: str, files: Mapping[str, bytes] = MappingProxyType({})) -> MemoryWorld:
    """Return a project with a letterhead."""
    return MemoryWorld({"briefgen.yaml": f"edition: 2026-11-23\nletterhead: {setting}\n", **files})


def test_a_letterhead_is_read_with_its_place() -> None:
    """What is wrong with it is told where it is named."""
    settings = read_settings(lettered("paper/letterhead.docx", {"paper/letterhead.docx": b"PK"}))

    assert settings.letterhead
    assert (settings.letterhead.path, settings.letterhead.content) == ("paper/letterhead.docx", b"PK")
    assert str(settings.letterhead.wrong("is blue", "paint it")) == (
        "briefgen.yaml:2:13: error: the letterhead `paper/letterhead.docx` is blue [settings.letterhead]\n"
        "    hint: paint it"
    )


@pytest.mark.parametrize(
    ("setting", "message", "hint"),
    [
        ("missing.docx", "the letterhead `missing.docx` is missing", "put a Word file there, or take the setting away"),
        ("folder", "the letterhead `folder` cannot be read: Is a directory", "put a Word file there"),
        ("../other.docx", "`../other.docx` is outside the project", "put the file into the project"),
        ("/etc/letterhead.docx", "`/etc/letterhead.docx` is outside the project", "put the file"),
        ("'a\\b.docx'", "`a\\b.docx` is outside the project", "put the file"),
        ("7", "`7` is no file", "write the path of a Word file"),
        ("big.docx", "the letterhead `big.docx` has 2.1 MB, and 2 MB is the most", "take smaller pictures"),
    ],
)
def test_a_letterhead_that_cannot_be_read_is_refused(setting: str, message: str, hint: str) -> None:
    """With the place of the setting, whatever is wrong."""
    with pytest.raises(ConfigError) as raised:
        read_settings(lettered(setting, {"folder/x.docx": b"", "big.docx": bytes(2_100_000)}))

    (found,) = raised.value.diagnostics
    assert (found.message, found.code, found.place.line) == (message, "settings.letterhead", 2)
    assert found.hint.startswith(hint)

from datetime import date

import pytest

from briefgen.errors import ConfigError
from briefgen.settings import Settings, read_settings
from tests.helpers.world import MemoryWorld

MISSING = """\
briefgen.yaml:1:1: error: there is no project here: the file is missing [settings.missing]
    hint: write `edition: 2026-11-23` in it, or give the folder of a project with `--project`"""

UNKNOWN = """\
briefgen.yaml:1:1: error: unknown key `editoin` [yaml.unknown-key]
    hint: write `edition` if that is meant"""

EXTRA = """\
briefgen.yaml:2:1: error: unknown key `extra` [yaml.unknown-key]
    hint: remove it; the keys here are edition, theme"""

OPEN = """\
briefgen.yaml:2:1: error: did not find expected node content [yaml.syntax]
    hint: check the indentation, and put a text that starts with a special sign in quotation marks"""


def test_the_settings_say_the_edition() -> None:
    """Every document bears this date instead of the clock's."""
    assert read_settings(MemoryWorld({"briefgen.yaml": "edition: 2026-11-23\n"})) == Settings(date(2026, 11, 23))


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
            "editoin: 2026-11-23\n",
            UNKNOWN,
        ),
        (
            "edition: 2026-11-23\nextra: 1\n",
            EXTRA,
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

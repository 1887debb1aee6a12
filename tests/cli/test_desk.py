import json
import re
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from subprocess import PIPE
from urllib.request import urlopen

import pytest

from tests.fixtures.command import Command
from tests.fixtures.projects import COFFEE


def test_facts_are_told_to_programs_too(briefgen: Command) -> None:
    """Claim, figures, sources and briefs of each, in both languages, and nothing else on standard output."""
    told = json.loads(briefgen("facts", "--search", "plots", "--json").out)["facts"]

    assert [one["key"] for one in told] == ["plots"]
    assert told[0]["text"]["en"] == "In the example, 1,200 of 4,800 plots are on the map."
    assert told[0]["figures"][0]["text"] == {"es": "1,200", "en": "1,200"}
    assert told[0]["briefs"] == [{"sector": "chiapas", "audience": "grower"}]


def test_facts_that_no_brief_cites_can_be_asked_for(briefgen: Command) -> None:
    """What is not used is not kept up either."""
    every, unused = (
        {one["key"] for one in json.loads(briefgen("facts", *options, "--json").out)["facts"]}
        for options in ((), ("--unused",))
    )

    assert unused < every
    assert "plots" not in unused


def test_facts_of_no_sector_are_asked_for_wrongly(briefgen: Command) -> None:
    """A misspelt sector is no empty list."""
    done = briefgen("facts", "--sector", "chiapa", "--json")

    assert (done.status, json.loads(done.out)["error"]["hint"]) == (2, "write `chiapas` if that is meant")


def test_coverage_is_told_to_programs_too(briefgen: Command) -> None:
    """Each brief with its facts, what it lacks and how it stands."""
    told = json.loads(briefgen("coverage", "--sector", "chiapas", "--json").out)

    (one,) = told["briefs"]
    assert (one["sector"], one["audience"], one["facts"], one["lacks"]) == ("chiapas", "grower", 3, [])
    assert one["standing"] == "complete"


def test_a_new_entry_stands_where_the_command_says(briefgen: Command) -> None:
    """The paths that are printed are those of the file and of its schema."""
    done = briefgen("new", "sector", "oaxaca")

    assert (done.status, done.err) == (0, "")
    assert all((briefgen.folder / path).is_file() for path in done.out.splitlines())


def test_a_schema_is_json(briefgen: Command, tmp_path: Path) -> None:
    """One kind is printed, all of them are written into a folder."""
    printed = json.loads(briefgen("schema", "facts").out)
    briefgen("schema", "--to", str(tmp_path / "schemas"))

    assert printed["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads((tmp_path / "schemas/facts.schema.json").read_text()) == printed


def test_a_preview_of_no_brief_is_asked_wrongly(briefgen: Command) -> None:
    """The closest name is the hint."""
    done = briefgen("preview", "chiapas-growers", "--no-browser")

    assert (done.status, done.err) == (
        2,
        "briefgen: there is no brief `chiapas-growers`\n    hint: write `chiapas-grower` if that is meant\n",
    )


def test_a_preview_is_served_until_it_is_ended() -> None:
    """Its address is the one line it prints, and Ctrl-C ends it, also where tests run in the background."""
    command = [sys.executable, "-m", "briefgen", "--project", str(COFFEE), "preview", "chiapas-grower", "--no-browser"]
    # Tests that run in the background have Ctrl-C switched off, and what they start inherits it. There are no threads.
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(command, stdout=PIPE, stderr=PIPE, text=True, preexec_fn=heed) as running:  # noqa: PLW1509  # see above
        assert running.stdout
        address = running.stdout.readline().strip()
        with urlopen(address) as answer:  # noqa: S310  # the preview's own address
            page = answer.read().decode()
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=60) == 130
        assert running.stderr
        said = running.stderr.read()

    assert said == "briefgen: stopped\n"
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", address)
    assert "Los productores de Chiapas pueden vender sin dudas" in page


@pytest.mark.parametrize(
    ("given", "missing"),
    [([], "Missing NAME, --file and --source."), (["mangoes"], "Missing --file and --source.")],
)
def test_all_that_is_missing_is_asked_for_at_once(briefgen: Command, given: list[str], missing: str) -> None:
    """Not one by one, try after try."""
    done = briefgen("new", "fact", *given)

    assert done.status == 2
    assert missing in done.err

"""The prose is under test: its commands run, its links lead somewhere, its lists are the program's."""

import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from briefgen.cli.translations import app as desk
from briefgen.content.usage import Style, StyleRule, Term, WordList
from briefgen.document import BoxRole, ParagraphRole
from briefgen.locales.figures import SYMBOLS
from briefgen.settings import Policy
from briefgen.templates.environment import FILTERS
from briefgen.templates.vocabulary import ATTRIBUTES
from briefgen.translations import State

from .conftest import ROOT, Published

README = (ROOT / "README.md").read_text()
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]


def test_the_readme_is_no_longer_than_100_lines() -> None:
    """A reader sees all of it in two screens."""
    assert len(README.splitlines()) <= 100


def test_the_readme_shows_two_commands_of_make_that_exist() -> None:
    """`make briefs` and `make test` are what a new user types."""
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)

    assert [command for command in COMMANDS if command.startswith("make")] == ["make briefs", "make test"]
    assert {"briefs", "test"} <= set(targets)


def test_ci_runs_the_readmes_test_command() -> None:
    """What CI calls is what a user is told to type."""
    assert "make test" in (ROOT / ".ci/run").read_text().splitlines()


@pytest.mark.parametrize("command", [command for command in COMMANDS if "briefgen" in command])
def test_a_command_of_the_readme_runs(command: str, published: Published) -> None:
    """Every other command of the README does its work on the project as it stands."""
    words = command.split()

    done = subprocess.run(
        [sys.executable, "-m", "briefgen", *words[1:]], cwd=published.project, capture_output=True, check=False
    )

    assert words[0] == ".venv/bin/briefgen"
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_links_to_files_that_are_there(page: Path) -> None:
    """No relative link is broken."""
    links = re.findall(r"\]\((?!https?://)([^)#]+)", page.read_text())

    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_templates_page_lists_every_tag_role_and_filter() -> None:
    """The vocabulary in the prose is the vocabulary of the program."""
    page = (ROOT / "docs/templates.md").read_text()
    known = {*ATTRIBUTES, *FILTERS, *get_args(ParagraphRole), *get_args(BoxRole)} - {"quantity"}

    assert [word for word in sorted(known) if not re.search(rf"\b{re.escape(word)}\b", page)] == []


def test_the_content_page_lists_every_unit() -> None:
    """The units in the prose are the units of the program."""
    page = (ROOT / "docs/content.md").read_text()

    assert [unit for unit in (*SYMBOLS, "percent", "points", "year", "date", "USD") if f"`{unit}`" not in page] == []


def test_the_architecture_names_every_module_and_folder() -> None:
    """A new folder is explained where the others are."""
    page = (ROOT / "ARCHITECTURE.md").read_text()
    parts = [path for path in (ROOT / "src/briefgen").iterdir() if not path.name.startswith("_")]

    assert [path.name for path in sorted(parts) if path.name not in page] == []


def test_the_translations_page_names_every_state_policy_and_command() -> None:
    """The desk in the prose is the desk of the program."""
    page = (ROOT / "docs/translations.md").read_text()
    commands = {str(command.name or getattr(command.callback, "__name__", "")) for command in desk.registered_commands}

    assert commands >= {"status", "approve", "export", "import"}
    assert [word for word in (*State, *Policy) if f"`{word}`" not in page] == []
    assert [word for word in sorted(commands) if f"translations {word} " not in page] == []


def test_the_language_page_names_every_key_of_terms_and_style() -> None:
    """What an editor can write is explained."""
    page = (ROOT / "docs/language.md").read_text()
    keys = {*Term.model_fields, *StyleRule.model_fields, *Style.model_fields, *WordList.model_fields} - {"ja"}

    assert [key for key in sorted(keys) if not re.search(rf"\b{key}\b", page)] == []

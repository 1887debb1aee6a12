"""Every PDF of the catalogue, as two checkers of accessibility read it: no error, no warning."""

import json
import re
import subprocess
from pathlib import Path

import pdfua
import pytest

from tests.fixtures.tagged import TaggedFile

from .conftest import ROOT, Published

SECOND = ROOT / ".venv/accessibility/bin/outloud"
"""A checker of its own environment, which `make accessible` prepares: it looks at what a reader is told, too."""

UNASKED = "UA-14-001"
"""A rule of the first checker, of no heading being empty, which stumbles over a heading of more than one piece.

pdfua 0.1.3 asks an array of pikepdf 10 whether it is a number. `test_no_heading_is_empty_or_leaves_a_level_out` asks
what it would have asked, and more.
"""


def _files(published: Published) -> list[Path]:
    return sorted(published.output.glob("*/*.pdf"))


@pytest.mark.slow
def test_the_checker_of_the_standard_finds_nothing_in_any_file(published: Published) -> None:
    """PDF/UA-1, every sector, audience and mode."""
    files = _files(published)
    reports = {path.name: pdfua.validate(str(path)) for path in files}
    found = {name: [one.message for one in report.findings] for name, report in reports.items()}
    skipped = {rule.rule_id for report in reports.values() for rule in report.skipped}

    assert len(files) >= 36
    assert {name: messages for name, messages in found.items() if messages} == {}
    assert skipped <= {UNASKED}


@pytest.mark.slow
def test_no_heading_is_empty_or_leaves_a_level_out(published: Published) -> None:
    """One title, and under each heading none that is two levels deeper (PDF/UA-1, 7.4)."""
    found = {path.name: mistaken_headings(TaggedFile(path.read_bytes())) for path in _files(published)}

    assert {name: mistakes for name, mistakes in found.items() if mistakes} == {}


def mistaken_headings(file: TaggedFile) -> list[str]:
    """Return what is wrong with the headings of a file, in words."""
    headings = [tag for tag in file.tags if re.fullmatch(r"H\d", tag.kind)]
    levels = [int(tag.kind[1:]) for tag in headings]
    empty = [f"{tag.kind} is empty" for tag in headings if not any(one.numbers for one in file.within(tag.element))]
    steps = zip([0, *levels], levels, strict=False)
    gaps = [f"H{level} follows H{before}" for before, level in steps if level > before + 1]
    titles = [] if levels.count(1) == 1 else [f"{levels.count(1)} titles"]
    return [*empty, *gaps, *titles]


@pytest.mark.slow
@pytest.mark.skipif(not SECOND.exists(), reason="`make accessible` prepares the second checker")
def test_the_checker_of_what_is_read_finds_nothing_in_any_file(published: Published) -> None:
    """No words that are skipped, no furniture that is read, no picture whose words are none."""
    report = published.project / "accessible.json"
    subprocess.run([SECOND, "--quiet", "--json", report, *_files(published)], capture_output=True, check=False)
    results = json.loads(report.read_text(encoding="utf-8"))["results"]
    found = {
        Path(one["path"]).name: [f"{each['rule']}: {each['message']}" for each in one["findings"]]
        for one in results
        if one["counts"]["error"] or one["counts"]["warning"] or one["error"]
    }

    assert len(results) == len(_files(published))
    assert found == {}

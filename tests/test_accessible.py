"""Every PDF of the catalogue, as two checkers of accessibility read it: no error, no warning."""

import json
import subprocess
from pathlib import Path

import pdfua
import pytest

from .conftest import ROOT, Published

SECOND = ROOT / ".venv/accessibility/bin/outloud"
"""A checker of its own environment, which `make accessible` prepares: it looks at what a reader is told, too."""


def _files(published: Published) -> list[Path]:
    return sorted(published.output.glob("*/*.pdf"))


@pytest.mark.slow
def test_the_checker_of_the_standard_finds_nothing_in_any_file(published: Published) -> None:
    """PDF/UA-1, every sector, audience and mode."""
    files = _files(published)
    found = {path.name: [one.message for one in pdfua.validate(str(path)).findings] for path in files}

    assert len(files) >= 36
    assert {name: messages for name, messages in found.items() if messages} == {}


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

"""The benchmark's larger project says of its texts what this one says, so that a check of it does the same work."""

import re
import shutil
from collections import Counter
from pathlib import Path

from benchmarks.growing import grow
from briefgen import content
from briefgen.translations import Ledger, State
from briefgen.world import Disk

ROOT = Path(__file__).parent.parent


def states(root: Path) -> dict[str, Counter[State]]:
    """Return how many texts of each file of a project are in which state."""
    found: dict[str, Counter[State]] = {}
    world = Disk(root)
    for review in Ledger(world, content.read_trees(world), None).reviews:
        found.setdefault(review.segment.file, Counter())[review.state] += 1
    return found


def test_copies_are_approved_as_far_as_their_originals_are(tmp_path: Path) -> None:
    """A text that was edited since is stale in each copy too; names of copies differ, also in what was approved."""
    small, large = tmp_path / "small", tmp_path / "large"
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, small / name)
    shutil.copy(ROOT / "briefgen.yaml", small)
    for file, key in (("facts/space", "Agency"), ("sectors/space", "Japan")):
        path = small / f"content/{file}.yaml"
        path.write_text(path.read_text().replace(key, f"{key}, that is,", 1))

    grow(large, 3, small)
    before, after = states(small), states(large)

    assert [before[f"content/{kind}/space.yaml"][State.STALE] for kind in ("facts", "sectors")] == [1, 1]
    copies = {file: file.replace("-x3", "") for file in after if "-x3" in file}
    assert len(copies) > len(before) / 2
    assert {file: after[file] for file in copies} == {file: before[original] for file, original in copies.items()}
    approved = (large / "content/translations/facts/space-x3.lock").read_text()
    assert len(re.findall(r'^{"at": "[a-z0-9-]+-x3\.', approved, re.MULTILINE)) == approved.count("\n") - 1 > 0

"""What several tests share: the repository's own project, built once a session."""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Published:
    """The repository’s project in a folder of its own, and what `build --json` said when it was built there."""

    project: Path
    report: dict[str, Any]

    @property
    def output(self) -> Path:
        """The folder with the briefs."""
        return self.project / "output"


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Build the whole catalogue of the repository's project, once for all tests that look at it."""
    project = tmp_path_factory.mktemp("published")
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copy(ROOT / "briefgen.yaml", project)
    build = [sys.executable, "-m", "briefgen", "--project", str(project), "build", "--json"]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return Published(project, json.loads(done.stdout))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the quick tests first, then those that render whole files, then those that need the whole catalogue."""
    items.sort(
        key=lambda item: ("published" in getattr(item, "fixturenames", ()), bool(item.get_closest_marker("slow")))
    )

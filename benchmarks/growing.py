"""A project many times as large: `python benchmarks/growing.py FOLDER TIMES` copies this one, its content multiplied.

Each copy of a sector has facts, series and sources of its own, under names of their own. The plan, the agreements, the
glossary and the organisations stay one: no project has fifty of those.
"""

import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
GROWING = ("facts", "series", "sectors")
KEY = re.compile(r"^([a-z][a-z0-9-]*):", re.MULTILINE)

# Where the name of a fact, a series or a source stands: cited, printed, in the table at a glance, under charts.
NAMES = re.compile(
    r"(?P<before>\[@|; @|\{(?=[a-z0-9-]+\.)|figure: |source: |series: \[|, )(?P<name>[a-z][a-z0-9-]*)(?=[\].};, ]|$)",
    re.MULTILINE,
)

SHARED = re.compile(r" *(organisations|terms|incentives|measures|of): ?")
"""Lines that name what stays one."""


def grow(folder: Path, times: int) -> None:
    """Write the project into `folder`, with every sector, fact, series and source of a sector `times` times."""
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("translations"))
    shutil.copy(ROOT / "briefgen.yaml", folder)
    (folder / "content/sources").mkdir()
    sectors = [path.stem for path in sorted((ROOT / "content/sectors").glob("*.yaml"))]
    own = {key for kind in ("facts", "series") for sector in sectors for key in _keys(ROOT, kind, sector)}
    own |= set(KEY.findall((ROOT / "content/sources.yaml").read_text()))
    for number in range(2, times + 1):
        for kind in GROWING:
            for sector in sectors:
                path = ROOT / f"content/{kind}/{sector}.yaml"
                if path.exists():
                    text = _renamed(path.read_text(), own, number, is_table=kind != "sectors")
                    (folder / f"content/{kind}/{sector}-x{number}.yaml").write_text(text)
        sources = _renamed((ROOT / "content/sources.yaml").read_text(), own, number, is_table=True)
        (folder / f"content/sources/x{number}.yaml").write_text(sources)


def _keys(root: Path, kind: str, sector: str) -> list[str]:
    path = root / f"content/{kind}/{sector}.yaml"
    return KEY.findall(path.read_text()) if path.exists() else []


def _renamed(text: str, own: set[str], number: int, *, is_table: bool) -> str:
    def name(found: re.Match[str]) -> str:
        return f"{found['before']}{found['name']}-x{number}" if found["name"] in own else found[0]

    renamed = "".join(line if SHARED.match(line) else NAMES.sub(name, line) for line in text.splitlines(keepends=True))
    return KEY.sub(rf"\1-x{number}:", renamed) if is_table else renamed


if __name__ == "__main__":
    grow(Path(sys.argv[1]), int(sys.argv[2]))

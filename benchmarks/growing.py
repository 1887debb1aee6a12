"""A project many times as large: `python benchmarks/growing.py FOLDER TIMES` copies this one, its content multiplied.

Each copy of a sector has facts, series and sources of its own, under names of their own, and what was approved of their
texts. The plan, the agreements, the glossary and the organisations stay one: no project has fifty of those.
"""

import re
import shutil
import sys
from functools import cache
from pathlib import Path

from briefgen.reading import parse
from briefgen.translations import Segment, segments
from briefgen.translations.lock import Entry, lock_path, read_lock, write_lock
from briefgen.world import Disk

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


def grow(folder: Path, times: int, root: Path = ROOT) -> None:
    """Write the project of `root` into `folder`, with every sector, fact, series and source of one `times` times."""
    for name in ("content", "templates"):
        shutil.copytree(root / name, folder / name)
    shutil.copy(root / "briefgen.yaml", folder)
    sectors = [path.stem for path in sorted((root / "content/sectors").glob("*.yaml"))]
    own = {key for kind in ("facts", "series") for sector in sectors for key in _keys(root, kind, sector)}
    own |= set(KEY.findall((root / "content/sources.yaml").read_text()))
    for number in range(2, times + 1):
        for kind in GROWING:
            for sector in sectors:
                file = f"content/{kind}/{sector}.yaml"
                if (root / file).exists():
                    text = _renamed((root / file).read_text(), own, number, is_table=kind != "sectors")
                    _write(folder, f"content/{kind}/{sector}-x{number}.yaml", text.encode())
                    _approve(root, file, folder, f"content/{kind}/{sector}-x{number}.yaml")
        sources = _renamed((root / "content/sources.yaml").read_text(), own, number, is_table=True)
        _write(folder, f"content/sources/x{number}.yaml", sources.encode())


def _approve(root: Path, file: str, folder: Path, copy: str) -> None:
    """Write the lock of a copy: what was approved of `file`, by the words and the paths that its texts have there."""
    entries, originals = _approved(root, file)
    keys: dict[str, str] = {}
    words: dict[str, str] = {}
    for old, new in zip(originals, _segments(folder, copy), strict=True):
        keys[old.key] = new.key
        words |= {str(old.en): str(new.en), str(old.es): str(new.es)}
    if entries:
        told = (
            one._replace(at=keys.get(one.at, one.at), en=words.get(one.en, one.en), es=words.get(one.es, one.es))
            for one in entries
        )
        _write(folder, lock_path(copy), write_lock(told))


@cache
def _approved(root: Path, file: str) -> tuple[tuple[Entry, ...], tuple[Segment, ...]]:
    return read_lock(Disk(root), file)[0], _segments(root, file)


def _segments(folder: Path, file: str) -> tuple[Segment, ...]:
    return tuple(segments(parse(file, (folder / file).read_bytes())))


def _write(folder: Path, file: str, content: bytes) -> None:
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_bytes(content)


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

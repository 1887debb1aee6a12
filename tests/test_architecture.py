"""The house rules that a machine can measure: sizes, names, mirrored tests, walls, what files may say.

The direction of imports is measured by import-linter: its contracts stand in pyproject.toml.
"""

import ast
import json
import os
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src/briefgen"
MODULES = sorted(PACKAGE.rglob("*.py"))

FILE_LINES, MEDIAN_FILE_LINES = 500, 150
FUNCTION_LINES, P99_FUNCTION_LINES = 50, 40
POSITIONAL_PARAMETERS = 5

# Words that say nothing of what is inside.
EMPTY_NAMES = {"base", "common", "data", "handler", "helpers", "info", "manager", "misc", "processor", "utils"}

# Modules without a test of their own, with the reason.
UNMIRRORED = {
    "__main__.py": "two lines that tests/cli run",
}

MADE = {"build", "dist", "output", "__pycache__"}
REGISTRIES = (
    ("pypi", "org"),
    ("pythonhosted", "org"),
    ("deb", "debian", "org"),
    ("security", "debian", "org"),
    ("archive", "ubuntu", "com"),
    ("registry", "npmjs", "org"),
)

Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_no_file_is_long() -> None:
    """A file that grows past the limit becomes a folder of the same name."""
    lines = {_name(path): _length(path) for path in MODULES}
    assert {name: count for name, count in lines.items() if count > FILE_LINES} == {}
    assert statistics.median(lines.values()) <= MEDIAN_FILE_LINES


def test_no_function_is_long() -> None:
    """Functions are small enough that their names explain them."""
    lines = {where: (node.end_lineno or node.lineno) - node.lineno + 1 for where, node in _functions()}
    assert {where: count for where, count in lines.items() if count > FUNCTION_LINES} == {}
    assert statistics.quantiles(lines.values(), n=100)[-1] <= P99_FUNCTION_LINES


def test_no_function_takes_many_positional_parameters() -> None:
    """More than a few parameters are given by keyword."""
    counts = {where: len(_positional(node)) for where, node in _functions()}
    assert {where: count for where, count in counts.items() if count > POSITIONAL_PARAMETERS} == {}


def test_no_modules_are_tied_in_a_knot() -> None:
    """Modules can be put in an order in which each imports earlier ones only."""
    graph = grimp.build_graph("briefgen", cache_dir=None)
    TopologicalSorter({name: graph.find_modules_directly_imported_by(name) for name in graph.modules}).prepare()


def test_every_name_says_what_is_inside() -> None:
    """No module, class or function is named with a word that would fit any other as well, nor a folder of tests."""
    names = {f"{_name(path)}: {name}": name for path in MODULES for name in _names(path)}
    names |= {str(path): path.stem for path in (ROOT / "tests").rglob("*") if MADE.isdisjoint(path.parts)}
    assert [where for where, name in names.items() if EMPTY_NAMES & set(_words(name))] == []


def test_every_module_has_its_test() -> None:
    """`a/b.py` is tested by `tests/a/test_b.py`, and what `a/__init__.py` defines by `tests/test_a.py`."""
    missing = [
        f"{_name(path)} -> {_mirror(path).relative_to(ROOT)}"
        for path in MODULES
        if _holds_code(path) and _name(path) not in UNMIRRORED and not _mirror(path).exists()
    ]
    assert missing == []


def test_every_exception_to_mirroring_is_a_module() -> None:
    """A module that is gone, or has found its test, leaves the list of exceptions."""
    gone = [name for name in UNMIRRORED if not (PACKAGE / name).exists() or _mirror(PACKAGE / name).exists()]
    assert gone == []


def test_every_test_is_a_sentence_with_a_docstring() -> None:
    """A test's name has at least three words, and its docstring says what holds in one line."""
    tests = {
        f"{path.relative_to(ROOT)}: {node.name}": ast.get_docstring(node) or ""
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        for node in ast.walk(_tree(path))
        if isinstance(node, Function) and node.name.startswith("test_")
    }
    assert [where for where, said in tests.items() if where.count("_", where.index(": ")) < 3 or not said] == []
    assert [where for where, said in tests.items() if "\n" in said] == []


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["--help"], {"weasyprint", "docx", "jinja2"}),
        (["list"], {"weasyprint", "docx"}),
        (["check"], {"weasyprint", "docx"}),
    ],
)
def test_a_command_loads_no_library_that_it_does_not_need(arguments: list[str], unwanted: set[str]) -> None:
    """Commands that write nothing start without the libraries that write."""
    script = (
        "import atexit, json, runpy, sys\n"
        "atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))\n"
        f"sys.argv = {['briefgen', *arguments]!r}\n"
        "runpy.run_module('briefgen', run_name='__main__')"
    )
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    # 3 says that `check` found mistakes, which is not what this test is about.
    assert run.returncode in (0, 3)
    assert unwanted & set(json.loads(run.stderr.splitlines()[-1])) == set()


def test_no_file_names_a_package_registry() -> None:
    """Where packages come from is the machine's business."""
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(".".join(host)) for host in REGISTRIES) + r")(?![\w-])")
    assert _mentions(pattern) == []


def test_no_file_holds_a_path_of_one_machine() -> None:
    """Nothing depends on where it was written."""
    assert _mentions(re.compile(r"(?<![\w.~%/*-])/(?:home|opt|root|Users|work)/\w")) == []


def test_no_file_speaks_of_how_it_was_written() -> None:
    """Files speak to those who use and keep the program."""
    assert _mentions(re.compile(r"(?i)\b(?:as (?:you )?requested|(?:work|this|next) session|shared/\w+\.md)\b")) == []


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def _length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _functions() -> Iterator[tuple[str, Function]]:
    for path in MODULES:
        for node in ast.walk(_tree(path)):
            if isinstance(node, Function):
                yield f"{_name(path)}:{node.lineno} {node.name}", node


def _positional(function: Function) -> list[str]:
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    return names[1:] if names[:1] in (["self"], ["cls"]) else names


def _names(path: Path) -> Iterator[str]:
    yield from path.relative_to(PACKAGE).with_suffix("").parts
    for node in ast.walk(_tree(path)):
        if isinstance(node, Function | ast.ClassDef):
            yield node.name


def _words(name: str) -> list[str]:
    """Split `snake_case` and `CamelCase`, in small letters."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().split("_")


def _holds_code(path: Path) -> bool:
    """Tell whether there is something to test: an `__init__.py` may do no more than gather names."""
    defined = any(isinstance(node, Function | ast.ClassDef) for node in _tree(path).body)
    return defined or path.name != "__init__.py"


def _mirror(path: Path) -> Path:
    module = path.relative_to(PACKAGE).with_suffix("")
    if module.name == "__init__":
        module = module.parent
    return ROOT / "tests" / module.parent / f"test_{module.name}.py"


def _files() -> Iterator[Path]:
    """Yield every file of the project that is written by hand: hidden folders are tools', all but `.ci`."""
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name == ".ci" or not (name.startswith(".") or name in MADE)]
        yield from (Path(folder, name) for name in names)


def _mentions(pattern: re.Pattern[str]) -> list[str]:
    """Return each line of the project that matches, binary files left out."""
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in sorted(_files())
        if b"\0" not in (content := path.read_bytes())
        for number, line in enumerate(content.decode("utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]

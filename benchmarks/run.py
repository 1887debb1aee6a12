"""What the work costs, as ratios taken in one run. `make bench` prints them; nothing here is a test.

- `briefgen / bare`: one PDF beside bare WeasyPrint on the same HTML, in the same process;
- `word / pdf`: one Word file beside the PDF of the same brief;
- `word / bare`: the longest Word file beside python-docx writing its words as plain paragraphs, in the same process;
- `side by side / word`: the same brief in both languages beside one; `ms for a long word` and `ms side by side` are to
  stay below 60, in a process that has written a file before;
- `chart / pdf`: one chart drawn beside that PDF; `ms for a chart`, and `kB to a page` of that PDF with its fonts;
- `--jobs 1 / --jobs 2`: the whole catalogue with one process and with two;
- `check many / check`: fifty times the content, with all that was approved of it, beside this one; it is to stay below
  15 seconds and, with all of its processes, 500 MB.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median

import docx
import pypdfium2
import weasyprint

from benchmarks.growing import grow
from briefgen import pipeline, templates, writers
from briefgen.brief import Brief, Format, Mode
from briefgen.document import Chart, Document, Heading, Line, Note, Paragraph, Quantity, Step, Text, align, walk
from briefgen.theme import Theme
from briefgen.world import Disk
from briefgen.writers.charts import _DRAWN, draw_svg

ROOT = Path(__file__).parent.parent
ROUNDS = 5
MANY = 50


def seconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def milliseconds(work: Callable[[], object]) -> float:
    """Return the least processor time that `work` takes in some rounds: what others do on the machine counts little."""
    times = []
    for _ in range(3 * ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return 1000 * min(times)


def briefgen(*words: str) -> bytes:
    """Run a command of briefgen on this project, and return what it printed."""
    command = [sys.executable, "-m", "briefgen", "--project", str(ROOT), *words]
    return subprocess.run(command, check=True, capture_output=True).stdout  # noqa: S603  # our own command


def draw_anew(document: Document, theme: Theme) -> str:
    """Draw the first chart of `document`, which a build would keep from one page to the next."""
    chart = next(node for node in walk(document.blocks) if isinstance(node, Chart))
    _DRAWN.clear()
    return draw_svg(chart, theme, 430.0)


def one_brief() -> dict[str, float]:
    """Return the ratios of one brief's PDF and Word file, medians of alternating rounds in a warm process."""
    project = pipeline.read(Disk(ROOT))
    known, workshop, edition = project.content, project.workshop, project.settings.edition
    theme = workshop.theme
    brief = Brief(next(iter(known.sectors)), "exporter")
    document = templates.compose(workshop, known, brief, Mode.ES, edition).document
    assert document is not None
    html = writers.write(document, Format.HTML, theme).decode()
    printed = writers.write(document, Format.PDF, theme)
    works: dict[str, Callable[[], object]] = {
        "bare": lambda: weasyprint.HTML(string=html).write_pdf(),
        "pdf": lambda: writers.write(document, Format.PDF, theme),
        "word": lambda: writers.write(document, Format.DOCX, theme),
        "chart": lambda: draw_anew(document, theme),
    }
    for work in works.values():
        work()
    rounds = [{name: seconds(work) for name, work in works.items()} for _ in range(ROUNDS)]
    return {
        "briefgen / bare": median(one["pdf"] / one["bare"] for one in rounds),
        "word / pdf": median(one["word"] / one["pdf"] for one in rounds),
        "chart / pdf": median(one["chart"] / one["pdf"] for one in rounds),
        "ms for a chart": 1000 * median(one["chart"] for one in rounds),
        "kB to a page": len(printed) / 1000 / len(pypdfium2.PdfDocument(printed)),
        "seconds for the pdf": median(one["pdf"] for one in rounds),
        "seconds for the word": median(one["word"] for one in rounds),
    }


def long_word_file() -> dict[str, float]:
    """Return the ratios of a chamber's Word file, with charts and footnotes, medians of alternating rounds."""
    project = pipeline.read(Disk(ROOT))
    known, workshop, edition = project.content, project.workshop, project.settings.edition
    theme, brief = workshop.theme, Brief(next(iter(known.sectors)), "chamber")
    told = [templates.compose(workshop, known, brief, mode, edition).document for mode in (Mode.ES, Mode.EN)]
    spanish, english = told
    assert spanish is not None
    assert english is not None
    both = align(spanish, english)
    works: dict[str, Callable[[], object]] = {
        "bare": lambda: bare_word_file(spanish),
        "word": lambda: writers.write(spanish, Format.DOCX, theme),
        "both": lambda: writers.write(both, Format.DOCX, theme),
    }
    for work in works.values():
        work()
    rounds = [{name: seconds(work) for name, work in works.items()} for _ in range(ROUNDS)]
    return {
        "word / bare": median(one["word"] / one["bare"] for one in rounds),
        "side by side / word": median(one["both"] / one["word"] for one in rounds),
        "ms for a long word": milliseconds(works["word"]),
        "ms side by side": milliseconds(works["both"]),
    }


def bare_word_file(document: Document) -> bytes:
    """Return the words of `document` as python-docx sets them by itself, one paragraph for each node that has some."""
    file, buffer = docx.Document(), BytesIO()
    for node in walk(document):
        if isinstance(node, Heading | Paragraph | Line | Step | Note):
            file.add_paragraph("".join(one.text for one in walk(node) if isinstance(one, Text | Quantity)))
    file.save(buffer)
    return buffer.getvalue()


def start_up() -> dict[str, float]:
    """Return the seconds that `--help` and `list` take as whole processes."""
    return {
        f"seconds for {word}": median(seconds(partial(briefgen, word)) for _ in range(ROUNDS))
        for word in ("--help", "list")
    }


def catalogue() -> dict[str, float]:
    """Return what two processes gain over one on the whole catalogue, and the peak memory of a worker in MB."""
    times, files, peak = {}, 0, 0
    for jobs in ("2", "1"):
        with tempfile.TemporaryDirectory() as folder:
            start = time.perf_counter()
            done = json.loads(briefgen("build", "--output", f"{folder}/output", "--jobs", jobs, "--json"))
            times[jobs] = time.perf_counter() - start
            files = len(done["written"])
            # The largest process below this one so far: with two, it is a worker.
            peak = peak or resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return {
        "--jobs 1 / --jobs 2": times["1"] / times["2"],
        "files": files,
        "seconds with two": times["2"],
        "peak MB of a worker": peak / 1024,
    }


def check_of_many() -> dict[str, float]:
    """Return what a check of many times the content takes beside one of this, and its memory at most in MB."""
    with tempfile.TemporaryDirectory() as folder:
        grow(Path(folder) / "grown", MANY)
        once, _ = checked(ROOT)
        many, peak = checked(Path(folder) / "grown")
    return {"check many / check": many / once, "seconds to check many": many, "peak MB of a check": peak / 1024}


def checked(project: Path) -> tuple[float, int]:
    """Return how long a check of `project` takes, and how many kB its processes hold at most, what they share once."""
    start, peak = time.perf_counter(), 0
    check = [sys.executable, "-m", "briefgen", "--project", str(project), "check", "--strict"]
    with subprocess.Popen(check, stdout=subprocess.DEVNULL) as running:  # noqa: S603  # our own command
        while running.poll() is None:
            peak = max(peak, sum(map(held, family(running.pid))))
            time.sleep(0.1)
    return time.perf_counter() - start, peak


def family(process: int) -> Iterator[int]:
    """Yield `process` and those that it began."""
    yield process
    with suppress(OSError):  # it has ended
        for one in Path(f"/proc/{process}/task/{process}/children").read_text().split():
            yield from family(int(one))


def held(process: int) -> int:
    """Return the kB that `process` holds, of what it shares its part; none when it has ended (proc(5), `Pss`)."""
    with suppress(OSError):
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return 0


def main() -> None:
    """Print every figure."""
    for measure in (start_up, one_brief, long_word_file, check_of_many, catalogue):
        for name, value in measure().items():
            print(f"{name:24} {value:8.2f}", flush=True)


if __name__ == "__main__":
    main()

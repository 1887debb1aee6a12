"""Preview: the page of one brief in a browser, told again whenever a file of the project is saved."""

from dataclasses import dataclass
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition, Event, Thread
from typing import TYPE_CHECKING

import watchfiles

from briefgen import pipeline, writers
from briefgen.brief import Brief, Format, Mode
from briefgen.diagnostics import Diagnostic
from briefgen.errors import BriefgenError
from briefgen.world import Disk

if TYPE_CHECKING:
    from collections.abc import Callable

HOST = "127.0.0.1"
PULSE = 200
"""How often the watch says that it is awake, in milliseconds."""

PATIENCE = 20.0
"""How long a browser waits for a change before it asks again, in seconds."""

RENEW = """<script>
(async function wait() {
  const seen = %d;
  for (;;) {
    try {
      const told = await (await fetch("/changed?after=" + seen)).text();
      if (Number(told) > seen) { location.reload(); return; }
    } catch (gone) { await new Promise(again => setTimeout(again, 1000)); }
  }
})();
</script>"""

WRONG = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s</title>'
    "<style>body{font:1rem/1.5 sans-serif;margin:2rem auto;max-width:60rem}li{margin:.7rem 0}code{white-space:pre-wrap}"
    "</style></head><body><h1>%s</h1><ol>%s</ol></body></html>"
)


@dataclass(slots=True)
class Page:
    """The page as it was last told, and how often it has been told."""

    html: str = ""
    count: int = 0


class Preview:
    """A brief of the project in a folder, shown at `address` until it is closed."""

    def __init__(self, project: Path, brief: Brief, mode: Mode, port: int = 0) -> None:
        self.project = project
        self.brief = brief
        self.mode = mode
        self._page = Page()
        self._changed = Condition()
        self._closed = Event()
        self._watching = Event()
        self._server = ThreadingHTTPServer((HOST, port), _answering(self))
        self._server.daemon_threads = True
        self.renew()
        self._threads = [Thread(target=work, daemon=True) for work in (self._server.serve_forever, self._watch)]
        for thread in self._threads:
            thread.start()
        self._watching.wait(PATIENCE)  # what is saved from now on is seen

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://{HOST}:{self._server.server_address[1]}/"

    def renew(self) -> None:
        """Tell the page anew, and let every browser that waits have it."""
        html = told(self.project, self.brief, self.mode)
        with self._changed:
            self._page = Page(html, self._page.count + 1)
            self._changed.notify_all()

    def page(self) -> str:
        """Return the page as it was last told; it asks for the next by itself."""
        return self._page.html.replace("</body>", f"{RENEW % self._page.count}</body>")

    def changed(self, after: int) -> int:
        """Return how often the page has been told, as soon as that is more than `after` or patience is at its end."""
        with self._changed:
            self._changed.wait_for(lambda: self._page.count > after or self._closed.is_set(), PATIENCE)
            return self._page.count

    def wait(self) -> None:
        """Stay until the preview is closed."""
        self._closed.wait()

    def close(self) -> None:
        """End the preview."""
        self._closed.set()
        with self._changed:
            self._changed.notify_all()
        self._server.shutdown()
        self._server.server_close()
        for thread in self._threads:
            thread.join()

    def _watch(self) -> None:
        watched = [path for name in ("content", "templates", "briefgen.yaml") if (path := self.project / name).exists()]
        for changes in watchfiles.watch(
            *watched, stop_event=self._closed, raise_interrupt=False, rust_timeout=PULSE, yield_on_timeout=True
        ):
            self._watching.set()
            if changes:
                self.renew()


def told(project: Path, brief: Brief, mode: Mode) -> str:
    """Return the page of a brief, or a page that says what keeps it from being told."""
    try:
        selection = pipeline.Selection((brief.sector,), (brief.audience,), drafts=True)
        opened, documents, _ = pipeline.opened(Disk(project), selection)
        return writers.write(documents[brief, mode], Format.HTML, opened.theme).decode()
    except BriefgenError as error:
        return _wrong(error.message, error.diagnostics)


def _wrong(message: str, diagnostics: tuple[Diagnostic, ...]) -> str:
    items = "".join(f"<li><code>{escape(str(one))}</code></li>" for one in diagnostics)
    return WRONG % (escape(message), escape(message), items)


def _answering(preview: Preview) -> type[BaseHTTPRequestHandler]:
    answers: dict[str, Callable[[str], tuple[str, str]]] = {
        "/": lambda _: ("text/html", preview.page()),
        "/changed": lambda query: ("text/plain", str(preview.changed(_after(query)))),
    }

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path, _, query = self.path.partition("?")
            if path not in answers:
                self.send_error(404)
                return
            kind, said = answers[path](query)
            content = said.encode()
            self.send_response(200)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing of each request."""

    return Answer


def _after(query: str) -> int:
    number = query.removeprefix("after=")
    return int(number) if number.isdecimal() else 0

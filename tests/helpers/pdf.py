"""Reading a PDF back: its words, where they stand, and what the file says of itself."""

from dataclasses import dataclass

import pypdfium2


@dataclass(frozen=True)
class Placed:
    """A piece of a line: its page, counted from 1, and its box in points from the left and the top of the page."""

    words: str
    page: int
    left: float
    top: float
    right: float
    bottom: float


class PdfFile:
    """A PDF whose words can be found."""

    def __init__(self, content: bytes) -> None:
        self._file = pypdfium2.PdfDocument(content)
        self.pages = len(self._file)
        self.properties: dict[str, str] = self._file.get_metadata_dict()

    def words(self, page: int | None = None) -> str:
        """Return the words of one page or of all, with hyphens at the ends of lines taken back."""
        numbers = range(self.pages) if page is None else (page - 1,)
        texts = (self._file[number].get_textpage().get_text_range() for number in numbers)
        return " ".join(" ".join(texts).replace("\ufffe", "").replace("\u00ad", "").split())

    def placed(self) -> list[Placed]:
        """Return every piece of a line with its place."""
        return [piece for number in range(self.pages) for piece in self._on(number)]

    def find(self, words: str) -> Placed:
        """Return the first piece of a line that starts with `words`."""
        return next(piece for piece in self.placed() if piece.words.startswith(words))

    def outline(self) -> list[str]:
        """Return the titles of the bookmarks, all spaces alike."""
        return [" ".join(str(mark.get_title()).split()) for mark in self._file.get_toc()]

    def _on(self, number: int) -> list[Placed]:
        page = self._file[number]
        height = page.get_height()
        text = page.get_textpage()
        boxes = (text.get_rect(index) for index in range(text.count_rects()))
        return [
            Placed(_words(text.get_text_bounded(*box)), number + 1, box[0], height - box[3], box[2], height - box[1])
            for box in boxes
        ]


def _words(shown: str) -> str:
    """Return what is shown with all spaces alike, those that do not break as well."""
    return " ".join(shown.split())

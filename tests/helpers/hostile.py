"""A document of what nobody should write, and somebody will."""

from dataclasses import replace

from briefgen.brief import Mode
from briefgen.document import (
    Cell,
    Column,
    Document,
    Heading,
    Line,
    List,
    Paragraph,
    Table,
    Text,
)
from tests.helpers.samples import sample_document

LONG_WORD = "Extraordinariamente" * 6 + "largos"
"""A word of 120 letters."""

ROWS, WORDS = 400, 2000


def _words(text: str) -> tuple[Text, ...]:
    return (Text(language="es-MX", text=text),)


def _lines(text: str) -> tuple[Line, ...]:
    return (Line(language="es-MX", content=_words(text)),)


def _heading(text: str, anchor: str) -> Heading:
    return Heading(language="es-MX", level=1, anchor=anchor, content=_words(text))


def hostile_document() -> Document:
    """Return a document in Spanish: 400 rows, 2,000 words on end, a word of 120 letters, an empty section."""
    table = Table(
        language="es-MX",
        anchor="rows",
        label=_lines("Cuadro"),
        number=1,
        caption=_lines("Muchas filas"),
        columns=(
            Column(language="es-MX", head=_lines("Encabezado de repetición")),
            Column(language="es-MX", head=_lines("Valor"), align="end"),
        ),
        rows=tuple(
            (
                Cell(language="es-MX", lines=_lines(f"fila {number} fin"), header=True),
                Cell(language="es-MX", lines=_lines(LONG_WORD if number == ROWS // 2 else str(number))),
            )
            for number in range(1, ROWS + 1)
        ),
    )
    return replace(
        sample_document(Mode.ES),
        blocks=(
            _heading("Una sección vacía", "empty"),
            _heading(LONG_WORD, "long"),
            Paragraph(language="es-MX", content=_words(" ".join(["palabra"] * WORDS))),
            List(language="es-MX", items=((Paragraph(language="es-MX", content=_words(LONG_WORD)),),)),
            table,
        ),
    )

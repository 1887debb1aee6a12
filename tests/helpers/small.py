"""Small documents, made by hand."""

from briefgen.brief import Brief, Language, Mode
from briefgen.document import Block, Cover, Document, Furniture, Inlines, Line, Lines, Paragraph, Text

ES, EN = Language.ES, Language.EN


def text(words: str, language: Language) -> Inlines:
    """Return plain words."""
    return (Text(language=language.tag, text=words),)


def line(words: str, language: Language) -> Lines:
    """Return words as one line."""
    return (Line(language=language.tag, content=text(words, language)),)


def paragraph(words: str, language: Language) -> Paragraph:
    """Return words as a paragraph."""
    return Paragraph(language=language.tag, content=text(words, language))


def document(language: Language, *blocks: Block) -> Document:
    """Return a document of one language with these blocks, and little else."""
    one = line(f"title in {language}", language)
    return Document(
        brief=Brief("sector", "audience"),
        mode=Mode(language.value),
        date="2026-05-04",
        cover=Cover(series=one, title=one, sector=line("same", language), audience=one, date=one, also=one),
        furniture=Furniture(head=one, page=one, of=one),
        blocks=blocks,
        publisher="publisher",
        subject=f"subject in {language}",
        keywords=("same", str(language)),
    )

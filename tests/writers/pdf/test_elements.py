"""Elements: the page's elements as structure elements."""

from xml.etree import ElementTree as ET

from briefgen.writers.pdf.elements import Elements
from briefgen.writers.pdf.structure import Element


def _elements(body: str) -> tuple[Elements, ET.Element]:
    page = ET.fromstring(f'<html lang="es-MX"><body><main>{body}</main></body></html>')  # noqa: S314
    main = page.find("body/main")
    assert main is not None
    return Elements(page), main


def _found(tree: ET.Element, path: str) -> ET.Element:
    found = tree.find(path)
    assert found is not None
    return found


def _shape(element: Element) -> list[object]:
    return [(kid.kind, *_shape(kid)) for kid in element.kids if isinstance(kid, Element)]


def test_words_in_another_language_are_an_element_of_their_own() -> None:
    """Weight alone is none."""
    elements, main = _elements('<p><strong>a</strong><em lang="ja">b</em></p>')

    assert elements.slot(_found(main, "p/strong")).kind == "P"
    span = elements.slot(_found(main, "p/em"))
    assert (span.kind, span.language) == ("Span", "ja")


def test_a_side_of_a_pair_speaks_the_language_of_what_is_in_it() -> None:
    """The right column is English as a whole."""
    elements, main = _elements(
        '<div class="pair"><div class="left"><p/></div><div class="right"><p lang="en"/></div></div>'
    )

    assert elements.slot(_found(main, ".//div[@class='right']")).language == "en"
    assert elements.slot(_found(main, ".//div[@class='left']")).language == "es-MX"


def test_a_label_is_read_before_its_item() -> None:
    """Also where it is painted after it."""
    elements, main = _elements("<ol><li><p>a</p></li></ol>")
    elements.slot(_found(main, "ol/li/p"))
    elements.label(_found(main, "ol/li"))

    assert _shape(elements.root) == [("L", ("LI", ("Lbl",), ("LBody", ("P",))))]


def _row(inside: str) -> str:
    right = inside.replace(" ", ' lang="en" ', 1)
    return f'<div class="pair"><div class="left">{inside}</div><div class="right">{right}</div></div>'


def _lists(*rows: str) -> list[object]:
    """Return the shape of the lists of a grid that has `rows`, whose words are met in the order of the page."""
    elements, main = _elements(f'<div class="pairs">{"".join(map(_row, rows))}</div>')
    for item in main.iter("li"):
        elements.label(item)
        elements.slot(_found(item, "p"))
    return _shape(elements.root.kids[0])  # type: ignore[arg-type]  # the grid


BODY = ("Lbl",), ("LBody", ("P",))
"""What an item says in one language."""


def test_pairs_of_items_are_one_list() -> None:
    """Each is said in both languages before the next, as it is painted; whoever hears it is told how many there are."""
    item = "<ul ><li><p>a</p></li></ul>"

    assert _lists(item, item) == [("L", ("LI", *BODY, *BODY), ("LI", *BODY, *BODY))]


def test_each_side_of_an_item_speaks_its_language() -> None:
    """The label too."""
    elements, main = _elements(_row("<ul ><li><p>a</p></li></ul>"))
    right = _found(main, ".//ul[@lang]/li")

    assert elements.label(right).language == elements.slot(right).language == "en"


def test_a_list_that_counts_anew_is_another_list() -> None:
    """So is one of another kind."""
    first, second = "<ol ><li><p>a</p></li></ol>", "<ol start='2'><li><p>a</p></li></ol>"
    item = ("LI", *BODY, *BODY)

    assert _lists(first, second, first) == [("L", item, item), ("L", item)]
    assert _lists(second, "<ul ><li><p>a</p></li></ul>") == [("L", item), ("L", item)]


def test_words_between_part_two_lists() -> None:
    """They are read between them."""
    item = "<ul ><li><p>a</p></li></ul>"
    elements, main = _elements(f'<div class="pairs">{_row(item)}{_row("<p >b</p>")}{_row(item)}</div>')
    for words in main.iter("p"):
        elements.slot(words)

    assert [kid.kind for kid in elements.root.kids[0].kids] == ["L", "Div", "L"]  # type: ignore[union-attr]


def test_a_table_has_all_its_cells_and_its_caption_first() -> None:
    """Empty cells count: rows of different lengths are no grid."""
    row = "<tr><th scope='row'>a</th><td>b</td><td></td></tr>"
    elements, main = _elements(
        f"<table><caption>c</caption><thead><tr><th/><th/><th/></tr></thead><tbody>{row * 4}</tbody></table>"
    )
    elements.slot(_found(main, "table/caption"))

    row_of = ("TR", ("TH",), ("TD",), ("TD",))
    head_of = ("THead", ("TR", ("TH",), ("TH",), ("TH",)))
    assert _shape(elements.root) == [("Table", ("Caption",), head_of, ("TBody", *[row_of] * 4))]


def test_a_small_table_has_headers_of_columns_only() -> None:
    """Two columns: the first cell of a row is read first in any case."""
    row = "<tr><th scope='row'>a</th><td>b</td></tr>"
    elements, main = _elements(f"<table><thead><tr><th/><th/></tr></thead><tbody>{row * 3}</tbody></table>")
    elements.slot(_found(main, "table"))

    kinds = [one.kind for one in elements.root.walk() if isinstance(one, Element)]
    assert (kinds.count("TH"), kinds.count("TD")) == (2, 6)


def test_a_link_says_what_it_leads_to() -> None:
    """A mark says its note, an address itself once, words their address."""
    elements, main = _elements(
        '<p><a href="#note-1-es">1</a><a href="https://www.example.org/">example.org</a><a href="https://e.org">E</a></p>'
        '<ol class="notes"><li id="note-1-es"><span class="count">1. </span>METI, <em>Libro</em>, 2026.</li></ol>'
    )

    said = [elements.link_words(link) for link in main.iter("a")]
    assert said == ["1. METI, Libro, 2026.", "example.org", "E (https://e.org)"]


def test_a_long_note_is_said_in_short() -> None:
    """Whoever asks where a mark leads need not hear all of it."""
    elements, main = _elements(f'<p><a href="#n">1</a></p><ol><li id="n">{"palabra " * 60}</li></ol>')

    said = elements.link_words(_found(main, "p/a"))
    assert len(said) < 170
    assert said.endswith("palabra…")


def test_a_note_is_known_by_its_anchor_and_stands_outside_a_list() -> None:
    """Each has an identifier of its own, as the standard asks of notes."""
    elements, main = _elements('<ol class="notes"><li id="note-2-es">a</li></ol>')
    elements.slot(_found(main, "ol/li"))

    (note,) = elements.root.kids
    assert isinstance(note, Element)
    assert (note.kind, note.identifier) == ("Note", "note-2-es")
    assert elements.around(_found(main, "ol/li"), "ol") is main.find("ol")


def test_a_picture_says_its_title() -> None:
    """What stands for it are its own words."""
    picture = '<svg xmlns="http://www.w3.org/2000/svg"><title>Una línea</title></svg>'
    elements, main = _elements(f"<figure>{picture}</figure>")
    svg = _found(main, "figure/{http://www.w3.org/2000/svg}svg")

    assert elements.alternative(svg) == "Una línea"
    assert elements.slot(svg).kind == "Figure"

"""Tags: the objects of the structure, read back from the file, mode by mode."""

import itertools

import pikepdf
import pytest

from briefgen.brief import Mode
from tests.fixtures.tagged import sample_file


@pytest.mark.parametrize("mode", Mode)
def test_every_header_cell_has_a_scope_and_every_row_as_many_cells(mode: Mode) -> None:
    """PDF/UA-1, 7.5: who hears a cell can be told what heads it."""
    file = sample_file(mode)

    assert file.of("TH")
    assert {str(tag.attributes["/Scope"]) for tag in file.of("TH")} <= {"/Row", "/Column"}
    assert {len(row.kids) for row in file.of("TR")} == {3}


@pytest.mark.parametrize("mode", Mode)
def test_items_have_a_label_and_a_body(mode: Mode) -> None:
    """PDF/UA-1, 7.6: lists hold items only, and say how they count. Side by side an item says both languages."""
    file = sample_file(mode)

    for item in file.of("LI"):
        assert [str(kid.S) for kid in item.kids] in (["/Lbl", "/LBody"], ["/Lbl", "/LBody"] * len(mode.languages))
    for one in file.of("L"):
        assert {str(kid.S) for kid in one.kids} == {"/LI"}
        assert str(one.attributes["/ListNumbering"]) in ("/Decimal", "/Disc")


@pytest.mark.parametrize("mode", Mode)
def test_a_figure_has_words_a_place_and_its_caption(mode: Mode) -> None:
    """PDF/UA-1, 7.3: the caption is within; note and source are read after it. A code has words beside it instead."""
    file = sample_file(mode)
    *charts, code = file.of("Figure")

    assert len(charts) == 2 * len(mode.languages)
    assert (str(code.element.Alt)[:9], len(code.kids)) == ("Código QR" if mode is not Mode.EN else "QR code t", 1)
    for figure in charts:
        assert str(figure.element.Alt)
        left, bottom, right, top = map(float, figure.attributes["/BBox"])
        assert 0 < left < right < 612
        assert 0 < bottom < top < 792
        assert [str(kid.S) for kid in figure.kids if isinstance(kid, pikepdf.Dictionary)] == ["/Caption"]


@pytest.mark.parametrize("mode", Mode)
def test_headings_leave_no_level_out(mode: Mode) -> None:
    """PDF/UA-1, 7.4: the title is the first level, and there is one."""
    levels = [int(tag.kind[1:]) for tag in sample_file(mode).of("H1", "H2", "H3", "H4")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("mode", Mode)
def test_each_note_has_an_identifier_of_its_own_and_a_label(mode: Mode) -> None:
    """PDF/UA-1, 7.9; the identifiers can be looked up."""
    file = sample_file(mode)
    notes = file.of("Note")
    names = [str(tag.element.ID) for tag in notes]

    assert len(names) == len(set(names)) == 3 * len(mode.languages)
    assert {str(tag.kids[0].S) for tag in notes} == {"/Lbl"}
    assert [str(name) for name in list(file.root.IDTree.Names)[::2]] == sorted(names)


@pytest.mark.parametrize("mode", Mode)
def test_each_link_is_an_element_with_its_annotation(mode: Mode) -> None:
    """PDF/UA-1, 7.18: it says what it leads to, is printed, can be clicked, and leads back to its element."""
    file = sample_file(mode)
    owned = {kid.Obj.objgen for tag in file.of("Link") for kid in tag.kids if _is_reference(kid)}
    parents = dict(zip(*[iter(file.root.ParentTree.Nums)] * 2, strict=True))

    assert {one.objgen for one in file.links()} == owned
    for one in file.links():
        left, bottom, right, top = map(float, one.Rect)
        assert str(one.Contents)
        assert int(one.F) == 4
        assert min(right - left, top - bottom) > 1
        assert str(parents[int(one.StructParent)].S) == "/Link"


def _is_reference(kid: object) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == pikepdf.Name.OBJR


def test_note_marks_are_references() -> None:
    """ISO 32000-1, 14.8.4.4.1: a mark is told from words."""
    file = sample_file(Mode.ES)
    marks = [tag for tag in file.of("Link") if tag.around[-1] == "Reference" and "TOCI" not in tag.around]

    assert len(marks) > 3


def test_the_contents_are_a_table_of_contents() -> None:
    """ISO 32000-1, table 333: entries lie in it, each with a link."""
    for mode in Mode:
        file = sample_file(mode)
        (contents,) = file.of("TOC")
        assert {str(kid.S) for kid in contents.kids} == {"/TOCI"}


def test_only_tables_are_tables_side_by_side() -> None:
    """Pairs are set level by rows on the page; in the structure the left is read, then the right."""
    file = sample_file(Mode.BILINGUAL)
    pairs = [tag for tag in file.of("Div") if len(tag.kids) == 2 and {str(kid.S) for kid in tag.kids} == {"/Div"}]

    assert len(file.of("Table")) == 1
    assert len(pairs) > 10
    for pair in pairs:
        assert [str(kid.get("/Lang", "es-MX")) for kid in pair.kids] == ["es-MX", "en-US"]


@pytest.mark.parametrize("mode", Mode)
def test_the_keyboard_follows_the_structure(mode: Mode) -> None:
    """PDF/UA-1, 7.18.3: on every page."""
    assert {str(page.obj.Tabs) for page in sample_file(mode).file.pages} == {"/S"}

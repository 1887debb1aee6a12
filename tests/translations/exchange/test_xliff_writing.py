from lxml import etree

from briefgen.translations.exchange.units import Note, Parcel, Unit, parcel
from briefgen.translations.exchange.xliff_writing import NAMESPACE, unit_id, write_xliff
from briefgen.translations.review import State
from tests.fixtures.translations import EN, FILE, TEA, reviewed

# What the core of XLIFF 2.0 lets stand below and on each element that is written here, in this order.
CHILDREN = {
    "xliff": ("file",),
    "file": ("notes", "unit"),
    "unit": ("notes", "originalData", "segment"),
    "notes": ("note",),
    "originalData": ("data",),
    "segment": ("source", "target"),
    "source": ("ph",),
    "target": ("ph",),
    "note": (),
    "data": (),
    "ph": (),
}
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
ATTRIBUTES = {
    "xliff": {"version", "srcLang", "trgLang"},
    "file": {"id", "original", "canResegment", SPACE},
    "unit": {"id", "name"},
    "note": {"id", "category"},
    "data": {"id"},
    "segment": {"id", "state", "subState"},
    "ph": {"id", "dataRef", "equiv", "disp", "canCopy", "canDelete"},
}
NOW = TEA.replace("en: Tea,", "en: Green tea,").replace(", es: Agua", "")


def written(now: str = NOW) -> etree._Element:
    """Return the XLIFF of a file, parsed."""
    return etree.fromstring(write_xliff(parcel(reviewed(now).values(), EN, None, {FILE: "tea"})[0]))


def local(element: etree._Element) -> str:
    """Return the name of an element of the core."""
    name = etree.QName(element)
    assert name.namespace == NAMESPACE
    return str(name.localname)


def test_the_order_of_elements_and_their_attributes_are_those_of_the_core() -> None:
    """Lists of notes and of data are never empty."""
    for element in written().iter():
        children = [local(child) for child in element]
        order = [CHILDREN[local(element)].index(child) for child in children]
        assert order == sorted(order)
        assert set(element.keys()) <= ATTRIBUTES.get(local(element), set())
        assert children or local(element) not in ("xliff", "file", "notes", "originalData", "segment", "unit")


def test_every_placeholder_has_its_data_and_an_identifier_of_its_own() -> None:
    """The same one in both languages."""
    lead = written().find(".//{*}unit[@id='lead']")
    assert lead is not None
    stored = {data.get("id"): data.text for data in lead.iter("{*}data")}
    both = [
        [(one.get("id"), stored[one.get("dataRef")]) for one in lead.find(f".//{{*}}{side}")]
        for side in ("source", "target")
    ]

    assert both == [[("1", "{tea.area}"), ("2", "[@tea]")]] * 2


def test_states_are_those_of_the_core_with_ours_beside_them() -> None:
    """What is to be done again is in its initial state."""
    found = {unit.get("id"): dict(unit.find("{*}segment").attrib) for unit in written().iter("{*}unit")}

    assert found["name"] == {"id": "s1", "state": "initial", "subState": "briefgen:stale"}
    assert found["needs.2.title"] == {"id": "s1", "state": "initial", "subState": "briefgen:missing"}
    assert found["lead"] == {"id": "s1", "state": "final"}


def test_a_text_without_translation_has_no_target() -> None:
    """An empty one would be a translation."""
    unit = written().find(".//{*}unit[@id='needs.2.title']")

    assert unit is not None
    assert unit.find(".//{*}target") is None


def test_no_white_space_comes_among_the_words() -> None:
    """Two marks side by side stay so."""
    unit = Unit(FILE, "a", 1, "{a.b}[@a] {c.d}", "[@a]", State.UNREVIEWED, (Note("kind", "a"),))
    (source,) = etree.fromstring(write_xliff(Parcel(EN, (unit,)))).iter("{*}source")

    assert [source.text, *(child.tail for child in source)] == [None, None, " ", None]


def test_a_file_says_with_which_units_it_was_sent() -> None:
    """So that one that is missing can be named."""
    note = written().find("{*}file/{*}notes/{*}note")

    assert note is not None
    assert note.text == "name lead needs.1.title needs.1.text needs.2.title needs.2.text"


def test_an_identifier_is_a_name_of_xml() -> None:
    """Whatever the key is."""
    assert unit_id("needs.2.title-x_y") == "needs.2.title-x_y"
    assert unit_id("año 1/b") == "a_o_1_b"
    assert unit_id("") == "_"

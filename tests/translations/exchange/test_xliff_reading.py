import pytest

from briefgen.diagnostics import Place
from briefgen.translations.exchange.units import Return, parcel
from briefgen.translations.exchange.xliff_reading import read_xliff
from briefgen.translations.exchange.xliff_writing import write_xliff
from tests.fixtures.translations import EN, FILE, TEA, reviewed

NAME = "back.xlf"
SENT = write_xliff(parcel(reviewed(TEA).values(), EN, None, {})[0]).decode()
LEAD = SENT[SENT.index("En 2025 crec") : SENT.index("</target>", SENT.index("En 2025 crec"))]


def read(content: str | bytes) -> Return:
    """Return what came back."""
    return read_xliff(NAME, content if isinstance(content, bytes) else content.encode())


def told(content: str | bytes) -> list[str]:
    """Return the first line of what is said of a file."""
    return [str(one).partition("\n")[0] for one in read(content).diagnostics]


def place_of(text: str, words: str) -> Place:
    """Return where `words` stand in `text`; what is before a `|` in them is before the place."""
    before, _, after = words.rpartition("|")
    start = text.index(before + after) + len(before)
    return Place(NAME, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))


def lead(content: str) -> str:
    """Return the translation of the lead."""
    (unit,) = [one for one in read(content).units if one.key == "lead"]
    return unit.target


def test_what_was_sent_comes_back() -> None:
    """Words, marks and whose they are."""
    back = read(SENT)

    assert (back.source, back.diagnostics) == (EN, ())
    assert {one.key: (one.source, one.target) for one in back.units} == {
        key: (str(one.segment.en), str(one.segment.es)) for key, one in reviewed(TEA).items()
    }
    assert back.units[0].place == place_of(SENT, "<target>Té<")
    assert {one.file for one in back.units} == {FILE}


@pytest.mark.parametrize(("state", "is_reviewed"), [("translated", False), ("reviewed", True), ("final", True)])
def test_the_states_reviewed_and_final_say_that_somebody_read_it(state: str, *, is_reviewed: bool) -> None:
    """Others do not."""
    assert {one.is_reviewed for one in read(SENT.replace('state="final"', f'state="{state}"')).units} == {is_reviewed}
    assert {one.is_reviewed for one in read(SENT.replace(' state="final"', "")).units} == {False}


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("uno &amp; dos &lt;tres&gt; &#241;", "uno & dos <tres> ñ"),
        ("uno <!-- no --> dos<?tool x?>", "uno dos"),
        ('uno <mrk id="m1" type="term">dos</mrk> <sm id="m2" type="comment"/>tres<em startRef="m2"/>', "uno dos tres"),
        ("<![CDATA[uno <b>]]>", "uno <b>"),
        ("\n      uno\n      dos\n", "uno dos"),
        ('<ph id="9" equiv="{tea.area}"/> uno', "{tea.area} uno"),
    ],
)
def test_words_are_read_as_xml_has_them(new: str, expected: str) -> None:
    """Annotations of a tool are passed over, their words are not."""
    assert lead(SENT.replace(LEAD, new)) == expected


def test_segments_of_a_unit_are_one_text_again() -> None:
    """In the order that the translation wants, with what stands between them."""
    start = SENT.index("<segment", SENT.index('id="lead"'))
    end = SENT.index("</segment>", start) + len("</segment>")
    parts = (
        '<segment id="a"><source>One.</source><target order="3">Uno.</target></segment>'
        "<ignorable><source> </source></ignorable>"
        '<segment id="b"><source>Two.</source><target order="1">Dos.</target></segment>'
    )

    (unit,) = [one for one in read(SENT[:start] + parts + SENT[end:]).units if one.key == "lead"]

    assert (unit.source, unit.target) == ("One. Two.", "Dos. Uno.")


@pytest.mark.parametrize(("state", "expected"), [("translated", "Té"), ("initial", None)])
def test_a_segment_without_words_needs_to_be_done(state: str, expected: str | None) -> None:
    """Another segment of its unit may have said all; nobody is to forget one."""
    second = f'Té</target></segment><segment state="{state}"><source>x</source><target/>'

    back = read(SENT.replace("Té</target>", second, 1))

    assert next((one.target for one in back.units if one.key == "name"), None) == expected


def test_notes_of_the_translator_come_along() -> None:
    """Ours do not."""
    noted = SENT.replace('<note id="n1"', '<note id="x">Which tea?</note><note id="n1"', 1)

    assert [one.remarks for one in read(noted).units][:2] == [("Which tea?",), ()]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            SENT.replace("<xliff", '<!DOCTYPE x [<!ENTITY a "aaaa">]>\n<xliff').replace("Té", "&a;"),
            f"{NAME}:2:1: error: a document type is declared here [translations.doctype]",
        ),
        (
            SENT.replace("<xliff", "<!DOCTYPE x>\n<xliff").replace("UTF-8", "UTF-16").encode("utf-16"),
            f"{NAME}:1:1: error: a document type is declared [translations.doctype]",
        ),
        (
            SENT.replace("Té", "&tea;"),
            f"{NAME}:14:22: error: the file is not well-formed XML: entity 'tea' not defined [translations.xml]",
        ),
        (SENT[:200], None),
        ("", None),
        ("<xliff/>", f"{NAME}:1:1: error: this is no XLIFF of version 2.0 or 2.1 [translations.xliff-version]"),
        (
            SENT.replace('version="2.0"', 'version="1.2"'),
            f"{NAME}:2:1: error: this is no XLIFF of version 2.0 or 2.1 [translations.xliff-version]",
        ),
        (
            SENT.replace("es-MX", "fr"),
            f"{NAME}:2:1: error: `en-US` into `fr` is no pair of the project [translations.languages]",
        ),
        (b"x" * 64_000_001, f"{NAME}:1:1: error: the file has 64,000,001 bytes; at most 64,000,000 are read"),
    ],
)
def test_a_file_that_cannot_be_relied_on_gives_nothing(content: str | bytes, expected: str | None) -> None:
    """And says why, with the line where there is one."""
    back, said = read(content), told(content)

    assert (back.units, back.source, len(said)) == ((), None, 1)
    assert said[0].startswith(expected or f"{NAME}:")


def test_entities_are_never_expanded() -> None:
    """Neither of the file itself nor of another one."""
    for entity in ('"aaaa"', 'SYSTEM "file:///etc/hostname"'):
        content = SENT.replace("<xliff", f"<!DOCTYPE x [<!ENTITY a {entity}>]>\n<xliff").replace("Té", "&a;")
        assert read(content).units == ()


UNIT = SENT[SENT.index('<unit id="name"') : SENT.index("</unit>") + len("</unit>")]


@pytest.mark.parametrize(
    ("content", "at", "expected"),
    [
        (SENT.replace(UNIT, ""), "<file", f"unit `name` of `{FILE}` did not come back [translations.missing-unit]"),
        (SENT.replace(UNIT, UNIT * 2), "</unit>|<unit", "unit `name` stands twice [translations.duplicate-unit]"),
        (
            SENT.replace("Té", "<pc id='1'>Té</pc>"),
            "<pc",
            "`<pc>` is not allowed among the words [translations.markup]",
        ),
        (
            SENT.replace("Té", "<b xmlns='x'>Té</b>"),
            "<b ",
            "`<{x}b>` is not allowed among the words [translations.markup]",
        ),
        (
            SENT.replace("Té", "<ph id='7'/>"),
            "<ph id='7'",
            '`<ph id="7">` stands for nothing [translations.placeholder]',
        ),
        (
            SENT.replace('dataRef="d2"', 'dataRef="d7"', 1),
            '<ph canCopy="no" canDelete="no" equiv="{tea.area}"',  # the first of the line
            '`<ph id="2">` refers to data `d7`, which its unit does not have [translations.placeholder]',
        ),
        (
            SENT.replace("Té", '<ph id="7" dataRef="" equiv="{tea.area}"/>'),
            '<ph id="7"',
            '`<ph id="7">` refers to data ``, which its unit does not have [translations.placeholder]',
        ),
        (
            SENT.replace("Té</target>", "Té</target></segment><segment><source>x</source>", 1),
            '<unit id="name"',
            "only a part of unit `name` is translated [translations.unit]",
        ),
        (
            SENT.replace("Té</target>", "Té</target></segment><segment><source>x</source><target> </target>", 1),
            '<unit id="name"',
            "only a part of unit `name` is translated [translations.unit]",
        ),
        (
            SENT.replace(UNIT, '<unit id="name"><ignorable><source>x</source></ignorable></unit>'),
            '<unit id="name"',
            "unit `name` has no segment [translations.unit]",
        ),
    ],
)
def test_what_is_wrong_with_a_unit_is_said_with_its_place(content: str, at: str, expected: str) -> None:
    """The other units are read all the same, so that all is said at once."""
    assert told(content) == [f"{place_of(content, at)}: error: {expected}"]
    assert len(read(content).units) >= 5


@pytest.mark.parametrize(
    ("new", "at"), [("<target/>", "<target/>"), ("<target>\n </target>", "<target>\n"), ("", UNIT)]
)
def test_a_target_that_is_empty_or_gone_is_no_words(new: str, at: str) -> None:
    """Its place is that of what is left of it."""
    content = SENT.replace("<target>Té</target>", new)
    name = read(content).units[0]

    assert (name.target, name.went_empty) == ("", False)
    assert name.place == place_of(content, at[:10])


def test_a_unit_says_whether_it_went_without_words() -> None:
    """By the state that it was sent with, which a tool may change beside it."""
    now = TEA.replace(", es: Té}", "}")
    sent = write_xliff(parcel(reviewed(now).values(), EN, None, {})[0]).decode().replace('"initial"', '"translated"')

    assert [one.key for one in read(sent).units if one.went_empty] == ["name"]


@pytest.mark.parametrize("order", ["²", "9" * 5000, "-1", "x"])
def test_an_order_that_is_no_number_is_that_of_the_segments(order: str) -> None:
    """Whatever a tool writes there, nothing breaks."""
    assert read(SENT.replace("<target>", f'<target order="{order}">')).diagnostics == ()

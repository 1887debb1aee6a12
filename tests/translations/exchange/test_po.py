import pytest

from briefgen.translations.exchange.po import read_po, write_po
from briefgen.translations.exchange.units import Return, parcel
from tests.fixtures.translations import EN, FILE, TEA, reviewed

NAME = "back.po"
NOW = TEA.replace("en: Tea,", "en: Green tea,").replace(", es: Agua", "")
SENT = write_po(parcel(reviewed(NOW).values(), EN, None, {FILE: "tea"})[0]).decode()


def read(content: str) -> Return:
    """Return what came back."""
    return read_po(NAME, content.encode())


def message(key: str) -> str:
    """Return the message of a text as it was sent."""
    return next(part for part in SENT.split("\n\n") if f':{key}"' in part)


def test_a_message_has_its_name_as_context_and_says_its_place() -> None:
    """What is stale is fuzzy; marks stand as they are."""
    assert message("name") == (
        f"#. sector: tea\n#. kind: name\n#. change: {{+Green+}} [-Tea-] {{+tea+}}\n#: {FILE}:2\n#, fuzzy\n"
        f'msgctxt "{FILE}:name"\nmsgid "Green tea"\nmsgstr "Té"'
    ).replace("{+Green+} [-Tea-] {+tea+}", "[-Tea-] {+Green tea+}")
    assert 'msgid "In 2025, {tea.area} of tea grew here [@tea]."' in message("lead")
    assert "fuzzy" not in message("lead")
    assert message("needs.2.title").endswith('msgstr ""')


def test_what_was_sent_comes_back() -> None:
    """Words, marks and whose they are."""
    back = read(SENT)

    assert (back.source, back.diagnostics) == (EN, ())
    assert {one.key: (one.source, one.target) for one in back.units} == {
        key: (str(one.segment.en), str(one.segment.es)) for key, one in reviewed(NOW).items()
    }


def test_what_is_not_fuzzy_was_reviewed() -> None:
    """If it has words."""
    assert [one.key for one in read(SENT).units if not one.is_reviewed] == ["name", "needs.2.title"]
    assert [one.key for one in read(SENT.replace("#, fuzzy\n", "")).units if not one.is_reviewed] == ["needs.2.title"]


def test_comments_of_the_translator_come_along() -> None:
    """Ours do not."""
    noted = SENT.replace("#. sector: tea\n#. kind: name", "# Which tea?\n#. sector: tea\n#. kind: name")

    assert [one.remarks for one in read(noted).units][:2] == [("Which tea?",), ()]


def test_messages_that_are_put_away_are_not_read() -> None:
    """Tools keep them at the end."""
    assert len(read(SENT + '\n#~ msgctxt "a:b"\n#~ msgid "x"\n#~ msgstr "y"\n').units) == len(read(SENT).units)


LINE = SENT[: SENT.index(message("name"))].count("\n") + 1


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (SENT.replace('msgstr "Té"', "msgstr Té"), "error: the line is none of a PO file [translations.po]"),
        (SENT.replace("msgctxt", "msgid", 1), "error: the file is no PO [translations.po]"),
        (SENT.replace("X-Source-Language: en", "X: y"), "1:1: error: the header that names both languages is missing"),
        (SENT.replace("Language: es_MX", "Language: fr"), "1:1: error: `en` into `fr` is no pair of the project"),
        (SENT.replace(message("name"), ""), "1:1: error: the file was sent with 6 texts and came back with 5"),
        (SENT.replace(message("name"), message("name") + "\n\n" + message("name")), "stands twice"),
        (SENT + '\nmsgid "x"\nmsgstr "y"\n', "the message has no context, or a plural"),
        ("\x00", "1:1: error: control or invisible character U+0000"),
        ("", "1:1: error: the header that names both languages is missing"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_with_its_line(content: str, expected: str) -> None:
    """Where there is one."""
    (told,) = read(content).diagnostics

    assert expected in str(told)
    assert str(told).startswith(f"{NAME}:")
    assert "\n    hint: " in str(told)


def test_a_wrong_message_is_found_in_its_line() -> None:
    """Where the message begins, its comments included."""
    twice = message("name") + "\n\n" + message("name")
    (told,) = read(SENT.replace(message("name"), twice)).diagnostics

    assert told.place.line == LINE + message("name").count("\n") + 2
    assert told.hint.endswith(f"the first stands in line {LINE}")


def test_a_message_that_a_tool_has_put_aside_is_told_by_name() -> None:
    """It is counted no second time; where the message stands beside it, it is of no interest."""
    aside = "\n".join(f"#~ {line}" for line in message("lead").splitlines() if not line.startswith("#"))
    told = [(one.code, one.message) for one in read(SENT.replace(message("lead"), aside)).diagnostics]

    assert told == [("translations.missing-unit", f"`{FILE}:lead` came back as obsolete")]
    assert read(f"{SENT}\n{aside}\n").diagnostics == ()


def test_a_message_put_aside_without_its_context_is_told_by_its_words() -> None:
    """Each by itself; where a message of the same words came back, it is of no interest."""
    aside = '\n#~ msgid "{}"\n#~ msgstr "y"\n'
    told = read(SENT.replace(message("name"), aside.format("Green tea") + aside.format("Black tea"))).diagnostics

    assert [(one.message, one.hint) for one in told] == [
        (f"`{words}` came back as obsolete and without its context", "restore the file from the one that was exported")
        for words in ("Green tea", "Black tea")
    ]
    assert read(SENT + aside.format("Green tea")).diagnostics == ()


@pytest.mark.parametrize("count", ["²", "9" * 5000, "many", "-1"])
def test_a_count_that_is_no_number_is_not_relied_on(count: str) -> None:
    """Whatever a tool writes there, nothing breaks."""
    sent = SENT.replace(f"X-Briefgen-Texts: {SENT.count('msgctxt')}", f"X-Briefgen-Texts: {count}")

    assert sent != SENT
    assert read(sent).diagnostics == ()

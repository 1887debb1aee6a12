import pytest

from briefgen.brief import Language
from briefgen.content.usage import Style, Term, WordList
from briefgen.reading import parse, validate

TERM = "en: path\nes: ciclovía\ndefinition: {en: A way., es: Vía.}\n"


def _wrong(model: type[Term | Style | WordList], text: str) -> list[str]:
    tree = parse("content/glossary.yaml", text.encode())
    validate(model, tree)
    return [one.message for one in tree.diagnostics]


@pytest.mark.parametrize(
    ("model", "text"),
    [
        (Term, TERM),
        (Term, TERM + "forbidden: {es: [bicisenda]}\nvariants: {en: [way]}\nrequired: true\nnever_translate: false\n"),
        (Term, TERM + "former: {until: 2020, es: [senda]}\n"),
        (Style, "es:\n  - {avoid: [a nivel de], write: en, why: así, unless: [a nivel de planta]}\n"),
        (Style, "names:\n  - {en: [WTO], es: [OMC]}\n"),
        (WordList, "both: [catch-all]\nes: [autopartes]\n"),
    ],
)
def test_what_an_editor_may_write_is_read(model: type[Term | Style | WordList], text: str) -> None:
    """Most of it may be left out."""
    assert _wrong(model, text) == []


@pytest.mark.parametrize(
    ("model", "text", "message"),
    [
        (Term, TERM + "forbiden: {es: [bicisenda]}\n", "unknown key `forbiden`"),
        (Term, TERM + "forbidden: {fr: [piste]}\n", "`forbidden.fr` cannot be `fr`"),
        (Term, TERM + "former: {es: [senda]}\n", "`until` is missing"),
        (Style, "es:\n  - {avoid: [a nivel de], write: en}\n", "`why` is missing"),
        (Style, "fr: []\n", "unknown key `fr`"),
        (WordList, "es: autopartes\n", "`es` must be a list"),
    ],
)
def test_what_is_none_of_it_is_told(model: type[Term | Style | WordList], text: str, message: str) -> None:
    """As strictly as in every other file."""
    assert _wrong(model, text) == [message]


def test_a_term_has_a_word_in_each_language() -> None:
    """None where a draft lacks it."""
    term = validate(Term, parse("content/glossary.yaml", TERM.encode()))

    assert term is not None
    assert [term.word(language) for language in Language] == ["ciclovía", "path"]

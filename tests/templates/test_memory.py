from dataclasses import replace

from briefgen.brief import Language
from briefgen.templates.memory import Memory
from tests.templates.conftest import known


def test_a_lens_is_remembered_by_language() -> None:
    """What it has shown once it need not show again."""
    memory = Memory()

    assert memory.lens(known(), Language.ES) is memory.lens(known(), Language.ES)
    assert memory.lens(known(), Language.ES) is not memory.lens(known(), Language.EN)


def test_another_library_is_not_told_from_memory() -> None:
    """A text that an editor has changed is read anew."""
    memory = Memory()
    facts = {**known().facts, "plots": known().facts["size"]}

    before, after = (
        memory.evidence(library, Language.EN).facts(["plots"])[0].claim
        for library in (known(), replace(known(), facts=facts))
    )
    assert before != after

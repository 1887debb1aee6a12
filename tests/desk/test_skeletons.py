import pytest

from briefgen.desk.skeletons import skeleton, verbatim


def test_a_skeleton_has_its_values_in_their_places() -> None:
    """A dollar names a place, two stand for one."""
    told = skeleton("source.yaml", {"name": "some-body", "day": "2026-11-27"})

    assert "\nsome-body:\n" in told
    assert "retrieved: 2026-11-27" in told


def test_a_skeleton_without_a_value_is_a_mistake_of_the_programmer() -> None:
    """No place is left empty in a file that an editor opens."""
    with pytest.raises(KeyError):
        skeleton("source.yaml", {"name": "some-body"})


def test_a_template_is_given_as_it_stands() -> None:
    """Its own signs are Jinja's."""
    assert "{{ sector.title }}" in verbatim("audience.jinja")

"""What the desk shows: facts and coverage, as lines or as JSON."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict

from briefgen.brief import Brief, Language
from briefgen.desk import Coverage, Covered, KnownFact, Standing
from briefgen.document import FactUsed, Lines, plain


def _print(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


def facts(found: Iterable[KnownFact], *, as_json: bool) -> None:
    """Show facts, a line each."""
    shown = tuple(found)
    if as_json:
        _print({"facts": [_record(fact) for fact in shown]})
        return
    width = max((len(fact.key) for fact in shown), default=0)
    for fact in shown:
        told = fact.told[Language.ES]
        due = f"{fact.review_by}{'!' if fact.is_due else ' '}"
        print(f"{fact.key:{width}}  {told.as_of:10}  {due}  {len(fact.briefs):3}  {told.claim}")
        if fact.unused:
            print(f"{'':{width}}  in no brief: {fact.unused}")
    print(f"{_many(len(shown), 'fact')}: key, as of, review by (! past it), briefs that cite it, claim")


def fact(one: KnownFact, *, as_json: bool) -> None:
    """Show a fact with all that belongs to it."""
    if as_json:
        _print(_record(one))
        return
    told = one.told[Language.ES]
    print(f"{one.key}  {one.place}")
    for language, each in one.told.items():
        print(f"  {language}  {each.claim}")
    for index, figure in enumerate(told.figures):
        readings = " / ".join(_words(each.figures[index].text) for each in one.told.values())
        print(f"  {figure.name} = {readings}")
    for each in one.told.values():
        if each.disputed:
            print(f"  disputed  {_words(each.disputed)}")
    print(
        f"  as of {told.as_of}, review by {one.review_by}{' (past)' if one.is_due else ''}, {one.confidence} confidence"
    )
    for source, tier in zip(told.sources, one.tiers, strict=True):
        read_at = source.via and f"via {source.via}"
        parts = (source.publisher, read_at, source.title, _words(source.locator), source.published, source.url)
        print(f"  source {source.key}, tier {tier}: {', '.join(part for part in parts if part)}")
    named = f": {', '.join(brief.name for brief in one.briefs)}" if one.briefs else ""
    print(f"  stands in {_many(len(one.briefs), 'brief')}{named or (one.unused and f': {one.unused}')}")


def _many(number: int, word: str) -> str:
    return f"{number} {word}{'s' * (number != 1)}"


def _record(one: KnownFact) -> dict[str, object]:
    told = one.told[Language.ES]
    return {
        "key": one.key,
        **asdict(one.place),
        "text": {language: each.claim for language, each in one.told.items()},
        "figures": [
            {
                "name": figure.name,
                "value": figure.value,
                "unit": figure.unit,
                "scale": figure.scale,
                "text": {language: _words(each.figures[index].text) for language, each in one.told.items()},
            }
            for index, figure in enumerate(told.figures)
        ],
        "disputed": {language: _words(each.disputed) for language, each in one.told.items() if each.disputed},
        "basis": one.basis,
        "confidence": one.confidence,
        "as_of": told.as_of,
        "review_by": one.review_by.isoformat(),
        "due": one.is_due,
        "sources": _sources(one, told),
        "briefs": [_brief(brief) for brief in one.briefs],
        "unused": one.unused or None,
    }


def _sources(one: KnownFact, told: FactUsed) -> list[dict[str, object]]:
    return [
        {
            "source": source.key,
            "tier": tier,
            "publisher": source.publisher,
            "via": source.via,
            "title": source.title,
            "locator": {
                language: _words(each.sources[index].locator)
                for language, each in one.told.items()
                if each.sources[index].locator
            },
            "url": source.url,
            "published": source.published,
            "retrieved": source.retrieved,
        }
        for index, (source, tier) in enumerate(zip(told.sources, one.tiers, strict=True))
    ]


def _brief(brief: Brief) -> dict[str, str]:
    return {"sector": brief.sector, "audience": brief.audience}


def _words(lines: Lines) -> str:
    return "".join(plain(line.content) for line in lines)


def coverage(found: Coverage, *, as_json: bool) -> None:
    """Show what each brief rests on and how it stands, what could not be found out, and how many stand how."""
    if as_json:
        _print({"briefs": [_covered(one) for one in found.briefs], "gaps": found.gaps})
        return
    width = max((len(one.brief.name) for one in found.briefs), default=0)
    print(f"{'':{width}}  facts    own  press    old  charts")
    for one in found.briefs:
        counts = f"{one.facts:5}  {one.own:5}  {one.press:5}  {one.old:5}  {one.charts:6}"
        print(f"{one.brief.name:{width}}  {counts}  {_standing(one)}")
    for sector, gaps in found.gaps.items():
        for gap in gaps:
            print(f"{sector}: {gap[Language.EN]}")
    counts_of = Counter(one.standing for one in found.briefs)
    told = ", ".join(f"{counts_of[each]} {each}" for each in Standing if counts_of[each]) or "none"
    print(f"{_many(len(found.briefs), 'brief')}: {told}")
    print("own: facts that few other sectors cite; press: on sources of tier 3 alone; old: over 3 years, none official")


def _standing(one: Covered) -> str:
    if one.standing is Standing.LACKING:
        return f"lacks {', '.join(f'{lack.what} {lack.has} of {lack.wants}' for lack in one.lacks)}"
    if one.standing is Standing.THIN:
        why = ((one.is_of_press, one.press, "from the press"), (one.is_of_long_ago, one.old, "old"))
        return f"thin: {', '.join(f'{count} of {one.own} own facts {how}' for is_so, count, how in why if is_so)}"
    return f"complete with {_many(one.gaps, 'gap')}" if one.standing is Standing.GAPS else one.standing


def _covered(one: Covered) -> dict[str, object]:
    counts = {name: getattr(one, name) for name in ("facts", "own", "press", "old", "charts", "gaps")}
    return {**_brief(one.brief), "standing": one.standing, **counts, "lacks": [asdict(lack) for lack in one.lacks]}

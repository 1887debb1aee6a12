"""Spelling: the words that no dictionary knows, asked of hunspell and its dictionaries, all at once."""

import os
import re
import shutil
import subprocess
from collections.abc import Collection, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor

from briefgen.brief import Language
from briefgen.language.passages import stem

PROGRAM = "hunspell"
DICTIONARIES = {Language.ES: "es_MX", Language.EN: "en_US"}
PACKAGES = "hunspell, hunspell-es and hunspell-en-us"
MAX_SUGGESTED = 10
"""For how many words suggestions are asked: each takes as long as looking up all the others."""

SECONDS = 60
# Pronouns joined to a verb, which then bears an accent unless it is an infinitive: `súmela` is `sume` and `la`.
JOINED = re.compile(r"(\w*)([áéíóú])(\w*?)(?:me|se|nos|l[aeo]s?){1,2}")
INFINITIVE = re.compile(r"(\w+[aei]r)(?:me|se|nos|l[aeo]s?)")
# What may stand before any word that is long enough to be told from chance.
PREFIXES = {
    Language.EN: re.compile(r"(?:bio|cyber|hyper|inter|micro|multi|nano|non|over|re|sub|super|un|under)(\w{5,})"),
    Language.ES: re.compile(r"(?:agro|auto|bio|ciber|ex|fito|hiper|inter|micro|multi|nano|re|sub|super|trans)(\w{5,})"),
}
PLAIN = str.maketrans("áéíóú", "aeiou")


class NoDictionaryError(Exception):
    """Spelling cannot be checked on this machine: the program or a dictionary is missing."""


def unknown(asked: Mapping[Language, Collection[str]]) -> dict[Language, dict[str, tuple[str, ...]]]:
    """Return the words of each language that its dictionary does not have, each with what may be meant.

    Suggestions are given for the first `MAX_SUGGESTED`. Raise `NoDictionaryError` where hunspell cannot be asked.
    """
    program = shutil.which(PROGRAM)
    if program is None:
        raise NoDictionaryError(f"`{PROGRAM}` is not installed")
    # A thread for each language: both dictionaries are loaded at the same time.
    with ThreadPoolExecutor() as pool:
        running = {
            language: pool.submit(_wrong, program, language, words) for language, words in asked.items() if words
        }
    return {language: answer.result() for language, answer in running.items()}


def _wrong(program: str, language: Language, words: Collection[str]) -> dict[str, tuple[str, ...]]:
    ways = {word: _ways(language, word) for word in words}
    no_words = set(_ask(program, language, "-l", sorted(set().union(*ways.values()))).split())
    wrong = [word for word in words if ways[word] <= no_words]
    return dict.fromkeys(wrong, ()) | _suggestions(program, language, wrong[:MAX_SUGGESTED])


def _ways(language: Language, word: str) -> set[str]:
    """Return what is asked for `word`, of which one must be right: as it is typed, and what it may be made from."""
    typed = _typed(stem(word))
    ways = {typed}
    if found := PREFIXES[language].fullmatch(typed.lower()):
        ways.add(found[1])
    if language is Language.ES:
        ways |= {verb for way in ways if (verb := _verb(way))}
    return ways


def _typed(word: str) -> str:
    return word.replace("’", "'")


def _verb(word: str) -> str:
    """Return the verb of a word that ends in pronouns; empty where it does not look like one."""
    if found := INFINITIVE.fullmatch(word):
        return found[1]
    found = JOINED.fullmatch(word)
    return f"{found[1]}{found[2].translate(PLAIN)}{found[3]}" if found else ""


def _ask(program: str, language: Language, how: str, lines: Iterable[str]) -> str:
    command = [program, "-i", "UTF-8", "-d", DICTIONARIES[language], "-p", os.devnull, how]
    try:
        # What is run is found on the path of whoever runs briefgen, and is given words on its input only.
        done = subprocess.run(  # noqa: S603  # see above
            command, input="\n".join(lines) + "\n", capture_output=True, encoding="utf-8", check=True, timeout=SECONDS
        )
    except subprocess.TimeoutExpired:
        raise NoDictionaryError(f"`{PROGRAM}` does not answer") from None
    except subprocess.CalledProcessError as error:
        raise NoDictionaryError(f"`{PROGRAM}` has no dictionary `{DICTIONARIES[language]}`") from error
    except OSError as error:
        raise NoDictionaryError(f"`{PROGRAM}` cannot be run: {error.strerror}") from error
    return done.stdout


def _suggestions(program: str, language: Language, words: list[str]) -> dict[str, tuple[str, ...]]:
    if not words:
        return {}
    answer = _ask(program, language, "-a", [f"^{_typed(stem(word))}" for word in words])
    # A line for each word: `& word 2 1: this, that`, or `# word 1` where nothing is near.
    lines = [line for line in answer.splitlines() if line.startswith(("& ", "# "))]
    if len(lines) != len(words):
        return {}
    meant = ([one for one in line.partition(": ")[2].split(", ") if one] for line in lines)
    return {word: tuple(ones[:2]) for word, ones in zip(words, meant, strict=True)}

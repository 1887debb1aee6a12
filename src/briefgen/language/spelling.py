"""Spelling: the words that no dictionary knows, asked of hunspell and its dictionaries, all at once."""

import os
import re
import shutil
import subprocess
from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet

from briefgen.brief import Language
from briefgen.prose import FIGURE

PROGRAM = "hunspell"
DICTIONARIES = {Language.ES: "es_MX", Language.EN: "en_US"}
PACKAGES = "hunspell, hunspell-es and hunspell-en-us"
MAX_SUGGESTED = 10
"""For how many words suggestions are asked: each takes as long as looking up all the others."""

SECONDS = 60
# Words to be looked up: none of one letter, of capitals or of mixed ones, nor what follows digits.
WORD = re.compile(rf"(?<![\w{FIGURE}])[^\W\d_][^\W\d_A-ZÁÉÍÓÚÑ]+(?:’[^\W\d_A-ZÁÉÍÓÚÑ]+)*(?!\w)")
# Pronouns joined to a verb, which then bears an accent: `súmela` is `sume` and `la`.
JOINED = re.compile(r"(\w*)([áéíóú])(\w*?)(?:me|se|nos|l[aeo]s?){1,2}")
PLAIN = str.maketrans("áéíóú", "aeiou")


class NoDictionaryError(Exception):
    """Spelling cannot be checked on this machine: the program or a dictionary is missing."""


def words(text: str) -> list[str]:
    """Return the words of `text` that are to be looked up, as often as they stand there."""
    return WORD.findall(text)


def stem(word: str) -> str:
    """Return `word` without an English possessive."""
    return word.removesuffix("’s")


def unknown(asked: Mapping[Language, Collection[str]]) -> dict[Language, dict[str, tuple[str, ...]]]:
    """Return the words of each language that its dictionary does not have, each with what may be meant.

    Suggestions are given for the first `MAX_SUGGESTED`. Raise `NoDictionaryError` where hunspell cannot be asked.
    """
    program = shutil.which(PROGRAM)
    if program is None:
        raise NoDictionaryError(f"`{PROGRAM}` is not installed")
    lines = {language: sorted({_typed(stem(word)) for word in words}) for language, words in asked.items() if words}
    verbs = {word: verb for word in lines.get(Language.ES, ()) if (verb := _verb(word))}
    lines = {
        language: [*words, *(verbs.values() if language is Language.ES else ())] for language, words in lines.items()
    }
    running = {language: _start(program, language, "-l") for language in lines}
    wrong = {language: set(_answer(process, lines[language]).split()) for language, process in running.items()}
    found: dict[Language, dict[str, tuple[str, ...]]] = {}
    for language, no_words in wrong.items():
        misspelt = [word for word in asked[language] if _is_wrong(_typed(stem(word)), no_words, verbs)]
        found[language] = dict.fromkeys(misspelt, ()) | _suggestions(program, language, misspelt[:MAX_SUGGESTED])
    return found


def _typed(word: str) -> str:
    return word.replace("’", "'")


def _verb(word: str) -> str:
    """Return the verb of a word that ends in pronouns; empty where it does not look like one."""
    found = JOINED.fullmatch(word)
    return f"{found[1]}{found[2].translate(PLAIN)}{found[3]}" if found else ""


def _is_wrong(word: str, no_words: AbstractSet[str], verbs: Mapping[str, str]) -> bool:
    return word in no_words and (word not in verbs or verbs[word] in no_words)


def _start(program: str, language: Language, how: str) -> subprocess.Popen[str]:
    command = [program, "-i", "UTF-8", "-d", DICTIONARIES[language], "-p", os.devnull, how]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, encoding="utf-8")


def _answer(process: subprocess.Popen[str], lines: Iterable[str]) -> str:
    try:
        answer, complaint = process.communicate("\n".join(lines) + "\n", timeout=SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise NoDictionaryError(f"`{PROGRAM}` does not answer") from None
    if process.returncode:
        raise NoDictionaryError(complaint.strip().splitlines()[0] if complaint.strip() else f"`{PROGRAM}` fails")
    return answer


def _suggestions(program: str, language: Language, words: list[str]) -> dict[str, tuple[str, ...]]:
    if not words:
        return {}
    answer = _answer(_start(program, language, "-a"), [f"^{_typed(stem(word))}" for word in words])
    # A line for each word: `& word 2 1: this, that`, or `# word 1` where nothing is near.
    lines = [line for line in answer.splitlines() if line.startswith(("& ", "# "))]
    if len(lines) != len(words):
        return {}
    meant = ([one for one in line.partition(": ")[2].split(", ") if one] for line in lines)
    return {word: tuple(ones[:2]) for word, ones in zip(words, meant, strict=True)}

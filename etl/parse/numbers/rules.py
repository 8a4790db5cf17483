"""The tables that say which numbers are no figures. Each row has its example beside it, and a test tries it."""

import re
from collections.abc import Iterable
from functools import lru_cache

from etl.parse.numbers.not_figures import NOT_FIGURES
from etl.parse.numbers.rule import NotFigure


def rules_for(text: str, start: int) -> tuple[NotFigure, ...]:
    """The rows of ``NOT_FIGURES`` that may match at the number that begins at ``text[start]``."""
    number = _NUMBER.match(text, start)
    end = number.end() if number else start
    chosen = _ALWAYS | _BY_HERALD.get(text[start - 1 : start], 0)
    for mark in text[end : end + 3]:
        chosen |= _BY_MARK.get(mark, 0)
    if number and number.group(1):
        chosen |= _BY_MARK["."]
    return _rows(chosen)


_NUMBER = re.compile(r"\d+(\.\d+)?")


def _by_character(signs: Iterable[str]) -> dict[str, int]:
    """For each character the rows of ``NOT_FIGURES`` whose string of ``signs`` holds it, as the bits of a number."""
    found: dict[str, int] = {}
    for row, characters in enumerate(signs):
        for character in characters:
            found[character] = found.get(character, 0) | 1 << row
    return found


_BY_MARK = _by_character(rule.marks for rule in NOT_FIGURES)
_BY_HERALD = _by_character(rule.heralds for rule in NOT_FIGURES)
_ALWAYS = sum(1 << row for row, rule in enumerate(NOT_FIGURES) if not rule.marks and not rule.heralds)


@lru_cache(maxsize=4096)
def _rows(chosen: int) -> tuple[NotFigure, ...]:
    found = []
    while chosen:
        lowest = chosen & -chosen
        found.append(NOT_FIGURES[lowest.bit_length() - 1])
        chosen ^= lowest
    return tuple(found)

"""What a rule that says which numbers are no figures is made of."""

import re
from collections.abc import Iterable
from typing import NamedTuple


class NotFigure(NamedTuple):
    """A number is no figure where ``at`` matches from its first digit and ``before`` ends just before it.

    So that most rows need no try at most numbers, a row says what stands near a number for which it holds: one of the
    ``marks`` within three characters behind its digits (or as its decimal point), or one of the ``heralds`` right before
    it. A row that says neither is tried at each.
    """

    reason: str
    at: re.Pattern[str]
    before: re.Pattern[str] | None
    example: str
    marks: str
    heralds: str


# How a line or a sentence begins, up to its first word.
OPENS = r"(?:^|[\n。;:,!?》”])[ \t]*"


def row(reason: str, at: str, example: str, before: str | None = None, marks: str = "", heralds: str = "") -> NotFigure:
    """A rule of the patterns ``at`` and ``before``."""
    return NotFigure(
        reason, re.compile(at), re.compile(rf"(?:{before})\Z") if before else None, example, marks, heralds
    )


def either(words: str) -> str:
    """The pattern of any of ``words``, blanks between them; the first that fits is taken."""
    return f"(?:{words.replace(' ', '|')})"


def not_behind(words: Iterable[str]) -> str:
    """The pattern of a place behind none of ``words``."""
    return "".join(f"(?<!{word})" for word in words)

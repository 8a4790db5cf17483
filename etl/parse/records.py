"""The plain records that go into parsing and come out of it.

Spans are offsets in code points of the report's text, end exclusive: ``text[start:end]`` is always the words meant.
The words are those of docs/annotating.md.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["actual", "target", "standard"]
Measure = Literal["level", "change"]
Comparator = Literal["=", "≥", "≤", "≈", "range"]


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of a report from elsewhere (a manifest, an option): it wins over what the text seems to say.

    ``year`` is the year whose results the report gives, or that it plans where it only plans.
    """

    place: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, ``text[start:end]``; an empty cell has ``start == end``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a document: rows of cells, a merged cell repeated in each place it covers."""

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What a report is.

    ``missing`` names what neither text nor hints tell (``place``, ``year``). ``last_year`` is the year that 去年 means
    where that is not the year before the one reviewed, as in an article printed when that was over. ``given`` is the year
    and the month of its date; None where it has none, or only a number that tells the year.
    """

    title: str
    kind: str
    publisher: str
    place_code: str | None
    actual_year: int | None
    target_year: int | None
    missing: tuple[str, ...] = ()
    last_year: int | None = None
    given: tuple[int, int] | None = None


class Observation(NamedTuple):
    """One figure that a report states about a place.

    ``place`` is the full official name of ``place_code``. ``period`` is the part of the year as written
    (``1至10月``), empty for a whole one. ``derivation`` says which rule gave each field.
    """

    start: int
    end: int
    sentence_start: int
    sentence_end: int
    name: str
    value: float
    upper: float | None
    unit: str
    comparator: Comparator
    kind: Kind
    measure: Measure
    year: int
    base_year: int | None
    period: str
    place: str
    place_code: str
    domain: str
    code: str | None
    derivation: str


class Figure(NamedTuple):
    """A number of the report that is no observation, and why: a reason of ``FIGURE_REASONS``."""

    start: int
    end: int
    reason: str


FIGURE_REASONS: dict[str, str] = {
    "date": "a date, a year, a month or a time of day",
    "numbering": "the number of a heading, a list item, a table or a note",
    "grade": "a grade, edition, version or type (二级, 2.0版, 23价)",
    "slogan": "a slogan, a programme or a code name (“1335”工作思路, 三个年)",
    "qualifier": "an age, time, size or distance inside a name (65岁以上)",
    "identifier": "a document, phone, licence or page number",
    "frequency": "how often or how long something is done (每月一次, 3天内)",
    "ordinal": "a place in an order: a rank, a batch, an edition of an event",
    "threshold": "a value used as a filter (费用超过1万元的)",
    "noise": "what the page adds: navigation, counters, copyright",
    "name": "part of a proper name",
    "unexplained": "none of these: a number that nobody has accounted for",
}


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one report: what it is, its observations and its other numbers, in text order."""

    profile: Profile
    observations: tuple[Observation, ...] = ()
    figures: tuple[Figure, ...] = ()

    @property
    def unexplained(self) -> int:
        """How many numbers nobody has accounted for."""
        return sum(f.reason == "unexplained" for f in self.figures)

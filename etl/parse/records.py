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
class Region:
    """A division of GB/T 2260, today's or a former one.

    ``level`` is country, province, prefecture or county. ``until_year`` is the last year in which a former division
    existed (None: it exists); ``successor_code`` is what it became.
    """

    code: str
    name: str
    short_name: str
    level: str
    parent_code: str | None
    from_year: int | None = None
    until_year: int | None = None
    successor_code: str | None = None


@dataclass(frozen=True, slots=True)
class Domain:
    """A field of health work under which indicators are filed."""

    code: str
    name: str
    holds: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written. ``value * factor`` is the value in the base unit of its dimension."""

    symbol: str
    dimension: str
    base_symbol: str
    factor: float


@dataclass(frozen=True, slots=True)
class Indicator:
    """A catalogued indicator. ``direction`` is higher, lower or neutral: which way is better."""

    code: str
    name: str
    domain: str
    unit: str
    direction: str
    definition: str
    source: str
    aliases: tuple[str, ...] = ()
    core: bool = False


@dataclass(frozen=True, slots=True)
class Standard:
    """What the country or a province (``region``) asks of an indicator (``code``) by a year, in the indicator's unit."""

    code: str
    region: str
    year: int
    comparator: Comparator
    value: float
    document: str


@dataclass(frozen=True, slots=True)
class Part:
    """An indicator (``code``) that counts a part of what the indicator ``whole`` counts."""

    code: str
    whole: str


@dataclass(frozen=True, slots=True)
class NamePattern:
    """Ways of writing an indicator (``code``): ``pattern`` matches a whole name that holds the words ``holds``."""

    code: str
    holds: str
    pattern: str
    example: str


@dataclass(frozen=True, slots=True)
class Reference:
    """All that is known of the world before a report is read. Parsing has no use for standards and parts.

    ``decided`` are the names that a reviewer gave to an indicator.
    """

    regions: tuple[Region, ...]
    domains: tuple[Domain, ...]
    units: tuple[Unit, ...]
    indicators: tuple[Indicator, ...]
    standards: tuple[Standard, ...] = ()
    parts: tuple[Part, ...] = ()
    patterns: tuple[NamePattern, ...] = ()
    decided: frozenset[str] = frozenset()


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
    where that is not the year before the one reviewed, as in an article printed when that was over.
    """

    title: str
    kind: str
    publisher: str
    place_code: str | None
    actual_year: int | None
    target_year: int | None
    missing: tuple[str, ...] = ()
    last_year: int | None = None


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

"""What the pages are made of."""

from collections.abc import Mapping
from dataclasses import dataclass

STATUSES = ("met", "missed", "pending")


@dataclass(frozen=True, slots=True)
class Value:
    """A figure, and the observation whose words give it; ``upper`` is the upper end of a range."""

    value: float
    comparator: str
    observation_id: int
    upper: float | None = None

    def __str__(self) -> str:
        """As a person writes it: ``≥ 26`` or ``1 – 3``."""
        sign = f"{self.comparator} " if self.comparator in ("≥", "≤", "≈") else ""
        return sign + number(self.value) + ("" if self.upper is None else f" – {number(self.upper)}")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was aimed at and reached in an indicator by a place in a year; ``status`` is None without a target.

    ``rank`` is the place's among ``cities``, None where the indicator has no better or worse.
    """

    region_code: str
    region_name: str
    indicator_code: str
    indicator_name: str
    domain_name: str
    unit: str
    year: int
    target: Value | None = None
    actual: Value | None = None
    standard: float | None = None
    status: str | None = None
    gap: float | None = None
    attainment: float | None = None
    rank: int | None = None
    cities: int | None = None
    median: float | None = None
    distance_to_best: float | None = None

    @property
    def values(self) -> tuple[Value, ...]:
        """The figures that there are."""
        return tuple(v for v in (self.target, self.actual) if v is not None)


@dataclass(frozen=True, slots=True)
class Quote:
    """The sentence that gives a figure: the mention, what stands before and after it, and where it is written."""

    before: str
    mention: str
    after: str
    source: str
    url: str | None


@dataclass(frozen=True, slots=True)
class CityReport:
    """A place's promises and results; ``domains`` are the names of domains in their order."""

    region_name: str
    region_code: str
    domains: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    quotes: Mapping[int, Quote]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndicatorReport:
    """An indicator across places."""

    code: str
    name: str
    unit: str
    direction: str
    definition: str
    source: str
    outcomes: tuple[Outcome, ...]
    quotes: Mapping[int, Quote]


def number(value: float | None) -> str:
    """A number as a person writes it: 12,100 or 26.33; empty for none."""
    if value is None:
        return ""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"

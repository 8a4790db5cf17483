"""The plain records of what is known of the world before a report is read."""

from dataclasses import dataclass

from etl.parse.records import Comparator


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

"""Made-up reports in any number: cities over years, each year's report with actuals, the last year's again, and targets."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from random import Random

from etl.parse.records import Extraction, Figure, Observation, Profile
from etl.parse.reference import Indicator, Reference, Region
from etl.store import ReportSource

FIRST_YEAR = 2010
NAMES = 5000
"""Different names that no indicator claims, a few of them frequent."""

_REVISED = 0.1


@dataclass(frozen=True, slots=True)
class Size:
    """What a report holds.

    ``indicators`` give three observations each (the year's actual, the last year's once more, the next year's target),
    ``changes`` of them a change against the year before as well; ``unclaimed`` are observations whose name no indicator
    claims, ``figures`` numbers that are no observation.
    """

    indicators: int
    unclaimed: int
    changes: int = 0
    figures: int = 0

    @property
    def observations(self) -> int:
        """How many observations a report has."""
        return 3 * self.indicators + self.unclaimed + self.changes


LARGE = Size(120, 84)
"""444 observations: what the warehouse of two million is made of."""


def like_the_samples(observations: int) -> Size:
    """A report of so many observations with the shares of the sample reports: of changes 8 %, figures a quarter on top."""
    changes, indicators = observations * 8 // 100, observations * 27 // 100
    return Size(indicators, observations - 3 * indicators - changes, changes, observations // 4)


@dataclass(slots=True)
class _Page:
    """A report's text as it grows, with what stands in it."""

    city: Region
    text: str = ""
    observations: list[Observation] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    def say(
        self,
        name: str,
        value: float,
        unit: str,
        year: int,
        kind: str,
        indicator: Indicator | None,
        base: int | None = None,
    ) -> None:
        """A sentence with a level, or with a change against the year ``base``."""
        sentence, number = len(self.text), f"{value:g}{unit}"
        start = sentence + len(name) + 2
        self.text += f"{name}达到{number}。"
        said = Observation(
            start, start + len(number), sentence, len(self.text), name, value, None, unit, "=", kind,
            "change" if base else "level", year, base, "", self.city.name, self.city.code,
            indicator.domain if indicator else "other", indicator.code if indicator else None, "made up",
        )  # fmt: skip
        self.observations.append(said)

    def date(self, year: int) -> None:
        """A number that is no observation."""
        self.figures.append(Figure(len(self.text), len(self.text) + 5, "date"))
        self.text += f"{year}年。"


def reports(
    reference: Reference, cities: int, years: int, size: Size = LARGE, seed: int = 7
) -> Iterator[tuple[ReportSource, Extraction]]:
    """A report of ``size`` a city and year; the same for the same seed."""
    random = Random(seed)
    places = [region for region in reference.regions if region.level == "prefecture" and not region.until_year]
    indicators = [i for i in reference.indicators if i.direction != "neutral"][: size.indicators]
    values = {(city.code, i.code): random.uniform(10, 90) for city in places[:cities] for i in indicators}
    for year in range(FIRST_YEAR, FIRST_YEAR + years):
        for city in places[:cities]:
            yield _report(city, year, indicators, size, values, random)


def _report(
    city: Region,
    year: int,
    indicators: list[Indicator],
    size: Size,
    values: dict[tuple[str, str], float],
    random: Random,
) -> tuple[ReportSource, Extraction]:
    page = _Page(city)
    for number, i in enumerate(indicators):
        last = values[city.code, i.code]
        revised = last * random.uniform(0.95, 1.05) if random.random() < _REVISED else last
        now = values[city.code, i.code] = round(last * random.uniform(0.98, 1.05), 2)
        page.say(i.name, now, i.unit, year, "actual", i)
        page.say(i.name, round(revised, 2), i.unit, year - 1, "actual", i)
        page.say(i.name, round(now * 1.02, 2), i.unit, year + 1, "target", i)
        if number < size.changes:
            page.say(i.name, round(now - last, 2), "个百分点" if i.unit == "%" else i.unit, year, "actual", i, year - 1)
    for _ in range(size.figures):
        page.date(year)
    for number in range(size.unclaimed):
        # Frequencies fall off as those of words do.
        name = f"事项{int(NAMES ** random.random())}"
        page.say(name, float(number), "项", year, "actual", None)
    profile = Profile(f"{city.name}{year}年工作总结", "总结与计划", "", city.code, year, year + 1)
    source = ReportSource(f"{city.code}-{year}.txt", page.text, published_on=date(year + 1, 1, 20))
    return source, Extraction(profile, tuple(page.observations), tuple(page.figures))


def first(reference: Reference, observations: int, size: Size = LARGE) -> list[tuple[ReportSource, Extraction]]:
    """So many reports of a year and more that they hold about so many observations."""
    wanted = max(1, observations // size.observations)
    made = reports(reference, min(wanted, 300), -(-wanted // 300), size)
    return list(islice(made, wanted))

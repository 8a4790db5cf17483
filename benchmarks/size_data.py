"""Made-up reports in any number: cities over years, each year's report with actuals, the last year's again, and targets."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from etl.parse.records import Extraction, Indicator, Observation, Profile, Reference, Region
from etl.store import ReportSource

FIRST_YEAR = 2010
INDICATORS = 120
"""Each gives three observations a report: the year's actual, the last year's once more, the next year's target."""

UNCLAIMED = 84
"""Observations a report whose name no indicator claims."""

NAMES = 5000
"""Different names that no indicator claims, a few of them frequent."""

PER_REPORT = 3 * INDICATORS + UNCLAIMED
_REVISED = 0.1


@dataclass(slots=True)
class _Page:
    """A report's text as it grows, with what stands in it."""

    city: Region
    text: str = ""
    observations: tuple[Observation, ...] = ()

    def say(self, name: str, value: float, unit: str, year: int, kind: str, indicator: Indicator | None) -> None:
        sentence, number = len(self.text), f"{value:g}{unit}"
        start = sentence + len(name) + 2
        self.text += f"{name}达到{number}。"
        said = Observation(
            start, start + len(number), sentence, len(self.text), name, value, None, unit, "=", kind, "level", year, None,
            "", self.city.name, self.city.code, indicator.domain if indicator else "other",
            indicator.code if indicator else None, "made up",
        )  # fmt: skip
        self.observations += (said,)


def reports(reference: Reference, cities: int, years: int, seed: int = 7) -> Iterator[tuple[ReportSource, Extraction]]:
    """A report a city and year, of ``PER_REPORT`` observations; the same for the same seed."""
    random = Random(seed)
    places = [region for region in reference.regions if region.level == "prefecture" and not region.until_year]
    indicators = [i for i in reference.indicators if i.direction != "neutral"][:INDICATORS]
    values = {(city.code, i.code): random.uniform(10, 90) for city in places[:cities] for i in indicators}
    for year in range(FIRST_YEAR, FIRST_YEAR + years):
        for city in places[:cities]:
            yield _report(city, year, indicators, values, random)


def _report(
    city: Region, year: int, indicators: list[Indicator], values: dict[tuple[str, str], float], random: Random
) -> tuple[ReportSource, Extraction]:
    page = _Page(city)
    for i in indicators:
        last = values[city.code, i.code]
        revised = last * random.uniform(0.95, 1.05) if random.random() < _REVISED else last
        now = values[city.code, i.code] = round(last * random.uniform(0.98, 1.05), 2)
        page.say(i.name, now, i.unit, year, "actual", i)
        page.say(i.name, round(revised, 2), i.unit, year - 1, "actual", i)
        page.say(i.name, round(now * 1.02, 2), i.unit, year + 1, "target", i)
    for number in range(UNCLAIMED):
        # Frequencies fall off as those of words do.
        name = f"事项{int(NAMES ** random.random())}"
        page.say(name, float(number), "项", year, "actual", None)
    profile = Profile(f"{city.name}{year}年工作总结", "总结与计划", "", city.code, year, year + 1)
    source = ReportSource(f"{city.code}-{year}.txt", page.text, published_on=date(year + 1, 1, 20))
    return source, Extraction(profile, page.observations)


def first(reference: Reference, observations: int) -> list[tuple[ReportSource, Extraction]]:
    """So many reports of a year and more that they hold about so many observations."""
    wanted = max(1, observations // PER_REPORT)
    made = reports(reference, min(wanted, 300), -(-wanted // 300))
    return [(replace(source), extraction) for (source, extraction), _ in zip(made, range(wanted), strict=False)]

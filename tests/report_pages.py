"""A city's and an indicator's page, of figures that a test can look for."""

from dataclasses import replace

from etl.export.report import CityReport, IndicatorReport, Outcome, Quote, Value

HP01 = ("HP01", "居民健康素养水平", "健康促进", "%")
HS05 = ("HS05", "孕产妇死亡率", "健康水平", "/10万")
SHANGLUO, HUZHOU = ("611000", "商洛市"), ("330500", "湖州市")


def sentence(id_: int, value: str) -> Quote:
    return Quote("居民健康素养水平达到", value, "以上。", f"第{id_}份报告, a.txt", None)


CITY = CityReport(
    *reversed(SHANGLUO),
    domains=("健康促进", "健康水平", "其他"),
    outcomes=(
        Outcome(*SHANGLUO, *HP01, 2023, actual=Value(23.33, "=", 1)),
        Outcome(*SHANGLUO, *HP01, 2024, Value(26.0, "≥", 2), Value(26.33, "=", 3), status="met", gap=0.33),
        Outcome(*SHANGLUO, *HP01, 2025, Value(28.0, "≥", 4), status="pending"),
        Outcome(*SHANGLUO, *HS05, 2024, Value(6.0, "≤", 5), Value(8.5, "=", 6), status="missed", gap=2.5),
    ),
    quotes={id_: sentence(id_, v) for id_, v in enumerate(("23.33%", "26%", "26.33%", "28%", "6/10万", "8.5/10万"), 1)},
    sources=("商洛市<b>2024</b>年工作总结",),
)

INDICATOR = IndicatorReport(
    *("HP01", "居民健康素养水平", "%", "higher", "具备基本健康素养的居民占比。", "健康中国行动"),
    outcomes=(
        Outcome(
            *SHANGLUO, *HP01, 2024, Value(26.0, "≥", 2), Value(26.33, "=", 3),
            status="met", rank=2, cities=2, median=34.165, distance_to_best=-15.67,
        ),
        Outcome(
            *HUZHOU, *HP01, 2024, actual=Value(42.0, "=", 7), rank=1, cities=2, median=34.165, distance_to_best=0.0,
        ),
        Outcome(*HUZHOU, *HP01, 2025, Value(43.0, "=", 8), status="pending"),
    ),
    quotes={2: sentence(2, "26%"), 3: sentence(3, "26.33%"), 7: sentence(7, "42%"), 8: sentence(8, "43%")},
)  # fmt: skip


def crowded(places: int) -> IndicatorReport:
    """The indicator in so many places over two years: place 1 is best, each next one is 1 less and of a name of its own."""
    rows = [(place, year, 100.0 - place + (year - 2024)) for year in (2023, 2024) for place in range(1, places + 1)]
    outcomes = tuple(
        Outcome(
            *(f"{place:06d}", f"第{place}市"), *HP01, year, Value(50.0, "≥", 0), Value(value, "=", number),
            status="met" if value >= 50 else "missed", rank=place, cities=places, median=100.0 - places / 2 + (year - 2024),
            distance_to_best=float(1 - place),
        )
        for number, (place, year, value) in enumerate(rows, 1)
    )  # fmt: skip
    quotes = {0: sentence(0, "50%")} | {n: sentence(n, f"{value:g}%") for n, (_, _, value) in enumerate(rows, 1)}
    return replace(INDICATOR, outcomes=outcomes, quotes=quotes)

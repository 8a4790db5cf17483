"""The page of an indicator across places."""

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from typing import Any

from markupsafe import Markup

from etl.export.report import charts, crowd
from etl.export.report.frame import SMALL, both, page, scores
from etl.export.report.records import IndicatorReport, Outcome

MANY = 40
"""Places from which on not every one has a row and a chart of its own, but only those at both ends."""
_AN_END = 12
"""As many as, with those of the other end, fit on a page of paper."""

_FOLDED = 200
"""Rows from which on the page folds the years before the newest well-reported one."""


def indicator_page(report: IndicatorReport) -> str:
    """An indicator across places: targets and actuals of its newest well-reported year, courses, and ranks by year.

    Of more than ``MANY`` places the charts show how all are spread and the ends one by one; the ranks name every place.

    Raises:
        ExportError: vl-convert is not installed.
    """
    reached = [o for o in report.outcomes if o.actual]
    shown_year = max((o.year for o in reached), default=None, key=lambda y: (sum(o.year == y for o in reached), y))
    of_year = sorted(
        (o for o in reached if o.year == shown_year),
        key=lambda o: (o.rank or 0, -(o.actual.value if o.actual else 0), o.region_code),
    )
    ranked = sorted(report.outcomes, key=lambda o: (-o.year, o.actual is None, o.rank or 0, o.region_code))
    ranks = {str(year): list(found) for year, found in groupby(ranked, key=lambda o: o.year)}
    folded = len(ranked) > _FOLDED
    places = {o.region_code for o in report.outcomes}
    crowded = len(places) > MANY
    at_ends = [*of_year[:_AN_END], *of_year[-_AN_END:]] if len(of_year) > MANY else of_year
    return page(
        "indicator.html.j2",
        report.quotes,
        ranks if folded else {"": ranked},
        report=report,
        open_year=str(shown_year or ""),
        total=scores(report.outcomes),
        places=len(places),
        shown_year=shown_year,
        of_year=len(of_year),
        spread=both(lambda width: crowd.spread(of_year, width, report.unit)) if at_ends is not of_year else "",
        dots=both(lambda width: charts.dots(at_ends, width, report.unit, **_gap(at_ends, of_year))) if of_year else "",
        end=_AN_END if at_ends is not of_year else 0,
        all_courses=both(lambda width: crowd.courses(report.outcomes, width)) if crowded and of_year else "",
        courses=_courses(report.outcomes, [o.region_code for o in at_ends] if crowded else sorted(places)),
        ranks=ranks,
        crowded=crowded,
        folded=folded,
    )


def _gap(shown: Sequence[Outcome], places: Sequence[Outcome]) -> Mapping[str, Any]:
    left_out = len(places) - len(shown)
    return {"after": shown[_AN_END - 1].region_code, "gap": f"⋯ {left_out} more ⋯"} if left_out else {}


def _courses(outcomes: Sequence[Outcome], places: Collection[str]) -> list[tuple[Outcome, Markup]]:
    """A small chart for each of the places of which two years are known, in their order; all on one scale."""
    of_place: dict[str, list[Outcome]] = {code: [] for code in places}
    for o in sorted(outcomes, key=lambda o: -o.year):
        if o.region_code in of_place:
            of_place[o.region_code].append(o)
    return [(found[0], charts.trend(found, SMALL, outcomes)) for found in of_place.values() if len(found) > 1]

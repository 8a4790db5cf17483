"""The page of a place: its scorecard, and every indicator with its course."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from markupsafe import Markup

from etl.export.report import charts
from etl.export.report.frame import SMALL, both, page, scores
from etl.export.report.records import CityReport, Outcome


def city_page(report: CityReport) -> str:
    """A place's scorecard: targets met, missed and pending by year and domain, and every indicator with its course.

    Raises:
        ExportError: vl-convert is not installed.
    """
    by_domain = {
        domain: _by_indicator(o for o in report.outcomes if o.domain_name == domain)
        for domain in report.domains
        if any(o.domain_name == domain for o in report.outcomes)
    }
    shown = [o for indicators in by_domain.values() for found in indicators for o in found]
    years = sorted({o.year for o in shown if o.status}, reverse=True)
    by_year = {str(year): scores(o for o in shown if o.year == year) for year in years}
    domain_scores = {
        domain: count for domain in by_domain if (count := scores(o for o in shown if o.domain_name == domain))
    }
    return page(
        "city.html.j2",
        report.quotes,
        {"": shown},
        report=report,
        open_year="",
        total=scores(shown),
        by_year=both(lambda width: charts.score_bars(by_year, width)) if by_year else "",
        by_domain_chart=both(lambda width: charts.score_bars(domain_scores, width)) if domain_scores else "",
        domains={domain: (indicators, _courses(indicators)) for domain, indicators in by_domain.items()},
        domain_scores=domain_scores,
    )


def _by_indicator(outcomes: Iterable[Outcome]) -> list[list[Outcome]]:
    """The outcomes of each indicator, newest year first."""
    ordered = sorted(outcomes, key=lambda o: (o.indicator_code, -o.year))
    return [list(found) for _, found in groupby(ordered, key=lambda o: o.indicator_code)]


def _courses(indicators: Sequence[Sequence[Outcome]]) -> list[tuple[Outcome, Markup]]:
    """A small chart for each indicator of which two years are known."""
    return [(found[0], charts.trend(found, SMALL)) for found in indicators if len(found) > 1]

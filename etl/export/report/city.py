"""The pages, complete in themselves: they load nothing, and show the same without scripts."""

import hashlib
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from etl.export.report import charts
from etl.export.report.records import STATUSES, CityReport, IndicatorReport, Outcome, Quote, number

_HERE = Path(__file__).parent
_WIDE, _NARROW, _SMALL = 830, 330, 250
"""Pixels: of a chart on a desk or on paper, on a phone, and of one of many."""


def city_page(report: CityReport) -> str:
    """A place's scorecard: targets met, missed and pending by year and domain, and every indicator with its course.

    Raises:
        ExportError: vl-convert is not installed.
    """
    by_domain = {
        domain: [o for o in report.outcomes if o.domain_name == domain]
        for domain in report.domains
        if any(o.domain_name == domain for o in report.outcomes)
    }
    years = sorted({o.year for o in report.outcomes if o.status}, reverse=True)
    scores = {str(year): _scores(o for o in report.outcomes if o.year == year) for year in years}
    domain_scores = {domain: count for domain, found in by_domain.items() if (count := _scores(found))}
    return _page(
        "city.html.j2",
        report.quotes,
        report.outcomes,
        report=report,
        total=_scores(report.outcomes),
        by_year=_both(lambda width: charts.score_bars(scores, width)) if scores else "",
        by_domain_chart=_both(lambda width: charts.score_bars(domain_scores, width)) if domain_scores else "",
        domains={domain: (_rows(found), _courses(found)) for domain, found in by_domain.items()},
        domain_scores=domain_scores,
    )


def indicator_page(report: IndicatorReport) -> str:
    """An indicator across places: targets and actuals of its newest well-reported year, courses, and ranks by year.

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
    return _page(
        "indicator.html.j2",
        report.quotes,
        report.outcomes,
        report=report,
        total=_scores(report.outcomes),
        places=len({o.region_code for o in report.outcomes}),
        shown_year=shown_year,
        dots=_both(lambda width: charts.dots(of_year, width, report.unit)) if of_year else "",
        courses=_place_courses(report.outcomes),
        ranks=[(year, list(found)) for year, found in groupby(ranked, key=lambda o: o.year)],
    )


def _page(template: str, quotes: Mapping[int, Quote], outcomes: Iterable[Outcome], **told: Any) -> str:
    ids = dict.fromkeys(v.observation_id for o in outcomes for v in o.values)
    numbers = {id_: place for place, id_ in enumerate((i for i in ids if i in quotes), 1)}
    css, script = _asset("report.css"), _asset("report.js")
    return (
        _environment()
        .get_template(template)
        .render(
            css=css,
            script=script,
            script_hash="sha256-" + b64encode(hashlib.sha256(script.encode()).digest()).decode(),
            quotes=[(place, id_, quotes[id_]) for id_, place in numbers.items()],
            numbers=numbers,
            statuses=STATUSES,
            **told,
        )
    )


def _scores(outcomes: Iterable[Outcome]) -> dict[str, int]:
    return dict(Counter(o.status for o in outcomes if o.status))


def _rows(outcomes: Sequence[Outcome]) -> list[tuple[str, list[Outcome]]]:
    """The outcomes of each indicator, newest year first."""
    ordered = sorted(outcomes, key=lambda o: (o.indicator_code, -o.year))
    return [(code, list(found)) for code, found in groupby(ordered, key=lambda o: o.indicator_code)]


def _courses(outcomes: Sequence[Outcome]) -> list[tuple[Outcome, Markup]]:
    """A small chart for each indicator of which two years are known."""
    return [(found[0], charts.trend(found, _SMALL)) for _, found in _rows(outcomes) if len(found) > 1]


def _place_courses(outcomes: Sequence[Outcome]) -> list[tuple[Outcome, Markup]]:
    ordered = sorted(outcomes, key=lambda o: (o.region_code, -o.year))
    places = (list(found) for _, found in groupby(ordered, key=lambda o: o.region_code))
    return [(found[0], charts.trend(found, _SMALL, outcomes)) for found in places if len(found) > 1]


def _both(draw: Any) -> Markup:
    """The chart twice: drawn for a desk and for a phone, of which the page shows the one that fits."""
    return Markup('<div class="wide">{}</div><div class="narrow">{}</div>').format(draw(_WIDE), draw(_NARROW))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["number"] = number
    return environment


def _asset(name: str) -> Markup:
    # Our own files, the only text of the page that is not escaped.
    return Markup((_HERE / name).read_text("utf-8"))

"""Charts of more places than have a row each: how their values are spread, and all their courses in one."""

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from etl.export.report.records import Outcome
from etl.export.report.svg import COLOURS, INK, SOFT, TICK, draw

_MOST_BARS = 30
_BAR = f"format(datum.low, '{TICK}') + ' to ' + format(datum.high, '{TICK}') + ': ' + datum.places"


def spread(outcomes: Sequence[Outcome], width: int, unit: str) -> Markup:
    """How many places have actuals of which size, as bars over the values; the median as a dashed line."""
    x = {"type": "quantitative", "title": unit, "scale": {"zero": False, "nice": False}}
    x["axis"] = {"grid": False, "tickCount": 6, "format": TICK}
    y = {"field": "places", "type": "quantitative", "title": "places", "axis": {"tickCount": 3, "domain": False}}
    medians = sorted({o.median for o in outcomes if o.median is not None})
    return draw(
        {
            "width": width - 60,
            "height": 90,
            "layer": [
                {
                    "data": {"values": [{"value": o.actual.value} for o in outcomes if o.actual]},
                    "transform": [
                        {"bin": {"maxbins": _MOST_BARS}, "field": "value", "as": ["low", "high"]},
                        {"aggregate": [{"op": "count", "as": "places"}], "groupby": ["low", "high"]},
                        {"calculate": _BAR, "as": "told"},
                    ],
                    "mark": {"type": "bar", "color": COLOURS["no target"], "opacity": 0.75},
                    "encoding": {
                        "x": x | {"field": "low", "bin": "binned"},
                        "x2": {"field": "high"},
                        "y": y,
                        "description": {"field": "told"},
                    },
                },
                {
                    "data": {"values": [{"median": median} for median in medians[:1]]},
                    "mark": {"type": "rule", "strokeDash": [4, 3], "color": INK, "aria": False},
                    "encoding": {"x": x | {"field": "median"}},
                },
            ],
        }
    )


def courses(outcomes: Sequence[Outcome], width: int) -> Markup:
    """The actuals of every place as a pale line over the years, the median of the places as a dark one."""
    reached = [o for o in outcomes if o.actual]
    years = [o.year for o in reached]
    x: Mapping[str, Any] = {
        "field": "year",
        "type": "ordinal",
        "title": None,
        "scale": {"domain": list(range(min(years), max(years) + 1)), "padding": 0.2},
        "axis": {"labelAngle": 0, "grid": False, "labelOverlap": True},
    }
    y: Mapping[str, Any] = {
        "field": "value",
        "type": "quantitative",
        "title": None,
        "scale": {"zero": False, "nice": True},
        "axis": {"tickCount": 6, "minExtent": 42, "domain": False, "ticks": False, "format": TICK},
    }
    points = [
        {"code": o.region_code, "told": o.region_name, "year": o.year, "value": o.actual.value}
        for o in reached
        if o.actual
    ]
    medians = {o.year: o.median for o in reached if o.median is not None}
    middle = [{"year": year, "value": value, "told": "median of the places"} for year, value in sorted(medians.items())]
    told = {"description": {"field": "told"}}
    return draw(
        {
            "width": width - 60,
            "height": 280,
            "layer": [
                {
                    "data": {"values": points},
                    "mark": {"type": "line", "color": SOFT, "strokeWidth": 1, "opacity": 0.25},
                    "encoding": {"x": x, "y": y, "detail": {"field": "code"}, **told},
                },
                {
                    "data": {"values": middle},
                    "mark": {"type": "line", "color": INK, "strokeWidth": 2.5},
                    "encoding": {"x": x, "y": y, **told},
                },
            ],
        }
    )

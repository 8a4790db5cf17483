"""The charts of the pages: Vega-Lite specifications, drawn as SVG before the page is written.

Drawn beforehand, a chart needs no script, prints sharp at any size, takes the reader's own Chinese fonts, and its marks
are plain links to the sentences. The script of a charting library would weigh a megabyte a page and do none of these.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from unicodedata import east_asian_width

from markupsafe import Markup

from etl.export.errors import needed
from etl.export.report.records import STATUSES, Outcome, number

_FONT = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, WenQuanYi Micro Hei, sans-serif"
_INK, _SOFT, _LINE = "#1c2127", "#5b6470", "#e3e6ea"

COLOURS: Mapping[str, str] = {"met": "#0b7a66", "missed": "#c8452d", "pending": "#8b95a1", "no target": "#31557f"}
"""Told apart by the colour-blind as well; the pages say the status in words besides."""

_CONFIG: Mapping[str, Any] = {
    "background": None,
    "font": _FONT,
    "view": {"stroke": None},
    "axis": {
        "labelColor": _SOFT,
        "titleColor": _SOFT,
        "labelFontSize": 11,
        "titleFontSize": 11,
        "titleFontWeight": "normal",
        "gridColor": _LINE,
        "domainColor": _LINE,
        "tickColor": _LINE,
        "labelPadding": 5,
    },
}
_STATUS_COLOUR = {
    "field": "status",
    "type": "nominal",
    "legend": None,
    "scale": {"domain": list(COLOURS), "range": list(COLOURS.values())},
}
_OUTWARD = re.compile(r'href="[^"#]+#')
_TICK = ",.10~g"
_LINK = {"href": {"field": "href"}, "description": {"field": "told"}}


def draw(spec: Mapping[str, Any]) -> Markup:
    """A Vega-Lite specification as SVG.

    Raises:
        ExportError: vl-convert is not installed.
    """
    convert = needed("vl_convert", "exports", "a page with charts")
    svg: str = convert.vegalite_to_svg({"config": _CONFIG, "padding": 4, **spec})
    # Vega takes a link into the page for one relative to a site of its own.
    return Markup(_OUTWARD.sub('href="#', svg))


def score_bars(counts: Mapping[str, Mapping[str, int]], width: int) -> Markup:
    """Targets met, missed and pending, one bar a name; as wide as ``width`` pixels."""
    rows = [
        {"name": name, "status": status, "targets": count.get(status, 0), "order": place}
        for name, count in counts.items()
        for place, status in enumerate(STATUSES)
        if count.get(status)
    ]
    room = _room(counts)
    y = {"field": "name", "type": "nominal", "sort": list(counts), "axis": _names_axis(room)}
    x = {"field": "targets", "type": "quantitative", "axis": None, "stack": "zero"}
    base = {"y": y, "x": x, "order": {"field": "order"}}
    labels = {**base, "x": {**x, "bandPosition": 0.5}, "text": {"field": "targets"}, "color": {"value": "#fff"}}
    told = {"field": "told"}
    for row in rows:
        row["told"] = f"{row['name']}: {row['targets']} {row['status']}"
    bars = {"mark": {"type": "bar", "height": 18}}
    return draw(
        {
            "width": width - room - 24,
            "height": {"step": 26},
            "data": {"values": rows},
            "layer": [
                {**bars, "encoding": {**base, "color": _STATUS_COLOUR, "description": told}},
                {"mark": {"type": "text", "fontSize": 11, "fontWeight": 600, "aria": False}, "encoding": labels},
            ],
        }
    )


def trend(outcomes: Sequence[Outcome], width: int, peers: Sequence[Outcome] = ()) -> Markup:
    """Actuals as a line over the years, targets as diamonds; of peers, on their common scale over the line of their median."""
    years = sorted({o.year for o in outcomes})
    points = [_mark(o, "actual") for o in outcomes if o.actual] + [_mark(o, "target") for o in outcomes if o.target]
    x = {
        "field": "year",
        "type": "ordinal",
        "title": None,
        "scale": {"domain": list(range(years[0], years[-1] + 1)), "padding": 0.35},
        "axis": {"labelAngle": 0, "grid": False, "labelOverlap": True},
    }
    y = {
        "field": "value",
        "type": "quantitative",
        "title": None,
        "scale": {"zero": False, "nice": True} | _common_scale(peers),
        "axis": {"tickCount": 4, "minExtent": 42, "domain": False, "ticks": False, "format": _TICK},
    }
    medians = {o.year: o.median for o in peers if o.median is not None and (o.cities or 0) > 1 and o.year in years}
    behind = [{"year": year, "value": value} for year, value in sorted(medians.items())]
    layers = [
        {
            "data": {"values": behind},
            "mark": {"type": "line", "color": "#a3abb5", "strokeDash": [4, 3], "aria": False},
            "encoding": {"x": x, "y": y},
        },
        {
            "transform": [{"filter": "datum.kind === 'actual'"}],
            "mark": {"type": "line", "color": COLOURS["no target"], "strokeWidth": 2, "aria": False},
            "encoding": {"x": x, "y": y},
        },
        *_marks(x, y),
    ]
    return draw({"width": width - 60, "height": 96, "data": {"values": points}, "layer": layers})


def _common_scale(peers: Sequence[Outcome]) -> dict[str, Any]:
    values = [v.value for o in peers for v in o.values]
    return {"domain": [min(values), max(values)]} if values else {}


def dots(outcomes: Sequence[Outcome], width: int, unit: str) -> Markup:
    """A row a place: the actual as a dot, the target as a diamond, a line between them; the median as a dashed line."""
    names = [o.region_name for o in outcomes]
    room = _room(names)
    points = [_mark(o, kind) for o in outcomes for kind in ("target", "actual") if getattr(o, kind)]
    y = {"field": "place", "type": "nominal", "sort": names, "axis": _names_axis(room) | {"grid": True}}
    x: dict[str, Any] = {
        "field": "value",
        "type": "quantitative",
        "title": unit,
        "scale": {"zero": False, "nice": True},
    }
    x["axis"] = {"tickCount": 6, "format": _TICK}
    pairs = [
        {"place": o.region_name, "value": o.target.value, "actual": o.actual.value, "status": o.status}
        for o in outcomes
        if o.target and o.actual
    ]
    between = {"x": x, "x2": {"field": "actual"}, "y": y, "color": _STATUS_COLOUR}
    medians = sorted({o.median for o in outcomes if o.median is not None})
    rule = {"type": "rule", "strokeDash": [4, 3], "color": _SOFT, "aria": False}
    label = {"type": "text", "align": "left", "dx": 4, "dy": -2, "baseline": "bottom", "color": _SOFT, "fontSize": 11}
    middle = [{"value": value, "told": f"median {number(value)}"} for value in medians[:1]]
    return draw(
        {
            "width": width - room - 28,
            "height": {"step": 26},
            "data": {"values": points},
            "layer": [
                {"data": {"values": middle}, "mark": rule, "encoding": {"x": x}},
                {
                    "data": {"values": middle},
                    "mark": label | {"y": 0},
                    "encoding": {"x": x, "text": {"field": "told"}},
                },
                {
                    "data": {"values": pairs},
                    "mark": {"type": "rule", "strokeWidth": 3, "opacity": 0.35, "aria": False},
                    "encoding": between,
                },
                *_marks(x, y),
            ],
        }
    )


def _marks(x: Mapping[str, Any], y: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Dots for actuals, diamonds for targets; each is a link to its sentence."""
    target = {"type": "point", "shape": "diamond", "size": 90, "strokeWidth": 1.8, "filled": False, "fill": "#fff"}
    actual = {"type": "point", "size": 62, "filled": True, "opacity": 1}
    return [
        {
            "transform": [{"filter": f"datum.kind === '{kind}'"}],
            "mark": mark,
            "encoding": {"x": x, "y": y, "color": _STATUS_COLOUR, **_LINK},
        }
        for kind, mark in (("target", target), ("actual", actual))
    ]


def _mark(o: Outcome, kind: str) -> dict[str, Any]:
    value = o.actual if kind == "actual" else o.target
    assert value is not None
    return {
        "place": o.region_name,
        "year": o.year,
        "kind": kind,
        "value": value.value,
        "status": o.status or "no target",
        "href": f"#q{value.observation_id}",
        "told": f"{o.region_name} {o.year} {o.indicator_name}: {kind} {value} {o.unit}",
    }


def _names_axis(room: int) -> dict[str, Any]:
    # The extent is said, not measured: whoever draws may lack the fonts of whoever reads.
    told = {"labelFontSize": 12, "labelColor": _INK, "labelLimit": room, "domain": False, "ticks": False}
    return {"title": None, "minExtent": room, "maxExtent": room, **told}


def _room(names: Iterable[str]) -> int:
    """Pixels that the widest name takes at the size of labels."""
    widest = max((sum(12 if east_asian_width(s) in "WF" else 7 for s in name) for name in names), default=0)
    return min(widest + 10, 150)

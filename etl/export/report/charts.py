"""The charts of the pages: scores as bars, a course over the years, places as rows of dots."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from etl.export.report.records import STATUSES, Outcome, number
from etl.export.report.svg import COLOURS, SOFT, STATUS_COLOUR, TICK, draw, names_axis, room_for

_LINK = {"href": {"field": "href"}, "description": {"field": "told"}}


def targets_link(status: str, name: str = "") -> str:
    """Where the targets of a status are: those of a year or domain by its ``name``, or all. The page's script opens them."""
    return f"#of/{status}/{name}"


def score_bars(counts: Mapping[str, Mapping[str, int]], width: int) -> Markup:
    """Targets met, missed and pending, one bar a name; as wide as ``width`` pixels. Each piece links to its targets."""
    rows = [
        {"name": name, "status": status, "targets": count.get(status, 0), "order": place}
        for name, count in counts.items()
        for place, status in enumerate(STATUSES)
        if count.get(status)
    ]
    room = room_for(counts)
    y = {"field": "name", "type": "nominal", "sort": list(counts), "axis": names_axis(room)}
    x = {"field": "targets", "type": "quantitative", "axis": None, "stack": "zero"}
    base = {"y": y, "x": x, "order": {"field": "order"}}
    labels = {**base, "x": {**x, "bandPosition": 0.5}, "text": {"field": "targets"}, "color": {"value": "#fff"}}
    for row in rows:
        row["told"] = f"{row['name']}: {row['targets']} {row['status']}"
        row["href"] = targets_link(str(row["status"]), str(row["name"]))
    bars = {"mark": {"type": "bar", "height": 18}}
    count = {"type": "text", "fontSize": 11, "fontWeight": 600, "aria": False}
    return draw(
        {
            "width": width - room - 24,
            "height": {"step": 26},
            "data": {"values": rows},
            "layer": [
                {**bars, "encoding": {**base, "color": STATUS_COLOUR, **_LINK}},
                {"mark": count, "encoding": labels},
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
        "axis": {"tickCount": 4, "minExtent": 42, "domain": False, "ticks": False, "format": TICK},
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


def dots(outcomes: Sequence[Outcome], width: int, unit: str, after: str = "", gap: str = "") -> Markup:
    """A row a place: the actual as a dot, the target as a diamond, a line between them; the median as a dashed line.

    Args:
        outcomes: in the order of the rows, each of another place.
        width: of the chart, pixels.
        unit: of the values.
        after: the code of the place that an empty row follows, if there is one.
        gap: what that row is called.
    """
    label_of = _labels(outcomes)
    names = [name for o in outcomes for name in (label_of[o.region_code], *([gap] if o.region_code == after else ()))]
    room = room_for(names)
    points = [
        _mark(o, kind) | {"place": label_of[o.region_code]}
        for o in outcomes
        for kind in ("target", "actual")
        if getattr(o, kind)
    ]
    y = {"field": "place", "type": "nominal", "scale": {"domain": names}, "axis": names_axis(room) | {"grid": True}}
    x: dict[str, Any] = {
        "field": "value",
        "type": "quantitative",
        "title": unit,
        "scale": {"zero": False, "nice": True},
    }
    x["axis"] = {"tickCount": 6, "format": TICK}
    pairs = [
        {"place": label_of[o.region_code], "value": o.target.value, "actual": o.actual.value, "status": o.status}
        for o in outcomes
        if o.target and o.actual
    ]
    between = {"x": x, "x2": {"field": "actual"}, "y": y, "color": STATUS_COLOUR}
    medians = sorted({o.median for o in outcomes if o.median is not None})
    rule = {"type": "rule", "strokeDash": [4, 3], "color": SOFT, "aria": False}
    label = {"type": "text", "align": "left", "dx": 4, "dy": -2, "baseline": "bottom", "color": SOFT, "fontSize": 11}
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


def _labels(outcomes: Sequence[Outcome]) -> dict[str, str]:
    """The name of each place by its code; districts of different cities that share a name have their code beside it."""
    named = Counter(o.region_name for o in outcomes)
    return {
        o.region_code: o.region_name if named[o.region_name] == 1 else f"{o.region_name} {o.region_code}"
        for o in outcomes
    }


def _marks(x: Mapping[str, Any], y: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Dots for actuals, diamonds for targets; each is a link to its sentence."""
    target = {"type": "point", "shape": "diamond", "size": 90, "strokeWidth": 1.8, "filled": False, "fill": "#fff"}
    actual = {"type": "point", "size": 62, "filled": True, "opacity": 1}
    return [
        {
            "transform": [{"filter": f"datum.kind === '{kind}'"}],
            "mark": mark,
            "encoding": {"x": x, "y": y, "color": STATUS_COLOUR, **_LINK},
        }
        for kind, mark in (("target", target), ("actual", actual))
    ]


def _mark(o: Outcome, kind: str) -> dict[str, Any]:
    value = o.actual if kind == "actual" else o.target
    assert value is not None
    return {
        "year": o.year,
        "kind": kind,
        "value": value.value,
        "status": o.status or "no target",
        "href": f"#q{value.observation_id}",
        "told": f"{o.region_name} {o.year} {o.indicator_name}: {kind} {value} {o.unit}",
    }

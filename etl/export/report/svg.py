"""A Vega-Lite specification as SVG: the look of all charts, and what makes their marks links and gives them words.

Drawn beforehand, a chart needs no script, prints sharp at any size, takes the reader's own Chinese fonts, and its marks
are plain links to the sentences; docs/architecture.md tells what the script of a charting library would cost.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from unicodedata import east_asian_width

from markupsafe import Markup

from etl.export.errors import needed

_FONT = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Source Han Sans SC, WenQuanYi Micro Hei, sans-serif"
INK, SOFT, LINE = "#1c2127", "#5b6470", "#e3e6ea"

COLOURS: Mapping[str, str] = {"met": "#0b7a66", "missed": "#c8452d", "pending": "#8b95a1", "no target": "#31557f"}
"""Told apart by the colour-blind as well; the pages say the status in words besides."""

STATUS_COLOUR: Mapping[str, Any] = {
    "field": "status",
    "type": "nominal",
    "legend": None,
    "scale": {"domain": list(COLOURS), "range": list(COLOURS.values())},
}
TICK = ",.10~g"

_CONFIG: Mapping[str, Any] = {
    "background": None,
    "font": _FONT,
    "view": {"stroke": None},
    "axis": {
        "labelColor": SOFT,
        "titleColor": SOFT,
        "labelFontSize": 11,
        "titleFontSize": 11,
        "titleFontWeight": "normal",
        "gridColor": LINE,
        "domainColor": LINE,
        "tickColor": LINE,
        "labelPadding": 5,
    },
}
_OUTWARD = re.compile(r'href="[^"#]+#')
_TOLD = re.compile(r'<path aria-label="(?P<words>[^"]*)"(?P<rest>[^>]*)/>')


def draw(spec: Mapping[str, Any]) -> Markup:
    """A Vega-Lite specification as SVG; what a mark's ``description`` says is its name, and shown where a pointer rests.

    Raises:
        ExportError: vl-convert is not installed.
    """
    convert = needed("vl_convert", "exports", "a page with charts")
    svg: str = convert.vegalite_to_svg({"config": _CONFIG, "padding": 4, **spec})
    # Vega takes a link into the page for one relative to a site of its own, and has words of marks for screen readers only.
    return Markup(_TOLD.sub(r"<path\g<rest>><title>\g<words></title></path>", _OUTWARD.sub('href="#', svg)))


def names_axis(room: int) -> dict[str, Any]:
    """An axis of names that take ``room`` pixels."""
    # The extent is said, not measured: whoever draws may lack the fonts of whoever reads.
    told = {"labelFontSize": 12, "labelColor": INK, "labelLimit": room, "domain": False, "ticks": False}
    return {"title": None, "minExtent": room, "maxExtent": room, **told}


def room_for(names: Iterable[str]) -> int:
    """Pixels that the widest name takes at the size of labels."""
    widest = max((sum(12 if east_asian_width(s) in "WF" else 7 for s in name) for name in names), default=0)
    return min(widest + 10, 150)

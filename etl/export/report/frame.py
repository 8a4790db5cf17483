"""What all pages share: the frame with style, script and sentences; complete in itself, and the same without scripts."""

import hashlib
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from etl.export.report.charts import targets_link
from etl.export.report.records import STATUSES, Outcome, Quote, number

_HERE = Path(__file__).parent
_WIDE, _NARROW = 830, 330
SMALL = 250
"""Pixels: of a chart on a desk or on paper, on a phone, and of one of many."""


def page(template: str, quotes: Mapping[int, Quote], shown: Mapping[str, Sequence[Outcome]], **told: Any) -> str:
    """A page of a template.

    Args:
        template: its file name.
        quotes: the sentences by observation.
        shown: the outcomes in the order of the page; the sentences are under the headings that are its keys.
        told: what else the template asks for.
    """
    sentences: dict[str, dict[int, int]] = {}
    numbers: dict[int, int] = {}
    for heading, outcomes in shown.items():
        ids = dict.fromkeys(v.observation_id for o in outcomes for v in o.values)
        fresh = [id_ for id_ in ids if id_ in quotes and id_ not in numbers]
        sentences[heading] = {id_: place for place, id_ in enumerate(fresh, len(numbers) + 1)}
        numbers |= sentences[heading]
    css, script = _asset("report.css"), _asset("report.js")
    return (
        _environment()
        .get_template(template)
        .render(
            css=css,
            script=script,
            script_hash="sha256-" + b64encode(hashlib.sha256(script.encode()).digest()).decode(),
            quotes=quotes,
            sentences=sentences,
            numbers=numbers,
            statuses=STATUSES,
            targets_link=targets_link,
            **told,
        )
    )


def scores(outcomes: Iterable[Outcome]) -> dict[str, int]:
    """How many targets have each status."""
    return dict(Counter(o.status for o in outcomes if o.status))


def both(draw: Callable[[int], Markup]) -> Markup:
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

"""Makes an observation of a figure that has its name: value, comparator, base year, place and code."""

from typing import NamedTuple

from etl.parse.meaning.filing import Filing
from etl.parse.numbers.mentions import Mention
from etl.parse.records import Comparator, Observation
from etl.parse.report.frame import Frame
from etl.parse.sentence import bounds, framing
from etl.parse.sentence.state import Around, Head
from etl.parse.text.outline import Span


class Where(NamedTuple):
    """Where the figures of a run stand, and which rules named and placed them."""

    sentence: Span
    heading: str
    derivation: str = ""
    period: str = ""


def observation(
    mention: Mention, head: Head, frame: Frame, around: Around, where: Where, filing: Filing
) -> Observation:
    """The observation of one mention under one of its heads.

    Args:
        mention: The number with its unit.
        head: What it measures.
        frame: Its kind, year and place.
        around: The run that it stands in.
        where: What all figures of the run have in common.
        filing: The catalogue.
    """
    fall = -1 if around.is_change and bounds.is_fall(around.left, mention.unit) else 1
    value, upper = fall * mention.value, None if mention.upper is None else fall * mention.upper
    if upper is not None and upper < value:  # 下降1至2个百分点: from -2 to -1
        value, upper = upper, value
    base_year = None
    if around.is_change:
        base_year = framing.base_year(around.left, frame.year) or framing.base_year(around.compared, frame.year)
    place = filing.catalogue.places.by_code[head.place_code or frame.place_code]
    is_change = around.is_change or (around.is_goal and head.is_change)
    head = head._replace(name=filing.without_what_is_said(head.name))
    domain, code = filing.filed(head.name, mention.unit, is_change, where.heading)
    low_is_good = filing.is_better_low(head.name, code)
    if head.whose:
        code = None  # a part of the whole that the catalogue means
    if (
        around.making
        and frame.kind == "target"
        and not filing.catalogue.is_alias(around.making + head.name.removeprefix(around.making))
    ):
        code = None
    return Observation(
        start=mention.start,
        end=mention.end,
        sentence_start=where.sentence.start,
        sentence_end=max(where.sentence.end, mention.end),  # 8.6/10 | 万, broken over two rows of a table
        name=head.whose + head.name,
        value=value,
        upper=upper,
        unit=mention.unit,
        comparator=_sign(mention, around, low_is_good),
        kind=frame.kind,
        measure="change" if is_change else "level",
        year=frame.year,
        base_year=base_year,
        period=framing.period(around.clause) or where.period,
        place=place.name,
        place_code=place.code,
        domain=domain,
        code=code,
        derivation=where.derivation,
    )


def _sign(mention: Mention, around: Around, low_is_good: bool) -> Comparator:
    if mention.upper is not None:
        return "range"
    sign: Comparator = bounds.comparator(around.tail, around.right, around.left, around.is_goal)
    if around.is_goal:
        sign = bounds.demanded(sign, low_is_good, around.left, around.right)
    if around.gap:
        sign = "="
    return mention.inner or "=" if sign == "=" else sign


def derived_frame(frame: Frame, default: Frame, around: Around) -> str:
    """Which words gave kind, year and place: those of the goal or the sentence, or else the section's heading."""
    kind = "goal" if around.is_goal else "section" if frame.kind == default.kind else "sentence"
    year = "section" if frame.year == default.year else "sentence"
    place = "report" if frame.place_code == default.place_code else "sentence"
    return f"kind: {kind}; year: {year}; place: {place}"

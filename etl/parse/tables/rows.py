"""Reads tables of indicators: a row an indicator, a column a year, a target or a result; each number cell an observation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.parse.indicators.catalogue import Catalogue
from etl.parse.numbers.mentions import Mention
from etl.parse.records import Cell, Comparator, Kind, Observation, Profile, Table
from etl.parse.reference import Region
from etl.parse.report.family import Family
from etl.parse.report.frame import planned_year
from etl.parse.sentence.bounds import comparator, strip_tail
from etl.parse.sentence.scene import RATES
from etl.parse.tables.cell_names import cell_name
from etl.parse.tables.columns import Column
from etl.parse.tables.layout import layout_of
from etl.parse.tables.owners import owners_of
from etl.parse.tables.row_names import named_rows
from etl.parse.text.outline import Outline

_IS_CHANGE = re.compile(r"(?:提升|提高|增长|上升|下降|降低)幅度$")  # a row that measures a change by its name
_CHANGES = re.compile(r"[较比][^;。]{0,10}(?:提高|提升|增加|增长|下降|降低|减少|缩短)")  # 较2020年下降2.5个百分点
_SHARE = re.compile(r"率$|占比$|比例$")
# A cell that names what it tells, as lists of tasks have them: 宫颈癌筛查6184人,完成率103.1%. It is read as a sentence.
_OWN_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,}(?:率|水平|筛查|托位|床位数?|人数|资金|受益|接种)"
    r"(?:不低于|达到?|为|至|[较比][上去]年(?:提高|增加|下降|降低|提升))?\s*[≥≤]?\s*$"
)
# A cell of several figures, each with words of its own: 在册2418人,规范管理率94.2%.
_NEXT_TOLD = re.compile(r"[,;、。][^\d]*[\u4e00-\u9fff]{2}")


def read_table(
    page: Outline, table: Table, mentions: Sequence[Mention], profile: Profile, catalogue: Catalogue, heading: str
) -> Iterator[Observation]:
    """The observations of a table, a cell each.

    Args:
        page: The report.
        table: The cells, with their spans in the report's text.
        mentions: The report's mentions.
        profile: The report's profile, which lacks nothing.
        catalogue: What is known of places, units and indicators.
        heading: The heading that the table stands under.
    """
    layout = layout_of(page.text, table, profile)
    if layout is None:
        return
    starts = {m.start: m for m in mentions}
    family = Family(catalogue.places, profile.place_code or "")
    owners = owners_of(layout, family)
    for row in named_rows(page.text, table, layout, family, catalogue, starts):
        for i, column in layout.columns.items():
            mention = _mention(row.cells[i], starts, page.text) if i < len(row.cells) else None
            if mention is None:
                continue
            owner = None if row.code else owners.get(i)
            rate = row.rates.get(mention.unit) if mention.start == row.cells[i].start else None
            named = cell_name(row, column, layout, owner, rate)
            if named is None:
                continue
            if named.is_of_one:
                column = _of_report(column, profile)
            division = row.code or (owner.code if owner else None)
            place = catalogue.places.by_code[division] if division else family.own
            unit = row.unit or ("" if _SHARE.search(named.name) and layout.unit not in RATES else layout.unit)
            o = _observation(
                page.text, row.cells, row.cells[i], mention, named.name, unit, column, place, catalogue, heading
            )
            yield o._replace(code=None) if named.is_part else o


def _of_report(column: Column, profile: Profile) -> Column:
    """A column that tells whose its figures are, with the kind and year that the report has."""
    kind: Kind = "target" if profile.actual_year is None else "actual"
    year = planned_year(profile) if profile.actual_year is None else profile.actual_year
    return replace(column, kind=kind, year=column.year if column.is_dated else year)


def _observation(
    text: str, row: tuple[Cell, ...], cell: Cell, mention: Mention, name: str, unit: str, column: Column, place: Region,
    catalogue: Catalogue, heading: str,
) -> Observation:  # fmt: skip
    own_unit = mention.unit or column.unit or unit
    before = text[cell.start : mention.start]
    is_change = column.is_change or bool(_IS_CHANGE.search(name) or _CHANGES.search(before))
    found = catalogue.indicator(_IS_CHANGE.sub("", name), own_unit, is_change)
    value = round(mention.value * (1.0 if own_unit == "%" or mention.unit else _times(column.unit or unit)), 6)
    if re.search(r"[-−↓]\s*$|下降|减少|缩短|降低|压减", before):
        value = -value
    return Observation(
        start=mention.start, end=mention.end, sentence_start=row[0].start, sentence_end=row[-1].end, name=name, value=value,
        upper=mention.upper, unit=_plain(own_unit), comparator=_sign(text, cell, mention), kind=column.kind or "actual",
        measure="change" if is_change else "level", year=column.year, base_year=column.year - 1 if column.is_change else None,
        period="", place=place.name, place_code=place.code, domain=found.domain if found else catalogue.domain(name, heading),
        code=found.code if found else None, derivation="table",
    )  # fmt: skip


def _mention(cell: Cell, starts: dict[int, Mention], text: str) -> Mention | None:
    found = [starts[i] for i in range(cell.start, cell.end) if i in starts]
    if not found or _OWN_NAME.search(text, cell.start, found[0].start):
        return None
    if len(found) > 1 and _NEXT_TOLD.search(text, found[0].end, found[-1].start):
        return None
    return found[0]


def _sign(text: str, cell: Cell, mention: Mention) -> Comparator:
    if mention.upper is not None:
        return "range"
    before, after = text[cell.start : mention.start], text[mention.end : cell.end]
    sign = comparator(strip_tail(before), after, before, is_goal=False) if before or after else "="
    return mention.inner or "=" if sign == "=" else sign


def _times(unit: str) -> float:
    """The multiplier in the unit of a bare number: 万人次 → 10,000."""
    return 1e8 if unit.startswith("亿") else 1e4 if unit.startswith("万") and not unit.startswith("万分") else 1.0


def _plain(unit: str) -> str:
    unit = unit.removeprefix("亿").removeprefix("万") if not unit.startswith("万分") else unit
    return {"名": "人", "位": "人", "1/10万": "/10万", "十万分之": "/10万", "十万分之一": "/10万"}.get(unit, unit)

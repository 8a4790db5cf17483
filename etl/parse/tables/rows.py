"""Reads tables of indicators: a row an indicator, a column a year, a target or a result; each number cell an observation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from etl.parse.indicators.catalogue import Catalogue
from etl.parse.numbers.mentions import Mention
from etl.parse.records import Cell, Comparator, Observation, Profile, Table
from etl.parse.reference import Region
from etl.parse.report.family import Family
from etl.parse.report.frame import planned_year
from etl.parse.sentence.bounds import comparator, strip_tail
from etl.parse.sentence.scene import RATES
from etl.parse.tables.layout import SHARE_TITLE, Column, Layout, layout_of
from etl.parse.tables.owners import ALL_OF_THEM, Owner, owners_of
from etl.parse.tables.row_names import Row, named_rows
from etl.parse.text.outline import Outline, Span

# A column with a measure of its own: 中央补助 | 全年执行数 | 执行率.
_MEASURE = re.compile(r"(?:预算|执行|决算|支出)(?:数|金额|资金)?$|(?:执行|完成|达标|达成|使用|支出)率$|得分$")
_IS_CHANGE = re.compile(r"(?:提升|提高|增长|上升|下降|降低)幅度$")  # a row that measures a change by its name
_CHANGES = re.compile(r"[较比][^;。]{0,10}(?:提高|提升|增加|增长|下降|降低|减少|缩短)")  # 较2020年下降2.5个百分点
_SHARE = re.compile(r"率$|占比$|比例$")
_WHOLE = re.compile(r"^全[市县区州]")
_ALL = frozenset({"总计", "合计", "全市"})
_THEMSELVES = frozenset({"机构数", "机构个数", "单位数"})
# A cell that names what it tells, as lists of tasks have them: 宫颈癌筛查6184人,完成率103.1%. It is read as a sentence.
_OWN_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,}(?:率|水平|筛查|托位|床位数?|人数|资金|受益|接种)(?:不低于|达到?|为|至|[较比][上去]年(?:提高|增加|下降|降低|提升))?\s*[≥≤]?\s*$"
)
# A cell of several figures, each with words of its own: 在册2418人,规范管理率94.2%.
_NEXT_TOLD = re.compile(r"[,;,;、。][^\d]*[\u4e00-\u9fff]{2}")
_GLUED = re.compile(r"(?<=[)）])(?=[≥≤<>]?\d)")
_SUM = re.compile("投资|资金|概算|造价|经费|预算")


def plain_tables(page: Outline) -> list[Table]:
    """The tables that stand in the text as lines of columns parted by tabs."""
    return [_whole(page.text, [list(_cells(page.text, row)) for row in rows]) for rows in page.tables]


def _whole(text: str, rows: list[list[Cell]]) -> Table:
    """A table with a cell of its own for each number that stands glued to its name: 床位数（张）5.31."""
    width = len(rows[0]) if rows else 0
    return Table(tuple(tuple(_parted(text, row) if len(row) < width else row) for row in rows))


def _parted(text: str, row: list[Cell]) -> Iterator[Cell]:
    for cell in row:
        glued = _GLUED.search(text, cell.start, cell.end)
        if glued:
            yield Cell(cell.start, glued.start())
        yield Cell(glued.start() if glued else cell.start, cell.end)


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
            what = _what(
                row, column, layout, owner, row.rates.get(mention.unit) if mention.start == row.cells[i].start else None
            )
            if what is None:
                continue
            if what.is_of_one:
                column = _of_report(column, profile)
            division = row.code or (owner.code if owner else None)
            place = catalogue.places.by_code[division] if division else family.own
            unit = row.unit or ("" if _SHARE.search(what.name) and layout.unit not in RATES else layout.unit)
            o = _observation(
                page.text, row.cells, row.cells[i], mention, what.name, unit, column, place, catalogue, heading
            )
            yield o._replace(code=None) if what.is_part else o


class _What(NamedTuple):
    """What a cell measures. ``is_of_one`` where its column tells whose it is and neither kind nor year;
    ``is_part`` where that is a part of what the indicator of that name means, or a share of a whole that the row does not tell."""

    name: str
    is_of_one: bool
    is_part: bool


def _what(row: Row, column: Column, layout: Layout, owner: Owner | None, rate: str | None) -> _What | None:
    """What the cell of a row and a column measures, None where neither says it; ``rate`` is the name that the row has for its unit."""
    if row.code:  # a row a division: the column says what is measured
        return _What(rate or column.title, False, False) if rate or column.title else None
    of_all = ALL_OF_THEM.search(row.name) is not None
    done = layout.done(column)
    name = _in_column(rate or row.name, row, column, layout, done)
    is_own = not column.kind and (layout.is_of_holders or layout.is_of_projects or layout.is_of_counts)
    held = column.title if is_own else ""
    if layout.is_of_projects and not held and not _SUM.search(name):
        name += _sum_of(column.title)
    if not name or (column.kind is None and not (held or owner)):
        return None
    if owner:
        name = owner.name + name
    elif held:  # 新塘镇 | 13.6: whose it is, as the row is no division
        name = held if of_all else row.name + held
    is_part = (
        (held and name != held)
        or (done and not of_all)
        or (owner and not owner.is_whole)
        or SHARE_TITLE.match(column.title)
    )
    return _What(name, bool(owner or held), bool(is_part))


def _in_column(name: str, row: Row, column: Column, layout: Layout, done: str) -> str:
    """The name of a row with what its column adds to it: 中央补助 | 执行率, 医院 | 床位数."""
    if not name:
        return ""
    if SHARE_TITLE.match(column.title):
        return name + column.title
    if done:
        return done if ALL_OF_THEM.search(row.name) else name + done
    if _MEASURE.search(column.title):
        return column.title if _WHOLE.search(row.name) else name + column.title
    counted = layout.counts(column)
    return _counted(name, counted, layout.rows) if counted else name


def _of_report(column: Column, profile: Profile) -> Column:
    """A column that tells whose its figures are, with the kind and year that the report has."""
    planned = profile.actual_year is None
    year = planned_year(profile) if profile.actual_year is None else profile.actual_year
    return replace(column, kind="target" if planned else "actual", year=column.year if column.is_dated else year)


def _sum_of(title: str) -> str:
    """What a column tells of works, in words that say that it is money: 累计完成 → 累计完成投资."""
    return title if _SUM.search(title) else title + "投资"


def _counted(name: str, counted: str, rows: str) -> str:
    """What a column counts of a row's things: 医院, 床位数 → 医院床位数; the things themselves where it counts those."""
    things = "医疗卫生机构" if name in _ALL and "机构" in rows else name
    return things if counted in _THEMSELVES else things + counted


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


def _cells(text: str, row: Span) -> Iterator[Cell]:
    position = row.start
    for piece in text[row.start : row.end].split("\t"):
        yield Cell(position, position + len(piece))
        position += len(piece) + 1


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

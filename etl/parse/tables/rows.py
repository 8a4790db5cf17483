"""Reads tables of indicators: a row an indicator, a column a year, a target or a result; each number cell an observation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.parse.indicators.catalogue import Catalogue
from etl.parse.numbers.figures import Mention
from etl.parse.records import Cell, Comparator, Kind, Observation, Profile, Region, Table
from etl.parse.report.family import Family
from etl.parse.report.frame import planned_year
from etl.parse.sentence.bounds import comparator, strip_tail
from etl.parse.sentence.scene import RATES
from etl.parse.tables.layout import SHARE_TITLE, Column, Layout, layout_of, words_of_cell
from etl.parse.tables.owners import ALL_OF_THEM, owners_of
from etl.parse.text.outline import Outline, Span

# A column with a measure of its own: 中央补助 | 全年执行数 | 执行率.
_MEASURE = re.compile(r"(?:预算|执行|决算|支出)(?:数|金额|资金)?$|(?:执行|完成|达标|达成|使用|支出)率$|得分$")
_IS_CHANGE = re.compile(r"(?:提升|提高|增长|上升|下降|降低)幅度$")  # a row that measures a change by its name
_SHARE = re.compile(r"率$|占比$|比例$")
_WHOLE = re.compile(r"^全[市县区州]")
_CLASS = re.compile(r"([甲乙丙]+类)合计")  # of communicable diseases, in a table of illnesses
_TOTALS = frozenset({"总计", "合计"})
_ALL = _TOTALS | {"全市"}
_THEMSELVES = frozenset({"机构数", "机构个数", "单位数"})
_HAS = re.compile(
    r"(?:医院|卫生院|卫生室|机构|中心|服务站|诊所|门诊部)[)）]?$"
)  # what has or does what its parent row counts
# A cell that names what it tells, as lists of tasks have them: 宫颈癌筛查6184人,完成率103.1%. It is read as a sentence.
_OWN_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,}(?:率|水平|筛查|托位|床位数?|人数|资金|受益|接种)(?:不低于|达到?|为|至|[较比][上去]年(?:提高|增加|下降|降低|提升))?\s*[≥≤]?\s*$"
)
# A cell of several figures, each with words of its own: 在册2418人,规范管理率94.2%.
_NEXT_TOLD = re.compile(r"[,;,;、。][^\d]*[\u4e00-\u9fff]{2}")
_NAMING = re.compile(r"(?P<name>[\u4e00-\u9fff“”()、]{2,}(?:率|水平))(?:不低于|达到?|为|至)?\s*[≥≤]?\s*")
_GLUED = re.compile(r"(?<=[)）])(?=[≥≤<>]?\d)")
_SUM = re.compile("投资|资金|概算|造价|经费|预算")
_INSIDE = re.compile(r"^(?:其中[::]?|#|—+|-+|[(（]?[\d一二三四五六七八九十]+[)）、.])\s*")


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
    ends = {m.end for m in mentions}
    family = Family(catalogue.places, profile.place_code or "")
    owners = owners_of(layout, family)
    parent, parent_unit, side, in_class = "", "", "", False
    profile_kind: Kind = "target" if profile.actual_year is None else "actual"
    profile_year = planned_year(profile) if profile.actual_year is None else profile.actual_year
    margin = min(_indent(page.text, row, layout) for row in table.rows[layout.first_row :])
    for row in table.rows[layout.first_row :]:
        if layout.name_at < len(row) and row[layout.name_at].end in ends:
            continue  # 新建村卫生室22个: a task with its target, no name
        name, unit, inside = _row_name(page.text, row, layout, catalogue)
        inside = inside or _indent(page.text, row, layout) > margin
        side = _side(name) or side
        if name in _TOTALS:  # 总计, under 事业收入 or in a table of 一般公共预算支出
            name = layout.account if layout.account.endswith(side) and layout.account else side + name
        code = family.code_of(name)
        if inside and parent and not code:
            unit = unit or parent_unit
            named = catalogue.indicator(name, unit, False)  # 基层医疗卫生机构, in beds, are none of the institutions
            name = name if named and named.unit in (unit, "%") else _part_name(name, parent)
        elif name:
            in_class = bool(_CLASS.fullmatch(name)) or (in_class and inside)  # 乙类合计, and the illnesses under it
            name = _CLASS.sub(r"\1传染病", name)
            parent, parent_unit = ("" if in_class else name), unit
        rates = {} if code else _rates_told(page.text, row, starts)
        for i, column in layout.columns.items():
            mention = _mention(row[i], starts, page.text) if i < len(row) else None
            done = "" if code else layout.done(column)
            told = column.title if code else name  # a row a division: the column says what is measured
            if mention and mention.start == row[i].start:
                told = rates.get(mention.unit, told)
            if told and not code and SHARE_TITLE.match(column.title):
                told += column.title
            elif told and done:
                told = done if ALL_OF_THEM.search(name) else told + done
            elif told and not code and _MEASURE.search(column.title):
                told = column.title if _WHOLE.search(name) else told + column.title
            elif told and not code and (counted := layout.counts(column)):
                told = _counted(told, counted, layout.rows)
            held = "" if code or column.kind or not (layout.is_of_holders or layout.is_of_projects) else column.title
            if layout.is_of_projects and not held and not _SUM.search(told):
                told += _sum_of(column.title)
            owner = None if code else owners.get(i)
            if mention is None or not told or (column.kind is None and not (code or held or owner)):
                continue
            if owner:
                told = owner.name + told
            elif held:  # 新塘镇 | 13.6: whose it is, as the row is no division
                told = held if ALL_OF_THEM.search(name) else name + held
            if owner or held:
                column = replace(column, kind=profile_kind, year=column.year if column.is_dated else profile_year)
            division = code or (owner.code if owner else None)
            place = catalogue.places.by_code[division] if division else family.own
            own = unit or ("" if _SHARE.search(told) and layout.unit not in RATES else layout.unit)
            o = _observation(page.text, row, row[i], mention, told, own, column, place, catalogue, heading)
            # A part of what the indicator means, or a share of a whole that the row does not tell.
            is_part = (
                (held and told != held)
                or (done and not ALL_OF_THEM.search(name))
                or (owner and not owner.is_whole)
                or (not code and SHARE_TITLE.match(column.title))
            )
            yield o._replace(code=None) if is_part else o


def _sum_of(title: str) -> str:
    """What a column tells of works, in words that say that it is money: 累计完成 → 累计完成投资."""
    return title if _SUM.search(title) else title + "投资"


def _side(name: str) -> str:
    """The side of an account that a row stands on: 收入 or 支出; empty where its name tells none."""
    return next((side for side in ("收入", "支出") if name.endswith(side)), "")


def _counted(name: str, counted: str, rows: str) -> str:
    """What a column counts of a row's things: 医院, 床位数 → 医院床位数; the things themselves where it counts those."""
    things = "医疗卫生机构" if name in _ALL and "机构" in rows else name
    return things if counted in _THEMSELVES else things + counted


def _part_name(name: str, parent: str) -> str:
    """The name of a row inside another: 总诊疗人次数 of 医院, 新增托位 that are 普惠托位."""
    if _HAS.search(name) and not _HAS.search(parent):
        return name + parent
    return name if len(name) > 4 or name.endswith(parent[-2:]) else parent + name


def _observation(
    text: str, row: tuple[Cell, ...], cell: Cell, mention: Mention, name: str, unit: str, column: Column, place: Region,
    catalogue: Catalogue, heading: str,
) -> Observation:  # fmt: skip
    own_unit = mention.unit or column.unit or unit
    is_change = column.is_change or _IS_CHANGE.search(name) is not None
    found = catalogue.indicator(_IS_CHANGE.sub("", name), own_unit, is_change)
    value = round(mention.value * (1.0 if own_unit == "%" or mention.unit else _times(column.unit or unit)), 6)
    if re.search(r"[-−↓]\s*$|下降|减少", text[cell.start : mention.start]):
        value = -value
    return Observation(
        start=mention.start, end=mention.end, sentence_start=row[0].start, sentence_end=row[-1].end, name=name, value=value,
        upper=mention.upper, unit=_plain(own_unit), comparator=_sign(text, cell, mention), kind=column.kind or "actual",
        measure="change" if is_change else "level", year=column.year, base_year=column.year - 1 if column.is_change else None,
        period="", place=place.name, place_code=place.code, domain=found.domain if found else catalogue.domain(name, heading),
        code=found.code if found else None, derivation="table",
    )  # fmt: skip


def _row_name(text: str, row: tuple[Cell, ...], layout: Layout, catalogue: Catalogue) -> tuple[str, str, bool]:
    """A row's name, its unit and whether it is a part of the row above (其中:…)."""
    if layout.name_at >= len(row):
        return "", "", False
    raw = words_of_cell(text, row[layout.name_at])
    if (
        not raw and not layout.is_of_projects and (first := words_of_cell(text, row[0])) in _TOTALS
    ):  # 合计 stands in the column of codes
        raw = first
    name, unit = _name_and_unit(raw, catalogue)
    if layout.unit_at is not None and layout.unit_at < len(row):
        unit = words_of_cell(text, row[layout.unit_at]) or unit
    return name, unit, raw.startswith(("其中", "#"))


def _indent(text: str, row: tuple[Cell, ...], layout: Layout) -> int:
    """How many blanks stand before the name of a row."""
    if layout.name_at >= len(row):
        return 0
    words = text[row[layout.name_at].start : row[layout.name_at].end]
    return len(words) - len(words.lstrip())


def _cells(text: str, row: Span) -> Iterator[Cell]:
    position = row.start
    for piece in text[row.start : row.end].split("\t"):
        yield Cell(position, position + len(piece))
        position += len(piece) + 1


def _name_and_unit(raw: str, catalogue: Catalogue) -> tuple[str, str]:
    name = _INSIDE.sub("", raw).rstrip("*★#")
    match = re.search(r"[(（]([^()（）]{1,6})[)）]$", name)
    if match and (match.group(1) in catalogue.units or match.group(1).startswith(("/", "万", "亿"))):
        return name[: match.start()], match.group(1)
    return name, ""


def _mention(cell: Cell, starts: dict[int, Mention], text: str) -> Mention | None:
    found = [starts[i] for i in range(cell.start, cell.end) if i in starts]
    if not found or _OWN_NAME.search(text, cell.start, found[0].start):
        return None
    if len(found) > 1 and _NEXT_TOLD.search(text, found[0].end, found[-1].start):
        return None
    return found[0]


def _rates_told(text: str, row: tuple[Cell, ...], starts: dict[int, Mention]) -> dict[str, str]:
    """The rate that the only cell of a row names which names any, by its unit: 免疫规划 | 疫苗接种率≥95% | 98.1%."""
    told = {}
    for cell in row:
        named = _NAMING.match(text, cell.start, cell.end)
        if named and (mention := starts.get(named.end())):
            told[mention.unit] = named.group("name")
    return told if len(told) == 1 else {}


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

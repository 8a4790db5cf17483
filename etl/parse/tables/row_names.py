"""Names the rows of a table: what each measures or which division it is, with the part of the row above that it may be."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from etl.parse.indicators.catalogue import Catalogue
from etl.parse.numbers.mentions import Mention
from etl.parse.records import Cell, Table
from etl.parse.report.family import Family
from etl.parse.tables.headings import words_of_cell
from etl.parse.tables.layout import Layout

_CLASS = re.compile(r"([甲乙丙]+类)合计")  # of communicable diseases, in a table of illnesses
_TOTALS = frozenset({"总计", "合计"})
_HAS = re.compile(
    r"(?:医院|卫生院|卫生室|机构|中心|服务站|诊所|门诊部)[)）]?$"
)  # what has or does what its parent row counts
_NAMING = re.compile(r"(?P<name>[\u4e00-\u9fff“”()、]{2,}(?:率|水平))(?:不低于|达到?|为|至)?\s*[≥≤]?\s*")
_INSIDE = re.compile(r"^(?:其中:?|#|—+|-+|[(（]?[\d一二三四五六七八九十]+[)）、.])\s*")


class Row(NamedTuple):
    """A row of values: its ``name`` and ``unit``, the ``code`` of the division that it is, and the names that ``rates`` have of their own."""

    cells: tuple[Cell, ...]
    name: str
    unit: str
    code: str | None
    rates: dict[str, str]


def named_rows(
    text: str, table: Table, layout: Layout, family: Family, catalogue: Catalogue, mentions: Mapping[int, Mention]
) -> Iterator[Row]:
    """The rows of a table that have values, in order; ``mentions`` by where they start."""
    ends = {m.end for m in mentions.values()}
    parent, parent_unit, side, in_class = "", "", "", False
    rows = table.rows[layout.first_row :]
    margin = min(_indent(text, row, layout) for row in rows)
    for row in rows:
        if layout.name_at < len(row) and row[layout.name_at].end in ends:
            continue  # 新建村卫生室22个: a task with its target, no name
        name, unit, inside = _row_name(text, row, layout, catalogue)
        inside = inside or _indent(text, row, layout) > margin
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
        yield Row(row, name, unit, code, {} if code else _rates_told(text, row, mentions))


def _side(name: str) -> str:
    """The side of an account that a row stands on: 收入 or 支出; empty where its name tells none."""
    return next((side for side in ("收入", "支出") if name.endswith(side)), "")


def _part_name(name: str, parent: str) -> str:
    """The name of a row inside another: 总诊疗人次数 of 医院, 新增托位 that are 普惠托位."""
    if _HAS.search(name) and not _HAS.search(parent):
        return name + parent
    return name if len(name) > 4 or name.endswith(parent[-2:]) else parent + name


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


def _name_and_unit(raw: str, catalogue: Catalogue) -> tuple[str, str]:
    name = _INSIDE.sub("", raw).rstrip("*★#")
    match = re.search(r"[(（]([^()（）]{1,6})[)）]$", name)
    if match and (match.group(1) in catalogue.units or match.group(1).startswith(("/", "万", "亿"))):
        return name[: match.start()], match.group(1)
    return name, ""


def _rates_told(text: str, row: tuple[Cell, ...], mentions: Mapping[int, Mention]) -> dict[str, str]:
    """The rate that the only cell of a row names which names any, by its unit: 免疫规划 | 疫苗接种率≥95% | 98.1%."""
    told = {}
    for cell in row:
        named = _NAMING.match(text, cell.start, cell.end)
        if named and (mention := mentions.get(named.end())):
            told[mention.unit] = named.group("name")
    return told if len(told) == 1 else {}

"""Names what a cell measures by its row and its column together."""

import re
from typing import NamedTuple

from etl.parse.tables.columns import SHARE_TITLE, Column
from etl.parse.tables.layout import Layout
from etl.parse.tables.owners import ALL_OF_THEM, Owner
from etl.parse.tables.row_names import Row

# A column with a measure of its own: 中央补助 | 全年执行数 | 执行率.
_MEASURE = re.compile(r"(?:预算|执行|决算|支出)(?:数|金额|资金)?$|(?:执行|完成|达标|达成|使用|支出)率$|得分$")
_WHOLE = re.compile(r"^全[市县区州盟旗]")
_ALL = frozenset({"总计", "合计", "全市"})
_THEMSELVES = frozenset({"机构数", "机构个数", "单位数"})
_SUM = re.compile("投资|资金|概算|造价|经费|预算")


class CellName(NamedTuple):
    """The ``name`` of what a cell measures. ``is_of_one`` where its column tells whose it is and neither kind nor year;
    ``is_part`` where that is a part of what the indicator of that name means, or a share of a whole that the row does not tell."""

    name: str
    is_of_one: bool
    is_part: bool


def cell_name(row: Row, column: Column, layout: Layout, owner: Owner | None, rate: str | None) -> CellName | None:
    """What the cell of a row and a column measures, None where neither says it; ``rate`` is the name that the row has for its unit."""
    if row.code:  # a row a division: the column says what is measured
        return CellName(rate or column.title, False, False) if rate or column.title else None
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
    return CellName(name, bool(owner or held), bool(is_part))


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


def _sum_of(title: str) -> str:
    """What a column tells of works, in words that say that it is money: 累计完成 → 累计完成投资."""
    return title if _SUM.search(title) else title + "投资"


def _counted(name: str, counted: str, rows: str) -> str:
    """What a column counts of a row's things: 医院, 床位数 → 医院床位数; the things themselves where it counts those."""
    things = "医疗卫生机构" if name in _ALL and "机构" in rows else name
    return things if counted in _THEMSELVES else things + counted

"""Whose the values of a table's columns are, where the rows tell the measures: 指标 | 市一院医共体 | 市中医院医共体 | 合计."""

import re
from typing import NamedTuple

from etl.parse.report.family import Family
from etl.parse.tables.layout import Layout

ALL_OF_THEM = re.compile(r"^(?:全[市县区州盟旗]|总计|合计|平均|小计)|(?<![甲乙丙]类)(?:合计|平均)$")
_HOUSE = re.compile(r"(?:医共体|医联体|医院|院区|[分总]院|卫生院|集团|中心|镇|乡|街道)$")
_FEWEST = 2  # owners beside each other; a single one may be a heading of another sort


class Owner(NamedTuple):
    """A house or town by its ``name``, or a division by its ``code``; neither for all of them together, which
    ``is_whole`` where that is the place itself (全市) and not the sum of what stands here."""

    name: str = ""
    code: str | None = None
    is_whole: bool = False


def owners_of(layout: Layout, family: Family) -> dict[int, Owner]:
    """The owner of each column that has one, by the column's index; empty where columns are of years, targets and the like."""
    titles = {i: c.title for i, c in layout.columns.items() if c.kind is None and c.title}
    owners = {i: Owner(code=code, is_whole=True) for i, title in titles.items() if (code := family.code_of(title))}
    owners |= {
        i: Owner(t) for i, t in titles.items() if i not in owners and _HOUSE.search(t) and not ALL_OF_THEM.search(t)
    }
    if len(owners) < _FEWEST:
        return {}
    of_divisions = any(owner.code for owner in owners.values())
    return owners | {
        i: Owner(is_whole=of_divisions or title.startswith("全"))
        for i, title in titles.items()
        if ALL_OF_THEM.search(title)
    }

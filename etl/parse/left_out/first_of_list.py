"""What only the first of a list opens its name with: 查出癌前病变86例、宫颈癌9例, 供应红细胞7.26万单位、血浆682万毫升."""

import re
from typing import NamedTuple

from etl.parse.sentence.scene import RATES

_COST = "(?:门诊|住院)(?:患者|病人)?费用"


class Opening(NamedTuple):
    """What opens the first name and holds for those behind it.

    ``first`` finds it at the beginning of the first name; ``other`` is what a head behind it may be, and ``units`` what it is
    counted in: any but shares where there are none. ``example`` is a first name, a head behind it, its unit and its name.
    """

    first: re.Pattern[str]
    other: re.Pattern[str]
    units: frozenset[str]
    example: tuple[str, str, str, str]


def _row(first: str, other: str, units: str, example: tuple[str, str, str, str]) -> Opening:
    return Opening(re.compile(first), re.compile(other), frozenset(units.split()), example)


OPENINGS: tuple[Opening, ...] = (
    _row("查出|检出|筛出", ".+", "例", ("查出癌前病变", "宫颈癌", "例", "查出宫颈癌")),
    _row(
        "[^,。;]{2,16}?覆盖(?![率面])",
        ".+",
        "",
        ("“云药房”覆盖乡镇卫生院", "村卫生室", "家", "“云药房”覆盖村卫生室"),
    ),
    _row(
        "(?:临床)?(?:供应|供给|发出|采集|制备)(?:临床)?",
        "(?:悬浮|去白)*红细胞|(?:冰冻|新鲜)*血浆|(?:机采|单采)?血小板|全血|冷沉淀",
        "",
        ("临床供应红细胞", "血浆", "毫升", "临床供应血浆"),
    ),
    _row(
        rf"[\u4e00-\u9fff]{{0,10}}?(?:人均|次均|均次)(?={_COST})",
        _COST,
        "元",
        ("公立医院人均门诊费用", "住院费用", "元", "公立医院人均住院费用"),
    ),
    _row("清理|清除|清运|张贴|投放|更换", ".+", "", ("清理卫生死角", "垃圾", "吨", "清理垃圾")),
)


def with_opening(first: str, head: str, unit: str) -> str:
    """``head`` with what opens the name of the ``first`` of its list; empty where that holds for the first alone."""
    for row in OPENINGS:
        fits = unit in row.units if row.units else unit not in RATES
        opening = row.first.match(first) if fits else None
        if opening and row.other.fullmatch(head) and not row.first.match(head):
            return opening.group() + head
    return ""

"""Paragraphs whose first words tell what year they look back at: the ground of a plan, the end of a year, years in turn."""

import re

from etl.parse.numbers.numerals import chinese
from etl.parse.report.titles import five_years
from etl.parse.text.outline import Outline, Paragraph

# (一)2020年打基础。 (一)启动阶段(2019年) 2021年:固本强基
_NUMBERED_YEAR = re.compile(
    r"\W*\([一二三四五]\)\s*(?P<year>20\d\d)年(?!\d|[底末]|工作|以来)"
    r"|(?:\W*(?:\([一二三四五]\)|[一二三四五]、))?[^,。;:()\d]{2,10}\((?P<step>20\d\d)年(?:\d{1,2}月?[^()]{0,12})?\)\W{0,2}$"
    r"|(?P<alone>20\d\d)年:[^,。;:\d]{2,12}$"
)
# 到2023年底,全市有…; (二)健康生活类(2022年监测数)。
_AT_END = re.compile(
    r"\W*(?:到|截[至止]到?)?(?P<year>20\d\d)年[底末],|[^,。;]{2,16}\((?P<of>20\d\d)年[底末度]?(?:监测|统计|年报)?(?:数据?|结果|口径)\)[。:]"
)
# In a plan: the ground that it stands on, before its first heading, and what a paragraph below one looks back at.
_IN_LAST_YEAR = re.compile(r"(?:截[至止]到?)?(?:上年|去年|(?P<year>20\d\d)年(?=[末底]))[末底]?[,全我]")
# 过去的2024年,全市卫生健康系统…取得新的成效: a look back of several paragraphs, up to the first that plans
# “十四五”以来, 五年来: several years, from before the first of which levels are told (由…提高到…)
_TERM = re.compile(r"十[一二三四五]五”?(?:时期|期间|以来|这?五年)|十[一二三四五]个五年")
_YEARS = re.compile(
    r"([三四五])年(?:(?=来|间|里)|(?<=过去..)|(?<=[近这]..)|(?<=过去的..)|(?<=[近这]的..))"
)  # 过去五年, 三年来
_OTHER_YEAR = re.compile(r"\W*(?:今年|去年|上年|全年|本年|(?:到|截至)?20\d\d年)")
_REVIEW = re.compile(
    r"\W*(?:回顾|回首|刚刚过去|过去)?的?(?:(?P<year>20\d\d)年|上年|去年|一年)(?:来|以来)?,(?=[^。]*(?:取得|成效|成绩|成果|圆满|迈上|再上|荣获|稳步|显著))"
)
_ON_LAST_YEAR = re.compile(r"上年(?=办结|发放|完成|查处|开展|实现|争取|投入|培训|新增|建成|招聘|引进|组织|共)")


def in_turn(page: Outline) -> dict[Paragraph, int]:
    """The paragraphs that tell of a year each, one after another, with their years: (一)2020年打基础。 (二)2021年搭架子。"""
    found = ((p, _NUMBERED_YEAR.match(page.text, p.start, p.end)) for p in page.paragraphs)
    told = {p: int(m.group("year") or m.group("step") or m.group("alone")) for p, m in found if m}
    years = list(told.values())
    return told if len(years) > 1 and years == list(range(years[0], years[0] + len(years))) else {}


def ground_year(words: str, reviewed: int) -> int | None:
    """The year before the several that ``words`` look back on: “十四五”以来 → 2020; None where they look back on none."""
    term = five_years(words) if _TERM.search(words) else None
    if term:
        return term[0] - 1 if term[0] <= reviewed else None
    years = _YEARS.search(words)
    return reviewed - int(chinese(years.group(1))) if years else None


def opens_other_year(words: str) -> bool:
    """Whether a sentence opens with a single year, so that what those before it looked back on is past."""
    return _OTHER_YEAR.match(words) is not None


def at_end_of(words: str) -> int | None:
    """The year at whose end things stood that a paragraph counts, where it opens with that: 到2023年底,全市有…"""
    end = _AT_END.match(words)
    return int(end.group("year") or end.group("of")) if end else None


def opens_review(words: str, reviewed: int) -> bool:
    """Whether a paragraph of a plan begins to tell what the year ``reviewed`` has brought."""
    opened = _REVIEW.match(words)
    return opened is not None and int(opened.group("year") or reviewed) == reviewed


def is_ground(words: str, reviewed: int, is_headed: bool) -> bool:
    """Whether a paragraph of a plan opens with the year ``reviewed``: 2023年底,全市常住人口116.7万人。

    ``is_headed`` says whether it stands below a heading, where fewer words tell it.
    """
    if is_headed:
        return _ON_LAST_YEAR.match(words) is not None
    ground = _IN_LAST_YEAR.match(words)
    return ground is not None and int(ground.group("year") or reviewed) == reviewed

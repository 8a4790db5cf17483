"""What the heading of a column says of its values: year, kind and unit, and whether they are changes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from etl.parse.records import Kind, Profile
from etl.parse.report.frame import planned_year, reviewed_year
from etl.parse.report.titles import five_years, term_of

TARGET = re.compile(r"[须待应]完成|目标|计划|预期|规划|任务|指标值|力争|预算|年初安排")
_STANDARD = re.compile(
    r"(?:省级?|国家|自治区|上级)(?:定|要求|(?:评价|规划)?(?:目标|标准|指标)|考核)|国标"
    r"|^(?:建设|创建|评审|评估|达标|验收|考核|推荐)?标准(?:值|要求)?$"
)  # what others set: 省定目标
ACTUAL = re.compile(r"实际|完成|实绩|达到|现状|基期|基数|评估期|评估值|数据|情况|进展|末|底|当前|执行|决算|支出|得分")
_CHANGE = re.compile(r"增长|增减|同比|变化|比上年|较上年|增幅|升降|±")
SHARE_TITLE = re.compile(
    r"(?:所?占(?:总人口|总数|全[市县区州盟旗][\u4e00-\u9fff]{0,3})?的?)?(?:比重|比例|百分比)|占比|构成比?"
)  # 年末数(人) | 比重(%)
_IN_SUMS = re.compile(r"(?:额|数|量|人次)$")  # 增减额: in the unit of what changes, and not in per cent
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)\s?年?")
_OF_YEAR = re.compile(r"^\s*(?:年度|年?[末底]|度)|年?(?:度|末|底)?\s*$")  # what a year leaves: 2022年末床位数
_SO_FAR = re.compile(r"截[至止].{0,3}\d{1,2}月|\d{1,2}月[底末]|(?:累计|已)完成|目前|当前")
_LAST_YEAR = re.compile(r"^(?:上年度?|去年|上一年度?)(?:同期)?")
_THIS_YEAR = re.compile(r"^(?:本年度?|今年|当年)")
_NEXT_YEAR = re.compile("[明下次]年")
_BASE = re.compile("基期|基数|基准|起点")
_DONE = re.compile(r"(?<!计划)完成|完成(?:情况|率)|实际|执行")  # 2024年计划完成: to be done
_IN_BRACKETS = re.compile(r"[(（]([^()（）\d]{1,6}|1?/?10万)[)）]")
_SAYS_WHAT = re.compile(r"基期|基线|底数|基数|基准|预期|目标|实际|完成|现状|约束")  # 2023年(基期): no unit


@dataclass(frozen=True, slots=True)
class Column:
    """A column of values; ``kind`` is None where its title names an indicator and no year, target or result."""

    title: str
    kind: Kind | None
    year: int
    is_change: bool
    unit: str
    is_dated: bool


def columns_of(titles: Mapping[int, str], profile: Profile) -> dict[int, Column]:
    """The columns of ``titles``, each with what its own title says and what it takes from those beside it."""
    columns = {i: _column(title, profile) for i, title in titles.items()}
    results = [c for c in columns.values() if c.kind == "actual"]
    years = [c.year for c in results if not c.is_change]
    if years:  # a target beside its result, neither dated, is of the result's year
        told = [titles[i] for i, c in columns.items() if c.kind == "actual"]
        # 2024年完成 | 目标任务: of that year, but in a document that plans another
        looks_back = profile.target_year is None and any(_DONE.search(t) and not _LAST_YEAR.search(t) for t in told)
        is_task = looks_back or not any(c.is_dated for c in results)
        beside = {"standard", "target"} if is_task else {"standard"}
        columns = {
            i: replace(c, year=max(years)) if c.kind in beside and not c.is_dated else c for i, c in columns.items()
        }
    return {i: _of_what_stands_before(i, columns) if c.is_change and not c.is_dated else c for i, c in columns.items()}


def _of_what_stands_before(at: int, columns: Mapping[int, Column]) -> Column:
    """A column of changes, of the year and the kind of the last of the columns that it compares: 2024年预算数 | 2025年预算数 | 增减额."""
    levels = [c for i, c in columns.items() if i < at and not c.is_change and c.kind and c.is_dated]
    last = max(levels, key=lambda c: c.year, default=None)
    return replace(columns[at], kind=last.kind, year=last.year) if last else columns[at]


def _column(title: str, profile: Profile) -> Column:
    is_change = bool(_CHANGE.search(title))
    words = _IN_BRACKETS.sub("", YEAR.sub("", title)).strip()
    name = _OF_YEAR.sub("", words).strip()
    done = reviewed_year(profile)
    column = Column(name, None, done, is_change, _unit(title, is_change), False)
    years = [int(y) for y in YEAR.findall(title)]
    plans = bool(TARGET.search(title)) and not _DONE.search(title)
    is_standard = _STANDARD.search(title) is not None
    if years and not (is_change and len(years) > 1):  # 2025年比2024年增减: of the columns that it compares
        ahead = plans or (years[-1] > done and not ACTUAL.search(title))
        kind: Kind = "standard" if is_standard else "target" if ahead else "actual"
        return replace(column, kind=kind, year=years[-1], is_dated=True)
    if is_standard:
        return replace(column, kind="standard")
    if plans and _NEXT_YEAR.search(title):
        return replace(column, kind="target", year=done + 1, is_dated=True)
    if plans and (term := five_years(title)):  # “十四五”目标: of its last year
        return replace(column, kind="target", year=term[1], is_dated=True)
    if plans:
        return replace(column, kind="target", year=planned_year(profile))
    if _THIS_YEAR.search(title) and not is_change and profile.actual_year is not None:
        return replace(_relative(column, _THIS_YEAR.sub("", words)), year=done)
    if _LAST_YEAR.search(title) and not is_change:
        named = _relative(column, _LAST_YEAR.sub("", words))
        # 去年完成数, in a plan
        return replace(named, kind="actual") if profile.actual_year is None else replace(named, year=done - 1)
    if _BASE.search(title) and (term := term_of(profile.title)):
        return replace(column, kind="actual", year=term[0] - 1, is_dated=True)  # 基期 | 2022年 | 2025年目标
    if not (ACTUAL.search(title) or is_change or SHARE_TITLE.match(title)):
        return column
    # 年度目标 | 截至9月底完成, in a list of the year's tasks
    so_far = profile.actual_year is None and _SO_FAR.search(title)
    return replace(column, kind="actual", year=planned_year(profile) if so_far else done)


def _relative(column: Column, rest: str) -> Column:
    """A column that says 上年 or 今年 and ``rest``: with its results where that names no indicator."""
    return replace(column, title=rest, kind=None if rest and not ACTUAL.search(rest) else "actual", is_dated=True)


def _unit(title: str, is_change: bool) -> str:
    """The unit in the brackets of a title, or that of changes."""
    bracket = _IN_BRACKETS.search(title)
    if bracket and not _SAYS_WHAT.search(bracket.group(1)):
        return bracket.group(1)
    return "%" if is_change and not _IN_SUMS.search(title) else ""

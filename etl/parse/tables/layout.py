"""What the heading rows of a table say: which column names the indicators, and which are of a year, a target or a result."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from etl.parse.records import Cell, Kind, Profile, Table
from etl.parse.report.frame import planned_year, reviewed_year
from etl.parse.report.titles import term_of
from etl.parse.text.fold import squeeze

NAME = re.compile(
    r"指标|项目(?!数)|^事项$|名称|内容|类别|任务|机构|地区|县[(（]?[市区]|分类|病种|病名|^(?:板块|片区|乡镇|街道|科室|医院|镇|乡|镇名|镇街|村|社区|卫生院|站点|分站|分院|集团|健康集团|医共体|季度|月份)$"
)
_GROUP = re.compile(r"^(?:(?:指标|项目|任务)?(?:类别|分类|领域|维度|类型|方面|大类)|[一二三]级指标)$")
_LEVEL = re.compile(r"^[一二三四]级指标$")  # 一级指标 | 二级指标 | 三级指标: the last names the row
_INDICATOR = re.compile(r"指标|名称")
_UNIT = re.compile(r"^(?:计量)?单位$")
_NOT_VALUE = re.compile(
    r"序号|行次|栏次|位次|排名|名次|属性|备注|责任|性质|编号|说明|牵头|数据来源|建设(?:内容|规模|地点|时限|期限|年限)"
)
TARGET = re.compile(r"目标|计划|预期|规划|任务|指标值|力争|预算|年初安排")
_STANDARD = re.compile(
    r"(?:省级?|国家|自治区|上级)(?:定|要求|(?:评价|考核|规划)?(?:目标|标准|指标值?)|考核)|国标|^(?:建设|创建|评审|评估|达标|验收|考核|推荐)?标准(?:值|要求)?$"
)  # what others set: 省定目标
ACTUAL = re.compile(r"实际|完成|实绩|达到|现状|基期|基数|评估期|评估值|数据|情况|进展|末|底|当前|执行|决算|支出|得分")
_CAPTION = 60  # characters before a table in which its unit stands: 表1 资金执行情况(单位:万元)
# with a line of headings over it at most: 单位:万元, then 收入 | 支出
_UNIT_OF_ALL = re.compile(r"单位(?:[::]|为)\s?([^()（）\s,;,;。]{1,6})[)）]?[。.]?\s*(?:\n[^\n]{0,12}\n)?$")
# 附表 一般公共预算支出表, “三公”经费支出情况表: what the sum of all its rows is
_OF_ACCOUNT = re.compile(
    r"(?:^|[\s:])(?:20\d\d年度?)?(?P<what>[\u4e00-\u9fff“”]{2,18}?(?:支出|收入|经费))(?:预算|决算|情况|安排|明细|执行)*表\s*(?:[(（]|\n|$)"
)
_OF_SUMS = re.compile(r"资金\w*[(（](万?元|亿元)[)）]")  # 资金(万元) | 全年预算数 | 全年执行数
_ABOUT = re.compile(
    r"(?:项目|专项|单位)名称|(?:主管|预算)+(?:预算)?(?:部门|单位)|(?:实施|填报|项目|预算)单位|项目负责人"
)
_CHANGE = re.compile(r"增长|增减|同比|变化|比上年|较上年|增幅|升降|±")
SHARE_TITLE = re.compile(
    r"(?:所?占(?:总人口|总数|全[市县区][\u4e00-\u9fff]{0,3})?的?)?(?:比重|比例|百分比)|占比|构成比?"
)  # 年末数(人) | 比重(%)
_IN_SUMS = re.compile(r"(?:额|数|量|人次)$")  # 增减额: in the unit of what changes, and not in per cent
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)\s?年?")
_OF_YEAR = re.compile(r"^\s*(?:年度|年?[末底]|度)|年?(?:度|末|底)?\s*$")  # what a year leaves: 2022年末床位数
_DONE_OF = re.compile(
    r"\s+(?:全年|年度|年初|实际|累计|已)*(?:(?:任务|目标|计划|完成|下达)(?:人?数|量|值)?|(?P<rate>完成率))$"
)  # under a merged heading
_SO_FAR = re.compile(r"截[至止].{0,3}\d{1,2}月|\d{1,2}月[底末]|(?:累计|已)完成|目前|当前")
_LAST_YEAR = re.compile(r"^(?:上年度?|去年|上一年度?)(?:同期)?")
_BASE = re.compile("基期|基数|基准|起点")
_DONE = re.compile(r"(?<!计划)完成|完成(?:情况|率)|实际|执行")  # 2024年计划完成: to be done
_IN_BRACKETS = re.compile(r"[(（]([^()（）\d]{1,6}|1?/?10万)[)）]")
_SAYS_WHAT = re.compile(r"基期|基线|底数|基数|基准|预期|目标|实际|完成|现状|约束")  # 2023年(基期): no unit
# Of hospitals and stations in the rows: 机构数 | 床位数 | 诊疗人次
_COUNTED = re.compile(r"[\u4e00-\u9fff]{2,}(?:数|人次|床位|人员|医师|护士|收入|费用)$")
_PROJECTS = re.compile(r"(?:重点|建设|工程)?项目(?:名称)?|工程(?:名称)?")
_COSTS = re.compile("投资|概算|造价")
_OFFICES = re.compile(r"(?:责任|填报|考核|各|签约|基层)*单位(?:名称)?|乡镇(?:\(街道\))?|镇街|镇\(街道\)")
_HOLDERS = re.compile(
    r"^(?:站点|分站|分院|季度|月份)$|单位|板块|片区|机构|镇|乡|街道|县|区|地区|部门|医院|集团|医共体|科室|中心|卫生院|病种|病名"
)
_TITLE = re.compile(
    r"率|比例|占比|人数|岁以上|得分|疫苗"
)  # 65岁以上老年人健康管理率: no value, though it begins with a number
_FEWEST_ROWS = 4  # of a table whose rows stand in groups
NUMBER = re.compile(r"^[≥≤＞＜><=±约]{0,2}\s*-?\d")
_MONTHS = re.compile(r"\d{1,2}月?[-—–~～至]\d{1,2}月|\d{1,2}月[底末份]?(?:[累完实]|$)")  # 1—10月完成: no value


@dataclass(frozen=True, slots=True)
class Column:
    """A column of values; ``kind`` is None where its title names an indicator and no year, target or result."""

    title: str
    kind: Kind | None
    year: int
    is_change: bool
    unit: str
    is_dated: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a table's values begin, which columns hold names, units and values, the ``unit`` that its caption gives to all, and the
    title of the column of names (``rows``). ``account`` is what its heading says that all rows add up to (一般公共预算支出)."""

    first_row: int
    name_at: int
    unit_at: int | None
    unit: str
    columns: dict[int, Column]
    rows: str = ""
    account: str = ""

    @property
    def is_of_holders(self) -> bool:
        """Whether the rows are towns, houses or offices, and each column tells a measure of them: 单位 | 签约率(%) | 体检人数(人)."""
        return bool(_HOLDERS.search(self.rows)) and any(c.kind is None and c.title for c in self.columns.values())

    def done(self, column: Column) -> str:
        """What ``column`` tells the task or the result of, where the rows are holders: 免费筛查, of 免费筛查 | 任务数 | 完成数."""
        said = _DONE_OF.search(column.title) if column.kind and _HOLDERS.search(self.rows) else None
        return column.title[: said.start()] + (said.group("rate") or "") if said else ""

    @property
    def is_of_counts(self) -> bool:
        """Whether all columns count, in the unit of the caption, something of the rows: 学段 | 招生 | 在校生, in 人."""
        titles = {c.title for c in self.columns.values() if c.kind is None}
        return bool(self.unit) and len(titles) == len(self.columns) > 1 and all(titles)

    @property
    def is_of_projects(self) -> bool:
        """Whether the rows are works, each with what it costs: 项目名称 | 总投资 | 累计完成 | 年度计划, in 万元."""
        costs = [c for c in self.columns.values() if _COSTS.search(c.title)]
        in_sums = self.unit.endswith("元") or any(c.unit.endswith("元") for c in costs)
        return bool(costs) and in_sums and bool(_PROJECTS.fullmatch(self.rows))

    def counts(self, column: Column) -> str:
        """What ``column`` counts of the things that the rows are (床位数), where columns count several; else empty."""
        counted = {c.title for c in self.columns.values()}
        return column.title if len(counted) > 1 and all(map(_COUNTED.search, counted)) else ""


def layout_of(text: str, table: Table, profile: Profile) -> Layout | None:
    """What the heading rows of a table say; None where it has none or holds a single column."""
    width = max(map(len, table.rows), default=0)
    split = _first_row_of_values(text, table)
    if split == 0 or width < 2:
        return None
    said = [[words_of_cell(text, c) for c in row] for row in table.rows[:split]]
    headings = _unmerged([row for row in said if not _is_about_all(row)])
    titles = [" ".join(dict.fromkeys(row[i] for row in headings if i < len(row) and row[i])) for i in range(width)]
    name_at = _behind_groups(text, table.rows[split:], _column_of_names(titles))
    unit_at = next((i for i, t in enumerate(titles) if _UNIT.match(squeeze(t)) and i != name_at), None)
    values = [
        i
        for i, t in enumerate(titles)
        if i not in (name_at, unit_at) and not _NOT_VALUE.search(t) and not _GROUP.search(t)
    ]
    columns = {i: _column(titles[i], profile) for i in values}
    results = [c.year for c in columns.values() if c.kind == "actual" and not c.is_change]
    if results:  # a target beside its result, neither dated, is of the result's year
        columns = {
            i: replace(c, year=max(results))
            if not c.is_dated and (c.kind == "standard" or (c.kind == "target" and not _dated_results(columns)))
            else c
            for i, c in columns.items()
        }
    columns = {
        i: _of_what_stands_before(i, columns) if c.is_change and not c.is_dated else c for i, c in columns.items()
    }
    start = text.rfind("\n", 0, table.rows[0][0].start) + 1
    caption = text[max(0, start - _CAPTION) : start]
    of_all, about = _UNIT_OF_ALL.search(caption), _OF_ACCOUNT.search(caption)
    of_names = _OF_SUMS.search(titles[name_at])
    unit = of_all.group(1) if of_all else of_names.group(1) if of_names else ""
    return Layout(split, name_at, unit_at, unit, columns, titles[name_at], about.group("what") if about else "")


def _is_about_all(row: Sequence[str]) -> bool:
    """Whether a row tells of the whole table and heads no column: 项目名称 | 基本公共卫生服务补助资金."""
    return bool(_ABOUT.fullmatch(row[0])) and not any(TARGET.search(w) or ACTUAL.search(w) for w in row[1:])


def _of_what_stands_before(at: int, columns: dict[int, Column]) -> Column:
    """A column of changes, of the year and the kind of the last of the columns that it compares: 2024年预算数 | 2025年预算数 | 增减额."""
    levels = [c for i, c in columns.items() if i < at and not c.is_change and c.kind and c.is_dated]
    last = max(levels, key=lambda c: c.year, default=None)
    return replace(columns[at], kind=last.kind, year=last.year) if last else columns[at]


def _unmerged(headings: list[list[str]]) -> list[list[str]]:
    """The words of heading rows, those of a merged cell in each column that it spans: 诊疗人次 | | 出院人数 over 2022年 | 2023年 | …"""
    for above, below in pairwise(headings):
        for i in range(2, min(len(above), len(below))):
            if not above[i] and below[i] and below[i - 1]:
                above[i] = above[i - 1]
    return headings


def words_of_cell(text: str, cell: Cell) -> str:
    """The words of ``cell`` without blanks."""
    return squeeze(text[cell.start : cell.end])


def _column_of_names(titles: Sequence[str]) -> int:
    """Which column names the indicators: one that says so, before one that says what kind they are of (类别 | 指标名称 | …)."""
    if _OFFICES.fullmatch(titles[0]):
        return 0
    levels = [i for i, t in enumerate(titles) if _LEVEL.search(t)]
    if levels:
        return levels[-1]
    likely = [i for i, t in enumerate(titles) if NAME.search(t) and not _NOT_VALUE.search(t)]
    named = [i for i in likely if not _GROUP.search(titles[i])]
    return next(iter([*(i for i in named if _INDICATOR.search(titles[i])), *named, *likely]), 0)


def _behind_groups(text: str, rows: Sequence[Sequence[Cell]], at: int) -> int:
    """The column of names, or the one behind it where it says the same over and over: 产出指标 | 老年人体检率 | ≥70%."""
    cells = [(words_of_cell(text, row[at]), words_of_cell(text, row[at + 1])) for row in rows if at + 1 < len(row)]
    groups, names = {group for group, _ in cells if group}, {name for _, name in cells}
    told = len(cells) >= _FEWEST_ROWS and not any(map(NUMBER.match, names))
    return at + 1 if told and len(names) == len(cells) and 2 * len(groups) <= len(cells) else at


def _dated_results(columns: dict[int, Column]) -> bool:
    return any(c.kind == "actual" and c.is_dated for c in columns.values())


def _first_row_of_values(text: str, table: Table) -> int:
    """The index of the first row that is no heading: one with a serial number, or with a number that is no year."""
    is_numbered = words_of_cell(text, table.rows[0][0]) == "序号"
    for i, row in enumerate(table.rows):
        if is_numbered and words_of_cell(text, row[0]).isdecimal():
            return i
        words = (words_of_cell(text, c) for c in row[1:])
        if any(NUMBER.match(w) and not (_YEAR.match(w) or _MONTHS.match(w) or _TITLE.search(w)) for w in words):
            return i
    return 0


def _column(title: str, profile: Profile) -> Column:
    years = [int(y) for y in _YEAR.findall(title)]
    is_change = bool(_CHANGE.search(title))
    bracket = _IN_BRACKETS.search(title)
    unit = (
        bracket.group(1)
        if bracket and not _SAYS_WHAT.search(bracket.group(1))
        else ("%" if is_change and not _IN_SUMS.search(title) else "")
    )
    name = _OF_YEAR.sub("", _IN_BRACKETS.sub("", _YEAR.sub("", title))).strip()
    plans = bool(TARGET.search(title)) and not _DONE.search(title)
    done = reviewed_year(profile)
    if years and not (is_change and len(years) > 1):  # 2025年比2024年增减: of the columns that it compares
        kind: Kind | None = "target" if plans or (years[-1] > done and not ACTUAL.search(title)) else "actual"
        kind = "standard" if _STANDARD.search(title) else kind
        return Column(name, kind, years[-1], is_change, unit, True)
    if _STANDARD.search(title):
        return Column(name, "standard", done, is_change, unit, False)
    if plans:
        return Column(name, "target", planned_year(profile), is_change, unit, False)
    if _LAST_YEAR.search(title) and not is_change and profile.actual_year is None:  # 去年完成数, in a plan
        return Column(_LAST_YEAR.sub("", name), "actual", done, is_change, unit, True)
    if _LAST_YEAR.search(title) and not is_change:
        return Column(_LAST_YEAR.sub("", name), None, done - 1, is_change, unit, True)
    if _BASE.search(title) and (term := term_of(profile.title)):
        return Column(name, "actual", term[0] - 1, is_change, unit, True)  # 基期 | 2022年 | 2025年目标
    kind = "actual" if ACTUAL.search(title) or is_change or SHARE_TITLE.match(title) else None
    if (
        kind and profile.actual_year is None and _SO_FAR.search(title)
    ):  # 年度目标 | 截至9月底完成, in a list of the year's tasks
        done = planned_year(profile)
    return Column(name, kind, done, is_change, unit, False)

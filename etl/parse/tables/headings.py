"""The heading rows of a table: where they end, the title that they give each column, and which column names the rows."""

import re
from collections.abc import Sequence
from itertools import pairwise

from etl.parse.records import Cell, Table
from etl.parse.tables.columns import ACTUAL, TARGET, YEAR
from etl.parse.text.fold import squeeze

NAME = re.compile(
    r"指标|项目(?!数)|^事项$|名称|内容|类别|任务|机构|地区|县[(（]?[市区]|分类|病种|病名"
    r"|^(?:板块|片区|乡镇|街道|科室|医院|镇|乡|镇名|镇街|村|社区|卫生院|站点|分站|分院|集团|健康集团|医共体|季度|月份)$"
)
NUMBER = re.compile(r"^[≥≤＞＜><=±约]{0,2}\s*-?\d")
GROUP = re.compile(r"^(?:(?:指标|项目|任务)?(?:类别|分类|领域|维度|类型|方面|大类)|[一二三]级指标)$")
NOT_VALUE = re.compile(
    r"序号|行次|栏次|位次|排名|名次|属性|备注|责任|性质|编号|说明|牵头|数据来源|建设(?:内容|规模|地点|时限|期限|年限)"
)
_LEVEL = re.compile(r"^[一二三四]级指标$")  # 一级指标 | 二级指标 | 三级指标: the last names the row
_INDICATOR = re.compile(r"指标|名称")
_OFFICES = re.compile(r"(?:责任|填报|考核|各|签约|基层)*单位(?:名称)?|乡镇(?:\(街道\))?|镇街|镇\(街道\)")
_ABOUT = re.compile(r"(?:项目|专项|单位)名称|(?:主管|预算)+(?:部门|单位)|(?:实施|填报|项目)单位|项目负责人")
_TITLE = re.compile(
    r"率|比例|占比|人数|岁以上|得分|疫苗"
)  # 65岁以上老年人健康管理率: no value, though it begins with a number
_MONTHS = re.compile(r"\d{1,2}月?[-—–~～至]\d{1,2}月|\d{1,2}月[底末份]?(?:[累完实]|$)")  # 1—10月完成: no value
_FEWEST_ROWS = 4  # of a table whose rows stand in groups


def words_of_cell(text: str, cell: Cell) -> str:
    """The words of ``cell`` without blanks."""
    return squeeze(text[cell.start : cell.end])


def first_row_of_values(text: str, table: Table) -> int:
    """The index of the first row that is no heading: one with a serial number, or with a number that is no year."""
    is_numbered = words_of_cell(text, table.rows[0][0]) == "序号"
    for i, row in enumerate(table.rows):
        if is_numbered and words_of_cell(text, row[0]).isdecimal():
            return i
        words = (words_of_cell(text, c) for c in row[1:])
        if any(NUMBER.match(w) and not (YEAR.match(w) or _MONTHS.match(w) or _TITLE.search(w)) for w in words):
            return i
    return 0


def titles_of(text: str, rows: Sequence[Sequence[Cell]], width: int) -> list[str]:
    """The title of each column, of what the heading ``rows`` say above it."""
    said = [[words_of_cell(text, c) for c in row] for row in rows]
    headings = _unmerged([row for row in said if not _is_about_all(row)])
    return [" ".join(dict.fromkeys(row[i] for row in headings if i < len(row) and row[i])) for i in range(width)]


def column_of_names(text: str, titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> int:
    """Which column names the ``rows``: the one whose title says so, or that behind it where it says the same over and over."""
    return _behind_groups(text, rows, _titled_as_names(titles))


def _is_about_all(row: Sequence[str]) -> bool:
    """Whether a row tells of the whole table and heads no column: 项目名称 | 基本公共卫生服务补助资金."""
    return bool(_ABOUT.fullmatch(row[0])) and not any(TARGET.search(w) or ACTUAL.search(w) for w in row[1:])


def _unmerged(headings: list[list[str]]) -> list[list[str]]:
    """The words of heading rows, those of a merged cell in each column that it spans: 诊疗人次 | | 出院人数 over 2022年 | 2023年 | …"""
    for above, below in pairwise(headings):
        for i in range(2, min(len(above), len(below))):
            if not above[i] and below[i] and below[i - 1]:
                above[i] = above[i - 1]
    return headings


def _titled_as_names(titles: Sequence[str]) -> int:
    """The column whose title says that it has names, before one that says what kind they are of (类别 | 指标名称 | …)."""
    if _OFFICES.fullmatch(titles[0]):
        return 0
    levels = [i for i, t in enumerate(titles) if _LEVEL.search(t)]
    if levels:
        return levels[-1]
    likely = [i for i, t in enumerate(titles) if NAME.search(t) and not NOT_VALUE.search(t)]
    named = [i for i in likely if not GROUP.search(titles[i])]
    return next(iter([*(i for i in named if _INDICATOR.search(titles[i])), *named, *likely]), 0)


def _behind_groups(text: str, rows: Sequence[Sequence[Cell]], at: int) -> int:
    """The column of names, or the one behind it where it says the same over and over: 产出指标 | 老年人体检率 | ≥70%."""
    cells = [(words_of_cell(text, row[at]), words_of_cell(text, row[at + 1])) for row in rows if at + 1 < len(row)]
    groups, names = {group for group, _ in cells if group}, {name for _, name in cells}
    told = len(cells) >= _FEWEST_ROWS and not any(map(NUMBER.match, names))
    return at + 1 if told and len(names) == len(cells) and 2 * len(groups) <= len(cells) else at

"""What the headings of a table say together: which columns hold names, units and values, and what all its rows are."""

import re
from dataclasses import dataclass

from etl.parse.records import Profile, Table
from etl.parse.tables.columns import Column, columns_of
from etl.parse.tables.headings import GROUP, NOT_VALUE, column_of_names, first_row_of_values, titles_of
from etl.parse.text.fold import squeeze

_UNIT = re.compile(r"^(?:计量)?单位$")
_CAPTION = 60  # characters before a table in which its unit stands: 表1 资金执行情况(单位:万元)
# with a line of headings over it at most: 单位:万元, then 收入 | 支出
_UNIT_OF_ALL = re.compile(r"单位[:为]\s?([^()（）\s,;。]{1,6})[)）]?[。.]?\s*(?:\n[^\n]{0,12}\n)?$")
# 附表 一般公共预算支出表, “三公”经费支出情况表: what the sum of all its rows is
_OF_ACCOUNT = re.compile(
    r"(?:^|[\s:])(?:20\d\d年度?)?(?P<what>[\u4e00-\u9fff“”]{2,18}?(?:支出|收入|经费))(?:预算|决算|情况|安排|明细|执行)*表\s*(?:[(（]|\n|$)"
)
_OF_SUMS = re.compile(r"资金\w*[(（](万?元|亿元)[)）]")  # 资金(万元) | 全年预算数 | 全年执行数
_DONE_OF = re.compile(
    r"\s+(?:全年|年度|年初|实际|累计|已)*(?:(?:任务|目标|计划|完成|下达)(?:人?数|量|值)?|(?P<rate>完成率))$"
)  # under a merged heading
# Of hospitals and stations in the rows: 机构数 | 床位数 | 诊疗人次
_COUNTED = re.compile(r"[\u4e00-\u9fff]{2,}(?:数|人次|床位|人员|医师|护士|收入|费用)$")
_PROJECTS = re.compile(r"(?:重点|建设|工程)?项目(?:名称)?|工程(?:名称)?")
_COSTS = re.compile("投资|概算|造价")
_HOLDERS = re.compile(
    r"^(?:站点|分站|分院|季度|月份)$|单位|板块|片区|机构|镇|乡|街道|县|区|部门|医院|集团|医共体|科室|中心|卫生院|病种|病名"
)


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
    split = first_row_of_values(text, table)
    if split == 0 or width < 2:
        return None
    titles = titles_of(text, table.rows[:split], width)
    name_at = column_of_names(text, titles, table.rows[split:])
    unit_at = next((i for i, t in enumerate(titles) if _UNIT.match(squeeze(t)) and i != name_at), None)
    values = {
        i: title
        for i, title in enumerate(titles)
        if i not in (name_at, unit_at) and not NOT_VALUE.search(title) and not GROUP.search(title)
    }
    start = text.rfind("\n", 0, table.rows[0][0].start) + 1
    caption = text[max(0, start - _CAPTION) : start]
    unit = _UNIT_OF_ALL.search(caption) or _OF_SUMS.search(titles[name_at])
    account = _OF_ACCOUNT.search(caption)
    return Layout(
        first_row=split,
        name_at=name_at,
        unit_at=unit_at,
        unit=unit.group(1) if unit else "",
        columns=columns_of(values, profile),
        rows=titles[name_at],
        account=account.group("what") if account else "",
    )

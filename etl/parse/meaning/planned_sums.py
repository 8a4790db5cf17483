"""Sums of money that were planned to be spent, whatever the report reviews: 采购预算9640万元, 调整后预算数."""

import re

from etl.parse.sentence.state import Around, Head, State

_NAMED = re.compile(
    r"(?:采购|支出|经费|[待车境]费|部门|调整后?|全年|年度|收入)预算(?:数|安排|金额)?$|^年初预算(?!.*(?:拨付|执行))"
)
_SAID = re.compile(
    r"(?:^|[,、;(]|今年|我[委局])"
    r"(?:年初(?:预算)?安排|[^,、。;]{0,8}预算(?:收入|支出)年初安排|预算列入|控制在(?:年初|全年)?预算)[^,、。;]{0,16}$"
)  # 支出1.4亿元,年初安排9884万元
_PAID_OUT = re.compile("实际|列支")  # 公务接待费预算6.5万元,实际列支3.2万元


def is_planned(head: Head, around: Around, state: State) -> bool:
    """Whether the sum of ``head`` was planned, by its name, by the words before it or as a part of one that was."""
    if head.unit != "元" or head.is_change or _PAID_OUT.search(around.left):
        return False
    whole = state.whole.name if state.in_part and state.whole else ""  # 年初预算…,其中拨款…
    return bool(_NAMED.search(whole) or _NAMED.search(head.name) or _SAID.search(around.left))

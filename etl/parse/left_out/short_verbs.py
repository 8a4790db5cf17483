"""Completes a verb alone by what it was done to: 计划筛查6000人,已筛查6215人; 应急物资5.6万件,投放3.1万件."""

import re

from etl.parse.left_out.short import Short
from etl.parse.words import measures

_VALUE = re.compile(
    r"(?:现状|基期|起点|目标|规划|指标|完成|实现|实际|实际完成|当前|期末|期初|监测|自评|考核)(?:值|数|水平|情况)|现状|基数|基期|(?:[上本]年|今年)?(?:监测|评估|评价|抽查|调查)结果"
)
# When and how much of it was done is no part of what was.
_HOW = re.compile("(?:原计划|按计划|实际|目前|已经?|原|应|拟|共|正在)+")
_EACH = re.compile("人均(?=.*(?:经费|补助))|(?<=经费|补助)标准$")  # 人均经费标准89元,拨付4860万元
_LONGEST = 16  # of what a clause speaks, in characters


def value_of(short: Short) -> str | None:
    """每千人口床位:现状5.38张,规划值6.8张: one value more of what was named before."""
    return short.base if short.base and _VALUE.fullmatch(short.head) else None


def said_again(short: Short) -> str | None:
    """老年人肺炎疫苗免费接种计划3000人,实际接种3416人: the deed of what was named before."""
    how = _HOW.match(short.head)
    deed = short.head[how.end() :] if how else ""
    return short.base if len(deed) > 1 and deed in short.base else None


def done_to(verb: str, previous: str, topic: str) -> str:
    """应急物资5.6万件,投放3.1万件: a verb that names nothing alone, behind what it was done to."""
    previous = measures.without_benefited(_EACH.sub("", previous))
    thing = measures.without_measure(previous) or (topic if len(topic) <= _LONGEST else "")
    return thing + verb

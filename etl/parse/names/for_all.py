"""What a sentence says once for all that it counts: how it comes to be, who has so many each, by how many people."""

import re
from collections.abc import Sequence

from etl.parse.numbers.mentions import Mention
from etl.parse.sentence.scene import LISTED, NO_MEASURE_BY_HEAD, Names
from etl.parse.sentence.state import Head
from etl.parse.text.fold import squeeze
from etl.parse.words.lexicon import PER_CAPITA

# 力争建设省级临床重点专科3个: new ones, where the indicator is all there are.
_MAKES = re.compile("建设|争创|遴选|打造|创建|创成")
_MAKING = re.compile(
    rf"(?:^|[,、;\s]|力争|确保|计划|推进|继续|支持|年内|再|并)(?P<verb>{_MAKES.pattern})"
    r"(?!项目|单位|工作)(?![^,。;、]*(?:共|达|有|总数|至|到|率))[^,。;、]{0,14}$"
)
_EACH_HAS = re.compile(
    r"[,、;\s]*(?:并|为|确保|力争|实现|年内|做到|推动)*"
    r"(?:(?P<each>每(?:[百千]?(?:个|所|家|张)[\u4e00-\u9fff()、]{1,10}?|床))|(?:所有|各)(?P<all>[\u4e00-\u9fff()、]{2,10}?)(?=至少))(?:至少|要|应|平均|均|都|各|再|仅|只)*"
    r"(?:建成|建有|建设|建(?=$)|设立|设置|设有|有|储备|配备|配齐|配|派驻|开设|拥有|办好|新建)"
)
_BY_HEAD = frozenset({"张", "人", "个", "名"})  # units of what is measured by head


def making(left: str, before: str) -> str:
    """The verb in ``left`` by which what is counted comes to be, or that of the list before; empty where there is none."""
    said = _MAKING.search(left) if _MAKES.search(left) else None
    return said.group("verb") if said else before if LISTED.match(left) else ""


def each(left: str, before: str) -> str:
    """Those of which each has what is counted (每个镇储备2台制氧机、20个血氧仪); empty where all have it."""
    if said := _EACH_HAS.match(left) if "每" in left or "至少" in left else None:
        return squeeze(said.group("each") or said.group("all"))
    return before if not left or LISTED.match(left) else ""


def of_each(names: Names, owner: str) -> Names:
    """The heads of a run with those of which each has so many: 每个镇, 制氧机."""
    return [[h._replace(name=owner + h.name.removeprefix(owner)) for h in its] for its in names]


def by_head(names: Names, run: Sequence[Mention], people: str) -> Names:
    """The heads of a run with what their sentence measures by (每千常住人口), where a figure is small enough for it."""
    return [[_by_head(h, m, people) for h in its] for m, its in zip(run, names, strict=True)]


def _by_head(head: Head, mention: Mention, people: str) -> Head:
    measured = mention.unit in _BY_HEAD and mention.value < NO_MEASURE_BY_HEAD and not PER_CAPITA.match(head.name)
    return head._replace(name=people + head.name) if measured and head.name else head

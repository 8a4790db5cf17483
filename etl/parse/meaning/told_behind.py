"""What the words right behind a figure say of its kind and year: when it will be built."""

import re

from etl.parse.names import progress
from etl.parse.records import Profile
from etl.parse.report.frame import Frame, reviewed_year
from etl.parse.sentence import framing
from etl.parse.sentence.state import Around

# 由12.4%(2020年)下降为10.1%: the year in the bracket is that of the figure before it.
YEAR = re.compile(
    r"^\s*(?:的[\u4e00-\u9fff]{2,6})?\((?:(?:截[至止])?((?:19|20)\d\d)年(?:\d{1,2}月)?(?:底|末)?(?:[\u4e00-\u9fff]{0,4}(?:结果|数据|统计|年报))?|(?:去年|上年)(?:同期|底|末)?)\)"
)
# 设床位800张,力争2024年投用
_BUILT_BY = re.compile(
    r"\s*\)?[,、]*(?:力争|计划|预计|确保|拟?于|将于)*(?P<year>20\d\d)年(?:\d{1,2}月)?(?:[底末]|[上下]半年)?前?(?:全面|正式|基本|主体)?(?:建成|投用|完工|竣工|投入使用|启用|交付|开业|开诊|开园){1,2}(?=[,。;、)并]|$)"
)
# 总投资2.6亿元,2025年10月建成投用: of what is not built when it is told
_SIZE = re.compile(r"总投资|计划投资|投资概算|床位|托位|规划|设计|拟设")


def frame(around: Around, held: Frame, default: Frame, profile: Profile) -> Frame | None:
    """The frame that the words behind a run give it, which its own words gave ``held``; None where they say nothing."""
    is_dated = ("年" in around.right or "年" in around.after) and "完成" not in around.left
    may_be_built = is_dated and (default.kind == "target" or _SIZE.search(around.left))
    built = _BUILT_BY.match(around.right.rstrip() + "," + around.after) if may_be_built else None
    if built and (default.kind == "target" or int(built.group("year")) > reviewed_year(profile)):
        return framing.at_year(int(built.group("year")), held, profile)
    if ahead := progress.still_to_come(around):
        year = int(ahead.group("year") or 0) or held.year + (1 if ahead.group("next") else 0)
        return held._replace(kind="target", year=year)
    if said := YEAR.match(around.right):
        return framing.at_year(int(said.group(1) or default.year - 1), held, profile)
    return None

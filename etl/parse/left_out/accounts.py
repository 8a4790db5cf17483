"""Names of budgets and accounts: what a sum is planned or paid for stands before it, once for all that is told of it."""

import re

from etl.parse.numbers.mentions import Mention
from etl.parse.sentence.scene import Scene

_SIDES = {"收入": "收入", "支出": "支出", "收": "收入", "支": "支出"}
TOTAL = re.compile("总计|合计")
# Sums and shares that say nothing of what they are for.
_BUDGET = r"(?:年初|全年|年度|调整)?预算(?:数|安排)?(?:完成率|执行率)?|(?:支出|收入)?决算数?(?:完成率)?|(?:全年)?执行[数率]|实际支出"
_BARE = re.compile(_BUDGET)
_TOLD = re.compile(rf"(?P<what>(?!调整|追加).{{2,}}?)(?:{_BUDGET})")
_FOR = re.compile(r"以?(?P<what>[\u4e00-\u9fff“”、]{2,24}?)(?:为例|\([款项类]\))?(?:20\d\d年)?")
_PLAIN = re.compile("其中|按|年|情况|方面|[一二三四五六]是|收支|执行|提高|加强|强化|严格|规范|水平")


def is_bare(name: str) -> bool:
    """Whether ``name`` is a budget or an account that says nothing of what it is for: 年初预算, 支出决算, 预算执行率."""
    return _BARE.fullmatch(name) is not None


def of_account(head: str, scene: Scene, mention: Mention) -> str:
    """A budget or an account with its side or with what it is for; empty for any other head.

    收入总计3.86亿元; 1.行政运行,年初预算498万元,支出决算512万元.
    """
    if head in _SIDES and (total := TOTAL.search(scene.around.tail.words)):
        return _SIDES[head] + total.group()
    if mention.unit not in {"元", "%"} or not is_bare(head):
        return ""
    if topic := scene.state.topic:
        said = _FOR.fullmatch(topic)
        return said.group("what") + head if said and not _PLAIN.search(said.group("what")) else ""
    told = _TOLD.fullmatch(scene.state.recent[-1].name) if scene.state.recent else None
    return told.group("what") + head if told else ""

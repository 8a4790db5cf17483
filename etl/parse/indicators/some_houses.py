"""Houses of which a sentence counts only some: 医共体覆盖12家乡镇卫生院 and 6家卫生院翻修 are no total of the place."""

import re

from etl.parse.indicators.catalogue import Catalogue
from etl.parse.records import Observation

_ENDS_HOUSE = re.compile(
    r"(?:卫生院|卫生[室站所]|卫生服务中心|社区医院|发热(?:门诊|诊室)|中医馆|医疗(?:卫生)?机构)(?:\([^()]*\))?$"
)
_UNITS = frozenset({"家", "所", "个", "处", "间"})
_COUNTED = r"\d[\d,]*\s?[家所个处间][^,。;\d]{2,14}?"
# The list that a figure stands in, before it and behind its noun.
_LIST_BEFORE, _LIST_BEHIND = rf"(?:{_COUNTED}[、和及以]+)*$", rf"(?:[、和及]{_COUNTED})*"
_ALL = re.compile(r"(?:全[市县区州盟旗省]|[我本][市县区州]|所有|全部|共有|现有|辖有)[^,。;、\d]{0,4}" + _LIST_BEFORE)
# What is done with some of them, or reaches them.
_DONE = (
    "覆盖|联通|接通|连通|通到|辐射|托管|下辖|带动|牵|分布在|看了|跑遍|走了|受益的是|剩余|其余|参评|受损|归口|依托"
    "|支持|推动|推进|启动|培育|提升|升级|规范|验收|(?:再|又|增|多|要|将|拟)建设?(?!成)|添"
    "|(?:^|[,;、])(?:对|给|为)|改造|翻修|维修|花|投|评价|核查|支援|帮扶|按[^,。;]{2,20}设[置立]?"
)
_SOME_BEFORE = re.compile(rf"(?:{_DONE})[^,。;\d]{{0,12}}" + _LIST_BEFORE)
_SOME_BEHIND = re.compile(
    _LIST_BEHIND
    + r"(?:悉数|全部|全数|统一|均|已|都|一并|年内|在?[^,。;\d]{0,6}季度|\d{1,2}月(?:\d{1,2}日|底)?前?)*"
    + r"(?:纳入|加入|入列|划归|划入|收拢|并入|进了|接入|联网|接通|启用|完工|竣工|翻修|维修|改造|更新|修复|参评|参与|受益|结对|为成员|延长"
    + r"|(?:进行|实施|开展)[^,。;\d]{0,8}(?:改造|维修|评价|核查|检查|督查|评审|帮扶)|与\S{2,20}(?:建立|签约|结对|合作)|由\S{2,12}(?:管|巡|托|派)|把)"
)
_CLAUSE_ENDS = re.compile("[,。;!?\n,;]")


def of_all(observation: Observation, text: str, catalogue: Catalogue) -> Observation:
    """An observation without the code of a total of houses, where the words around it in ``text`` say that some are meant."""
    o = observation
    indicator = catalogue.indicator_of(o.code) if o.code else None
    if indicator is None or o.unit not in _UNITS or not _ENDS_HOUSE.search(o.name):
        return o
    behind = text[o.end : o.end + 80].lstrip()
    if not behind.startswith(o.name):
        return o
    left = _CLAUSE_ENDS.split(text[o.sentence_start : o.start])[-1]
    right = _CLAUSE_ENDS.split(behind[len(o.name) :])[0]
    if _ALL.search(left):
        return o
    return o._replace(code=None) if _SOME_BEFORE.search(left) or _SOME_BEHIND.match(right) else o

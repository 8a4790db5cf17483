"""A noun phrase less what opens it, ends it or stands within it and is no part of a name."""

import re
from functools import lru_cache

from etl.parse.text.fold import squeeze
from etl.parse.words.lexicon import without_aside, without_generic
from etl.parse.words.openings import opening_at

_LISTED = re.compile(
    r"等(?<![^A-Z][A-D]等)(?<![甲乙丙特一二三高中初优同均相平]等)(?:地|国|省市)?(?!级|候|待|同|于|额|次)"
)
# 高血压、糖尿病、肺结核三类慢病患者: what sums up a list names it.
_SUMMED = re.compile(
    r"^[^、]+(?:、[^、]+)+?(?=(?:两|三|四|五|六|七|八|九|十)(?:大类|大|类|种|项|型)[\u4e00-\u9fff]{2,})"
)
_ANY_KIND = re.compile("^(?:各级各类|各[类项种]|相关|有关|其[他它])(?=..$)")
_THESE = re.compile("^[^、]+(?:、[^、]+)+?这些(?=[\u4e00-\u9fff]{2,})")  # 老人、孕产妇这些重点人群
MARK_PASSED = re.compile(
    "(?:首次|成功|一举|连)*(?:突破|跨上|跨过|跨|迈上|站上|跃上|迈入|跻身)(?:[^,。;]{0,6}(?:大关|台阶|关口|行列)|[一二三四五六七八九十百千万亿两]+元?)$"
)  # 总量突破千亿大关
_YEAR_WITHIN = re.compile(
    r"(?<=[\u4e00-\u9fff”)]{2})(?:截[至止]|[到至在于])?20\d\d年(?:[度末底]|(?![度末底]))(?=[\u4e00-\u9fff“]{2,})"
    r"(?!目标|任务|控制|规划|以来|决算|部门|[^的]*的)"
    r"|^20\d\d年(?:[度末底]|(?![度末底]))(?=[\u4e00-\u9fff]{2,})(?![^的]*的)"
)
_PASSED_ENDS = frozenset("亿万关阶口列元")
_CAUSE = re.compile(r"(?<=[\u4e00-\u9fff]{4})(?<!病)(?<!基)因(?!病|素|子)[\u4e00-\u9fff]{3,12}$")
_COUNTED_RATES = re.compile(
    r"(?<=[\u4e00-\u9fff])[两三四五]项(?=[\u4e00-\u9fff]{2,6}率$)"
)  # 婴儿、5岁以下儿童两项死亡率
# 高血压、2型糖尿病两类患者的规范管理率: the rate is one of each.
_KINDS = re.compile("(?<=[病压染])[两三]类(?=患者|病人)")
_CLOSED_BY = {"(": ")", "“": "”", "《": "》"}
_MARK = re.compile("[()“”《》]")
_LIST_LENGTH = 40  # the longest name that a list gives, in characters
TRAILING = re.compile(
    r"(?:的基础上|(?<!不)及时|惠及|了|的|(?<![甲乙丙A-Z])等|、|和|(?<![涉普波])及|(?<!参)与|在|(?<!结)对|向|(?<![行作])为|将|把|由|以|按|(?:(?<![公英海居邻省市州县区镇])里[头面边]?|(?<![初高])中|当中)有?|以及|并|而|,|:|“|\()+$"
)
_TRAILING_ENDS = frozenset("里头面边有按上时了的等、和及与在对向为将把由以中并而,:“(")


def noun_phrase(rest: str) -> str:
    """All of ``rest`` that may be a name, verbs within it too: 达到基本标准以上的机构."""
    return tidy(after_list(strip_opening(without_aside(rest))))


def without_year(name: str) -> str:
    """``name`` less a year that stands in it and only tells when: 家庭病床2023年建床 → 家庭病床建床."""
    return _YEAR_WITHIN.sub("", name) if "年" in name and "20" in name else name


@lru_cache(maxsize=1024)  # several rules ask it of the same words
def strip_opening(words: str) -> str:
    """``words`` less the connectives, scopes, times and aims that open them."""
    words = words.lstrip()
    while words and (opening := opening_at(words[0])) and (match := opening.match(words)):
        words = words[match.end() :].lstrip()
    return words


def after_list(head: str) -> str:
    """What a list is summed up by, or what stands behind its 等: 高血压、糖尿病等慢性病 → 慢性病."""
    if "等" not in head and "、" not in head:
        return head
    head = _COUNTED_RATES.sub("", head)
    if head.endswith("率"):
        head = _KINDS.sub("", head)
    summed = _SUMMED.match(head) if "、" in head else None
    if summed:
        return head[summed.end() :]
    if "、" in head and "这" in head and (these := _THESE.match(head)):
        return head[these.end() :]
    marks = [m.end() for m in _LISTED.finditer(head)]
    if marks and len(_ANY_KIND.sub("", squeeze(head[marks[-1] :]))) == 2:  # 活动, 各类资金: too little without the list
        return last_of(head, _LIST_LENGTH)
    if marks and len(squeeze(head[marks[-1] :])) > 2:
        return head[marks[-1] :].lstrip("的 ")
    return head


def last_of(words: str, length: int) -> str:
    """The last ``length`` characters of ``words``, or fewer where a list has to be cut between its members: 产业转型、科技创新等领域."""
    if len(words) <= length:
        return words
    member = words.find("、", len(words) - length - 1)
    return words[member + 1 :] if 0 <= member < len(words) - 2 else words[-length:]


def balanced(name: str) -> str:
    """``name`` less marks that have lost their other half, and less what a bracket that only closes ends: 诊断年份)新发 → 新发."""
    if not _MARK.search(name):
        return name
    opened: list[int] = []
    lone: list[int] = []
    for at in (m.start() for m in _MARK.finditer(name)):
        if name[at] in _CLOSED_BY:
            opened.append(at)
        elif opened and _CLOSED_BY[name[opened[-1]]] == name[at]:
            opened.pop()
        else:
            lone.append(at)
    behind = next((name[at + 1 :].lstrip("、") for at in reversed(lone) if name[at] == ")"), "")
    return balanced(behind) or "".join(sign for at, sign in enumerate(name) if at not in {*opened, *lone})


def without_trailing(words: str) -> str:
    """``words`` less the connectives at their end."""
    return TRAILING.sub("", words) if words[-1:] in _TRAILING_ENDS else words


def tidy(head: str) -> str:
    """``head`` less the connectives at its ends and the general words that say nothing of it."""
    head = without_trailing(head.strip(" 、,:;的"))
    if head.endswith("零") and len(head) > 3:  # 三级医院零的突破
        head = head[:-1]
    if head[-1:] in _PASSED_ENDS:  # 经济总量突破千亿
        head = MARK_PASSED.sub("", head)
    if "分别" in head:  # 高血压、糖尿病患者分别管理12.3万人、4.1万人
        head = head.replace("分别", "")
    if "因" in head:  # 专业公共卫生机构因区级机构整合减少1个
        head = _CAUSE.sub("", head)
    return without_generic(head) if len(head) > 6 else head

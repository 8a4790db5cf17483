"""The noun phrase that a figure measures, from the words before it or carried over; `behind` has the words after it."""

import re
from typing import NamedTuple

from etl.parse.fold import squeeze
from etl.parse.lexicon import (
    ASIDE,
    BELONGING,
    DOING,
    DOING_FIRST,
    EVENTS,
    FLOW,
    GENERIC_TAIL,
    GROWTH,
    HEAD_STRIP,
    LEVEL_WORD,
    PER_CAPITA,
    RATE,
    SHARE_NOUN,
    is_bare_rate,
)
from etl.parse.tokens import Words

_LISTED = re.compile(r"等(?<![甲乙丙特一二三高中初优同均相平]等)(?:地|国|省市)?(?!级|候|待|同|于|额|次)")
# 高血压、糖尿病、肺结核三类慢病患者: what sums up a list names it.
_SUMMED = re.compile(
    r"^[^、]+(?:、[^、]+)+?(?=(?:两|三|四|五|六|七|八|九|十)(?:大类|大|类|种|项|型)[\u4e00-\u9fff]{2,})"
)
UNIT_NOUNS = {
    "人": "人员",
    "人次": "人次",
    "间": "房间",
    "张": "床位",
    "元": "金额",
    "份": "份数",
    "场": "场次",
    "户": "户数",
    "剂次": "剂次",
    "剂": "剂次",
}
# 发放奖扶资金1.03亿元,惠及9.4万人: those who get the money.
_FUNDS = re.compile(r"(?:对象)?(?:补助金|扶助金|奖励金|补助资金|资金|奖金)$")
UNIT_COUNTS = {"人": "人数", "例": "例数", "次": "次数"}
_LEVELS = re.compile(r".{0,8}?(?:[省市县区乡镇村]、)+[省市县区乡镇村][两三四]级")
_AS_TO = re.compile(r"^在(.{2,}?)(?:建设|工作)?方面$")
# What is said of a topic, and is no part of its name: 最低生活保障标准逐年提高.
_SAID = tuple(
    "提高 提升 增长 改善 加强 优化 完善 落实 推进 开展 增强 扩大 健全 巩固 深化 下降 发展 推广 提速 凸显 显现 保障 "
    "不高 偏低 较低 最低 不足 不够 滞后 短缺 较高 突出".split()
)
_SAID_OF = re.compile(
    rf"(?:逐年|不断|持续|进一步|稳步|再次|全面|有序|深入|扎实|明显|大幅|得到|有效|更加|显著|日益|逐步|加快|加速)*(?:{'|'.join(_SAID)})$"
)
_INVESTED = re.compile(r"(.{3,}?)((?:累计|年度|计划|完成|总|全年)*投资)$")
# 镇卫生院达到国家推荐标准18家: those that came up to it.
_STANDING = re.compile(
    r"(?P<who>[^,。;达]{2,16}?)(?:均|已|全部|累计|共)*(?P<what>达到[^,。;率占]{0,12}(?:标准|水平|等级|要求)(?:以上)?)$"
)
# 为适龄妇女免费开展“两癌”筛查: whom it is for frames what is done.
_SERVED = re.compile(
    r"(?:为|对|给|面向)(?P<whom>[^,。;、为对]{2,12}?)(?:免费|统一|集中|全部|及时)*(?:开展|提供|进行|实施|办理|发放)(?:了|的)?(?:免费)?(?P<what>[^,。;]{2,})"
)
_NUMERAL = re.compile(r"[一二三四五六七八九十]{1,3}是?")  # 七是在500个行政村…: numbering, and no name
# 新冠病毒疫苗累计接种402.7万剂次: no verb of doing, but what happened so often.
_SUM_OF_EVENTS = re.compile(
    rf"(?:累计(?<=[\u4e00-\u9fff]{{5}})|总计(?<=[\u4e00-\u9fff]{{5}})|共(?<=[\u4e00-\u9fff]{{4}}))({'|'.join(sorted(EVENTS))})$"
)
# 市急救中心受理呼救电话5.62万次: what is done, and not by whom.
_DEEDS = re.compile("受理|接听|接报|接待|调派|捐献|上转|下转")
_AGENT = re.compile(
    r"^[\u4e00-\u9fff\d、“”]{2,16}?(?:中心|机构|医院|卫生院|[台站屋]|专家|人士|部门|团队)(?:共|全年|累计|已|共计|年内)*"
    rf"(?=(?:{_DEEDS.pattern})[\u4e00-\u9fff]{{2,}})"
)
_HAVING = re.compile(r"(?<=[口人民童生工])(?:拥有|共有|配备)")
_FLOW_NOUN = re.compile(r"率|机构|服务|学校|基地|指导|中心|对象|项目|计划|工作|情况|团队|机制")
_HIDDEN = re.compile(r"\([^()]*\)|“[^”]*”")
_IN_ALL = re.compile(r"^(?:全市|共有|新增)|(?:总量|总数)$")
# 在管高血压患者8.4万人,规范管理率…; 登记管理严重精神障碍患者…
_MANAGED = re.compile(r"^(?:现|现有)?(?:在管|登记管理|登记在册|在册管理|登记)|(?<=[者人])(?:在管|登记|在册)$")
_AGE = re.compile(r"(?P<age>\d+(?:-\d+)?岁(?:及?以[上下])?)(?P<who>人群|老年人口?|老人|儿童|居民|常住人口|人口|妇女)?")
# 二级以上医院设置康复科的比例达92%,设置老年医学科的比例达80%: of the same.
_SHARE_VERB = re.compile(r"(?:设置|设立|开设|达到|提供|开展|配备|接受|参加)(?=[^,。;]*(?:比例|占比|比重)$)")
# 卫生总费用462亿元,占GDP比重6.9%
_OF_WHOLE = re.compile(r"^占[A-Z\u4e00-\u9fff()]{2,12}?的?(?:比重|比例)$")
# 新增省级临床重点专科14个,省级总量达到96个
_TOTAL_OF_LEVEL = re.compile(r"^(?P<level>国家级|省级|市级|县级|区级)(?:总量|总数)$")
_ANY_NURSERY = re.compile(r"(?:现有|备案|各类)?托育(?:服务)?(?:的)?机构(?:备案)?$")
_WORTH = re.compile(r"(?:总投资|完成投资|投资|总?建筑面积|规划床位|床位)$")
_GROWN = re.compile(r"^(?:增幅|涨幅|降幅|增速|增长率|下降率)$")
_MEASURE = re.compile(r"(?:(?:报告)?[\u4e00-\u9fff]{2}率|比例|占比|人次|人数|例数|数量|总数|数|规范管理率|报告患病率)$")
_AS_PART = re.compile(r"^所?占(?:比[重例]|的比[重例])$")
_LEVEL = re.compile(r"^(?:国家级|省级|市级|县级|区县级|国家|省|市|[甲乙丙]类|[一二三]级|[一二三四五]星级)")
_OWNER = re.compile(r"[\u4e00-\u9fff]{2,14}?(?:医院|卫生院|院区|中心|妇幼保健院|疾控中心)")
_SHORT = 3  # a head of so few characters says too little without its subject
_SUBJECT = 14
_DOERS = re.compile(
    r"(?:医院|中心|卫生院|卫生室|服务站|机构|医师|医生|专家|团队|队伍|学校|企业|护士|志愿者|医共体|联盟|门诊)$"
)
_LIST_LENGTH = 28  # the longest name that a list gives, in characters
CLASSIFIER_NOUNS = re.compile(r"^(?:品种|项目|门类|病种|方面|类别|批次|专业|病区|点位|站点|团队|单位|样本|环节)$")
TRAILING = re.compile(
    r"(?:的基础上|及时|惠及|了|的|(?<![甲乙丙A-Z])等|、|和|(?<![涉普波])及|与|在|(?<!结)对|向|为|将|把|由|以|中|以及|并|而|,|:|“|\()+$"
)
_TRAILING_ENDS = frozenset("上时了的等、和及与在对向为将把由以中并而,:“(")


class Left(NamedTuple):
    """What the words before a figure give: the head, and the verb that makes a flow of it."""

    head: str
    flow: str
    had_verb: bool


def read_left(rest: str, words: Words) -> Left:
    """The head in ``rest``, the words before a figure less those that lead to the number."""
    rest = ASIDE.sub("", rest)
    rest = strip_opening(rest)
    agent = _AGENT.match(rest) if _DEEDS.search(rest) else None
    rest = without_trailing(rest[agent.end() :] if agent else rest)
    if _NUMERAL.fullmatch(rest):
        return Left("", "", False)
    if SHARE_NOUN.search(rest):
        return Left(_after_list(rest), "", False)
    if PER_CAPITA.match(rest):
        return Left(_HAVING.sub("", rest), "", False)
    standing = _STANDING.match(rest) if "达到" in rest else None
    if standing:
        return Left(tidy(standing.group("what") + "的" + tidy(standing.group("who"))), "", True)
    served = _SERVED.match(rest)
    if served:
        return Left(tidy(served.group("whom") + served.group("what")), "", True)
    had_verb = False
    while (match := DOING_FIRST.match(rest)) and len(rest) - match.end() >= 2:
        rest, had_verb = strip_opening(rest[match.end() :]), True
    invested = _INVESTED.match(rest) if rest.endswith("投资") else None
    if invested:
        return Left(tidy(strip_opening(invested.group(1))) + invested.group(2), "", False)
    events = _SUM_OF_EVENTS.search(rest)
    if events:
        rest = rest[: events.start()] + events.group(1)
    flow = _last_flow(rest)
    growth = GROWTH.search(rest)
    if growth and growth.start() > 2:
        return Left(tidy(_after_list(rest[: growth.start()])), "", False)
    if flow is not None:
        head = tidy(_after_list(rest[flow.end() :]))
        owner = _owner(rest[: flow.start()], head)
        return Left(owner + flow.group() + head, "", True) if owner else Left(head, flow.group(), True)
    doing = list(DOING.finditer(_hide(rest)))
    if doing:
        last = doing[-1]
        for match in reversed(doing):
            if len(squeeze(rest[match.end() :])) >= 2:
                last = match
                break
        head = tidy(_after_list(strip_opening(rest[last.end() :])))
        if last.end() == len(rest) and last.group() == "上报":  # 丙类传染病病例上报1.97万例
            return Left(tidy(_after_list(rest)), "", False)
        head = _owner(rest[: last.start()], head) + head
        return Left(head.removesuffix("建设") if last.group() == "完成" else head, "", True)
    head = tidy(_after_list(rest))
    opens_with_verb = len(head) > 4 and not RATE.search(head) and words.opens_with_verb(head)
    return Left(head, "", opens_with_verb or had_verb)


def _owner(before: str, head: str) -> str:
    """The institution before a verb that has what the head names: 江东院区新增床位800张."""
    subject = strip_opening(before)
    if BELONGING.match(head):
        match = _OWNER.match(subject)
        return match.group() if match else ""
    subject = without_trailing(squeeze(subject))
    told = 2 <= len(head) <= _SHORT and len(subject) <= _SUBJECT and _DOERS.search(subject)
    return subject if told and not FLOW.search(subject) and not DOING.search(subject) else ""


def noun_phrase(rest: str) -> str:
    """All of ``rest`` that may be a name, verbs within it too: 达到基本标准以上的机构."""
    return tidy(_after_list(strip_opening(ASIDE.sub("", rest))))


def strip_opening(words: str) -> str:
    """``words`` less the connectives, scopes, times and aims that open them."""
    while True:
        match = HEAD_STRIP.match(words)
        if not match or match.end() == 0:
            return words
        if match.end() == len(words):
            return ""
        words = words[match.end() :]


def _last_flow(rest: str) -> re.Match[str] | None:
    found = [m for m in FLOW.finditer(rest) if not _FLOW_NOUN.match(rest[m.end() :])]
    if not found:
        return None
    last = found[-1]
    for match in reversed(found):
        if len(squeeze(rest[match.end() :])) >= 2:
            return match
    return last if last.start() == 0 else None  # 急救培训 is a noun, 新增 alone a verb


def _hide(rest: str) -> str:
    """``rest`` with quotes and brackets blotted out: a verb in them governs nothing outside."""
    if "(" not in rest and "“" not in rest:
        return rest
    return _HIDDEN.sub(lambda m: "\ue000" * len(m.group()), rest)


def _after_list(head: str) -> str:
    if "等" not in head and "、" not in head:
        return head
    summed = _SUMMED.match(head) if "、" in head else None
    if summed:
        return head[summed.end() :]
    marks = [m.end() for m in _LISTED.finditer(head)]
    if marks and len(squeeze(head[marks[-1] :])) == 2:  # 活动, 资金: too little without the list
        return head[-_LIST_LENGTH:]
    if marks and len(squeeze(head[marks[-1] :])) > 2:
        return head[marks[-1] :].lstrip("的 ")
    return head


def without_trailing(words: str) -> str:
    """``words`` less the connectives at their end."""
    return TRAILING.sub("", words) if words[-1:] in _TRAILING_ENDS else words


def tidy(head: str) -> str:
    """``head`` less the connectives at its ends and the general words that say nothing of it."""
    head = without_trailing(head.strip(" 、,:;的"))
    return GENERIC_TAIL.sub("", head) if len(head) > 6 else head


_OF_WORKS = re.compile(r"投资|面积")
_OPPOSITE = {"下转": "上转", "上转": "下转"}


def complete(head: str, unit: str, previous: str, topic: str) -> str:
    """A head that says too little alone, with what went before: 完成率 → 肺功能筛查完成率; 乙类 → 乙类传染病.

    Args:
        head: The head as read.
        unit: The unit of its figure.
        previous: The name before it in the sentence, empty where there is none.
        topic: What the clause before spoke of, empty where unknown.
    """
    base = previous or topic
    if not base:
        return head + UNIT_COUNTS.get(unit, "") if head in EVENTS else head
    if (own := _AGE.fullmatch(head)) and (aged := _AGE.match(base)):  # 60岁以上老年人接种率93.6%,其中80岁以上81.2%
        return head + ("" if own.group("who") else aged.group("who") or "") + base[aged.end() :]
    if is_bare_rate(head):
        return rate_of(base, head)
    if (verb := _SHARE_VERB.match(head)) and (at := base.find(verb.group())) > 2:
        return base[:at] + head
    if _OF_WHOLE.match(head):
        return base + head
    if (total := _TOTAL_OF_LEVEL.match(head)) and (at := base.find(total.group("level"))) >= 0:
        return base[at:]
    if _GROWN.match(head):
        return base + head
    if head.startswith("人均") and BELONGING.match(head):
        return (topic or ("" if RATE.search(base) else base)) + head
    if BELONGING.match(head) and topic and _OF_WORKS.search(head):  # 开工建设新院区,总投资1.9亿元
        return topic + head
    if BELONGING.match(head) and base.endswith(head):  # 新增托位560个,托位总数5240个
        return head
    if head.startswith("托位") and _ANY_NURSERY.match(base):  # 托育机构8家、托位495个: all places there are
        return head
    if BELONGING.match(head):
        return without_worth(base) + head if previous or _IN_ALL.search(head) else head
    if head in EVENTS and (opposite := _OPPOSITE.get(head)) and opposite in base:
        return base.replace(opposite, head)
    if head in EVENTS and (at := base.find(head)) > 2 and "“" not in base:  # 检验互认项目203项,全年互认37.6万项次
        return base[: at + len(head)]
    if head in EVENTS:
        return (without_measure(base) if previous else "") + head + ("" if previous else UNIT_COUNTS.get(unit, ""))
    if PER_CAPITA.fullmatch(head):
        return head + _IN_ALL.sub("", base)
    if LEVEL_WORD.match(head) and (levels := _LEVELS.match(base)):  # 市、县两级临床重点专科,其中市级45个
        return head + base[levels.end() :]
    if LEVEL_WORD.match(base):  # 国家级3个、省级21个: the topic says of what
        base = topic
    if LEVEL_WORD.match(head) and (
        level := re.match(
            r"^(?:(?:新增|新建|创建|申报|报告)?(?:国家级|省级|市级|县级|区县级|国家|省|市|[甲乙丙]类|法定|[一二三]级|[一二三四五]星级|[\u4e00-\u9fff]{2}化)?)(.+)$",
            base,
        )
    ):
        if unit in {"%", "‰"} and SHARE_NOUN.search(base):
            return head + _measure(base)
        return head + level.group(1)
    if unit in {"%", "‰"} and not SHARE_NOUN.search(head) and SHARE_NOUN.search(base) and len(head) <= 10:
        return head + _measure(base)
    return head


def rate_of(subject: str, rate: str) -> str:
    """A bare rate with its subject, no word of which is said twice: 高血压患者管理, 规范管理率 → 高血压患者规范管理率."""
    subject = without_measure(subject).removesuffix("能力").removesuffix("分别")
    if "管理" in rate:
        subject = _MANAGED.sub("", subject)
    rate = _AS_PART.sub("占比", rate)
    if len(rate) > 2 and subject[-2:] in rate:
        subject = subject[:-2]
    return subject.removeprefix(rate[:-1]) + rate


def without_measure(name: str) -> str:
    """A name less the words that say what of it is measured: 肺功能筛查完成率 → 肺功能筛查."""
    return _MEASURE.sub("", name)


def without_worth(name: str) -> str:
    """A name less the sum, the floor or the beds of the thing that it names: 新院区总投资 → 新院区."""
    return _WORTH.sub("", without_measure(name))


def _measure(name: str) -> str:
    """The last words of a share's name, those that say what is shared: 常住人口签约率 → 签约率."""
    match = re.search(
        r"(?:[\u4e00-\u9fff]{2}(?:管理|指导|使用|服务覆盖|系统管理)?(?:率)|规范管理率|比例|占比|比重|水平|覆盖面|满意度)$",
        name,
    )
    return match.group() if match else ""


def carried(previous: str, unit: str, previous_unit: str) -> str:
    """The name of a figure that stands without a head right behind another: 家庭医生团队1854个、4897人."""
    if unit == previous_unit or unit in {"%", "百分点"} or not previous:
        return previous
    if unit == "人" and _FUNDS.search(previous):
        return _FUNDS.sub("对象", previous)
    noun = UNIT_NOUNS.get(unit, "")
    return previous if not noun or previous.endswith(noun) else previous + noun


def flow_of(name: str) -> str:
    """The verb that opens the name of a flow, empty where none does."""
    match = FLOW.match(name)
    return match.group() if match else ""


def without_level(name: str) -> str:
    """A name less the level it opens with: 省级区域医疗中心 → 区域医疗中心."""
    return _LEVEL.sub("", name)


def topic_of(clause: str) -> str:
    """What a clause without a figure speaks of, for the figures after it that have no subject of their own."""
    rest = ASIDE.sub("", clause)
    if rest.endswith("方面"):
        rest = _AS_TO.sub(r"\1", rest)
    rest = strip_opening(rest)
    doing = list(DOING.finditer(rest))
    if doing and len(rest) - doing[0].end() >= 3 and doing[0].start() <= 4:
        rest = rest[doing[0].end() :]
    rest = squeeze(rest)
    return tidy(_SAID_OF.sub("", rest) if rest.endswith(_SAID) else rest)[-32:]

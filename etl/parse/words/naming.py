"""The noun phrase that a figure measures, from the words before it or carried over; `behind` has the words after it."""

import re
from functools import lru_cache
from typing import NamedTuple

from etl.parse.text.fold import squeeze
from etl.parse.words.lexicon import (
    ASIDE,
    BELONGING,
    DOING,
    DOING_FIRST,
    EVENTS,
    FLOW,
    GENERIC_TAIL,
    GROWTH,
    HEAD_STRIP,
    PER_CAPITA,
    RATE,
    SHARE_NOUN,
)
from etl.parse.words.tokens import Words

_LISTED = re.compile(r"等(?<![甲乙丙特一二三高中初优同均相平]等)(?:地|国|省市)?(?!级|候|待|同|于|额|次)")
# 高血压、糖尿病、肺结核三类慢病患者: what sums up a list names it.
_SUMMED = re.compile(
    r"^[^、]+(?:、[^、]+)+?(?=(?:两|三|四|五|六|七|八|九|十)(?:大类|大|类|种|项|型)[\u4e00-\u9fff]{2,})"
)
_AS_TO = re.compile(r"^在(.{2,}?)(?:建设|工作)?方面$")
# What is said of a topic, and is no part of its name: 最低生活保障标准逐年提高.
_SAID = tuple(
    "从无到有 从小到大 从少到多 从弱到强 提高 提升 增长 改善 加强 优化 完善 落实 推进 开展 增强 扩大 健全 巩固 深化 下降 发展 推广 提速 凸显 显现 保障 "
    "不高 偏低 较低 最低 不足 不够 滞后 短缺 较高 突出 保持较低水平 处于较低水平 保持低位 处于低位 保持平稳 保持稳定 保持良好 保持较高水平 断档 老化 流失 紧缺 匮乏 反弹 出现反弹 有所反弹 波动 略有波动".split()
)
_SORTED = ("分", "看")
_SORTED_BY = re.compile(r"按[^,。;按]{2,10}(?:划?分|来?看)$")
# 参合率连续三年上升,本期末达95.4%
_COURSE = re.compile(
    r"(?<=[率平比例重寿命])(?:连续[一二三四五六七八九十两多]+年|持续|还会?|逐年|稳步|仍|进一步|不断|明显|大幅|总体)[^,。;\d]{1,8}$"
)
_SAID_OF = re.compile(
    rf"(?:逐年|不断|持续|进一步|稳步|再次|全面|有序|深入|扎实|明显|大幅|得到|有效|更加|显著|日益|逐步|加快|加速)*(?:{'|'.join(_SAID)})$"
)
_ALL_THERE = re.compile(
    r"(?:基本|已|全面)?实现[\u4e00-\u9fff()]{0,8}全覆盖$|(?:[、,]?应[\u4e00-\u9fff]尽[\u4e00-\u9fff])+$"
)  # 发热门诊应设尽设、应开尽开
_MARK_PASSED = re.compile(
    "(?:首次|成功|一举|连)*(?:突破|跨上|跨过|跨|迈上|站上|跃上|迈入|跻身)(?:[^,。;]{0,6}(?:大关|台阶|关口|行列)|[一二三四五六七八九十百千万亿两]+元?)$"
)  # 总量突破千亿大关
_YEAR_WITHIN = re.compile(
    r"(?<=[\u4e00-\u9fff”)]{2})(?:截[至止]|[到至在于])?20\d\d年(?:[度末底]|(?![度末底]))(?=[\u4e00-\u9fff“]{2,})(?!目标|任务|控制|规划|以来|决算|部门|[^的]*的)|^20\d\d年(?:[度末底]|(?![度末底]))(?=[\u4e00-\u9fff]{2,})(?![^的]*的)"
)
_PASSED_ENDS = frozenset("亿万关阶口列元")
_INVESTED = re.compile(r"(.{3,}?)((?:累计|年度|计划|完成|总|全年)*投资)$")
# 镇卫生院达到国家推荐标准18家: those that came up to it.
_STANDING = re.compile(
    r"(?P<who>[^,。;达]{2,16}?)(?:均|已|全部|累计|共)*(?P<what>达到[^,。;率占]{0,12}(?:标准|水平|等级|要求)(?:以上)?)$"
)
# 为适龄妇女免费开展“两癌”筛查: whom it is for frames what is done.
_SHOWN = re.compile(r"^[^,。;]{2,14}显示[,:]?(?=.{2})")  # “七普”数据显示60岁及以上人口
# 联合消防部门排查隐患, 针对林区特点接种森林脑炎疫苗: with whom and why is no part of what is done.
_WITH = re.compile(
    rf"^(?:针对|联合|会同|配合|协同|结合|利用|借助)[^,。;]{{2,20}}?(?=(?:免费)?(?:{'|'.join(sorted(EVENTS))}|登记|收治|发放|查处)(?!部门|单位|机构)[\u4e00-\u9fff]{{2,12}}$)"
)
_SERVED = re.compile(
    r"(?:免费|全部)?(?:为|对|给|面向)(?P<whom>[^,。;、为对]{2,12}?)(?:免费|统一|集中|全部|及时)*(?:开展|提供|进行|实施|办理|发放|作|做)(?:了|的)?(?:免费)?(?P<what>[^,。;]{2,})"
)
_SERVES = re.compile(r"(?:服务|接待|惠及)[\u4e00-\u9fff]{0,6}群众")  # 服务山区群众3.6万人次
_NUMERAL = re.compile(r"[一二三四五六七八九十]{1,3}是?")  # 七是在500个行政村…: numbering, and no name
# 新冠病毒疫苗累计接种402.7万剂次: no verb of doing, but what happened so often.
_SUM_OF_EVENTS = re.compile(
    rf"(?:累计(?<=[\u4e00-\u9fff”]{{5}})|总计(?<=[\u4e00-\u9fff”]{{5}})|共(?<=[\u4e00-\u9fff”]{{4}}))({'|'.join(sorted(EVENTS))})$"
)
# 市急救中心受理呼救电话5.62万次: what is done, and not by whom.
_DEEDS = re.compile("受理|接听|接报|接待|调派|捐献|上转|下转|抽检")
_CAUSE = re.compile(r"(?<=[\u4e00-\u9fff]{4})(?<!病)(?<!基)因(?!病|素|子)[\u4e00-\u9fff]{3,12}$")
_DEED = frozenset({"受理", "接待", "收到"})  # which a short object needs: 受理呼救
_AGENT = re.compile(
    r"^[\u4e00-\u9fff\d、“”]{2,16}?(?:中心|机构|医院|卫生院|委员会|[台站屋]|专家|人士|部门|团队)(?:共|全年|累计|已|共计|年内|[上下]半年|前三季度)*"
    rf"(?=(?:{_DEEDS.pattern})[\u4e00-\u9fff]{{2,}})"
)
# 督查组共抽查档案880份, 网络直报系统共报告法定传染病4862例: 共 parts who did it from what was done.
_IN_ALL_DONE = re.compile(
    r"[\u4e00-\u9fff]{2,16}?(?<![全平公])共(?P<deed>(?:报告|抽查|承办|查阅|走访|核查)[\u4e00-\u9fff]{2,})"
)
_HAVING = re.compile(r"(?<=[口人民童生工])(?:拥有(?![量率])|共有|配备)")
_FLOW_NOUN = re.compile(r"学员|等(?:项目|工程)|率|机构|服务|学校|基地|指导|中心|对象|项目|计划|工作|情况|团队|机制")
_HIDDEN = re.compile(r"\([^()]*\)|“[^”]*”")
_DOSE = re.compile(r"首[针剂]|第[一二三][剂针]|加强针|全程")
_VACCINE = re.compile(r".+?疫苗")
_DEVICES = ("AED", "自动体外除颤", "除颤仪")
_OWNER = re.compile(r"[\u4e00-\u9fff]{2,14}?(?:医院|卫生院|院区|中心|妇幼保健院|疾控中心)")
_SHORT = 3  # a head of so few characters says too little without its subject
_SUBJECT = 14
# 发放叶酸1.96万份, 采集水样216份: so short a noun is named with what was done to it.
_BARE = 2
_TOLD_FIRST = re.compile("(?:实施|采集|发现|采购|接受|接待|涉及|争取|解决)(?=..$)")
_TELLING = frozenset("发放 采集 抽取 处置 开展 开设 举办 发现 印发 制作 安装 出动 核查".split())
_BY_WHOM = re.compile(r"(?<=[\u4e00-\u9fff)]{4})(?<![自理缘事])由[^,。;由]{3,40}(?:管|负责|承担|保障|服务|派驻|轮派)$")
_TOPIC = 48  # the longest topic, in characters
_DOERS = re.compile(
    r"(?:医院|中心|卫生院|卫生室|服务站|机构|医师|医生|专家|团队|队伍|学校|企业|护士|志愿者|医共体|联盟|门诊|人员|劳动力|毕业生|农民工|保险|幼儿园)$"
)
_ALL_HOUSES = re.compile(r"乡镇卫生院|社区卫生服务(?:中心|机构)|村卫生室")
_AMONG = re.compile(
    r"(?P<whole>医院|[\u4e00-\u9fff]{0,8}(?:人员|医师|护士|机构|医生|患者|床位|死亡|专科))中(?!医|心|药|西|级|小|青|老)(?=[\u4e00-\u9fff]{2})"
)
# 由甲医院、乙医院牵头的医共体: who leads it is no part of its name.
_LED = re.compile(r"^[^,。;]{2,30}?牵头(?:建设|组建|成立|实施)?的(?=[\u4e00-\u9fff“]{3})")
# 腐败问题集中整治中主动上交红包礼金, 市级财政安排人才专项经费: on what occasion, and by whom it is paid.
_ON_OCCASION = re.compile(
    r"^[^,。;]*?(?:集中|专项)整治(?:工作)?中?(?=主动上[交缴]|受理|清退)|^[省市县区级本]*财政(?:预算)?(?:已|统筹|预算)*安排(?=[\u4e00-\u9fff“”]{4,12}(?:经费|资金)$)"
)
# 人均指标按年末常住人口218万人计算: what is counted by.
_BY_POPULATION = re.compile(r"^[^,。;]*(?:按|用)(?=[^,。;率]{0,10}常住人口数?$)")
_THAN_AVERAGE = re.compile(r"(?<=[\u4e00-\u9fff)]{3})(?:比|较|不及)[^,。;比较]{2,6}的?平均(?:水平|值)?$")
_COUNTED_RATES = re.compile(
    r"(?<=[\u4e00-\u9fff])[两三四五]项(?=[\u4e00-\u9fff]{2,6}率$)"
)  # 婴儿、5岁以下儿童两项死亡率
_LIST_LENGTH = 40  # the longest name that a list gives, in characters
CLASSIFIER_NOUNS = re.compile(r"^(?:品种|项目|门类|病种|方面|类别|批次|专业|病区|点位|站点|团队|单位|样本|环节)$")
TRAILING = re.compile(
    r"(?:的基础上|及时|惠及|了|的|(?<![甲乙丙A-Z])等|、|和|(?<![涉普波])及|(?<!参)与|在|(?<!结)对|向|为|将|把|由|以|按|(?<![初高])中|以及|并|而|,|:|“|\()+$"
)
_TRAILING_ENDS = frozenset("按上时了的等、和及与在对向为将把由以中并而,:“(")


class Left(NamedTuple):
    """What the words before a figure give: the head, and the verb that makes a flow of it."""

    head: str
    flow: str
    had_verb: bool


def read_left(rest: str, words: Words) -> Left:
    """The head in ``rest``, the words before a figure less those that lead to the number."""
    is_where = strip_opening(rest).startswith("在")  # 今年在车站、学校新增AED60台: where they are, and not whose
    rest = ASIDE.sub("", rest)
    if "牵头" in rest:
        rest = _LED.sub("", rest)
    if "——" in rest:  # 变化看得见——县域内住院率
        rest = rest.rpartition("——")[2] or rest
    if "显示" in rest:
        rest = _SHOWN.sub("", rest)
    rest = strip_opening(_WITH.sub("", strip_opening(rest)))
    # 卫生技术人员中执业(助理)医师; 医院中三级
    if "中" in rest and (among := _AMONG.match(rest)) and not SHARE_NOUN.search(rest):
        rest = rest[among.end() :] + ("" if len(rest) - among.end() > _SHORT else among.group("whole"))
    if "平均" in rest:  # 医师数比全省平均水平3.06人低: what is held against it names it, too
        rest = _THAN_AVERAGE.sub("", rest)
    if "把" in rest and RATE.search(rest):  # 配合县卫健局把县域内就诊率推到90%
        rest = rest[rest.rfind("把") + 1 :] or rest
    if "整治" in rest or "财政" in rest:
        rest = _ON_OCCASION.sub("", rest)
    if "常住人口" in rest:
        rest = _BY_POPULATION.sub("", rest)
    if "共" in rest and (done := _IN_ALL_DONE.fullmatch(rest)):
        rest = done.group("deed")
    agent = _AGENT.match(rest) if _DEEDS.search(rest) else None
    rest = without_trailing(rest[agent.end() :] if agent else rest)
    if _NUMERAL.fullmatch(rest):
        return Left("", "", False)
    if SHARE_NOUN.search(rest):
        return Left(_after_list(rest), "", False)
    if PER_CAPITA.match(rest):
        return Left(tidy(_HAVING.sub("", rest)), "", False)
    standing = _STANDING.match(rest) if "达到" in rest else None
    if standing:
        return Left(tidy(standing.group("what") + "的" + tidy(standing.group("who"))), "", True)
    served = _SERVED.match(rest)
    if served:
        return Left(tidy(served.group("whom") + served.group("what")), "", True)
    if "群众" in rest and (served := _SERVES.fullmatch(rest)):
        return Left(served.group(), "", True)
    had_verb, whole = False, rest
    while (match := DOING_FIRST.match(rest)) and len(rest) - match.end() >= (3 if match.group() in _DEED else 2):
        if rest[match.end() :] == "项目":  # 争取项目16个
            break
        rest, had_verb = strip_opening(rest[match.end() :]), True
    invested = _INVESTED.match(rest) if rest.endswith("投资") else None
    if invested:
        return Left(tidy(strip_opening(invested.group(1))) + invested.group(2), "", False)
    events = _SUM_OF_EVENTS.search(rest)
    if events:
        rest = rest[: events.start()] + events.group(1)
    if had_verb and len(squeeze(rest)) == _BARE and (told := _TOLD_FIRST.search(whole)) and not BELONGING.match(rest):
        return Left(told.group() + squeeze(rest), "", True)
    flow = _last_flow(rest)
    growth = GROWTH.search(rest)
    if growth and growth.start() not in (1, 2):
        return Left(tidy(_after_list(rest[: growth.start()])), "", False)
    if flow is not None:
        head = tidy(_after_list(rest[flow.end() :]))
        if head.startswith(_DEVICES) and "公共场所" in rest[: flow.start()]:  # 公共场所新增AED402台
            return Left("公共场所" + head, flow.group(), True)
        owner = "" if is_where else _owner(rest[: flow.start()], head)
        return Left(owner + flow.group() + head, "", True) if owner else Left(head, flow.group(), True)
    doing = list(DOING.finditer(_hide(rest)))
    if doing:
        last = doing[-1]
        for match in reversed(doing):
            if len(squeeze(rest[match.end() :])) >= 2:
                last = match
                break
        head = tidy(_after_list(strip_opening(rest[last.end() :])))
        if _DOSE.fullmatch(head) and (vaccine := _VACCINE.match(rest[: last.start()])):  # HPV疫苗完成首针3.12万人
            return Left(vaccine.group() + head + "接种", "", False)
        if last.end() == len(rest) and last.group() == "上报":  # 丙类传染病病例上报1.97万例
            return Left(tidy(_after_list(rest)), "", False)
        if len(head) == _BARE and last.group() in _TELLING and not BELONGING.match(head):
            head = last.group() + head
        head = (_done_to(rest[: last.start()], head, words) or _owner(rest[: last.start()], head)) + head
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
    if _ALL_HOUSES.search(subject) and "为" not in before:  # 乡镇卫生院和社区卫生服务中心建成中医馆84个: all there are
        return ""
    told = 2 <= len(head) <= _SHORT and len(subject) <= _SUBJECT and _DOERS.search(subject)
    return subject if told and not FLOW.search(subject) and not DOING.search(subject) else ""


def _done_to(before: str, head: str, words: Words) -> str:
    """What stands before a verb of doing where the head behind it is a verb alone: 家庭病床累计建床286张."""
    subject = tidy(strip_opening(before)) if len(head) == _BARE and words.is_verb(head) else ""
    return subject if _BARE <= len(subject) <= _SUBJECT else ""


def noun_phrase(rest: str) -> str:
    """All of ``rest`` that may be a name, verbs within it too: 达到基本标准以上的机构."""
    return tidy(_after_list(strip_opening(ASIDE.sub("", rest))))


def without_year(name: str) -> str:
    """``name`` less a year that stands in it and only tells when: 家庭病床2023年建床 → 家庭病床建床."""
    return _YEAR_WITHIN.sub("", name) if "年" in name and "20" in name else name


@lru_cache(maxsize=1024)  # several rules ask it of the same words
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
    head = _COUNTED_RATES.sub("", head)
    summed = _SUMMED.match(head) if "、" in head else None
    if summed:
        return head[summed.end() :]
    marks = [m.end() for m in _LISTED.finditer(head)]
    if marks and len(squeeze(head[marks[-1] :])) == 2:  # 活动, 资金: too little without the list
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


def without_trailing(words: str) -> str:
    """``words`` less the connectives at their end."""
    return TRAILING.sub("", words) if words[-1:] in _TRAILING_ENDS else words


def tidy(head: str) -> str:
    """``head`` less the connectives at its ends and the general words that say nothing of it."""
    head = without_trailing(head.strip(" 、,:;的"))
    if head[-1:] in _PASSED_ENDS:  # 经济总量突破千亿
        head = _MARK_PASSED.sub("", head)
    if "分别" in head:  # 高血压、糖尿病患者分别管理12.3万人、4.1万人
        head = head.replace("分别", "")
    if "因" in head:  # 专业公共卫生机构因区级机构整合减少1个
        head = _CAUSE.sub("", head)
    return GENERIC_TAIL.sub("", head) if len(head) > 6 else head


def topic_of(clause: str) -> str:
    """What a clause without a figure speaks of, for the figures after it that have no subject of their own."""
    rest = _BY_WHOM.sub("", ASIDE.sub("", clause))
    if rest.endswith(_SORTED):  # 医院按登记注册类型分,公立26家
        rest = _SORTED_BY.sub("", rest)
    if rest.endswith("方面"):
        rest = _AS_TO.sub(r"\1", rest)
    rest = strip_opening(rest)
    if served := _SERVED.match(rest):
        return last_of(tidy(served.group("whom") + served.group("what")), _TOPIC)
    doing = list(DOING.finditer(rest))
    if doing and len(rest) - doing[0].end() >= 3 and doing[0].start() <= 4:
        rest = rest[doing[0].end() :]
    rest = _MARK_PASSED.sub("", _ALL_THERE.sub("", squeeze(rest)))
    rest = _COURSE.sub("", rest)
    return last_of(tidy(_SAID_OF.sub("", rest) if rest.endswith(_SAID) else rest), _TOPIC)

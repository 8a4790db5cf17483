"""Completes people who say too little alone by what is done for them: 对象 → 奖励扶助对象, 在职 → 城镇职工基本养老保险在职人员."""

import re

from etl.parse.left_out.short import Short
from etl.parse.words import measures
from etl.parse.words.lexicon import SHARE_NOUN

_AGED = re.compile(r"\d+(?:-\d+)?周?岁(?:及?以[上下])?(?:常住|户籍)?(?:老年人|老人|人群|儿童|居民|妇女)")
_EXAMINED = re.compile("(?:免费)?(?:健康)?(?:体检|查体|检查)")
_SERVES = re.compile(
    r"(?:服务[\u4e00-\u9fff]{0,6}(?:群众|乡亲|村民|百姓|老人|老年人|居民|农牧民|牧民|农民|渔民|游客|学生)|听众|受众|观众|(?:参与|参加|受益)[\u4e00-\u9fff]{0,4}(?:群众|居民|市民|职工))"
)
_EVENT = re.compile("(?:活动|赛事|讲座|比赛|义诊|宣讲|宣传|巡讲|演练|培训|[讲课]堂|开讲|开课|展演|巡演|直播|节目)$")
_ANYBODY = frozenset("乡亲 群众 村民 百姓 农牧民 牧民 农民 渔民 游客".split())
_TOLD = re.compile("(?<=”)(?:开讲|开课|宣讲|播出|举办)$")
_MEANS = re.compile("巡回(?:医疗|诊疗)|巡诊|义诊")
_LONGEST = 8  # a longer name is no means by which somebody was served, in characters
_TOOK_PART = frozenset("参检 参训 参赛 参会 受检".split())
_IN_WHAT = re.compile("(?:体检|检查|筛查|普查|培训|培训班|竞赛|比武|演练)$")
_MANAGED = frozenset({"规范管理", "健康管理", "管理", "在管"})
_ILL_PEOPLE = re.compile("(?P<who>[^,。;]{2,16}(?:患者|病人))$")
_HAVE_IT = re.compile(r"(?:在册)?(?P<ill>[^,。;]{2,10}?)(?:患者)?(?:报告)?患病率")
_WHO_IS_INSURED = frozenset("职工 城乡居民 居民 灵活就业人员".split())
_OPEN_TO = re.compile("^(?:参加)?(?:城镇|城乡)?(?:职工|居民)?")
_ALIVE = frozenset({"现存活", "存活", "现有存活"})
_HIV = re.compile("感染者|艾滋|HIV")
_AIDED = frozenset({"特扶", "特别扶助"})
_AID_MONEY = frozenset("扶助资金 扶助金 资金 补助资金 奖扶资金".split())
_ON_LIST = re.compile("^(?:登记在册|在册|在管|规范管理|建档)(?=[^,。;]*(?:病|高血压|障碍|结核))")
_EARNINGS = frozenset(
    "年均收入 人均年收入 人均收入 月均收入 平均月收入 平均年收入 平均工资 月平均工资 年收入 月收入 平均工龄 平均从业年限".split()
)
_OF_WHOM = re.compile(r"(?P<who>[^,。;]{0,8}(?:医[师生]|村医|护士|人员|职工|保育师|教师|队员))(?:平均年龄|人数)?")
_ILLNESS = re.compile(r"^[^,。;]{0,8}(?:高血压|糖尿病|肺结核|障碍|慢阻肺|冠心病)")


def entitled(short: Short) -> str | None:
    """奖励扶助10632人、特扶812人: those who get it."""
    return short.head + "对象" if short.unit == "人" and short.head in _AIDED else None


def aid_given(short: Short) -> str | None:
    """计划生育特别扶助对象9318人,发放扶助资金1.2亿元: what they are given."""
    aid = measures.aid_of(short.previous) if short.unit == "元" and short.head in _AID_MONEY else ""
    return aid + "资金" if aid else None


def on_list(short: Short) -> str | None:
    """在管高血压患者8.12万人、糖尿病患者3.05万人: of those on the same list."""
    listed = _ON_LIST.match(short.previous) if short.unit == "人" and _ILLNESS.search(short.head) else None
    return listed.group() + short.head if listed and not _ON_LIST.match(short.head) else None


def took_part(short: Short) -> str | None:
    """全民健康体检整村推进,参检8.2万人: in what."""
    told = not short.previous and short.head in _TOOK_PART and _IN_WHAT.search(short.topic)
    return short.topic + short.head if told else None


def examined(short: Short) -> str | None:
    """65岁以上老年人健康管理率74.1%,免费体检4.08万人: those of the age told before."""
    aged = _AGED.match(short.previous) if short.unit == "人" and _EXAMINED.fullmatch(short.head) else None
    return aged.group() + short.head if aged else None


def managed(short: Short) -> str | None:
    """在册严重精神障碍患者2013人,规范管理1961人: who was managed."""
    if short.unit != "人" or short.head not in _MANAGED:
        return None
    if ill := _HAVE_IT.fullmatch(short.previous):  # 报告患病率4.73‰,在管11692人
        return short.head + ill.group("ill") + "患者"
    who = _ILL_PEOPLE.match(short.previous)
    return _ON_LIST.sub("", who.group("who")) + short.head if who else None


def earning(short: Short) -> str | None:
    """乡村医生平均年龄51.6岁,年均收入4.3万元: whose it is."""
    of = _OF_WHOM.fullmatch(short.previous) if short.head in _EARNINGS else None
    return of.group("who") + short.head if of else None


def insured(short: Short) -> str | None:
    """基本医疗保险参保18万人,职工2.4万人: who is insured of them."""
    told = short.unit == "人" and "保险" in short.previous and short.head in _WHO_IS_INSURED
    return short.head + _OPEN_TO.sub("", short.previous) if told else None


def alive(short: Short) -> str | None:
    """新报告感染者和病人214例,现存活1632例: those who live with HIV."""
    told = short.head in _ALIVE and _HIV.search(short.previous)
    return short.head + "艾滋病感染者和病人" if told else None


def served(short: Short) -> str | None:
    """巡回医疗1240车次,服务山区群众3.6万人次; 健康讲座56场,参与居民860人: who was served by it or took part."""
    is_bare = short.head in _ANYBODY
    if not (is_bare or _SERVES.match(short.head)) or SHARE_NOUN.search(short.previous):  # by no rate
        return None
    if means := _MEANS.search(short.previous) or _MEANS.search(short.topic):
        return means.group() + ("服务" if is_bare else "") + short.head
    by = short.previous
    if is_bare:
        return None
    return _TOLD.sub("", by) + short.head if len(by) <= _LONGEST or _EVENT.search(by) else None

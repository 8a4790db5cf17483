"""The words of a name that say what of a thing is measured: put to its subject, taken off, or carried to the next figure."""

import re

from etl.parse.words.lexicon import FLOW, PER_CAPITA

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
_BLOOD = frozenset({"单位", "毫升", "升"})
_REACHED = {"人": "人数", "人次": "人次", "户": "户数"}
_DONE = re.compile("^(?:开展|举办|组织)(?:了)?")
_GIVEN = re.compile(r"献血(?:人次|人数)?$")
# What is done or happens, and how often or to how many: no name without it.
COUNTED = (
    {
        (deed, unit): unit + "数"
        for unit, deeds in (("人", "入院 出院 住院 献血 处分 问责 应检 实检"), ("次", "派车 出车"), ("件", "立案"))
        for deed in deeds.split()
    }
    | {(state, unit): "项目" for state in "在建 完工 已完工 竣工 开工 新开工 续建".split() for unit in ("个", "项")}
    | {(deed, unit): "面积" for unit in ("平方米", "亩") for deed in "消杀 消毒 查螺 灭螺".split()}
    | {("婚检", "对"): "对数", ("手术", "台次"): "台次", ("大病", "种"): "病种", ("平均住院", "天"): "日"}
    | {(state, "人"): "人员" for state in "退休 离休 在职 在岗 在编 编外 聘用 实有".split()}
    | {("立案", unit): "案件" for unit in ("起", "宗")}
    | {("出生", "人"): "人口", ("罚没", "元"): "金额"}
)
# 发放奖扶资金1.03亿元,惠及9.4万人: those who get the money.
_FUNDS = re.compile(r"(?:对象)?(?:补助金|扶助金|奖励金|补助资金|资金|奖金)$")
_AIDED = re.compile("(?:新增|确认)*(?P<aid>.*(?:扶助|奖扶|特扶|津贴|补贴|救助))(?:对象|人员|人数)")
_AGED = frozenset("男童 女童 男婴 女婴 男生 女生 小学 初中 高中 小学生 初中生 高中生 城镇居民 农村居民".split())
GROUPS = frozenset({"男性", "女性", "城市", "农村", "城区", "城镇"}) | _AGED
_WHOSE = re.compile(
    r"^[\d岁周及以上下-]*(?:儿童青少年|青少年|儿童|婴儿|中小学生|学生|居民)(?:总体)?"
)  # those whom a group is of
_GROUP = re.compile(f"^(?:{'|'.join(sorted(GROUPS))})")
_LEVEL = re.compile(r"^(?:国家级|自治区级|省级|市级|县级|区县级|国家|省|市|[甲乙丙]类|[一二三]级|[一二三四五]星级)")
# 在管高血压患者8.4万人,规范管理率…; 登记管理严重精神障碍患者…
_MANAGED = re.compile(r"^(?:现|现有)?(?:在管|登记管理|登记在册|在册管理|登记)|(?<=[者人压病])(?:在管|登记|在册)$")
_EXAMINED = re.compile(r"(?<=人)(?:免费)?(?:健康)?(?:体检|查体|检查)$")  # 老年人体检2.6万人,健康管理率65%
_DONE_FOR = re.compile(r"^(?:享受|接受|参加|完成)[^,。;的]{2,14}的(?=.*(?:人|儿童|妇女?|患者)$)")
_KEPT = frozenset({"续约率", "续签率", "履约率"})
_SIGNERS = frozenset({"全人群", "重点人群", "常住人口"})
_OF_ALL = ("发病率", "死亡率", "患病率")
_PATIENTS = re.compile(
    r"^(?:新?登记(?:管理)?|新?报告|新发现?|发现|确诊|活动性|在管|在册)+|(?:感染者和病人|患者|病例|病人)$"
)
_MEASURE = re.compile(
    r"(?:(?:报告|动态)?[\u4e00-\u9fff]{2}率|比例|占比|人次|人数|例数|数量|总数|数|规范管理率|报告患病率|(?<=大病)病种)$"
)
_WHAT_OF = re.compile(
    r"(?:(?:家庭医生)?签约(?:服务)?(?:覆盖)?率|[\u4e00-\u9fff]{2}(?:管理|指导|使用|服务覆盖|系统管理)?(?:率)|规范管理率|比例|占比|比重|水平|覆盖面|满意度)$"
)
_WORTH = re.compile(r"(?:签约金额|合同金额|总投资|完成投资|投资|总?建筑面积|规划床位|床位)$")
_BOUGHT = re.compile("^(?:累计|全面)*(?:落地执行|落地|执行|落实)")
_AS_PART = re.compile(r"^所?占(?:比[重例]|的比[重例])$")


def of_group(group: str, name: str) -> str:
    """The name of a measure of men, women, town or country: 女性, 男性期望寿命 → 女性期望寿命; 女童, 儿童死亡率 → 女童死亡率."""
    return group + (_WHOSE.sub("", _GROUP.sub("", name)) if group in _AGED else _GROUP.sub("", name))


def rate_of(subject: str, rate: str) -> str:
    """A bare rate with its subject, no word of which is said twice: 高血压患者管理, 规范管理率 → 高血压患者规范管理率."""
    subject = without_measure(subject).removesuffix("能力").removesuffix("分别").removesuffix("涉及")
    subject = PER_CAPITA.sub("", subject) or subject  # 每千人口托位3.52个,使用率46%: of the places, not of the people
    if "管理" in rate:
        subject = _EXAMINED.sub("", _MANAGED.sub("", subject))
    if rate.endswith("管理率"):  # 享受免费体检的65岁以上老年人78.4万人,健康管理率71.8%
        subject = _DONE_FOR.sub("", subject)
    if rate == "签约率" and subject.startswith(
        "县域"
    ):  # 县域内就诊率86%,签约率65%: of the people, and not of the visits
        return rate
    if rate == "签约率" and subject.startswith("家庭医生"):  # 家庭医生团队签约居民71万人,签约率38%
        return "家庭医生签约率"
    if rate in _KEPT and subject in _SIGNERS:  # 重点人群签约率72.6%,续约率88%: of all who signed
        return "家庭医生签约" + rate
    if rate.endswith(_OF_ALL):  # 登记活动性肺结核患者2486例,报告发病率47.1/10万
        subject = _PATIENTS.sub("", subject)
    if rate.startswith("完成"):  # 完成投资9.7亿元,占年度计划的112%
        subject = subject.replace("完成投资", "投资")
    rate = _AS_PART.sub("占比", rate)
    if rate == "不合格率":  # 检出不合格683份,不合格率1.5%
        return subject.removesuffix("不合格").removesuffix("检出") + rate
    overlap = next((n for n in range(len(rate) - 1, 1, -1) if subject.endswith(rate[:n])), 0)
    if overlap:  # 患者规范管理1961人,规范管理率97%
        subject = subject[:-overlap]
    elif len(rate) > 2 and subject[-2:] in rate:
        subject = subject[:-2]
    return subject.removeprefix(rate[:-1]) + rate


def without_measure(name: str) -> str:
    """A name less the words that say what of it is measured: 肺功能筛查完成率 → 肺功能筛查."""
    return _MEASURE.sub("", name)


def price_of(name: str) -> str:
    """The price of what a name says was bought: 落地集采药品 → 集采药品价格."""
    return _BOUGHT.sub("", name).removesuffix("价格") + "价格"


def aid_of(name: str) -> str:
    """The aid that those whom a name counts are given, empty for any other: 确认奖励扶助对象 → 奖励扶助."""
    aided = _AIDED.fullmatch(name)
    return aided.group("aid") if aided else ""


def without_worth(name: str) -> str:
    """A name less the sum, the floor or the beds of the thing that it names: 新院区总投资 → 新院区."""
    return _WORTH.sub("", without_measure(name))


def what_of(name: str) -> str:
    """The last words of a share's name, those that say what is shared: 常住人口签约率 → 签约率."""
    match = _WHAT_OF.search(name)
    return match.group() if match else ""


def carried(previous: str, unit: str, previous_unit: str) -> str:
    """The name of a figure that stands without a head right behind another: 家庭医生团队1854个、4897人."""
    if unit == previous_unit or unit in {"%", "百分点"} or not previous:
        return previous
    if unit == "人" and _FUNDS.search(previous):
        return _FUNDS.sub("对象", previous)
    if unit in _BLOOD and _GIVEN.search(previous):  # 无偿献血4.62万人次、8.04万单位
        return _GIVEN.sub("献血量", previous)
    noun = UNIT_NOUNS.get(unit, "")
    if unit == "元":  # 特别扶助对象862人598万元
        previous = previous.removesuffix("对象")
    return previous if not noun or previous.endswith(noun) else previous + noun


def benefiting(previous: str, unit: str) -> str:
    """Those whom what was named before has reached: 义诊 → 义诊惠及人数; empty of funds, which have people of their own name."""
    if _FUNDS.search(previous) or unit not in _REACHED:
        return ""
    return _DONE.sub("", previous) + "惠及" + _REACHED[unit]


def flow_of(name: str) -> str:
    """The verb that opens the name of a flow, empty where none does."""
    match = FLOW.match(name)
    return match.group() if match else ""


def without_level(name: str) -> str:
    """A name less the level it opens with: 省级区域医疗中心 → 区域医疗中心."""
    return _LEVEL.sub("", name)

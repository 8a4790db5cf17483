"""The words of a name that say what of a thing is measured: put to its subject, taken off, or carried to the next figure."""

import re

from etl.parse.words.verbs import FLOW

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
SEXES = {"男": "男性", "女": "女性"}
_BLOOD = frozenset({"单位", "毫升", "升"})
_REACHED = {"人": "人数", "人次": "人次", "户": "户数"}
_A_SUM = re.compile("(?:[总产加]值|投资|收入|支出|[余总销交]额|资金|费用|GDP)$")
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
    | {(car, "次"): "出动" for car in ("救护车", "急救车", "急救车辆")}
    | {("出生", "人"): "人口", ("罚没", "元"): "金额"}
    | {(mutual + "互认", "项次"): "项次" for mutual in ("检查检验结果", "检查检验", "检验检查结果")}
)
# 发放奖扶资金1.03亿元,惠及9.4万人: those who get the money.
_FUNDS = re.compile(r"(?:对象)?(?:(?<=[补扶]助|奖励)金|补助资金|资金|奖金)$")
_AIDED = re.compile("(?:新增|确认)*(?P<aid>.*(?:扶助|奖扶|特扶|津贴|补贴|救助))(?:对象|人员|人数)")
_AGED = frozenset("男童 女童 男婴 女婴 男生 女生 小学 初中 高中 小学生 初中生 高中生 城镇居民 农村居民".split())
GROUPS = frozenset({"男性", "女性", "城市", "农村", "城区", "城镇"}) | _AGED
_WHOSE = re.compile(
    r"^[\d岁周及以上下-]*(?:儿童青少年|青少年|儿童|婴儿|中小学生|学生|居民)(?:总体)?"
)  # those whom a group is of
_GROUP = re.compile(f"^(?:{'|'.join(sorted(GROUPS))})")
_LEVEL = re.compile(
    r"^(?:[省市县区]定|国家级|自治区级|省级|市级|县级|区县级|国家|省|市|[甲乙丙]类|[一二三]级(?:[甲乙丙]等)?|[一二三四五]星级)"
)
_MEASURE = re.compile(
    r"(?:(?:报告|动态|成功|规范)?[\u4e00-\u9fff]{2}率|比例|占比|人次|人数|例数|件数|数量|总数|数|规范管理率|报告患病率|(?<=大病)病种)$"
)
_WHAT_OF = re.compile(
    r"(?:(?:家庭医生)?签约(?:服务)?(?:覆盖)?率|[\u4e00-\u9fff]{2}(?:管理|指导|使用|服务覆盖|系统管理)?(?:率)|规范管理率|比例|占比|比重|水平|覆盖面|满意度)$"
)
_WORTH = re.compile(
    r"(?:签约金额|合同金额|(?:概算|估算|预算|计划)?(?:总|完成)?投资|投入(?:资金)?|(?:规划|设计)?总?建筑面积|规划床位|床位|(?<!^)每[个所家张](?:每年)?(?:一次性)?(?:补[助贴]|奖[励补])|(?<=[补奖][助贴励])标准)$"
)
_SHARE_OF = re.compile("(?<=..)(?:占[^占,。;]{2,16}比例|占比)$")
_BENEFITED = re.compile("(?<=..)惠及[\u4e00-\u9fff]*$")
_BOUGHT = re.compile("^(?:累计|全面)*(?:落地执行|落地|执行|落实)")


def of_group(group: str, name: str) -> str:
    """The name of a measure of men, women, town or country: 女性, 男性期望寿命 → 女性期望寿命; 女童, 儿童死亡率 → 女童死亡率."""
    return group + (_WHOSE.sub("", _GROUP.sub("", name)) if group in _AGED else _GROUP.sub("", name))


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


def without_share(name: str) -> str:
    """A name less what makes a share of it: 中医药专项经费占卫生健康支出比例 → 中医药专项经费."""
    return _SHARE_OF.sub("", name)


def without_benefited(name: str) -> str:
    """A name less whom it reached: 惠民保惠及群众 → 惠民保."""
    return _BENEFITED.sub("", name)


def what_of(name: str) -> str:
    """The last words of a share's name, those that say what is shared: 常住人口签约率 → 签约率."""
    match = _WHAT_OF.search(name)
    return match.group() if match else ""


_PEOPLE = re.compile("(?:医[师生]|护士|药师|[学患]者|人员|人才|职工)$")


def carried(previous: str, unit: str, previous_unit: str) -> str:
    """The name of a figure that stands without a head right behind another: 家庭医生团队1854个、4897人."""
    if unit == previous_unit or unit in {"%", "百分点"} or not previous:
        return previous
    if unit == "人" and _PEOPLE.search(previous):  # 执业医师从320增加到684人
        return previous
    if unit == "人" and _FUNDS.search(previous):
        return _FUNDS.sub("对象", previous)
    if unit in _BLOOD and _GIVEN.search(previous):  # 无偿献血4.62万人次、8.04万单位
        return _GIVEN.sub("献血量", previous)
    noun = UNIT_NOUNS.get(unit, "")
    if unit == "元":  # 特别扶助对象862人598万元
        previous = previous.removesuffix("对象")
        noun = "" if _A_SUM.search(previous) else noun  # 生产总值连跨2个千亿台阶、达到3100亿元
    return previous if not noun or previous.endswith(noun) else previous + noun


def benefiting(previous: str, unit: str) -> str:
    """Those whom what was named before has reached: 义诊 → 义诊惠及人数; empty of funds, which have people of their own name."""
    if _FUNDS.search(previous) or unit not in _REACHED:
        return ""
    return previous + "惠及" + _REACHED[unit]


def flow_of(name: str) -> str:
    """The verb that opens the name of a flow, empty where none does."""
    match = FLOW.match(name)
    return match.group() if match else ""


def without_level(name: str) -> str:
    """A name less the level it opens with: 省级区域医疗中心 → 区域医疗中心."""
    return _LEVEL.sub("", name)

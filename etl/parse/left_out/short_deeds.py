"""Completes what was done where its words say too little alone: 救治 → 大病救治, 实建 → 家庭病床建床."""

import re

from etl.parse.left_out.short import UNIT_COUNTS, Short
from etl.parse.words import measures
from etl.parse.words.lexicon import EVENTS, PER_CAPITA, VICTIMS

_PLANNED = re.compile("(?:年初|全年|年度)?预算数?$")
_SPENT = re.compile("实际支出|执行数?|(?:支出)?决算数?")
_MISSING = re.compile("缺口|缺额|空缺|空编")
_LEFT = re.compile("(?:年终|年末|清算|当年|累计|滚存)*(?P<left>结余(?:留用)?|结转|超支)")
_AGED = re.compile(r"\d+(?:-\d+)?周?岁(?:及?以[上下])?(?:老年人|老人|人群|儿童|居民|妇女)")
_EXAMINED = re.compile("(?:免费)?(?:健康)?(?:体检|查体|检查)")
_FUND = re.compile("(?:基金|资金)(?:总额|(?:总额)?包干)?$")
_VACCINATED = re.compile(r"(?P<who>[^疫苗]{2,}?)(?P<what>(?:首[针剂]|全程|加强)?接种率?)")
_VACCINE = re.compile(r"[\u4e00-\u9fffA-Z\d]{0,10}?疫苗")
_SHOTS = frozenset("接种 接种人数 接种率".split())
_WHOSE_VACCINE = re.compile(r"[\u4e00-\u9fffA-Z\d]{2,14}?疫苗(?!接种)")
_OTHER_CANCER = {"宫颈癌": "乳腺癌", "乳腺癌": "宫颈癌"}
_FOUND = re.compile("检出|确诊|发现|筛出|查出")
_REALLY = re.compile("(?:实|已)(?P<deed>[建种筛检增招培])")
_OF_ILL = frozenset("确诊 救治 发病 报告发病 死亡 治愈 治愈出院".split())
_ILL = re.compile("[病患人者例儿妇阳疫症癌]|对象|救治")
_WHOM = re.compile(r"(?:患者|病人|对象|人群|老年人|妇女|儿童|居民|学生)$")
_SERVES = re.compile(r"服务[\u4e00-\u9fff]{0,6}群众")
_MEANS = re.compile("巡回(?:医疗|诊疗)|巡诊|义诊")
_LONGEST = 8  # a longer name is no means by which somebody was served, in characters
_MANAGED = frozenset({"规范管理", "健康管理", "管理"})
_ILL_PEOPLE = re.compile("(?P<who>[^,。;]{2,16}(?:患者|病人))$")
_STANDING = frozenset("在职人员 离退休 离退休人员 退休人员".split())
_WHO_IS_INSURED = frozenset("职工 城乡居民 居民 灵活就业人员".split())
_OPEN_TO = re.compile("^(?:参加)?(?:城镇|城乡)?(?:职工|居民)?")
_STAFF = re.compile("(?:医师|医生|护士|人员|职工|村医|干部)$")
_REPORTS = frozenset({"出具报告", "出具诊断报告", "诊断报告"})
_ALIVE = frozenset({"现存活", "存活", "现有存活"})
_HIV = re.compile("感染者|艾滋|HIV")
_AIDED = frozenset({"特扶", "特别扶助"})
_AID = re.compile("(?P<aid>扶助|奖扶|特扶|补贴|津贴|救助)(?:金|资金)$")
_AID_MONEY = frozenset("扶助资金 扶助金 资金 补助资金 奖扶资金".split())
_ON_LIST = re.compile("^(?:登记在册|在册|在管|规范管理|建档)(?=[^,。;]*(?:病|高血压|障碍|结核))")
_ILLNESS = re.compile(r"^[^,。;]{0,8}(?:高血压|糖尿病|肺结核|障碍|慢阻肺|冠心病)")
_BOUGHT = re.compile("采(?:中选)?药品(?:扩围|落地|执行)?$")
_GOODS = frozenset({"耗材", "医用耗材", "高值耗材"})
_KINDS = frozenset({"种", "类", "个", "批"})
_ACCIDENT = re.compile(r"(?P<what>[\u4e00-\u9fff]{0,10}?(?:事故|火灾))(?:起数)?")
_OPPOSITE = {"下转": "上转", "上转": "下转"}

_FOUND_OUT = re.compile("(?:筛出|检出|查出|发现)?(?P<what>高风险|高危)(?:孕妇|人群|人员|对象)?")
_LOOKED_AT = re.compile("筛查|初筛|检查")
_YIELDS = frozenset({"产量", "总产量", "年产量", "单产", "产值", "年产值"})
_GROWN = re.compile(
    r"(?P<what>[\u4e00-\u9fff“”]{2,12}?)(?:总?(?:播种|种植|栽植|养殖|栽培)(?:总?面积)?|(?<=[\u4e00-\u9fff]{2})面积)"
)


def found_out(short: Short) -> str | None:
    """孕妇产前筛查2197人,高风险113人; 早期筛查6150人、检出高危1437人: of those who were looked at."""
    found = _FOUND_OUT.fullmatch(short.head)
    looked = _LOOKED_AT.search(short.base) if found else None
    return short.base[: looked.end()] + found.group("what") if found and looked else None


def yield_of(short: Short) -> str | None:
    """粮食播种面积30.6万亩、产量12.4万吨; 蔬菜种植3.2万亩,年产量8万吨."""
    grown = _GROWN.fullmatch(short.base) if short.head in _YIELDS else None
    return grown.group("what") + short.head if grown else None


def really(short: Short) -> str | None:
    """家庭病床建床目标4000张、实建4318张; 疫苗应种3.8万剂次,实种3.7万剂次."""
    done = _REALLY.fullmatch(short.head)
    if not done or not short.previous:
        return None
    due = short.previous.removesuffix("应" + done.group("deed"))
    return short.previous if due == short.previous else due + short.head


def spent(short: Short) -> str | None:
    """政府采购预算1.08亿元,执行9714万元: what was planned before, as it was done."""
    planned = _PLANNED.search(short.previous) if _SPENT.fullmatch(short.head) else None
    return short.previous[: planned.start()] + short.head if planned and planned.start() > 1 else None


def missing(short: Short) -> str | None:
    """每千人口注册护士2.71人,缺口约720人: how many are missing of what was told before."""
    return (
        measures.without_measure(PER_CAPITA.sub("", short.base)) + short.head
        if _MISSING.fullmatch(short.head)
        else None
    )


def vaccinated(short: Short) -> str | None:
    """HPV疫苗方面,为七年级女生接种3215人: the vaccine that the clause before names."""
    if short.head in _SHOTS and (said := _WHOSE_VACCINE.search(short.topic)):  # 女生HPV疫苗第二针基本打完,接种1863人
        return said.group() + short.head
    deed = _VACCINATED.fullmatch(short.head) if "疫苗" in short.topic else None
    vaccine = _VACCINE.match(short.topic) if deed else None
    return f"{deed.group('who')}{vaccine.group()}{deed.group('what')}" if deed and vaccine else None


def entitled(short: Short) -> str | None:
    """奖励扶助10632人、特扶812人; 发放奖励扶助金1041万元,对象10843人: those who get it."""
    if short.unit != "人":
        return None
    if short.head in _AIDED:
        return short.head + "对象"
    aid = _AID.search(short.base) if short.head == "对象" else None
    return short.base[: aid.end("aid")] + short.head if aid else None


def aid_given(short: Short) -> str | None:
    """计划生育特别扶助对象9318人,发放扶助资金1.2亿元: what they are given."""
    aid = measures.aid_of(short.previous) if short.unit == "元" and short.head in _AID_MONEY else ""
    return aid + "资金" if aid else None


def on_list(short: Short) -> str | None:
    """在管高血压患者8.12万人、糖尿病患者3.05万人: of those on the same list."""
    listed = _ON_LIST.match(short.previous) if short.unit == "人" and _ILLNESS.search(short.head) else None
    return listed.group() + short.head if listed and not _ON_LIST.match(short.head) else None


def of_diagnosis(short: Short) -> str | None:
    """远程影像、心电诊断中心联通各卫生院,出具报告1.8万份."""
    remote = short.head in _REPORTS and "远程" in short.previous + short.topic
    return "远程诊断报告" if remote else None


def left_over(short: Short) -> str | None:
    """医保包干基金1.47亿元,结余612万元: what is left of it."""
    left = _LEFT.fullmatch(short.head) if short.unit == "元" and _FUND.search(short.base) else None
    return short.base + left.group("left") if left else None


def examined(short: Short) -> str | None:
    """65岁以上老年人健康管理率74.1%,免费体检4.08万人: those of the age told before."""
    aged = _AGED.match(short.previous) if short.unit == "人" and _EXAMINED.fullmatch(short.head) else None
    return aged.group() + short.head if aged else None


def twin(short: Short) -> str | None:
    """农村妇女宫颈癌筛查6312人、乳腺癌筛查6127人: the same of the other."""
    cancer = next((c for c in _OTHER_CANCER if short.head.startswith(c)), "")
    other = _OTHER_CANCER.get(cancer, "")
    if not other or other + short.head.removeprefix(cancer) not in short.previous:
        return None
    if found := _FOUND.match(short.previous):  # 检出宫颈高级别病变及宫颈癌412例、乳腺癌96例
        return found.group() + short.head
    return re.sub(other + "(?:及?癌?前病变(?:及以上)?)?", cancer, short.previous)  # 宫颈癌及癌前病变712例、乳腺癌83例


def managed(short: Short) -> str | None:
    """在册严重精神障碍患者2013人,规范管理1961人: who was managed."""
    who = _ILL_PEOPLE.match(short.previous) if short.unit == "人" and short.head in _MANAGED else None
    return _ON_LIST.sub("", who.group("who")) + short.head if who else None


def insured(short: Short) -> str | None:
    """参加城镇职工基本养老保险3万人,在职1.2万人; 基本医疗保险参保18万人,职工2.4万人: who is insured of them."""
    if short.unit != "人" or "保险" not in short.previous:
        return None
    if short.head in _STANDING:
        return short.previous + short.head
    return short.head + _OPEN_TO.sub("", short.previous) if short.head in _WHO_IS_INSURED else None


def paid_alike(short: Short) -> str | None:
    """职工人均年工资性收入12.7万元,临床医师15.4万元: what others are paid on average."""
    at = short.previous.find("人均") if short.unit == "元" and _STAFF.search(short.head) else -1
    return short.head + short.previous[at:] if at > 0 else None


def goods(short: Short) -> str | None:
    """落地国家和省集采药品596种、耗材27类: goods of the same purchase."""
    is_twin = short.head in _GOODS and _BOUGHT.search(short.previous) and short.unit in _KINDS
    return "集采" + short.head if is_twin else None


def alive(short: Short) -> str | None:
    """新报告感染者和病人214例,现存活1632例: those who live with HIV."""
    told = short.head in _ALIVE and _HIV.search(short.previous)
    return short.head + "艾滋病感染者和病人" if told else None


def dead(short: Short) -> str | None:
    """发生生产安全事故7起、死亡6人: who died in what happened."""
    happened = _ACCIDENT.fullmatch(short.previous) if short.head in VICTIMS else None
    return happened.group("what") + short.head if happened else None


def mutual(short: Short) -> str | None:
    """推进检查检验结果互认,互认项目达156项."""
    if short.head == "项目" and short.topic.endswith("互认"):
        return short.topic + short.head
    at = short.head.find("互认")
    return short.topic + short.head[at + 2 :] if at >= 0 and short.topic.endswith("互认") else None


def served(short: Short) -> str | None:
    """巡回医疗1240车次,服务山区群众3.6万人次: who was served by it."""
    if not _SERVES.match(short.head):
        return None
    means = _MEANS.search(short.previous) or _MEANS.search(short.topic)
    by = means.group() if means else short.previous
    return by + short.head if len(by) <= _LONGEST else None


def event(short: Short) -> str | None:
    """大病确诊6892人,救治6885人; 检验互认项目203项,全年互认37.6万项次."""
    head, unit, previous, _, base = short
    if head not in EVENTS:
        return None
    opposite = _OPPOSITE.get(head)
    if opposite and head in base:  # 下转患者2.94万人次,下转同比增长21.5%
        return base
    if opposite and opposite in base:
        return base.replace(opposite, head)
    if head == "死亡" and base.startswith("出生"):  # 全年出生872人、死亡2284人
        return "死亡人口"
    if head in _OF_ILL and not _ILL.search(base):
        return head
    if opposite and "转" not in base:  # 基层诊疗量占比53.7%,上转6218人次
        return head + "患者"
    if base.endswith("能力"):  # 日最大检测能力4.3万份,累计检测143万人次
        return head + UNIT_COUNTS.get(unit, "")
    at = base.find(head)
    if at > 1 and base[:at].count("“") == base[:at].count("”"):
        return base[: at + len(head)]
    told = previous or _WHOM.search(base)  # 四类慢病患者应签尽签,签约5.37万人
    return measures.without_measure(base) + head if told else head + UNIT_COUNTS.get(unit, "")

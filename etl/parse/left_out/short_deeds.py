"""Completes what was done where its words say too little alone: 救治 → 大病救治, 实建 → 家庭病床建床."""

import re

from etl.parse.left_out.short import UNIT_COUNTS, Short
from etl.parse.words import measures
from etl.parse.words.forms import any_of
from etl.parse.words.lexicon import PER_CAPITA, SHARE_NOUN
from etl.parse.words.verbs import EVENTS, VICTIMS

_MISSING = re.compile("缺口|缺额|空缺|空编|(?P<short>(?:[距离按比较与][^,。;]{2,8})?(?:还|尚|仍)?[缺差])")
_STAFFED = frozenset({"人", "张", "辆", "台"})
_LEFT = re.compile("(?:年终|年末|清算|当年|累计|滚存)*(?P<left>结余(?:留用)?|结转|超支)")
_FUND = re.compile("(?:基金|资金)(?:总额|(?:总额)?包干)?$")
_VACCINATED = re.compile(r"(?P<who>[^疫苗]{2,}?)(?P<what>(?:首[针剂]|全程|加强)?接种率?)")
_DOSE_GIVEN = re.compile("(?P<dose>首[剂针]|第[一二三][剂针]|加强针)?(?:已|累计|共|完成)+接种(?P<rate>率)?")
_ANY_VACCINE = re.compile(r"[\u4e00-\u9fffA-Z\d]{2,16}?疫苗")
_DOSES, _COVID_SHOT = frozenset({"剂次", "剂"}), re.compile("加强免疫|全程接种|新冠(?:病毒)?疫苗")
_WHO_GOT_IT = re.compile(r"(?P<who>[^疫苗]{2,10}?(?:女生|女学生|儿童|老年人|人群|学生|人员))(?P<what>接种率)")
_LAST_VACCINE = re.compile(r"[A-Z\u4e00-\u9fff]{2,6}?疫苗")
_VACCINE = re.compile(r"[\u4e00-\u9fffA-Z\d]{0,10}?疫苗")
_SHOTS = frozenset("接种 接种人数 接种率".split())
_WHOSE_VACCINE = re.compile(r"[\u4e00-\u9fffA-Z\d]{2,14}?疫苗(?!接种)")
_OTHER_CANCER = {"宫颈癌": "乳腺癌", "乳腺癌": "宫颈癌"}
_FOUND = re.compile("检出|确诊|发现|筛出|查出")
_REALLY = re.compile("(?:实|已)(?P<deed>[建种筛检增招培])")
_HIT = frozenset({"波及", "涉及", "累及"})
_OF_ILL = frozenset("确诊 救治 发病 报告发病 死亡 治愈 治愈出院".split())
_ILL = re.compile("[甲乙丙]类|[病患人者例儿妇阳疫症癌]|对象|救治")
_WHOM = re.compile(r"(?:患者|病人|对象|人群|老年人|妇女|儿童|居民|学生)$")
_BOUGHT = re.compile("采(?:中选)?药品(?:扩围|落地|执行)?$")
_GOODS = frozenset({"耗材", "医用耗材", "高值耗材"})
_KINDS = frozenset({"种", "类", "个", "批"})
_ACCIDENT = re.compile(r"(?P<what>[\u4e00-\u9fff]{0,10}?(?:事故|火灾))(?:起数)?")
_OPPOSITE = {"下转": "上转", "上转": "下转"}

_FOUND_OUT = re.compile("(?:筛出|检出|查出|发现)?(?P<what>高风险|高危)(?:孕妇|人群|人员|对象)?")
_FOUND_ILL = re.compile("(?:筛出|检出|查出|发现|确诊)(?P<what>(?:确诊|可疑|疑似|阳性|早期)(?:病例|患者|病人))")
_FOUND_OF = re.compile("(?<=筛查|初筛|检查)(?:确诊|可疑|疑似|阳性|早期)(?:病例|患者|病人)$")
_LOOKED_AT = re.compile("筛查|初筛|检查")
_LOOKED_AT_LAST = re.compile("(?:体检|检查|筛查|普查)$")
_YIELDS = frozenset({"产量", "总产量", "年产量", "单产", "产值", "年产值"})
_GROWN = re.compile(
    r"(?P<what>[\u4e00-\u9fff“”]{2,12}?)(?:总?(?:播种|种植|栽植|养殖|栽培)(?:总?面积)?|(?<=[\u4e00-\u9fff]{2})面积)"
)


_GOT = re.compile(f"(?:得到|获得|接受|享受)(?={any_of(sorted(EVENTS))}$)")
_SAVED = frozenset("让利 让利群众 让利患者 让利百姓 惠及群众".split())
_CHEAPER = re.compile("(?:取消)?药品(?:零差率|零差价|加成)(?:销售)?|零差率(?:销售)?|(?:药品)?(?:集中|带量)+采购|集采")
_PRIZE = re.compile("(?:(?:特|[一二三四])等|[金银铜]|优秀|优胜|鼓励)奖$")


def saved(short: Short) -> str | None:
    """全面取消药品加成,让利群众2150万元: by what."""
    cheaper = _CHEAPER.search(short.topic) if short.unit == "元" and short.head in _SAVED else None
    return cheaper.group() + short.head if cheaper else None


def found_out(short: Short) -> str | None:
    """孕妇产前筛查2197人,高风险113人; 早期筛查6150人、检出高危1437人: of those who were looked at."""
    found = _FOUND_OUT.fullmatch(short.head) or _FOUND_ILL.fullmatch(short.head)
    looked = _LOOKED_AT.search(short.base) if found else None
    return short.base[: looked.end()] + found.group("what") if found and looked else None


def yield_of(short: Short) -> str | None:
    """粮食播种面积30.6万亩、产量12.4万吨; 蔬菜种植3.2万亩,年产量8万吨."""
    grown = _GROWN.fullmatch(short.base) if short.head in _YIELDS else None
    return grown.group("what") + short.head if grown else None


def really(short: Short) -> str | None:
    """家庭病床建床目标4000张、实建4318张; 疫苗应种3.8万剂次,实种3.7万剂次; 应检人数5.2万人,实检5.1万人."""
    done = _REALLY.fullmatch(short.head)
    if done and not short.previous and _LOOKED_AT_LAST.search(short.topic):  # 老年人免费体检进入扫尾阶段,已检1.2万人
        return short.topic
    if not done or not short.previous:
        return None
    return short.previous.replace("应" + done.group("deed"), short.head)


def missing(short: Short) -> str | None:
    """每千人口注册护士2.71人,缺口约720人: how many are missing of what was told before."""
    told = _MISSING.fullmatch(short.head)
    if not told or (told.group("short") and short.unit not in _STAFFED):
        return None
    return measures.without_measure(PER_CAPITA.sub("", short.base)).removeprefix("缺") + (
        "缺口" if told.group("short") else short.head
    )


def vaccinated(short: Short) -> str | None:
    """HPV疫苗方面,为七年级女生接种3215人: the vaccine that the clause before names."""
    if short.head in _SHOTS and short.unit in _DOSES and _COVID_SHOT.search(short.previous):
        return "新冠病毒疫苗接种"  # 老年人加强免疫接种率92%,累计接种768万剂次
    if short.head in _SHOTS and (said := _WHOSE_VACCINE.search(short.topic)):  # 女生HPV疫苗第二针基本打完,接种1863人
        return said.group() + short.head
    given = _DOSE_GIVEN.fullmatch(short.head) if "疫苗" in short.topic else None
    if given and (said := _ANY_VACCINE.match(short.topic)):  # 适龄女生HPV疫苗接种扎实推进,首剂已接种521人
        return f"{said.group()}{given.group('dose') or ''}接种{given.group('rate') or ''}"
    again = _WHO_GOT_IT.fullmatch(short.head) if "疫苗" in short.previous else None
    if again and (said := _LAST_VACCINE.search(short.previous)):  # HPV疫苗接种2.86万剂次,适龄女生接种率94%
        return again.group("who") + said.group() + again.group("what")
    deed = _VACCINATED.fullmatch(short.head) if "疫苗" in short.topic else None
    vaccine = _VACCINE.match(short.topic) if deed else None
    return f"{deed.group('who')}{vaccine.group()}{deed.group('what')}" if deed and vaccine else None


def amount(short: Short) -> str | None:
    """为2176名献血者办理血费直免,金额138.4万元: of what was done."""
    is_bare = short.head == "金额" and short.unit == "元" and short.base and not SHARE_NOUN.search(short.base)
    return measures.without_measure(short.base) + "金额" if is_bare else None


def hit(short: Short) -> str | None:
    """学校聚集性疫情26起,波及842人: how many it hit."""
    is_bare = short.head in _HIT and short.unit == "人" and short.base
    return measures.without_measure(short.base) + short.head + "人数" if is_bare else None


def left_over(short: Short) -> str | None:
    """医保包干基金1.47亿元,结余612万元: what is left of it."""
    left = _LEFT.fullmatch(short.head) if short.unit == "元" and _FUND.search(short.base) else None
    return short.base + left.group("left") if left else None


def twin(short: Short) -> str | None:
    """农村妇女宫颈癌筛查6312人、乳腺癌筛查6127人: the same of the other."""
    cancer = next((c for c in _OTHER_CANCER if short.head.startswith(c)), "")
    other = _OTHER_CANCER.get(cancer, "")
    if not other or other + short.head.removeprefix(cancer) not in short.previous:
        return None
    if found := _FOUND.match(short.previous):  # 检出宫颈高级别病变及宫颈癌412例、乳腺癌96例
        return found.group() + short.head
    before = _FOUND_OF.sub("", short.previous)
    return re.sub(other + "(?:及?癌?前病变(?:及以上)?)?", cancer, before)  # 宫颈癌及癌前病变712例、乳腺癌83例


def goods(short: Short) -> str | None:
    """落地国家和省集采药品596种、耗材27类: goods of the same purchase."""
    is_twin = short.head in _GOODS and _BOUGHT.search(short.previous) and short.unit in _KINDS
    return "集采" + short.head if is_twin else None


def dead(short: Short) -> str | None:
    """发生生产安全事故7起、死亡6人: who died in what happened."""
    happened = _ACCIDENT.fullmatch(short.previous) if short.head in VICTIMS else None
    return happened.group("what") + short.head if happened else None


def event(short: Short) -> str | None:
    """大病确诊6892人,救治6885人."""
    head, unit, previous, _, base = short
    head = _GOT.sub("", head)
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
    return (
        measures.without_measure(measures.without_benefited(base)) + head if told else head + UNIT_COUNTS.get(unit, "")
    )


def prize(short: Short) -> str | None:
    """获省科技进步一等奖1项、二等奖3项: another grade of the same prize."""
    told = _PRIZE.search(short.previous) if _PRIZE.fullmatch(short.head) else None
    return short.previous[: told.start()] + short.head if told and told.start() > 1 else None

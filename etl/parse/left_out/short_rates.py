"""Completes shares, rates and standards that say too little alone: 完成率 → 肺功能筛查完成率."""

import re

from etl.parse.left_out.ages import AGE
from etl.parse.left_out.short import IN_ALL, SHARES, Short
from etl.parse.words import measures
from etl.parse.words.lexicon import PER_CAPITA, SHARE_NOUN, is_bare_rate
from etl.parse.words.rates import rate_of

_KIND_OF_MEASURE = re.compile("(?:产出|效益|社会效益|满意度|数量|质量|时效|成本)指标")  # 产出指标:建档率81%
_MORTAL = re.compile("孕产妇|婴儿|新生儿|5岁以下儿童")
_DOSE = re.compile(r"(?P<which>首[针剂]次?|第[一二三]剂|第[一二三]针|加强针|全程)(?:接种)?率?")
_VACCINE = re.compile(r".*?疫苗")
_MEANT = re.compile(r"目标人群(?:接种|覆盖|筛查|检查|参检)率")
_NAMED = 3  # what so many characters name needs nothing more
_WHO = 8  # the longest name of people, in characters; a longer one says what they do
_AGE = re.compile(rf"(?P<age>{AGE})(?P<who>人群|老年人口?|老人|儿童|居民|常住人口|人口|妇女)?")
_AGE_BEFORE = re.compile(f"^{AGE}(?=..)")
_SAID_OF_WHOLE = re.compile(r"^占[A-Z\u4e00-\u9fff()]{2,12}?的?(?:比重|比例)$")
_OF_PEOPLE = re.compile(
    r"^占(?:全[市县区州盟旗省]|地方|政府|一般|公共|卫生|财政|医疗|户籍|常住|总)*(?:人口|支出|收入|诊疗(?:人次|量)|总?费用|预算)+$"
)
_STANDARD_NAMED = re.compile("(?:国家)?(?:推荐|基本)标准(?:以上)?")
_ITS_STANDARD = re.compile("(?:国家)?(?:推荐|基本)标准(?:及?以上)?")
_EACH_ONE = re.compile(
    r"(?P<who>(?:\d+[-—–~～至]\d+周?岁|百岁(?:及?以上)?|\d+(?:周?岁)(?:及?以上)?)?)每[人户例对](?:每[年月])?"
)
_BENEFIT = re.compile(
    r"(?:发放|落实|兑现)*(?:\d+[-—–~～至]\d+周?岁|百岁(?:及?以上)?|\d+周?岁(?:及?以上)?)?(?P<what>.*(?:津贴|补贴|补助|扶助|奖励|扶助金|奖励金)(?:标准|资金|金额)?)"
)
_STANDARDS = re.compile(r"(?:推荐|基本)标准")
_ILLNESS = re.compile(r"(?:癌|瘤|病|炎|中毒|损伤|结核|梅毒|疾病|疾患)$")
_CASES = re.compile(r"(?:报告)?(?:发病|病例|发病例)数|报告死亡")
# A class of them is left: of 法定传染病3086例,乙类412例,丙类2674例,发病数 it is all that fell ill.
_ILL_FIRST = re.compile(
    r"(?:报告)?(?P<ill>(?![甲乙丙]类)[\u4e00-\u9fff]{0,8}?(?:传染病|结核|病|炎|热|梅毒|疫情))(?=总?报告|总?发病|死亡|病例|$)"
)
_DEATHS = re.compile(r"死亡|报告发病|发病|患病")
_TREATED = re.compile(r"治疗成功率|成功治疗率|治疗覆盖率|规[则律范]?服药率")
_INFECTION = re.compile(r"(?P<hiv>艾滋病|抗病毒)|肺?结核")
_PAID_SHARE = re.compile("(?:报销|支付|补偿)比例$")
_OF_OTHERS = re.compile("^(?:城乡|城镇)?(?:职工|居民)(?:(?:基本)?医保)?")
_BY_THOUSANDS = re.compile("(?:死亡率|发病率|患病率|出生率|自然增长率)$")
_LONGEST_WHOSE = 10  # characters


def mortal(short: Short) -> str | None:
    """死亡水平:孕产妇13.02/10万,婴儿2.34‰."""
    told = _MORTAL.fullmatch(short.head) and "死亡" in short.base
    return short.head + "死亡率" if told and (short.unit == "‰" or short.unit.startswith("/")) else None


def aged(short: Short) -> str | None:
    """60岁以上老年人接种率93.6%,其中80岁以上81.2%."""
    own = _AGE.fullmatch(short.head)
    aged = _AGE.match(short.base) if own else None
    if not own or not aged:
        return None
    return short.head + ("" if own.group("who") else aged.group("who") or "") + short.base[aged.end() :]


def bare_rate(short: Short) -> str | None:
    """肺功能筛查1900人次,完成率127%."""
    if not is_bare_rate(short.head):
        return None
    # 重点人群签约率82%;家庭医生签约服务扎实推进,签约率47%: of what the clause before speaks of in its own words
    base = short.topic if short.head[:-1] in short.topic and short.head[1:-1] else short.base
    return short.head if _KIND_OF_MEASURE.fullmatch(base) else rate_of(base, short.head)


def aged_on_average(short: Short) -> str | None:
    """乡村医生356人,平均年龄57.8岁: of whom."""
    who = _AGE_BEFORE.sub("", short.base).removesuffix("占比")
    told = short.head == "平均年龄" and short.unit == "岁" and len(who) <= _WHO
    return who + short.head if told else None


def dose(short: Short) -> str | None:
    """初一女生HPV疫苗完成首针3.12万人,首针接种率91.4%: the vaccine is named once."""
    dose = _DOSE.fullmatch(short.head)
    vaccine = _VACCINE.match(short.base) if dose else None
    if not dose or not vaccine:
        return None
    return f"{vaccine.group()}{dose.group('which')}接种{'率' if short.head.endswith('率') else ''}"


def of_those_meant(short: Short) -> str | None:
    """HPV疫苗接种2.31万人,目标人群接种率92.6%; 孕前优生健康检查12640对,目标人群覆盖率98.7%."""
    meant = _MEANT.fullmatch(short.head)
    what = measures.without_measure(short.base) if meant else ""
    if not meant or len(what) < _NAMED or _MEANT.match(what):
        return None
    return what.removesuffix("接种") + short.head


def of_whole(short: Short) -> str | None:
    """卫生总费用462亿元,占GDP比重6.9%; 60岁以上老年人18万人,占户籍人口13.8%; 卫生支出占财政支出9.8%."""
    if short.unit in SHARES and _OF_PEOPLE.match(short.head):
        return short.base + short.head + "比例"
    return short.base + short.head if _SAID_OF_WHOLE.match(short.head) else None


def standard(short: Short) -> str | None:
    """计划生育家庭奖励扶助3.78万人,每人每年960元: how much each of them gets; 其中80-89岁每人每月50元: of an age."""
    each = _EACH_ONE.fullmatch(short.head) if short.unit == "元" else None
    if not each:
        return None
    if each.group("who"):
        benefit = _BENEFIT.fullmatch(short.base)
        return benefit and each.group("who") + re.sub("(?:标准|资金|金额)$", "", benefit.group("what")) + "标准"
    return re.sub("(?:对象|金额|资金|人数)$", "", short.base).removesuffix("标准") + "标准"


def per_head(short: Short) -> str | None:
    """卫生总费用103.4亿元,人均5644元."""
    base = measures.without_measure(measures.without_share(short.base))
    return short.head + base if short.head == "人均" and short.unit == "元" else None


def up_to_standard(short: Short) -> str | None:
    """达到国家推荐标准31家、基本标准158家,达标率75%: of both, which is what “优质服务基层行” asks."""
    return "“优质服务基层行”" + short.head if short.head == "达标率" and _STANDARDS.search(short.base) else None


def of_ill(short: Short) -> str | None:
    """恶性肿瘤死亡7486例,肺癌73.21/10万; 心脏病死亡率下降9.2%,恶性肿瘤上升1.1%."""
    rate = _DEATHS.search(short.previous) if _ILLNESS.search(short.head) else None
    if not rate or not (short.unit.startswith("/") or (not short.unit and short.previous.endswith("率"))):
        return None
    return short.head + rate.group() + "率"


def cases(short: Short) -> str | None:
    """报告法定传染病6612例,报告死亡9例,发病数下降18.2%: how many fell ill or died, and of what."""
    said = _ILL_FIRST.match(short.previous) if _CASES.fullmatch(short.head) else None
    if not said:
        return None
    reported = "报告" if "报告" in short.previous and not short.head.startswith("报告") else ""
    return said.group("ill") + reported + short.head


def treated(short: Short) -> str | None:
    """艾滋病抗病毒治疗比例92.4%、治疗成功率95.1%."""
    infection = _INFECTION.search(short.base) if _TREATED.fullmatch(short.head) else None
    return ("艾滋病" if infection.group("hiv") else "肺结核患者") + short.head if infection else None


def other_standard(short: Short) -> str | None:
    """达到国家基本标准的卫生院158家、推荐标准31家, 达到基本标准以上的占97.1%、推荐标准31.4%: the same of another standard."""
    other = _STANDARD_NAMED.fullmatch(short.head)
    if not other or not _STANDARDS.search(short.previous) or short.head in short.previous:
        return None
    if bool(SHARE_NOUN.search(short.previous)) != (short.unit in SHARES):
        return None
    return _ITS_STANDARD.sub(short.head, short.previous, count=1)


def per_capita(short: Short) -> str | None:
    """执业医师1.2万人,每千人口3.1人."""
    # 医师1642人,占17.6%,每千人口0.65人
    base = short.base if short.unit in SHARES else measures.without_share(short.base)
    return short.head + PER_CAPITA.sub("", IN_ALL.sub("", base)) if PER_CAPITA.fullmatch(short.head) else None


def share(short: Short) -> str | None:
    """常住人口签约率48.6%、重点人群79.3%; 住院费用报销比例,职工88.1%、居民73.6%."""
    told = short.unit in SHARES and not SHARE_NOUN.search(short.head) and SHARE_NOUN.search(short.base)
    if short.unit == "%" and _BY_THOUSANDS.search(short.base):  # 婴儿死亡率3.2‰,居民健康素养36.3%
        return None
    if not told or len(short.head) > _LONGEST_WHOSE:
        return None
    of_payer = _PAID_SHARE.search(short.base) and not _PAID_SHARE.match(short.base)
    return short.head + (_OF_OTHERS.sub("", short.base) if of_payer else measures.what_of(short.base))

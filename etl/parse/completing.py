"""Completes a head that says too little alone with what was named before: 完成率 → 肺功能筛查完成率, 乙类 → 乙类传染病."""

import re
from collections.abc import Callable
from typing import NamedTuple

from etl.parse import measures
from etl.parse.lexicon import BELONGING, EVENTS, LEVEL_WORD, PER_CAPITA, RATE, SHARE_NOUN, is_bare_rate

_UNIT_COUNTS = {"人": "人数", "例": "例数", "次": "次数"}
_SHARES = frozenset({"%", "‰"})
_DOSE = re.compile(r"(?P<which>首[针剂]|第[一二三]剂|第[一二三]针|加强针|全程)(?:接种)?率?")
_VACCINE = re.compile(r".*?疫苗")
_MEANT = re.compile(r"目标人群(?:接种|覆盖|筛查|检查|参检)率")
_NAMED = 3  # what so many characters name needs nothing more
_AGE = re.compile(
    r"(?P<age>\d+(?:-\d+)?周?岁(?:及?以[上下])?)(?P<who>人群|老年人口?|老人|儿童|居民|常住人口|人口|妇女)?"
)
_SHARE_VERB = re.compile(r"(?:设置|设立|开设|达到|提供|开展|配备|接受|参加)(?=[^,。;]*(?:比例|占比|比重)$)")
_SAID_OF_WHOLE = re.compile(r"^占[A-Z\u4e00-\u9fff()]{2,12}?的?(?:比重|比例)$")
_OF_PEOPLE = re.compile(
    r"^占(?:全[市县区省州]|地方|政府|一般|公共|卫生|财政|医疗|户籍|常住|总)*(?:人口|支出|收入|诊疗(?:人次|量)|总?费用|预算)+$"
)
_TOTAL_OF_LEVEL = re.compile(r"^(?P<level>国家级|省级|市级|县级|区级)(?:总量|总数)$")
_ANY_NURSERY = re.compile(r"(?:现有|备案|各类)?托育(?:服务)?(?:的)?机构(?:备案)?$")
_WORKS = re.compile(r"(?:项目|工程|院区|医院|中心|楼|[迁扩新]建|改造|建设|基地|园区)$")
_HOUSE = re.compile(
    r"(?:[\u4e00-\u9fff]{0,6}?(?:第[一二三四五六七八九]|人民|中医|妇幼保健|传染病|肿瘤|儿童|口腔|精神病|公共卫生|区域|附属)[\u4e00-\u9fff]{0,6}?|[东西南北]部)(?:医院|院区|医疗中心|保健院|中心)(?!建设)"
)
_HAS = re.compile(r"(?:开放|实有|编制|核定|设置|规划)?(?:床位|病床)|门急诊|门诊|出院|总?建筑面积")
_HOUSE_OF = re.compile(
    r"^(?!(?:各级|各类)*医疗(?:卫生)?机构)[\u4e00-\u9fff]{0,10}?(?:医院|卫生院|卫生室|机构|中心|服务站)(?=总?门急诊|门诊|住院|出院|总?诊疗|急诊)"
)
_SERVED = re.compile(r"(?:门急诊|门诊|住院|入院|出院|急诊)(?:病人|患者)?")
_RESPONSE = re.compile(r"平均(?:反应|响应)时间")
_POSTS = re.compile(r"(?P<what>(?:院前)?急救)(?:工作)?站?点?$")
_OTHER_CANCER = {"宫颈癌": "乳腺癌", "乳腺癌": "宫颈癌"}
_FOUND = re.compile("检出|确诊|发现|筛出|查出")
_STANDARD_NAMED = re.compile("(?:国家)?(?:推荐|基本)标准(?:以上)?")
_ITS_STANDARD = re.compile("(?:国家)?(?:推荐|基本)标准(?:及?以上)?")
_CREWS = frozenset({"团队", "队伍", "专班"})
_REALLY = re.compile("(?:实|已)(?P<deed>[建种筛检增招培])")
_COVERED_HOUSE = re.compile(
    r"[\u4e00-\u9fff]{0,6}(?:卫生室|卫生站|卫生院|服务中心|服务站|医院|机构|学校|[村乡镇]|社区)"
)
_EACH_ONE = re.compile("每[人户例对](?:每[年月])?")
_MEMBERS = frozenset({"队员", "成员"})
_CREW = re.compile(r"(?:新?组建|建立|充实|成立)?(?P<crew>.{2,}?)队伍?$")
_OF_WORKS = re.compile(r"投资|面积")
_IN_ALL = re.compile(r"^(?:全市|共有|新增)|(?:总量|总数)$")
_OF_ILL = frozenset("确诊 救治 发病 报告发病 死亡 治愈 治愈出院".split())
_ILL = re.compile("[病患人者例儿妇阳疫症癌]|对象|救治")
_STANDARDS = re.compile(r"(?:推荐|基本)标准")
_WHOM = re.compile(r"(?:患者|病人|对象|人群|老年人|妇女|儿童|居民|学生)$")
_SIZE = re.compile(r"\d+(?:-\d+)?张(?:床位)?(?:及?以[上下])?")
_ILLNESS = re.compile(r"(?:癌|瘤|病|炎|中毒|损伤|结核|梅毒|疾病|疾患)$")
_DEATHS = re.compile(r"死亡|报告发病|发病|患病")
_TREATED = re.compile(r"治疗成功率|成功治疗率|治疗覆盖率")
_INFECTION = re.compile(r"(?P<hiv>艾滋病|抗病毒)|肺?结核")
_OPPOSITE = {"下转": "上转", "上转": "下转"}
_LEVEL_OPENS = re.compile("(?:国家|自治区|省|市|县|区县|镇|村)级")
_LEVELS = re.compile(r".{0,8}?(?:[省市县区乡镇村]、)+[省市县区乡镇村][两三四]级")
_BEHIND_LEVEL = re.compile(
    r"^(?:(?:新增|新建|创建|申报|报告)?(?:公立|民营|社会办|政府办|国家级|自治区级|省级|市级|县级|区县级|国家|省|市|[甲乙丙]类|法定|[一二三]级|[一二三四五]星级|[\u4e00-\u9fff]{2}化)?)(.+)$"
)


class Short(NamedTuple):
    """A head and the ``unit`` of its figure, the name ``previous`` to it, the ``topic`` before; ``base`` is either."""

    head: str
    unit: str
    previous: str
    topic: str
    base: str


def complete(head: str, unit: str, previous: str, topic: str) -> str:
    """A head with what went before, where it says too little alone.

    Args:
        head: The head as read.
        unit: The unit of its figure.
        previous: The name before it in the sentence, empty where there is none.
        topic: What the clause before spoke of, empty where unknown.
    """
    short = Short(head, unit, previous, topic, previous or topic)
    if not short.base:
        return head + _UNIT_COUNTS.get(unit, "") if head in EVENTS else head
    for rule in _RULES:
        name = rule(short)
        if name is not None:
            return name
    return head


def _aged(short: Short) -> str | None:
    """60岁以上老年人接种率93.6%,其中80岁以上81.2%."""
    own = _AGE.fullmatch(short.head)
    aged = _AGE.match(short.base) if own else None
    if not own or not aged:
        return None
    return short.head + ("" if own.group("who") else aged.group("who") or "") + short.base[aged.end() :]


def _bare_rate(short: Short) -> str | None:
    """肺功能筛查1900人次,完成率127%."""
    return measures.rate_of(short.base, short.head) if is_bare_rate(short.head) else None


def _dose(short: Short) -> str | None:
    """初一女生HPV疫苗完成首针3.12万人,首针接种率91.4%: the vaccine is named once."""
    dose = _DOSE.fullmatch(short.head)
    vaccine = _VACCINE.match(short.base) if dose else None
    if not dose or not vaccine:
        return None
    return f"{vaccine.group()}{dose.group('which')}接种{'率' if short.head.endswith('率') else ''}"


def _of_those_meant(short: Short) -> str | None:
    """HPV疫苗接种2.31万人,目标人群接种率92.6%; 孕前优生健康检查12640对,目标人群覆盖率98.7%."""
    meant = _MEANT.fullmatch(short.head)
    what = measures.without_measure(short.base) if meant else ""
    if not meant or len(what) < _NAMED or _MEANT.match(what):
        return None
    return what.removesuffix("接种") + short.head


def _of_the_same(short: Short) -> str | None:
    """二级以上医院设置康复科的比例达92%,设置老年医学科的比例达80%."""
    verb = _SHARE_VERB.match(short.head)
    at = short.base.find(verb.group()) if verb else -1
    return short.base[:at] + short.head if at > 2 else None


def _of_whole(short: Short) -> str | None:
    """卫生总费用462亿元,占GDP比重6.9%; 60岁以上老年人18万人,占户籍人口13.8%; 卫生支出占财政支出9.8%."""
    if short.unit in _SHARES and _OF_PEOPLE.match(short.head):
        return short.base + short.head + "比例"
    return short.base + short.head if _SAID_OF_WHOLE.match(short.head) else None


def _total_of_level(short: Short) -> str | None:
    """新增省级临床重点专科14个,省级总量达到96个."""
    total = _TOTAL_OF_LEVEL.match(short.head)
    at = short.base.find(total.group("level")) if total else -1
    return short.base[at:] if at >= 0 else None


def _belonging(short: Short) -> str | None:
    """医养结合机构23家、床位5860张; 开工建设新院区,总投资1.9亿元."""
    head, _, previous, topic, base = short
    if head.startswith("托位") and _ANY_NURSERY.match(base):  # 托育机构8家、托位495个: all places there are
        return head
    if not BELONGING.match(head) or PER_CAPITA.match(previous):  # 每千人口护士2.17人、床位4.35张
        return None
    if head.startswith("人均"):
        return (topic or ("" if RATE.search(base) else base)) + head
    if topic and _OF_WORKS.search(head):
        return topic + head if _WORKS.search(topic) else head
    if base.endswith(head):  # 新增托位560个,托位总数5240个
        return head
    return measures.without_worth(base) + head if previous or _IN_ALL.search(head) else head


def _of_house(short: Short) -> str | None:
    """西部医疗中心正式启用,开放床位1200张: the beds of that house, and not of all."""
    house = _HOUSE.match(short.topic) if not short.previous and _HAS.match(short.head) else None
    return house.group() + short.head if house else None


def _of_house_before(short: Short) -> str | None:
    """区属医疗机构完成门急诊563万人次,增长26.8%,出院5.36万人次."""
    house = _HOUSE_OF.match(short.base) if _SERVED.fullmatch(short.head) else None
    return house.group() + short.head + ("人次" if short.unit == "人次" else "") if house else None


def _of_posts(short: Short) -> str | None:
    """急救站点34个,平均反应时间11.8分钟."""
    posts = _POSTS.search(short.base) if _RESPONSE.fullmatch(short.head) else None
    return posts.group("what") + short.head if posts else None


def _crew(short: Short) -> str | None:
    """做实家庭医生签约服务,组建团队986个."""
    return short.topic + short.head if short.topic and short.head in _CREWS else None


def _standard(short: Short) -> str | None:
    """计划生育家庭奖励扶助3.78万人,每人每年960元: how much each of them gets."""
    if short.unit != "元" or not _EACH_ONE.fullmatch(short.head):
        return None
    return re.sub("(?:对象|金额|资金|人数)$", "", short.base).removesuffix("标准") + "标准"


def _member(short: Short) -> str | None:
    """组建流调队伍28支、队员126人."""
    crew = _CREW.match(short.base) if short.head in _MEMBERS else None
    return crew.group("crew") + "队员" if crew else None


def _really(short: Short) -> str | None:
    """家庭病床建床目标4000张、实建4318张; 疫苗应种3.8万剂次,实种3.7万剂次."""
    done = _REALLY.fullmatch(short.head)
    if not done or not short.previous:
        return None
    due = short.previous.removesuffix("应" + done.group("deed"))
    return short.previous if due == short.previous else due + short.head


def _twin(short: Short) -> str | None:
    """农村妇女宫颈癌筛查6312人、乳腺癌筛查6127人: the same of the other."""
    cancer = next((c for c in _OTHER_CANCER if short.head.startswith(c)), "")
    other = _OTHER_CANCER.get(cancer, "")
    if not other or other + short.head.removeprefix(cancer) not in short.previous:
        return None
    if found := _FOUND.match(short.previous):  # 检出宫颈高级别病变及宫颈癌412例、乳腺癌96例
        return found.group() + short.head
    return re.sub(other + "(?:及?癌?前病变(?:及以上)?)?", cancer, short.previous)  # 宫颈癌及癌前病变712例、乳腺癌83例


def _mutual(short: Short) -> str | None:
    """推进检查检验结果互认,互认项目达156项."""
    if short.head == "项目" and short.topic.endswith("互认"):
        return short.topic + short.head
    at = short.head.find("互认")
    return short.topic + short.head[at + 2 :] if at >= 0 and short.topic.endswith("互认") else None


def _per_head(short: Short) -> str | None:
    """卫生总费用103.4亿元,人均5644元."""
    return short.head + measures.without_measure(short.base) if short.head == "人均" and short.unit == "元" else None


def _up_to_standard(short: Short) -> str | None:
    """达到国家推荐标准31家、基本标准158家,达标率75%: of both, which is what “优质服务基层行” asks."""
    return "“优质服务基层行”" + short.head if short.head == "达标率" and _STANDARDS.search(short.base) else None


def _of_ill(short: Short) -> str | None:
    """恶性肿瘤死亡7486例,肺癌73.21/10万; 心脏病死亡率下降9.2%,恶性肿瘤上升1.1%."""
    rate = _DEATHS.search(short.previous) if _ILLNESS.search(short.head) else None
    if not rate or not (short.unit.startswith("/") or (not short.unit and short.previous.endswith("率"))):
        return None
    return short.head + rate.group() + "率"


def _treated(short: Short) -> str | None:
    """艾滋病抗病毒治疗比例92.4%、治疗成功率95.1%."""
    infection = _INFECTION.search(short.base) if _TREATED.fullmatch(short.head) else None
    return ("艾滋病" if infection.group("hiv") else "肺结核患者") + short.head if infection else None


def _other_standard(short: Short) -> str | None:
    """卫生院达到国家基本标准以上的占97.1%、推荐标准31.4%: the share of another standard."""
    other = _STANDARD_NAMED.fullmatch(short.head) if short.unit in _SHARES else None
    if not other or "标准" not in short.previous or short.head in short.previous:
        return None
    return _ITS_STANDARD.sub(short.head, short.previous, count=1)


def _on_record(short: Short) -> str | None:
    """托育机构171家、每千人口托位数2.8个,已备案59家: of the institutions, whatever was told of them last."""
    told = short.head in {"备案", "备案机构"} and short.unit in {"家", "个", "所"} and "托" in short.base
    return "备案托育机构" if told else None


def _event(short: Short) -> str | None:
    """大病确诊6892人,救治6885人; 检验互认项目203项,全年互认37.6万项次."""
    head, unit, previous, _, base = short
    if head not in EVENTS:
        return None
    opposite = _OPPOSITE.get(head)
    if opposite and head in base:  # 下转患者2.94万人次,下转同比增长21.5%
        return base
    if opposite and opposite in base:
        return base.replace(opposite, head)
    if head in _OF_ILL and not _ILL.search(base):
        return head
    if opposite and "转" not in base:  # 基层诊疗量占比53.7%,上转6218人次
        return head + "患者"
    if base.endswith("能力"):  # 日最大检测能力4.3万份,累计检测143万人次
        return head + _UNIT_COUNTS.get(unit, "")
    at = base.find(head)
    if at > 1 and base[:at].count("“") == base[:at].count("”"):
        return base[: at + len(head)]
    told = previous or _WHOM.search(base)  # 四类慢病患者应签尽签,签约5.37万人
    return measures.without_measure(base) + head if told else head + _UNIT_COUNTS.get(unit, "")


def _of_size(short: Short) -> str | None:
    """100张以下医院46个,100-499张29个: a size of the same houses."""
    size = _SIZE.match(short.base) if _SIZE.fullmatch(short.head) else None
    return short.head + short.base[size.end() :] if size else None


def _per_capita(short: Short) -> str | None:
    """执业医师1.2万人,每千人口3.1人."""
    return short.head + PER_CAPITA.sub("", _IN_ALL.sub("", short.base)) if PER_CAPITA.fullmatch(short.head) else None


def _same_of_level(short: Short) -> str | None:
    """省级普惠托育机构12家,市级普惠31家: the same of another level."""
    level = _LEVEL_OPENS.match(short.head)
    before = _LEVEL_OPENS.match(short.previous) if level and 0 < len(short.head) - level.end() < _NAMED else None
    if not level or not before or level.group() == before.group():
        return None
    what = short.previous[before.end() :]
    return level.group() + what if what.startswith(short.head[level.end() :]) else None


def _level(short: Short) -> str | None:
    """甲类传染病2例,乙类4163例; 市、县两级临床重点专科,其中市级45个; 在专科建设方面,国家级3个、省级21个."""
    head, unit, _, topic, base = short
    if head in measures.GROUPS and RATE.search(base):
        return measures.of_group(head, base)
    if not LEVEL_WORD.match(head):
        return None
    levels = _LEVELS.match(base)
    if levels:
        return head + base[levels.end() :]
    if LEVEL_WORD.match(base):
        base = topic
    behind = _BEHIND_LEVEL.match(base)
    if not behind:
        return None
    return head + (measures.what_of(base) if unit in _SHARES and SHARE_NOUN.search(base) else behind.group(1))


def _covered(short: Short) -> str | None:
    """中医药服务覆盖乡镇卫生院100%、村卫生室82%."""
    at = short.previous.find("覆盖")
    if at < 2 or short.unit not in _SHARES or not _COVERED_HOUSE.fullmatch(short.head):
        return None
    return short.previous[: at + 2] + short.head


def _share(short: Short) -> str | None:
    """常住人口签约率48.6%、重点人群79.3%."""
    told = short.unit in _SHARES and not SHARE_NOUN.search(short.head) and SHARE_NOUN.search(short.base)
    return short.head + measures.what_of(short.base) if told and len(short.head) <= 10 else None


_RULES: tuple[Callable[[Short], str | None], ...] = (
    _aged,
    _other_standard,
    _up_to_standard,
    _dose,
    _bare_rate,
    _of_those_meant,
    _of_the_same,
    _of_whole,
    _total_of_level,
    _of_house,
    _belonging,
    _of_house_before,
    _of_posts,
    _crew,
    _member,
    _standard,
    _really,
    _twin,
    _mutual,
    _per_head,
    _of_ill,
    _treated,
    _on_record,
    _event,
    _of_size,
    _per_capita,
    _same_of_level,
    _level,
    _covered,
    _share,
)

"""Completes institutions, levels and crews that say too little alone: 乙类 → 乙类传染病, 床位 → 市医院新院区床位."""

import re

from etl.parse.left_out.short import IN_ALL, SHARES, Short
from etl.parse.words import measures
from etl.parse.words.lexicon import BELONGING, LEVEL_WORD, PER_CAPITA, RATE, SHARE_NOUN

_ANY_NURSERY = re.compile(r"(?:现有|备案|各类|提供)?(?:托育(?:服务)?(?:的)?机构(?:备案)?|备案机构)$")
_HOUSE = re.compile(
    r"(?:[\u4e00-\u9fff]{0,6}?(?:第[一二三四五六七八九]|人民|中医|妇幼保健|传染病|肿瘤|儿童|口腔|精神病|公共卫生|区域|附属)[\u4e00-\u9fff]{0,6}?|[东西南北]部)(?:医院|院区|医疗中心|保健院|中心)(?!建设)"
)
_HAS = re.compile(r"(?:开放|实有|编制|核定|设置|规划)?(?:床位|病床)|门急诊|门诊|出院|总?建筑面积")
_HOUSE_OF = re.compile(
    r"^(?!(?:各级|各类)*医疗(?:卫生)?机构)[\u4e00-\u9fff]{0,10}?(?:医院|卫生院|卫生室|机构|中心|服务站)(?=(?:全年|年)?总?门急诊|门诊|住院|出院|总?诊疗|急诊)"
)
_OF_EACH = re.compile("每[个所家间](?:平均)?(?:总?建筑|业务用房|占地)?(?:面积|投资|造价|床位|托位)")
_COUNTED_HOUSES = re.compile("(?:医院|卫生院|卫生室|机构|中心|服务站|站|点|馆|园|项目)$")
_DEBT = re.compile(r"(?:平均)?(?:资产)?负债率")
_IN_DEBT = re.compile(
    r"(?:(?:严控|控制|防范|化解|严禁|规范|加强|推进)(?=公立|基层|[二三]级))?(?P<houses>(?:[省市县区州乡镇]|公立|民营|基层|[二三]级|中心)[\u4e00-\u9fff]{0,6}?(?:医院|卫生院|医疗(?:卫生)?机构|医共体))(?![、和及])"
)
_VILLAGE = re.compile("村卫生[室站所]")
_SERVED = re.compile(
    r"(?:门急诊|门诊|住院|入院|出院|急诊|诊疗|[三四]级手术|手术)(?:病人|患者|人次|人数|台次|台数|例数|量)?"
)
_RESPONSE = re.compile(r"平均(?:反应|响应)时间")
_DISPATCHED = frozenset({"派车", "派救护车"})
_EMERGENCY = re.compile("120|急救|呼救|求救")
_POSTS = re.compile(r"(?P<what>(?:院前)?急救)(?:工作)?站?点?$")
CREWS = frozenset({"团队", "队伍", "专班"})
_EMPTY = frozenset("空编 空着 空缺 空余 空额 缺编".split())
_POSTS_OF = re.compile(r"(?:核定|事业|现有|实际|总)*(?:编制|在编|在岗)(?:数|总数|人员)?$")
_PLACES = re.compile("托位|(?:[\u4e00-\u9fff]{2})?床位|房间")
_HAS_PLACES = re.compile(
    "(?:机构|[院点区校园部室站科楼馆所家店房]|中心|医?共体|场所|集团|单位|项目|企业|工程|基地|期|普惠性?)(?:\\([^()]*\\))?(?:年内|年度|累计|计划|投入)*$"
)
_NURSERIES = re.compile("[托幼婴]|普惠|社区|项目|工程|企业|单位|综合服务")
_ROOM = ("用房", "面积")
_STAFF = re.compile("(?:人员|职工|医师|医生|护士)$")
_MEMBERS = frozenset({"队员", "成员"})
_CREW = re.compile(r"(?:新?组建|建立|充实|成立)?(?P<crew>.{2,}?)队伍?$")
_PEOPLE = re.compile("(?:户籍|常住|总)人口$")
_LEVEL = re.compile(
    r"^(?:新增|新建|创建|申报|报告|立项|获批|荣获|承担)?(?:公立|民营|省部级|厅局级|地厅级|院级|校级|[一二三]级[甲乙丙]等|社会办|政府办|国家级|自治区级|省级|市级|县级|区县级|国家|省|市|[甲乙丙]类|法定|[一二三]级|[一二三四五]星级|[\u4e00-\u9fff]{2}化)?(?=.)"
)


def belonging(short: Short) -> str | None:
    """医养结合机构23家、床位5860张."""
    head, _, previous, topic, base = short
    if head.startswith("托位") and _ANY_NURSERY.match(base):  # 托育机构8家、托位495个: all places there are
        return head
    if not BELONGING.match(head) or PER_CAPITA.match(previous):  # 每千人口护士2.17人、床位4.35张
        return None
    if head.startswith("人均"):
        return (topic or ("" if RATE.search(base) else base)) + head
    # 在岗职工1260人,开放床位980张; 按常住人口42.86万人测算,安排补助资金4028.8万元
    if (head.endswith("床位") and _STAFF.search(base)) or _PEOPLE.search(base):
        return head
    if base.endswith(head):  # 新增托位560个,托位总数5240个
        return head
    owner = measures.without_worth(base)
    if owner.endswith(_ROOM):  # 新增业务用房1.2万平方米、床位320张
        return measures.flow_of(owner) + head
    if _PLACES.fullmatch(head) and not _HAS_PLACES.search(owner):  # 高血压患者规范管理率62.8%,床位413张
        return head
    if head == "托位" and not _NURSERIES.search(owner):  # 胸痛中心8个,托位560个
        return head
    return owner + head if previous or IN_ALL.search(head) else head


def of_each(short: Short) -> str | None:
    """改扩建村卫生室58个,每个建筑面积80平方米以上: of each of them."""
    told = _OF_EACH.match(short.head) and _COUNTED_HOUSES.search(short.previous)
    return short.previous + short.head if told else None


def of_house(short: Short) -> str | None:
    """西部医疗中心正式启用,开放床位1200张: the beds of that house, and not of all."""
    house = _HOUSE.match(short.topic) if not short.previous and _HAS.match(short.head) else None
    return house.group() + short.head if house else None


def of_house_before(short: Short) -> str | None:
    """区属医疗机构完成门急诊563万人次,增长26.8%,出院5.36万人次."""
    house = _HOUSE_OF.match(short.base) if _SERVED.fullmatch(short.head) else None
    return house.group() + short.head + ("人次" if short.unit == "人次" else "") if house else None


def in_debt(short: Short) -> str | None:
    """公立医院运行吃力,资产负债率48.3%: a rate that says by itself only that it is of some houses."""
    houses = _IN_DEBT.match(short.base) if _DEBT.fullmatch(short.head) else None
    return houses.group("houses") + short.head if houses else None


def of_village(short: Short) -> str | None:
    """村卫生室436个,公有产权421个,公有产权率96.6%: of village clinics, whose property alone is told so."""
    clinic = _VILLAGE.search(short.base)
    named = clinic.group() if clinic else "村卫生室"
    if short.head == "公有产权率":
        return named + short.head
    return short.head + named if short.head == "公有产权" and short.unit not in SHARES else None


def of_posts(short: Short) -> str | None:
    """急救站点34个,平均反应时间11.8分钟."""
    posts = _POSTS.search(short.base) if _RESPONSE.fullmatch(short.head) else None
    return posts.group("what") + short.head if posts else None


def dispatched(short: Short) -> str | None:
    """120受理呼救电话3.87万次、派车1.42万趟."""
    return "急救" + short.head if short.head in _DISPATCHED and _EMERGENCY.search(short.base) else None


def crew(short: Short) -> str | None:
    """做实家庭医生签约服务,组建团队986个."""
    return short.topic + short.head if short.topic and short.head in CREWS else None


def posts(short: Short) -> str | None:
    """卫生院核定编制1462名,实际在编1187人,空编275个: posts that nobody fills."""
    told = short.head in _EMPTY and _POSTS_OF.search(short.previous)
    return _POSTS_OF.sub("", short.previous) + "空编" if told else None


def member(short: Short) -> str | None:
    """组建流调队伍28支、队员126人."""
    crew = _CREW.match(short.base) if short.head in _MEMBERS else None
    return crew.group("crew") + "队员" if crew else None


def on_record(short: Short) -> str | None:
    """托育机构171家、每千人口托位数2.8个,已备案59家: of the institutions, whatever was told of them last."""
    told = short.head in {"备案", "备案机构"} and short.unit in {"家", "个", "所"} and "托" in short.base
    return "备案托育机构" if told else None


def level(short: Short) -> str | None:
    """甲类传染病2例,乙类4163例; 在专科建设方面,国家级3个、省级21个."""
    head, unit, _, _, base = short
    if head in measures.GROUPS and (RATE.search(base) or _PEOPLE.search(base)):
        return measures.of_group(head, base)
    if not LEVEL_WORD.match(head):
        return None
    return head + (measures.what_of(base) if unit in SHARES and SHARE_NOUN.search(base) else _LEVEL.sub("", base))

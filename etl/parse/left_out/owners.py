"""The one hospital that a sentence opened with has what its next clauses tell: 县医院门急诊19万人次,出院1.2万人次,药占比24%."""

import re

from etl.parse.sentence.scene import Names
from etl.parse.sentence.state import Around
from etl.parse.text.fold import squeeze
from etl.parse.words.forms import HAN
from etl.parse.words.phrases import strip_opening

_KIND = (
    "(?:人民|中心|(?<!其)中医|中西医结合|妇女儿童|妇幼保健|儿童|传染病|精神病?|肿瘤|口腔|第[一二三四五六七八九]|附属)"
)
_ONE_HOUSE = (
    rf"(?P<house>(?:[市县区州旗省]|[该我本]|(?!项目|带动|推动|促使|一些|部分|有的|少数|个别|多数|乡镇){HAN}{{2,3}}(?<!乡)[市县区旗镇乡](?![级镇]))(?!级|域){HAN}{{0,6}}?"
    rf"(?:{_KIND}(?:医院|院)(?:{HAN}{{0,4}}院区|[总分]院)?|(?:妇保|保健)院|(?:疾控|急救)中心|血站|(?<=[\u4e00-\u9fff]{{2}}[镇乡])(?:中心)?卫生院))"
)
_HOUSE = re.compile(_ONE_HOUSE + r"(?![、和与及等为的]|牵头|医共体|集团|建设|项目|大楼)(?P<measure>..+)")
# 乡镇卫生院门诊次均费用69元,住院次均费用2147元: of houses of a kind, too.
_KIND_OF_HOUSE = re.compile(
    r"(?P<house>(?:乡镇|镇街?|街道|中心)?卫生院|社区卫生服务(?:中心|机构)|村卫生室"
    r"|(?:民营|社会办|中医类?)医院)(?![、和与及等为的数占])(?P<measure>..+)"
)
# 推进市中心医院创建省级区域医疗中心: of which house a clause without a figure tells.
_BECOMES = re.compile(
    r"[\W]*(?:推进|推动|支持|加快|全力|持续|确保|力争|指导|助力)*"
    + _ONE_HOUSE
    + r"(?:成功|顺利)?(?:创建|争创|创成|晋升|升级|对标|通过|打造)..+"
)
# What a hospital has, and says nothing of whose it is; each with what it is called in full.
_VISITS = r"(?:总?门急诊|门诊|急诊|总?诊疗|出院|入院|住院|分娩|体检|中医药?服务|预约诊疗|(?:[一二三四]级|三四级|[三四]级、[三四]级|微创|日间)?手术)"
_BEDS = r"(?:(?:开放|编制|实有|核定)?(?:床位|病床)(?:数|总数|规模|使用率|周转次数)?|(?:出院患者)?平均住院(?:日|天数)?)"
_COSTS = r"(?:药占比|耗占比|药耗占比|资产负债率|百元医疗收入(?:的|消耗|卫生材料|费用|收入)*|(?:门诊|住院|门急诊)?(?:患者|病人)?[次人]均(?:门诊|住院|医药|药品)*费用|(?:医疗|业务|医疗服务|总)收入|总支出)"
_STAFF = (
    r"(?:(?:在职|在编|在岗|编外)?(?:职工|人员)|卫生技术人员|卫技人员|(?:执业(?:\(助理\))?)?医师|医生|注册护士|护士"
    r"|(?:高级|副高级?|正高级?|中级)(?:及?以上)?职称(?:人员)?|(?:硕士|博士)(?:研究生)?(?:及?以上)?(?:学历)?(?:人员)?)(?:数|总数)?"
)
_OTHER = r"(?:(?:门诊|住院)?(?:患者|职工)满意度|(?:临床|医技)?科室|占地(?:面积)?|建筑面积|业务用房(?:面积)?|CMI值?|(?:DRGs?)?组数|RW≥2占比)"
_DONE = re.compile("^(?:开展|完成|实现|全年完成)(?=..)")
_OTHERS = re.compile("全[市县区州省盟旗]|[我本][市县区州]|各|县域|市域|其[他它]|另外")
_GOES_ON = tuple("是 为 属 系 也 并 仍 还 已 均 同比 稳步 持续 较上年 比上年".split())
_HAS = re.compile(
    rf"(?:全年|年)?(?:{_VISITS}(?:量|人次|人数|患者|病人|台次|台数|例数|数)*(?:占比)?|{_BEDS}|{_COSTS}|{_STAFF}|{_OTHER})"
)


def house_of_clause(clause: str, house: str) -> str:
    """The house that a clause without a figure speaks of: the one told before of which it says more (是三级乙等医院), or one that
    it says is to become something; empty where it speaks of anything else."""
    if clause.strip(" ,、").startswith(_GOES_ON):
        return house
    becomes = _BECOMES.match(clause) if "院" in clause else None
    return becomes.group("house") if becomes else ""


def is_had(measure: str) -> bool:
    """Whether ``measure`` is one that houses have, and says nothing of whose it is: 床位使用率."""
    return _HAS.fullmatch(measure) is not None


def of_house(named: Names, around: Around, house: str) -> tuple[Names, str]:
    """The heads of a run with the ``house`` told before, where they are what a house has and the words before them tell
    nothing but that; and the house of the next run."""
    last = next((h.name for its in reversed(named) for h in reversed(its)), "")
    if (opened := _house_of(last)) or not house:
        return named, opened
    if _OTHERS.search(around.left):
        return named, ""
    said = _DONE.sub("", strip_opening(squeeze(around.tail.rest).strip("、,;和及与")))
    heads = [h for its in named for h in its]
    if (
        not said
        or not all(_HAS.fullmatch(h.name) and h.name.startswith(said[:2]) for h in heads)
        or not _HAS.match(said)
    ):
        return named, house if around.is_change or around.is_goal else ""
    return [[h._replace(name=house + h.name) for h in its] for its in named], house


def _house_of(name: str) -> str:
    """The one hospital or station whose measure ``name`` is; empty for any other name."""
    opened = _HOUSE.fullmatch(name) if "院" in name or "中心" in name or "血站" in name else None
    if opened is None:
        opened = _KIND_OF_HOUSE.fullmatch(name)
    return opened.group("house") if opened and _HAS.match(opened.group("measure")) else ""

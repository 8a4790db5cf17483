"""The one hospital that a sentence opened with has what its next clauses tell: 县医院门急诊19万人次,出院1.2万人次,药占比24%."""

import re

from etl.parse.sentence.scene import Names
from etl.parse.words.forms import HAN, any_of

_KIND = (
    "(?:人民|中心|(?<!其)中医|中西医结合|妇女儿童|妇幼保健|儿童|传染病|精神病?|肿瘤|口腔|第[一二三四五六七八九]|附属)"
)
_HOUSE = re.compile(
    rf"(?P<house>(?:[市县区州旗省]|[该我本]|(?!项目|带动|推动|促使|一些|部分|有的|少数|个别|多数|乡镇){HAN}{{2,3}}(?<!乡)[市县区旗镇乡](?![级镇]))(?!级|域){HAN}{{0,6}}?"
    rf"(?:{_KIND}(?:医院|院)(?:{HAN}{{0,4}}院区|[总分]院)?|(?:妇保|保健)院|(?:疾控|急救)中心|血站|(?<=[\u4e00-\u9fff]{{2}}[镇乡])(?:中心)?卫生院))"
    r"(?![、和与及等为的]|牵头|医共体|集团|建设|项目|大楼)(?P<measure>..+)"
)
# What a hospital has, and says nothing of whose it is.
_HAS = re.compile(
    "(?:全年|年)?(?:"
    + any_of(
        "门急诊 总门急诊 门诊 急诊 诊疗 总诊疗 出院 入院 住院 手术 一级手术 二级手术 三级手术 四级手术 三四级手术 微创 日间手术 分娩 剖宫产 开放床位 编制床位 实有床位 核定床位 床位 病床"
        " 平均住院日 药占比 耗占比 药品 耗材 百元 次均 职工 在职 在编 在岗 编外 卫生技术人员 卫技人员 医师 医生 执业医师 注册护士 护士 高级职称 副高 正高 中级职称 硕士 博士 本科"
        " 医疗收入 业务收入 医疗服务收入 总收入 总支出 收支 资产负债 患者满意 门诊患者满意 住院患者满意 职工满意 临床科室 科室 医技科室 占地 建筑面积 业务用房".split(),
        ["[三四]级、[三四]级手术", "CMI", "DRG"],
    )
    + ")(?!分娩率)"
)
_OTHERS = re.compile("全[市县区州省盟旗]|[我本][市县区州]|各|公立|基层|县域|市域|医共体|卫生院|卫生室|服务中心|机构")


def of_house(named: Names, left: str, house: str) -> tuple[Names, str]:
    """The heads of a run with the ``house`` told before, where they are what a house has; and the house of the next run.

    ``left`` are the words before the run: where they speak of others (全市, 各医院), or a head names another house, the
    one before has no more.
    """
    if house and _OTHERS.search(left):
        house = ""
    if house:
        named = [[h._replace(name=house + h.name) if _HAS.match(h.name) else h for h in its] for its in named]
    last = next((h.name for its in reversed(named) for h in reversed(its)), "")
    return named, _house_of(last) or house


def _house_of(name: str) -> str:
    """The one hospital or station whose measure ``name`` is; empty for any other name."""
    opened = _HOUSE.match(name) if "院" in name or "中心" in name or "血站" in name else None
    return opened.group("house") if opened and _HAS.match(opened.group("measure")) else ""

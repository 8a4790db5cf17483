"""The noun phrase that a figure measures, where it stands before the number or behind it, or is what money is for."""

from collections.abc import Callable
from typing import Any

import pytest
from named import named

Tell = Callable[..., list[Any]]

BEFORE = [
    named("全市居民健康素养水平达到33.5%。", ("33.5%", "居民健康素养水平"), id="a rate that is reached"),
    named("全市共有医疗卫生机构2153家。", ("2153家", "医疗卫生机构"), id="a stock"),
    named("新增社区医院3家。", ("3家", "新增社区医院"), id="a flow keeps its word"),
    named("累计创建省级卫生乡镇86个。", ("86个", "创建省级卫生乡镇"), id="a sum over years"),
    named("建成村级医疗服务点45个。", ("45个", "村级医疗服务点"), id="a verb of doing goes"),
    named("重点人群家庭医生签约率为82.3%。", ("82.3%", "重点人群家庭医生签约率"), id="a scope stays"),
    named("公立医院医疗服务收入占比达36%。", ("36%", "公立医院医疗服务收入占比"), id="whose it is stays"),
    named("65岁及以上老年人健康管理率达76%。", ("76%", "65岁及以上老年人健康管理率"), id="an age stays"),
    named("基层医疗卫生机构诊疗量占比达到60%。", ("60%", "基层医疗卫生机构诊疗量占比"), id="a share of a quantity"),
    named("每千人口拥有3岁以下婴幼儿托位数4.3个。", ("4.3个", "每千人口3岁以下婴幼儿托位数"), id="a measure per capita"),
    named("截至2023年底，全市注册护士达8600人。", ("8600人", "注册护士"), id="a time in front goes"),
    named("全年完成无偿献血2.3万人次。", ("2.3万人次", "无偿献血"), id="what was carried out"),
    named("申报创建省级健康乡镇12个。", ("12个", "申报创建省级健康乡镇"), id="what was applied for"),
    named("立案查处非法行医案件38件。", ("38件", "立案查处非法行医案件"), id="what was prosecuted"),
    named("医养结合机构（含两证齐全机构）达到36家。", ("36家", "医养结合机构"), id="an aside goes"),
]  # fmt: skip

BEHIND = [
    named("选派331名医务人员下基层。", ("331名", "选派医务人员"), id="the noun of a flow"),
    named("全市有86家医疗机构开展互联网诊疗。", ("86家", "开展互联网诊疗的医疗机构"), id="the condition of a count"),
    named("22个村卫生室开设中医阁。", ("22个", "开设中医阁的村卫生室"), id="a count that opens the sentence"),
    named("推动41个中医馆标准化建设。", ("41个", "中医馆标准化建设"), id="the object of a verb"),
    named("11所县级医院均达到基本标准。", ("11所", "达到基本标准的县级医院"), id="a count with what all of it does"),
    named("70%的村卫生室达到基本标准。", ("70%", "村卫生室达到基本标准比例"), id="a share of what stands behind"),
    named("95%以上的乡镇卫生院能够提供中医药服务。", ("95%", "乡镇卫生院提供中医药服务比例"), id="such a share with 以上"),
    named("为3.2万名老年人免费体检。", ("3.2万名", "老年人免费体检"), id="those for whom something is done"),
    named("每千人口拥有3.2名执业医师。", ("3.2名", "每千人口执业医师"), id="a noun behind a measure per capita"),
    named(
        "1128名60岁及以上老人被纳入智慧医养管理。",
        ("1128名", "被纳入智慧医养管理的60岁及以上老人"),
        id="an age inside the noun behind",
    ),
    named("3月24日，22名在外知名专家受聘为顾问。", ("22名", "在外知名专家"), id="a day is no name"),
    named(
        "15家乡镇卫生院都建起了“中医馆”，22个村卫生室也挂上了“中医阁”。",
        ("15家", "建起“中医馆”的乡镇卫生院"),
        ("22个", "挂上“中医阁”的村卫生室"),
        id="what they have set up",
    ),
    named("紧密型医共体覆盖全部27个乡镇。", ("27个", "紧密型医共体覆盖乡镇"), id="what something reaches"),
    named(
        "全市组建各种形式医联体28个，覆盖乡镇卫生院146所。",
        ("28个", "医联体"),
        ("146所", "医联体覆盖乡镇卫生院"),
        id="what the thing before reaches",
    ),
    named(
        "缙云县、遂昌县、松阳县3个县创成全国基层中医药工作示范县。",
        ("3个", "创成全国基层中医药工作示范县的县"),
        id="how many of those named",
    ),
]  # fmt: skip

MONEY = [
    named(
        "减少群众挂号排队12.1万人次，节省费用64.5万元。",
        ("12.1万人次", "减少群众挂号排队"),
        ("64.5万元", "节省费用"),
        id="savings",
    ),
    named(
        "市中心医院迁建项目完成投资3.2亿元。",
        ("3.2亿元", "市中心医院迁建项目完成投资"),
        id="the money of a project",
    ),
    named(
        "争取中央预算内投资项目5个、资金1.8亿元。",
        ("5个", "中央预算内投资项目"),
        ("1.8亿元", "中央预算内投资项目资金"),
        id="projects and their money",
    ),
    named(
        "投资3.2亿元的市妇幼保健院新院区建成投用，新增床位500张。",
        ("3.2亿元", "市妇幼保健院新院区投资"),
        ("500张", "新增床位"),
        id="the money in front of what it is for",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [*BEFORE, *BEHIND, *MONEY])
def test_a_figure_gets_the_noun_phrase_that_it_measures(
    sentence: str, expected: list[tuple[str, str]], tell: Tell
) -> None:
    assert tell(sentence, "words name") == expected


def test_a_name_holds_no_white_space_of_the_page(tell: Tell) -> None:
    assert tell("全市居民健康 素养水平达到33.5%。", "name") == ["居民健康素养水平"]


@pytest.mark.parametrize(
    ("sentence", "name", "code"),
    [
        ("婴儿死亡率始终低于省定6‰的控制线，今年为2.4‰。", "婴儿死亡率", "HS03"),
        ("居民健康素养水平去年监测是27.3%。", "居民健康素养水平", "HP01"),
        ("托位使用率也跟着到了61%。", "托位使用率", "MC05"),
        ("基层就诊率得分9.1分。", "基层就诊率得分", None),
        ("适龄儿童免疫规划疫苗接种率以乡镇为单位统计不低于95%。", "适龄儿童免疫规划疫苗接种率", "PH08"),
        ("国家免疫规划疫苗接种率各苗均在95%以上。", "国家免疫规划疫苗接种率", "PH08"),
        ("基本公共卫生服务人均补助标准逐年上调到94元。", "基本公共卫生服务人均补助标准", "PH02"),
        ("改革带动县域内就诊率回升到91.2%。", "县域内就诊率", "MR01"),
        ("总的目标是居民健康素养水平达到31%。", "居民健康素养水平", "HP01"),
        ("新增托位使用率达到52%。", "新增托位使用率", None),
    ],
)
def test_an_indicator_ends_before_the_verbs_and_adverbs_that_are_said_of_it(
    sentence: str, name: str, code: str | None, tell: Tell
) -> None:
    assert tell(sentence, "name code")[0] == (name, code)

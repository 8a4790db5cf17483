"""Figures of several divisions, years or things in one sentence: each gets its own name, place and year."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]

PLACES = [
    pytest.param(
        "县域内就诊率90.2%,较2022年提高0.9个百分点。分县看,缙云县93.1%、青田县92.4%,遂昌县、云和县分别为90.7%和89.9%。",
        [("县域内就诊率", "丽水市")] * 2 + [("县域内就诊率", p) for p in ("缙云县", "青田县", "遂昌县", "云和县")],
        id="county by county behind the whole",
    ),
    pytest.param(
        "一是发展不平衡,青田县、缙云县每千人口执业(助理)医师数分别为2.24人、2.41人。",
        [("每千人口执业(助理)医师数", "青田县"), ("每千人口执业(助理)医师数", "缙云县")],
        id="two counties that open the clause of their measure",
    ),
    pytest.param(
        "景宁县新增床位60张。",
        [("新增床位", "景宁畲族自治县")],
        id="an autonomous county by its short name",
    ),
]  # fmt: skip

YEARS = [
    ("2021年、2022年、2023年门诊患者满意度分别为85%、88%和91%。", [("85%", 2021), ("88%", 2022), ("91%", 2023)]),
    ("2023年、2024年分别新增托位1800个、2000个。", [("1800个", 2023), ("2000个", 2024)]),
    ("2024年、2025年各新增托位900个。", [("900个", 2024), ("900个", 2025)]),
    ("2024年新增托位800个,2025年、2026年各再建200个。", [("800个", 2024), ("200个", 2025), ("200个", 2026)]),
    ("筛查率2022年、2030年均不低于95%。", [("95%", 2022), ("95%", 2030)]),
    ("2017—2021年全市门急诊人次年均1186万人次。", [("1186万人次", 2021)]),
]

NAMES = [
    pytest.param("2460个家庭医生团队签约居民421.5万人。", ["家庭医生团队", "家庭医生团队签约居民"], id="a verb between two counts"),
    pytest.param("30种大病累计确诊5.8万人,救治5.7万人。", ["大病病种", "大病确诊", "大病救治"], id="an event behind what it befell"),
    pytest.param("120个重点项目完成投资23亿元。", ["重点项目", "重点项目完成投资"], id="the money of what was counted"),
    pytest.param("262家乡镇卫生院和社区卫生服务中心全部纳入管理。", ["纳入管理的乡镇卫生院和社区卫生服务中心"], id="two nouns that one number counts"),
    pytest.param("12家三级医院结对帮扶贫困县医院。", ["结对帮扶贫困县医院的三级医院"], id="a condition of pairing"),
    pytest.param("17个未开工项目要加快前期工作。", ["未开工项目"], id="a verb that 未 makes a part of the noun"),
    pytest.param("197个中医馆、640个中医阁建成投用。", ["中医馆", "中医阁"], id="things in use"),
    pytest.param("全年新增托位2150个,其中普惠托位1380个。", ["新增托位", "新增普惠托位"], id="a part of a flow is a flow"),
    pytest.param("全市出生6843人,其中二孩2710人。", ["出生人口", "二孩出生人口"], id="a part of births"),
    pytest.param("检查各类单位1016家次,立案查处57件。", ["检查各类单位", "立案查处案件"], id="cases"),
    pytest.param("60岁以上人群全程接种率93.4%、加强免疫接种率81.7%。", ["60岁以上人群全程接种率", "60岁以上人群加强免疫接种率"], id="an age that holds for the list"),
    pytest.param("为适龄妇女免费开展“两癌”筛查4万人。", ["适龄妇女“两癌”筛查"], id="whom a service is for"),
    pytest.param("重症监护床位达到床位总数的4.1%。", ["重症监护床位占床位总数比例"], id="a share of a whole"),
    pytest.param("组建以县人民医院、县中医院为龙头的紧密型医共体2个。", ["紧密型医共体"], id="who leads it is no part of the name"),
    pytest.param("高血压、糖尿病、肺结核三类慢病患者21.3万人。", ["三类慢病患者"], id="what sums up a list names it"),
    pytest.param("为2025年每千人口托位达到4.3个打下基础。", ["每千人口托位"], id="what is said behind a number"),
    pytest.param("乡村医生和卫生员减少7.2%。", ["乡村医生和卫生员"], id="a change of two together"),
    pytest.param("肺结核报告发病率36.8/10万,患者规范管理率96.9%。", ["肺结核报告发病率", "肺结核患者规范管理率"], id="a rate of the patients"),
    pytest.param("三是托位使用率不高,仅为46%。", ["托位使用率"], id="what is said of a rate"),
    pytest.param("我们将力争县域内就诊率达到91%。", ["县域内就诊率"], id="who aims"),
    pytest.param("参加无偿献血2.13万人次,采集全血7.02吨。", ["无偿献血", "采集全血"], id="blood"),
    pytest.param("上转患者1.86万人次,下转2.94万人次。", ["上转患者", "下转患者"], id="up and down"),
    pytest.param("发放计生奖扶资金1.03亿元,惠及9.4万人。", ["计生奖扶资金", "计生奖扶对象"], id="those who get a sum"),
    pytest.param("镇卫生院达到国家推荐标准18家。", ["达到国家推荐标准的镇卫生院"], id="those that came up to a standard"),
    pytest.param("市、县公立医院医疗服务收入占比为29.6%。", ["市、县公立医院医疗服务收入占比"], id="a scope of two signs"),
    pytest.param("严重精神障碍患者报告患病率4.87‰、规范管理率94.3%。", ["严重精神障碍患者报告患病率", "严重精神障碍患者规范管理率"], id="two rates of the same people"),
    pytest.param("总诊疗1547万人次,受疫情影响同比下降5.2%。", ["总诊疗人次", "总诊疗人次"], id="why it fell"),
    pytest.param("完成“两癌”筛查3.2万人、新增普惠托位800个等民生实事。", ["“两癌”筛查", "新增普惠托位"], id="a list that is summed up"),
    pytest.param("县里把6家卫生院、88个村卫生室的人员、药品并进一本账。", ["卫生院", "村卫生室"], id="houses, and not what they have"),
    pytest.param("组建6支由医生、护士组成的居家服务队。", ["居家服务队"], id="whom they are made up of"),
    pytest.param("人群和家畜感染率均为0。", ["人群感染率", "家畜感染率"], id="nil of each"),
    pytest.param("“两癌”检查7350人,分开看宫颈癌4120人、乳腺癌3230人。", ["“两癌”检查", "宫颈癌", "乳腺癌"], id="each by itself"),
    pytest.param("无甲类传染病,乙类报告318例、丙类报告2764例。", ["乙类传染病报告", "丙类传染病报告"], id="classes that were reported"),
    pytest.param("在册村医421人中60岁及以上的还有134人。", ["在册村医", "中60岁及以上"], id="the old among them"),
    pytest.param("高血压、2型糖尿病两类患者的规范管理率都不低于80%。", ["高血压患者的规范管理率", "2型糖尿病患者的规范管理率"], id="kinds of patients that are counted"),
    pytest.param("口罩、防护服储备量分别为12万只、4.6万套。", ["口罩储备量", "防护服储备量"], id="what is in store"),
    pytest.param("执业医师1062人、注册护士1377人,按38.2万常住人口计算,每千人口分别拥有2.78人和3.60人。", ["执业医师", "注册护士", "常住人口", "每千人口执业医师", "每千人口注册护士"], id="each of those before by head"),
    pytest.param("婴儿死亡率和5岁以下儿童死亡率双双下行,从3.71‰和5.20‰分别落到3.24‰、4.86‰。", ["婴儿死亡率", "5岁以下儿童死亡率"] * 2, id="two rates that fall"),
    pytest.param("146个村卫生室里公有产权的占到88.4%。", ["村卫生室", "公有产权占比"], id="how many of them are public"),
    pytest.param("县域内就诊率86%,签约率65%。", ["县域内就诊率", "签约率"], id="a rate of its own"),
    pytest.param("甲级病案率98.7%,切口感染率0.31%,好于全省0.42%的平均值。", ["甲级病案率", "切口感染率", "切口感染率"], id="the province's mean"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), PLACES)
def test_a_measure_is_told_of_each_division(sentence: str, expected: list[tuple[str, str]], tell: Tell) -> None:
    assert tell(sentence, "name place") == expected


@pytest.mark.parametrize(("sentence", "expected"), YEARS)
def test_a_measure_is_told_of_each_year(sentence: str, expected: list[tuple[str, int]], tell: Tell) -> None:
    assert tell(sentence, "words year") == expected


def test_a_year_behind_the_report_s_own_is_a_target(tell: Tell) -> None:
    assert tell("2023年、2024年分别新增托位1800个、2000个。", "kind") == ["actual", "target"]


@pytest.mark.parametrize(("sentence", "expected"), NAMES)
def test_each_of_several_figures_gets_its_own_name(sentence: str, expected: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == expected


def test_a_rate_that_is_catalogued_only_with_the_opening_of_the_first_gets_it(tell: Tell) -> None:
    _, opened = tell("艾滋病抗病毒治疗比例、治疗成功率分别为94.2%和96.8%。", "name code")
    assert opened == ("艾滋病抗病毒治疗成功率", "PH27")


def test_a_treatment_that_succeeds_is_of_the_infection_before_it(tell: Tell) -> None:
    _, treated = tell("艾滋病抗病毒治疗比例92.4%、治疗成功率95.1%。", "name code")
    assert treated == ("艾滋病治疗成功率", "PH27")


def test_blood_given_goes_on_with_how_much_of_it(tell: Tell) -> None:
    assert tell("无偿献血4.62万人次、8.04万单位。", "name") == ["无偿献血", "无偿献血量"]


@pytest.mark.parametrize("spread", ["分别为", "依次为", "分别达到"])
def test_figures_that_a_comma_parts_are_spread_as_those_of_a_list(spread: str, tell: Tell) -> None:
    told = tell(f"甲类、乙类、丙类传染病{spread}2例,1360例,4200例。", "name value")
    assert told == [("甲类传染病", 2), ("乙类传染病", 1360), ("丙类传染病", 4200)]

"""What accounts of half a year, notices of goals, interviews and papers on one matter tell."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.parse.numbers.figures import find

Tell = Callable[..., list[Any]]
Told = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("年初确定的12项重点工作有序推进。", ["重点工作"], id="works that were set"),
        pytest.param("半年完成投资6.9亿元。", ["完成投资"], id="in half a year"),
        pytest.param("如“两癌”检查完成率仅38%。", ["“两癌”检查完成率"], id="for example"),
        pytest.param(
            "16家公立医院收支结余1.2亿元,亏损面达56%。",
            ["公立医院", "公立医院收支结余", "公立医院亏损面"],
            id="what hospitals are left with",
        ),
        pytest.param("清理卫生死角5260处、垃圾1.2万吨。", ["清理卫生死角", "清理垃圾"], id="both cleared"),
        pytest.param("新增床位800张,其中公立医院650张。", ["新增床位", "公立医院新增床位"], id="whose of the new"),
        pytest.param("高血压管理任务数29万人、糖尿病9.8万人。", ["高血压管理", "糖尿病管理"], id="both to be managed"),
        pytest.param(
            "报告法定传染病8632例,发病率343.2/10万,其中流感5126例。",
            ["报告法定传染病", "法定传染病发病率", "流感"],
            id="an illness behind a rate",
        ),
        pytest.param(
            "甲乙类15种4236例,死亡11例,发病率168.6/10万。",
            ["甲乙类传染病", "甲乙类传染病", "甲乙类传染病死亡", "甲乙类传染病发病率"],
            id="a class of illnesses",
        ),
        pytest.param(
            "学校聚集性疫情26起,波及842人。", ["学校聚集性疫情", "学校聚集性疫情波及人数"], id="how many it hit"
        ),
        pytest.param(
            "医养结合机构36家,二级以上综合医院设老年医学科的18家。",
            ["医养结合机构", "设老年医学科的二级以上综合医院"],
            id="houses that say themselves which",
        ),
        pytest.param(
            "老年人新冠疫苗、流感疫苗接种率分别为93.2%、41.6%。",
            ["老年人新冠疫苗接种率", "老年人流感疫苗接种率"],
            id="of the old, both",
        ),
        pytest.param("护理员缺口约400人,持证率61%。", ["护理员缺口", "护理员持证率"], id="not of the missing"),
        pytest.param(
            "培训骨干医师50名、护理员600人次,持证上岗率提升至80%。",
            ["培训骨干医师", "培训护理员", "护理员持证上岗率"],
            id="of those trained last",
        ),
        pytest.param(
            "接种疫苗126万剂次,其中免疫规划疫苗62万剂次。",
            ["接种疫苗", "接种免疫规划疫苗"],
            id="vaccines that were given",
        ),
        pytest.param("市妇幼保健院已完成内装工程的85%。", ["市妇幼保健院内装工程完成比例"], id="how far works are"),
        pytest.param("启动县人民医院二期建设,总投资5.8亿元。", ["县人民医院二期总投资"], id="begun"),
        pytest.param(
            "36项主要指标中,已完成33项,3项未完成。",
            ["主要指标", "已完成的主要指标", "未完成的主要指标"],
            id="what is done of them",
        ),
        pytest.param("累计完成投资186亿元,超规划目标12%。", ["完成投资", "完成投资超规划目标"], id="more than planned"),
        pytest.param("新建、迁建医院6家,改扩建18家。", ["新建迁建医院", "改扩建医院"], id="built anew and made larger"),
        pytest.param("实现县级三级医院零的突破(3家)。", ["县级三级医院"], id="the first there are"),
        pytest.param("次均门诊费用年均增幅控制在2.8%以内。", ["次均门诊费用"], id="a growth by the year"),
        pytest.param(
            "国家集采药品435种,省级集采耗材42类,平均降价分别为58%和72%。",
            ["国家集采药品", "省级集采耗材", "国家集采药品价格", "省级集采耗材价格"],
            id="both prices",
        ),
        pytest.param(
            "每万人口全科医生数4.4人,与全省5.2人的水平相差0.8人。",
            ["每万人口全科医生数", "每万人口全科医生数", "每万人口全科医生数与全省水平差距"],
            id="how far from the level of all",
        ),
        pytest.param(
            "托位数达到每千人口5个,其中普惠占70%以上。",
            ["每千人口托位", "普惠托位占比"],
            id="places by head, and of one kind",
        ),
        pytest.param("我院辖区服务人口2.36万人。", ["服务人口"], id="whom a house serves"),
        pytest.param("B超8600人次,胃镜312例。", ["B超人次", "胃镜"], id="超 in a word"),
        pytest.param(
            "人员老化,45岁以上占48%,近三年招聘12人。", ["45岁以上占比", "招聘人员"], id="nobody of the share before"
        ),
        pytest.param(
            "县人民医院、县中医院分别下派专家186人次、124人次。",
            ["县人民医院下派专家", "县中医院下派专家"],
            id="each of two hospitals",
        ),
        pytest.param("人均门诊费用203元、住院费用6218元。", ["人均门诊费用", "人均住院费用"], id="by head, both"),
        pytest.param(
            "定向委培生15名,3名骨干赴上海进修。", ["定向委培生", "赴上海进修的骨干"], id="who is sent to learn"
        ),
        pytest.param("村卫生室提升8家。", ["村卫生室提升"], id="houses that are raised"),
        pytest.param(
            "在册严重精神障碍患者11864人,报告患病率4.73‰,在管11692人,管理率98.6%。",
            ["在册严重精神障碍患者", "严重精神障碍报告患病率", "在管严重精神障碍患者", "严重精神障碍患者管理率"],
            id="those who are managed, behind a rate",
        ),
        pytest.param(
            "健康素养水平38.7%,其中健康生活方式与行为35.1%、基本技能36.9%。",
            ["健康素养水平", "健康生活方式与行为水平", "基本技能水平"],
            id="为 and 能 in words",
        ),
        pytest.param("地表水Ⅲ类以上断面占100%。", ["地表水Ⅲ类以上断面占比"], id="a section is no share"),
        pytest.param("3个月戒烟率31.5%。", ["3个月戒烟率"], id="a time in a name"),
        pytest.param(
            "妇女病普查15.8万人,普查率82.3%,患病率24.6%。",
            ["妇女病普查", "妇女病普查率", "妇女病患病率"],
            id="who has it, and not who was asked",
        ),
        pytest.param(
            "无烟医疗机构、学校建成率均为100%。", ["无烟医疗机构建成率", "无烟学校建成率"], id="both free of smoke"
        ),
        pytest.param("初步结果显示,素养水平38.7%。", ["素养水平"], id="first results"),
        pytest.param("2期及以上压力性损伤发生率0.03%。", ["2期及以上压力性损伤发生率"], id="a stage in a name"),
        pytest.param(
            "开展“互联网+护理服务”的医疗机构达到40家。", ["开展“互联网+护理服务”的医疗机构"], id="what they do"
        ),
        pytest.param("托育服务满意度82.4分,知晓率67.3%。", ["托育服务满意度", "托育服务知晓率"], id="known, and liked"),
        pytest.param("得分最高的是遂昌县(92.1分),其次为云和县(91.4分)。", ["得分", "得分"], id="the next"),
        pytest.param(
            "43.5%的受访者希望增加托位,37.8%希望延长门诊时间。",
            ["受访者希望增加托位比例", "受访者希望延长门诊时间比例"],
            id="what others of them want",
        ),
        pytest.param("每年安排高水平医院建设资金2亿元。", ["高水平医院建设资金"], id="each year"),
        pytest.param(
            "本季度全市活产134人,其中男71人、女63人。", ["活产", "男性活产", "女性活产"], id="by sex, in one character"
        ),
        pytest.param(
            "3个县监督员人均办案数不足2件。", ["监督员人均办案数不足2件的县"], id="a count per head that is too low"
        ),
        pytest.param("立案14件,处罚率22.2%。", ["立案件数", "立案处罚率"], id="of the cases"),
        pytest.param("筛查新生儿9826人,确诊甲减1例。", ["筛查新生儿", "确诊甲减"], id="减 in an illness"),
        pytest.param(
            "婴儿死亡率3.6‰,控制在年度指标5‰以内。", ["婴儿死亡率", "婴儿死亡率"], id="what it was to stay below"
        ),
        pytest.param(
            "县域就诊率站上90%的台阶,比五年前提高了8个百分点。",
            ["县域就诊率", "县域就诊率"],
            id="a step that was reached",
        ),
        pytest.param("9个县有7个获得激励资金。", ["县", "获得激励资金的县"], id="those who got it"),
        pytest.param("新增托位2180个,超额完成9%。", ["新增托位", "新增托位超额完成比例"], id="more than was asked"),
        pytest.param("急救站点从38个翻番到76个。", ["急救站点", "急救站点"], id="twice as many"),
        pytest.param("每千人口床位数全省倒数第二,只有5.4张。", ["每千人口床位数"], id="a rank is no name"),
        pytest.param(
            "健康素养水平虽然涨到36.8%,但离全省还差4.7个百分点。",
            ["健康素养水平", "健康素养水平与全省差距"],
            id="how far from all",
        ),
        pytest.param("核定编制4862名,年末实有4533人。", ["核定编制", "实有人员"], id="posts that are filled"),
        pytest.param("住院医师规范化培训在培426人。", ["住院医师规范化培训在培"], id="in training"),
        pytest.param("门诊用药报销70%。", ["门诊用药报销比例"], id="what is paid back"),
        pytest.param("年度限额上调到1500元。", ["年度限额"], id="a limit of a year"),
        pytest.param("RW≥2占比8.6%。", ["RW≥2占比"], id="a bound in a name"),
        pytest.param(
            "布雷图指数控制在5以下的监测点占91%。", ["布雷图指数控制在5以下的监测点占比"], id="a bound of those"
        ),
        pytest.param(
            "床位使用率低于70%的分院有6家,最低的仅31%。",
            ["床位使用率低于70%的分院", "最低的床位使用率"],
            id="the least of them",
        ),
    ],
)
def test_a_figure_of_an_account_or_an_interview_is_named_in_full(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


def test_minus_behind_a_balance_or_a_growth_is_a_sign(tell: Tell) -> None:
    assert tell("收支结余-3200万元,同比增长-5.6%。", "value measure") == [(-32_000_000.0, "level"), (-5.6, "change")]


def test_what_began_in_a_year_is_counted_up_to_now(tell: Tell) -> None:
    assert tell("从2021年9月起免费接种HPV疫苗,累计接种4.6万人。", "year") == [2023]
    assert tell("2020年12月开工,累计完成投资14.2亿元。", "year") == [2023]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "丽水市卫生健康委员会关于下达2025年卫生健康事业发展计划指标的通知\n各县(市、区)卫生健康局,委直属各单位:\n"
            "每千人口床位数6.9张。",
            [("每千人口床位数", 6.9, "target", 2025)],
            id="goals that a notice sets",
        ),
        pytest.param(
            "丽水市卫生健康委主任做客“在线访谈”(2024年5月20日)\n主持人:目前有多少儿科医生?\n嘉宾:儿科医师486名。\n"
            "主持人:明年有什么打算?\n嘉宾:再建4个儿童友好医院。",
            [("儿科医师", 486.0, "actual", 2024), ("儿童友好医院", 4.0, "target", 2025)],
            id="what is asked of next year",
        ),
        pytest.param(
            "丽水市疾病预防控制局2024年传染病防控工作汇报\n二、重点传染病防控。登革热:报告病例42例。",
            [("登革热报告病例", 42.0, "actual", 2024)],
            id="the illness that a label names",
        ),
    ],
)
def test_a_document_says_of_when_and_of_what_it_tells(
    text: str, expected: list[tuple[str, float, str, int]], told: Told
) -> None:
    assert told(text) == expected


@given(st.integers(2, 20), st.integers(1, 99))
def test_the_number_of_an_item_is_no_part_of_its_figure(item: int, value: int) -> None:
    text = f"{item - 1}.新建医院一座;{item}.{value}%以上的机构达标"
    mentions, others = find(text, ["%"])
    assert [m.value for m in mentions if m.unit == "%"] == [value]
    assert [text[o.start : o.end] for o in others if o.reason == "numbering"] == [f"{item - 1}.", f"{item}."]


@given(st.integers(2, 20), st.integers(1, 99))
def test_a_decimal_that_opens_a_clause_is_one_figure_where_no_item_stands_before_it(whole: int, rest: int) -> None:
    mentions, _ = find(f"新建医院一座;{whole}.{rest}%以上的机构达标", ["%"])
    assert [m.value for m in mentions if m.unit == "%"] == [float(f"{whole}.{rest}")]

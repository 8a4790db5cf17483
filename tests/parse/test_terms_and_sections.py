"""Kind, year and place by what heads a section, by the term of a plan, by the day a document is given and by its sentences."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[[str], list[Any]]
Tell = Callable[..., list[Any]]
BOTH = "丽水市卫生健康委员会2023年工作总结和2024年工作计划"


def framed(told: list[Any]) -> list[tuple[str, int]]:
    return [(kind, year) for _, _, kind, year in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "丽水市中医院二0二三年工作总结\n门诊人次32万。",
            [("actual", 2023)],
            id="a year with noughts",
        ),
        pytest.param(
            "丽水市中医药三年行动计划(2022—2024年)实施进展情况报告\n中医馆86个。\n2023年10月19日",
            [("actual", 2023)],
            id="given in the middle of its term",
        ),
        pytest.param(
            "丽水市妇幼保健院“十三五”工作总结和“十四五”工作规划\n一、“十三五”工作总结\n2020年婚检率98%。\n"
            "二、“十四五”工作规划\n三、规划指标\n床位350张。",
            [("actual", 2020), ("target", 2025)],
            id="a plan behind a look back",
        ),
        pytest.param(
            "丽水市“十三五”时期卫生健康事业综述\n2020年末床位1.2万张。\n展望“十四五”，我们将推动签约率达到75%。",
            [("actual", 2020), ("target", 2025)],
            id="what is ahead",
        ),
        pytest.param(
            "丽水市医共体三年行动评估报告\n《行动方案（2021—2023年）》已实施期满。\n就诊率目标为85%，2023年实际86.7%。\n2024年2月20日",
            [("target", 2023), ("actual", 2023)],
            id="a term that is over",
        ),
        pytest.param(
            "丽水市“一老一小”整体解决方案中期自评\n一、方案目标\n“十四五”末托位数达到4.5个。\n二、目标进度\n截至2022年末，托位数2.68个。",
            [("target", 2025), ("actual", 2022)],
            id="goals of the scheme",
        ),
        pytest.param(
            "丽水疾控工作动态\n2018年 第1期\n丽水市疾病预防控制中心编 2018年1月10日\n【传染病防控】2017年，报告传染病3126例。\n【疫苗接种】全年接种疫苗24.7万剂次。",
            [("actual", 2017), ("actual", 2017)],
            id="the number of a paper is no heading",
        ),
        pytest.param(
            "丽水市卫生计生委关于年度工作总结及明年工作计划的报告\n丽卫计〔2017〕152号\n现将今年工作总结及明年工作计划报告如下。\n一、今年主要工作\n签约率64.7%。\n二、明年工作计划\n签约率达到70%。",
            [("actual", 2017), ("target", 2018)],
            id="this year by the number of the document",
        ),
        pytest.param(
            "“健康丽水2030”规划纲要\n中共丽水市委 丽水市人民政府\n2017年8月\n到2030年，人均预期寿命达到82岁。",
            [("target", 2030)],
            id="an outline named after its last year",
        ),
        pytest.param(
            "丽水市卫生健康委员会关于“健康丽水2030”行动中期评估的报告(2025年3月)\n2024年，人均预期寿命81.9岁。\n吸烟率20.8%，距2030年20%的目标仍有差距。",
            [("actual", 2024), ("actual", 2024), ("target", 2030)],
            id="the year that an action is named after is no year of its report",
        ),
        pytest.param(
            "丽水市推进“健康丽水2030”行动2023年工作总结\n全市健康素养水平36.2%。",
            [("actual", 2023)],
            id="a summary of one year of it",
        ),
        pytest.param(
            "丽水市召开妇幼健康重点工作第二季度调度会\n2024-07-12 来源:丽水市卫生健康局\n会上通报，1至6月，早孕建册率95.3%。\n"
            "会议要求，9月底前完成筛查5500人。",
            [("actual", 2024), ("target", 2024)],
            id="news of a meeting",
        ),
        pytest.param(
            "一图读懂丽水市2024年卫生健康工作报告\n丽水市卫生健康委员会 2024年2月20日\n2023,我们交出亮丽答卷\n新增床位260张\n2024,我们这样干\n新增托位350个\n",
            [("actual", 2023), ("target", 2024)],
            id="years alone",
        ),
        pytest.param(
            "关于丽水市2016年考核反馈问题的整改报告\n丽水市卫生和计划生育委员会\n2016年使用率41.6%。\n2017年2月至4月，核查档案23.5万份。\n2017年5月12日",
            [("actual", 2016), ("actual", 2017)],
            id="what was mended since",
        ),
        pytest.param(
            "丽水市卫生监督所2023年上半年工作小结\n检查机构215间。下半年再组织检查40间。\n",
            [("actual", 2023), ("target", 2023)],
            id="the second half",
        ),
    ],
)
def test_a_documents_term_and_day_tell_its_years(text: str, expected: list[tuple[str, int]], told: Told) -> None:
    assert framed(told(text)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "一、医疗服务\n今年新增床位500张。明年增加到800张。\n二、妇幼健康\n今年筛查6720人。明年筛查7000人。",
            [("actual", 2023), ("target", 2024)] * 2,
            id="this year and next, section by section",
        ),
        pytest.param("二、四季度打算\n新增托位200个。", [("target", 2023)], id="the last quarter"),
        pytest.param(
            "二、主要措施\n新增托位200个。\n第二部分　2024年工作计划\n新增托位300个。",
            [("actual", 2023), ("target", 2024)],
            id="means of what was done",
        ),
        pytest.param("最后说下半年。\n签约率年底要升到70%以上。", [("target", 2024)], id="spoken of last"),
        pytest.param("【2025年任务】\n新增托位200个。", [("target", 2025)], id="tasks of a year named"),
        pytest.param("四、完善措施\n新增托位200个。", [("target", 2024)], id="what mends"),
        pytest.param("二、目标建议\n新增托位200个。", [("target", 2024)], id="goals proposed"),
        pytest.param("四、工作要求\n签约率达到70%。", [("target", 2024)], id="what is demanded"),
        pytest.param("★展望2024:新增托位200个。", [("target", 2024)], id="an outlook"),
    ],
)
def test_what_heads_a_section_tells_of_which_year_it_is(body: str, expected: list[tuple[str, int]], tell: Tell) -> None:
    assert tell(body, "kind year", BOTH) == expected


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        pytest.param("老年人健康管理率68.9%，市级要求67%。", ["actual", "standard"], id="right before the figure"),
        pytest.param("国家要求，到2025年设立老年医学科的比例达到60%以上。", ["standard"], id="in a clause of its own"),
    ],
)
def test_what_others_require_is_a_standard(sentence: str, kinds: list[str], tell: Tell) -> None:
    assert tell(sentence, "kind") == kinds


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        pytest.param(
            "建档率较高的是遂昌县95.8%、松阳县94.6%；较低的是景宁县86.3%。",
            ["331123", "331124", "331127"],
            id="who has more and less",
        ),
        pytest.param("支持庆元县新建中医馆3个。", ["331126"], id="whom the city helps"),
        pytest.param("景宁自治县新增托位120个。", ["331127"], id="an autonomous county in short"),
    ],
)
def test_figures_are_placed_at_the_division_that_their_words_name(sentence: str, places: list[str], tell: Tell) -> None:
    assert tell(sentence, "place_code") == places


def test_means_of_a_summary_that_plans_nothing_were_done(tell: Tell) -> None:
    title = "丽水市中医医院2023年工作总结"
    assert tell("二、重点工作\n开展适宜技术17项。", "kind year", title) == [("actual", 2023)]


def test_a_place_is_told_by_the_close_of_a_speech(told: Told) -> None:
    text = (
        "在全县卫生健康工作会议上的讲话\n(2020年3月27日)\n过去的一年，签约率达到63.5%。\n"
        "同志们，让我们携手奋进，为建设健康霍山作出新的贡献！\n"
    )
    assert framed(told(text)) == [("actual", 2019)]

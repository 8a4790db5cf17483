"""Kind, year and place where no heading says them: by the date, by what leads to a list, by what the figures sound like."""

from collections.abc import Callable
from typing import Any

import pytest

from etl.parse import Extraction
from etl.parse.report import tenor

Tell = Callable[..., list[Any]]
Told = Callable[[str], list[Any]]
Read = Callable[..., Extraction]

BY_TITLE = [
    pytest.param(
        "丽水市卫生健康委员会关于做好2024年家庭医生签约工作的通知\n一、签约人群\n老年人签约率达到80%。\n",
        [("target", 2024)],
        id="a notice on doing the year's work plans",
    ),
    pytest.param(
        "丽水市卫生健康委员会2024年妇幼项目绩效目标的说明\n免费孕检1450对。\n",
        [("target", 2024)],
        id="goals of a project plan",
    ),
    pytest.param(
        "丽水市中心医院2026年单位预算公开\n一、专科建设\n引进博士8人。\n",
        [("target", 2026)],
        id="the budget of a single house plans",
    ),
    pytest.param(
        "丽水市健康行动三年行动\n(2022—2024年)(征求意见稿)\n健康素养水平达到27%。\n",
        [("target", 2024)],
        id="the years of a draft stand before another bracket",
    ),
    pytest.param(
        "丽水市签约服务项目绩效评价结果公示\n(评价年度:2018年)\n签约居民24.6万人。\n丽水市财政局\n2019年8月\n",
        [("actual", 2018)],
        id="the year assessed has a label",
    ),
    pytest.param(
        "丽水市卫生健康局关于调整签约补助标准的请示\n丽卫〔2025〕31号\n目前签约居民12.7万人。去年签约居民11.9万人。\n",
        [("actual", 2025), ("actual", 2024)],
        id="a request tells what there is when it is written",
    ),
]
BY_DATE = [
    pytest.param(
        "丽水市基本公共卫生工作动态\n2021-11-06\n建档46万份。\n下一步打算:12月底前体检2.85万人;明年建档率达到95%。\n",
        [("actual", 2021), ("target", 2021), ("target", 2022)],
        id="a month to come is of the year of the date",
    ),
    pytest.param(
        "丽水市医疗美容治理取得成效\n丽水市卫生健康局 2021-09-24\n检查机构58家。\n下一步,年底前覆盖率达到100%。\n",
        [("actual", 2021), ("target", 2021)],
        id="the next step of September is of its year",
    ),
    pytest.param(
        "丽水市人民政府关于印发厕所改造实施方案的通知\n丽政〔2019〕8号\n一、基本情况\n目前,卫生厕所3.1万座。\n二、目标任务\n到2020年,新建1.5万座。\n丽水市人民政府办公室\n2019年5月23日印发\n",
        [("actual", 2019), ("target", 2020)],
        id="a plan of May tells of that day what there is",
    ),
    pytest.param(
        "丽卫报〔2017〕68号\n丽水市卫生局关于报送年度工作总结及下年工作计划的报告\n一、本年度工作总结\n出生2.35万人。\n二、下年工作计划\n改造产科6个。\n",
        [("actual", 2017), ("target", 2018)],
        id="a number tells the year that ends",
    ),
    pytest.param(
        "丽水市残疾预防试验区创建工作终期评估自评报告\n一、开展情况\n今年婚检率87.6%。\n三、明年工作计划\n筛查8000人。\n丽水市残联\n2023年11月30日\n",
        [("actual", 2023), ("target", 2024)],
        id="the last assessment of what is no plan of years",
    ),
    pytest.param(
        "丽水市卫生健康委员会工作总结\n(2025年1月10日)\n签约4.6万人。\n下一步,签约5万人。\n",
        [("actual", 2024), ("target", 2025)],
        id="what sums up in January sums up the year before",
    ),
    pytest.param(
        "丽水市疫情防控工作情况\n(2025年2月10日)\n今年以来,接种4.6万人。\n",
        [("actual", 2025)],
        id="but for what it says is of this year",
    ),
]
BY_LEAD = [
    pytest.param(
        "丽水市卫生健康委员会关于2024年工作完成情况和2025年工作安排的报告\n区政府办公室:\n现将2024年工作完成情况和2025年工作安排报告如下:\n新增床位300张。\n",
        [("actual", 2024)],
        id="the line that leads to a report plans none of it",
    ),
    pytest.param(
        "丽水市卫生健康局关于指标滞后的提醒函\n2022年11月7日\n健康管理率58.6%。\n务必于12月底前实现以下目标:\n1.健康管理率达到75%;\n2.随访率达到91%。\n",
        [("actual", 2022), ("target", 2022), ("target", 2022)],
        id="goals in lines of their own",
    ),
    pytest.param(
        "丽水市卫生健康局2023年上半年工作总结会\n完成体检2.9万人。\n会议要求,下半年要抓好三项工作:一是完成体检4.7万人;二是新增托位320个;三是抽检水样80份。\n",
        [("actual", 2023), ("target", 2023), ("target", 2023), ("target", 2023)],
        id="goals behind semicolons",
    ),
    pytest.param(
        "丽水市2023年医改工作汇报\n2021年,改革起步。补偿医院680万元。\n2022年,改革继续推进。补偿医院720万元。\n",
        [("actual", 2021), ("actual", 2022)],
        id="the year that a first sentence names",
    ),
    pytest.param(
        "丽水市中医医院近三年工作总结\n2021年:固本强基\n门诊12.1万人次。\n2022年:提质增效\n门诊13.4万人次。\n2023年:全面发展\n门诊16.2万人次。\n",
        [("actual", 2021), ("actual", 2022), ("actual", 2023)],
        id="a year and its motto",
    ),
    pytest.param(
        "丽水市健康城市创建实施方案(2019—2021年)\n(一)启动阶段(2019年)\n建成步道20条。\n(二)推进阶段(2020年)\n建成健康社区60个。\n",
        [("target", 2019), ("target", 2020)],
        id="the steps of a plan",
    ),
    pytest.param(
        "卫生健康工作简报\n丽水市卫生健康委员会办公室 2021年7月9日\n接种186万剂次。\n下半年,将新增社区医院3所。\n云和县推进疫苗接种\n组建接种队伍68支。\n",
        [("actual", 2021), ("target", 2021), ("actual", 2021)],
        id="the next item of a brief",
    ),
    pytest.param(
        "丽水市人民政府专题会议纪要\n〔2023〕14号\n会议指出,2022年改造村卫生室18所。\n会议议定以下事项:\n一、关于村医。招录村医12名。\n丽水市人民政府办公室 2023年3月20日印发\n",
        [("actual", 2022), ("target", 2023)],
        id="what a meeting decides",
    ),
]
BY_FIGURES = [
    pytest.param(
        "丽水市卫生健康局2024年第三季度重点工作进展情况的通报\n一、进展\n签约18.62万人。\n二、这些事还得加把劲\n建档率达到90%以上。签约率不低于75%。\n",
        [("actual", 2024), ("target", 2024), ("target", 2024)],
        id="bounds and round shares are aimed at",
    ),
    pytest.param(
        "丽水市中医药振兴发展行动方案(2023—2025年)\n一、起点\n服务量占比31.4%,诊疗126.35万人次。\n二、路径\n服务量占比达到35%。\n",
        [("actual", 2022), ("actual", 2022), ("target", 2025)],
        id="a plan may begin with what was counted",
    ),
    pytest.param(
        "在丽水市卫生健康工作会议上的讲话\n(2024年2月27日)\n一、肯定成绩\n就诊率91.3%。\n二、突出重点,抓好落实\n就诊率要稳定在92%以上。培训1200人次。\n",
        [("actual", 2023), ("target", 2024), ("target", 2024)],
        id="the last section of a speech that plans nowhere else",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BY_TITLE + BY_DATE + BY_LEAD + BY_FIGURES)
def test_a_figure_has_the_kind_and_the_year_that_little_tells(text: str, expected: list[Any], told: Told) -> None:
    assert [said[-2:] for said in told(text)] == expected


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("建档率达到90%以上,签约率不低于75%。", "target"),
        ("建档率91.36%,签约1287人。", "actual"),
        ("建档率达到90%以上,签约1287人,管理率不低于75%。", ""),  # both
        ("新增托位300个,培训80人。", ""),  # neither
        ("每人补助159元,安排1287元。", ""),  # what is paid is exact whether it is planned or not
        ("", ""),
    ],
)
def test_figures_sound_like_aims_or_results_where_all_of_them_do(words: str, kind: str) -> None:
    assert tenor.kind(words, 0, len(words)) == kind


def test_what_stands_below_a_county_is_of_it_up_to_the_next_heading_of_its_rank(read: Read) -> None:
    text = (
        "丽水市卫生健康委员会关于2024年督导情况的反馈\n一、缙云县\n(一)主要成效。诊疗28.4万人次。\n(二)存在问题。空编46名。\n"
        "二、云和县\n诊疗9.2万人次。\n三、共性问题\n空编120名。\n"
    )
    assert [o.place for o in read(text).observations] == ["缙云县", "缙云县", "云和县", "丽水市"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("喀左县卫生健康局2020年工作总结\n床位620张。\n", "211324"),
        ("土右旗卫生健康委2020年工作总结\n床位620张。\n", "150221"),
        ("缙云县“三个强化”推进村医队伍建设\n2015-12-03 来源:丽水市卫生和计划生育委员会\n招聘118名。\n", "331122"),
        ("缙云县、云和县率先完成村医招聘\n2015-12-03 来源:丽水市卫生和计划生育委员会\n招聘118名。\n", "331100"),
    ],
)
def test_a_document_is_of_the_county_that_it_calls_by_an_every_day_name_or_in_its_headline(
    text: str, code: str, read: Read
) -> None:
    assert read(text).profile.place_code == code


BODY = "一、工作情况\n门诊12.3万人次,签约居民4.6万人。\n二、下一步打算\n签约率达到75%以上。\n"
CUES = [
    pytest.param("2024年工作总结\n" + BODY + "{}人民医院\n2024年12月20日\n", id="a hospital that signs"),
    pytest.param("2024年工作总结\n" + BODY + "{}计划生育协会\n", id="a society that signs"),
    pytest.param("2024年工作总结\n" + BODY + "{}医疗保障局\n", id="another office that signs"),
    pytest.param("2024年工作总结\n" + BODY + "{}石桥镇人民政府\n", id="a town that signs"),
    pytest.param("2024年工作总结\n" + BODY + "述职人:{}人民医院 王某某\n", id="who reports on his office"),
    pytest.param(
        "2024年工作总结\n" + BODY + "Copyright © {}人民医院 All Rights Reserved\n", id="who has a page's rights"
    ),
    pytest.param("2024年工作总结\n作者:{}人民医院 2024-12-20\n" + BODY, id="who wrote it"),
]


@pytest.mark.parametrize("cue", CUES)
@pytest.mark.parametrize("place", ["上犹县", "通辽市科尔沁区", "曹县", "喀左县"])
def test_a_house_that_stands_alone_on_a_line_tells_the_place(cue: str, place: str, read: Read) -> None:
    expected = {"上犹县": "360724", "通辽市科尔沁区": "150502", "曹县": "371721", "喀左县": "211324"}
    assert read(cue.format(place)).profile.place_code == expected[place]


@pytest.mark.parametrize("title", ["上犹人民医院2024年工作总结", "上犹东社区卫生服务中心2024年工作总结"])
def test_a_house_in_a_title_tells_the_place_by_its_short_name(title: str, read: Read) -> None:
    assert read(f"{title}\n门诊12.3万人次。\n").profile.place_code == "360724"


def test_a_name_that_two_divisions_have_tells_none(read: Read) -> None:
    profile = read("2024年工作总结\n普陀区卫生健康局\n" + BODY).profile
    assert profile.place_code is None
    assert profile.missing == ("place",)


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("在缙云县新增托位120个。", ["缙云县"]),
        ("如缙云县签约率达到75.6%。", ["缙云县"]),
        ("排名第一的缙云县签约率75.6%。", ["缙云县"]),
        ("缙云县卫健局培训医生120人。", ["缙云县"]),
        ("莲都区疾控中心迁建,完成投资3200万元。", ["莲都区"]),
        ("下达缙云县任务120个、云和县90个。", ["缙云县", "云和县"]),
    ],
)
def test_a_figure_is_of_the_county_that_is_ranked_told_among_or_asked(
    sentence: str, places: list[str], read: Read
) -> None:
    assert [o.place for o in read(f"丽水市2024年工作总结\n{sentence}\n").observations] == places


def test_what_a_whole_prefecture_has_is_none_of_the_county_before(read: Read) -> None:
    text = "大理白族自治州2024年工作总结\n漾濞县建成医共体2个,全州签约率71.2%。\n"
    assert [o.place for o in read(text).observations] == ["漾濞彝族自治县", "大理白族自治州"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("建档率与上年持平,为86.3%。", "建档率"),
        ("建档率同2023年基本持平,为86.3%。", "建档率"),
        ("着力提升建档率,目前达到86.3%。", "建档率"),
        ("完成普惠托位占比86.3%的目标。", "普惠托位占比"),
    ],
)
def test_a_name_holds_nothing_of_what_became_of_it(sentence: str, name: str, read: Read) -> None:
    assert [o.name for o in read(f"丽水市2024年工作总结\n{sentence}\n").observations] == [name]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("2021—2023年，孕产妇死亡率、婴儿死亡率、儿童死亡率分别为5.2/10万、2.1‰、3.2‰。", [2023, 2023, 2023], id="a span beside several names"),
        pytest.param("2021—2023年，每千人口托位依次为2.1个、2.8个、3.6个。", [2021, 2022, 2023], id="a span of one name"),
        pytest.param("近三年省市县分别投入1.2亿元、0.8亿元、0.5亿元。", [2023, 2023, 2023], id="parties that no mark parts"),
        pytest.param("近三年门诊分别为82万人次、96万人次、114万人次。", [2021, 2022, 2023], id="recent years of one name"),
        pytest.param("按2022年服务规范，建档率92%；高血压规范管理率75%。", [2022, 2023], id="the year of a document"),
        pytest.param("据2022年统计年报，建档率92%；高血压规范管理率75%。", [2022, 2022], id="the year of statistics"),
    ],
)  # fmt: skip
def test_years_are_shared_out_to_one_measure_and_those_of_documents_do_not_last(
    sentence: str, told: list[int], tell: Tell
) -> None:
    assert tell(sentence, "year") == told


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("中医药有什么新变化？明年又有什么打算？", "actual"),
        ("记者：面对未来老龄化，我市有多少养老床位？", "actual"),
        ("问：新年伊始，流感疫苗接种情况如何？", "actual"),
        ("问：2024年起生育津贴怎么发？", "actual"),
        ("记者：2024年有什么盼头？", "target"),
        ("主持人：请谈谈明年的想法。", "target"),
    ],
)
def test_a_question_asks_for_what_comes_only_where_it_says_so(question: str, kind: str, tell: Tell) -> None:
    assert tell(f"{question}\n主任：全市养老机构120家。", "kind") == [kind]

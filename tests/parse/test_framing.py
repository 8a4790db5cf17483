"""What kind of figure it is, of which year and part of the year, held against what."""

from collections.abc import Callable
from typing import Any

import pytest
from named import named

Tell = Callable[..., list[Any]]
REVIEW = "丽水市卫生健康委员会2023年工作总结"
PLAN = "丽水市2024年卫生健康工作要点"


def not_yet(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(strict=True, reason=reason)


KINDS_IN_A_REVIEW = [
    named("新增托位600个。", ("600个", "actual", 2023, "="), id="a result"),
    named("预计全年新增托位600个。", ("600个", "target", 2023, "="), id="a forecast"),
    named("力争年底前新增托位600个。", ("600个", "target", 2023, "="), id="an effort before the year's end"),
    named("年底前可完成投资3亿元。", ("3亿元", "target", 2023, "="), id="what can be finished before the year's end"),
    named("明年计划新增托位600个。", ("600个", "target", 2024, "="), id="next year"),
    named("到2025年，居民健康素养水平达到38%。", ("38%", "target", 2025, "="), id="to 2025"),
    named("到2025年底，力争居民健康素养水平达到38%以上。", ("38%", "target", 2025, "≥"), id="to the end of 2025"),
    named("到2030年人均预期寿命达到82岁。", ("82岁", "target", 2030, "="), id="to 2030"),
    named("以乡镇为单位接种的比例到2025年达到95%。", ("95%", "target", 2025, "="), id="比 in a word compares nothing"),
    named(
        "到2025年和2030年，签约率分别不低于65%和75%及以上；管理率为66%和76%。",
        ("65%", "target", 2025, "≥"), ("75%", "target", 2030, "≥"), ("66%", "target", 2025, "="), ("76%", "target", 2030, "="),
        id="two years that a sentence opens with",
    ),
    named("2020年以来引进博士41名。", ("41名", "actual", 2023, "="), id="since a year is until now"),
    named(
        "到2021年底，全市医院90家；村卫生室800个。目前诊所60家。",
        ("90家", "actual", 2021, "="), ("800个", "actual", 2021, "="), ("60家", "actual", 2023, "="),
        id="a year holds behind a semicolon",
    ),
    named("去年婚检率83.7%，产前筛查率97.9%。", ("83.7%", "actual", 2022, "="), ("97.9%", "actual", 2022, "="), id="去年 holds for its sentence"),
    named(
        "已新增托位600个，力争年底前达到800个。",
        ("600个", "actual", 2023, "="),
        ("800个", "target", 2023, "="),
        id="a result and a forecast",
    ),
    named(
        "居民健康素养水平达到33.5%，2025年达到38%。",
        ("33.5%", "actual", 2023, "="),
        ("38%", "target", 2025, "="),
        id="a result and a target",
    ),
    named("2022年居民健康素养水平为31.4%。", ("31.4%", "actual", 2022, "="), id="an earlier year"),
    named("去年居民健康素养水平为31.4%。", ("31.4%", "actual", 2022, "="), id="last year"),
    named(
        "全年争取资金1.8亿元。",
        ("1.8亿元", "actual", 2023, "="),
        id="money that was won",
    ),
    named(
        "“十四五”末，人均预期寿命达到82岁。",
        ("82岁", "target", 2025, "="),
        id="the end of a five-year plan",
    ),
    named(
        "报告病例1260例，较去年同期（1580例）下降20.3%。",
        ("1260例", "actual", 2023, "="),
        ("1580例", "actual", 2022, "="),
        ("20.3%", "actual", 2023, "="),
        id="last year's figure in brackets",
    ),
]  # fmt: skip

KINDS_IN_A_PLAN = [
    named("新增托位600个。", ("600个", "target", 2024, "="), id="a target"),
    named("2023年新增托位600个。", ("600个", "actual", 2023, "="), id="a result of the year before"),
    named(
        "居民健康素养水平由2023年的33.5%提高到35%。",
        ("33.5%", "actual", 2023, "="),
        ("35%", "target", 2024, "="),
        id="from a result to a target",
    ),
    named(
        "在2023年33.5%的基础上，居民健康素养水平提高2个百分点。",
        ("33.5%", "actual", 2023, "="),
        ("2个百分点", "target", 2024, "="),
        id="on the basis of a result",
    ),
    named("2024年底前新增托位600个。", ("600个", "target", 2024, "="), id="before the year's end"),
    named(
        "无偿献血2.7万人次，不低于上年（26418人次）。",
        ("2.7万人次", "target", 2024, "="),
        ("26418人次", "actual", 2023, "="),
        id="what a target is not to fall below",
    ),
    named(
        "总预算265万元，与2023年预算数250万元相比增加15万元。",
        ("265万元", "target", 2024, "="),
        ("250万元", "target", 2023, "="),
        ("15万元", "target", 2024, "="),
        id="the budget of the year before",
    ),
    named("设床位800张，力争2025年投用。", ("800张", "target", 2025, "="), id="what is built by a later year"),
    named(
        "以胸痛中心（2023年7家）、卒中中心（同年5家）为依托。",
        ("7家", "actual", 2023, "="),
        ("5家", "actual", 2023, "="),
        id="the same year",
    ),
    named("到2025年，新增托位2000个。", ("2000个", "target", 2025, "="), id="a later year"),
    named(
        "居民健康素养水平达到35%，较2023年33.5%提高1.5个百分点。",
        ("35%", "target", 2024, "="),
        ("33.5%", "actual", 2023, "="),
        ("1.5个百分点", "target", 2024, "="),
        id="a result that a target is held against",
    ),
]

STANDARDS = [
    named(
        "孕产妇死亡率6.5/10万，控制在省定标准12.8/10万以内。",
        ("6.5/10万", "actual", 2023, "="),
        ("12.8/10万", "standard", 2023, "≤"),
        id="within what the province set",
    ),
    named(
        "规范化电子健康档案建档率为68%，高于国家60%的要求。",
        ("68%", "actual", 2023, "="),
        ("60%", "standard", 2023, "≥"),
        id="above what the country asks",
    ),
    named(
        "居民健康素养水平33.5%，达到全省目标30%。",
        ("33.5%", "actual", 2023, "="),
        ("30%", "standard", 2023, "="),
        id="what the whole province aims at",
    ),
    named(
        "婴儿死亡率、5岁以下儿童死亡率分别为1.8‰、2.9‰，均低于省定4‰、5‰的标准。",
        ("1.8‰", "actual", 2023, "="),
        ("2.9‰", "actual", 2023, "="),
        ("4‰", "standard", 2023, "≤"),
        ("5‰", "standard", 2023, "≤"),
        id="two below what the province set",
    ),
    named(
        "新增托位660个，完成年度目标600个的110%。",
        ("660个", "actual", 2023, "="),
        ("600个", "target", 2023, "="),
        ("110%", "actual", 2023, "="),
        id="a target of one's own beside its result",
    ),
    named(
        "新增托位660个，超出年度目标（600个）。",
        ("660个", "actual", 2023, "="),
        ("600个", "target", 2023, "="),
        id="a target of one's own in brackets",
    ),
]

LISTS = [
    named(
        "县域内就诊率、基层就诊率稳定在90%和70%左右。",
        ("90%", "actual", 2023, "≈"),
        ("70%", "actual", 2023, "≈"),
        id="左右 holds for all of one list",
    ),
    named(
        "孕产妇死亡率、婴儿死亡率分别控制在9/10万、4‰以内。",
        ("9/10万", "actual", 2023, "≤"),
        ("4‰", "actual", 2023, "≤"),
        id="以内 holds for all of one list",
    ),
    named(
        "新增社区医院6家、示范机构10家以上。",
        ("6家", "actual", 2023, "="),
        ("10家", "actual", 2023, "≥"),
        id="以上 holds for the last where each has its head",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [*KINDS_IN_A_REVIEW, *STANDARDS, *LISTS])
def test_a_figure_of_a_review_has_its_kind_and_year(sentence: str, expected: list[Any], tell: Tell) -> None:
    assert tell(sentence, "words kind year comparator", REVIEW) == expected


@pytest.mark.parametrize(("sentence", "expected"), KINDS_IN_A_PLAN)
def test_a_figure_of_a_plan_has_its_kind_and_year(sentence: str, expected: list[Any], tell: Tell) -> None:
    assert tell(sentence, "words kind year comparator", PLAN) == expected


def test_a_five_year_plan_aims_at_its_last_year(tell: Tell) -> None:
    title = "丽水市“十四五”卫生健康发展规划"
    assert tell("居民健康素养水平达到38%。", "kind year", title) == [("target", 2025)]


CHANGES = [
    named("居民健康素养水平较2022年提高2.1个百分点。", (2.1, "百分点", "change", 2022), id="against a year"),
    named("居民健康素养水平比上年提高2.1个百分点。", (2.1, "百分点", "change", 2022), id="against the year before"),
    named("居民健康素养水平较2020年底提高5个百分点。", (5, "百分点", "change", 2020), id="against the end of a year"),
    named("总诊疗人次同比增长6.5%。", (6.5, "%", "change", 2022), id="year on year"),
    named("次均门诊费用同比下降2.7%。", (-2.7, "%", "change", 2022), id="a fall"),
    named("药占比下降1.2个百分点。", (-1.2, "百分点", "change", None), id="a fall against nothing named"),
    named("平均住院日较上年缩短0.6天。", (-0.6, "天", "change", 2022), id="shorter"),
    named("注册护士较上年增加320人。", (320, "人", "change", 2022), id="more people"),
    named("居民健康素养水平提高至33.5%。", (33.5, "%", "level", None), id="raised to"),
    named("平均住院日缩短到7.5天。", (7.5, "天", "level", None), id="shortened to"),
    named("药占比由31%下降到28.5%。", (31, "%", "level", None), (28.5, "%", "level", None), id="from and to"),
    named("减少挂号排队12.1万人次。", (121_000, "人次", "level", None), id="a saving"),
    named("节省费用64.5万元。", (645_000, "元", "level", None), id="saved money"),
    named("新增护士320人。", (320, "人", "level", None), id="a flow"),
    named("年均提高1.7个百分点。", (1.7, "百分点", "change", None), id="a yearly rise"),
    named("出生率7.2‰，下降0.4个千分点。", (7.2, "‰", "level", None), (-0.4, "千分点", "change", None), id="千分点"),
    named(
        "居民健康素养水平较2022年31.4%提高2.1个百分点。",
        (31.4, "%", "level", None),
        (2.1, "百分点", "change", 2022),
        id="a change behind the level it is held against",
    ),
    named(
        "与2022年相比，总诊疗人次增长6.5%，出院人次增长4%。",
        (6.5, "%", "change", 2022),
        (4, "%", "change", 2022),
        id="a clause that holds both against a year",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CHANGES)
def test_a_change_is_told_from_a_level(sentence: str, expected: list[Any], tell: Tell) -> None:
    assert tell(sentence, "value unit measure base_year", REVIEW) == expected


def test_the_first_of_two_levels_is_of_the_year_before(tell: Tell) -> None:
    sentence = "基本公共卫生服务人均补助标准从84元提高至89元。"
    assert tell(sentence, "value kind year") == [(84, "actual", 2022), (89, "actual", 2023)]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        pytest.param("1至10月，全市总诊疗人次达900万人次。", "1至10月", id="months"),
        pytest.param("2023年1-11月，全市总诊疗人次达900万人次。", "1-11月", id="months of a year"),
        pytest.param("上半年，全市总诊疗人次达500万人次。", "上半年", id="a half"),
        pytest.param("前三季度全市总诊疗人次达700万人次。", "前三季度", id="three quarters"),
        pytest.param("截至10月24日，全市总诊疗人次达900万人次。", "截至10月24日", id="up to a day"),
        pytest.param("截至11月底全市总诊疗人次达900万人次。", "截至11月底", id="up to the end of a month"),
        pytest.param("前十个月，全市总诊疗人次达900万人次。", "前十个月", id="months in words"),
        pytest.param("一至九月全市总诊疗人次达900万人次。", "一至九月", id="from month to month in words"),
        pytest.param("5至10月全市总诊疗人次达900万人次。", "5至10月", id="months within the year"),
        pytest.param("到10月底，全市总诊疗人次达900万人次。", "到10月底", id="by the end of a month"),
        pytest.param("年初至10月底，全市总诊疗人次达900万人次。", "年初至10月底", id="since the year began"),
        pytest.param("10月份，全市总诊疗人次达90万人次。", "10月份", id="a month"),
        pytest.param("9月当月全市总诊疗人次达90万人次。", "9月当月", id="a month alone"),
        pytest.param("下半年，全市总诊疗人次达500万人次。", "下半年", id="the other half"),
        pytest.param("全年总诊疗人次达900万人次。", "", id="the whole year"),
        pytest.param("截至12月底，全市总诊疗人次达900万人次。", "", id="up to its end"),
        pytest.param("1至12月全市总诊疗人次达900万人次。", "", id="all its months"),
        pytest.param("3月份起全市总诊疗人次达900万人次。", "", id="from a month on"),
    ],
)
def test_a_figure_of_a_part_of_the_year_has_that_part_and_that_year(sentence: str, period: str, tell: Tell) -> None:
    assert tell(sentence, "period year kind") == [(period, 2023, "actual")]


@pytest.mark.parametrize(
    "words",
    ["优于2030年3.5‰以下的目标", "与2030年达3.5‰以下的目标尚有距离", "对照2030年3.5‰的目标已经达标"],
)
def test_a_goal_that_a_result_is_held_against_is_of_its_own_year_and_no_later_figure_is(words: str, tell: Tell) -> None:
    sentence = f"2023年婴儿死亡率2.1‰，{words}；其中男婴死亡率2.2‰。"
    assert tell(sentence, "value kind year") == [(2.1, "actual", 2023), (3.5, "target", 2030), (2.2, "actual", 2023)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("人均预期寿命79.5岁，提前实现“十四五”规划79.2岁的目标。", ("target", 2025), id="its own plan"),
        pytest.param("婴儿死亡率2.1‰，低于省“十四五”规划5‰的控制目标。", ("standard", 2025), id="a plan above it"),
        pytest.param("托位数3.9个，省“十四五”规划要求达到4.5个。", ("standard", 2025), id="asked for before"),
        pytest.param(
            "全科医生3.6人，与2025年达到3.9人的省规划要求仍有差距。", ("standard", 2025), id="asked for behind"
        ),
    ],
)
def test_what_a_plan_asks_for_is_of_its_last_year(sentence: str, told: tuple[str, int], tell: Tell) -> None:
    assert tell(sentence, "kind year") == [("actual", 2023), told]


@pytest.mark.parametrize(
    ("body", "year"),
    [
        pytest.param("去年，全市新增托位120个。", 2023, id="an article printed when the year was over"),
        pytest.param("去年，全市新增托位120个。今年将再增一批。", 2023, id="and this year plans"),
        pytest.param("去年，全市新增托位120个。今年新建医院3家。", 2022, id="a report of this year"),
        pytest.param("全市托位平稳，去年为120个。", 2022, id="a comparison"),
        pytest.param("上年末全市有托位120个。", 2022, id="the year before the one told"),
    ],
)
def test_last_year_is_the_one_reviewed_where_this_year_tells_nothing(body: str, year: int, tell: Tell) -> None:
    assert tell(body, "year", "健康丽水再启新程——2023年丽水市卫生健康工作综述")[0] == year


def test_last_year_is_the_one_before_in_a_report_of_its_year(tell: Tell) -> None:
    assert tell("去年，全市新增托位120个。", "year") == [2022]


def test_a_number_behind_a_year_is_no_date(tell: Tell) -> None:
    sentence = "每千人口医师数2024年2.65人、2025年2.8人。"
    assert tell(sentence, "value year") == [(2.65, 2024), (2.8, 2025)]


def test_what_there_is_now_is_of_the_year_reviewed_in_a_plan_behind_a_review(tell: Tell) -> None:
    body = "一、2023年工作情况\n建成中医馆12家。\n二、2024年工作计划\n目前全市有托位6800个，2024年计划新增600个。"
    title = "丽水市卫生健康委员会2023年工作总结和2024年工作计划"
    assert tell(body, "words kind year", title)[1:] == [("6800个", "actual", 2023), ("600个", "target", 2024)]


def test_the_same_time_of_last_year_has_a_level_of_its_own(tell: Tell) -> None:
    assert tell("平均住院日8.1天，上年同期为8.4天。", "words year") == [("8.1天", 2023), ("8.4天", 2022)]


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("每万人口全科医生3.1人，与国家2025年3.93人的要求有差距。", [2023, 2025]),
        ("2022年末护士2.81人，上半年净流出医师37人。", [2022, 2023]),
    ],
)
def test_each_figure_of_a_sentence_has_the_year_that_its_own_words_name(
    sentence: str, years: list[int], tell: Tell
) -> None:
    assert tell(sentence, "year") == years

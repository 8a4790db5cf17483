"""Kind, year and place of figures by the words of time and place beside them."""

from collections.abc import Callable
from typing import Any

import pytest

from etl.parse import Catalogue, extract

Tell = Callable[..., list[Any]]
Told = Callable[[str], list[Any]]

REVIEW = "丽水市卫生健康委员会2023年工作总结"
BOTH = "丽水市卫生健康委员会2023年工作总结和2024年工作计划"


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("平均住院日8.1天，去年同期8.4天。", [2023, 2022]),
        ("总诊疗821万人次，上年同期为803万人次，降幅2.2%。", [2023, 2022, 2023]),
        ("与2010年相比，人均期望寿命由74.1岁提高到76.3岁。", [2010, 2023]),
        ("筹资标准由2021年每人230元提高到290元。", [2021, 2023]),
        ("筹资标准从上一年的340元提高到395元。", [2022, 2023]),
        ("检测能力由年初的2000管提升到1.2万管。", [2023, 2023]),
        ("就诊率86.3%，而前年只有82.9%。", [2023, 2021]),
        ("总诊疗恢复到2019年的108.5%。", [2023]),
        ("2009年启动以来，累计投入4.7亿元。", [2023]),
        ("缙云县就诊率由71.6%（去年同期）升至74.9%。", [2022, 2023]),
        ("床位2.98万张（2011年：2.71万张），护士1.3万人。", [2023, 2011, 2023]),
        ("就诊率85.2%，比2020年的81.9%明显提升。", [2023, 2020]),
        ("急救站点2020年6个、现在13个，平均急救反应时间11.9分钟。", [2020, 2023, 2023]),
        ("甲乙类传染病报告发病率2021—2023年依次为171.4/10万、166.2/10万和158.3/10万。", [2021, 2022, 2023]),
        ("2021年启动适龄女孩HPV疫苗免费接种，至今接种6420人。", [2023]),
        ("我市2016年成立医共体总院，把3家公立医院统一管理。", [2023]),
        ("2019年全市只有2家托育机构、90个托位，现有托育机构41家。", [2019, 2019, 2023]),
        ("三四级手术占比由2021年的37.2%、2022年的40.5%提高到44.1%，介入手术520例。", [2021, 2022, 2023, 2023]),
        ("2022年，诊疗286万人次。病床使用率82.4%。", [2022, 2022]),
        ("2022年，诊疗286万人次。全年出院8.2万人次。", [2022, 2023]),
        ("2022年，诊疗286万人次，2023年为312万人次。病床使用率82.4%。", [2022, 2023, 2023]),
        ("现有托位980个；明年新增托位160个。养老这块，医养结合机构6家。", [2023, 2024, 2023]),
    ],
)
def test_each_figure_is_of_the_year_that_its_own_words_tell(sentence: str, years: list[int], tell: Tell) -> None:
    assert tell(sentence, "year", REVIEW) == years


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("全年计划监督检查400户次，已完成431户次。", ["target", "actual"]),
        ("年初承诺新增普惠托位200个，实际新增236个。", ["target", "actual"]),
        ("省下达新增普惠托位200个，已建成236个。", ["standard", "actual"]),
        ("孕产妇死亡率7.3/10万，优于“十三五”规划的18/10万。", ["actual", "target"]),
        ("报销比例91%，达到自治区不低于90%的规定。", ["actual", "standard"]),
        ("建档率62.4%，超过国家55%的监测标准。", ["actual", "standard"]),
        ("绩效目标为：接种率不低于90%，健康管理率达到62%。", ["target", "target"]),
        ("托位4.3个，达到省下达的2025年4.5个目标的96%。", ["actual", "standard", "actual"]),
        ("出台28条规定，提出7项指标。", ["actual", "actual"]),
        ("签约率达到全省要求的35%以上。", ["standard"]),
        ("知晓率56.3%，考评标准为55%以上。", ["actual", "standard"]),
    ],
)
def test_what_was_promised_or_asked_is_told_from_what_was_done(sentence: str, kinds: list[str], tell: Tell) -> None:
    assert tell(sentence, "kind", REVIEW) == kinds


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("婚检率82.7%，同期全国平均77.6%。", "中华人民共和国"),
        ("婚检率82.7%（浙江省平均77.6%）。", "浙江省"),
        ("2022年全省居民健康素养水平为28.5%。", "浙江省"),
        ("发病率186.5/10万，低于当年全省的214.2/10万。", "浙江省"),
        ("全省文明单位占比为40%。", "丽水市"),
    ],
)
def test_figures_of_those_above_are_theirs(sentence: str, place: str, tell: Tell) -> None:
    assert tell(sentence, "place", REVIEW)[-1] == place


def test_a_county_level_city_names_the_city_above_it(catalogue: Catalogue) -> None:
    text = "义乌市卫生健康局2023年工作总结\n每千人口床位4.8张，低于金华市5.4张的平均水平。\n"
    told = [(o.name, o.value, o.place) for o in extract(text, (), catalogue).observations]
    assert told == [("每千人口床位", 4.8, "义乌市"), ("每千人口床位", 5.4, "金华市")]


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("目前高血压患者入包4.9万人，明年增加到5.5万人。", [("actual", 2023), ("target", 2024)]),
        ("每千人口托位数力争从2023年的1.9个提高至2.6个。", [("actual", 2023), ("target", 2024)]),
        ("每千人口托位数由目前的1.9个提高到2.6个。", [("actual", 2023), ("target", 2024)]),
        ("盘活现有用房，新增托位600个。", [("target", 2024)]),
        ("今年已签约团队112支，其中专科医生参与的37支。", [("actual", 2023), ("actual", 2023)]),
        ("公有产权村卫生室达到606所，较现有增加48所。", [("target", 2024), ("target", 2024)]),
    ],
)
def test_in_a_plan_what_there_is_now_is_of_the_year_reviewed(
    plan: str, told: list[tuple[str, int]], tell: Tell
) -> None:
    assert tell(f"一、2023年工作\n建成中医馆12家。\n二、2024年计划\n{plan}", "kind year", BOTH)[1:] == told


@pytest.mark.parametrize(
    ("heading", "next_heading"), [("一、主要措施", "二、下一步打算"), ("一、重点工作", "二、下年重点")]
)
def test_the_means_before_the_heading_of_the_next_steps_are_what_was_done(
    heading: str, next_heading: str, tell: Tell
) -> None:
    body = f"{heading}\n建成中医馆12家。\n{next_heading}\n新增托位600个。"
    assert tell(body, "kind year", BOTH) == [("actual", 2023), ("target", 2024)]


def test_this_year_is_the_next_in_what_is_told_when_the_year_reviewed_was_over(tell: Tell) -> None:
    body = "去年建成中医馆12家。今年，新增托位600个，培训村医80人。今年以来已备案机构9家。"
    told = [("actual", 2023), ("target", 2024), ("target", 2024), ("actual", 2024)]
    assert tell(body, "kind year", "在丽水市2024年全市卫生健康工作会议上的讲话") == told


def test_the_first_of_two_levels_of_a_plan_of_years_is_of_the_year_before_it(tell: Tell) -> None:
    title = "丽水市基层服务能力提升三年行动计划（2023—2025年）"
    assert tell("执业医师占比由31%提高到45%。", "kind year", title) == [("actual", 2022), ("target", 2025)]


def test_the_progress_of_a_month_is_done_and_the_task_above_it_is_not(tell: Tell) -> None:
    body = "一、托育服务\n工作目标：新增托位600个。\n当月进展：新增托位90个。"
    title = "丽水市卫生健康委2020年重点工作台账"
    assert tell(body, "value kind year", title) == [(600, "target", 2020), (90, "actual", 2020)]


def test_next_year_follows_the_date_of_a_plan(tell: Tell) -> None:
    title = "丽水市卫生健康委2023年工作计划\n2023年4月12日"
    assert tell("新增托位600个，明年新增托位900个。", "year", title) == [2023, 2024]


def test_how_far_a_result_is_from_a_goal_is_a_result(tell: Tell) -> None:
    sentence = "注册护士3.1人，距2025年3.5人的目标还差0.4人。"
    assert tell(sentence, "value kind year", REVIEW) == [
        (3.1, "actual", 2023),
        (3.5, "target", 2025),
        (0.4, "actual", 2023),
    ]


def test_a_year_within_one_item_is_not_that_of_the_next(tell: Tell) -> None:
    sentence = "一是扩面收窄，2024年度参保人数减少6200人；二是力量不足，在编人员仅13人。"
    assert tell(sentence, "year", BOTH) == [2024, 2023]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        pytest.param("预计全年诊疗126万人次，增长5.4%；出院4.1万人次。", ["target"] * 3, id="what is expected"),
        pytest.param("今年计划免费筛查妇女1.2万人。", ["target"], id="what is to be done for free"),
        pytest.param("中医阁建成46个、计划60个。", ["actual", "target"], id="done, and planned"),
    ],
)
def test_what_is_asked_for_or_planned_is_a_target(sentence: str, kinds: list[str], tell: Tell) -> None:
    assert tell(sentence, "kind", REVIEW) == kinds


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        pytest.param("自去年10月启动以来,巡诊车巡诊132场。", 2023, id="since a month of the last year"),
        pytest.param("2010年出生的女生接种疫苗4398人。", 2023, id="a year of birth"),
    ],
)
def test_a_year_that_begins_or_belongs_to_people_dates_no_figure(sentence: str, year: int, told: Told) -> None:
    rows = told(f"丽水市卫生健康委员会2023年工作总结\n{sentence}\n")
    assert [row[3] for row in rows] == [year]


PASSING = [
    pytest.param("三级医院4家,而2015年仅有1家;编制床位6894张。", [2024, 2015, 2024], id="another year in passing"),
    pytest.param("基层诊疗量占比去年为52.1%,建档率91%。", [2023, 2024], id="a share of last year, and no comparison"),
    pytest.param("为2010年9月至2011年8月出生的女生接种2786人。", [2024], id="years of birth"),
    pytest.param("中心2016年由县妇幼保健院同计生站合并而成,编制62名。", [2024], id="when it was founded"),
    pytest.param("医院始建于1958年,2019年迁至新址,床位80张。", [2024], id="when it moved"),
    pytest.param("空白村由6辆巡诊车轮流跑,巡诊4.3万人次。", [2024, 2024], id="who does it"),
    pytest.param("县域内就诊率升到87.4%,高出上年3.2个百分点。", [2024, 2024], id="by how much it is above the last"),
    pytest.param("2021年,县里组建总医院,如今下辖24家卫生院。", [2024], id="nowadays"),
    pytest.param("发病率自2021年的213.6/10万回落至171.4/10万,婚检率91%。", [2021, 2024, 2024], id="since a year"),
    pytest.param("2021至2023年各级财政累计安排6771万元。", [2023], id="a sum over years"),
    pytest.param("从今年1月起,补贴由每站2万元提高到2.4万元。", [2023, 2024], id="from so much for each"),
    pytest.param("签约率要从今年的64.7%提到明年的70%以上。", [2024, 2025], id="from this year"),
    pytest.param("居民健康素养水平30.4%(2023年监测结果),建档率91%。", [2023, 2024], id="the year of a survey"),
]


@pytest.mark.parametrize(("sentence", "years"), PASSING)
def test_a_year_said_in_passing_is_of_its_own_figure(sentence: str, years: list[int], told: Told) -> None:
    assert [row[3] for row in told(f"丽水市2024年卫生健康工作总结\n{sentence}\n")] == years


@pytest.mark.parametrize("opening", ["其中", "同期", "当年", "市中医院当年"])
def test_what_goes_on_with_the_sentence_before_is_of_its_year(opening: str, tell: Tell) -> None:
    body = f"2020年建成日间照料中心7家。{opening}新增床位120张。医院5家。"
    assert tell(body, "value year", REVIEW) == [(7, 2020), (120, 2020), (5, 2023)]


@pytest.mark.parametrize("heading", ["二、几点建议", "二、意见建议", "三、对策建议"])
def test_what_a_survey_suggests_is_to_come(heading: str, tell: Tell) -> None:
    body = f"一、基本情况\n卫生院药品300种。\n{heading}\n统一目录，卫生院药品不少于500种。"
    title = "丽水市医共体建设情况的调研报告（2023年）"
    assert tell(body, "value kind year", title) == [(300, "actual", 2023), (500, "target", 2024)]


def test_what_there_is_now_is_told_within_a_plan_until_it_aims_again(tell: Tell) -> None:
    body = "一、2023年工作情况\n诊疗量76万人次。\n二、2024年工作计划\n目前全市托位6480个，医院床位5120张，到年底要有托位7000个。新增床位90张。"
    assert tell(body, "value kind year", BOTH)[1:] == [
        (6480, "actual", 2023),
        (5120, "actual", 2023),
        (7000, "target", 2024),
        (90, "target", 2024),
    ]


def test_the_state_of_the_end_of_last_year_holds_to_the_end_of_its_paragraph(tell: Tell) -> None:
    body = "今年以来接生3100人。\n截至去年底，规范管理率70.4%。婴儿死亡率1.74‰。\n医院5家。"
    assert tell(body, "value year", REVIEW) == [(3100, 2023), (70.4, 2022), (1.74, 2022), (5, 2023)]


def test_a_standard_is_of_the_year_of_what_is_held_against_it(tell: Tell) -> None:
    body = "规范管理率去年为70.6%，高于国家62%的要求。就诊率91%，高于省里90%的要求。"
    assert tell(body, "value kind year", REVIEW) == [
        (70.6, "actual", 2022),
        (62, "standard", 2022),
        (91, "actual", 2023),
        (90, "standard", 2023),
    ]


def test_a_bare_rate_is_of_the_year_of_those_whose_it_is(tell: Tell) -> None:
    assert tell("老年人去年体检7.31万人，管理率68.4%。签约率55%。", "year", REVIEW) == [2022, 2022, 2023]


def test_what_there_is_now_or_this_year_began_with_is_of_no_plan_before(tell: Tell) -> None:
    assert tell("床位明年将由现有的920张增至1500张。", "value kind year", BOTH) == [
        (920, "actual", 2023),
        (1500, "target", 2024),
    ]


@pytest.mark.parametrize("heading", ["二、存在的不足和下一步打算", "二、存在问题和下步要求"])
def test_faults_under_a_heading_that_plans_too_are_of_the_year_reviewed(heading: str, tell: Tell) -> None:
    body = f"一、工作情况\n就诊率87%。\n{heading}\n回头看，问题还不少：全年辞职29人。\n2024年，新增托位600个。"
    assert tell(body, "value kind year", BOTH)[1:] == [(29, "actual", 2023), (600, "target", 2024)]


def test_this_year_is_the_one_reviewed_where_a_report_tells_what_is_done_by_then(tell: Tell) -> None:
    body = "今年，我们把几件事一起抓，承诺的实事已办结7件。\n一、2023年工作情况\n就诊率87%。"
    assert tell(body, "value kind year", f"{BOTH}\n（2023年12月25日）")[0] == (7, "actual", 2023)


@pytest.mark.parametrize(
    ("body", "years"),
    [
        ("“十四五”以来，健康素养水平从20.1%提高到33.2%。", [2020, 2023]),
        ("五年来，各项工作都有进步。县域内就诊率从85.2%提高到91.3%。", [2018, 2023]),
        ("三年来，床位从100张增加到120张。今年医师从60名增加到64名。", [2020, 2023, 2022, 2023]),
        ("“十五五”期间要补齐短板。健康素养水平从32.1%提高到33.2%。", [2022, 2023]),
        ("五年来，各项工作都有进步。与2021年相比，床位从100张增加到120张。", [2021, 2023]),
    ],
)
def test_the_first_of_two_levels_is_of_the_year_before_those_that_are_looked_back_on(
    body: str, years: list[int], tell: Callable[..., list[Any]]
) -> None:
    assert tell(body, "year") == years


def test_a_later_pair_of_levels_is_of_the_years_of_the_first(tell: Tell) -> None:
    sentence = "人均预期寿命由2015年的75.6岁提高到2023年的76.9岁，婴儿死亡率由5.1‰下降到2.7‰。"
    assert tell(sentence, "value year") == [(75.6, 2015), (76.9, 2023), (5.1, 2015), (2.7, 2023)]


def test_what_a_plan_has_done_already_is_a_result(tell: Tell) -> None:
    told = tell("2024年市财政已安排专项资金2650万元。", "kind year", "丽水市健康行动实施方案（2024—2026年）")
    assert told == [("actual", 2024)]


def test_the_year_of_what_was_there_already_holds_for_its_own_figure_alone(told: Told) -> None:
    text = "遂昌县2024年卫生健康工作要点\n2023年底在册的171个村卫生室产权公有比例抬到96%，制氧机每院至少2台。\n"
    assert [row[2:] for row in told(text)][1:] == [("target", 2024), ("target", 2024)]


def test_a_level_watched_this_year_is_of_this_year(told: Told) -> None:
    text = "遂昌县2024年卫生健康工作总结\n到2025年底，健康素养水平从今年监测的29.4%提到31%。\n"
    assert [row[2:] for row in told(text)] == [("actual", 2024), ("target", 2025)]


@pytest.mark.parametrize(
    ("title", "sentence", "years"),
    [
        ("遂昌县2022年卫生健康工作要点", "过去一年,全县婴儿死亡率6.8‰,住院分娩率99.4%。", [2021, 2021]),
        ("遂昌县2009年卫生工作总结", "婴儿死亡率16.2‰,比前年的17.9‰好一些。", [2009, 2007]),
    ],
)
def test_years_ago_are_counted_from_the_year_told_of(title: str, sentence: str, years: list[int], told: Told) -> None:
    assert [row[3] for row in told(f"{title}\n{sentence}\n")] == years


def test_what_a_reply_aims_at_within_the_year_is_of_its_own_year(told: Told) -> None:
    text = "丽水市卫生健康委员会关于市八届人大三次会议第76号建议的答复\n丽卫建〔2019〕14号\n下一步,我们将做好几件事:一是年内把托位扩充到1800个。\n"
    assert [row[2:] for row in told(text)] == [("target", 2019)]


def test_what_is_due_by_the_end_of_this_year_is_of_this_year_among_plans_of_the_next(told: Told) -> None:
    text = (
        "遂昌县2024年卫生健康工作总结和2025年工作计划\n二、2025年工作计划\n今年底前新增床位120张。\n新建卫生室8所。\n"
    )
    assert [row[3] for row in told(text)] == [2024, 2025]

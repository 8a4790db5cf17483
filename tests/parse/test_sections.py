"""Whether a part of a report reviews or plans, by its headings and by the words that open it."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]
BOTH = "丽水市卫生健康委员会2023年工作总结和2024年工作计划"
FIGURE = "居民健康素养水平达到33.5%。"
DONE, PLANNED = ("actual", 2023), ("target", 2024)


@pytest.mark.parametrize(
    "heading",
    [
        "二、2024年工作计划",
        "二、2024年工作思路",
        "二、2024年重点工作",
        "二、下一步工作打算",
        "二、下一步工作安排",
        "二、明年工作谋划",
        "二、今后工作展望",
        "二．下步计划",
        "第二部分 2024年工作安排",
        "2024年工作要点",
        "下一步工作思路",
        pytest.param("（二）2024年工作计划"),
        "2.2024年工作计划",
        "二、2024年工作目标和主要任务",
        "二、2024年主要目标",
    ],
)
def test_a_heading_that_plans_makes_targets_of_what_follows(heading: str, tell: Tell) -> None:
    body = f"一、2023年工作总结\n{FIGURE}\n{heading}\n（一）持续深化改革\n全市{FIGURE}"
    assert tell(body, "kind year", BOTH) == [DONE, PLANNED]


@pytest.mark.parametrize(
    "heading",
    [
        "一、2023年工作总结",
        "一、2023年工作回顾",
        "一、2023年工作完成情况",
        "一、2023年主要成效",
        "一、工作开展情况",
        "一、2023年目标任务完成情况",
        "一、重点工作推进情况",
        "第一部分 2023年工作回顾",
        "2023年工作亮点",
        "一、存在的主要问题",
    ],
)
def test_a_heading_that_reviews_makes_results_of_what_follows(heading: str, tell: Tell) -> None:
    body = f"二、2024年工作计划\n{FIGURE}\n{heading}\n（一）持续深化改革\n全市{FIGURE}"
    assert tell(body, "kind year", BOTH) == [PLANNED, DONE]


def test_a_list_of_contents_that_names_a_notice_of_tasks_plans_nothing(tell: Tell) -> None:
    body = f"●我市在全省重点工作通报中位次前移\n全市{FIGURE}"
    assert tell(body, "kind year", "丽水卫生健康工作简报\n2023年第5期\n丽水市卫生健康委员会办公室编 2023年11月6日") == [
        DONE
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "2024年，我们将持续发力，全市",
        "2024年，我委将全力推进各项工作，确保",
        "2024年，力争",
        "下一步，我们将持续发力，全市",
        "明年，将持续发力，全市",
        "新的一年，我们将持续发力，全市",
    ],
)
def test_words_that_open_a_paragraph_turn_to_the_plan_without_a_heading(opening: str, tell: Tell) -> None:
    assert tell(f"全市{FIGURE}\n{opening}{FIGURE}", "kind year", BOTH) == [DONE, PLANNED]


def test_a_run_on_paragraph_turns_to_the_plan_in_its_middle(tell: Tell) -> None:
    body = "2023年，全市居民健康素养水平达到33.5%。2024年，我们将持续发力，居民健康素养水平达到35%。新增托位600个。"
    assert tell(body, "value kind year") == [(33.5, *DONE), (35, *PLANNED), (600, *PLANNED)]


def test_a_look_back_in_a_plan_ends_with_its_paragraph(tell: Tell) -> None:
    body = "2023年，全市居民健康素养水平达到33.5%。\n全市新增托位600个。"
    assert tell(body, "value kind year", "丽水市2024年卫生健康工作要点") == [(33.5, *DONE), (600, *PLANNED)]


def test_each_year_of_a_plan_of_several_is_a_step_of_it_and_no_look_back(tell: Tell) -> None:
    body = "二、总体目标\n（一）2024年打基础。建成社区医院5家。\n（二）2026年上台阶。建成社区医院12家。"
    title = "丽水市基层服务能力提升行动实施方案（2024—2026年）"
    assert tell(body, "kind year value", title) == [("target", 2024, 5.0), ("target", 2026, 12.0)]


@pytest.mark.parametrize(
    ("opening", "own"),
    [("2023年末全市有社区医院5家。", (5.0, "actual", 2023)), ("2024年底前建成社区医院5家；", (5.0, "target", 2024))],
    ids=["a state", "a deadline"],
)
def test_the_end_of_a_year_that_opens_a_task_of_a_plan_is_of_its_own_sentence(
    opening: str, own: tuple[float, str, int], tell: Tell
) -> None:
    body = f"二、重点任务\n（一）做强基层。{opening}全市社区医院达到12家，新增托位600个。"
    title = "丽水市基层服务能力提升行动实施方案（2024—2026年）"
    assert tell(body, "value kind year", title) == [own, (12.0, "target", 2026), (600.0, "target", 2026)]


def test_the_year_that_a_report_of_its_half_plans_is_planned_where_its_plan_names_it(tell: Tell) -> None:
    body = "下一步工作打算\n到2023年底全市托位达到6800个以上。"
    assert tell(body, "kind year", "丽水市卫生健康委员会2023年上半年工作总结") == [("target", 2023)]


def test_what_stands_before_the_result_of_a_task_is_its_goal(tell: Tell) -> None:
    body = "1.增加托育供给，新增普惠托位2000个（市卫健委）。完成情况：新增2436个，每千人口托位数3.7个。"
    assert tell(body, "name value kind year", "丽水市2023年重点工作任务完成情况") == [
        ("新增普惠托位", 2000.0, "target", 2023),
        ("新增普惠托位", 2436.0, "actual", 2023),
        ("每千人口托位数", 3.7, "actual", 2023),
    ]


@pytest.mark.parametrize("labels", [("目标任务：", "完成情况："), ("目标：", "结果：")])
def test_a_task_that_opens_its_paragraph_is_what_its_labels_speak_of(labels: tuple[str, str], tell: Tell) -> None:
    goal, result = labels
    body = f"二、重点任务\n4.65岁以上老年人健康体检。{goal}体检3万人。{result}体检3.1万人，因疫情顺延一批。"
    assert tell(body, "name value kind year", "丽水市2023年民生实事和重点任务完成情况") == [
        ("65岁以上老年人健康体检", 30000.0, "target", 2023),
        ("65岁以上老年人健康体检", 31000.0, "actual", 2023),
    ]


def test_a_plan_told_in_an_interview_begins_with_its_year(tell: Tell) -> None:
    body = "【嘉宾】2024年是关键一年，我们会逐条对账，重点干好几件事：一是再建医疗次中心3个。"
    assert tell(body, "kind year value") == [("target", 2024, 3.0)]


def test_the_state_of_things_before_a_plan_is_a_review(tell: Tell) -> None:
    body = "一、现状与基础\n县域内就诊率86.9%。"
    assert tell(body, "kind year", "丽水市基层服务能力提升行动实施方案（2024—2026年）") == [("actual", 2023)]


def test_figures_of_each_year_of_a_plan_are_of_its_years_in_turn(tell: Tell) -> None:
    body = "二、工作目标\n达标机构三年分别为10家、13家、16家。"
    found = tell(body, "value year", "丽水市基层服务能力提升行动实施方案（2024—2026年）")
    assert found == [(10.0, 2024), (13.0, 2025), (16.0, 2026)]


def test_a_plan_without_headings_plans(tell: Tell) -> None:
    assert tell(f"全市{FIGURE}", "kind year", "丽水市2024年卫生健康工作要点") == [PLANNED]


def test_family_planning_is_no_plan(tell: Tell) -> None:
    assert tell(f"三、计划生育服务\n全市{FIGURE}", "kind year", BOTH) == [DONE]


def test_the_half_of_a_year_is_followed_by_its_other_half(tell: Tell) -> None:
    body = f"一、上半年工作总结\n{FIGURE}\n二、下半年工作计划\n{FIGURE}"
    title = "丽水市卫生健康委员会2023年上半年工作总结及下半年工作计划"
    assert tell(body, "kind year", title) == [("actual", 2023), ("target", 2023)]


@pytest.mark.parametrize(
    "background",
    ["一、规划背景", "一、发展基础", "一、“十三五”主要成就", "第一章 基础与形势"],
)
def test_a_five_year_plan_looks_back_at_the_year_before_it(background: str, tell: Tell) -> None:
    body = f"{background}\n新增托位400个。\n二、发展目标\n新增托位600个。2023年新增托位500个。"
    told = [("actual", 2020), ("target", 2025), ("target", 2023)]
    assert tell(body, "kind year", "丽水市“十四五”卫生健康发展规划") == told


def test_an_assessment_says_of_what_day_its_figures_are(tell: Tell) -> None:
    body = (
        "评估采用2022年数据,其余数据凡未注明时间的,均截至2023年6月底。截至2022年底,托位1000个。\n"
        "新增托位400个。\n二、下一步举措\n年底前新增托位600个,2025年新增托位900个。"
    )
    told = [(1000, "actual", 2022), (400, "actual", 2023), (600, "target", 2023), (900, "target", 2025)]
    assert tell(body, "value kind year", "丽水市“十四五”卫生健康发展规划中期评估报告") == told


@pytest.mark.parametrize(
    "labels", [("目标任务:", "完成情况:", "下一步:"), ("【目标任务】", "【完成情况】", "【下一步】"), ("1.年度目标：", "2.工作进展：", "3.下步打算：")]
)  # fmt: skip
def test_each_label_of_a_list_of_tasks_holds_for_its_paragraph(labels: tuple[str, str, str], tell: Tell) -> None:
    goal, done, plan = labels
    task = f"{goal}新增托位380个。\n{done}新增托位415个。\n{plan}新增托位500个。\n"
    told = [("target", 2023), ("actual", 2023), ("target", 2024)]
    assert tell(f"(一)安心托幼行动\n{task}(二)健康口腔行动\n{task}", "kind year", BOTH) == 2 * told


def test_a_label_speaks_of_what_its_heading_says(tell: Tell) -> None:
    assert tell("一、家庭医生签约服务\n完成情况:组建团队182个。", "name") == ["家庭医生签约服务团队"]


def test_another_speaker_of_a_press_conference_begins_anew(tell: Tell) -> None:
    body = f"下一步，我们将持续发力，全市{FIGURE}\n日报记者:\n请介绍专科建设。\n目前,全市{FIGURE}"
    assert tell(body, "kind year", BOTH) == [PLANNED, DONE]


def test_the_outlook_of_an_assessment_is_of_the_next_plan(tell: Tell) -> None:
    body = "截至2024年底,新增托位400个。今年9月,新增托位500个。\n四、“十五五”时期展望\n新增托位600个。"
    told = [("actual", 2024), ("actual", 2025), ("target", 2030)]
    assert tell(body, "kind year", "丽水市“十四五”卫生健康规划实施情况总结评估报告") == told


def test_the_end_of_a_year_that_opens_a_paragraph_holds_until_a_sentence_names_another_time(tell: Tell) -> None:
    body = "截至2022年底，全市有医院45家。床位15774张，千人口5.59张。目前，开放托位1000个。新增托位400个。"
    told = [(45, 2022), (15774, 2022), (5.59, 2022), (1000, 2023), (400, 2023)]
    assert tell(body, "value year", "丽水市2023年卫生健康工作总结") == told


def test_a_look_back_at_a_five_year_plan_is_of_its_last_year(tell: Tell) -> None:
    body = "一、“十三五”时期工作回顾\n三级医院增至8家。\n二、2021年工作情况\n新增托位400个。"
    assert tell(body, "value year", "丽水市“十三五”工作总结及2021年工作情况") == [(8, 2020), (400, 2021)]


def test_the_heading_of_this_year_plans_in_what_is_told_when_the_year_reviewed_was_over(tell: Tell) -> None:
    body = "一、过去一年的变化\n建成中医馆12家。\n二、今年这几件事要办好\n新建村卫生室20个。"
    title = "在丽水市2024年卫生健康工作会议上的讲话"
    assert tell(body, "kind year", title) == [("actual", 2023), ("target", 2024)]


def test_a_heading_that_will_lay_a_foundation_looks_back_at_none(tell: Tell) -> None:
    title = "丽水市卫生健康委员会2024年工作要点"
    body = "一、强保障，夯实事业发展基础\n新建村卫生室20个。"
    assert tell(body, "kind year", title) == [("target", 2024)]


def test_an_answer_plans_behind_the_year_that_it_comes_to(tell: Tell) -> None:
    body = "2023年建成中医馆12家。至于2024年，主要是这三件事：一是新增托位600个；二是建成中医馆9家。"
    told = [(12, "actual", 2023), (600, "target", 2024), (9, "target", 2024)]
    assert tell(body, "value kind year", "丽水市卫生健康委员会2023年工作总结和2024年工作计划") == told


@pytest.mark.parametrize("heading", ["二、2024年主要工作", "下一步工作："])
def test_a_heading_of_the_year_to_come_plans(heading: str, tell: Tell) -> None:
    body = f"一、2023年工作情况\n建成中医馆12家。\n{heading}\n新增托位600个。\n新建村卫生室20个。"
    title = "丽水市卫生健康委员会2023年工作总结和2024年工作计划"
    assert tell(body, "kind year", title) == [("actual", 2023), ("target", 2024), ("target", 2024)]


TASKS = "丽水市卫生健康委员会2024年重点工作任务分解及上半年完成情况"


def test_a_list_of_tasks_plans_but_for_what_it_says_is_done(tell: Tell) -> None:
    body = (
        "1.托育　新增普惠托位360个；上半年已新增220个。\n"
        "2.人才　招聘医师210人，上半年签约143人，高层次人才6人。\n"
        "3.急救体系\n目标任务：新建急救站2个。\n上半年进展：建成急救站1个；全市急救站12个。"
    )
    told = tell(body, "value kind year", TASKS)
    assert told == [
        (360, "target", 2024), (220, "actual", 2024),
        (210, "target", 2024), (143, "actual", 2024), (6, "actual", 2024),
        (2, "target", 2024), (1, "actual", 2024), (12, "actual", 2024),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("question", "kind", "year"),
    [
        ("请问今年就医体验有什么变化？", "actual", 2023),
        ("2024年有哪些硬指标？", "target", 2024),
        ("下一步有什么打算？", "target", 2024),
    ],
)
def test_a_question_says_whether_its_answer_plans(question: str, kind: str, year: int, tell: Tell) -> None:
    body = (
        "时间：2024年1月18日\n【主持人】请通报情况。\n【通报】全市新增托位600个。\n"
        f"【日报记者】{question}\n【答】谢谢提问。家庭病床2000张。"
    )
    assert tell(body, "value kind year", "丽水市2023年卫生健康工作新闻发布会实录")[-1] == (2000, kind, year)


def test_progress_behind_its_label_is_done(tell: Tell) -> None:
    body = "一、民生实事进展\n1.普惠托位建设。年度目标：新增普惠托位3000个。进展：新增2847个，完成率94.9%。"
    told = tell(body, "code value kind", "丽水市2024年民生实事三季度进展通报")
    assert told == [("MC20", 3000, "target"), ("MC20", 2847, "actual"), (None, 94.9, "actual")]


@pytest.mark.parametrize("order", ["请各单位对照差距倒排时间：", "请各县市区加快进度，"])
def test_what_a_notice_asks_of_others_is_planned(order: str, tell: Tell) -> None:
    body = f"截至9月底，签约率41%。\n{order}签约率10月底前达到45%；履约率不低于66%。"
    told = tell(body, "value kind year", "丽水市2024年前三季度家庭医生签约工作进展情况的通报")
    assert told == [(41, "actual", 2024), (45, "target", 2024), (66, "target", 2024)]


def test_the_end_of_a_year_in_a_review_holds_for_its_paragraph(tell: Tell) -> None:
    title = "丽水市卫生健康委员会对市政协第83号提案的答复（2023年）"
    body = "一、基本面\n2022年末全市常住人口251万人；80岁以上7.6万人。养老机构41家。目前家庭医生团队312个。"
    assert tell(body, "value year", title) == [(2_510_000, 2022), (76_000, 2022), (41, 2022), (312, 2023)]


def test_a_plan_plans_behind_the_heading_of_its_look_back(tell: Tell) -> None:
    body = "一、基础与差距\n三级医院16家。\n二、推进步骤\n三级医院达到18家。"
    title = "丽水市公立医院高质量发展三年行动计划（2024—2026年）"
    assert tell(body, "value kind year", title) == [(16, "actual", 2023), (18, "target", 2026)]


def test_a_plan_may_open_with_a_look_back_of_several_paragraphs(tell: Tell) -> None:
    body = """丽卫〔2024〕8号
各县（市、区）卫生健康局：
过去的2023年，全市卫生健康系统真抓实干，各项工作取得新进展。
医疗服务方面，三四级手术占比46.1%。
妇幼健康方面，新增托位900个。
2024年全市卫生健康工作的总体要求是：稳中求进，新增托位1000个。
一、深化医改
三四级手术占比达到47%。
"""
    assert tell(body, "value kind year", "丽水市卫生健康委员会2024年工作要点") == [
        (46.1, "actual", 2023),
        (900, "actual", 2023),
        (1000, "target", 2024),
        (47, "target", 2024),
    ]


def test_the_goals_that_a_plan_behind_a_review_names_are_of_its_year(tell: Tell) -> None:
    body = "一、2023年工作\n新增托位300个。\n二、2024年工作计划\n工作目标：县域内就诊率达到91%。\n"
    assert tell(body, "kind year", "丽水市卫生健康委2023年工作总结和2024年工作计划") == [
        ("actual", 2023),
        ("target", 2024),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "（一）年初设定的绩效目标。建档率达到90%以上。\n（二）目标完成情况。建档率达到93%。",
        "（一）绩效目标设定情况\n建档率达到90%以上。\n（二）目标完成情况\n建档率达到93%。",
    ],
)
def test_goals_under_a_heading_of_their_own_were_set_for_the_year(body: str, tell: Tell) -> None:
    title = "丽水市卫生健康委员会2023年度部门整体支出绩效自评报告"
    assert tell(f"一、部门概况\n{body}", "kind year", title) == [("target", 2023), ("actual", 2023)]


def test_what_others_ask_under_a_label_of_goals_is_a_standard(tell: Tell) -> None:
    body = "（三）绩效目标。上级下达我市的年度指标主要有：\n——建档率不低于80%；\n二、完成情况\n建档率92%。"
    assert tell(body, "kind", "丽水市卫生健康委员会2023年度绩效自评报告") == ["standard", "actual"]


@pytest.mark.parametrize("title", ["2024年主要工作目标", "2024年工作目标", "2024年主要预期目标", "2024年主要工作任务"])
def test_a_title_of_goals_plans(title: str, tell: Tell) -> None:
    body = f"一、2023年工作回顾\n{FIGURE}\n二、2024年主要预期指标\n全市{FIGURE}"
    assert tell(body, "kind year", f"丽水市卫生健康委员会{title}") == [DONE, PLANNED]


@pytest.mark.parametrize(
    "heading",
    [
        "四、存在问题与“十五五”工作建议",
        "四、存在问题及下一步打算",
        "四、短板弱项及努力方向",
        "四、存在的困难和2025年工作思路",
    ],
)
def test_below_a_heading_of_faults_and_plans_the_first_paragraph_that_plans_nothing_tells_the_faults(
    heading: str, told: Callable[[str], list[Any]]
) -> None:
    text = (
        "丽水市卫生健康委2024年工作总结\n一、工作成效\n全市有社区医院6家。\n"
        f"{heading}\n全市儿科医师仅57人。\n加快补齐短板，到2030年儿科医师达到90人。\n"
    )
    assert [(value, kind, year) for _, value, kind, year in told(text)[1:]] == [
        (57, "actual", 2024),
        (90, "target", 2030),
    ]

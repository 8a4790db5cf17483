"""What a report is: its place, its years, its kind."""

from collections.abc import Callable
from typing import Any

import pytest

from etl.parse import Extraction, Hints

Read = Callable[..., Extraction]
Tell = Callable[..., list[Any]]
BODY = "全市居民健康素养水平达到33.5%。"
LISHUI, JINYUN = "331100", "331122"


@pytest.mark.parametrize(
    ("title", "kind", "actual", "target"),
    [
        pytest.param("丽水市卫生健康委员会2023年工作总结", "工作总结", 2023, None, id="a review"),
        pytest.param("丽水市2023年卫生健康工作总结", "工作总结", 2023, None, id="a review, the year first"),
        pytest.param("丽水市卫生健康委2023年度工作完成情况", "工作总结", 2023, None, id="how it was carried out"),
        pytest.param("丽水市二〇二三年卫生健康工作总结", "工作总结", 2023, None, id="a year in Chinese numerals"),
        pytest.param(
            "丽水市卫健委2023年工作总结和2024年工作计划", "总结与计划", 2023, 2024, id="a review and a plan of a year"
        ),
        pytest.param(
            "丽水市卫健委2023年工作总结及下一年工作思路", "总结与计划", 2023, 2024, id="a review and a plan without a year"
        ),
        pytest.param(
            "丽水市卫健委2023年上半年工作总结及下半年工作计划", "总结与计划", 2023, 2023, id="a half and the other half"
        ),
        pytest.param("丽水市卫健委2023年上半年工作总结", "工作总结", 2023, 2023, id="a half, the other one planned"),
        pytest.param("丽水市2024年卫生健康工作要点", "工作要点", None, 2024, id="main points"),
        pytest.param("丽水市2024年卫生健康工作计划", "工作计划", None, 2024, id="a plan"),
        pytest.param("丽水市2024年卫生健康重点工作安排", "工作计划", None, 2024, id="an arrangement"),
        pytest.param("2024年丽水市政府工作报告", "政府工作报告", 2023, 2024, id="a government's report"),
        pytest.param("丽水市“十四五”卫生健康发展规划", "规划", None, 2025, id="a five-year plan"),
        pytest.param("丽水市“十四五”卫生健康规划中期评估报告", "规划评估", 2023, 2025, id="a mid-term review"),
        pytest.param("丽水市卫健委五年工作总结(2017—2021年)和2022年工作思路", "总结与计划", 2021, 2022, id="a review of five years"),
        pytest.param("丽水市卫生健康发展规划(2021—2025年)", "规划", None, 2025, id="a plan of five years by its years"),
    ],
)  # fmt: skip
def test_a_title_tells_kind_and_years(
    title: str, kind: str, actual: int | None, target: int | None, read: Read
) -> None:
    profile = read(f"{title}\n{BODY}\n").profile
    assert (profile.kind, profile.actual_year, profile.target_year) == (kind, actual, target)
    assert profile.title == title
    assert profile.missing == ()


def test_a_plan_without_a_year_is_of_the_year_of_its_number(read: Read) -> None:
    profile = read(f"丽水市人民政府关于推进健康丽水行动的实施意见\n丽府〔2020〕57号\n{BODY}\n").profile
    assert (profile.kind, profile.actual_year, profile.target_year) == ("工作计划", None, 2020)


def test_a_title_over_two_lines_is_one(read: Read) -> None:
    profile = read(f"丽水市卫生健康委员会\n2023年工作总结\n{BODY}\n").profile
    assert (profile.place_code, profile.actual_year) == (LISHUI, 2023)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(f"丽水市2023年卫生健康工作总结\n{BODY}", LISHUI, id="by its title"),
        pytest.param(f"2023年卫生健康工作总结\n{BODY}\n丽水市卫生健康委员会", LISHUI, id="by its publisher"),
        pytest.param(
            "某市2023年卫生健康工作总结\n全市居民健康素养水平达到33.5%。缙云县、遂昌县、松阳县、云和县、庆元县、景宁畲族自治县"
            "均建成县域医共体，龙泉市、青田县通过复审。",
            LISHUI,
            id="by its counties where its name is hidden",
        ),
        pytest.param(
            "XX市2023年卫生健康工作总结\n一、深化改革\n全市推进改革。\n全市居民健康素养水平达到33.5%。\n"
            "缙云县、遂昌县、松阳县均建成县域医共体，青田县、云和县通过复审。",
            LISHUI,
            id="by its counties where its name is crossed out",
        ),
        pytest.param(
            "XX市2023年卫生健康工作总结\n缙云县、遂昌县、松阳县均建成县域医共体，青田县、云和县通过复审。",
            LISHUI,
            id="by its counties in its first lines",
        ),
        pytest.param(
            "缙云县2023年卫生健康工作总结\n丽水市卫健委指导下，全县居民健康素养水平达到33.5%。我县在丽水市考核中领先，缙云县人民医院通过评审。",
            JINYUN,
            id="a county, not the prefecture it names",
        ),
        pytest.param(
            "浙江省丽水市缙云县卫生健康局2023年工作总结\n全县工作。丽水市考核中，丽水市卫健委、丽水市政府两次表扬。全市平均水平33.5%。全市第一。全市领先。",
            JINYUN,
            id="the last of a chain of divisions in the title",
        ),
        pytest.param(
            "缙云卫健委2023年工作总结\n全县居民健康素养水平达到33.5%。全县新增托位300个。",
            JINYUN,
            id="the short name before its agency",
        ),
        pytest.param(
            "丽水市2023年卫生健康工作总结\n全市居民健康素养水平达到33.5%。缙云县新建医院2所，缙云县人民医院通过评审。",
            LISHUI,
            id="a prefecture, not the county it names",
        ),
    ],
)
def test_the_place_is_found(text: str, code: str, read: Read) -> None:
    assert read(text).profile.place_code == code


@pytest.mark.parametrize(
    "title",
    ["丽水市民生实事2023年执行情况", "丽水市卫健委2023年部门支出绩效自评报告", "丽水市妇女发展纲要2023年统计监测报告"],
)
def test_a_title_that_tells_how_a_plan_went_is_that_of_a_review(title: str, read: Read) -> None:
    profile = read(f"{title}\n{BODY}\n").profile
    assert (profile.title, profile.actual_year) == (title, 2023)


def test_a_numbered_paragraph_is_no_title(read: Read) -> None:
    first = "一、深化改革。按照2024年工作要点推进。各县均已启动。"
    profile = read(f"丽水市2023年卫生健康工作总结\n{first}\n{BODY}\n").profile
    assert (profile.title, profile.actual_year) == ("丽水市2023年卫生健康工作总结", 2023)


def test_a_sentence_that_names_a_year_is_no_title(read: Read) -> None:
    profile = read(
        "丽水市“十四五”卫生健康规划中期评估报告\n\n一、进展\n\n《规划》指标中，13项已达到2025年目标值。\n"
    ).profile
    assert (profile.kind, profile.actual_year, profile.target_year) == ("规划评估", 2023, 2025)


def test_a_long_title_runs_on_in_no_paragraph(read: Read) -> None:
    title = "浙江省丽水市卫生健康委员会关于2023年工作总结和2024年工作计划的报告"
    assert read(f"{title}\n2023年，全市居民健康素养水平达到33.5%。\n").profile.title == title


@pytest.mark.parametrize(
    "lines",
    [
        "丽水市卫生健康委员会\n2023年工作总结和2024年工作计划",
        "丽水市卫生健康委员会关于\n2023年工作总结和2024年工作计划的报告",
        "丽水市卫生健康委员会关于2023年工作总结\n和2024年工作计划的报告",
        "《丽水市卫生健康委员会2023年工作总结和2024年工作计划》",
    ],
)
def test_a_title_in_two_lines_or_in_quotes_is_read_whole(lines: str, read: Read) -> None:
    profile = read(f"{lines}\n\n{BODY}\n").profile
    assert profile.title == lines.replace("\n", "").strip("《》")
    assert (profile.place_code, profile.actual_year, profile.target_year) == (LISHUI, 2023, 2024)


def test_a_speech_at_the_years_meeting_reviews_the_last_year_and_plans_this(read: Read) -> None:
    profile = read(f"在2024年丽水市卫生健康工作会议上的讲话\n（2024年2月18日）\n{BODY}\n").profile
    assert (profile.kind, profile.actual_year, profile.target_year) == ("总结与计划", 2023, 2024)


@pytest.mark.parametrize(
    "head",
    [
        "丽水市卫生健康委员会关于市五届人大二次会议第12号建议的答复(2023年)",
        "丽水市卫生健康委员会关于市五届人大二次会议第12号建议的答复\n丽卫函〔2023〕40号",
    ],
)
def test_a_reply_to_a_proposal_tells_and_plans_the_year_it_is_written_in(head: str, read: Read) -> None:
    profile = read(f"{head}\n{BODY}\n").profile
    assert (profile.actual_year, profile.target_year) == (2023, 2023)


@pytest.mark.parametrize(
    ("heading", "years"),
    [
        pytest.param("一、2023年工作回顾", (2023, 2024), id="called after the year it reviews"),
        pytest.param("一、2022年工作回顾", (2022, 2023), id="called after the year it is given in"),
        pytest.param("一、过去一年工作", (2022, 2023), id="by its name"),
    ],
)
def test_a_report_of_a_government_is_of_the_year_that_it_looks_back_at(
    heading: str, years: tuple[int, int], read: Read
) -> None:
    profile = read(f"丽水市2023年政府工作报告（卫生健康部分）\n{heading}\n{BODY}\n").profile
    assert (profile.actual_year, profile.target_year) == years


def test_a_numbered_heading_is_no_title(read: Read) -> None:
    text = "一、2023年工作总结\n全市居民健康素养水平达到33.5%。丽水市卫健委推进改革。\n二、2024年工作思路\n丽水市卫健委将新增托位600个。"
    profile = read(text).profile
    assert (profile.title, profile.actual_year, profile.target_year) == ("", 2023, 2024)


def test_the_prefecture_of_several_counties_is_the_place_where_no_title_tells(read: Read) -> None:
    counties = "青田县、缙云县、遂昌县医共体运行良好，龙泉市新增托位120个，龙泉市新建医院1家。"
    text = f"市卫健委2023年工作总结\n全市居民健康素养水平33.5%，丽水市医疗资源充足，丽水市卫健委推进改革。全市平稳。{counties}\n"
    assert read(text).profile.place_code == LISHUI


def test_the_publisher_is_found(read: Read) -> None:
    assert read(f"2023年工作总结\n{BODY}\n丽水市卫生健康委员会\n").profile.publisher == "丽水市卫生健康委员会"


@pytest.mark.parametrize(
    ("text", "years"),
    [
        pytest.param(
            "健康丽水再启新程\n2023年，丽水市居民健康素养水平达到33.5%。丽水市卫健委推进改革。\n2024年，全市将新增托位600个。",
            (2023, 2024),
            id="a newspaper's review and plan",
        ),
        pytest.param(
            "丽水市卫生健康委工作总结\n一、2023年工作\n居民健康素养水平达到33.5%。\n二、2024年工作\n新增托位600个。",
            (2023, 2024),
            id="by its headings",
        ),
    ],
)
def test_paragraphs_tell_the_years_that_a_title_does_not(text: str, years: tuple[int, int], read: Read) -> None:
    profile = read(text).profile
    assert (profile.actual_year, profile.target_year) == years


@pytest.mark.parametrize(
    ("hints", "place", "actual", "target"),
    [
        pytest.param(Hints(place="缙云县"), JINYUN, 2023, 2024, id="a place by name"),
        pytest.param(Hints(place="331122"), JINYUN, 2023, 2024, id="a place by code"),
        pytest.param(Hints(year=2021), LISHUI, 2021, 2022, id="a year, which moves the plan along"),
    ],
)
def test_what_is_known_from_elsewhere_wins_over_the_text(
    hints: Hints, place: str, actual: int, target: int, read: Read
) -> None:
    profile = read(f"丽水市卫健委2023年工作总结和2024年工作计划\n{BODY}\n", hints).profile
    assert (profile.place_code, profile.actual_year, profile.target_year) == (place, actual, target)


def test_the_known_year_of_a_report_that_only_plans_is_the_planned_one(read: Read) -> None:
    profile = read(f"丽水市卫生健康工作要点\n{BODY}\n", Hints(year=2024)).profile
    assert (profile.actual_year, profile.target_year) == (None, 2024)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        pytest.param(f"2023年工作总结\n{BODY}", ("place",), id="no place"),
        pytest.param(f"丽水市卫生健康委员会工作总结\n{BODY}", ("year",), id="no year"),
        pytest.param(f"工作总结\n{BODY}", ("place", "year"), id="neither"),
        pytest.param("", ("place", "year"), id="nothing at all"),
    ],
)
def test_what_neither_text_nor_hints_tell_is_missing_and_not_guessed(
    text: str, missing: tuple[str, ...], read: Read
) -> None:
    extraction = read(text)
    assert extraction.profile.missing == missing
    assert extraction.observations == ()


def test_a_report_without_its_metadata_still_accounts_for_its_numbers(read: Read) -> None:
    text = "工作总结\n2.深化改革\n2019年12月起，推广2.0版，全市居民健康素养水平达到33.5%。"
    reasons = [(text[f.start : f.end], f.reason) for f in read(text).figures]
    assert [r for r in reasons if r[0] != "33.5%"] == [("2.", "numbering"), ("2019年12月", "date"), ("2.0版", "grade")]


def test_a_report_without_its_metadata_loses_no_number(read: Read) -> None:
    text = f"工作总结\n{BODY}"
    assert [text[f.start : f.end] for f in read(text).figures] == ["33.5%"]


def test_hints_mend_what_is_missing(read: Read) -> None:
    extraction = read(f"工作总结\n{BODY}", Hints(place="丽水市", year=2023))
    assert extraction.profile.missing == ()
    assert [(o.year, o.place, o.value) for o in extraction.observations] == [(2023, "丽水市", 33.5)]


def test_a_place_that_nobody_knows_is_no_place(read: Read) -> None:
    profile = read(f"丽水市2023年工作总结\n{BODY}", Hints(place="乌有市")).profile
    assert (profile.place_code, profile.actual_year, profile.target_year) == (None, 2023, None)
    assert profile.missing == ("place",)


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("在全市卫生健康工作会议上的报告\n（2024年2月21日）\n丽水市卫生健康委员会主任", (2023, 2024)),
        ("——在2024年丽水市卫生健康工作会议上的讲话", (2023, 2024)),
        ("在丽水市卫生健康工作会议上的讲话\n（2023年12月20日）", (2023, 2024)),
        ("丽水市卫生健康委关于“十四五”规划实施情况中期自查的报告", (2022, 2025)),
        ("关于《丽水市卫生健康事业发展“十四五”规划》实施情况的中期自查报告", (2022, 2025)),
        ("丽水市卫生健康委员会2022年度法治政府建设暨重点工作报告", (2022, 2023)),
        ("丽水市卫生健康委员会2023年度部门决算", (2023, None)),
        ("丽水市卫生健康委2023年1—10月工作总结", (2023, 2023)),
        ("丽水市卫生健康事业“十三五”发展回顾", (2020, None)),
        ("丽水市2024年民生实事进展情况的通报\n截至9月底，各项工作进展如下。", (2024, 2024)),
        ("丽水市卫生健康委员会关于2024年度基本公共卫生服务督查情况的通报\n（2024年11月20日）", (2024, None)),
        ("关于全市医疗服务情况的报告\n——2022年8月24日在市人大常委会第四次会议上", (2022, 2022)),
        ("丽水市卫生健康专场新闻发布会实录\n发布时间：2024年1月18日", (2023, 2024)),
        ("丽水市卫生健康专场新闻发布会实录\n发布时间：2024年7月18日", (2024, 2024)),
        ("丽水年鉴（2016）\n卫生健康", (2015, None)),
        ("丽水市卫生和计划生育委员会2016年度部门决算说明", (2016, None)),
        ("丽水市卫生健康委员会\n2023年部门预算编制说明", (None, 2023)),
        ("丽水市卫生健康局工作小结及2025年工作打算", (2024, 2025)),
        ("“十三五”工作回顾与\n“十四五”及2021年工作思路", (2020, 2021)),
        ("丽水市2019年深化医改\n工作总结及2020年工作思路", (2019, 2020)),
        ("丽水市“十四五”卫生健康规划\n实施情况中期评估报告", (2022, 2025)),
        ("丽水市“十二五”卫生发展规划实施情况总结", (2015, 2015)),
        ("项目支出绩效自评表\n（2019年度）", (2019, None)),
        ("丽水市卫健委 > 信息公开 > 总结计划 > 正文\n发布日期：2024-02-06\n2023年工作完成情况", (2023, None)),
        ("信息名称：市卫健委2024年上半年工作进展及全年预期\n成文日期：2024年7月5日", (2024, 2024)),
        ("丽水市卫生局\n上半年工作总结和下半年工作计划\n2012年上半年，全市稳步推进。", (2012, 2012)),
        ("丽卫健〔2025〕9号\n丽水市卫生健康局关于分解下达\n今年为民办实事任务的通知", (None, 2025)),
        ("织密健康网\n2025年02月11日　丽水日报\n刚刚过去的2024年，全市稳步推进。去年新增托位800个。", (2024, 2025)),
        ("关于全市医疗服务情况的报告\n——2023年2月24日在市人大常委会第九次会议上", (2022, 2023)),
    ],
)
def test_the_years_of_documents_of_many_kinds_are_told(title: str, years: tuple[int, int], read: Read) -> None:
    text = f"{title}\n截至2022年底，丽水市建成中医馆12家。\n二、下一步打算\n新增托位600个。\n"
    profile = read(text, Hints(place="丽水市")).profile
    assert (profile.actual_year, profile.target_year) == years


def test_a_speech_calls_the_year_that_it_looks_back_at_the_last(tell: Tell) -> None:
    title = "在丽水市2024年卫生健康工作会议上的讲话"
    body = "一、2023年工作回顾\n去年建成中医馆12家。\n二、2024年重点任务\n今年新增托位600个。"
    assert tell(body, "kind year", title) == [("actual", 2023), ("target", 2024)]


def test_a_report_given_in_summer_calls_the_year_before_the_last_and_the_year_behind_the_next(tell: Tell) -> None:
    title = "关于全市医疗服务情况的报告\n——2022年8月24日在丽水市人大常委会第四次会议上"
    body = "一、2020年以来工作情况\n截至2021年底，全市有医院45家；全年诊疗821万人次。去年新增托位120个。目前开放托位900个。\n二、下一步打算\n明年新增托位600个。"
    told = [(45, 2021), (8210000, 2021), (120, 2021), (900, 2022), (600, 2023)]
    assert tell(body, "value year", title) == told


@pytest.mark.parametrize(
    ("told", "year"),
    [
        ("2022年，每千人口床位6.2张。到2022年底，签约率40%。", 2022),
        ("2022年，每千人口床位6.2张。截至2023年6月，签约率40%。", 2023),
    ],
)
def test_an_assessment_in_the_middle_of_a_plan_counts_up_to_the_year_that_it_tells_of(
    told: str, year: int, read: Read
) -> None:
    text = f"丽水市“十四五”卫生健康规划实施中期评估的报告\n（2023年7月）\n一、总体情况\n{told}\n托位600个。\n"
    assert read(text).observations[-1].year == year

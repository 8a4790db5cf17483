"""Divisions, and words that only look like them."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from etl.parse import Catalogue, Hints
from etl.parse.records import Extraction
from etl.parse.report.main_place import MainPlace
from etl.parse.words.coordination import parts

Tell = Callable[..., list[Any]]
Read = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param("丽水市", "331100", id="a full name"),
        pytest.param("丽水", "331100", id="a short name"),
        pytest.param("景宁畲族自治县", "331127", id="an autonomous county"),
        pytest.param("浙江省", "330000", id="a province"),
        pytest.param("乌有市", None, id="no place"),
    ],
)
def test_a_division_is_found_by_its_name(name: str, code: str | None, catalogue: Catalogue) -> None:
    assert next((r.code for r in catalogue.places.named(name)), None) == code


def test_a_division_of_today_comes_before_a_former_one(catalogue: Catalogue) -> None:
    for region in catalogue.reference.regions:
        named = catalogue.places.named(region.name)
        assert sorted(named, key=lambda r: r.until_year is not None) == named


def test_a_river_is_not_the_district_that_is_called_by_its_name(read: Any) -> None:
    told = read("上海市2023年工作总结\n黄浦江新增码头3座。黄浦区新增公园2座。\n").observations
    assert [o.place_code for o in told] == ["310000", "310101"]


def test_a_report_from_before_a_renaming_finds_its_place(catalogue: Catalogue, read: Any) -> None:
    former = next(
        r
        for r in catalogue.reference.regions
        if r.until_year and r.level == "county" and 2012 <= r.until_year <= 2020 and len(catalogue.places.named(r.name)) == 1
    )  # fmt: skip
    profile = read(f"{former.name}2011年卫生工作总结\n床位使用率达82%。\n{former.name}卫生局\n").profile
    assert profile.place_code == former.code


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("创建省级示范县医院3个。", id="示范县 holds 范县"),
        pytest.param("投入医疗资源5000万元。", id="资源 is a county and a word"),
        pytest.param("新建医疗合作项目3个。", id="合作 is a town and a word"),
        pytest.param("全市新建村卫生室12个。", id="新建 is a district and a word"),
        pytest.param("创建平安医院3家。", id="平安 is a district and a word"),
    ],
)
def test_a_word_that_is_also_a_short_name_moves_no_figure(sentence: str, tell: Tell) -> None:
    assert tell(sentence, "place") == ["丽水市"]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        pytest.param("缙云县新增托位120个。", "缙云县", id="a county"),
        pytest.param("缙云新增托位120个。", "缙云县", id="by its short name"),
        pytest.param("其中，缙云县新增托位120个。", "缙云县", id="behind 其中"),
        pytest.param("2023年缙云县新增托位120个。", "缙云县", id="behind the year"),
        pytest.param("莲都区新增托位120个。", "莲都区", id="a district"),
        pytest.param("龙泉市新增托位120个。", "龙泉市", id="a county-level city"),
        pytest.param("缙云县、遂昌县新增托位120个。", "丽水市", id="two counties at once"),
        pytest.param("缙云县人民医院新增床位120张。", "缙云县", id="a hospital of a county"),
        pytest.param("缙云县医共体新增床位12张。", "缙云县", id="the houses of a county together"),
        pytest.param(
            "缙云县起步早、步子实，两家医院并了药房，下转患者120人。",
            "缙云县",
            id="the subject of clauses without figures",
        ),
        pytest.param(
            "缙云县入选全国试点，新增中医馆120个。", "丽水市", id="an honour of a county, behind which the city goes on"
        ),
        pytest.param("在缙云县，医院牵头建起中心，全年新增托位120个。", "缙云县", id="where it is told of"),
        pytest.param("北部缙云县新增托位120个。", "缙云县", id="the part of the city before it"),
        pytest.param("人口大县缙云县新增托位120个。", "缙云县", id="its epithet before it"),
        pytest.param("丽水市新增托位120个。", "丽水市", id="the report's own"),
        pytest.param("全省平均床位使用率为82%。", "浙江省", id="the province"),
        pytest.param("全国平均水平为82%。", "中华人民共和国", id="the country"),
        pytest.param(
            "药占比28%，高于全省平均水平2个百分点。",
            "丽水市",
            id="held against the province",
        ),
    ],
)
def test_a_figure_stands_at_the_place_that_its_words_narrow_it_to(sentence: str, place: str, tell: Tell) -> None:
    places = tell(f"全市床位使用率达85%。{sentence}", "place")
    assert places[0] == "丽水市"
    assert {*places[1:]} == {place}


@pytest.mark.parametrize(
    "title", ["{0}卫生健康委员会2023年工作总结", "2023年{0}卫生健康工作总结", "{1}{0}2023年工作总结和2024年工作计划"]
)
def test_every_division_of_today_is_found_by_a_title_that_names_it(title: str, catalogue: Catalogue) -> None:
    places = catalogue.places
    today = [r for r in places.by_code.values() if r.until_year is None and r.level in {"prefecture", "county"}]
    named_once = Counter(region.name for region in today)
    for region in today:
        if named_once[region.name] == 1:
            head = title.format(region.name, places.by_code[region.parent_code or ""].name)
            assert MainPlace(places).of(f"{head}\n全市工作稳步推进。全省领先，全市争先。", head) == region.code, head


def test_a_county_s_report_speaks_of_its_city_as_the_whole_city(read: Callable[..., Any]) -> None:
    text = "缙云县卫生健康局2023年工作总结\n全县每万人口全科医生3.1人，低于全市3.6人的平均水平。\n"
    assert [o.place for o in read(text).observations] == ["缙云县", "丽水市"]


def test_a_part_of_the_city_that_is_no_division_has_its_figure_in_the_city(tell: Tell) -> None:
    sentence = "全市新增托位126个，其中缙云县60个、开发区46个、遂昌县20个。"
    assert tell(sentence, "name value place") == [
        ("新增托位", 126.0, "丽水市"),
        ("新增托位", 60.0, "缙云县"),
        ("开发区新增托位", 46.0, "丽水市"),
        ("新增托位", 20.0, "遂昌县"),
    ]


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("甘南州卫生健康委2024年工作总结及2025年工作安排", "623000"),
        ("黔东南州2024年卫生健康工作总结", "522600"),
        ("巴州卫生健康委员会2024年工作总结", "652800"),
        ("互助县卫生健康局2024年工作总结", "630223"),
        ("鄂温克旗2024年卫生健康工作总结", "150724"),
    ],
)
def test_an_autonomous_division_is_found_by_its_everyday_name(
    title: str, code: str, read: Callable[..., Extraction]
) -> None:
    assert read(f"{title}\n全州建成中医馆12家。\n").profile.place_code == code


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("赣州年鉴（2016）\n卫生健康\n全市有医院45家。", "赣州市"),
        ("织密健康网\n2022-01-18 来源：诸暨日报\n去年全市新增托位800个。", "诸暨市"),
        ("关于健康榆树行动2022年度进展情况的通报\n全市有医院45家。", "榆树市"),
        ("“高质量发展看榆林”新闻发布会\n2025年全市有医院45家。", "榆林市"),
        ("在2014年全市卫生工作会议上的讲话\n全市有医院45家，全市平稳。汝南县走在前列。", "驻马店市"),
        ("2023年中医药工作总结\n2023年，敦煌市稳步推进。全市建成中医阁21个，提前达到酒泉市提出的目标。", "敦煌市"),
        (
            "在全市卫生健康工作会议上的讲话\n时间：2020年4月2日　地点：林芝市会议中心\n全市平稳，其中察隅县99%。",
            "林芝市",
        ),
    ],
)
def test_a_place_is_told_by_the_words_beside_its_short_name_or_by_its_counties(
    text: str, place: str, catalogue: Catalogue, read: Callable[..., Extraction]
) -> None:
    code = read(text + "\n").profile.place_code
    assert code is not None
    assert catalogue.places.by_code[code].name == place


@pytest.mark.parametrize(
    ("title", "words", "place"),
    [
        ("呼和浩特市卫生健康委员会2023年工作总结", "托县", "托克托县"),
        ("呼和浩特市卫生健康委员会2023年工作总结", "和林县", "和林格尔县"),
        ("松原市卫生健康委员会2023年工作总结", "前郭县", "前郭尔罗斯蒙古族自治县"),
        ("通辽市卫生健康委员会2023年工作总结", "科左后旗", "科尔沁左翼后旗"),
    ],
)
def test_a_county_is_told_by_what_it_is_called_every_day(
    title: str, words: str, place: str, read: Callable[..., Extraction]
) -> None:
    found = read(f"{title}\n{words}县域内就诊率88%。").observations
    assert [(o.place, o.value) for o in found] == [(place, 88)]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("缙云县卫生健康局办公室编  2023年11月6日", id="who edits it"),
        pytest.param("(缙云县卫生健康局)", id="in brackets"),
        pytest.param("缙云县疾病预防控制中心", id="a centre"),
    ],
)
def test_the_office_on_a_line_of_its_own_tells_the_place(line: str, read: Read) -> None:
    text = f"卫生健康工作简报\n2023年第21期\n{line}\n青田县、云和县、龙泉市、遂昌县均已完成,丽水市平均为51.6%,我市为53.2%。\n"
    assert read(text).profile.place_code == "331122"


def test_an_office_that_a_sentence_names_tells_none(read: Read) -> None:
    text = "丽水市2023年卫生健康工作总结\n缙云县卫生健康局牵头,全市新增托位320个。\n"
    assert read(text).profile.place_code == "331100"


def test_the_division_that_sets_tasks_and_averages_is_not_the_own_one(read: Read) -> None:
    text = (
        "关于2023年三季度工作进展的通报\n各镇乡卫生院:\n丽水市下达任务1.3万人,我市完成1.2万人。丽水市、青田县、缙云县、遂昌县、松阳县先后通报;"
        "龙泉市列丽水市第六。龙泉市剑池街道进度最快。\n"
    )
    assert read(text, Hints(year=2023)).profile.place_code == "331181"


def test_a_county_s_report_places_the_figures_of_its_neighbours_at_them(read: Read) -> None:
    text = "缙云县2023年卫生健康工作总结\n家庭医生签约率53.2%，青田县、云和县分别为55.4%和54.7%，遂昌县52.9%。\n"
    assert [(o.place, o.name) for o in read(text).observations] == [
        ("缙云县", "家庭医生签约率"),
        ("青田县", "家庭医生签约率"),
        ("云和县", "家庭医生签约率"),
        ("遂昌县", "家庭医生签约率"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("而相邻的青田县为87.6%。", id="a neighbour"),
        pytest.param("也低于邻近的青田县（87.6%）。", id="below a near one"),
        pytest.param("与青田县87.6%相比略有差距。", id="held against one"),
    ],
)
def test_a_neighbour_that_the_report_compares_itself_with_has_its_figure(words: str, read: Read) -> None:
    text = f"缙云县2023年卫生健康工作总结\n县域内就诊率86.1%，{words}\n"
    assert [(o.place, o.name) for o in read(text).observations][1] == ("青田县", "县域内就诊率")


@pytest.mark.parametrize("house", ["缙云县中心医院床位", "缙云县疾控中心编制", "缙云县医共体药房"])
def test_a_county_s_own_house_places_its_figures_there(house: str, read: Read) -> None:
    text = f"丽水市2023年卫生健康工作总结\n{house}320个。\n"
    assert [o.place for o in read(text).observations] == ["缙云县"]


@pytest.mark.parametrize(
    ("words", "place", "name"),
    [
        pytest.param("低于丽水市平均水平0.4人", "缙云县", "每千人口医师数低于丽水市平均水平", id="by how much"),
        pytest.param("低于丽水市平均水平3.4人", "丽水市", "每千人口医师数", id="what theirs is"),
    ],
)
def test_the_size_of_a_figure_says_whether_it_is_the_level_of_others(
    words: str, place: str, name: str, read: Read
) -> None:
    text = f"缙云县2023年卫生健康工作总结\n每千人口医师数2.5人，{words}。\n"
    assert [(o.place, o.name) for o in read(text).observations][1] == (place, name)


def test_a_division_is_not_parted_at_a_word_that_joins(catalogue: Catalogue) -> None:
    joined = [
        r.name for r in catalogue.reference.regions if re.search("[和及与]", r.name) and not r.name.startswith("和县")
    ]
    assert len(joined) > 20
    assert {name: parts(f"{name}、青田县签约率") for name in joined} == {
        name: [name, "青田县签约率"] for name in joined
    }

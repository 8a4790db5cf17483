"""Which catalogued indicator a name means: only where scope and unit fit."""

import pickle
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from etl.parse import Catalogue, Hints, extract

Tell = Callable[..., list[Any]]


def code_of(catalogue: Catalogue, name: str) -> str:
    return next(i.code for i in catalogue.reference.indicators if i.name == name)


def test_every_name_and_alias_finds_its_own_indicator(catalogue: Catalogue) -> None:
    for indicator in catalogue.reference.indicators:
        for name in (indicator.name, *(a for a in indicator.aliases if "*" not in a)):
            found = catalogue.indicator(name, indicator.unit, False)
            assert found is not None, name
            assert found.code == indicator.code, name


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("居民健康素养率", "居民健康素养水平", id="an alias"),
        pytest.param("全市居民健康素养水平", "居民健康素养水平", id="a scope of its own place"),
        pytest.param("“居民健康素养水平”", "居民健康素养水平", id="quotes"),
        pytest.param("居民 健康素养水平", "居民健康素养水平", id="a blank"),
        pytest.param("六十五岁以上", None, id="no indicator"),
    ],
)
def test_a_name_finds_its_indicator_however_it_is_written(
    written: str, meant: str | None, catalogue: Catalogue
) -> None:
    found = catalogue.indicator(written, "%", False)
    assert (found and found.name) == meant


@pytest.mark.parametrize(
    ("unit", "is_change", "known"),
    [
        pytest.param("%", False, True, id="its own unit"),
        pytest.param("", False, True, id="none written"),
        pytest.param("百分点", True, True, id="a change in points"),
        pytest.param("%", True, True, id="a relative change"),
        pytest.param("人", False, False, id="a unit of another kind"),
        pytest.param("元", False, False, id="money"),
        pytest.param("没有的单位", False, False, id="a unit that nobody knows"),
    ],
)
def test_a_unit_that_does_not_fit_parts_a_name_from_its_indicator(
    unit: str, is_change: bool, known: bool, catalogue: Catalogue
) -> None:
    found = catalogue.indicator("居民健康素养水平", unit, is_change)
    assert (found.code if found else None) == ("HP01" if known else None)


@pytest.mark.parametrize(
    ("part", "whole", "unit"),
    [
        pytest.param("新增省级临床重点专科", "省级临床重点专科", "个", id="a flow is no stock"),
        pytest.param("公立医院床位使用率", "基层医疗卫生机构床位使用率", "%", id="one level is not the other"),
        pytest.param("老年人居民健康素养水平", "居民健康素养水平", "%", id="a group is not the whole"),
        pytest.param("普惠性托位", "托位", "个", id="a kind is not the whole"),
        pytest.param("基层医疗卫生机构床位", "床位", "张", id="beds of some are not all beds"),
        pytest.param("医共体总医院", "医院", "家", id="heads of consortia are not all hospitals"),
        pytest.param("总医院", "医院", "家", id="nor are they so for short"),
    ],
)
def test_a_narrower_name_is_not_the_indicator(part: str, whole: str, unit: str, catalogue: Catalogue) -> None:
    narrow, wide = catalogue.indicator(part, unit, False), catalogue.indicator(whole, unit, False)
    assert narrow is None or wide is None or narrow.code != wide.code


def test_a_flow_and_its_stock_are_told_apart_in_a_report(tell: Tell) -> None:
    (stock, flow) = tell("全市拥有社区医院36家，新增社区医院3家。", "name code")
    assert stock[0] == "社区医院"
    assert flow[0] == "新增社区医院"
    assert stock[1] != flow[1]


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        pytest.param("新增托位260个，其中普惠托位180个。", ["MC42", "MC20"], id="new places, and those of them that all can pay"),
        pytest.param("现有托位2600个，新增床位300张。", ["MC02", "MS43"], id="new beds beside the places there are"),
        pytest.param("新增省级临床重点专科2个，累计达到9个。", ["MS44", "MS08"], id="new specialities beside all of them"),
        pytest.param("县域内就诊率91.2%，县域内住院率84.6%。", ["MR01", "MR30"], id="those who stay in beside all visits"),
        pytest.param("立案126件，行政处罚案件109件。", ["SV11", "SV01"], id="cases opened beside those that were punished"),
        pytest.param("检查检验结果互认项目136项，互认12.6万项次，节省费用860万元。", ["MR14", "MR31", "MR32"], id="kinds of results, times and money"),
        pytest.param("安宁疗护床位62张，其中新增安宁疗护床位20张。", ["EC17", "EC19"], id="beds for the dying"),
        pytest.param("新建急救站点3个，全市急救站点达到21个。", ["MS55", "MS11"], id="new stations beside all of them"),
        pytest.param("改造村卫生室36所，公有产权村卫生室达到212所。", ["PC29", "PC30"], id="what was built beside who owns it"),
    ],
)  # fmt: skip
def test_what_is_new_and_what_there_is_have_indicators_of_their_own(
    sentence: str, codes: list[str], tell: Tell
) -> None:
    assert tell(sentence, "code") == codes


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("2024年，力争建设省级临床重点专科3个。", None),
        ("2024年，争创国家临床重点专科1个。", None),
        ("2024年，全市省级临床重点专科达到36个。", "MS08"),
        ("2024年，评选市级名中医20名。", "TC05"),
        ("全市建有省级临床重点专科36个。", "MS08"),
    ],
)
def test_what_is_to_be_made_is_none_of_the_stock_unless_the_catalogue_means_the_flow(
    sentence: str, code: str | None, tell: Tell
) -> None:
    assert tell(sentence, "code") == [code]


def test_every_pattern_matches_its_example(catalogue: Catalogue) -> None:
    for pattern in catalogue.reference.patterns:
        assert catalogue.indicator(pattern.example, "", False), pattern
        assert catalogue.indicator(pattern.example, "", False).code == pattern.code, pattern  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("written", "unit", "code"),
    [
        ("市民“预期寿命”（人均）", "岁", "HS01"),
        ("公立医院药品收入占医疗收入的比重", "%", "MR17"),
        ("每百元医疗收入消耗的卫生材料费", "元", "MR18"),
        ("享受计划生育奖励扶助的群众", "人", "PO01"),
    ],
)
def test_a_pattern_finds_an_indicator_in_other_words(written: str, unit: str, code: str, catalogue: Catalogue) -> None:
    found = catalogue.indicator(written, unit, False)
    assert found is not None
    assert found.code == code


def test_a_code_brings_its_domain(tell: Tell, catalogue: Catalogue) -> None:
    domains = {i.code: i.domain for i in catalogue.reference.indicators}
    ((code, domain),) = tell("孕产妇死亡率为6.5/10万。", "code domain")
    assert domain == domains[code]


def test_a_catalogue_can_be_sent_to_another_process(catalogue: Catalogue) -> None:
    copy = pickle.loads(pickle.dumps(catalogue))
    assert copy.indicator("居民健康素养率", "%", False) == catalogue.indicator("居民健康素养率", "%", False)


def test_of_two_names_of_one_indicator_in_a_sentence_the_first_keeps_it_unless_a_reviewer_gave_it_to_both(
    catalogue: Catalogue,
) -> None:
    names = ("院前急救站点甲", "院前急救站点乙")
    text = f"丽水市2023年工作总结\n全市共有{names[0]}12个、{names[1]}15个。\n"

    def codes(decided: frozenset[str]) -> list[str | None]:
        first, *rest = catalogue.reference.indicators
        taught = replace(first, unit="个", aliases=(*first.aliases, *names))
        reference = replace(catalogue.reference, indicators=(taught, *rest), decided=decided)
        found = extract(text, (), Catalogue.build(reference), Hints("丽水市")).observations
        return [None if o.code is None else "claimed" for o in found]

    assert codes(frozenset()) == ["claimed", None]
    assert codes(frozenset(names)) == ["claimed", "claimed"]


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("县中医院病床使用率81.2%，平均住院日8.1天，药占比27.4%。", [None, None, None]),
        ("该院全年门急诊23.1万人次，出院1.2万人次。", [None, None]),
        ("市人民医院新院区启用，全市平均住院日7.6天。", ["MR13"]),
        ("全市医疗卫生机构412个，其中医院21家，实有床位5200张。", ["MS03", "MS32", "MS02"]),
        ("市中医医院创建三甲，每千人口床位数达到6.8张。", ["MS01"]),
        ("12345工单办结率100%，群众满意率96.4%。", [None, None]),
    ],
)
def test_what_is_told_of_one_house_has_no_code_of_all(sentence: str, codes: list[str | None], tell: Tell) -> None:
    assert tell(sentence, "code") == codes


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        pytest.param("缙云县、遂昌县县域内就诊率达到92.1%。", [None], id="one rate of two counties"),
        pytest.param("青田、缙云两县每千人口托位数3.2个。", [None], id="counted together"),
        pytest.param("缙云县县域内就诊率达到92.1%。", ["MR01"], id="one county, at its own place"),
        pytest.param("缙云县、遂昌县县域内就诊率分别达到92.1%和93.1%。", ["MR01", "MR01"], id="each of two"),
        pytest.param("丽水市每千人口托位数4.3个。", ["MC01"], id="the report's own place"),
    ],
)
def test_a_figure_of_several_divisions_at_once_is_none_of_the_place_where_it_stands(
    sentence: str, codes: list[str | None], tell: Tell
) -> None:
    assert tell(sentence, "code") == codes


def test_of_both_cancers_and_each_of_them_the_whole_keeps_the_indicator(tell: Tell) -> None:
    assert tell("妇女“两癌”免费筛查9800人（其中宫颈癌5200人、乳腺癌4600人）。", "code") == ["PH12", None, None]
    assert tell("宫颈癌、乳腺癌免费筛查5200人和4600人。", "code") == ["PH12", "PH12"]

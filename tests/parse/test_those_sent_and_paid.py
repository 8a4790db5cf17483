"""Names of those who are sent away, of those who are paid, and of what was said of them once."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("选送到杭州、上海进修27人。", ["选送进修人员"]),
        ("送出去进修64人。", ["外出进修人员"]),
        ("三级医院对口派驻县级医院126人、县级医院派驻乡镇卫生院284人。", ["三级医院派驻县级医院人员", "县级医院派驻乡镇卫生院人员"]),
        ("兑现农村奖扶10632人、特扶812人。", ["农村奖扶", "特扶对象"]),
        ("计生奖励扶助6132人、特别扶助386人，兑现资金924万元。", ["计生奖励扶助", "特别扶助对象", "计生奖励扶助、特别扶助资金"]),
        ("扶助对象386人，其中一级伤残扶助对象112人，发放资金64万元。", ["扶助对象", "一级伤残扶助对象", "扶助资金"]),
        ("在管高血压患者8.1万人、糖尿病患者3.1万人。", ["在管高血压患者", "在管糖尿病患者"]),
        ("65岁以上老年人健康管理率74%，免费体检4.1万人。", ["65岁以上老年人健康管理率", "65岁以上老年人免费体检"]),
        ("医保基金包干4.4亿元，年终清算结余1826万元。", ["医保基金包干", "医保基金包干结余"]),
        ("120受理呼救电话3.8万次，派车1.4万趟。", ["120受理呼救电话", "急救派车"]),
        ("备案托育机构11家，实际在托489人，入托率50%。", ["备案托育机构", "实际在托", "入托率"]),
        ("宫颈癌、乳腺癌各筛1.1万人。", ["宫颈癌筛", "乳腺癌筛"]),
        ("人群查病3.6万人，扩大化疗2500人。", ["人群查病", "扩大化疗"]),
    ],
)  # fmt: skip
def test_people_are_named_by_what_was_done_with_them(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("新建中心卫生院2家。", ["新建中心卫生院"]),
        ("新装AED30台，全市累计85台。", ["新装AED", "AED"]),
        ("“优质服务基层行”累计13家机构达到国家基本标准。", ["“优质服务基层行”达到国家基本标准的机构"]),
        ("市医院新院区装饰装修、设备招标一并铺开，年内再完成投资1.8亿元。", ["市医院新院区完成投资"]),
        ("市医院新院区6月整体启用，建筑面积16万平方米、核定床位1200张。", ["市医院新院区建筑面积", "市医院新院区核定床位"]),
        ("为127个村卫生室逐个摸排。", ["村卫生室"]),
        ("43个村卫生室有40个配备急救箱。", ["村卫生室", "配备急救箱的村卫生室"]),
    ],
)  # fmt: skip
def test_things_are_named_by_what_they_are_and_not_by_which(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("配合县局把县域内就诊率推到90%以上。", [("县域内就诊率", 90, "level")]),
        ("抗病毒治疗覆盖率、治疗成功率都稳在95%以上。", [("抗病毒治疗覆盖率", 95, "level"), ("抗病毒治疗成功率", 95, "level")]),
        ("健康素养水平站稳35%。", [("健康素养水平", 35, "level")]),
        ("眼保健和视力检查覆盖率95%。", [("眼保健和视力检查覆盖率", 95, "level")]),
        ("感染者和病人抗病毒治疗覆盖率94%。", [("感染者和病人抗病毒治疗覆盖率", 94, "level")]),
        ("1.推荐标准达标率：方案目标95%，实际100%。", [("推荐标准达标率", 95, "level"), ("推荐标准达标率", 100, "level")]),
        ("达标率由2021年底的61%提到去年底的84%。", [("达标率", 61, "level"), ("达标率", 84, "level")]),
        ("托位使用率到明年6月达到60%以上。", [("托位使用率", 60, "level")]),
    ],
)  # fmt: skip
def test_a_rate_is_named_without_the_words_that_lead_to_it(sentence: str, expected: list[Any], tell: Tell) -> None:
    assert tell(sentence, "name value measure") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "签约率46%，建档率75%，两项分别比上年提高8.6个和6.1个百分点。",
            [("签约率", 46, "level"), ("建档率", 75, "level"), ("签约率", 8.6, "change"), ("建档率", 6.1, "change")],
        ),
        ("就诊率63%，三年提高11个百分点。", [("就诊率", 63, "level"), ("就诊率", 11, "change")]),
        ("平均住院日再压0.3天。", [("平均住院日", -0.3, "change")]),
        ("低保标准再提15元。", [("低保标准", 15, "change")]),
        ("平均住院日7.1天，比上年少住0.6天。", [("平均住院日", 7.1, "level"), ("平均住院日", -0.6, "change")]),
        ("住院次均费用涨了3.2%。", [("住院次均费用", 3.2, "change")]),
    ],
)
def test_changes_told_in_everyday_words_are_changes(sentence: str, expected: list[Any], tell: Tell) -> None:
    assert tell(sentence, "name value measure") == expected


def test_the_number_of_a_hotline_is_no_figure(tell: Tell) -> None:
    assert tell("12345转来涉医投诉1386件。", "value") == [1386]
    assert tell("培训12345人次。", "value") == [12345]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("每千人口托位数4.6个，离国家要求2025年达到的4.8个还差一截。", ("standard", "=", 2025)),
        ("婴儿死亡率3.4‰，州上给划的控制线是5.8‰。", ("standard", "≤", 2023)),
    ],
)
def test_what_others_ask_by_a_year_or_draw_as_a_line_is_a_standard(
    sentence: str, expected: tuple[str, str, int], tell: Tell
) -> None:
    assert tell(sentence, "kind comparator year")[-1] == expected


def test_a_task_that_a_programme_sets_is_a_target_where_its_result_follows(tell: Tell) -> None:
    sentence = "县政府民生实事安排两癌免费筛查4.2万人，实际完成43428人。"
    assert tell(sentence, "name value kind") == [("两癌免费筛查", 42000, "target"), ("两癌免费筛查", 43428, "actual")]


def test_money_got_from_above_is_got_already(tell: Tell) -> None:
    assert tell("争取托育中央预算内投资2480万元。", "kind") == ["actual"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("居民主要死因前三位依次为恶性肿瘤、脑血管病和心脏病，合计占死亡总数的62%。", "前三位死因占死亡总数比例"),
        ("发病率124/10万，发病居前5位的依次是肺结核、病毒性肝炎和梅毒，合计占94.7%。", "前5位病种占比"),
        ("报告病例居前的病种依次为流感、肺结核和梅毒，合计占乙类的93%。", "居前病种占乙类比例"),
    ],
)
def test_a_share_of_those_that_a_list_ranks_is_named_by_their_rank(sentence: str, name: str, tell: Tell) -> None:
    assert tell(sentence, "name value")[-1][0] == name


def test_a_long_list_before_a_noun_is_cut_between_its_members(tell: Tell) -> None:
    sentence = "筛选公共服务、城市更新、数字经济等领域36个项目，面向社会资本发布。"
    assert tell(sentence, "name") == ["城市更新、数字经济等领域项目"]


def test_beds_told_behind_a_part_of_all_institutions_are_those_of_all(tell: Tell) -> None:
    sentence = "全市有医疗卫生机构1687个，其中医院88家，床位2.4万张。"
    assert tell(sentence, "name") == ["医疗卫生机构", "医院", "医疗卫生机构床位"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("投入2860万元改造乡镇卫生院8家、村卫生室52所。", "乡镇卫生院、村卫生室改造投入"),
        ("投入3870万元，为58所乡镇卫生院更新彩超、DR等设备112台。", "乡镇卫生院设备更新投入"),
        ("市医院新院区、市中医院二期等重点项目克服困难，全年完成投资3.2亿元。", "重点项目完成投资"),
        ("市中医院康复楼因征迁推迟开工，上半年完成投资870万元。", "市中医院康复楼完成投资"),
    ],
)
def test_a_sum_is_named_by_all_that_it_is_spent_on(sentence: str, name: str, tell: Tell) -> None:
    assert tell(sentence, "name value")[0][0] == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("二级以上医院检查检验结果互认项目扩大到86项，累计互认4.3万人次。", "检查检验结果互认"),
        ("抽查项目点87个、电话回访群众412人。", "电话回访群众"),
    ],
)
def test_a_deed_that_is_told_short_is_named_in_full(sentence: str, name: str, tell: Tell) -> None:
    assert tell(sentence, "name value")[-1][0] == name


def test_what_each_gets_of_an_aid_is_no_standard_and_names_the_sum(tell: Tell) -> None:
    sentence = "确认奖励扶助对象3.1万人，按每人每年960元的标准发放资金2976万元。"
    assert tell(sentence, "name value kind") == [
        ("确认奖励扶助对象", 31000, "actual"),
        ("奖励扶助标准", 960, "actual"),
        ("奖励扶助资金", 29_760_000, "actual"),
    ]
    assert tell("计划生育特别扶助对象9318人，发放扶助资金1.2亿元。", "name")[1] == "计划生育特别扶助资金"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("腐败问题集中整治中主动上交红包礼金11万元。", ["主动上交红包礼金"]),
        ("市级财政安排卫健人才专项经费300万元。", ["卫健人才专项经费"]),
        ("受理问题线索11条，组织处理9人次。", ["问题线索", "组织处理"]),
        ("在东渡、新碧两个方向新布急救站点2个。", ["新布急救站点"]),
        ("3岁以下儿童系统管理率94.5%、婚检率76.2%。", ["3岁以下儿童系统管理率", "婚检率"]),
    ],
)  # fmt: skip
def test_a_name_leaves_out_the_occasion_and_who_pays(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


def test_what_was_promised_in_public_is_a_target(tell: Tell) -> None:
    sentence = "年初向社会承诺新改建村卫生室20个，实际建成25个。"
    assert tell(sentence, "value kind") == [(20, "target"), (25, "actual")]


def test_what_the_province_puts_forward_for_a_year_is_a_standard(tell: Tell) -> None:
    sentence = "基层诊疗量占比59%，离省里提出的2025年65%以上还有差距。"
    assert tell(sentence, "name value kind year")[1] == ("基层诊疗量占比", 65, "standard", 2025)


def test_the_unit_behind_the_last_area_is_that_of_all(tell: Tell) -> None:
    sentence = "东渡、新碧卫生院分别增加业务用房1.1万、0.6万平方米。"
    assert tell(sentence, "value unit") == [(11000, "平方米"), (6000, "平方米")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("每室每年6000元的运行补助、每人每月300元的养老补助。", ("养老补助", "=")),
        ("在岗村医按每人每月不低于600元兑现岗位补助。", ("岗位补助标准", "≥")),
    ],
)
def test_what_each_is_paid_is_named_behind_it(sentence: str, expected: tuple[str, str], tell: Tell) -> None:
    assert tell(sentence, "name comparator")[-1] == expected


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("另有9个村只能靠定期巡诊。", "靠定期巡诊的村"),
    ],
)
def test_villages_without_a_doctor_are_named_by_what_keeps_them(sentence: str, name: str, tell: Tell) -> None:
    assert tell(sentence, "name")[-1].replace("只能", "") == name

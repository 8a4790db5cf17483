"""The noun phrase that a part, a share or a rate measures, where the clause before says of what."""

from collections.abc import Callable
from typing import Any

import pytest
from named import named

Tell = Callable[..., list[Any]]


def not_yet(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(strict=True, reason=reason)


PARTS = [
    named(
        "全州总诊疗人次中，医院512.4万人次，占48.0%；基层医疗卫生机构521.8万人次，所占比重比上年提高0.9个百分点。",
        ("512.4万人次", "医院诊疗人次"),
        ("48.0%", "医院诊疗人次占比"),
        ("521.8万人次", "基层医疗卫生机构诊疗人次"),
        ("0.9个百分点", "基层医疗卫生机构诊疗占比"),
        id="visits of each kind",
    ),
    named(
        "全市实有床位11286张，其中医院8942张，占79.2%。",
        ("11286张", "实有床位"),
        ("8942张", "医院床位"),
        ("79.2%", "医院床位占比"),
        id="beds of hospitals",
    ),
    named(
        "全市有三级医院6个（其中三级甲等3个）。",
        ("6个", "三级医院"),
        ("3个", "三级甲等医院"),
        id="a rank inside a rank",
    ),
    named(
        "报告法定传染病8303例，其中乙类4163例，丙类4140例。",
        ("8303例", "报告法定传染病"),
        ("4163例", "乙类传染病"),
        ("4140例", "丙类传染病"),
        id="parts of a whole",
    ),
    named(
        "建成托育机构120家，其中普惠性托育机构96家，占80%。",
        ("120家", "托育机构"),
        ("96家", "普惠性托育机构"),
        ("80%", "普惠性托育机构占比"),
        id="a part and its share",
    ),
    named(
        "全市共有卫生技术人员2.1万人，其中执业（助理）医师8200人、注册护士9100人。",
        ("2.1万人", "卫生技术人员"),
        ("8200人", "执业(助理)医师"),
        ("9100人", "注册护士"),
        id="parts with names of their own",
    ),
    named(
        "总床位1.2万张（其中公立医院9800张）。",
        ("1.2万张", "总床位"),
        ("9800张", "公立医院床位"),
        id="a part in brackets",
    ),
    named(
        "医养结合机构23家、床位5860张。",
        ("23家", "医养结合机构"),
        ("5860张", "医养结合机构床位"),
        id="what belongs to what was named before",
    ),
    named(
        "引进硕士研究生以上人才58名，其中博士5名、硕士53名。",
        ("58名", "引进硕士研究生以上人才"),
        ("5名", "引进博士"),
        ("53名", "引进硕士"),
        id="parts of a flow",
    ),
    named(
        "全市在岗职工28600人，其中卫生技术人员24200人，占总数的84.6%。",
        ("28600人", "在岗职工"),
        ("24200人", "卫生技术人员"),
        ("84.6%", "卫生技术人员占总数比例"),
        id="a part and its share of the whole",
    ),
    named(
        "医疗机构2153个（不含村卫生室1860个）。",
        ("2153个", "医疗机构"),
        ("1860个", "村卫生室"),
        id="what is not counted in",
    ),
]

RATES = [
    named(
        "开展饮用水监测62份，合格55份，合格率88.7%。",
        ("62份", "饮用水监测"),
        ("55份", "饮用水监测合格"),
        ("88.7%", "饮用水监测合格率"),
        id="how many passed and their share",
    ),
    named("全面推开紧密型县域医共体建设，已建成7个。", ("7个", "紧密型县域医共体建设"), id="what was rolled out"),
    named(
        "完成肺功能筛查2.6万人，完成率104%。",
        ("2.6万人", "肺功能筛查"),
        ("104%", "肺功能筛查完成率"),
        id="a completion rate",
    ),
    named(
        "新增托位1260个，完成年度任务的105%。",
        ("1260个", "新增托位"),
        ("105%", "新增托位完成率"),
        id="a completion rate in a clause",
    ),
    named(
        "新增托位1260个，为年度任务1200个的105%。",
        ("1260个", "新增托位"),
        ("1200个", "新增托位"),
        ("105%", "新增托位完成率"),
        id="a task and how much of it is done",
    ),
    named(
        "完成宫颈癌、乳腺癌筛查4.1万人、3.8万人，前者完成率达102%，后者完成率达98%。",
        ("4.1万人", "宫颈癌筛查"),
        ("3.8万人", "乳腺癌筛查"),
        ("102%", "宫颈癌筛查完成率"),
        ("98%", "乳腺癌筛查完成率"),
        id="the former and the latter",
    ),
    named(
        "组建家庭医生团队1854个，签约居民120万人，签约率45.6%。",
        ("1854个", "家庭医生团队"),
        ("120万人", "签约居民"),
        ("45.6%", "家庭医生签约率"),
        id="each clause with a head of its own",
    ),
    named(
        "确诊患者6892人，救治6885人，救治率99.9%。",
        ("6892人", "确诊患者"),
        ("6885人", "患者救治"),
        ("99.9%", "患者救治率"),
        id="what happened to those named before",
        marks=not_yet("确诊 is left out of the name"),
    ),
    named(
        "高血压患者管理28.6万人，规范管理率75%。",
        ("28.6万人", "高血压患者管理"),
        ("75%", "高血压患者规范管理率"),
        id="a rate of those under management",
    ),
    named(
        "家庭医生签约152.3万人，签约率48.6%，其中重点人群62.1万人，签约率82.4%。",
        ("152.3万人", "家庭医生签约"),
        ("48.6%", "家庭医生签约率"),
        ("62.1万人", "重点人群家庭医生签约"),
        ("82.4%", "重点人群家庭医生签约率"),
        id="a part that has a rate of its own",
    ),
    named(
        "90%以上的乡镇卫生院达到基本标准，30%达到推荐标准。",
        ("90%", "乡镇卫生院达到基本标准比例"),
        ("30%", "乡镇卫生院达到推荐标准比例"),
        id="a second share with a predicate of its own",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [*PARTS, *RATES])
def test_a_figure_gets_the_noun_phrase_that_it_measures(
    sentence: str, expected: list[tuple[str, str]], tell: Tell
) -> None:
    assert tell(sentence, "words name") == expected

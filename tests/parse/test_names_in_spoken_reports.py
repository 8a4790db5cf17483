"""Names, changes and sums in the words of speeches, replies and self-checks."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param("到上个礼拜宫颈癌检查3200人。", ["宫颈癌检查"], id="up to last week"),
        pytest.param("全科医生折合每万人口3.28人。", ["每万人口全科医生"], id="by head behind whom it is of"),
        pytest.param("建成后添床位600张。", ["新增床位"], id="what is added"),
        pytest.param("全系统2900名干部职工一头抓防控、一头抓发展。", ["干部职工"], id="what they do at once"),
        pytest.param(
            "国家临床重点专科38个，市属医院占11个。",
            ["国家临床重点专科", "市属医院国家临床重点专科"],
            id="a part as a count",
        ),
        pytest.param("备案托育机构18家，普惠的占14家。", ["备案托育机构", "普惠的备案托育机构"], id="how many of them"),
        pytest.param("到目前为止新增托位300个。", ["新增托位"], id="up to now"),
        pytest.param("按常住人口算，每千人口床位6.1张。", ["每千人口床位"], id="by what it is reckoned"),
        pytest.param("头六个月总诊疗46.2万人次。", ["总诊疗人次"], id="the first months"),
        pytest.param("市里单设中医专项，今年列支420万元。", ["市里单设中医专项"], id="a sum of what was said before"),
        pytest.param("义诊18场，惠及5200人。", ["义诊", "义诊惠及人数"], id="whom it reached"),
        pytest.param(
            "乡镇卫生院编制316个，空着48个。", ["乡镇卫生院编制", "乡镇卫生院空编"], id="posts that are empty"
        ),
        pytest.param(
            "投入60万元，对4个村卫生室进行改造。", ["村卫生室改造投入", "村卫生室改造"], id="what money improves"
        ),
        pytest.param("女生HPV疫苗第二针已打完，接种863人。", ["女生HPV疫苗接种"], id="the vaccine said before"),
        pytest.param(
            "城东、城西两家分院床位使用率分别为41%和38%。",
            ["分院", "城东分院床位使用率", "城西分院床位使用率"],
            id="of each of two houses",
        ),
        pytest.param(
            "3条产业链、2个专业镇营业收入分别增长5.6%、4%。",
            ["产业链", "专业镇", "产业链营业收入", "专业镇营业收入"],
            id="one measure of each",
        ),
        pytest.param("选派执行院长20名。", ["选派执行院长"], id="a post that no verb opens"),
        pytest.param(
            "巡诊船出航87航次，开出膏方60料。", ["巡诊船出航", "开出膏方"], id="units of voyages and medicines"
        ),
        pytest.param("发放特岗津贴96万元，每人每月800元。", ["特岗津贴", "特岗津贴标准"], id="what each gets of a sum"),
    ],
)
def test_a_figure_is_named_by_what_the_words_before_it_spoke_of(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("活产1926个，跟去年同期比多了37个。", ("活产", 37, "change")),
        ("投诉357件，同比没降反升12.3%。", ("投诉", 12.3, "change")),
        ("投诉357件，同比不升反降12.3%。", ("投诉", -12.3, "change")),
        ("院前急救平均反应时间11.8分钟，较上年提速0.9分钟。", ("院前急救平均反应时间", -0.9, "change")),
    ],
)
def test_changes_told_in_spoken_words_are_changes(sentence: str, told: tuple[str, float, str], tell: Tell) -> None:
    assert tell(sentence, "name value measure")[1] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("规范管理率均过72%。", ("规范管理率", "≥", "actual")),
        ("住院病人大约占到12%。", ("住院病人占比", "≈", "actual")),
        ("有几个数，年底必须兑现：县域内就诊率不低于87%。", ("县域内就诊率", "≥", "target")),
    ],
)
def test_bounds_and_promises_in_spoken_words(sentence: str, told: tuple[str, str, str], tell: Tell) -> None:
    assert tell(sentence, "name comparator kind") == [told]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("综合楼主体已经完成65%。", ["actual"]),
        ("引进高层次人才12名。", ["target"]),
    ],
)
def test_what_there_is_and_what_has_been_done_is_no_plan_below_a_plan_s_heading(
    sentence: str, kinds: list[str], told: Callable[[str], list[Any]]
) -> None:
    text = f"丽水市卫生健康委2023年工作总结\n一、工作成效\n全市有社区医院6家。\n二、下一步打算\n{sentence}\n"
    assert [kind for _, _, kind, _ in told(text)[1:]] == kinds

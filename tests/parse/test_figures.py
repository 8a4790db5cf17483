"""Numbers and their units, as the sentences of reports write them."""

from collections.abc import Callable
from typing import Any

import pytest

from etl.parse.numbers.figures import find

Tell = Callable[..., list[Any]]
FIELDS = "words value upper unit comparator"


def figure(sentence: str, words: str, value: float, unit: str, comparator: str = "=", upper: float | None = None, **kw: Any) -> Any:  # fmt: skip
    return pytest.param(sentence, (words, value, upper, unit, comparator), **kw)


NUMBERS = [
    figure("全市医疗机构总诊疗人次达1,100万人次。", "1,100万人次", 11_000_000, "人次", id="commas and 万"),
    figure("全市卫生健康支出1.38亿元。", "1.38亿元", 138_000_000, "元", id="亿 with decimals"),
    figure("全市争取项目资金3亿元。", "3亿元", 300_000_000, "元", id="亿 without decimals"),
    figure("全年门急诊12.1万人次。", "12.1万人次", 121_000, "人次", id="万 with decimals"),
    figure("医院设备投入2600万元。", "2600万元", 26_000_000, "元", id="万 without decimals"),
    figure("全市建立居民健康档案2.5千万份。", "2.5千万份", 25_000_000, "份", id="千万"),
    figure("孕产妇死亡率为12.8/10万。", "12.8/10万", 12.8, "/10万", id="a rate of 100,000"),
    figure("孕产妇死亡率为6.0/10万。", "6.0/10万", 6.0, "/10万", id="a round rate of 100,000"),
    figure("孕产妇死亡率为十万分之8.5。", "十万分之8.5", 8.5, "/10万", id="a rate of 100,000 in words"),
    figure("婴儿死亡率为千分之2.1。", "千分之2.1", 2.1, "‰", id="per mille in words"),
    figure("新生儿死亡率为1.35‰。", "1.35‰", 1.35, "‰", id="per mille"),
    figure("电子健康档案建档率达百分之八十五。", "百分之八十五", 85, "%", id="per cent in words"),
    figure("药占比为百分之三点五。", "百分之三点五", 3.5, "%", id="per cent in words with a point"),
    figure("县域内就诊率较上年提高3.2个百分点。", "3.2个百分点", 3.2, "百分点", id="points"),
    figure("县域内就诊率较上年提高0.8百分点。", "0.8百分点", 0.8, "百分点", id="points without 个"),
    figure("人口自然增长率为-2.46‰。", "-2.46‰", -2.46, "‰", id="a minus"),
    figure("每千人口拥有执业医师3.25人。", "3.25人", 3.25, "人", id="decimals of people"),
    figure("居民人均预期寿命达81.6岁。", "81.6岁", 81.6, "岁", id="years of age"),
    figure("新增护士120名。", "120名", 120, "人", id="名 is 人"),
    figure("新增医师35位。", "35位", 35, "人", id="位 is 人"),
    figure("出院患者平均住院日为7.5天。", "7.5天", 7.5, "天", id="a length of stay"),
    figure("基本公共卫生服务人均经费补助标准提高到94元/人。", "94元/人", 94, "元/人", id="a unit of two parts"),
    figure("新建业务用房12800平方米。", "12800平方米", 12_800, "平方米", id="an area"),
    figure("全市居民健康素养水平达到３３．５％。", "３３．５％", 33.5, "%", id="full-width digits"),
    figure("全市居民健康素养水平达到 33.5 %。", "33.5 %", 33.5, "%", id="blanks around the number"),
    figure("1/4的村卫生室完成改造。", "1/4", 25, "%", id="a fraction"),
    figure("三分之二的县建成医共体。", "三分之二", 66.67, "%", id="a fraction in words"),
    figure("超过七成的乡镇卫生院达到推荐标准。", "七成", 70, "%", "≥", id="tenths"),
    figure("近六成半的患者留在县域。", "六成半", 65, "%", "≈", id="tenths and a half"),
    figure("一半以上的专家下沉基层。", "一半", 50, "%", "≥", id="a half"),
    figure("全市选手在急救技能大赛上获得2金。", "2金", 2, "金", id="medals"),
    figure("全省5市开展长期护理保险试点。", "5市", 5, "市", id="cities without 个"),
    figure("开展义诊活动45场次。", "45场次", 45, "场次", id="a unit of two signs"),
    figure("全市救护车出动7万余次。", "7万余次", 70_000, "次", "≥", id="余 behind 万"),
]  # fmt: skip

RANGES = [
    figure("每个县建设示范托育机构1-2家。", "1-2家", 1, "家", "range", 2, id="a hyphen"),
    figure("创建省级重点专科1至3个。", "1至3个", 1, "个", "range", 3, id="至"),
    figure("每家医院安排补助资金300万-500万元。", "300万-500万元", 3e6, "元", "range", 5e6, id="each with its 万"),
    figure("每家医院安排补助资金300-500万元。", "300-500万元", 3e6, "元", "range", 5e6, id="one 万 for both"),
    figure("招聘乡村医生二十到三十名。", "二十到三十名", 20, "人", "range", 30, id="Chinese numerals"),
    figure("门诊费用下降3%-5%。", "3%-5%", -5, "%", "range", -3, id="each with its %"),
    figure("县域内就诊率保持在88%~90%。", "88%~90%", 88, "%", "range", 90, id="a tilde"),
    figure("县域内就诊率保持在88—90%。", "88—90%", 88, "%", "range", 90, id="a dash"),
    figure("药占比下降1至3个百分点。", "1至3个百分点", -3, "百分点", "range", -1, id="points"),
]

CHINESE = [
    figure("新建两所社区卫生服务中心。", "两所", 2, "所", id="两"),
    figure("新增三十二个村卫生室。", "三十二个", 32, "个", id="tens"),
    figure("选派一百二十余名医务人员下基层。", "一百二十余名", 120, "人", "≥", id="hundreds with 余"),
]

COMPARATORS = [
    figure("组织健康讲座40余场次。", "40余场次", 40, "场次", "≥", id="余 inside"),
    figure("服务群众3万多人次。", "3万多人次", 30_000, "人次", "≥", id="多 inside"),
    figure("服务群众3.2万余人次。", "3.2万余人次", 32_000, "人次", "≥", id="余 behind 万"),
    figure("招募志愿者近200人。", "200人", 200, "人", "≈", id="近"),
    figure("招募志愿者约500人。", "500人", 500, "人", "≈", id="约"),
    figure("总诊疗人次超100万人次。", "100万人次", 1_000_000, "人次", "≥", id="超"),
    figure("总诊疗人次超过100万人次。", "100万人次", 1_000_000, "人次", "≥", id="超过"),
    figure("县域内就诊率突破90%。", "90%", 90, "%", "≥", id="突破"),
    figure("县域内就诊率达90%以上。", "90%", 90, "%", "≥", id="以上"),
    figure("药占比降至30%以下。", "30%", 30, "%", "≤", id="以下"),
    figure("孕产妇死亡率控制在9/10万以内。", "9/10万", 9, "/10万", "≤", id="以内"),
    figure("县域内就诊率稳定在90%左右。", "90%", 90, "%", "≈", id="左右"),
    figure("县域内就诊率不低于90%。", "90%", 90, "%", "≥", id="不低于"),
    figure("公卫医师不少于60人。", "60人", 60, "人", "≥", id="不少于"),
    figure("新增托位至少800个。", "800个", 800, "个", "≥", id="至少"),
    figure("平均住院日不超过8天。", "8天", 8, "天", "≤", id="不超过"),
    figure("平均住院日低于8天。", "8天", 8, "天", "≤", id="低于"),
    figure("县域内就诊率≥90%。", "90%", 90, "%", "≥", id="a sign"),
    figure("平均住院日≤8天。", "8天", 8, "天", "≤", id="the other sign"),
    figure("县域内就诊率逾90%。", "90%", 90, "%", "≥", id="逾"),
]


@pytest.mark.parametrize(("sentence", "expected"), [*NUMBERS, *RANGES, *CHINESE, *COMPARATORS])
def test_a_number_is_read_with_its_unit_at_its_span(sentence: str, expected: tuple[Any, ...], tell: Tell) -> None:
    assert tell(sentence, FIELDS) == [expected]


@pytest.mark.parametrize("implicit", ["实现翻一番", "超过一半", "占比达九成", "实现零发生", "实现全覆盖", "排名第九"])
def test_an_implicit_figure_takes_nothing_from_its_neighbours(implicit: str, tell: Tell) -> None:
    told = tell(f"托育机构{implicit},新生儿死亡率为1.2‰,床位使用率达82%。", "words name unit")
    assert [row for row in told if row[0][0].isdigit()] == [
        ("1.2‰", "新生儿死亡率", "‰"),
        ("82%", "床位使用率", "%"),
    ]


@pytest.mark.parametrize(
    ("sentence", "words", "reason"),
    [
        pytest.param("2023年12月25日召开全市卫生健康工作会议。", "2023年12月25日", "date", id="a day"),
        pytest.param("20222月20日召开全市卫生健康工作会议。", "20222月", "date", id="a day with a slip in its year"),
        pytest.param("会议于9:30开始。", "9:30", "date", id="a time of day"),
        pytest.param("落实“1335”工作思路。", "1335", "slogan", id="a code name"),
        pytest.param("建成5G智慧急救体系。", "5", "name", id="a name"),
        pytest.param("推广2.0版健康档案。", "2.0版", "grade", id="an edition"),
        pytest.param("印发丽卫〔2023〕18号文件。", "2023〕18号", "identifier", id="a document"),
        pytest.param("完善12345热线办理机制。", "12345", "identifier", id="a phone number"),
        pytest.param("全市居民健康素养监测连续3年开展。", "3年", "frequency", id="how long"),
        pytest.param("获评全国第3批试点。", "3批", "ordinal", id="an order"),
        pytest.param("打造15分钟服务圈。", "15分钟", "qualifier", id="a distance in time"),
    ],
)
def test_what_is_no_figure_is_told_with_its_reason(
    sentence: str, words: str, reason: str, tell: Tell, others: Tell
) -> None:
    assert tell(sentence, FIELDS) == []
    assert (words, reason) in others(sentence)


def test_an_age_inside_a_name_stays_in_the_name(tell: Tell, others: Tell) -> None:
    sentence = "65岁以上老年人健康管理率达75.3%。"
    assert tell(sentence, "words name") == [("75.3%", "65岁以上老年人健康管理率")]
    assert [reason for _, reason in others(sentence)] == ["qualifier"]


def test_a_number_that_nothing_explains_is_counted(tell: Tell, others: Tell, read: Callable[..., Any]) -> None:
    assert others("工作稳步推进37。") == [("37", "unexplained")]
    assert read("丽水市2023年工作总结\n工作稳步推进37。\n").unexplained == 1


def test_the_number_of_a_document_is_one_figure_where_a_fraction_would_begin_in_it() -> None:
    text = "东府办〔2011〕3/6"
    mentions, others = find(text, ["%"])
    assert (mentions, [text[o.start : o.end] for o in others]) == ([], ["2011〕3/6"])


def test_a_ratio_to_one_is_one_figure() -> None:
    text = "病区护士与床位比不低于0.65:1,医护比1:1.2"
    assert [text[m.start : m.end] for m in find(text, [])[0]][:1] == ["0.65:1"]

"""A tiny reference, and short ways to make records for tests."""

from dataclasses import replace

from etl.parse.records import Extraction, Figure, Observation, Profile
from etl.parse.reference import Domain, Indicator, Reference, Region, Standard, Unit

REFERENCE = Reference(
    regions=(
        Region("000000", "中国", "中国", "country", None),
        Region("610000", "陕西省", "陕西", "province", "000000"),
        Region("611000", "商洛市", "商洛", "prefecture", "610000"),
        Region("611024", "山阳县", "山阳", "county", "611000"),
        Region("330000", "浙江省", "浙江", "province", "000000"),
        Region("330500", "湖州市", "湖州", "prefecture", "330000"),
        Region("140000", "山西省", "山西", "province", "000000"),
        Region("140700", "晋中市", "晋中", "prefecture", "140000"),
    ),
    domains=(
        Domain("health_status", "健康水平", "life expectancy, mortality, survival"),
        Domain("health_promotion", "健康促进", "health literacy"),
        Domain("medical_services", "医疗服务", "hospitals, beds"),
        Domain("other", "其他", "what is not health"),
    ),
    units=(
        Unit("%", "ratio", "1", 0.01),
        Unit("‰", "ratio", "1", 0.001),
        Unit("/10万", "ratio", "1", 0.00001),
        Unit("岁", "age", "岁", 1.0),
        Unit("张", "bed", "张", 1.0),
        Unit("人", "person", "人", 1.0),
    ),
    indicators=(
        Indicator("HP01", "居民健康素养水平", "health_promotion", "%", "higher", "d", "s", ("居民健康素养率",), True),
        Indicator("HS04", "5岁以下儿童死亡率", "health_status", "‰", "lower", "d", "s", core=True),
        Indicator("HS01", "人均预期寿命", "health_status", "岁", "higher", "d", "s", core=True),
        Indicator("MS01", "床位数", "medical_services", "张", "neutral", "d", "s"),
    ),
    standards=(
        Standard("HP01", "000000", 2025, "=", 25.0, "国家规划"),
        Standard("HP01", "000000", 2030, "=", 30.0, "国家纲要"),
        Standard("HP01", "610000", 2025, "≥", 27.0, "陕西省规划"),
        Standard("HS04", "000000", 2025, "≤", 6.6, "国家规划"),
    ),
)

OBSERVATION = Observation(
    start=0,
    end=3,
    sentence_start=0,
    sentence_end=3,
    name="居民健康素养率",
    value=26.33,
    upper=None,
    unit="%",
    comparator="=",
    kind="actual",
    measure="level",
    year=2024,
    base_year=None,
    period="",
    place="商洛市",
    place_code="611000",
    domain="health_promotion",
    code="HP01",
    derivation="",
)
PROFILE = Profile("商洛市2024年工作总结", "总结与计划", "商洛市卫生健康委员会", "611000", 2024, 2025)


def make_extraction(*observations: dict, profile: dict | None = None, reasons: tuple[str, ...] = ()) -> Extraction:
    """An extraction of observations given as changes to ``OBSERVATION``, a mention each ten characters.

    Args:
        profile: changes to ``PROFILE``.
        reasons: the reasons of figures behind the observations.
    """
    read = []
    for number, changes in enumerate(observations):
        span = {"start": 10 * number, "end": 10 * number + 3}
        sentence = {"sentence_start": 10 * number, "sentence_end": 10 * number + 10}
        read.append(OBSERVATION._replace(**(span | sentence | changes)))
    first = 10 * len(observations)
    figures = tuple(Figure(first + 10 * n, first + 10 * n + 2, reason) for n, reason in enumerate(reasons))
    return Extraction(replace(PROFILE, **(profile or {})), tuple(read), figures)

"""A report whose words and figures are known, for tests of what shows them."""

from dataclasses import replace

from builders import OBSERVATION, PROFILE

from etl.parse.records import Extraction, Figure, Observation

TEXT = """商洛市2024年工作总结

一、2024年工作
全市居民健康素养率达到26.33%,较上年提高3个百分点。高于全省25%的目标。
A类、B类机构检查率均达100%。

二、2025年计划
{filler}床位数达到12100张,5岁以下儿童死亡率控制在4‰以内。
完成“1335”工作思路,共42。
""".replace("{filler}", "持续改善服务、优化流程、提升质量。" * 120)

_LITERACY = {"name": "居民健康素养率", "code": "HP01", "domain": "health_promotion"}
_CHECKS = {"code": None, "domain": "medical_services", "value": 100.0}


def observation(mention: str, **changes: object) -> Observation:
    """An observation at the first place where ``mention`` stands in ``TEXT``."""
    start = TEXT.index(mention)
    end = start + len(mention)
    return OBSERVATION._replace(start=start, end=end, sentence_start=start, sentence_end=end, **changes)


def figure(words: str, reason: str) -> Figure:
    """A number that is no observation, at the first place where ``words`` stand in ``TEXT``."""
    start = TEXT.index(words)
    return Figure(start, start + len(words), reason)


EXTRACTION = Extraction(
    PROFILE,
    (
        observation("26.33%", **_LITERACY),
        observation("3个百分点", **_LITERACY, value=3.0, unit="百分点", measure="change", base_year=2023),
        observation("25%", **_LITERACY, value=25.0, kind="standard", comparator="≥"),
        observation("100%", **_CHECKS, name="A类机构检查率"),
        observation("100%", **_CHECKS, name="B类机构检查率"),
        observation(
            "12100张", name="床位数", value=12100.0, unit="张", kind="target", year=2025, code="MS01",
            domain="medical_services", comparator="≥",
        ),
        observation(
            "4‰", name="5岁以下儿童死亡率", value=4.0, unit="‰", kind="target", year=2025, code="HS04",
            domain="health_status", comparator="≤", derivation="kind: plan",
        ),
    ),
    (
        figure("2024年", "date"),
        figure("5岁", "qualifier"),
        figure("1335", "slogan"),
        figure("42", "unexplained"),
    ),
)  # fmt: skip

HOSTILE = """<script>window.hacked=1</script>市2024年总结"><img src=x onerror="window.hacked=1">
</title></script></style><svg onload="window.hacked=1">{{ 7 * 7 }}全市居民健康素养率达到26.33%。
<iframe src="https://example.org/"></iframe><link rel=stylesheet href="https://example.org/x.css">javascript:window.hacked=1
"""


def hostile() -> Extraction:
    """What was read from ``HOSTILE``, with markup in every text that an extraction holds."""
    start = HOSTILE.index("26.33%")
    evil = '"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
    read = OBSERVATION._replace(
        start=start, end=start + 6, name=evil, unit=evil, period=evil, place=evil, domain=evil,
        code=evil, derivation=evil,
    )  # fmt: skip
    profile = replace(PROFILE, title=evil, kind=evil, publisher=evil, place_code=evil)
    whole_first_line = Figure(0, HOSTILE.index("\n"), "noise")
    return Extraction(profile, (read,), (whole_first_line,))

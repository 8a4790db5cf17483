"""The places of several figures of one sentence."""

from collections.abc import Callable
from typing import Any

import pytest
from named import named

Tell = Callable[..., list[Any]]

REVIEW = "丽水市卫生健康委员会2023年工作总结"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        named(
            "缙云县、遂昌县分别新增托位120个和90个。",
            (120, "缙云县", "新增托位"),
            (90, "遂昌县", "新增托位"),
            id="分别 over two counties",
        ),
        named(
            "缙云县新增托位120个，遂昌县新增托位90个，全市累计托位达6000个。",
            (120, "缙云县", "新增托位"),
            (90, "遂昌县", "新增托位"),
            (6000, "丽水市", "托位"),
            id="two counties and the whole",
        ),
        named(
            "新增托位600个（其中缙云县120个、遂昌县90个）。",
            (600, "丽水市", "新增托位"),
            (120, "缙云县", "新增托位"),
            (90, "遂昌县", "新增托位"),
            id="counties in brackets",
        ),
        named(
            "居民健康素养水平达到33.5%，全省平均为31%，全国平均为29.7%。",
            (33.5, "丽水市", "居民健康素养水平"),
            (31, "浙江省", "居民健康素养水平"),
            (29.7, "中华人民共和国", "居民健康素养水平"),
            id="the province's and the country's",
        ),
        named(
            "县域内就诊率缙云县达92%，遂昌县达89%。",
            (92, "缙云县", "县域内就诊率"),
            (89, "遂昌县", "县域内就诊率"),
            id="counties behind the name",
        ),
    ],
)
def test_figures_of_several_places_in_one_sentence_stand_each_at_its_own(
    sentence: str, expected: list[Any], tell: Tell
) -> None:
    assert tell(sentence, "value place name", REVIEW) == expected


def test_the_place_of_one_sentence_does_not_reach_the_next(tell: Tell) -> None:
    assert tell("缙云县新增托位120个。建成医养结合机构36家。", "place") == ["缙云县", "丽水市"]

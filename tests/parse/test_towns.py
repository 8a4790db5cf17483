"""Figures of towns, which are no divisions of their own: the town stands in the name."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]

RATE = "“两癌”筛查完成率"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        pytest.param(
            f"{RATE}，东关镇、新集镇位列前二，分别为116.2%和112.5%，石桥镇、白沙乡排在末尾，只有90.1%和87.3%。",
            [f"东关镇{RATE}", f"新集镇{RATE}", f"石桥镇{RATE}", f"白沙乡{RATE}"],
            id="towns that are ranked first",
        ),
        pytest.param(
            f"{RATE}，东关镇、西河镇靠前，分别为96%和95%。村卫生室改造，马河镇12个、金台镇10个。",
            [f"东关镇{RATE}", f"西河镇{RATE}", "马河镇村卫生室改造", "金台镇村卫生室改造"],
            id="a label of its own",
        ),
        pytest.param(
            "水东镇、水西镇、大坪街道行动快、标准高，实事完成率分别为100%、98.6%、97.2%。",
            ["水东镇实事完成率", "水西镇实事完成率", "大坪街道实事完成率"],
            id="towns of which something else is said first",
        ),
        pytest.param(
            "青石、白云、大坪三个乡镇高血压患者规范管理率不到55%。",
            ["青石、白云、大坪三个乡镇高血压患者规范管理率"],
            id="one share of all of them",
        ),
    ],
)
def test_what_towns_did_is_told_with_their_names(sentence: str, names: list[str], tell: Tell) -> None:
    assert tell(sentence, "name") == names

"""Scores that say by themselves only that they are some: 产出指标(满分50分,自评得分48.6分)."""

import re

from etl.parse.sentence.scene import Names, Scene

# What says of a score only who gave it, or that it is one.
_SCORE = re.compile("(?:自评|考核|评价|实际|实|应)*(?:得分|满分|分值|得|扣分|扣)?")
_WHOSE_SCORE = re.compile("(?P<whose>.{2,}?)(?:自评|实际)?(?:满分|分值|得分|扣分)")


def is_score(scene: Scene) -> bool:
    """Whether a figure is a score whose words say only who gave it, or nothing."""
    return scene.around.unit == "分" and _SCORE.fullmatch(scene.left.head) is not None


def next_score(scene: Scene) -> Names | None:
    """产出指标(满分50分,自评得分48.6分): another score of what has the one before."""
    last = scene.state.recent[-1] if scene.state.recent and is_score(scene) else None
    of = _WHOSE_SCORE.fullmatch(last.name) if last and last.unit == "分" else None
    if not of or scene.around.is_change or len(scene.around.run) > 1:
        return None
    told = scene.left.head if scene.left.head.endswith("分") else "扣分" if scene.left.head.endswith("扣") else "得分"
    return [[scene.level(of.group("whose") + told, "分")]]

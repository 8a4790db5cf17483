"""People told by their degree alone: 医学类毕业生126人,其中本科以上78人; 乡村医生1617名,大专及以上学历的占41%."""

import re

from etl.parse.left_out.ages import workers_before
from etl.parse.sentence.scene import Scene

DEGREE = r"(?:全日制)?(?:博士|硕士|研究生|本科|大专|专科|中专)(?:研究生)?(?:及?以[上下])?(?:学历|学位)?(?:及?以[上下])?(?:学历)?"
_ALONE = re.compile(DEGREE)
_SHARE = re.compile(rf"(?P<degree>{DEGREE})的?(?:人员|者)?(?:占比|比例|比重)")
_NAMES_PEOPLE = re.compile("(?:博士|硕士)(?:研究生)?")  # who they are, and not only what they have


def is_degree(head: str) -> bool:
    """Whether a head is a degree and says nothing of who has it: 本科以上, 大专及以上学历."""
    return _ALONE.fullmatch(head) is not None and _NAMES_PEOPLE.fullmatch(head) is None


def shared(head: str, scene: Scene) -> str:
    """The share of a degree with the people who have it; empty where the head is more, or nobody was told before: 本科以上学历比例38%."""
    share = _SHARE.fullmatch(head) if scene.around.unit == "%" else None
    who = holders_before(scene) if share else ""
    return f"{who}{share.group('degree')}占比" if share and who else ""


def holders_before(scene: Scene) -> str:
    """The people of a trade that a sentence has counted before a degree; empty where it counted several, any of whom may have it."""
    counted = [h for h in scene.state.recent if h.unit == "人" and not h.is_change]
    return workers_before(scene) if len(counted) <= 1 else ""

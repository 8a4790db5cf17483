"""Names for those whom something reaches: 远程心电覆盖27个乡镇, “先诊疗后付费”惠及贫困患者3.1万人次."""

import re

from etl.parse.sentence.scene import RATES, Names, Scene
from etl.parse.text.fold import squeeze
from etl.parse.words import behind, phrases
from etl.parse.words.verbs import DOING, FLOW

_VERB = re.compile("覆盖|惠及|接通|连通|联通|接入")
_REACHES = re.compile(
    rf"(?P<who>[^,。;:]*?)(?:已|将|可|均|共)*(?P<verb>{_VERB.pattern})(?P<all>(?:了|到|全部|所有|全[市县区省]的?)*)"
    r"(?:[\u4e00-\u9fff、]{2,24}等)?(?P<whom>[\u4e00-\u9fff“”()]{2,12}(?<![和及与等]))?$"
)
_LONGEST = 14  # a longer subject is a clause, in characters
_SHORTEST = 3


def reached(scene: Scene) -> Names | None:
    """The name of those reached with what reaches them, which alone tells them from all there are."""
    around = scene.around
    if around.is_change or around.unit in RATES or len(around.run) > 1 or not _VERB.search(around.tail.rest):
        return None
    match = _REACHES.search(around.tail.rest)
    if not match:
        return None
    whom = match.group("whom") or ""
    if not whom and behind.opens_noun(around.right, scene.words):
        whom = behind.counted_name(around.right, scene.words, True)[0]
        if match.group("who") and not match.group("all") and around.follows:
            return None  # 心电网覆盖61个镇326个村: the noun behind brings the subject to those that follow
    who = _subject(match.group("who"), scene)
    if not whom or not _SHORTEST <= len(who) <= _LONGEST:
        return None
    return [[scene.level(who + match.group("verb") + whom, around.unit)]]


def _subject(before: str, scene: Scene) -> str:
    who = squeeze(phrases.strip_opening(scene.without_place(before)))
    if not who and scene.around.opens:
        return scene.state.subject() or scene.state.topic
    return "" if DOING.search(who) or FLOW.search(who) else who

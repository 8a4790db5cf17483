"""Names for those whom something reaches: 远程心电覆盖27个乡镇, “先诊疗后付费”惠及贫困患者3.1万人次."""

import re

from etl.parse.sentence.scene import RATES, Names, Scene
from etl.parse.text.fold import squeeze
from etl.parse.words import behind, measures, phrases
from etl.parse.words.lexicon import SHARE_NOUN
from etl.parse.words.verbs import DOING, FLOW

_VERB = re.compile("覆盖|惠及|接通|连通|联通|接入|(?:延伸|推广|(?<!试点)扩大|扩面|拓展)(?=[到至])|走进(?=了?$)")
_REACHES = re.compile(
    rf"(?P<who>[^,。;:]*?)(?:已|将|可|均|共)*(?P<verb>{_VERB.pattern})(?P<all>(?:了|到|至|全部|所有|全[市县区州盟旗省]的?)*)"
    r"(?:[\u4e00-\u9fff、]{2,24}等)?(?P<whom>[\u4e00-\u9fff“”()]{2,12}(?<![和及与等]))?$"
)
# 基本药物制度已在28所乡镇卫生院推开: what is done in those counted.
_IN = re.compile(r"(?P<what>[^,。;:在]{3,16}?)(?:已经?|均|率先|全面|先后)*在$")
_GOES_ON = re.compile(r"(?:全面|顺利|率先|正式)*(?P<deed>推开|铺开|落地|推行|施行|实施|试行|试点|开展|运行|上线|应用)")
_WIDENS = re.compile("(?:延伸|推广|扩大|扩面|拓展)?[到至]了?")
_LONGEST = 14  # a longer subject is a clause, in characters
_SHORTEST = 3


def reached(scene: Scene) -> Names | None:
    """The name of those reached with what reaches them, which alone tells them from all there are."""
    around = scene.around
    if around.is_change or around.unit in RATES or len(around.run) > 1:
        return None
    if done := _in_which(scene):
        return done
    words = around.tail.rest + (around.tail.words if _WIDENS.fullmatch(around.tail.words) else "")
    match = _REACHES.search(words) if _VERB.search(words) else None
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


def _in_which(scene: Scene) -> Names | None:
    """Those in which something is done that the words before their number name."""
    around = scene.around
    said = _IN.fullmatch(around.left.lstrip(" ,、;")) if around.left.endswith("在") and not around.follows else None
    if not said:
        return None
    noun, predicate = behind.counted_name(around.right, scene.words, False)
    deed, what = _GOES_ON.match(predicate), squeeze(phrases.strip_opening(said.group("what")))
    return [[scene.level(f"{deed.group('deed')}{what}的{noun}", around.unit)]] if deed and noun else None


def _subject(before: str, scene: Scene) -> str:
    who = squeeze(phrases.strip_opening(scene.without_place(before)))
    if not who and scene.around.opens:
        said = measures.without_worth(scene.state.subject())
        return scene.state.topic if SHARE_NOUN.search(said) else said or scene.state.topic  # a rate reaches nobody
    return "" if DOING.search(who) or FLOW.search(who) else who

"""Names for shares, for measures by head of population and for sums of money."""

import re

from etl.parse import behind, naming
from etl.parse.fold import squeeze
from etl.parse.lexicon import MONEY, SHARE_NOUN
from etl.parse.scene import RATES, Names, Scene

_PER_CAPITA_LAST = re.compile(r"每[百千万十]+(?:名|位)?(?:常住人口|人口|老年人口?|居民|人)(?:拥有|配备)?$")
_MEASURED = re.compile(r"[\u4e00-\u9fff()]+?(?=的|任务|标准|要求|目标|指标|$|[,。;、])")
_HAVING = re.compile(r"拥有|配备")
_WHOLE = re.compile(r"占((?!全[市县省区国]|去年|上年|年度|计划|任务|目标)[\u4e00-\u9fff]{2,14}?)的")
_OF_WHOLE = re.compile(
    r"(?P<who>[^,。;]*?)(?:已|仅|约|只)*(?P<verb>达到?|相当于|覆盖|为)(?:了|全部|全[市县区省]|整个)*(?P<whole>(?!全国|全省|平均|去年|上年|前年|同期|全年|年度|计划|目标|任务)[\u4e00-\u9fff]{2,10}?)的(?:约|近)?$"
)
_OF_ENDS = ("的", "的约", "的近")
_UP_TO_FIGURE = re.compile(r"[^\d,。;]*")
_COMPARING = re.compile(r"\s*(?:同比|较|比|占|其中|增长|下降)")
_REACHES = re.compile(r"^(?:以上|左右)?(?:的)?(?:达到?|实现|建成|开展|通过|设立|设置|开设|配备|具备|完成|提供)")
_BOUND = re.compile(r"^(?:以上|左右)?(?:的)?")
_KINDS = ("类", "级", "型")


def share_of_right(scene: Scene) -> Names | None:
    """70%的村卫生室达到基本标准."""
    around = scene.around
    if around.unit not in RATES or "share" in around.tail.classes or not behind.is_share_of(around.right):
        return _share_again(scene)
    scene.state.sharer = behind.sharer(around.right, scene.words)
    return [[scene.level(behind.share_name(around.right), around.unit)] for _ in around.run]


def _share_again(scene: Scene) -> Names | None:
    """90%的乡镇卫生院达到基本标准,30%达到推荐标准: another share of the same."""
    around, sharer = scene.around, scene.state.sharer
    if around.unit not in RATES or not sharer or around.tail.rest.strip(" ,、;") or not _REACHES.match(around.right):
        return None
    return [
        [scene.level(behind.share_name("的" + sharer + _BOUND.sub("", around.right)), around.unit)] for _ in around.run
    ]


def per_capita(scene: Scene) -> Names | None:
    """每千人口3.0个托位: the measure stands before the number, what it measures behind it."""
    around = scene.around
    measure = _PER_CAPITA_LAST.search(around.tail.rest)
    if not measure or not behind.opens_noun(around.right, scene.words):
        return None
    noun = _MEASURED.match(around.right.strip())
    if noun is None:
        return None
    name = _HAVING.sub("", measure.group()) + noun.group()
    return [[scene.level(name, around.unit)] for _ in around.run]


def share(scene: Scene) -> Names | None:
    """70岁以上的有558人,占49.5%: a share of what was named before, or of its subject."""
    around, state = scene.around, scene.state
    if "share" not in around.tail.classes:
        return _of_whole(scene)
    head = naming.noun_phrase(scene.without_place(around.tail.rest))
    subject = head or state.subject() or state.topic
    if head and (len(head) <= 3 or head.endswith(_KINDS)):
        subject = naming.complete(head, "", state.subject(), "")
    whole = _WHOLE.search(around.tail.words)
    name = subject if SHARE_NOUN.search(subject) else subject + "占比"
    if whole:
        name = f"{subject}占{whole.group(1)}比例"
    return [[scene.head(name, around.unit)] for _ in around.run]


def _of_whole(scene: Scene) -> Names | None:
    """重症监护床位达到床位总数的4.1%, 覆盖常住人口的86.8%: a share of a whole that the words before it name."""
    around = scene.around
    if around.unit not in RATES or around.is_change or around.is_goal or not around.left.endswith(_OF_ENDS):
        return None
    match = _OF_WHOLE.search(around.left)
    if not match:
        return None
    who = naming.read_left(scene.without_place(match.group("who")), scene.words).head or scene.state.subject()
    if len(who) < 2:
        return None
    name = (
        f"{who}覆盖{match.group('whole')}比例"
        if match.group("verb") == "覆盖"
        else f"{who}占{match.group('whole')}比例"
    )
    return [[scene.level(name, around.unit)] for _ in around.run]


def money(scene: Scene) -> Names | None:
    """投资758.3万元,开工灾后重建项目18个: what a sum is for stands behind it, before it or in the next clause."""
    around, state = scene.around, scene.state
    if not MONEY.fullmatch(squeeze(naming.strip_opening(around.tail.rest))):
        return None
    verb = naming.strip_opening(squeeze(scene.left.flow + scene.left.head) or squeeze(around.left)) or "投资"
    thing = ""
    if around.right.strip(" ,。;、)"):
        noun, predicate = behind.counted_name(around.right, scene.words, not around.right.startswith("的"))
        thing = noun if around.right.startswith("的") else naming.read_left(noun + predicate, scene.words).head
    if not thing and state.recent:
        thing = naming.complete("投资", "元", state.subject(), "").removesuffix("投资")
    if not thing:
        ahead = "" if _COMPARING.match(around.after) else _UP_TO_FIGURE.match(around.after).group()  # type: ignore[union-attr]
        thing = naming.read_left(ahead, scene.words).head or state.topic
    return [[scene.level(thing + verb, m.unit)._replace(is_aside=bool(state.recent))] for m in around.run]

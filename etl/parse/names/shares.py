"""Names for shares and for measures by head of population."""

import re

from etl.parse.left_out import ages, completing, degrees
from etl.parse.sentence.scene import RATES, Names, Scene
from etl.parse.text.fold import squeeze
from etl.parse.words import behind, measures, naming, phrases, sharers
from etl.parse.words.coordination import parts, share_out
from etl.parse.words.lexicon import KIND_NOUN, PER_CAPITA, SHARE_NOUN

_PER_CAPITA_LAST = re.compile(
    r"(?:平均)?每[百千万十]+(?:名|位)?(?:常住|户籍|农村|城乡|城镇)*(?:人口|老年人口?|居民|婴幼儿|儿童|人)(?:拥有|配备|有)?$"
)
_MEASURED = re.compile(r"[\u4e00-\u9fff()]+?(?=的|任务|标准|要求|目标|指标|$|[,。;、])")
_WHAT_BY_HEAD = re.compile(
    r"(?:[,、]|把|将)*(?P<what>[\u4e00-\u9fff()]{0,14}?(?:医[师生]|护士|人员|床位|托位))数?(?:达到?|为|从|由)(?P<per>每[千万](?:名)?(?:常住)?(?:人口?|儿童|老年人))"
)
_STANDARD_ONLY = re.compile(r"的?(?:国家|省级?|核定|配置|配备)*(?:的)?(?:标准|要求)?")
_KEPT_BEHIND = re.compile(
    r"(?:的?(?:国家|省级?|核定|配置|配备)*的?(?:标准|要求)),*(?:全[市县])?(?:储备|配备|配置|配齐|设置|准备)(?P<what>[\u4e00-\u9fff]{2,12})"
)
_WHOLE = re.compile(r"占((?!全[市县省区国]|去年|上年|年度|计划|任务|目标)[\u4e00-\u9fff()]{2,16}?)的")
_OF_WHOLE = re.compile(
    r"(?P<who>[^,。;]*?)(?:已|仅|约|只)*(?:达(?!标)到?|相当于|覆盖(?![面率])|为)(?:了|全部|全[市县区州盟旗省]|整个)*"
    r"(?P<whole>(?!全国|全省|平均|去年|上年|前年|同期|全年|年度|计划|目标|任务)[\u4e00-\u9fff]{2,10}?)的(?:约|近)?$"
)
_BARE_WHOLE = re.compile(
    r"[,、;(\s]*(?:已|仅|约|只|大约)*占(?!比|用|地|全[国省市县区]|年度|计划|任务|目标|上年|去年|到)(?P<whole>[\u4e00-\u9fff()]{2,14})(?<!比重)(?<!比例)(?<![率的])"
)
_USE = re.compile(r"\s*(?:以上|左右)?的?用于(?P<what>[\u4e00-\u9fff、“”]{2,16})")
_RANKED = re.compile(
    r"前(?P<count>[一二三四五六七八九十\d]{1,2})?位?的?(?:病种|死因|疾病|病因|死亡原因)?[^、]{0,8}?(?:依次|分别|主要)?[是为](?=[^、]+、)"
)
_KINDS_OF = frozenset("普惠 公办 民办 公立 民营 社会办".split())
_QUALITY = 6  # the longest word that tells one part of a whole from the rest, in characters
_OF_THEM = ("的占", "的约占")
_OF_ENDS = ("的", "的约", "的近")
# 基层机构承担了全市57.2%的门急诊量, 技术覆盖95%的基层机构: a share of what is behind, by whom stands before.
_COMES_FROM = re.compile(r"来(?:自|源于)[\u4e00-\u9fff]{2,12}")
_HOLDER = re.compile(
    r"(?P<who>[\u4e00-\u9fffA-Za-z、“”]{2,28}?|)(?:已|共|约)*(?P<verb>承担|贡献|吸纳|覆盖)(?:了|到|全[市县省国]|我[市县省])*$"
)
_WITHIN = re.compile(r"(?P<who>[^,。;]*?)在(?P<whole>[\u4e00-\u9fff()]{2,12}?)[中里]$")
_REACHES = re.compile(
    r"^(?:以上|左右)?(?:的)?(?:达到?|实现|建成|开展|通过|设立|设置|开设|配备|具备|完成|提供|参加|取得|具有|接受|享受|获得|符合|纳入|接入|拥有|使用|建立|希望|认为|表示|愿意|选择|反映)"
)
_NAMED = 4  # so many characters in a bracket name what has the share
_AMONG_THEM = re.compile("中(?![医药西级心老青小学成])|里")


def share_of_right(scene: Scene) -> Names | None:
    """65%的卫生院达到推荐标准."""
    around = scene.around
    is_rate = around.unit in RATES and "share" not in around.tail.classes
    if not is_rate or not (sharers.is_share_of(around.right) or _is_bare(scene)):
        return _used_for(scene) or _from_where(scene) or _share_again(scene)
    scene.state.sharer = sharers.sharer(around.right, scene.words)
    holder = _HOLDER.match(scene.without_place(phrases.strip_opening(around.tail.rest)))
    who = (squeeze(holder.group("who")) or scene.state.subject()) if holder else ""
    if holder and who:
        noun = scene.state.sharer
        name = f"{who}覆盖{noun}比例" if holder.group("verb") == "覆盖" else f"{who}{noun}占比"
        return [[scene.level(name, around.unit)] for _ in around.run]
    return [[scene.level(sharers.share_name(around.right), around.unit)] for _ in around.run]


def _is_bare(scene: Scene) -> bool:
    """全市80%以上乡镇卫生院达到推荐标准: nothing that could have the share stands before it."""
    around = scene.around
    if around.is_change or around.is_goal:
        return False
    if around.tail.rest.endswith("覆盖"):
        return sharers.is_bare_cover(around.right)
    return sharers.is_bare_share_of(around.right) and not _before(scene)


def _before(scene: Scene) -> str:
    """What stands before a figure besides an opening."""
    return phrases.strip_opening(scene.without_place(scene.around.tail.rest)).strip(" ,、;：:")


def _used_for(scene: Scene) -> Names | None:
    """结余资金2160万元,其中60%用于基层人员激励: what so much of the sum before is for."""
    around = scene.around
    use = _USE.match(around.right) if around.unit in RATES and not around.is_change else None
    whole = scene.state.subject() if use else ""
    return (
        [[scene.level(f"{whole}用于{use.group('what')}比例", around.unit)]]
        if use and whole and len(around.run) == 1
        else None
    )


def _from_where(scene: Scene) -> Names | None:
    """临床用血100%来自自愿无偿献血: what comes from where."""
    around = scene.around
    said = _COMES_FROM.match(around.right) if around.unit in RATES else None
    head = naming.read_left(scene.without_place(around.tail.rest), scene.words).head if said else ""
    return [[scene.level(head + said.group() + "比例", around.unit)] for _ in around.run] if said and head else None


def _share_again(scene: Scene) -> Names | None:
    """90%的乡镇卫生院达到基本标准,30%达到推荐标准: another share of the same."""
    around, recent = scene.around, scene.state.recent
    if around.unit not in RATES:
        return None
    sharer = scene.state.sharer
    if (
        not sharer and recent and recent[-1].unit not in RATES and not recent[-1].is_change
    ):  # 1853个村卫生室中,92.7%达到…
        sharer = recent[-1].name
    left = around.tail.rest.strip(" ,、;").removeprefix("其中")
    if not sharer or left or not _REACHES.match(around.right):
        return None
    return [
        [scene.level(sharers.share_name(sharer + sharers.without_bound(around.right)), around.unit)] for _ in around.run
    ]


def per_capita(scene: Scene) -> Names | None:
    """每千人口3.0个托位: the measure stands before the number, what it measures behind it."""
    around = scene.around
    measure = _PER_CAPITA_LAST.search(around.tail.rest)
    if measure and (said := _WHAT_BY_HEAD.fullmatch(around.tail.rest)):  # 全科医生数达到每万人4人
        return [
            [scene.level(said.group("per") + phrases.strip_opening(said.group("what")), around.unit)]
            for _ in around.run
        ]
    if not measure or not behind.opens_noun(around.right, scene.words):
        return None
    noun = _MEASURED.match(around.right.strip())
    if noun is None:
        return None
    counted = noun.group()
    if _STANDARD_ONLY.fullmatch(counted):  # 集中隔离房间2.1万间,达到每万人口20间的配置标准: of what was counted
        behind_it = _KEPT_BEHIND.match(around.right + "," + around.after)
        counted = behind_it.group("what") if behind_it else PER_CAPITA.sub("", scene.state.subject())
    name = measure.group() + counted
    return [[scene.level(name, around.unit)] for _ in around.run]


def share(scene: Scene) -> Names | None:
    """70岁以上的有558人,占49.5%: a share of what was named before, or of its subject."""
    around, state = scene.around, scene.state
    if "share" not in around.tail.classes:
        return _of_bare_whole(scene) or _of_whole(scene)
    within = _WITHIN.match(around.tail.rest)
    if within:  # 居民个人支出在卫生总费用中占27.1%
        who = phrases.noun_phrase(scene.without_place(within.group("who"))) or state.subject() or state.topic
        return [[scene.level(f"{who}占{within.group('whole')}比例", around.unit)] for _ in around.run]
    head = phrases.noun_phrase(scene.without_place(_inside(around.tail.rest)))
    if len(around.run) > 1 and len(members := parts(head)) == len(
        around.run
    ):  # 政府、社会、个人支出分别占27%、48%、25%
        shared = share_out(members, scene.words, scene.catalogue.known)
        return [[scene.head(n + "占比", m.unit)] for n, m in zip(shared, around.run, strict=True)]
    if around.unit not in RATES and around.unit != "成":
        return [[scene.level(_part_of_count(head, scene), around.unit)] for _ in around.run]
    if head and head in state.previous:  # 18家卫生院达到推荐标准、占81.8%
        head = state.previous
    ranked = state.topic if _RANKED.search(state.topic) else ""
    subject = head or ranked or state.subject() or state.topic
    if not around.opens and _AMONG_THEM.match(head) and (whole := state.subject()):
        subject = whole + head  # 在岗乡村医生688名中执业医师占46.5%
    elif who := _whose_trait(head, scene):
        subject = who + head  # 乡村医生2136人,平均年龄52岁,60岁以上占38%
    elif head in _KINDS_OF and (thing := _places(state.subject())):
        subject = head + thing  # 每千人口托位数5个,其中普惠占70%
    elif head and len(head) <= 3:
        subject = completing.complete(head, "", state.subject(), "")
    elif 2 <= len(head) <= _QUALITY and around.left.endswith(_OF_THEM) and not KIND_NOUN.search(head):
        subject = head + state.subject()  # 1386所村卫生室中公有产权的占95.3%
    each = [] if head else _in_turn(scene)
    subjects = each or [_ranked(subject)] * len(around.run)
    return [[scene.head(_share_of(s, around.tail.words), around.unit)] for s in subjects]


def _places(subject: str) -> str:
    """The places of which one kind has a share: 每千人口托位数5个,其中普惠占70%; empty for anything else."""
    thing = PER_CAPITA.sub("", measures.without_measure(subject))
    return thing if thing.endswith(("托位", "床位")) else ""


def _whose_trait(head: str, scene: Scene) -> str:
    """The people before whose age or degree is all that a share tells; empty for any other head."""
    if ages.is_age(head):
        return ages.workers_before(scene)
    return degrees.holders_before(scene) if degrees.is_degree(head) else ""


def _in_turn(scene: Scene) -> list[str]:
    """What was counted last, one for each of several shares: 甲类12例、乙类31例,分别占27.9%、72.1%."""
    run = scene.around.run
    counted = [h for h in scene.state.distinct() if h.unit not in RATES and not h.is_change][-len(run) :]
    in_turn = len(run) > 1 and "spread" in scene.around.tail.classes
    return (
        [h.name for h in counted]
        if in_turn and len(counted) == len(run) and len({h.unit for h in counted}) == 1
        else []
    )


def _share_of(subject: str, words: str) -> str:
    """The name of the share of ``subject``, and of what whole where ``words`` say it: 占总人口的."""
    if whole := _WHOLE.search(words):
        return f"{subject}占{whole.group(1)}比例"
    return subject if SHARE_NOUN.search(subject) else subject + "占比"


def _part_of_count(head: str, scene: Scene) -> str:
    """The name of a part that is told as a number: 国家临床重点专科138个,市属医院占11个."""
    same = [h.name for h in scene.state.recent if h.unit == scene.around.unit and not h.is_change]
    part = head.removesuffix("的") or scene.state.subject()
    return part + same[-1] if same and same[-1] not in part else part


def _ranked(subject: str) -> str:
    """Those that a list names by their rank, which the share is of all together: 居前五位的病种依次为A、B和C → 前五位病种."""
    said = _RANKED.search(subject)
    if not said:
        return subject
    kind = "死因" if "死" in subject else "病种"
    return f"前{said.group('count')}位{kind}" if said.group("count") else f"居前{kind}"


def _inside(rest: str) -> str:
    """What stands in the bracket that is open, where it names something: 老龄化程度高(60岁以上人口占24%)."""
    _, bracket, inside = rest.rpartition("(")
    return inside if bracket and ")" not in inside and len(squeeze(inside)) >= _NAMED else rest


def _of_bare_whole(scene: Scene) -> Names | None:
    """财政拨款收入6.1亿元,占本年收入89.5%: a share that a clause of its own tells, with its whole and without 的."""
    around = scene.around
    whole = _BARE_WHOLE.fullmatch(around.tail.rest) if around.unit in RATES and not around.is_goal else None
    who = scene.state.subject() if whole else ""
    return [[scene.level(f"{who}占{whole.group('whole')}比例", around.unit)]] if whole and who else None


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
    return [[scene.level(f"{who}占{match.group('whole')}比例", around.unit)] for _ in around.run]

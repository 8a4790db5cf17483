"""Names for what each person, place or house gets: 按每个普惠托位每月200元给予补贴, 市级每个补助2万元."""

import re

from etl.parse.sentence import goals
from etl.parse.sentence.scene import Names, Scene
from etl.parse.text.fold import squeeze
from etl.parse.words import measures, phrases

_KIND = r"(?:奖励扶助金|特别扶助金|扶助金|救助金|奖励金|补贴|补助|津贴|奖励|奖补)"
# 对普惠机构按每个托位每月|200元: by what it is paid, and for whom.
_PAID_BY = re.compile(
    r"(?:(?:对|给)(?P<whom>[^,。;对]{2,24}?),?(?:[\u4e00-\u9fff、]{0,8}财政)?|(?P<what>[^,。;]*?))"
    r"(?:按照?|依照?)(?:(?P<by>每(?:[个名家张户位]|(?=[托床学]位)))(?P<thing>[\u4e00-\u9fff]{0,6}?)(?:每[年月天])*|每人(?:每[年月])*|(?P<head>人均))$"
)
_GIVES = re.compile(
    rf"\s*(?:分档|的?标准|左右|以上)*(?:给予|予以|发放|兑现|足额安排|安排)(?P<kind>[\u4e00-\u9fff]{{0,12}}?{_KIND})"
)
# 新建中医阁64个,市级每个补助|2万元: of those counted before.
_EACH_GETS = re.compile(
    rf"(?:由)?(?P<who>[市省县区]级|(?:中央|省|市|县|区)财政)?(?:给予|财政|按照?)*(?P<each>每[个家间所处台])(?:由(?:中央|省|市|县|区)?财政)?(?:给予)?(?P<kind>(?:一次性)?(?:{_KIND}|补)(?:经费|资金)?)$"
)
# 对普惠托位给予每个|2400元的补贴, 每名乡村医生每年给予运营补贴|2400元
_EACH = re.compile(r"(?P<each>每[个名家张户位所处台床间])")
_TIME = re.compile("每[年月天]")
_CLAUSE = re.compile("的|每|发放|给予|享受|兑现")  # no thing holds one
_PAID = re.compile(
    rf"(?P<kind>(?:一次性)?(?:建设|运营|岗位|养老|生活|保育|改造|建床|购置)?{_KIND})(?:标准|经费|资金|政策)?"
)
_NO_THING = (
    r"(?:对|给予?|为|向|按照?|依照?|由|将|把|落实|发放|兑现|予以|可?获得?|可?享受|提高到?|提高至|标准|每年|每月|的|分别|一次性"
    r"|(?:中央|各级|省|市|县|区|镇)?财政|[省市县区镇]级|本级|按照?)+"
)
_OPENS_THING, _ENDS_THING = re.compile("^" + _NO_THING), re.compile(_NO_THING + "$")
_AT_LEAST = re.compile("(?:不[低少]于|至少)$")
_RIGHT = 12  # characters behind a sum, in which it may be called what it is
_LONGEST = 14  # of a thing that gets it, in characters
_NEAR = 60  # characters before a sum, among which those who get it stand
_GENERAL = re.compile("(?:一次性)?(?:建设|运营|经费|保育)?(?:补贴|补助|津贴|奖励|奖补)")  # says not whose it is


def allowance(scene: Scene) -> Names | None:
    """The name of a sum that each of those gets who are told beside it."""
    around = scene.around
    if around.unit != "元" or around.is_change or len(around.run) > 1:
        return None
    left = _AT_LEAST.sub("", squeeze(around.left[-_NEAR:]).lstrip("、,;"))
    name = _of_aid(left, scene) or _behind(left, scene) or _of_those_counted(left, scene) or _of_each(left, scene)
    return [[scene.level(name, around.unit)]] if name else None


def _of_aid(left: str, scene: Scene) -> str:
    """确认奖励扶助对象3.1万人,按每人每年960元的标准发放资金: what each of those counted before gets."""
    aid = measures.aid_of(scene.state.previous) if goals.is_paid_at(left, scene.around.right) else ""
    return aid and aid + "标准"


def _behind(left: str, scene: Scene) -> str:
    paid, gives = _PAID_BY.search(left), _GIVES.match(scene.around.right)
    if not paid or not gives:
        return ""
    kind = gives.group("kind")
    if paid.group("head"):  # 按人均90元足额安排基本公共卫生服务补助
        return f"人均{kind}标准"
    thing = paid.group("thing") or ""
    whom = thing if len(thing) > len("托位") else _plain(paid.group("whom") or paid.group("what") or "")
    return f"{whom if _GENERAL.fullmatch(kind) else ''}{kind}标准" if whom or not _GENERAL.fullmatch(kind) else ""


def _of_those_counted(left: str, scene: Scene) -> str:
    said = _EACH_GETS.fullmatch(left)
    before = measures.without_measure(scene.state.subject()) if said else ""
    thing = before.removeprefix(measures.flow_of(before))
    return f"{said.group('each')}{thing}{said.group('who') or ''}{said.group('kind')}" if said and thing else ""


def _of_each(left: str, scene: Scene) -> str:
    """What each of a thing gets, wherever the words for the thing and the money stand: 对普惠托位给予每个2400元的补贴."""
    each = _EACH.search(left)
    if not each:
        return ""
    before, behind = left[: each.start()], left[each.end() :]
    right = scene.around.right[:_RIGHT]
    paid = _PAID.search(behind) or _PAID.search(before) or _PAID.search(right)
    if not paid or "," in before + behind:
        return ""
    kind, thing = paid.group("kind"), _thing(behind[: paid.start()] if paid.string is behind else behind)
    time = _TIME.search(left)
    own = f"{each.group('each')}{time.group() if time else ''}"
    if thing and paid.string is behind and (whose := _thing(before)):  # 养老机构每张床位建设补贴
        return f"{whose}{own}{thing}{kind}"
    if thing and paid.string is before:  # 基本药物制度补助按每个村卫生室发放
        kind = _thing(before[: paid.end()]) or kind
    thing = thing or _thing(before[: paid.start()] if paid.string is before else before)
    if not thing and paid.string is right:  # 改造村卫生室29所,县财政按每所3.5万元给予补助
        counted = measures.without_measure(scene.state.subject())
        thing = counted.removeprefix(measures.flow_of(counted))
    return f"{thing}{own}{kind}" if thing else ""


def _thing(words: str) -> str:
    """The thing alone of words around it; empty where they hold more or nothing."""
    thing = phrases.strip_opening(_OPENS_THING.sub("", _ENDS_THING.sub("", words)))
    return thing if 1 < len(thing) <= _LONGEST and not _CLAUSE.search(thing) else ""


def _plain(whom: str) -> str:
    """Those who get it, by the noun alone: 对已备案的普惠托育机构 → 普惠托育机构."""
    return phrases.strip_opening(whom).removeprefix("对").rpartition("的")[2]

"""Names for people for whom something is done, or to whom: 为特困人员137户办理保险, 为6.7万人开展“两癌”筛查, 筛查3842名妇女."""

import re

from etl.parse.sentence.scene import Names, Scene
from etl.parse.text.fold import squeeze
from etl.parse.words import behind

_PEOPLE = "家庭|人员|对象|患者|病人|老人|老年人|儿童|学生|妇女|群众|村医|医生|职工|人口|居民|户|者"
_WHOM = re.compile(rf"(?:为|给)(?:全[市县区州盟旗省])?(?P<whom>[^,。;为给\d]{{2,16}}?(?:{_PEOPLE}))(?:共|约|近)?$")
_HOW = "(?:免费|统一|全部|及时|集中)*"
_DOING = "(?:提供|开展|实施|进行|做)了?"  # says nothing of what is done
_DEED = re.compile(rf"(?:{_HOW}(?:{_DOING}|落实|完成))?(?P<deed>[^,。;\d]{{2,22}})[,。;]?")
_DOES = re.compile(f"{_HOW}(?:{_DOING}|落实|完成|办理|发放|购买|安装|配备|建立|减免|报销|代办|送去|投保)")
# 累计为6.7万人开展“两癌”筛查: nobody is named
_FOR_SO_MANY = re.compile("(?:^|[^作成认率数额为均别仅分])(?:为|给)(?:全[市县区州盟旗省])?(?:近|约|超过?)?$")
_THEIRS = re.compile(rf"{_HOW}{_DOING}(?P<deed>[^,。;\d的]{{4,20}})[,。;]?")
_LOOKED_AT = re.compile(
    r"(?P<what>[\u4e00-\u9fff“”A-Z]{0,6}(?:[癌病症腔力瘤”]|缺陷|障碍|骨密度|HPV|DNA)(?:免费)?(?:筛查|检查|体检|普查))(?:了|共|约|近)?$"
)
_ARE_PEOPLE = re.compile(rf"(?:{_PEOPLE})$")
_OF_THEM = ("为其中", "给其中", "对其中")  # 老年人6.2万人,为其中4.4万人做了体检
_UNITS = frozenset({"人", "户", "人次", "例", "对"})


def done_for(scene: Scene) -> Names | None:
    """People with what is done for them, or to them; None where a figure counts none."""
    around = scene.around
    if around.unit not in _UNITS or around.is_change or len(around.run) > 1:
        return None
    left, right = squeeze(around.left), squeeze(around.right)
    whom = _WHOM.search(left)
    who = whom.group("whom") if whom else scene.state.previous if left.endswith(_OF_THEM) else ""
    if is_for(left) and (deed := _THEIRS.fullmatch(right)):
        name = deed.group("deed")
    elif who and _DOES.match(right) and (deed := _DEED.fullmatch(right)):
        name = who + deed.group("deed")
    elif (looked := _LOOKED_AT.search(left)) and behind.opens_noun(around.right, scene.words):
        noun = behind.counted_name(around.right, scene.words, True)[0]
        if not _ARE_PEOPLE.search(noun):
            return None
        name = looked.group("what") + noun
    else:
        return None
    return [[scene.level(name, m.unit)] for m in around.run]


def is_for(left: str) -> bool:
    """Whether something is done for those that are counted behind ``left``: 累计为."""
    return _FOR_SO_MANY.search(left) is not None

"""Those of what was counted before that are something: 其中18家是民营医院, 有6家是亏损的, 28例为学生."""

import re

from etl.parse.names.those import BARE, houses_of, thing_counted
from etl.parse.sentence.scene import RATES, Names, Scene
from etl.parse.text.fold import squeeze
from etl.parse.words.lexicon import KIND_NOUN

_ARE = re.compile(
    r"(?:也|均|都|全部|仍|还|基本)*(?:(?:是|属于?|系(?!统))(?P<what>[^的,。;\d]{1,14})(?P<of>的)?|为(?P<for>[^的,。;\d]{2,14}))"
)
_CASES = "例"


def what_they_are(scene: Scene) -> Names | None:
    """The words behind 是 or 为 where these name houses or people, else those counted with them."""
    around = scene.around
    if around.unit in RATES or around.unit == "元" or around.follows or not BARE.fullmatch(around.left):
        return None
    said = _ARE.fullmatch(squeeze(around.right.rstrip(" ,。;、")))
    if not said or (said.group("for") and scene.words.opens_with_verb(said.group("for"))):  # 为群众开展义诊
        return None
    what, thing = said.group("what") or said.group("for"), thing_counted(scene) or houses_of(scene.state.topic)
    if len(thing) < 2 or thing in what:
        named = what if KIND_NOUN.search(what) and not said.group("of") else ""
    elif around.unit == _CASES:
        named = what + thing
    elif KIND_NOUN.search(what) and not said.group("of"):
        named = what
    else:
        named = f"{what}的{thing}"
    return [[scene.level(named, around.unit)]] if named else None

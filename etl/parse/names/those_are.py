"""Those of what was counted before that are something: 其中18家是民营医院, 有6家是亏损的, 28例为学生."""

import re

from etl.parse.names.those import houses_of, is_counted_alone, thing_counted
from etl.parse.sentence.scene import Names, Scene
from etl.parse.text.fold import squeeze
from etl.parse.words.lexicon import KIND_NOUN

_ARE = re.compile(
    r"(?:也|均|都|全部|仍|还|基本)*(?:(?:是|属于?|系(?!统))(?P<what>[^的,。;\d]{1,14})(?P<of>的)?|为(?P<for>[^的,。;\d]{2,14}))"
)
_CASES = "例"


def what_they_are(scene: Scene) -> Names | None:
    """The words behind 是 or 为 where these name houses or people, else those counted with them."""
    around = scene.around
    if not is_counted_alone(around):
        return None
    said = _ARE.fullmatch(squeeze(around.right.rstrip(" ,。;、")))
    if not said or (said.group("for") and scene.words.opens_with_verb(said.group("for"))):  # 为群众开展义诊
        return None
    what, thing = said.group("what") or said.group("for"), thing_counted(scene) or houses_of(scene.state.topic)
    has_thing = len(thing) > 1 and thing not in what
    if has_thing and around.unit == _CASES:
        return [[scene.level(what + thing, around.unit)]]
    if KIND_NOUN.search(what) and not said.group("of"):
        return [[scene.level(what, around.unit)]]
    return [[scene.level(f"{what}的{thing}", around.unit)]] if has_thing else None

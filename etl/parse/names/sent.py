"""Names for those who are sent away: to learn (选送到上海进修27人), or to work in another house (县医院派驻卫生院284人)."""

import re

from etl.parse.sentence.scene import Names, Scene
from etl.parse.text.fold import squeeze

_PEOPLE = frozenset({"人", "人次"})
_HOUSE = "医院|卫生院|卫生室|中心|医共体|保健院"
_LEARNS = re.compile(
    r"(?P<flow>选送|选派|派出|外派|送)(?:出去|(?:到|赴|去|往)[^,。;\d的]{2,10}、[^,。;\d的]{2,14}?)(?P<how>进修|跟班学习|规培|研修)(?:学习)?(?:的|有|共|了)*$"
)
_POSTED = re.compile(
    rf"[,、;]?(?P<who>[^,。;、\d]{{0,8}}(?:{_HOUSE}))(?:对口)?(?P<verb>派驻|下派|支援|帮扶)(?:到)?(?P<to>[^,。;、\d]{{0,8}}(?:{_HOUSE}))(?:的|有|共|了)*$"
)
_AWAY = {"送": "外出"}


def away(scene: Scene) -> Names | None:
    """Who was sent where by whom; None where a figure counts nobody who was."""
    around = scene.around
    if around.unit not in _PEOPLE or around.is_change:
        return None
    left = squeeze(around.left)
    if learns := _LEARNS.search(left):
        name = f"{_AWAY.get(learns.group('flow'), learns.group('flow'))}{learns.group('how')}人员"
    elif posted := _POSTED.fullmatch(left):
        name = f"{scene.without_place(posted.group('who'))}{posted.group('verb')}{posted.group('to')}人员"
    else:
        return None
    return [[scene.level(name, m.unit)] for m in around.run]

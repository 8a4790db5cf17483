"""Names for the levels of province and country side by side: 执业医师2.9人,同期全省、全国分别为3.1人和3.2人."""

import re

from etl.parse.sentence.authorities import JOINED
from etl.parse.sentence.scene import Names, Scene

_IN_TURN = re.compile(
    r"^[,、;\s]*(?:而|但|均|已)*(?:同期|同年|当年|高于|低于|超过|好于|优于|不及)?(?P<whose>(?:WIDER)(?:[、和与](?:WIDER))+)"
    r"(?:同期)?的?(?:平均|均)?(?:水平|值|数)?[(为是]?$"
)


def in_turn(scene: Scene) -> Names | None:
    """The measure told last, of each authority that the words before the figures name together; None for anything else."""
    around, recent = scene.around, scene.state.recent
    if len(around.run) < 2 or around.gap or around.is_change or not recent or recent[-1].unit != around.unit:
        return None
    said = scene.family.wider(_IN_TURN, around.tail.rest) if scene.family.names_wider(around.tail.rest) else None
    codes = [scene.family.above(whose) for whose in JOINED.split(said.group("whose"))] if said else []
    if len(codes) != len(around.run) or not all(codes):
        return None
    told = zip(around.run, codes, strict=True)
    return [[scene.level(recent[-1].name, m.unit)._replace(place_code=c, is_aside=True)] for m, c in told if c]

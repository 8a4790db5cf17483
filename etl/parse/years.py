"""Names for one measure told of several years at once: 2022年、2023年分别新增托位1800个、2000个."""

import re

from etl.parse import naming
from etl.parse.scene import Names, Scene

_YEARS = re.compile(r"(?:(?:19|20)\d\d年?(?:度|底|末)?(?:、|和|及|与)){1,6}(?:19|20)\d\d年(?:度|底|末)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHARED_OUT = re.compile(r"分别|依次")
_EACH = re.compile(r"各|均|都")


def of_years(scene: Scene) -> Names | None:
    """A head for each year: one to a figure where they are as many, all to the one figure that holds for each (各, 均)."""
    around = scene.around
    years = _YEARS.search(around.left)
    if not years or around.is_change:
        return None
    told = [int(year) for year in _YEAR.findall(years.group())]
    shared_out, each = _SHARED_OUT.search(around.left, years.end()), _EACH.search(around.left, years.end())
    left = naming.read_left(scene.without_place(_measure(around.tail.rest)), scene.words)
    name = left.flow + left.head or scene.state.previous or scene.state.topic
    if shared_out and len(around.run) == len(told):
        return [[scene.head(name, m.unit)._replace(year=year)] for m, year in zip(around.run, told, strict=True)]
    if each and len(around.run) == 1:
        return [[scene.head(name, around.unit)._replace(year=year) for year in told]]
    return None


def _measure(rest: str) -> str:
    return _EACH.sub("", _SHARED_OUT.sub("", _YEARS.sub("", rest)))

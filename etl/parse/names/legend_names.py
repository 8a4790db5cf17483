"""Names for bare figures by what a report's legend says of them."""

from etl.parse.sentence.legends import is_bare
from etl.parse.sentence.scene import Names, Scene
from etl.parse.text.fold import squeeze

_FEWEST = 2


def told(scene: Scene) -> Names | None:
    """The names that a legend gives to figures that have none of their own: 阆中市68.5%、44.7%."""
    around, legend = scene.around, scene.state.legend
    if legend.bracketed and is_bare(around.left, around.right) and not around.is_change:
        return [[scene.level(legend.bracketed, m.unit)] for m in around.run]
    if len(around.run) < _FEWEST or len(legend.names) != len(around.run):
        return None
    if scene.state.recent or squeeze(scene.without_place(around.tail.rest)):
        return None
    return [[scene.level(name, m.unit)] for name, m in zip(legend.names, around.run, strict=True)]

"""Whether a figure without a head is of what the clause before spoke of: 婴儿死亡率3‰,签约率稳步提升,达到62%."""

from etl.parse.numbers.mentions import Mention
from etl.parse.sentence.gaps import POINTS
from etl.parse.sentence.scene import RATES, Scene
from etl.parse.words.lexicon import RATE, SHARE_NOUN


def is_of_topic(mention: Mention, scene: Scene) -> bool:
    """Whether the clause before spoke of what the figure can measure, whatever was told before that clause.

    A topic is newer than all figures: reading one forgets it.
    """
    topic, around, recent = scene.state.topic, scene.around, scene.state.recent
    if not topic or not around.opens or scene.left.flow:
        return False
    if mention.unit in RATES or mention.unit in POINTS:
        return SHARE_NOUN.search(topic) is not None
    if scene.catalogue.known(topic):
        return True
    if topic == scene.state.grown:  # 健康小屋稳步增加,达到68个; 住院分娩1.2万人,因生育高峰回落,减少311人
        return not around.is_change or recent[-1].unit != mention.unit
    return RATE.search(topic) is not None and scene.may_be(scene.head(topic, mention.unit), mention.unit)

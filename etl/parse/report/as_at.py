"""The year that an assessment says its figures are of, whenever it was made: 除注明外,数据均截至2024年底."""

import re

from etl.parse.words.forms import Form

_YEAR = r"(?P<year>20\d\d)年"
_FIGURES = "(?<!基期)(?<!基线)(?<!基年)(?:数据|完成值|现状值|实际值|完成情况)"
_DAY = "(?:节点|时点|基准日|截止日期?|截止时间)"
FORMS: tuple[Form, ...] = (
    Form(
        rf"(?:未(?:作|加|特别)?(?:注明|说明|标注)|(?:无|除)特[别殊](?:注明|说明)|除[^。,;]{{0,4}}(?:注明|说明|标注)外|其[余他]数据)[^。]{{0,14}}?(?:截[至止]到?|为){_YEAR}",
        "除注明外,完成情况数据均截至2024年12月底",
    ),
    Form(
        rf"{_FIGURES}[^。;,\d]{{0,6}}(?:截[至止]到?|截止时间为|以|取自|来源于|来自|采用|使用|为|是){_YEAR}(?:度|底|末|12月|[^。,;\d]{{0,10}}(?:年报|数据|统计))",
        "评估数据以2024年卫生健康统计年报为准",
    ),
    Form(rf"评估的?(?:时间)?{_DAY}(?:定?为|是){_YEAR}", "评估时点为2024年12月31日"),
    Form(rf"以{_YEAR}(?:底|末|12月(?:底|31日))为(?:评估)?的?(?:时间)?{_DAY}", "以2024年底为时间节点"),
    Form(rf"评估(?:期|期间|时段|周期|范围)[为是]20\d\d年?[至到—–~～-]{_YEAR}", "评估期为2021年至2024年"),
)
_SAID = tuple(re.compile(form.pattern) for form in FORMS)
_OPENING = 1500  # where an assessment says it, in characters


def as_at(text: str) -> int | None:
    """The year that ``text`` says its figures are of; None where it says none."""
    said = next((m for pattern in _SAID if (m := pattern.search(text, 0, _OPENING))), None)
    return int(said.group("year")) if said else None

"""Dates and times of day: numbers that are no figures."""

from etl.parse.numbers.rule import NotFigure, either, row

_YEAR = r"(?:19|20)\d\d"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?"
_TO = "[-–—~至到]"
# What a year may stand before without 年: 2024国际体育赛事.
_OF_YEAR = either("县域 国际 全国 世界 中国 年度 新版 版 赛季 “ 《")
_IN_THE_DAY = either("清晨 凌晨 早上 上午 中午 下午 傍晚 晚上 夜里 今天 [日天晚早]")

DATES: tuple[NotFigure, ...] = (
    row(
        "date",
        rf"{_YEAR}\s?(?:年\s?{_MONTH}\s?月|(?P<sign>[-./])\s?{_MONTH}\s?(?P=sign))"
        rf"\s?{_DAY}日?(?!\d|\s?[%‰]|/10万)(?:\s?{_CLOCK})?",
        "2023-12-25 10:18发布",
        marks="-./年",
    ),
    row("date", r"(?:[01]?\d|2[0-4])时(?![间段期效])", "夜诊开到22时", before="[到至]", marks="时"),
    row("date", rf"{_YEAR}\s?{_TO}\s?{_YEAR}\s?(?:年|学年)?", "2020-2025年", marks="-~–—到至"),
    row("date", rf"{_YEAR}\d?\s?年(?!级)(?:\s?{_MONTH}\s?(?:{_TO}\s?{_MONTH}\s?)?月)?", "2022年12月", marks="年"),
    row("date", rf"{_YEAR}\d?{_MONTH}月", "20222月20日", marks="月"),
    row("date", rf"20[0-3]\d(?={_OF_YEAR})", "2024国际体育赛事", marks="“《世中全国年新版赛县"),
    row("date", rf"{_MONTH}\s?月?\s?{_TO}\s?{_MONTH}\s?月份?", "1至10月", marks="月-–—~至到"),
    row("date", rf"{_MONTH}(?=[、和及]\s?{_MONTH}\s?月(?:份|底)?(?!\d))", "10、11月份", marks="、和及"),
    row("date", rf"{_MONTH}\s?月份?(?:\s?{_DAY}\s?[日号])?", "10月24日", marks="月"),
    row("date", rf"{_DAY}\s?[日号](?!均|间)", "15日", before=r"[月至、和到-]\s?", marks="号日"),
    row("date", r"\d{1,2}\s?个月", "10个月", before="[前近首头]", marks="个"),
    row("date", _CLOCK, "10:18", marks=":"),
    row("date", r"\d{1,2}[时点](?:\d{1,2}分)?", "清晨7时30分", before=_IN_THE_DAY, marks="时点"),
    row("date", rf"{_MONTH}[.·]{_DAY}(?![万亿])(?=[^\d%‰]{{0,6}}{either('事故 事件 地震')})", "9.5地震", marks=".·"),
    row("date", r"\d{2,4}年代", "90年代", marks="年"),
    row("date", r"\d{1,3}\s?周年", "100周年", marks="周"),
    row("date", r"\d{1,2}\s?世纪", "21世纪", marks="世"),
)

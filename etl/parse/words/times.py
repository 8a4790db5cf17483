"""The words for a year, for one before it and for a part of one, as the tables of words put them into their patterns."""

# 比2023年, 与去年: words of comparison before a time; 占比2025年 is none.
NOT_COMPARED = r"(?<![较同与])(?<![^占]比)(?<!^比)"
YEAR = r"(?:19|20)\d\d年(?:度|末|底|初|同期|上半年)?"
LAST = (
    r"(?:今年(?!初|底|末|内)|上一?年度?(?:同期|末|底)?|去年(?:同期|同季|末|底|[春夏秋冬]季)?|上年同期|同期|前年|年初|上半年末?|上[周旬月]末?"
    r"|上个?月|上季度末?|前一[周月]|[一二三四]季度末?|上次[\u4e00-\u9fff]{0,2}|(?:规划)?基[期线](?:\((?:19|20)\d\d年\))?"
    r"|基准年|“?十[一二三四五]五”?(?:时期)?(?:末|期?末|初)?)"
)
PART = r"(?:\d{1,2}月[份底末初]?|[上下]半年末?|前?[一二三四]季度末?)"
EACH = r"(?:每[人户月年天日例床])*"
YEARS_ON = r"连续(?:\d{1,2}|[一二两三四五六七八九十]{1,3})年"

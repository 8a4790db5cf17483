"""Short reports, written for the tests in the genre; their figures are made up."""

REPORTS = {
    "shangluo-2023.txt": """商洛市卫生健康委员会2023年工作总结和2024年工作计划

一、2023年工作总结
全市居民健康素养水平达到25.4%,孕产妇死亡率为7.2/10万。

二、2024年工作计划
2024年,全市居民健康素养水平达到26%以上,孕产妇死亡率控制在6/10万以内。
""",
    "shangluo-2024.txt": """商洛市卫生健康委员会2024年工作总结和2025年工作计划

一、2024年工作总结
全市居民健康素养水平达到26.8%,孕产妇死亡率为8.5/10万。

二、2025年工作计划
2025年,全市居民健康素养水平达到28%以上。
""",
}

# No title, no heading: neither place nor year can be told.
UNPLACED = "全市居民健康素养水平达到30.5%,新建村卫生室12所。\n"

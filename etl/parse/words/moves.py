"""The words by which a measure comes to a level, those by which more or less was done than before, and those of what is new."""

from etl.parse.words.forms import Class, Form

# 较上年多出生, 比上年少报: so many more or fewer were done than before.
MORE_DONE = r"(?<!不)(?<!至)(?<!最)[多少](?:报告?|等|出生|生(?!产)|支(?!出)|接种|接诊|收治|下?转|上转|救治|诊疗|手术|检查|筛查|服务|完成|办理|开展|培训|查|检|管|种|招|收|出|了)了?"
# Verbs that say of things that they are new, where they stand behind these: 托位今年新增320个.
MADE_NEW = "新增|新建|新创|新认定|新命名|新获[评批]|[又再]添"
_MOVES = Class(
    "move",
    "涨 加密 壮大 整合 优化 提高 提升 增加 增长 扩大 上升 升 降 降低 下降 减少 缩短 压缩 压减 扩充 布局 发展 调增 调高 调低 调整 调 拓展"
    " 缩小 恢复 回升 扩 增 减 延长 扩容 扩编 扩展 扩面 攀升 回落 上调 下调 缩减 跌 跃升 拉升 推高 推升 抬升 走高 走低 下滑 收窄 降级 压降 提速 充实 扩增 递增",
    (
        Form("变(?=[成为])", "变成"),
        Form("[提推缩冲添抬落低高](?=[到至])|[走补](?=到)", "提到"),
    ),
)
# What a change begins with where its object follows: 降低次均费用5%.
MOVES_FIRST = tuple("降低 压减 压降 压缩 削减 缩短 减少 提高 提升".split())
# 提高到, 降至: what brings a measure to a level.
TO_VERBS = _MOVES.pattern

"""How good the reading of reports is, against what a careful reader annotated in them (docs/annotating.md)."""

from etl.quality.errors import GROUPS, Slip
from etl.quality.folder import GoldError, GoldReport, open_gold, read_codes, read_found
from etl.quality.gold import Gold, Mistake, read_gold
from etl.quality.measure import Found
from etl.quality.tally import LEVELS, Tally, score

__all__ = [
    "GROUPS",
    "LEVELS",
    "Found",
    "Gold",
    "GoldError",
    "GoldReport",
    "Mistake",
    "Slip",
    "Tally",
    "open_gold",
    "read_codes",
    "read_found",
    "read_gold",
    "score",
]

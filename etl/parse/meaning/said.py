"""What the words of a clause say of time, as the classes of such words are asked for it."""

from typing import NamedTuple

from etl.parse.records import Profile
from etl.parse.report.frame import Frame


class Said(NamedTuple):
    """What the words of a clause say, the ``years`` they name, and the frame that held before; ``default`` is the paragraph's."""

    words: str
    years: list[int]
    frame: Frame
    default: Frame
    profile: Profile


Told = tuple[Frame, bool] | None
"""The frame that a class of words gives, and whether it outlives the clause; None where none of them stands there."""

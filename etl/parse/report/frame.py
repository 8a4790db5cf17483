"""What a figure is taken to be where its own words say nothing else: kind, year and place."""

from typing import NamedTuple

from etl.parse.records import Kind, Profile
from etl.parse.report.titles import term_of


class Frame(NamedTuple):
    """What a figure is taken to be where its own words say nothing else."""

    kind: Kind
    year: int
    place_code: str

    def at(self, place_code: str) -> "Frame":
        """The frame of figures of another place."""
        return self if place_code == self.place_code else Frame(self.kind, self.year, place_code)


def planned_year(profile: Profile) -> int:
    """The year that a report plans: its own word for it, or the year after the one it reviews."""
    if profile.target_year is not None:
        return profile.target_year
    assert profile.actual_year is not None
    return profile.actual_year + 1


def reviewed_year(profile: Profile) -> int:
    """The last year of which a report tells results: its own word, the year before its five years, or before the one planned."""
    if profile.actual_year is not None:
        return profile.actual_year
    term = term_of(profile.title) if profile.kind in {"规划", "工作计划"} else None
    return term[0] - 1 if term else planned_year(profile) - 1

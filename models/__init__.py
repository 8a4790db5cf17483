"""The tables of the warehouse. Views are files in sql/views/, never part of this metadata."""

from models.base import metadata
from models.derived import derived_value, unclaimed_name
from models.facts import figure, observation, report
from models.operations import data_dictionary, decision, load_item, load_run
from models.reference import domain, indicator, indicator_alias, indicator_part, region, standard, unit

__all__ = [
    "data_dictionary",
    "decision",
    "derived_value",
    "domain",
    "figure",
    "indicator",
    "indicator_alias",
    "indicator_part",
    "load_item",
    "load_run",
    "metadata",
    "observation",
    "region",
    "report",
    "standard",
    "unclaimed_name",
    "unit",
]

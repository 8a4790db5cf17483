"""The tables of the warehouse. Views are files in sql/views/, never part of this metadata."""

from models.base import metadata
from models.facts import figure, observation, report
from models.operations import data_dictionary, decision, load_item, load_run
from models.reference import domain, indicator, indicator_alias, region, unit

__all__ = [
    "data_dictionary",
    "decision",
    "domain",
    "figure",
    "indicator",
    "indicator_alias",
    "load_item",
    "load_run",
    "metadata",
    "observation",
    "region",
    "report",
    "unit",
]

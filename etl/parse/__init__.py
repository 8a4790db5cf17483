"""Text to observations. Pure: no SQL, no files, no clock."""

from etl.parse.catalogue import Catalogue
from etl.parse.compose import extract
from etl.parse.records import Extraction, Figure, Hints, Observation, Reference

__all__ = ["Catalogue", "Extraction", "Figure", "Hints", "Observation", "Reference", "extract"]

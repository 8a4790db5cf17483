"""Text to observations. Pure: no SQL, no files, no clock.

``extract`` and ``Catalogue`` come when they are asked for: they compile the reader's patterns, which takes a third of a
second, and most commands read no report.
"""

from typing import TYPE_CHECKING, Any

from etl.parse.records import Extraction, Figure, Hints, Observation
from etl.parse.reference import Reference

if TYPE_CHECKING:
    from etl.parse.compose import extract
    from etl.parse.indicators.catalogue import Catalogue

__all__ = ["Catalogue", "Extraction", "Figure", "Hints", "Observation", "Reference", "extract"]


def __getattr__(name: str) -> Any:
    if name == "extract":
        from etl.parse.compose import extract

        return extract
    if name == "Catalogue":
        from etl.parse.indicators.catalogue import Catalogue

        return Catalogue
    raise AttributeError(f"{__name__} has no {name}")

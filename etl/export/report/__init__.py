"""Pages that show promises and results: a city's, or an indicator's across cities."""

from etl.export.report.city import city_page
from etl.export.report.indicator import indicator_page
from etl.export.report.records import CityReport, IndicatorReport, Outcome, Quote, Value

__all__ = ["CityReport", "IndicatorReport", "Outcome", "Quote", "Value", "city_page", "indicator_page"]

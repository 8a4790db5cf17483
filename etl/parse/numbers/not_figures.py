"""The table that says which numbers are no figures. Each row has its example beside it, and a test tries it."""

from etl.parse.numbers.dates import DATES
from etl.parse.numbers.grades import GRADES
from etl.parse.numbers.numbering import NUMBERING
from etl.parse.numbers.orders import FREQUENCIES, ORDERS
from etl.parse.numbers.qualifiers import QUALIFIERS, THRESHOLDS
from etl.parse.numbers.rule import NotFigure

# The first row that matches decides.
NOT_FIGURES: tuple[NotFigure, ...] = (
    *DATES, *NUMBERING, *GRADES, *QUALIFIERS, *THRESHOLDS, *FREQUENCIES, *ORDERS,
)  # fmt: skip

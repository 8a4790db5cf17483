"""Work that is spread over processes and machines, tried again, and stopped in good order; it knows nothing of reports."""

from etl.work.patience import Patience, patiently
from etl.work.pool import ordered
from etl.work.stop import Stop, Stopped, stoppable

__all__ = ["Patience", "Stop", "Stopped", "ordered", "patiently", "stoppable"]

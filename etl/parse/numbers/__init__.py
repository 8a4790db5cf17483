"""Every number of a report with its value and unit, or the reason why it is no figure."""

"""Tables: what their columns hold, and an observation of each cell."""

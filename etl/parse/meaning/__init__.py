"""Kind, measure, year and place of a figure, and the observation that comes of it all."""

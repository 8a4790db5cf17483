"""The catalogue: which indicator a name means, and which domain."""

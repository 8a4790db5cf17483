"""The rules of naming, each of which names the figures of a run or passes."""

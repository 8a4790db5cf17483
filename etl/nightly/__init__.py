"""Loads that nobody has to watch: fetch, load what is new, check, export, and tell in a screen of text."""

"""Observations to the database."""

"""Settings: what a user says once for every command."""

DATABASE_VARIABLE = "ZHIBIAO_DATABASE_URL"
"""The environment variable that names the database."""

DEFAULT_DATABASE = "sqlite:///zhibiao.db"
"""The database where nothing names one: a file in the working folder."""

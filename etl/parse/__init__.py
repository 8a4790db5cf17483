"""Text to observations. Pure: no SQL, no files, no clock."""

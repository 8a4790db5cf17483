"""Files to text and tables, one module a format."""

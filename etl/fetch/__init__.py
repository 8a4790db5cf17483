"""Reports from the web: what is new or changed, politely, kept as it came."""

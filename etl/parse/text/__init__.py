"""The text of a report in pieces: one form for each sign, lines, paragraphs, sentences, tables that stand in plain text."""

"""What a report is, which division it is about, and which of its paragraphs review or plan."""

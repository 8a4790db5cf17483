"""What a head leaves out, from the words around, above and before it."""

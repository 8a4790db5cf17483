"""What is known while a sentence is read: its words around a figure, who it is about, what was said before it."""

"""What depends on the language of a reader: how figures read, and the fixed words of every document."""

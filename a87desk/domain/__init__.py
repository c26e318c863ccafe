"""The nouns of the field and their rules: frozen records, no file, no screen, no clock."""

"""Finding what groups share: pure functions, text in and suggestions out. Knows no file, no screen, no time."""

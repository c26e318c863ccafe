"""The workshop file: the log, the projection made from it, undo, search and proof. The only place that writes SQL."""

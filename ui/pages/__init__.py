"""The pages of the program, one folder a noun. Put together from `ui.widgets`, shown by `ui.main_window`."""

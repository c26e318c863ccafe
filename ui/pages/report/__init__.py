"""The Report page: the outcome report as it will be printed, its parts and options, and the checks before the final."""

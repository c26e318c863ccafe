"""The core of A87Desk: what a workshop is, how it is kept, merged and read. It asks for no screen."""

__version__ = "0.1.0"

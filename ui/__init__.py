"""The desktop program: it shows, asks and calls. Rules of the field live in `a87desk`."""

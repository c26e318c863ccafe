"""The documents: pure writers over the frozen read model. Data in, bytes out; no Qt, no SQL, no clock."""

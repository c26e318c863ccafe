"""Bundles: what leaves this laptop and what arrives. Knows the container, the signature and the merge; no screen."""

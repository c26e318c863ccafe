"""The Exchange page: bundles that came, what two laptops wrote differently, and what is sent."""

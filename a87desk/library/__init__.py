"""The secretariat's many workshops, from the bundles that countries send."""

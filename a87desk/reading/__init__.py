"""What lists, pages and documents show: frozen models, one for each list, from the projection."""

"""Paper for the venue: what is handed out, hung up, worn, signed and filled in. Data in, documents out."""

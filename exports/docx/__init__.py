"""Documents become Word files: the same blocks as the PDF, in styles that a secretary can change."""

"""The page of comments: versions of a document, the comments on each, and what became of them."""

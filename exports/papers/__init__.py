"""The documents beside the outcome report, one file a kind: what each says, as blocks for PDF and Word alike."""

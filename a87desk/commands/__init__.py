"""What a person can do: one frozen command for one act, one file for one noun. No command carries inverse code."""

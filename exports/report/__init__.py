"""The outcome report: a workshop's frozen model becomes blocks, one file a section. No Qt, no SQL, no clock."""

"""A filled spreadsheet before it is taken in: every change with a check box."""

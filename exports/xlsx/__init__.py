"""The workbook writer: sheets in, bytes out. `workbook` is the model, `writer` makes the file."""

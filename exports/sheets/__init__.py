"""What the workbook holds: one sheet a noun, from the same model as the report, so their counts agree."""

"""Edits the first sheet of a workbook with openpyxl: edit_workbook.py IN OUT [ID HEAD VALUE]...

Each three set the cell of the row with that id in the column with that head. Properties that openpyxl does not know
are lost, as in other programs.
"""
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
heads = {cell.value: cell.column for cell in sheet[1]}
rows = {row[0].value: row[0].row for row in sheet.iter_rows(min_row=2)}
edits = sys.argv[3:]
for identity, head, value in zip(edits[0::3], edits[1::3], edits[2::3]):
    cell = sheet.cell(rows[identity], heads[head])
    cell.value = value
    if value.startswith("="):
        cell.data_type = "s"
book.save(sys.argv[2])

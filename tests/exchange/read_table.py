"""Reads a CSV file with Python's csv module and writes its rows as JSON: read_table.py FILE [SEPARATOR].

An object of {mark, rows}: whether the file begins with a byte order mark, and the cells, string for string.
"""
import csv
import json
import sys

csv.field_size_limit(1 << 24)
with open(sys.argv[1], "rb") as file:
    mark = file.read(3) == b"\xef\xbb\xbf"
with open(sys.argv[1], encoding="utf-8-sig" if mark else "utf-8", newline="") as file:
    rows = list(csv.reader(file, strict=True, delimiter=sys.argv[2] if len(sys.argv) > 2 else ","))
print(json.dumps({"mark": mark, "rows": rows}))

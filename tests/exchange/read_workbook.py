"""Reads a workbook with openpyxl and writes what it found as JSON: read_workbook.py FILE.

{sheets: [{name, cells: [[[kind, value, format]...]...], hidden: [column...], ...}], properties, times}. Kinds are
openpyxl's types of values: "str", "datetime", "time", "timedelta", "float", "int", "NoneType"; a formula is "formula".
"""
import json
import sys
import xml.etree.ElementTree
import zipfile

import openpyxl


def cell(one):
    kind = "formula" if one.data_type == "f" else type(one.value).__name__
    value = one.value if isinstance(one.value, (int, float)) else "" if one.value is None else str(one.value)
    return [kind, value, one.number_format]


def sheet(one):
    return {
        "name": one.title,
        "cells": [[cell(each) for each in row] for row in one.iter_rows()],
        "hidden": [name for name, column in one.column_dimensions.items() if column.hidden],
        "widths": {name: column.width for name, column in one.column_dimensions.items()},
        "wrapped": bool(one.max_row) and bool(one.cell(1, 1).alignment.wrap_text),
        "frozen": one.freeze_panes or "",
        "filter": one.auto_filter.ref or "",
        "landscape": one.page_setup.orientation == "landscape",
        "paper": one.page_setup.paperSize,
        "fit": [bool(one.sheet_properties.pageSetUpPr and one.sheet_properties.pageSetUpPr.fitToPage),
                one.page_setup.fitToWidth, one.page_setup.fitToHeight],
        "repeated": one.print_title_rows or "",
        "breaks": [each.id for each in one.row_breaks.brk],
        "choices": {str(rule.sqref): rule.formula1 for rule in one.data_validations.dataValidation},
        "hints": {str(rule.sqref): rule.prompt for rule in one.data_validations.dataValidation},
        "fills": [rule.formula[0] for area in one.conditional_formatting for rule in area.rules],
    }


def properties(archive):
    if "docProps/custom.xml" not in archive.namelist():
        return {}
    root = xml.etree.ElementTree.fromstring(archive.read("docProps/custom.xml"))
    return {one.get("name"): one[0].text or "" for one in root}


book = openpyxl.load_workbook(sys.argv[1])
archive = zipfile.ZipFile(sys.argv[1])
print(json.dumps({
    "sheets": [sheet(one) for one in book.worksheets],
    "properties": properties(archive),
    "title": book.properties.title or "",
    "author": book.properties.creator or "",
    "created": str(book.properties.created),
    "times": sorted({str(one.date_time) for one in archive.infolist()}),
}))

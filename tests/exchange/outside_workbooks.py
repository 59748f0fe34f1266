"""Workbooks for the tests, written by openpyxl: outside_workbooks.py NAME puts one on standard output."""

import datetime
import io
import sys

import openpyxl
from openpyxl.styles import numbers
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HEADER = ["id", "Date", "Heure", "Plateforme", "Titre / Hook", "Caption (FR)", "Statut", "Budget", "Notes"]


def plan():
    """A plan as an agency keeps it: a title over the columns, a sheet before it and two behind, one hidden."""
    book = openpyxl.Workbook()
    book.active.title = "Lisez-moi"
    book.active["A1"] = "Ce classeur est le planning d’octobre."
    sheet = book.create_sheet("Planning")
    sheet.append(["Planning éditorial"])
    sheet.merge_cells("A1:I1")
    sheet.append([])
    sheet.append(HEADER)
    day = datetime.date
    sheet.append([1, day(2026, 10, 13), datetime.time(18, 0), "Instagram", "Atelier", "Bonjour 👋\nà tous", "Validé", 100, "Relire"])
    sheet.append([2, datetime.datetime(2026, 10, 20, 9, 30), None, "LinkedIn", "Portrait", "=1+1 n’est pas 3", "Brouillon", 1234.5, None])
    sheet["F5"].data_type = "s"
    sheet.append(["100000000000000001", day(2026, 10, 21), None, "Instagram", "Masquée", None, None, None, None])
    sheet.row_dimensions[6].hidden = True
    sheet.append([3, day(2026, 10, 27), None, "Instagram", "Série 1", "@marque", None, 0.5, "#N/A"])
    sheet.append([4, None, None, "Instagram", "Série 2", "Deux", None, None, True])
    sheet.merge_cells("B7:B8")
    sheet["H5"].number_format = '#,##0.00\\ "€"'
    book.create_sheet("Budget").append(["Poste", "Montant"])
    book.create_sheet("Listes").append(["Titre", "Date"])
    book["Listes"].sheet_state = "hidden"
    return book


def mac():
    """Days counted from the end of 1903."""
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active.append(["Date", "Titre"])
    book.active.append([datetime.datetime(2026, 10, 13, 18, 30), "Atelier"])
    return book


def numbers_of_all_kinds():
    book = openpyxl.Workbook()
    sheet = book.active
    for value, code in [
        (datetime.date(2026, 10, 13), "DD/MM/YYYY"),
        (datetime.date(2026, 10, 13), '[$-40C]dddd\\ d\\ mmmm\\ yyyy;@'),
        (datetime.date(2026, 10, 1), "mmm\\-yy"),
        (datetime.datetime(2026, 10, 13, 18, 30), "m/d/yy h:mm AM/PM"),
        (datetime.time(8, 5, 59), "h:mm"),
        (datetime.timedelta(hours=26, minutes=30), "[h]:mm"),
        (0.1 + 0.2, "General"),
        (1234.5, "#,##0.00 [$€-40C]"),
        (0.125, numbers.FORMAT_PERCENTAGE_00),
        (33.333, "General"),
        (100 / 3, "0.00"),
        (1.22158e17, "General"),
        (42, '0 "mois";[Red]-0 "jours"'),
        (-12.5, "General"),
    ]:
        sheet.append([value])
        sheet.cell(sheet.max_row, 1).number_format = code
    return book


book = {"plan": plan, "mac": mac, "numbers": numbers_of_all_kinds}[sys.argv[1]]()
out = io.BytesIO()
book.save(out)
sys.stdout.buffer.write(out.getvalue())

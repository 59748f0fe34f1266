#!/usr/bin/env bash
# Workbooks that LibreOffice saved, from a terminal. Argument: the build folder. Needs soffice, and no display.
source "$(dirname "${BASH_SOURCE[0]}")/../cli/checks.sh"
convert() { soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$1" --outdir "$2" "${@:3}" >out 2>err; }
import() { "$tandem" import plan.tandem "$@" --settings "$work/settings" --lang en >out 2>err; }
post() { python3 -c "
import json, sys
post = next(p for p in json.load(open('plan.tandem'))['posts'] if p['title'] == sys.argv[1])
print(post['when'], post.get('text', '').replace('\n', ' / '))" "$1"; }

cp "$source_dir/projects/maison-oriane.tandem" plan.tandem

# Days counted from the end of 1903, a merged title, a text in three looks, a hidden row, a formula and an error.
convert xlsx saved "$source_dir/tests/heavy/plan.fods"
check "LibreOffice wrote a workbook" test -s saved/plan.xlsx
check "it is one that counts from 1904" bash -c "unzip -p saved/plan.xlsx xl/workbook.xml | grep -q 'date1904=\"\(true\|1\)\"'"
check "with a text in several runs" bash -c "unzip -p saved/plan.xlsx xl/sharedStrings.xml | grep -q '<r><rPr>'"
check "it comes in" import saved/plan.xlsx
check "without its hidden row" grep -q "^1 hidden row was left out: 4.$" out
check "and without the error" grep -q "^1 cell holds an error and was taken as empty: E5.$" out
check "the rest is new" grep -q "^2 new, 0 changed, 0 same, 0 skipped$" out
check "date, time and text are right" test "$(post Atelier)" = "2026-10-13T18:30 Un grand jour 👋 / à tous"
check "what a formula came to is a title" test -n "$(post Portrait)"

# A second sheet whose header is merged, across columns and down over a row of names below it.
check "its header is merged" bash -c "unzip -p saved/plan.xlsx xl/worksheets/sheet2.xml | grep -q '<mergeCell ref=\"D1:E2\"'"
check "the sheet with the merged header comes in" import saved/plan.xlsx --sheet Novembre
check "its rows are below that" grep -q "^1 new, 0 changed, 0 same, 1 skipped$" out
check "each value stands in its column" test "$(post "Marché de Noël")" = "2026-11-17T12:00 Rendez-vous sur la place"

# What openpyxl wrote says the same after LibreOffice opened and saved it.
/usr/bin/python3 "$source_dir/tests/exchange/outside_workbooks.py" plan >agency.xlsx
import agency.xlsx
check "openpyxl's comes in" grep -q "^4 new, 0 changed, 0 same, 0 skipped$" out
convert xlsx saved agency.xlsx
check "LibreOffice saved it" test -s saved/agency.xlsx
check "it comes in again" import saved/agency.xlsx
check "nothing of it changed" grep -q "^0 new, 0 changed, 4 same, 0 skipped$" out

# Its other formats are refused by what they hold.
for kind in ods xls fods; do
    convert "$kind" "$kind" agency.xlsx
    cp "$kind/agency.$kind" "as_$kind.xlsx"
    import "as_$kind.xlsx"
    check "$kind ends with 1" test $? = 1
done
import as_ods.xlsx
check "an .ods is named" grep -q "This is a .ods file" err
import as_xls.xlsx
check "an .xls is named" grep -q "This is a .xls file" err

exit $((failures > 0))

#!/usr/bin/env bash
# The table for spreadsheets in LibreOffice: nothing in it is a formula. Argument: the build folder. Needs soffice and no
# display.
source "$(dirname "${BASH_SOURCE[0]}")/../cli/checks.sh"
run() {
    local language=en
    [[ $* == *"--lang fr" ]] && language=
    "$tandem" "$@" --settings "$work/settings" ${language:+--lang $language} >out 2>err
}
# open_in_calc FILE [CODE OF THE SEPARATOR]
open_in_calc() {
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to xlsx --infilter="CSV:${2:-44},34,76,1" "$1" >out 2>err
}
# formulas FILE: how many cells of the workbook are formulas.
formulas() {
    /usr/bin/python3 - "$1" <<'EOF'
import sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).active
print(sum(cell.data_type == "f" for row in sheet.iter_rows() for cell in row))
EOF
}

# Every place of a sample's posts that a table shows holds what spreadsheets take for a formula.
python3 - "$source_dir/projects/maison-oriane.tandem" <<'EOF'
import json, sys
plan = json.load(open(sys.argv[1]))
hostile = ["=1+1", "=HYPERLINK(\"https://example.com\")", "+33 6 12", "-5 % now", "@oriane", "\t=1+1", "  =1+1", "\"=1+1",
           "＝1+1", "\n=1+1", "\u00a0=1+1", "'=1+1", "=cmd|' /C calc'!A0"]
for i, post in enumerate(plan["posts"]):
    text = hostile[i % len(hostile)]
    post["title"], post["text"], post["note"] = text, text + "\nmore", text
    for variant in post.get("variants", []):
        variant["first_comment"] = variant["content_warning"] = variant["link"] = text
for i, campaign in enumerate(plan["campaigns"]):
    campaign["name"] = hostile[i % len(hostile)]
json.dump(plan, open("plan.tandem", "w"))
EOF
check "the table is written" run export plan.tandem --csv sheet.csv --profile spreadsheet
check "LibreOffice opens it" open_in_calc sheet.csv
check "it has rows" test "$(/usr/bin/python3 -c 'import openpyxl; print(openpyxl.load_workbook("sheet.xlsx").active.max_row > 50)')" = True
check "none of its cells is a formula" test "$(formulas sheet.xlsx)" = 0
check "the French one is written" run export plan.tandem --csv feuille.csv --profile spreadsheet --lang fr
check "LibreOffice opens it with semicolons" open_in_calc feuille.csv 59
check "it has as many columns" test "$(/usr/bin/python3 -c 'import openpyxl; print(openpyxl.load_workbook("feuille.xlsx").active.max_column)')" = 23
check "none of its cells is a formula" test "$(formulas feuille.xlsx)" = 0
check "the plan of ads is written" run export plan.tandem --csv ads.csv --profile meta_plan
check "LibreOffice opens it too" open_in_calc ads.csv
check "none of its cells is a formula either" test "$(formulas ads.xlsx)" = 0

# What the apostrophes are for: the table for tools has formulas there.
check "the neutral table is written" run export plan.tandem --csv raw.csv --profile neutral
check "LibreOffice opens that" open_in_calc raw.csv
check "it has formulas" test "$(formulas raw.xlsx)" -gt 0

# Opened and saved there, the workbook comes back without a change.
run import plan.tandem sheet.xlsx
check "the workbook comes back" grep -q "^0 new, 0 changed, " out

exit $((failures > 0))

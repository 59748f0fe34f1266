#!/usr/bin/env bash
# Workbooks from a terminal and back. Argument: the build folder. Needs no display.
source "$(dirname "${BASH_SOURCE[0]}")/plan_edits.sh"

# refuse WHAT CODE ARGUMENTS...: the program ends with that code.
refuse() {
    "$tandem" "${@:3}" --settings "$work/settings" --lang en >out 2>err
    [[ $? == "$2" ]] || fail "$1 ends with $2"
}
sheets() { python3 -c "
import re, sys, zipfile
print(','.join(re.findall(r'<sheet name=\"([^\"]*)\"', zipfile.ZipFile(sys.argv[1]).read('xl/workbook.xml').decode())))" "$1"; }
parts() { python3 -c "
import sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
print(''.join(book.read(name).decode() for name in book.namelist()))" "$1"; }

cp plan.tandem before.tandem
run export plan.tandem --xlsx plan.xlsx
grep -q '^plan.xlsx is written: [0-9]* rows$' out || fail "the file is named"
[[ $(sheets plan.xlsx) == "Plan,Calendar,Campaigns,Budget,Tasks" ]] || fail "all sheets: $(sheets plan.xlsx)"
cmp -s plan.tandem before.tandem || fail "writing a workbook changes nothing"
"$tandem" export plan.tandem --xlsx again.xlsx --settings "$work/settings" --lang fr >out 2>err || fail "a French screen"
cmp -s plan.xlsx again.xlsx || fail "the same plan gives the same workbook, in the plan's language"

run export plan.tandem --xlsx client.xlsx --client --from 2026-10-01 --to 2026-11-01
[[ $(sheets client.xlsx) == "Plan,Calendar,Campaigns" ]] || fail "a client's sheets: $(sheets client.xlsx)"
grep -q 'not at the client’s approval yet' out || fail "what is held back is counted"
parts client.xlsx >client.txt
for name in "Camille Roux" Owner Fee Tasks; do
    if grep -q "$name" client.txt; then fail "a client's workbook says $name"; fi
done
run export plan.tandem --xlsx some.xlsx --client --sheets Budget,Plan,Tasks
[[ $(sheets some.xlsx) == "Plan,Budget" ]] || fail "a client never gets tasks: $(sheets some.xlsx)"

# Back without a change.
run import plan.tandem client.xlsx
grep -q '^0 new, 0 changed, [1-9][0-9]* same, 0 skipped$' out || fail "nothing changed: $(tail -1 out)"
cmp -s plan.tandem before.tandem || fail "and nothing was written"

refuse "a sheet that is none" 64 export plan.tandem --xlsx none.xlsx --sheets pictures
refuse "no file to write" 64 export plan.tandem
grep -q -- '--ics, --csv, --xlsx' err || fail "one file is asked for"
refuse "two files to write" 64 export plan.tandem --xlsx none.xlsx --ics none.ics
refuse "tasks alone for a client" 1 export plan.tandem --xlsx none.xlsx --client --sheets tasks
refuse "a folder that is not there" 1 export plan.tandem --xlsx nowhere/none.xlsx
[[ ! -e none.xlsx && ! -e none.ics ]] || fail "a refusal writes nothing"

finish

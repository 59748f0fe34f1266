#!/usr/bin/env bash
# A plan from a workbook, from a terminal. Argument: the build folder. Needs no display.
source "$(dirname "${BASH_SOURCE[0]}")/checks.sh"
import() { "$tandem" import plan.tandem "$@" --settings "$work/settings" --lang "${lang:-en}" >out 2>err; }
posts() { python3 -c "import json; print(len(json.load(open('plan.tandem'))['posts']))"; }

cp "$source_dir/projects/maison-oriane.tandem" plan.tandem
/usr/bin/python3 "$source_dir/tests/exchange/outside_workbooks.py" plan >plan.xlsx
before=$(posts)

check "a dry run ends well" import plan.xlsx --dry-run
check "it says which sheet was read" grep -q "^The sheet “Planning” was read. Not read: Lisez-moi, Budget.$" out
check "and what was left out" grep -q "^1 hidden row was left out: 6.$" out
check "and counts" grep -q "^4 new, 0 changed, 0 same, 0 skipped$" out
check "a dry run writes nothing" test "$(posts)" = "$before"
check "the ending does not matter" import plan.xlsx
check "the posts are in the file" test "$(posts)" = $((before + 4))
cp plan.xlsx plan.csv
check "a second time ends well, by whatever name" import plan.csv
check "it adds nothing" grep -q "^0 new, 0 changed, 4 same, 0 skipped$" out
check "and writes nothing" test "$(posts)" = $((before + 4))
import plan.xlsx --sheet Novembre
check "a sheet that is not there ends with 1" test $? = 1
check "and the sheets there are are named" grep -q "There are: Lisez-moi, Planning, Budget" err
printf '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1%2000s' "" >old.xls
lang=fr import old.xls
check "an .xls ends with 1" test $? = 1
check "is refused by what it holds" grep -q "C’est un fichier .xls" err
check "and the way out is told" grep -q "Enregistrez-le en .xlsx" err
# The reading takes less than a second of the processor (tests/exchange/hostile_xlsx_test.cpp); the program has more time
# here, on a machine that does other work.
head -c 40000000 /dev/zero >>old.xls
began=$SECONDS
import old.xls
check "a large .xls ends with 1 too" test $? = 1
check "at once" test $((SECONDS - began)) -lt 10
check "and for the same reason" grep -q "This is a .xls file" err

exit $((failures > 0))

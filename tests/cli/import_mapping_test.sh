#!/usr/bin/env bash
# How a file is read can be said in a terminal. Argument: the build folder. Needs no display.
source "$(dirname "${BASH_SOURCE[0]}")/checks.sh"
import() { "$tandem" import plan.tandem "$@" --settings "$work/settings" --lang en >out 2>err; }
titles() { python3 -c "import json; print('|'.join(sorted(p['title'] for p in json.load(open('plan.tandem'))['posts'])))"; }

"$tandem" new plan.tandem --template empty --settings "$work/settings" >out 2>err
printf 'Foo;Bar;Baz\nUn;03/04/2026;x\nDeux;05/04/2026;y\n' >plan.csv
import plan.csv
check "columns nobody knows end with 1" test $? = 1
check "columns are said" import plan.csv --column Foo=title --column Bar=date --column Baz= --dates month_first
check "and the rows come in" test "$(titles)" = "Deux|Un"
check "in the order of dates that was said" grep -q '2026-03-04' plan.tandem
import plan.csv --column Nothing=title
check "a column that is not there ends with 1" test $? = 1
check "and those there are are named" grep -q "The file has: Foo, Bar, Baz" err
import plan.csv --column Foo=nonsense
check "as does a column no plan has" test $? = 1
printf 'a;b|2026-05-06\n' >bare.csv
check "a file without header, with another separator" import bare.csv --delimiter '|' --header-row 0 --column A=title --column B=date
check "comes in too" test "$(titles)" = "Deux|Un|a;b"
printf 'Titre;Date\n\xe9t\xe9;2026-05-07\n' >western.csv
import western.csv --encoding utf8
check "a text that is not of that encoding ends with 1" test $? = 1
check "and says so" grep -q "not written in that encoding" err
check "its own encoding is found out" import western.csv
import western.csv --encoding ebcdic
check "an encoding nobody knows is a usage error" test $? = 64

exit $((failures > 0))

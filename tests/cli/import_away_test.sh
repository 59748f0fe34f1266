#!/usr/bin/env bash
# Days away from a calendar file, from a terminal. Argument: the build folder. Needs no display.
source "$(dirname "${BASH_SOURCE[0]}")/checks.sh"
import() { "$tandem" import plan.tandem "$@" --settings "$work/settings" --lang en >out 2>err; }
away_rows() { python3 -c "
import json
print(json.dumps(next(p for p in json.load(open('plan.tandem'))['people'] if p['name'] == 'Camille Roux').get('away', [])))"; }
has_text() { [[ $(away_rows) == *"$1"* ]]; }

cp "$source_dir/projects/maison-oriane.tandem" plan.tandem
printf '%s\r\n' BEGIN:VCALENDAR BEGIN:VEVENT SUMMARY:Ski 'DTSTART;VALUE=DATE:20261221' 'DTEND;VALUE=DATE:20261226' END:VEVENT \
    BEGIN:VEVENT SUMMARY:Dentist DTSTART:20261215T090000 DURATION:PT30M END:VEVENT END:VCALENDAR >leave.ics
before=$(away_rows)

check "a dry run ends well" import leave.ics --away "Camille Roux" --dry-run
check "it says how many days" grep -q "^5 days away added for Camille Roux" out
check "and what is left out" grep -q "^Line 7, Dentist: it takes less than half a working day" out
check "a dry run writes nothing" test "$(away_rows)" = "$before"
check "initials name a person" import leave.ics --away CR
check "the days are in the file" has_text 2026-12-21/2026-12-25
check "with their title" has_text Ski
after=$(away_rows)
check "a second time ends well" import leave.ics --away CR
check "it adds nothing" grep -q "^No new days away for Camille Roux" out
check "and writes nothing" test "$(away_rows)" = "$after"
import leave.ics --away Nobody
check "a name that nobody has is told" grep -q "Nobody" err
echo "no calendar" >none.ics
import none.ics --away CR
check "a file that is no calendar ends with 1" test $? = 1
check "and is refused in words" grep -q "holds no calendar" err

exit $((failures > 0))

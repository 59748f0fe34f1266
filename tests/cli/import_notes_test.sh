#!/usr/bin/env bash
# Events of a calendar as notes, and a calendar of Tandem's own, from a terminal. Argument: the build folder. Needs no display.
source "$(dirname "${BASH_SOURCE[0]}")/checks.sh"
import() { "$tandem" import "$@" --settings "$work/settings" --lang en >out 2>err; }
notes() { python3 -c "
import json
print(sorted(note['text'] for note in json.load(open('plan.tandem')).get('notes', [])))"; }
has_note() { [[ $(notes) == *"$1"* ]]; }

cp "$source_dir/projects/maison-oriane.tandem" plan.tandem
printf '%s\r\n' BEGIN:VCALENDAR BEGIN:VEVENT UID:1 'SUMMARY:Trade fair' 'DTSTART;VALUE=DATE:20261221' 'DTEND;VALUE=DATE:20261223' \
    END:VEVENT BEGIN:VEVENT UID:2 SUMMARY:Rehearsal LOCATION:Lyon DTSTART:20261215T090000 DURATION:PT30M END:VEVENT END:VCALENDAR >fair.ics
before=$(notes)

check "a dry run ends well" import plan.tandem fair.ics --notes --dry-run
check "it counts what is new" grep -q "^2 new, 0 changed, 0 same, 0 skipped" out
check "a dry run writes nothing" test "$(notes)" = "$before"
check "the events come in" import plan.tandem fair.ics --notes
check "a whole-day event has its title" has_note "'Trade fair'"
check "one with a time has that and its place" has_note "'09:00 Rehearsal\\nLyon'"
after=$(notes)
check "a second time ends well" import plan.tandem fair.ics --notes
check "it adds nothing" grep -q "^0 new, 0 changed, 2 same, 0 skipped" out
check "and writes nothing" test "$(notes)" = "$after"
sed -i 's/UID:2\r/UID:2\r\nSTATUS:CANCELLED\r/' fair.ics
check "a cancelled event takes its note away" import plan.tandem fair.ics --notes
check "which is said" grep -q "cancelled: the note of 2026-12-15 goes" out
check "and so it is" test "$(notes)" != "$after"
printf '%s\r\n' BEGIN:VEVENT UID:3 'SUMMARY:Bare' DTSTART:20261216T090000 END:VEVENT >bare.ics
check "an event without a calendar around it comes in" import plan.tandem bare.ics --notes
check "as what it is" has_note "'09:00 Bare'"
sed 's/UID:3/UID:4/; s/Bare/Wide/' bare.ics | iconv -f UTF-8 -t UTF-16 >wide.ics
check "and so does one in UTF-16" import plan.tandem wide.ics --notes
check "as what it is too" has_note "'09:00 Wide'"
import plan.tandem fair.ics --notes --away CR
check "notes and days away are not both" test $? = 64

what=posts,campaigns,flights,notes,occasions
"$tandem" export plan.tandem --ics out.ics --what $what --settings "$work/settings" --lang en >out
"$tandem" new empty.tandem --template empty --settings "$work/settings" --lang en >out
check "its own calendar comes into an empty project" import empty.tandem out.ics
check "with nothing left out" grep -qE "^[0-9]+ new, 0 changed, 0 same, 0 skipped" out
"$tandem" export empty.tandem --ics again.ics --what $what --settings "$work/settings" --lang en >out
sed '/^PRODID/d' out.ics >a
sed '/^PRODID/d' again.ics >b
check "and goes out as the same bytes" cmp a b
check "a second time ends well" import empty.tandem out.ics
check "it adds nothing" grep -qE "^0 new, 0 changed, [0-9]+ same, 0 skipped" out
"$tandem" export plan.tandem --ics tasks.ics --what tasks --settings "$work/settings" --lang en >out
check "what rules made is left to the rules" import empty.tandem tasks.ics
check "which is said" grep -qE "tasks? that rules made" out

exit $((failures > 0))

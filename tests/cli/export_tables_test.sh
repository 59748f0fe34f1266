#!/usr/bin/env bash
# Tables for other tools from a terminal. Argument: the build folder. Needs no display.
source "$(dirname "${BASH_SOURCE[0]}")/plan_edits.sh"

# rows FILE EXPRESSION: over the rows that Python's csv module reads.
rows() {
    python3 - "$1" "$2" <<'EOF'
import csv, sys
with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    rows = list(csv.reader(file, strict=True))
sys.exit(0 if eval(sys.argv[2]) else 1)
EOF
}
check() { rows "$1" "$2" || fail "$3"; }
refuses() {
    local code=$1 words=$2
    shift 2
    "$tandem" export plan.tandem "$@" --settings "$work/settings" --lang en >out 2>err
    [[ $? == "$code" ]] || fail "export $*: ended otherwise than with $code"
    grep -qF -- "$words" err || fail "export $*: does not say: $words"
}

# The neutral table holds every post, and comes back without a change.
run export plan.tandem --csv plan.csv
grep -q '^plan.csv is written: .* rows$' out || fail "the file and its rows are told"
check plan.csv 'rows[0][:4] == ["id", "date", "time", "timezone"]' "the neutral profile is the first choice"
check plan.csv 'len(rows) - 1 == len(__import__("json").load(open("plan.tandem"))["posts"])' "every post has a row"
cp plan.tandem before.tandem
run import plan.tandem plan.csv
grep -q '^0 new, 0 changed, ' out || fail "the neutral table changes nothing"
cmp -s plan.tandem before.tandem || fail "the project is as it was"

# What somebody wrote into the table for spreadsheets comes back.
run export plan.tandem --csv sheet.csv --profile spreadsheet
python3 - <<'EOF'
import csv
with open("sheet.csv", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.reader(file))
rows[1][7] = "A better title"
with open("sheet.csv", "w", encoding="utf-8-sig", newline="") as file:
    csv.writer(file).writerows(rows)
EOF
run import plan.tandem sheet.csv
grep -q '^0 new, 1 changed, ' out || fail "one title is changed"
holds "the title is in the project" 'any(post["title"] == "A better title" for post in plan["posts"])'

# A tool gets a file for each channel, and it is told what it does not get.
mkdir buffer
run export plan.tandem --csv buffer/week.csv --profile buffer
[[ $(ls buffer | wc -l) -gt 1 ]] || fail "a file for each channel"
for file in buffer/*.csv; do
    check "$file" 'rows[0] == ["Text", "Image URL", "Tags", "Posting Time"] and len(rows) > 1' "$file is Buffer's"
done
grep -q '^  Times are those of Europe/Paris\.$' out || fail "the zone is told"
[[ $(grep -c ': without a date$' out) -gt 8 ]] || fail "each post that was left out is named"
channel=$(python3 -c 'import json; print(json.load(open("plan.tandem"))["channels"][0]["id"])')
run export plan.tandem --csv one.csv --profile buffer --only "$channel"
[[ -f one.csv ]] || fail "one file has the name that was given"

# Days and statuses.
run export plan.tandem --csv days.csv --from 2026-10-12 --to 2026-10-19
check days.csv 'all("2026-10-12" <= row[1] < "2026-10-19" for row in rows[1:]) and len(rows) > 1' "posts of these days alone"
run export plan.tandem --csv drafts.csv --status draft,idea
check drafts.csv '{row[rows[0].index("status")] for row in rows[1:]} <= {"draft", "idea"} and len(rows) > 1' "posts of these statuses alone"

# A channel without a name is not what no name means.
python3 - <<'EOF'
import json
plan = json.load(open("plan.tandem"))
plan["channels"][0]["name"] = ""
json.dump(plan, open("unnamed.tandem", "w"))
EOF
run export unnamed.tandem --csv unnamed.csv
check unnamed.csv 'len(rows) - 1 == len(__import__("json").load(open("plan.tandem"))["posts"])' "all posts go out"

# The plan of ads.
run export plan.tandem --csv meta.csv --profile meta_plan
grep -q '^  This is a plan to be typed again, not a file to import\.$' out || fail "Meta's is no import"
check meta.csv 'len(rows) > 1 and len(rows[0]) == 38' "a flight a row"

# What is wrong is said, and nothing is written.
refuses 64 "Missing: --ics, --csv"
refuses 64 "one kind of file at a time" --csv none.csv --ics none.ics
refuses 64 "goes with --csv" --ics none.ics --profile buffer
refuses 64 "goes with --ics" --csv none.csv --per person
refuses 64 "neutral, spreadsheet, iso, buffer" --csv none.csv --profile nobody
refuses 64 "one of these is expected" --csv none.csv --status lost
refuses 1 "No channel or campaign has this name: Nobody" --csv none.csv --only Nobody
refuses 1 "Nothing of the plan goes into this file" --csv none.csv --from 2030-01-01
refuses 1 "none.csv" --csv nowhere/none.csv
[[ ! -e none.csv && ! -e none.ics ]] || fail "nothing is written"
run export --help
grep -q 'neutral|spreadsheet|iso|buffer|publer|metricool|sprout|hootsuite|google_calendar|google_ads|meta_plan' out || fail "the help lists the profiles"

finish

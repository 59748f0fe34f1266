#!/usr/bin/env bash
# What a client is shown, from a terminal, and the answers that come back. Argument: the build folder. Needs no display.
source "$(dirname "${BASH_SOURCE[0]}")/checks.sh"
tandem() { "$tandem" "$@" --settings "$work/settings" --lang en >out 2>err; }

cp "$source_dir/projects/maison-oriane.tandem" plan.tandem
check "a PDF of the month" tandem export plan.tandem --pdf month.pdf
check "is one to poppler" bash -c "pdfinfo month.pdf | grep -q 'Page size:.*A4'"
check "on larger paper, of two months" tandem export plan.tandem --pdf two.pdf --paper a3 --from 2026-10-01 --to 2026-12-01
check "it is larger" bash -c "pdfinfo two.pdf | grep -q 'Page size:.*A3'"
check "pictures" tandem export plan.tandem --png month.png --pixels 1
check "one for each page, 96 pixels an inch" bash -c "identify 'month - 1.png' | grep -q '1123x79'"
check "a calendar of the year for the wall" tandem export plan.tandem --year year.pdf --paper a3
check "is one page of A3" bash -c "pdfinfo year.pdf | tr -s ' ' | grep -q '^Pages: 1$' && pdfinfo year.pdf | grep -q 'Page size:.*A3'"
check "a presentation" tandem export plan.tandem --deck deck.pdf --budget --from 2026-10-01 --to 2026-11-01
check "is of 16:9" bash -c "pdfinfo deck.pdf | grep -q 'Page size: *960 x 540'"
check "with money where it was asked for" bash -c "pdftotext deck.pdf - | grep -q 'Planned budget'"
check "and a shorter one" tandem export plan.tandem --deck short.pdf --few-pages --from 2026-10-01 --to 2026-11-01
check "has fewer pages and no money" bash -c 'pdfinfo short.pdf | grep -qE "^Pages: +[0-9]$" && ! pdftotext short.pdf - | grep -q "Planned budget"'
check "weeks" tandem export plan.tandem --week week.png --pixels 3 --from 2026-10-12 --to 2026-10-19
check "three times 1120 pixels wide" bash -c "identify week.png | grep -q ' 3360x'"
check "cards of posts" tandem export plan.tandem --cards card.png --pixels 1 --from 2026-10-14 --to 2026-10-15
check "one for each, 720 pixels wide" bash -c "ls card*.png | wc -l | grep -qx 2 && identify card*.png | grep -c ' 720x' | grep -qx 2"
check "a drawing of the month" tandem export plan.tandem --svg month.svg
check "which another program draws" rsvg-convert "month - 1.svg" -o drawn.png
check "a review page" tandem export plan.tandem --html review.html
python3 - <<'PY'
import json, re
page = open("review.html", encoding="utf-8").read()
plan = json.loads(re.search(r'id="plan">(.*?)</script>', page, re.S)[1])
item = plan["items"][0]
json.dump({"format": plan["format"], "version": plan["version"], "plan_id": plan["plan_id"], "revision": plan["revision"],
           "reviewer": "Claire", "saved_at": "2026-10-13T10:00:00Z",
           "items": [{"id": item["id"], "text_sha256": item["text_sha256"], "decision": "changes_requested",
                      "comment": "Plus court"}]}, open("answers.json", "w"))
PY
check "answers come in" tandem import plan.tandem answers.json
check "and are told" grep -q "^Answers taken in: Claire$" out
check "a second time they are known" tandem import plan.tandem answers.json
check "and nothing is new" grep -q "^Nothing new in these answers: Claire$" out
check "the project keeps them" grep -q '"approver": "Claire"' plan.tandem
cp "$source_dir/projects/maison-oriane-en.tandem" other.tandem
tandem import other.tandem answers.json
check "another plan refuses them" test $? = 1
check "and says why" grep -q "It answers another plan" err
tandem export plan.tandem --pdf a.pdf --html b.html
check "two kinds at once are a usage error" test $? = 64
tandem export plan.tandem --html b.html --paper a3
check "as is an option of another kind" test $? = 64
tandem export plan.tandem --year a.pdf --budget
check "and money on a wall" test $? = 64
tandem export plan.tandem --cards a.png --from 2027-01-01 --to 2027-02-01
check "no posts, no cards" test $? = 1
tandem export plan.tandem --pdf a.pdf --from 2026-11-01 --to 2026-10-01
check "days that end before they begin are refused" test $? = 1

exit $((failures > 0))

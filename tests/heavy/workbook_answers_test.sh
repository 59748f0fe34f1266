#!/usr/bin/env bash
# A workbook goes out, LibreOffice opens and saves it, answers come back. Argument: the build folder. Needs soffice, and
# no display.
source "$(dirname "${BASH_SOURCE[0]}")/../cli/plan_edits.sh"

soffice_to() { soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$1" --outdir "$2" "$3" >out 2>err; }
edit() { /usr/bin/python3 "$source_dir/tests/exchange/edit_workbook.py" "$@" >out 2>err || fail "openpyxl edits $1"; }
ids() { python3 -c "
import json, sys
posts = [p for p in json.load(open('plan.tandem'))['posts'] if p.get('status') == 'client_approval' and 'when' in p]
print(posts[int(sys.argv[1])]['id'])" "$1"; }

# Captions that spreadsheets take for something else.
python3 - <<'EOS'
import json
plan = json.load(open("plan.tandem"))
hostile = ["=1+1", "=HYPERLINK(\"https://example.com\")\n+33 1\n-5 %\n@handle", "'quoted", "007", "1e5", "TRUE", "a\tb\n\nc",
           "_x000D_ and _x0041_", "مرحبا بكم", "🏴󠁧󠁢󠁳󠁣󠁴󠁿👩‍👩‍👧‍👦é", "<b>&amp; \"vrai\"</b>", "漢字" * 1100, "13/10/2026", "+33 1 23", "12 %"]
posts = [p for p in plan["posts"] if "when" in p and p.get("status") not in ("archived", "cancelled")]
for post, text in zip(posts, hostile):
    post["text"] = text
json.dump(plan, open("plan.tandem", "w"), ensure_ascii=False)
json.dump({p["id"]: p["text"] for p, _ in zip(posts, hostile)}, open("texts.json", "w"))
EOS
run check plan.tandem
run export plan.tandem --xlsx team.xlsx
run export plan.tandem --xlsx client.xlsx --client

# LibreOffice's CSV has the texts as they are, and its pages are one a month, besides those of the other sheets.
soffice_to csv:"Text - txt - csv (StarCalc)":44,34,76,1,,0,false,true,false,false,false,1 csv team.xlsx
python3 - <<'EOS' || fail "the texts are the same in LibreOffice's CSV"
import csv, glob, json, sys
csv.field_size_limit(1 << 30)
rows = list(csv.reader(open(glob.glob("csv/*.csv")[0], encoding="utf-8", newline="")))
text = rows[0].index("Text")
found = {row[0]: row[text] for row in rows[1:]}
wrong = [(found.get(key), value) for key, value in json.load(open("texts.json")).items() if found.get(key) != value]
print(wrong[:3])
sys.exit(len(wrong) > 0)
EOS
run export plan.tandem --xlsx months.xlsx --sheets calendar --from 2026-09-01 --to 2026-12-01
soffice_to pdf pdf months.xlsx
[[ $(pdfinfo pdf/months.pdf | grep -c '^Pages: *3$') == 1 ]] || fail "three months have three pages: $(pdfinfo pdf/months.pdf | grep Pages)"

# Saved by LibreOffice without a change nothing comes back.
for file in team client; do
    soffice_to xlsx saved "$file.xlsx"
    run import plan.tandem "saved/$file.xlsx"
    grep -q "^This is a workbook of this project" out || fail "the $file's workbook is known again"
    grep -q "^0 new, 0 changed, [1-9][0-9]* same, 0 skipped$" out || fail "nothing of the $file's workbook changed: $(tail -1 out)"
done

# Two statuses and one comment are three changes, once, whichever program saved last.
edit saved/client.xlsx answered.xlsx "$(ids 0)" Status Approved "$(ids 1)" Status "Changes requested" "$(ids 2)" Comment "=Shorter, please"
first=$(ids 0) second=$(ids 1) third=$(ids 2)
soffice_to xlsx back answered.xlsx
run import plan.tandem back/answered.xlsx
grep -q "^0 new, 3 changed, [1-9][0-9]* same, 0 skipped$" out || fail "there are three changes: $(tail -1 out)"
holds "the first is approved" "next(p for p in plan['posts'] if p['id'] == '$first')['status'] == 'approved'"
holds "the second is to be changed" "next(p for p in plan['posts'] if p['id'] == '$second')['status'] == 'changes_requested'"
holds "the comment is there for the client" "[(c['on'], c['text'], c['for_client']) for c in plan['comments'] if c['text'].startswith('=')] == [('$third', '=Shorter, please', True)]"
cp plan.tandem before.tandem
run import plan.tandem back/answered.xlsx
grep -q "^0 new, 0 changed, [1-9][0-9]* same, 0 skipped$" out || fail "the same file again changes nothing: $(tail -1 out)"
cmp -s plan.tandem before.tandem || fail "the same file again leaves the project as it is"

finish

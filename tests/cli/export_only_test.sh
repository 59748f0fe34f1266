#!/usr/bin/env bash
# Files that hold some channels or campaigns alone, from a terminal as from the window. Argument: the build folder. Needs
# no display.
source "$(dirname "${BASH_SOURCE[0]}")/plan_edits.sh"

october=(--from 2026-10-01 --to 2026-11-01)
instagram="Instagram · Maison Oriane" tiktok="TikTok · Maison Oriane"

# page_holds WHAT EXPRESSION: of every post of October that is on the calendar, whether it is in the page tells the
# expression over its campaign's name and its networks.
page_holds() {
    python3 - "$2" <<'EOF' || fail "$1"
import json, re, sys
page = open("page.html", encoding="utf-8").read()
shown = {item["id"] for item in json.loads(re.search(r'id="plan">(.*?)</script>', page, re.S)[1])["items"]}
plan = json.load(open("plan.tandem"))
networks_of = {channel["id"]: channel["network"] for channel in plan["channels"]}
names = {row["id"]: row["name"] for row in plan["campaigns"]}
expected = set()
for post in plan["posts"]:
    campaign = names.get(post.get("campaign"))
    networks = {networks_of[one["channel"]] for one in post.get("variants", [])}
    in_october = post.get("when", "").startswith("2026-10") and post.get("status") not in ("cancelled", "archived")
    if in_october and eval(sys.argv[1]):
        expected.add(post["id"])
sys.exit(0 if expected and shown == expected else 1)
EOF
}
refuses() {
    "$tandem" export plan.tandem "${@:3}" --settings "$work/settings" --lang en >out 2>err
    [[ $? == "$1" ]] || fail "export ${*:3}: ended otherwise than with $1"
    grep -qF -- "$2" err || fail "export ${*:3}: does not say: $2"
}
without() {
    [[ -s $1 ]] || fail "$1 has no text"
    if grep -qF -- "$2" "$1"; then fail "$1 says: $2"; fi
}
with() { grep -qF -- "$2" "$1" || fail "$1 does not say: $2"; }

page() { run export plan.tandem --html page.html --unready "${october[@]}" "$@"; }
page
page_holds "a page of all" 'True'
page --only "Taste Week"
page_holds "a page of one campaign" 'campaign == "Taste Week"'
page --only "Taste Week" --only "Pink October"
page_holds "of two campaigns" 'campaign in ("Taste Week", "Pink October")'
page --only "$instagram"
page_holds "of a channel, as the window calls it" '"instagram" in networks'
page --only "$instagram" --only "$tiktok" --only "$tiktok"
page_holds "of two channels" 'networks & {"instagram", "tiktok"}'
page --only "$instagram" --only "Taste Week"
page_holds "of a campaign on a channel" '"instagram" in networks and campaign == "Taste Week"'
page --only "$(python3 -c 'import json; print(next(one["id"] for one in json.load(open("plan.tandem"))["channels"] if one["network"] == "facebook"))')"
page_holds "of a channel by its id" '"facebook" in networks'
page --only "Maison Oriane"
page_holds "a name that all channels have means all of them" 'True'

# Every kind that is about a part of the plan. Blind tasting is a film of Taste Week, Ghost moulds a picture of another.
for kind in pdf deck year; do
    run export plan.tandem --$kind $kind.pdf --unready "${october[@]}" --only "Taste Week" --only "$tiktok"
    pdftotext -raw $kind.pdf - | tr '\n' ' ' >$kind.txt
    with $kind.txt "Blind tasting"
    without $kind.txt "Ghost moulds"
done
run export plan.tandem --md plan.md "${october[@]}" --only "Taste Week" --only "$tiktok"
with plan.md "Blind tasting"
without plan.md "Ghost moulds"
run export plan.tandem --xlsx plan.xlsx "${october[@]}" --only "Taste Week" --only "$tiktok"
python3 -c "
import zipfile
book = zipfile.ZipFile('plan.xlsx')
print(''.join(book.read(name).decode() for name in book.namelist() if name.endswith('.xml')))" >xlsx.txt
with xlsx.txt "Blind tasting"
without xlsx.txt "Ghost moulds"
run export plan.tandem --csv plan.csv "${october[@]}" --only "Taste Week" --only "$tiktok"
with plan.csv "Blind tasting"
without plan.csv "Ghost moulds"
run export plan.tandem --svg plan.svg "${october[@]}" --only "Winter team"
run export plan.tandem --png plan.png --pixels 1 "${october[@]}" --only "Winter team"
run export plan.tandem --week week.png --pixels 1 --from 2026-10-12 --to 2026-10-19 --only "$tiktok"
mkdir cards
run export plan.tandem --cards cards/card.png --pixels 1 --unready --from 2026-10-12 --to 2026-10-19 --only "Taste Week" --only "$tiktok"
[[ $(ls cards) == *"Blind tasting"* && $(ls cards) == *"Sharp lemon"* && $(ls cards | wc -l) == 3 ]] || fail "cards of three posts: $(ls cards)"

# A calendar is of one name.
run export plan.tandem --ics one.ics --what posts --only "$tiktok"
with one.ics "Blind tasting"
without one.ics "Ghost moulds"
refuses 64 "only once with --ics" --ics none.ics --only "$tiktok" --only "$instagram"

# What is wrong is said, and nothing is written.
for kind in html pdf deck xlsx md csv; do
    refuses 1 "No channel or campaign has this name: Nobody" --$kind none.$kind --only "$tiktok" --only Nobody
    with err "There are: "
    with err "$instagram"
    [[ ! -e none.$kind ]] || fail "none.$kind is written"
done
refuses 1 "No channel or campaign has this name: " --md none.md --only ""
refuses 64 "goes with --ics, --csv" --json none.json --only "$tiktok"
[[ ! -e none.ics && ! -e none.md && ! -e none.json ]] || fail "a refusal writes nothing"
run export --help
tr -s ' \n' ' ' <out | grep -qF 'by name or id, or “Instagram · name” for a channel; may be repeated' || fail "the help tells how"

finish

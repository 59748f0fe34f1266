#!/usr/bin/env bash
# The plan as Markdown and as JSON from a terminal. Argument: the build folder. Needs no display.
source "$(dirname "${BASH_SOURCE[0]}")/plan_edits.sh"

refuse() {
    "$tandem" "${@:2}" --settings "$work/settings" --lang en >out 2>err
    [[ $? == 64 ]] || fail "$1 is a wrong argument"
}

run export plan.tandem --md plan.md
grep -q ' · €[0-9]' plan.md || fail "the team’s has amounts"
grep -q '^# Maison Oriane' plan.md || fail "the summary has the project's name"
grep -q '^### Week 42 · 12 – 18 October 2026$' plan.md || fail "and weeks"
run export plan.tandem --md client.md --client --from 2026-10-01 --to 2026-11-01
[[ $(wc -l <client.md) -lt $(wc -l <plan.md) ]] || fail "a client's summary is shorter"
if grep -q ' · €[0-9]' client.md; then fail "and has no amounts"; fi

run export plan.tandem --json plan.json
python3 - <<'EOS' || fail "the JSON has the project and its tasks"
import json, sys
plan = json.load(open("plan.json"))
tasks = plan["plan"]["tasks"]
ids = {person["id"] for person in plan["project"]["people"]}
good = len(tasks) > 500 and all(task["person"] in ids for task in tasks if "person" in task)
json.dump(plan["project"], open("inside.tandem", "w"))
sys.exit(0 if good else 1)
EOS
run check inside.tandem
run export inside.tandem --md inside.md
cmp -s plan.md inside.md || fail "what is inside is the same project"

refuse "JSON for a client" export plan.tandem --json none.json --client
grep -q -- '--client: goes with --xlsx, --md' err || fail "and the reason is told"
refuse "two files" export plan.tandem --json none.json --md none.md
[[ ! -e none.json && ! -e none.md ]] || fail "a refusal writes nothing"

finish

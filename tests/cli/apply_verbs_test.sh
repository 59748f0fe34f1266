#!/usr/bin/env bash
# The words of `apply` that need the plan: posts split and merged, days off, rules, duties, a tidied roster. Argument: the
# build folder. Needs no display.
source "$(dirname "${BASH_SOURCE[0]}")/plan_edits.sh"

# refused WHAT PYTHON TEXT: the actions end with 1, say so in words, and leave the file as it is.
refused() {
    cp plan.tandem before
    python3 -c "
import json
plan = json.load(open('plan.tandem'))
actions = []
exec('''$2''')
print(json.dumps(actions))" >actions.json
    "$tandem" apply plan.tandem actions.json --settings "$work/settings" --lang en >out 2>err
    [[ $? == 1 ]] || fail "$1: not refused"
    grep -qF -- "$3" err || fail "$1: does not say: $3"
    cmp -s plan.tandem before || fail "$1: the file is another"
}
# Posts: two of different channels become one, and two again.
read -r post other channel < <(python3 -c "
import json
plan = json.load(open('plan.tandem'))
late = [p for p in plan['posts'] if p.get('when', '') > '2026-10-20' and len(p['variants']) == 1]
mine = late[0]
other = next(p for p in late if p['variants'][0]['channel'] != mine['variants'][0]['channel'])
print(mine['id'], other['id'], other['variants'][0]['channel'])")
variants="[v['channel'] for v in next(p for p in plan['posts'] if p['id'] == '$post')['variants']]"
refused "a channel the post is not on" "actions = [{'action': 'split_post', 'post': '$post', 'channel': '$channel'}]" "a channel that the post is not on"
refused "a merge without the other" "actions = [{'action': 'merge_posts', 'post': '$post'}]" "needs “with”"
posts=$(python3 -c "import json; print(len(json.load(open('plan.tandem'))['posts']))")
apply "a merge" "actions = [{'action': 'merge_posts', 'post': '$post', 'with': '$other'}]"
holds "both channels are one post's" "'$channel' in $variants and len($variants) == 2"
holds "the other is gone" "len(plan['posts']) == $posts - 1 and not any(p['id'] == '$other' for p in plan['posts'])"
apply "a split" "actions = [{'action': 'split_post', 'post': '$post', 'channel': '$channel'}]"
holds "the channel has left the post" "len($variants) == 1 and '$channel' not in $variants"
holds "there is a post of its own for it" "len(plan['posts']) == $posts"

# Days off: work moves to others in the same step.
apply "days off" 'actions = [{"action": "days_off", "person": "Camille Roux", "days": "2026-10-19/2026-10-23", "reason": "Ski"}]'
holds "the days are there" '{"days": "2026-10-19/2026-10-23", "reason": "Ski"} in row("people", "Camille")["away"]'
says "task "
apply "a morning" 'actions = [{"action": "days_off", "person": "CR", "days": "2026-11-12/2026-11-12", "hours": "00:00-13:00"}]'
holds "its hours are there" 'any(a.get("hours") == "00:00-13:00" for a in row("people", "Camille")["away"])'
apply "back sooner" 'actions = [{"action": "days_present", "person": "CR", "days": "2026-10-22/2026-10-23"}]'
holds "the absence is shorter" '{"days": "2026-10-19/2026-10-21", "reason": "Ski"} in row("people", "Camille")["away"]'
apply "two absences in one request" 'actions = [{"actions": [
    {"action": "days_off", "person": "CR", "days": "2026-12-21/2026-12-22"}, {"action": "days_off", "person": "CR", "days": "2026-12-23/2026-12-24"}]}]'
holds "what touches is one row" 'any(a["days"] == "2026-12-21/2026-12-24" for a in row("people", "Camille")["away"])'
refused "days off of nobody" 'actions = [{"action": "days_off", "person": "Nobody", "days": "2026-10-19/2026-10-23"}]' "not in the team"
refused "days off without days" 'actions = [{"action": "days_off", "person": "CR"}]' "needs “days”"

# Rules, from a day on.
rule='next(r for r in plan["rules"] if r.get("code") == "R01")'
apply "another effort" 'actions = [{"action": "set_rule_effort", "rule": "R01", "minutes": 44, "from": "2026-11-03"}]'
holds "it holds from that day" "$rule['versions'][-1]['valid_from'] == '2026-11-03' and $rule['versions'][-1]['slots'][0]['effort_minutes'] == 44"
apply "the version goes" 'actions = [{"action": "remove_rule_version", "rule": "R01", "from": "2026-11-03"}]'
holds "what was said before holds on" "all(v.get('valid_from') != '2026-11-03' for v in $rule['versions'])"
refused "a version that is not there" 'actions = [{"action": "remove_rule_version", "rule": "R01", "from": "2026-11-03"}]' "no version of the rule begins"
apply "a rule switched off" 'actions = [{"action": "switch_rule", "rule": "R01", "on": False, "from": "2026-11-03"}]'
holds "it is off from then" "not $rule['versions'][-1].get('enabled', True)"
apply "another window" 'actions = [{"action": "set_rule_window", "rule": "R01", "window_start": "+PT1H", "window_end": "+PT3H", "always": True}]'
holds "it is in every version" "all(v['slots'][0]['window_start'] == '+PT1H' for v in $rule['versions'])"
apply "as it came" 'actions = [{"action": "reset_rule", "rule": "R01", "always": True}]'
holds "the window is the usual one" "all(v['slots'][0]['window_start'] != '+PT1H' for v in $rule['versions'])"
apply "a rule goes" 'actions = [{"action": "remove_rule", "rule": "R01"}]'
holds "it is gone" 'all(r.get("code") != "R01" for r in plan["rules"])'
says "task removed: "

# Duties.
apply "who answers" 'actions = [{"action": "set_duty_holder", "duty": "goals", "holder": "cm"}]'
holds "the project has its own way" 'any(d["code"] == "goals" and d.get("holder", "cm") == "cm" for d in plan["duties"])'
apply "all of them" 'actions = [{"action": "use_duty_preset", "preset": "agency"}]'
holds "many differ from the default" 'len(plan["duties"]) > 3'
refused "a duty that is none" 'actions = [{"action": "set_duty_holder", "duty": "coffee", "holder": "cm"}]' "a duty that the project does not have"
refused "a preset that is none" 'actions = [{"action": "use_duty_preset", "preset": "circus"}]' "circus"

# The roster: what was found is taken over, and there is nothing left to find.
apply "a tidied roster" 'actions = [{"action": "tidy", "days": "2026-10-14/2026-10-30", "fresh": True}]'
says "task "
apply "once more" 'actions = [{"action": "tidy", "days": "2026-10-14/2026-10-30"}]'
refused "tidying in the middle of a step" 'actions = [{"actions": [{"action": "days_off", "person": "CR", "days": "2026-10-27/2026-10-27"}, {"action": "tidy"}]}]' "has to come first"

# The help of the command names every word.
run apply --help
for word in put remove split_post merge_posts days_off days_present remove_rule_version reset_rule switch_rule set_duty_holder use_duty_preset tidy; do
    grep -qw -- "$word" out || fail "--help of apply names $word"
done
run check plan.tandem
finish

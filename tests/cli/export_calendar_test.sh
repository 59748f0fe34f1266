#!/usr/bin/env bash
# Calendar files from a terminal. Argument: the build folder. Needs no display.
source "$(dirname "${BASH_SOURCE[0]}")/plan_edits.sh"

counts() { printf '%s events, %s tasks' "$(grep -c '^BEGIN:VEVENT' "$1")" "$(grep -c '^BEGIN:VTO' "$1")"; }
same() { cmp -s "$1" "$2" || fail "$3"; }
differ() { if cmp -s "$1" "$2"; then fail "$3"; fi; }

run export plan.tandem --ics all.ics
grep -q '^Calendar exported: all.ics$' out || fail "the file is named"
grep -q '^  In the file: .* posts, .* campaigns, .* flights, ' out || fail "what went out is told"
grep -q 'without a date .* left out\.$' out || fail "ideas are counted"

# What was sent is in the project: the same again gives the same bytes, and posts do on another day too.
holds "the project remembers" 'len(plan["calendar_copies"]) > 100'
run export plan.tandem --ics again.ics
same all.ics again.ics "the same project gives the same calendar"
run export plan.tandem --ics posts.ics --what posts
run export plan.tandem --ics later.ics --what posts --now 2026-11-02T10:00
same posts.ics later.ics "posts that did not change are told as before on a later day"

# A moved post has the next sequence.
apply "moving a post" 'actions = [{"action": "move_posts", "posts": [next(p for p in plan["posts"] if p.get("status") == "draft" and "when" in p)["id"]], "by_days": 1}]'
run export plan.tandem --ics moved.ics --what posts
differ posts.ics moved.ics "the move is told"
[[ $(grep -c '^SEQUENCE:1' moved.ics) == 1 ]] || fail "one post has the next sequence"
[[ $(grep '^UID:' posts.ics) == $(grep '^UID:' moved.ics) ]] || fail "every post keeps its UID"

# Choices.
run export plan.tandem --ics some.ics --what campaigns,tasks
[[ $(counts some.ics) != "0 events"* && $(counts some.ics) != *" 0 tasks" ]] || fail "campaigns and tasks"
run export plan.tandem --ics events.ics --what tasks --tasks-as-events
[[ $(counts events.ics) == *" events, 0 tasks" ]] || fail "tasks as events"
run export plan.tandem --ics week.ics --from 2026-10-12 --to 2026-10-19 --what posts
[[ $(counts week.ics) != "0 events"* ]] || fail "some posts of that week"
[[ -z $(grep '^DTSTART' week.ics | grep -vE ':(1970|202610(1[2-8]))') ]] || fail "and no others"
mkdir each
run export plan.tandem --ics each/plan.ics --per person
[[ -f "each/plan - Camille Roux.ics" ]] || fail "a file for each person"
run export plan.tandem --ics mine.ics --only CR --what tasks
grep -q '^X-WR-CALNAME:.*Camille Roux' mine.ics || fail "the calendar of one person"

# Refusals change nothing.
"$tandem" export plan.tandem --ics none.ics --only Nobody --settings "$work/settings" --lang en >out 2>err && fail "an unknown name is refused"
grep -q '^No person, channel or campaign has this name: Nobody$' err || fail "an unknown name is told"
[[ ! -e none.ics ]] || fail "nothing is written for an unknown name"
"$tandem" export plan.tandem --ics none.ics --what pictures --settings "$work/settings" --lang en >out 2>err
[[ $? == 64 ]] || fail "an unknown word is a wrong argument"
cp plan.tandem before.tandem
"$tandem" export plan.tandem --ics nowhere/none.ics --settings "$work/settings" --lang en >out 2>err && fail "a missing folder is refused"
same plan.tandem before.tandem "a calendar that was not written counts as not sent"

finish

#!/usr/bin/env bash
# A project that is opened with a later time zone database, from a terminal. Argument: the build folder. Needs no display.
source "$(dirname "${BASH_SOURCE[0]}")/checks.sh"
has() { grep -qF -- "$2" "$1"; }
lacks() { ! has "$@"; }
run() { "$tandem" "$@" --settings "$work/settings" --lang en --now 2026-10-05T09:00 >out 2>err; }

# A project of Santiago, whose clocks no known change is held against (src/model/zone_self_test.cpp).
python3 -c "
import json, sys
project = json.load(open(sys.argv[1]))
project['settings']['zone'] = 'America/Santiago'
json.dump(project, open('plan.tandem', 'w'))" "$source_dir/projects/maison-oriane.tandem"
post=$(python3 -c "
import json
posts = json.load(open('plan.tandem'))['posts']
print(next(p['id'] for p in posts if p.get('when', '').startswith('2026-10') and p.get('status') not in ('published', 'measured')))")
printf '[{"action": "move_posts", "posts": ["%s"], "by_days": 1}]' "$post" >move.json
check "the project is saved" run apply plan.tandem move.json
clocks() { python3 -c "
import json
print(sum(clock['zone'] == 'America/Santiago' for clock in json.load(open('plan.tandem')).get('zone_clocks', [])))"; }
check "with what clocks show" test "$(clocks)" = 1
check "by the same database it opens" run check plan.tandem
check "without a word of moved posts" lacks out "go out at another moment"

# A Chile that stops changing its clocks in 2026, on winter time.
cp -r "$1/tzdata" later
sed -i -E 's/^Rule x 2019 max/Rule x 2019 2026/; s/^Rule x 2023 max/Rule x 2023 2025/' later/europe
check "its rules are changed" test "$(grep -cE '^Rule x (2019 2026|2023 2025)' later/europe)" = 2
printf '2099z\n' >later/version
export TANDEM_TZDATA=$PWD/later
check "by a later one it opens too" run check plan.tandem
check "and says that posts go out at another moment" has out "go out at another moment"
check "an hour later by the clock that nobody changes" grep -Eq "2026-10-[012][0-9]T([0-9]{2}):.* UTC instead of" out
check "nothing was written" test "$(clocks)" = 1
check "that database is fit to plan with" lacks err TANDEM_TZDATA

# One in which the European Union does so too is none to plan with: the program's own is used, and that is said.
cp -r later wrong
sed -i -E '/^Rule E (1981|1996) max/s/max/2025/' wrong/europe
TANDEM_TZDATA=$PWD/wrong check "by a wrong one it opens too" run check plan.tandem
check "which is named" has err "$PWD/wrong"
check "and so is the zone" has err "Europe/Paris"
check "as well as what is used" has err "Tandem ($(cat "$1/tzdata/version"))"
check "by which no post has moved" lacks out "go out at another moment"
exit $((failures > 0))

#!/usr/bin/env bash
# The commands without a window: what they print, write and end with. Argument: the build folder. Needs no display.
set -uo pipefail
tandem="$1/tandem"
source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
sample=$source_dir/projects/maison-oriane.tandem
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset DISPLAY WAYLAND_DISPLAY
cd "$work" || exit 1
failures=0

# run CODE command...: what it prints goes to out and err.
run() {
    local wanted=$1
    shift
    "$tandem" "$@" --settings "$work/settings" >out 2>err
    local code=$?
    if [[ $code != "$wanted" ]]; then
        echo "FAILED: tandem $*: ended with $code, not $wanted"
        cat err
        failures=$((failures + 1))
    fi
}
check() {
    local what=$1
    shift
    if ! "$@"; then
        echo "FAILED: $what"
        head -5 out err
        failures=$((failures + 1))
    fi
}
has() { grep -qF -- "$2" "$1"; }
lacks() { ! grep -qF -- "$2" "$1"; }
lines() { [[ $(wc -l <"$1") -ge $2 ]]; }

# --help names every command, and each command its options, in both languages.
for language in fr en; do
    run 0 --help --lang $language
    for word in check tasks budget apply render generate import new roster tidy hats --now --id-seed --lang --theme --scale --size --settings \
        --ui-tree --own-dialogs --version 64 70; do
        check "--help names $word" has out "$word"
    done
    for pair in "tasks --from" "tasks --to" "tasks --person" "tasks --format" "budget --from" "budget --out" "apply --out" "apply --replace" "apply --dry-run" \
        "render --view" "render --date" "render --out" "generate --posts" "generate --people" "generate --months" \
        "generate --seed" "import --dry-run" "import --away" "new --template" "roster --out"; do
        run 0 ${pair% *} --help --lang $language
        check "--help of ${pair% *} names ${pair#* }" has out "${pair#* }"
        # An option whose line ends after its form has no words.
        check "every option in the help of ${pair% *} is explained" awk '
            want && !/^          +[^- ]/ { bad = 1 }
            { want = /^  -[^ ]+( [^ ]+)*$/ && !/   / }
            END { exit bad }' out
    done
done
run 0 --help --lang en
check "the help is English" has out "Exit codes: 0 done"
run 0 --help --lang fr
check "the help is French" has out "Codes de sortie"
check "no label of the help is English" lacks out "REQUIRED"
for command in check tasks export roster; do
    run 0 $command --help --lang fr
    check "nor one of $command" lacks out "Options:"
    check "and its options have one head" test "$(grep -c '^Options' out)" = 1
done

# The version, whatever else is asked.
run 0 --version
version=$(sed -n 's/^project(tandem VERSION \([0-9.]*\).*/\1/p' "$source_dir/CMakeLists.txt")
check "--version tells it" test "$(cat out)" = "Tandem $version"

# A folder without time zones is not used: every command says so, once, and goes on with those of the program.
mkdir "$work/no-zones" && touch "$work/no-zones/europe"
for language in fr en; do
    run 0 tasks "$sample" --lang $language
    check "with zones nothing is said" lacks err TANDEM_TZDATA
    cp out wanted
    for folder in no-zones not-there; do
        TANDEM_TZDATA=$work/$folder run 0 tasks "$sample" --lang $language
        check "what is not used is named" has err "$work/$folder"
        check "and what is used instead" has err "Tandem ($(cat "$1/tzdata/version"))"
        check "once" test "$(grep -c TANDEM_TZDATA err)" = 1
        check "the tasks are the same" cmp wanted out
    done
done

# told NAME CODE command...: the message has what, why, what was kept and what to do, in each language its own.
told() {
    local what=$1 wanted=$2 language
    shift 2
    for language in fr en; do
        run "$wanted" "$@" --lang $language
        check "$what has four lines in $language" lines err 4
        check "$what is worded in $language" lacks err "{"
        check "$what has no key for a word in $language" test -z "$(grep -E '^ *[a-z_]+\.[a-z_.]+$' err | grep -vE '\.(json|csv|tandem|png)$')"
        cp err "err.$language"
    done
    check "$what differs in every line but the names" test -z "$(grep -vE '/|\.(json|csv|tandem|png)$' err.fr | grep -xFf - err.en)"
}

# Arguments that mean nothing end with 64, problems with files with 1 and words about the file.
run 64 tasks "$sample" --format pdf
run 64 tasks "$sample" --from tomorrow
run 64 new "$work/x.tandem" --template circus
run 64 check
run 64 check "$sample" --scale 20
run 64 check "$sample" "$sample"
told "a word that is none of the choice" 64 tasks "$sample" --format pdf
check "the choice is named" has err "table, csv, json"
told "a day that is none" 64 tasks "$sample" --from tomorrow
told "a missing argument" 64 check
check "the missing argument is named" has err "FILE"
told "an argument too many" 64 check "$sample" second.tandem
check "it is named" has err "second.tandem"
told "a number out of range" 64 check "$sample" --scale 20
told "an option without a value" 64 tasks "$sample" --person
told "what is no number" 64 check "$sample" --id-seed many
told "check of a missing project" 1 check none.tandem
told "tasks of a missing project" 1 tasks none.tandem
told "render of a missing project" 1 render none.tandem -o x.png
told "apply to a missing project" 1 apply none.tandem none.json
told "import into a missing project" 1 import none.tandem none.csv
told "a project that is written where a file is" 1 new "$sample"
told "a generated project that is written where a file is" 1 generate "$sample"
told "a project in a folder that is not there" 1 new none/x.tandem
run 1 check "$work/none.tandem"
check "a missing file is named" has err "$work/none.tandem"
printf '{"format": "tandem", "format_version": 1, "posts": [' >cut.tandem
run 1 check cut.tandem --lang en
check "a file that was cut short is said to be" has err "a part is missing"
check "the place is said" has err "Line 1"
run 1 check cut.tandem --lang fr
check "in French, in French" has err "une partie manque"
check "in French, no English is left" lacks err "The file"
check "a refused file stays as it is" has cut.tandem '"posts": ['

# check
run 0 check "$sample" --lang en
check "check counts the posts" has out "posts"
check "check says who has work" has out "tasks follow"
run 0 check "$sample" --lang fr
check "check speaks French too" has out "tâches en découlent"
check "check speaks no English then" lacks out "tasks"

# tasks: three formats of the same rows.
run 0 tasks "$sample" --from 2026-10-13 --to 2026-10-14
check "the table has the day" has out "2026-10-13"
check "the table has no other day" lacks out "2026-10-14"
check "the table sums each hat's time and cost" grep -qE "^CM  .*€$" out
tail -1 out >last
run 0 tasks "$sample" --from 2026-10-13 --to 2026-10-14 --format json
mv out tasks.json
run 0 tasks "$sample" --from 2026-10-13 --to 2026-10-14 --format csv
mv out tasks.csv
check "the three formats hold the same tasks" python3 - "$work" <<'PY'
import csv, json, sys
folder = sys.argv[1]
rows = json.load(open(folder + "/tasks.json"))
table = list(csv.DictReader(open(folder + "/tasks.csv", newline="")))
count = int(open(folder + "/last").read().split()[0])
assert len(rows) == len(table) == count > 5, (len(rows), len(table), count)
for row, line in zip(rows, table):
    assert {k: str(v) for k, v in row.items()} == line, (row, line)
    assert row["day"] == "2026-10-13" and row["minutes"] > 0 and row["title"], row
PY
run 0 tasks "$sample" --person "Camille Roux" --from 2030-01-01
check "a person without work has no tasks" has out "0  "
told "a name that nobody has" 1 tasks "$sample" --person nobody-of-this-name
check "the name is said" has err "nobody-of-this-name"
check "and who there is" has err "Camille Roux"

# apply
cp "$sample" plan.tandem
before=$(sha256sum <plan.tandem)
post=$(python3 -c "
import json
posts = json.load(open('plan.tandem'))['posts']
print(next(p['id'] for p in posts if 'Concours citrouille' in p['title']))")
printf '[{"action": "move_posts", "posts": ["%s"], "by_days": 2}]' "$post" >move.json
run 0 apply plan.tandem move.json --dry-run
check "a dry run prints the tasks that move" has out "task moved:"
check "a dry run prints the load of days" has out "day "
check "a dry run prints the budget" has out "budget:"
check "a dry run writes nothing" test "$(sha256sum <plan.tandem)" = "$before"
cp out dry
run 0 apply plan.tandem move.json
check "applying prints what the dry run did" cmp -s out dry
check "applying moves the post" python3 -c "
import json
posts = json.load(open('plan.tandem'))['posts']
assert next(p['when'] for p in posts if p['id'] == '$post') == '2026-10-22T18:00'"
run 0 apply "$sample" move.json -o other.tandem
check "-o leaves the file" test "$(sha256sum <"$sample")" = "$before"
check "-o writes the moved post to the other" python3 -c "
import json
posts = json.load(open('other.tandem'))['posts']
assert next(p['when'] for p in posts if p['id'] == '$post') == '2026-10-22T18:00'"
ganache=$(python3 -c 'import json, sys
print(next(p["id"] for p in json.load(open(sys.argv[1]))["posts"] if "Ganache" in p["title"] and p.get("when")))' "$sample")
printf '[{"action": "move_posts", "posts": ["%s"], "by_days": 7}]' "$ganache" >week.json
run 0 apply "$sample" week.json --dry-run --lang en
check "apply says what an edit does to the strategy" has out "strategy: TikTok: 2 posts missing in W43"
printf '[{"action": "remove_posts", "posts": ["%s"]}]' "$post" >remove.json
run 0 apply "$sample" remove.json --dry-run
check "removed tasks are printed" has out "task removed:"
check "removed tasks keep their names" lacks out "()"
check "removed tasks say what they were for" has out "Concours citrouille"
printf '[{"action": "move_post"}]' >wrong.json
run 1 apply plan.tandem wrong.json
check "a wrong action is named" has err "move_post"
cat move.json | "$tandem" apply "$sample" /dev/stdin --dry-run --settings "$work/settings" --lang fr >out 2>err
check "actions may come through a pipe" has out "task moved:"
told "an action that is none" 1 apply plan.tandem wrong.json
told "actions that are not there" 1 apply plan.tandem none.json
printf '[{"action": "tick_task", "task": "nothing"}]' >no_task.json
told "a task that is not in the plan" 1 apply plan.tandem no_task.json
check "the task is named" has err "nothing"
task=$("$tandem" tasks plan.tandem --format json --settings "$work/settings" | python3 -c "import json,sys; print(next(t['id'] for t in json.load(sys.stdin) if t['state'] == 'open'))")
printf '[{"action": "set_task_effort", "task": "%s"}]' "$task" >no_value.json
told "a task verb without its value" 1 apply plan.tandem no_value.json
check "the value is named" has err "minutes"
told "edits written where a file is" 1 apply plan.tandem move.json -o "$sample"
printf '[{"action": "move_posts", "posts": ["%s"], "by_days": -40}]' "$post" >past.json
run 0 apply "$sample" past.json --dry-run --lang en
check "conflicts are printed" has out "conflict: This date is past"
run 0 apply "$sample" past.json --dry-run --lang fr
check "conflicts are printed in French" has out "conflict: Cette date est passée"

# generate: the same seed gives the same file.
run 0 generate one.tandem --posts 40 --people 4 --months 2 --seed 5 --now 2026-10-05T09:00 --id-seed 1
run 0 generate two.tandem --posts 40 --people 4 --months 2 --seed 5 --now 2026-10-05T09:00 --id-seed 1
check "the same seed gives the same bytes" cmp -s one.tandem two.tandem
run 0 check one.tandem
check "generate makes as many posts as asked" has out "40 publications"
run 1 generate one.tandem --posts 40
check "generate overwrites nothing" cmp -s one.tandem two.tandem

# What people should know: skipped work is counted aside, work that two rules ask for and rules nobody understands are listed.
run 0 tasks "$sample" --format json
python3 - "$sample" <<'PY'
import copy, json, sys
project = json.load(open(sys.argv[1]))
open_task = next(t for t in json.load(open("out")) if t["state"] == "open" and t["day"] > "2026-10-20")
twin = copy.deepcopy(next(r for r in project["rules"] if r.get("code") == "R01"))
twin.update(id="00000000-0000-4000-8000-00000000a001", code="TWIN")
for version in twin["versions"]:
    for n, slot in enumerate(version["slots"]):
        slot["id"] = "00000000-0000-4000-8000-00000000b%03d" % n
odd = copy.deepcopy(twin)
odd.update(id="00000000-0000-4000-8000-00000000a002", code="ODD")
odd["versions"][0]["trigger"] = "moon_phase"
put = lambda row: {"action": "put", "table": "rules", "row": row}
json.dump([{"action": "skip_task", "task": open_task["id"]}, put(twin), put(odd),
           {"action": "set_rule_effort", "rule": "R04", "minutes": 55},
           {"action": "switch_rule", "rule": "R08", "on": False, "from": "2026-11-02"}], open("doubts.json", "w"))
PY
run 0 check "$sample" --lang en
check "the sample asks for nothing twice" lacks out "likely duplicate"
run 0 apply "$sample" doubts.json -o doubts.tandem
run 0 check doubts.tandem --lang en
check "check counts what was skipped" has out "4 tasks skipped"
check "check lists likely duplicates" has out "by rules R01 and TWIN"
check "check lists rules that are not understood" has out "rule ODD is not understood"
run 0 tasks doubts.tandem
check "the table counts skipped work aside" has out "[-] 4"
run 0 tasks doubts.tandem --format json
check "rules change from their day on" python3 -c "
import json
rows = json.load(open('out'))
assert any(r['rule'] == 'R08' for r in rows) and not any(r['rule'] == 'R08' and r['day'] > '2026-11-02' for r in rows)
assert any(r['rule'] == 'R04' and r['minutes'] == 55 for r in rows)"

# import
printf 'date,time,title,network\n2026-11-03,10:00,Une nouvelle tablette,instagram\n' >posts.csv
before=$(sha256sum <plan.tandem)
run 0 import plan.tandem posts.csv --dry-run
check "a dry run of an import reports its rows" has out "Une nouvelle tablette"
check "a dry run of an import counts" has out "1 new"
check "a dry run of an import writes nothing" test "$(sha256sum <plan.tandem)" = "$before"
run 0 import plan.tandem posts.csv
check "an import writes the post" has plan.tandem "Une nouvelle tablette"
told "a calendar that is not there" 1 import plan.tandem none.csv
printf 'nothing\n1\n' >none_of.csv
told "a file that is no calendar" 1 import plan.tandem none_of.csv
check "it is named" has err "none_of.csv"
printf 'date,time,title,network,status\nsoon,10:00,Encore une,orkut,odd\n' >odd.csv
run 0 import plan.tandem odd.csv --dry-run --lang fr
check "what is odd in a row is said in French" has out "n’est pas comprise"
run 0 import plan.tandem odd.csv --dry-run --lang en
check "what is odd in a row is said in English" has out "is not understood"

# new, from each template, never over a file.
for template in empty solo team agency; do
    run 0 new "$template.tandem" --template "$template" --lang fr --id-seed 3
    run 0 check "$template.tandem"
done
check "the templates differ" test "$(cat empty.tandem solo.tandem team.tandem agency.tandem | grep -c '"hats"')" -ge 4
before=$(sha256sum <solo.tandem)
run 1 new solo.tandem --template team
check "new overwrites nothing" test "$(sha256sum <solo.tandem)" = "$before"

# roster
python3 - >problem.json <<'PY'
import json
tasks = [{"id": "t%d" % i, "type": "reply", "role": "CM", "effort_minutes": 20 + 5 * (i % 4),
          "begin": "2026-10-%02dT09:00" % (5 + i % 5), "end": "2026-10-%02dT18:00" % (5 + i % 5)} for i in range(12)]
print(json.dumps({"tasks": tasks}))
PY
told "a roster problem without a format" 1 roster problem.json -o plan.json
check "the place is said" has err "format"
printf '{"format":' >broken.json
told "a roster problem that is no JSON" 1 roster broken.json -o plan.json
printf '[]' >list.json
told "a roster problem that is a list" 1 roster list.json -o plan.json
instance=$source_dir/tests/data/roster-small.json
run 0 roster "$instance" -o first.json
run 0 roster "$instance" -o second.json
check "the same problem gives the same bytes" cmp -s first.json second.json
check "the plan places every task of the problem" python3 -c "
import json
tasks = {t['id'] for t in json.load(open('$instance'))['tasks']}
plan = json.load(open('first.json'))['plan']
assert set(plan) == tasks and all(len(place) == 2 for place in plan.values())"
python3 - "$instance" <<'PY'
import json, sys
for name, change in {"twice": lambda p: p["people"].append(dict(p["people"][0])), "window": lambda p: p["tasks"][0].update(due=-1),
                     "hours": lambda p: p["people"][0].update(cap=[1, 2])}.items():
    problem = json.load(open(sys.argv[1]))
    change(problem)
    json.dump(problem, open(name + ".json", "w"))
PY
told "a person who is there twice" 1 roster twice.json -o plan.json
told "a task that is due before it begins" 1 roster window.json -o plan.json
check "the task is named by its place" has err "tasks[0].due"
told "a person whose week is short" 1 roster hours.json -o plan.json
check "no plan was written for any of them" test ! -e plan.json
told "a roster problem that is not there" 1 roster none.json -o plan.json
told "a plan in a folder that is not there" 1 roster "$instance" -o none/plan.json

# The exact model, for a solver nobody here wrote: it proves what the plan leaves out, and its points.
run 0 roster "$instance" -o plan.json --lp model.lp
cbc model.lp solve >solved 2>&1
check "CBC reads the model and proves an optimum" has solved "Optimal solution found"
run 0 roster "$instance" -o plan.json --lp points.lp --points
cbc points.lp solve >solved 2>&1
check "CBC reads the model of points" has solved "Optimal solution found"

# tidy and hats
run 0 tidy "$sample" --fresh --lang en -o tidied.tandem
check "tidying says what changes hands" grep -qE '^[0-9]+ tasks? changes? hands?$' out
check "and which tasks" has out " → "
check "the project with it accepted opens" "$tandem" check tidied.tandem --settings "$work/settings" >/dev/null
run 0 tidy tidied.tandem --fresh --lang en
check "nothing is left to tidy, or less than before" test -s out
told "tidying a file that is not there" 1 tidy none.tandem
run 0 hats "$sample" --person HP --month 2026-10-01 --lang en
check "hats says what is asked" has out "asked,"
run 0 hats "$sample" --person HP --month 2026-10-01 --lang fr -o hats.pdf
pdftotext -layout hats.pdf hats.txt
check "another program reads the page of two hats" has hats.txt "Hugo Perrin"
told "hats of somebody who is not there" 1 hats "$sample" --person Nobody

# Pictures need no display.
told "a picture in a folder that is not there" 1 render "$sample" -o none/month.png
run 0 render "$sample" --view month -o month.png --size 1440x900
check "render writes a picture" test "$(head -c 4 month.png | tail -c 3)" = PNG

if [[ $failures != 0 ]]; then
    echo "$failures failed"
    exit 1
fi
echo "every command does what it says"

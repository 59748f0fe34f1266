# Sourced by the tests that edit a copy of the sample without a window, with the build folder as argument: `run` the program,
# `apply` actions, ask what `holds` of the plan and what the program `says`. Ends with `finish`.
set -uo pipefail
tandem="$1/tandem"
source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset DISPLAY WAYLAND_DISPLAY
cd "$work" || exit 1
cp "$source_dir/projects/maison-oriane-en.tandem" plan.tandem
failures=0

fail() {
    echo "FAILED: $1"
    head -5 out err
    failures=$((failures + 1))
}
run() {
    "$tandem" "$@" --settings "$work/settings" --lang en >out 2>err || fail "tandem $*: ended with $?"
}
# apply WHAT PYTHON: the actions are what the lines of Python leave in `actions`; `row` finds a row by its name.
apply() {
    python3 - "$2" <<'EOF' >actions.json || fail "actions of $1"
import json, sys
plan = json.load(open("plan.tandem"))
def row(table, name):
    return next(one for one in plan[table] if name in one["name"])
actions = []
exec(sys.argv[1])
print(json.dumps(actions))
EOF
    run apply plan.tandem actions.json
}
# holds WHAT EXPRESSION: over the plan as it is now.
holds() {
    python3 - "$2" <<'EOF' || fail "$1"
import json, sys
plan = json.load(open("plan.tandem"))
def row(table, name):
    return next(one for one in plan[table] if name in one["name"])
sys.exit(0 if eval(sys.argv[1]) else 1)
EOF
}
says() { grep -qF -- "$1" out || fail "apply does not say: $1"; }
finish() {
    if [[ $failures -gt 0 ]]; then
        echo "$failures failed"
        exit 1
    fi
    echo "all passed"
}

#!/usr/bin/env bash
# Without a display the window is refused with one clear message and exit code 2, and pictures are drawn all the same.
# Argument: the build folder.
set -uo pipefail
tandem="$1/tandem"
sample=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/projects/maison-oriane.tandem
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset DISPLAY WAYLAND_DISPLAY

fail() {
    echo "FAILED: $*" >&2
    cat "$work/err" >&2
    exit 1
}

for file in "" "$sample"; do
    timeout 20 "$tandem" ${file:+"$file"} --lang en --settings "$work/settings" >"$work/out" 2>"$work/err"
    code=$?
    [ "$code" -eq 2 ] || fail "without a display the program ends with $code, not 2"
    [ "$(grep -c 'needs a display' "$work/err")" -eq 1 ] || fail "the message is not there once"
    grep -q 'tandem render' "$work/err" || fail "the message does not say what works all the same"
    [ "$(wc -l <"$work/err")" -le 4 ] || fail "the message is longer than four lines"
    [ ! -s "$work/out" ] || fail "something is printed besides"
done

timeout 60 "$tandem" render "$sample" --view month -o "$work/month.png" 2>"$work/err" || fail "render needs a display"
[ "$(head -c 4 "$work/month.png" | tail -c 3)" = PNG ] || fail "render wrote no picture"
echo "without a display: one message and exit code 2; pictures are drawn"

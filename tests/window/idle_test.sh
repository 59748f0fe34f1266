#!/usr/bin/env bash
# A window nobody touches draws nothing and uses no processor time; a mouse that moves over it brings a few frames, and a
# picture that stays the same is not shown again. First with a page of letters that counts its frames, then with the
# program itself and the sample. Argument: the build folder. Needs a display (xvfb-run) and xdotool.
set -euo pipefail
tandem="$1/tandem"
source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
report=$(mktemp)
work=$(mktemp -d)
trap 'rm -rf "$report" "$work"' EXIT

fail() {
    echo "FAILED: $*" >&2
    cat "$report" >&2
    exit 1
}
count() { sed -n "s/^$1 \([0-9]*\)$/\1/p" "$report"; }
ticks() { awk '{print $14 + $15}' "/proc/$pid/stat"; }
# Starting may take seconds on a busy machine: until a second passes without any work.
wait_until_settled() {
    local before=-1 now
    for _ in $(seq 20); do
        sleep 1
        now=$(ticks)
        if [ "$now" -gt 0 ] && [ "$now" -eq "$before" ]; then return; fi
        before=$now
    done
    fail "the window never came to rest"
}

"$tandem" specimen --seconds 14 >"$report" &
pid=$!
wait_until_settled
before=$(ticks)
sleep 2
idle_ticks=$(($(ticks) - before))
wait "$pid"
[ "$idle_ticks" -le 1 ] || fail "two idle seconds used $idle_ticks ticks of processor time"
[ "$(count 'drawn at half time')" -gt 0 ] || fail "no frame was drawn"
# The clock that closes the window is itself worth one frame.
idle_frames=$(($(count drawn) - $(count 'drawn at half time') - 1))
[ "$idle_frames" -eq 0 ] || fail "seven idle seconds drew $idle_frames frames"
idle_shown=$(count shown)

"$tandem" specimen --seconds 14 >"$report" &
pid=$!
wait_until_settled
for x in 100 200 300 400 500; do
    xdotool mousemove "$x" 300
    sleep 0.1
done
wait "$pid"
mouse_frames=$(($(count drawn) - 1))
[ "$mouse_frames" -ge 6 ] || fail "a moving mouse brought no frame"
# GLFW may report the pointer's entry and its place apart: at most two bursts for each move, besides the first frames.
[ "$mouse_frames" -le $((12 + 5 * 2 * 3)) ] || fail "five moves of the mouse drew $mouse_frames frames"
[ "$(count shown)" -le "$idle_shown" ] || fail "an unchanged picture was shown again"

# The program itself: settled, it draws nothing more, neither by its ticks nor by the tree it would write.
cp "$source_dir/projects/maison-oriane.tandem" "$work/sample.tandem"
"$tandem" "$work/sample.tandem" --settings "$work/settings" --ui-tree "$work/tree.json" --lang fr &
pid=$!
wait_until_settled
[ -s "$work/tree.json" ] || fail "the sample was not drawn"
before=$(ticks)
written=$(stat -c %Y "$work/tree.json")
sleep 5
sample_ticks=$(($(ticks) - before))
kill "$pid"
wait "$pid" 2>/dev/null || true
# 0.2 % of a core in five seconds is one tick of ten milliseconds.
[ "$sample_ticks" -le 1 ] || fail "five idle seconds with the sample used $sample_ticks ticks of processor time"
[ "$(stat -c %Y "$work/tree.json")" -eq "$written" ] || fail "an idle window drew the sample again"
echo "five idle seconds with the sample: $sample_ticks ticks"
echo "two idle seconds: $idle_ticks ticks; seven idle seconds: $idle_frames frames; with five moves of the mouse: $mouse_frames frames"

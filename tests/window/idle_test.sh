#!/usr/bin/env bash
# A window nobody touches draws nothing and uses no processor time; a mouse that moves over it brings a few frames, and a
# picture that stays the same is not shown again. Argument: the build folder. Needs a display (xvfb-run) and xdotool.
set -euo pipefail
tandem="$1/tandem"
report=$(mktemp)
trap 'rm -f "$report"' EXIT

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
echo "two idle seconds: $idle_ticks ticks; seven idle seconds: $idle_frames frames; with five moves of the mouse: $mouse_frames frames"

# Sourced by the tests that try the program without a window in a folder of their own, with the build folder as argument:
# `check WHAT COMMAND...` counts what fails, and shows what the last command said. They end with `exit $((failures > 0))`.
set -uo pipefail
tandem="$1/tandem"
source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset DISPLAY WAYLAND_DISPLAY
cd "$work" || exit 1
failures=0

check() {
    local what=$1
    shift
    if ! "$@"; then
        echo "FAILED: $what"
        cat out err
        failures=$((failures + 1))
    fi
}

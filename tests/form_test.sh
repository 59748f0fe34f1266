#!/usr/bin/env bash
# form_test.sh CLANG_FORMAT: every source file has the form that .clang-format describes. Mend with
#   find src tests -name '*.[ch]pp' | xargs clang-format -i
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
report=$(mktemp)
trap 'rm -f "$report"' EXIT
mapfile -d '' files < <(find src tests \( -name '*.cpp' -o -name '*.hpp' \) -print0)
((${#files[@]} > 600)) || { echo "only ${#files[@]} source files found" >&2; exit 1; }

if ! printf '%s\0' "${files[@]}" | xargs -0 -n 40 -P 2 "$1" --dry-run --Werror 2>"$report"; then
    sed -n 's/^\([^:]*\):.*error: code should be clang-formatted.*/\1/p' "$report" | sort -u >&2
    exit 1
fi

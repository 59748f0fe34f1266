#!/usr/bin/env bash
# The man pages name the options that the program has, command by command, and no others. Argument: the build folder.
set -uo pipefail
tandem="$1/tandem"
source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
fail() {
    echo "FAILED: $1"
    failures=$((failures + 1))
}

# The first column of the lists of options, one option a line.
options_of_help() { grep -oE '^  -[^ ]+' | tr ',' '\n' | tr -d ' ' | sort -u; }
# options_of_page PAGE SUBCOMMAND: the same from what stands under .SS tandem SUBCOMMAND, or under OPTIONS where there is none.
options_of_page() {
    awk -v wanted="$2" '/^\.SH/ { on = wanted == "" && /OPTIONS$/ } /^\.SS/ { on = $3 == wanted } on && after { print }
                        { after = /^\.TP/ }' "$1" | grep -oE '\\fB[^ ]*\\fR' | sed 's/\\fB//; s/\\fR//; s/\\-/-/g' | sort -u
}

"$tandem" --help --lang en --settings "$work" | awk '/^Commands:/ { on = 1; next } /^$/ { on = 0 } on { print $1 }' | sort >"$work/commands"
[[ $(wc -l <"$work/commands") -gt 5 ]] || fail "the help lists its commands"

for page in "$source_dir"/src/desktop/man/tandem.1 "$source_dir"/src/desktop/man/fr/tandem.1; do
    awk '/^\.SS tandem/ { print $3 }' "$page" | sort >"$work/described"
    diff "$work/commands" "$work/described" || fail "$page describes every command"
    while IFS= read -r command; do
        if [[ -z $command ]]; then "$tandem" --help --lang en; else "$tandem" "$command" --help --lang en; fi |
            options_of_help | { if [[ -n $command ]]; then grep -vxE -e '-h|--help'; else cat; fi; } >"$work/help"
        options_of_page "$page" "$command" >"$work/page"
        [[ -n $command || -s $work/page ]] || fail "$page has options"
        diff "$work/help" "$work/page" || fail "$page names the options of tandem $command"
    done < <(echo && cat "$work/commands")
    mandoc -T lint -W warning "$page" || fail "mandoc finds nothing wrong in $page"
    LC_ALL=C.UTF-8 man --warnings -l "$page" 2>"$work/warnings" >"$work/shown" || fail "man shows $page"
    [[ -s $work/shown && ! -s $work/warnings ]] || fail "man shows $page without a warning: $(cat "$work/warnings")"
done
exit $((failures > 0))

#!/usr/bin/env bash
# What cmake --install leaves: it runs from where it was put, without sources and build folder, and a desktop understands
# it. Argument: the build folder. Needs no display.
set -uo pipefail
build=$(cd "$1" && pwd)
source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset DISPLAY WAYLAND_DISPLAY TANDEM_TZDATA
cd "$work" || exit 1
failures=0

check() {
    local what=$1
    shift
    if ! "$@" >out 2>err; then
        echo "FAILED: $what"
        cat out err
        failures=$((failures + 1))
    fi
}

check "it is installed" env DESTDIR="$work/root" cmake --install "$build" --prefix /usr
# Somewhere else than where it was installed to, under a name that has a space.
mv root/usr "moved here"
share="moved here/share"
program="$work/moved here/bin/tandem"

# hidden COMMAND...: with an empty folder in place of the sources, and of the build folder inside them. Where a user may
# not mount, only the program's place differs.
mkdir empty
hidden() {
    if unshare -m true 2>/dev/null; then
        unshare -m bash -c 'mount --bind "$1" "$2" && shift 2 && exec "$@"' hidden "$work/empty" "$source_dir" "$@"
    else
        "$@"
    fi
}
if unshare -m true 2>/dev/null; then check "the sources are out of reach" hidden test ! -e "$source_dir/CMakeLists.txt"; fi
# The plan of a sample is that of the built program: it depends on time zones, which are read from beside the program.
options=(--now 2026-10-12T09:00 --lang en --settings "$work/settings")
for sample in maison-oriane maison-oriane-en agency agency-en solo-en solo; do
    "$build/tandem" check "$share/tandem/projects/$sample.tandem" "${options[@]}" >wanted
    check "$sample is checked" hidden "$program" check "$share/tandem/projects/$sample.tandem" "${options[@]}"
    cp out found
    check "$sample has the same plan" cmp wanted found
done
if unshare -m true 2>/dev/null; then
    mv "$share/tandem/tzdata" kept
    hidden "$program" check "$share/tandem/projects/solo.tandem" "${options[@]}" >without 2>&1
    check "without its time zones it has another plan, or none" bash -c '! cmp wanted without'
    check "and says what is missing" grep -q "time zone database cannot be found" without
    check "and what that means" grep -q "count as UTC" without
    mv kept "$share/tandem/tzdata"
fi
check "a month is drawn" hidden "$program" render "$share/tandem/projects/solo.tandem" --view month -o month.png \
    --settings "$work/settings"
check "into a picture" grep -q PNG month.png

check "the launcher is valid" desktop-file-validate "$share/applications/org.example.Tandem.desktop"
type=$(sed -n 's/.*<mime-type type="\(.*\)">.*/\1/p' "$share/mime/packages/tandem.xml")
check "the installed file type is a project's" test "$type" = application/x-tandem
check "the launcher opens files of it" grep -qx "MimeType=$type;" "$share/applications/org.example.Tandem.desktop"
check "with the one that was chosen" grep -qx "Exec=tandem %f" "$share/applications/org.example.Tandem.desktop"
check "what stores read is valid" appstreamcli validate --no-net "$share/metainfo/org.example.Tandem.metainfo.xml"
check "its icon is there" xmllint --noout "$share/icons/hicolor/scalable/apps/tandem.svg"
for side in 48 128 256; do
    check "and $side pixels wide" test "$(identify -format %wx%h "$share/icons/hicolor/${side}x$side/apps/tandem.png")" = ${side}x$side
done
class=$(sed -n 's/.*GLFW_X11_CLASS_NAME, "\(.*\)").*/\1/p' "$source_dir/src/shell/window.cpp")
check "the window is known by its class" grep -qx "StartupWMClass=$class" "$share/applications/org.example.Tandem.desktop"
version=$(sed -n 's/^project(tandem VERSION \([0-9.]*\) .*/\1/p' "$source_dir/CMakeLists.txt")
check "the newest release is this version" grep -q "release version=\"$version\"" "$share/metainfo/org.example.Tandem.metainfo.xml"
check "so says the man page" grep -q "\"Tandem $version\"" "$source_dir/src/desktop/man/tandem.1"
check "and the French one" grep -q "\"Tandem $version\"" "$source_dir/src/desktop/man/fr/tandem.1"

# A project is known by its name, and one without a name by how it begins.
mkdir -p data/mime config
cp -r /usr/share/mime/packages data/mime/
cp "$share/mime/packages/tandem.xml" data/mime/packages/
check "the file type is well formed" xmllint --noout "$share/mime/packages/tandem.xml"
check "the types are read" update-mime-database data/mime
type_of() { XDG_DATA_HOME=$work/config XDG_DATA_DIRS=$work/data gio info -a standard::content-type "$1" | sed -n 's/.*content-type: //p'; }
cp "$share/tandem/projects/solo.tandem" solo.tandem
cp solo.tandem nameless
echo '{"format": "other"}' >other.json
check "a project is one by its name" test "$(type_of solo.tandem)" = application/x-tandem
check "a project is one by its beginning" test "$(type_of nameless)" = application/x-tandem
check "other JSON stays JSON" test "$(type_of other.json)" = application/json

for page in man1 fr/man1; do check "$page is compressed" gzip -t "$share/man/$page/tandem.1.gz"; done
check "the copyright file is there" grep -q "^License: Expat" "$share/doc/tandem/copyright"
exit $((failures > 0))

#!/usr/bin/env bash
# The tarball, unpacked in a folder whose name has a space: its libraries come from inside but for those of the system, and
# it draws where fontconfig has no configuration. Argument: the build folder. Needs patchelf, and no display.
set -uo pipefail
build=$(cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset DISPLAY WAYLAND_DISPLAY TANDEM_TZDATA LD_LIBRARY_PATH
cd "$work" || exit 1
failures=0
render=(--view month --now 2026-10-12T09:00 --settings "$work/settings")

check() {
    local what=$1
    shift
    if ! "$@" >out 2>err; then
        echo "FAILED: $what"
        tail -n 20 out err
        failures=$((failures + 1))
    fi
}

rm -f "$build"/packages/tandem-*.tar.gz
check "it is made" cmake --build "$build" --target tarball
mkdir "a folder"
check "it is unpacked" tar -C "a folder" -xzf "$build"/packages/tandem-*.tar.gz
folder=$(echo "$work/a folder"/tandem-*)
check "with its parts" test -x "$folder/tandem" -a -s "$folder/README" -a -s "$folder/etc/fonts.conf"

# Everything that is loaded, by the program and by the libraries that came with it.
ldd "$folder/bin/tandem" >loaded
check "nothing is missing" bash -c '! grep "not found" loaded'
of_system='^(linux-vdso|ld-linux[^.]*|lib(c|m|dl|rt|pthread|stdc\+\+|gcc_s|GL|EGL|GLX|OpenGL|GLdispatch|X11|X11-xcb|Xext|Xrender|Xau|Xdmcp|xcb|xcb-[a-z0-9]*|bsd|md))\.so'
awk '{ print $1, $0 }' loaded | sed 's#^[^ ]*/##' | grep -vE "$of_system" | grep -vF "=> $folder/" >strangers
check "the others come from inside" test ! -s strangers
[[ -s strangers ]] && cat strangers
for library in "$folder"/lib/*; do
    check "$(basename "$library") finds the others beside it" test "$(patchelf --print-rpath "$library")" = "\$ORIGIN"
    check "the program needs $(basename "$library")" grep -qF "/$(basename "$library") " loaded
done

check "a sample is checked" "$folder/tandem" check "$folder/share/tandem/projects/solo.tandem" --settings "$work/settings"
check "a month is drawn" "$folder/tandem" render "$folder/share/tandem/projects/solo.tandem" -o month.png "${render[@]}"

# By a link, from elsewhere.
ln -s "$folder/tandem" started
check "it starts by a link" ./started check "$folder/share/tandem/projects/solo.tandem" --settings "$work/settings"

if unshare -m true 2>/dev/null; then
    mkdir empty
    check "without /etc/fonts a month is drawn too" unshare -m bash -c 'mount --bind empty /etc/fonts && "$0" "$@"' \
        "$folder/tandem" render "$folder/share/tandem/projects/solo.tandem" -o bare.png "${render[@]}"
    check "and fontconfig has nothing to say" bash -c '! grep -i fontconfig err'
    check "the same month" cmp month.png bare.png
fi
exit $((failures > 0))

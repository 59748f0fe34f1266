#!/usr/bin/env bash
# The Debian package: what it holds and asks for, and that it installs and runs on a bare Debian 12 made for it with the
# machine's own package sources. Argument: the build folder. Needs root, mmdebstrap and a Debian archive, and no display.
set -uo pipefail
build=$(cd "$1" && pwd)
work=$(mktemp -d)
# The fresh system has /proc mounted while it is used; nothing of it may be removed then.
cleanup() {
    if mountpoint -q "$work/bare/proc"; then umount "$work/bare/proc" || return; fi
    rm -rf --one-file-system "$work"
}
trap cleanup EXIT
unset DISPLAY WAYLAND_DISPLAY
cd "$work" || exit 1
failures=0

check() {
    local what=$1
    shift
    if ! "$@" >out 2>err; then
        echo "FAILED: $what"
        tail -n 20 out err
        failures=$((failures + 1))
    fi
}
field() { dpkg-deb -f tandem.deb "$1"; }

check "it is made" bash -c 'cd "$1" && cpack -G DEB -B "$2/made"' cpack "$build" "$work"
cp made/tandem_*.deb tandem.deb || exit 1

check "it is called tandem" test "$(field Package)" = tandem
check "it stands among office programs" test "$(field Section)" = office
check "nobody has to have it" test "$(field Priority)" = optional
check "somebody answers for it" test "$(field Maintainer)" = "Tandem <tandem@example.org>"
check "it names no page that does not exist" test -z "$(field Homepage)"
check "it is of this machine's kind" test "$(field Architecture)" = "$(dpkg --print-architecture)"

dpkg-deb -c tandem.deb >contents
for file in bin/tandem share/applications/org.example.Tandem.desktop share/doc/tandem/copyright \
    share/icons/hicolor/256x256/apps/tandem.png share/icons/hicolor/scalable/apps/tandem.svg share/man/man1/tandem.1.gz \
    share/man/fr/man1/tandem.1.gz share/metainfo/org.example.Tandem.metainfo.xml share/mime/packages/tandem.xml \
    share/tandem/projects/solo.tandem share/tandem/tzdata/europe; do
    check "it holds $file" grep -q " ./usr/$file\$" contents
done
check "everything in it is root's and for everybody to read" bash -c "! grep -v '^[d-]rw[x-]r-[x-]r-[x-] root/root ' contents"
dpkg-deb -x tandem.deb unpacked
check "the program is stripped" bash -c "! readelf -S unpacked/usr/bin/tandem | grep -q '\.symtab'"
check "it looks for libraries where the system does" bash -c "! readelf -d unpacked/usr/bin/tandem | grep -E 'R(UN)?PATH'"

# Bookworm as it comes, with apt, and the package with what it depends on: apt refuses what Debian 12 does not have.
sources=(/etc/apt/sources.list.d/*.sources)
[[ ! -s /etc/apt/sources.list ]] || sources=(/etc/apt/sources.list)
check "it installs on a bare Debian 12" mmdebstrap --mode=root --variant=apt bookworm "$work/bare" "${sources[@]}" \
    --customize-hook="copy-in $work/tandem.deb /root" \
    --customize-hook='chroot "$1" apt-get install -y --no-install-recommends /root/tandem.deb'
check "no library is missing there" bash -c "! chroot bare ldd /usr/bin/tandem | grep 'not found'"
project=/usr/share/tandem/projects/solo.tandem
# The program finds what belongs to it by /proc. The plan depends on time zones: it is that of the built program.
check "/proc is there" mount -t proc proc bare/proc
options=(--now 2026-10-12T09:00 --lang en --settings /tmp/settings)
check "it checks a sample there" chroot bare tandem check "$project" "${options[@]}"
sed "s#^/[^:]*##" out >found
"$build/tandem" check "unpacked$project" "${options[@]:0:4}" --settings "$work/settings" | sed "s#^[^:]*/[^:]*##" >wanted
check "and plans it as here" cmp wanted found
check "it draws a month there" chroot bare tandem render "$project" --view month -o /tmp/month.png --settings /tmp/settings
check "into a picture" grep -q PNG bare/tmp/month.png
check "it goes again" chroot bare dpkg --purge tandem
check "and leaves nothing" test ! -e bare/usr/share/tandem -a ! -e bare/usr/bin/tandem
exit $((failures > 0))

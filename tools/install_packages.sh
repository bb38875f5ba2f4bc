#!/usr/bin/env bash
# Installs what is missing of the named sections of packages.apt, and nothing where all is there:
# a second run asks dpkg only and needs no network.
# usage: tools/install_packages.sh SECTION...
set -euo pipefail
list="$(dirname "$0")/../packages.apt"

# Prints "package command" (the command may be missing) for each line of a section.
section() {
  awk -v wanted="[$1]" '
    { sub(/#.*/, "") }
    /^\[/ { inside = ($1 == wanted); found += inside; next }
    inside && NF { gsub(/[()]/, "", $2); print $1, $2 }
    END { if (!found) exit 1 }' "$list" || { echo "packages.apt has no section [$1]" >&2; exit 1; }
}

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

missing=()
for name in "$@"; do
  packages="$(section "$name")"
  while read -r package command; do
    if [ -n "$command" ] && command -v "$command" >/dev/null; then continue; fi
    installed "$package" || missing+=("$package")
  done <<<"$packages"
done
[ "${#missing[@]}" -gt 0 ] || exit 0

echo "Installing: ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "neither root nor sudo: install them by hand, then run make again" >&2; exit 1; }
  as_root=(sudo)
fi
"${as_root[@]}" apt-get -qq update
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "${missing[@]}" >/dev/null

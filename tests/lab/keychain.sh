#!/usr/bin/env bash
# Runs a program beside a secret service of its own: keychain.sh PROGRAM [ARGUMENT…]. A session bus, a home and
# an unlocked keyring live as long as it does. Ends with 77 where the parts are not installed.
set -euo pipefail
for part in dbus-run-session gnome-keyring-daemon; do
    command -v "$part" >/dev/null || { echo "skipped: no $part" && exit 77; }
done
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache \
    XDG_RUNTIME_DIR=$home/run SANTRAL_LAB_KEYCHAIN=1
unset DBUS_SESSION_BUS_ADDRESS
dbus-run-session -- bash -c '
    printf lab | gnome-keyring-daemon --unlock --components=secrets >/dev/null
    "$@"' keychain "$@"

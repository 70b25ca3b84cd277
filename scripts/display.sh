# Sourced by run, test and bench: a screen of our own where there is none. Needs nothing but Xvfb.

# start_display: an X server on a free display, exported as DISPLAY; stop_display ends it.
start_display() {
    local pipe number=""
    pipe=$(mktemp -u "${TMPDIR:-/tmp}/santral-display.XXXXXX")
    mkfifo -m 600 "$pipe"
    # The X server makes this folder only as root, and without it has no socket.
    [ -d /tmp/.X11-unix ] || mkdir -m 1777 /tmp/.X11-unix 2>/dev/null || true
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -noreset 3<>"$pipe" >/dev/null 2>&1 </dev/null &
    display_pid=$!
    read -r -t 20 number <>"$pipe" || true
    rm -f "$pipe"
    if [ -z "$number" ]; then
        stop_display
        return 1
    fi
    export DISPLAY=":$number"
    unset WAYLAND_DISPLAY
}

stop_display() {
    [ -n "${display_pid:-}" ] || return 0
    kill "$display_pid" 2>/dev/null || true
    wait "$display_pid" 2>/dev/null || true
    display_pid=""
}

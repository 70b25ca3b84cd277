"""Processes of the lab: start with log and pid file, wait until they answer, stop by pid.

Used by `lab` and by the profile modules (mail.py, voice.py, ...). A profile's folder holds `run/` (pid files) and
`log/`. Linux only; nothing outside of the folder is written and no process is ever looked up by its name.
"""

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path


_children = []  # dropping a Popen would have Python reap its process behind our back


class LabError(Exception):
    """Something did not start or stop; the text is for people."""


def free_ports(count, udp=False):
    """`count` different ports that are free on 127.0.0.1 now (TCP; with udp=True free for both)."""
    taken, ports = [], []
    try:
        while len(ports) < count:
            tcp = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            taken.append(tcp)
            tcp.bind(("127.0.0.1", 0))
            port = tcp.getsockname()[1]
            if udp:
                also = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
                taken.append(also)
                try:
                    also.bind(("127.0.0.1", port))
                except OSError:
                    continue
            ports.append(port)
    finally:
        for each in taken:
            each.close()
    return ports


def wait_for(check, what, seconds=15.0, every=0.05):
    """Calls check() until it gives something true and returns that; LabError after `seconds`."""
    end = time.monotonic() + seconds
    while True:
        found = check()
        if found:
            return found
        if time.monotonic() > end:
            raise LabError(f"{what}: not after {seconds:g} s")
        time.sleep(every)


def wait_port(port, seconds=15.0, host="127.0.0.1"):
    """Until somebody accepts TCP connections."""
    def accepts():
        with contextlib.suppress(OSError), socket.create_connection((host, port), timeout=1):
            return True
        return False
    wait_for(accepts, f"port {port}", seconds)


def wait_banner(port, expect, seconds=15.0, send=b"", host="127.0.0.1"):
    """Until a connection begins with something that holds `expect` (bytes); returns what was read."""
    def banner():
        try:
            with socket.create_connection((host, port), timeout=2) as peer:
                peer.settimeout(2)
                if send:
                    peer.sendall(send)
                got = b""
                while expect not in got and len(got) < 4096:
                    part = peer.recv(1024)
                    if not part:
                        return None
                    got += part
                return got
        except OSError:
            return None
    return wait_for(banner, f"{expect!r} from port {port}", seconds)


def wait_http(url, seconds=15.0, status=200):
    """Until GET url gives `status`; proxies of the environment are not asked."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def answers():
        try:
            with opener.open(url, timeout=2) as answer:
                return answer.status == status
        except urllib.error.HTTPError as error:
            return error.code == status
        except OSError:
            return False
    wait_for(answers, url, seconds)


def wait_log(folder, name, pattern, seconds=15.0):
    """Until a line of the process's log matches the regular expression; returns the match."""
    wanted = re.compile(pattern)

    def found():
        match = wanted.search(log_text(folder, name))
        if not match and not running(folder, name):
            raise LabError(f"{name} ended early:\n{log_tail(folder, name)}")
        return match
    return wait_for(found, f"{pattern!r} in the log of {name}", seconds)


def log_path(folder, name):
    return Path(folder) / "log" / f"{name}.log"


def log_text(folder, name):
    with contextlib.suppress(FileNotFoundError):
        return log_path(folder, name).read_text(errors="replace")
    return ""


def log_tail(folder, name, lines=15):
    return "\n".join(log_text(folder, name).splitlines()[-lines:])


def start(folder, name, command, env=None, cwd=None, user=None, output=None):
    """Starts a server in a session of its own and returns its pid. `env` is added to the environment; `user` is
    (uid, gid) to run as; `output` is a file for stdout when the log should hold only stderr."""
    if running(folder, name):
        raise LabError(f"{name} runs already in {folder}")
    log = log_path(folder, name)
    log.parent.mkdir(parents=True, exist_ok=True)
    identity = {"user": user[0], "group": user[1], "extra_groups": []} if user else {}
    with open(log, "ab") as errors, contextlib.ExitStack() as files:
        out = files.enter_context(open(output, "ab")) if output else errors
        try:
            process = subprocess.Popen(
                [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=out, stderr=errors,
                env={**os.environ, **(env or {})}, cwd=cwd or folder, start_new_session=True, **identity)
        except OSError as error:
            raise LabError(f"{name}: {error}") from error
    _children.append(process)
    _keep(folder, name, process.pid, group=True)
    return process.pid


def adopt(folder, name, pid_file, seconds=15.0):
    """Takes over a daemon that put itself in the background and wrote its own pid file."""
    def pid():
        with contextlib.suppress(OSError, ValueError):
            number = int(Path(pid_file).read_text().split()[0])
            return number if _born(number) else None
        return None
    number = wait_for(pid, f"pid file of {name}", seconds)
    _keep(folder, name, number, group=False)
    return number


def running(folder, name):
    """Pid of a process started or adopted here that is still the same one, or None."""
    record = _record(folder, name)
    return record["pid"] if record and _born(record["pid"]) == record["born"] else None


def stop(folder, name, seconds=10.0, how=signal.SIGTERM):
    """Asks the process to end, waits, and kills it after `seconds`. No harm where it is gone already."""
    record = _record(folder, name)
    if record and running(folder, name):
        _signal(record, how)
        try:
            wait_for(lambda: not running(folder, name), f"end of {name}", seconds, 0.02)
        except LabError:
            _signal(record, signal.SIGKILL)
            wait_for(lambda: not running(folder, name), f"end of {name} after SIGKILL", 5, 0.02)
        if record["group"]:
            _signal(record, signal.SIGKILL)  # children that outlived their leader
    _pid_path(folder, name).unlink(missing_ok=True)


def names(folder):
    """Names of the processes with a pid file, in the order they were started."""
    found = list((Path(folder) / "run").glob("*.pid"))
    return [path.stem for path in sorted(found, key=lambda path: json.loads(path.read_text())["order"])]


def stop_all(folder):
    """Stops everything of a folder, last started first."""
    for name in reversed(names(folder)):
        stop(folder, name)


def _pid_path(folder, name):
    return Path(folder) / "run" / f"{name}.pid"


def _keep(folder, name, pid, group):
    path = _pid_path(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    record = {"pid": pid, "born": _born(pid), "group": group, "order": time.time_ns()}
    path.write_text(json.dumps(record))


def _record(folder, name):
    with contextlib.suppress(FileNotFoundError):
        return json.loads(_pid_path(folder, name).read_text())
    return None


def _born(pid):
    """Start time of a process, so that a pid given to another one is not taken for ours; None when gone."""
    with contextlib.suppress(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)  # our own children must not stay as zombies
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return None if fields[0] == "Z" else fields[19]


def _signal(record, number):
    with contextlib.suppress(ProcessLookupError):
        if record["group"]:
            os.killpg(record["pid"], number)
        else:
            os.kill(record["pid"], number)

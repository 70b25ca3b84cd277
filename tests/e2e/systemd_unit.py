#!/usr/bin/env python3
"""santral-hub under a real systemd: installed and set up by the words of packaging/linux/README.md in a small Debian,
which is booted in a container. It serves, hears of a new certificate, is started anew after a kill and after it stood
still, reads a mail of the lab through its sieve inside everything the unit forbids, and stops.

systemd_unit.py --build FOLDER; needs root and `scripts/install lab systemd`. The last line is JSON.
"""
import argparse
import contextlib
import json
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "lab")]
sys.dont_write_bytecode = True
import procs  # noqa: E402
import whole_desk  # noqa: E402
from procs import wait_for  # noqa: E402

SOURCE = HERE.parent.parent
README = SOURCE / "packaging" / "linux" / "README.md"
SYSTEM = "systemd,systemd-sysv,dbus,openssl,util-linux"
STOOD_STILL = 30  # WatchdogSec of the unit


def run(*words, **more):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, **more)
    if done.returncode != 0:
        raise AssertionError(f"{shlex.join(map(str, words))}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def packages_of(programs):
    """The Debian packages that their libraries come from."""
    libraries = set(re.findall(r"=> (/\S+)", run("ldd", *programs)))
    names = set()
    for library in libraries:
        for path in (library, Path(library).resolve(), "/usr" + library):
            known = subprocess.run(["dpkg", "-S", str(path)], capture_output=True, text=True)
            if known.returncode == 0:
                names.add(known.stdout.split(":")[0])
                break
        else:
            raise AssertionError(f"no package has {library}")
    return names


def set_up_lines():
    """What the README tells root to type, but for the building and the editor."""
    block = README.read_text().split("## Setting it up")[1].split("```")[1]
    lines = [line for line in block.strip().splitlines() if not line.startswith(("cmake", "$EDITOR"))]
    assert any(line.startswith("systemctl enable --now") for line in lines), lines
    return lines


class Machine:
    """A Debian that boots with systemd, in a folder."""

    def __init__(self, folder, build):
        self.root = folder / "root"
        programs = [build / "bin" / name for name in ("santral-hub", "santral-sieve")]
        wanted = ",".join([SYSTEM, *sorted(packages_of(programs))])
        sources = next(Path("/etc/apt/sources.list.d").glob("debian.sources"), Path("/etc/apt/sources.list"))
        run("mmdebstrap", "--variant=minbase", f"--include={wanted}", "bookworm", self.root, sources)
        (self.root / "etc" / "hosts").write_text("127.0.0.1 localhost\n")
        run("cmake", "--install", build, "--prefix", "/usr", "--component", "hub", env={"DESTDIR": str(self.root),
                                                                                     "PATH": "/usr/bin:/bin"})
        self.process = None

    def boot(self):
        self.process = subprocess.Popen(["systemd-nspawn", "-q", "-D", self.root, "--boot", "--register=no",
                                         "--keep-unit", "-M", "santral-unit"],
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.init = wait_for(self._init, "systemd in its container", 30)
        wait_for(lambda: self._state() in ("running", "degraded"), "the boot", 60, 0.5)

    def _init(self):
        found = subprocess.run(["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True).stdout.split()
        return found and found[0]

    def _state(self):
        return self.call("systemctl", "is-system-running", good=False).stdout.strip()

    def call(self, *words, good=True, text=""):
        done = subprocess.run(["nsenter", "-t", self.init, "-m", "-u", "-i", "-n", "-p", "-C", "-r", "-w", "--", *words],
                              capture_output=True, text=True, input=text, timeout=90)
        if good and done.returncode != 0:
            raise AssertionError(f"{shlex.join(words)}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done

    def service(self, value):
        return self.call("systemctl", "show", "-p", value, "--value", "santral-hub").stdout.strip()

    def hub(self, *words, text=""):
        return self.call("runuser", "-u", "santral-hub", "--", "santral-hub", *words, "--data", "/var/lib/santral-hub",
                         text=text).stdout

    def await_serving(self, why):
        wait_for(lambda: self.service("StatusText") == "serving" and self.service("ActiveState") == "active", why, 60, 0.2)

    def certificate(self, name):
        """In root's folder, from where the README's lines take it."""
        run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", f"/CN={name}",
            "-keyout", self.root / "root" / "key.pem", "-out", self.root / "root" / "certificate.pem")

    def types(self, line):
        self.call("bash", "-c", f"cd /root; {line}")

    def served_name(self):
        port = re.search(r"^port = (\d+)", self._desks(), re.M)
        shown = subprocess.run(["openssl", "s_client", "-connect", f"127.0.0.1:{port.group(1)}"], input="",
                               capture_output=True, text=True, timeout=20).stdout
        found = re.search(r"subject=CN = (\S+)", shown)
        return found and found.group(1)

    def _desks(self):
        return (self.root / "etc" / "santral-hub" / "santral-hub.toml").read_text().split("[desks]")[1]

    def tell(self):
        """What the service said, for whoever looks for the fault."""
        print(self.call("journalctl", "-u", "santral-hub", "--no-pager", good=False).stdout)

    def down(self):
        if not self.process:
            return
        self.call("systemctl", "poweroff", good=False)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()


def set_up(machine, ports):
    """Types the README's lines; the editor gives the ports free numbers, since the network is this machine's."""
    machine.certificate("hub.example")
    for line in set_up_lines():
        if line.startswith("runuser"):
            sample = machine.root / "etc" / "santral-hub" / "santral-hub.toml"
            words = sample.read_text().replace("# port = 7443", f"port = {ports[0]}")
            words = words.replace("\nport = 8080", f"\nport = {ports[1]}").replace("# port = 9464", f"port = {ports[2]}")
            sample.write_text(words)
        machine.types(line)


def reads_a_mail(machine, lab):
    shop = next(one for one in lab["accounts"] if one["role"] == "desk")
    shutil.copy(lab["ca"], machine.root / "etc" / "santral-hub" / "mail-ca.pem")
    machine.hub("mailbox", "set", shop["address"], "--imap", f"{lab['host']}:{lab['imaps']}", "--smtp",
                f"{lab['host']}:{lab['submissions']}", "--ca-file", "/etc/santral-hub/mail-ca.pem")
    machine.hub("mailbox", "password", text=shop["password"] + "\n")
    machine.hub("mailbox", "test")
    whole_desk.Mailbox(lab).send("Deniz", shop["address"], "Konu", "kanarya 4711\n")
    wait_for(lambda: '"kanarya 4711\\n"' in machine.hub("export"), "the mail in the ledger", 30, 0.5)
    return machine.call("journalctl", "-u", "santral-hub").stdout


def story(machine, lab, step):
    machine.boot()
    ports = procs.free_ports(3)
    set_up(machine, ports)
    machine.await_serving("the hub")
    step("set up by the README's words, systemd says that it serves")
    machine.certificate("renewed.example")
    for line in set_up_lines():
        if line.startswith("install") and line.endswith(".pem"):
            machine.types(line)
    machine.call("systemctl", "reload", "santral-hub")
    wait_for(lambda: machine.served_name() == "renewed.example", "the renewed certificate", 20, 0.2)
    step("a renewed certificate is served after a reload")
    machine.call("bash", "-c", f"kill -9 {machine.service('MainPID')}")
    wait_for(lambda: machine.service("NRestarts") == "1", "a start after the kill", 20, 0.2)
    machine.await_serving("the hub after the kill")
    step("killed, it was started anew")
    machine.call("bash", "-c", f"kill -STOP {machine.service('MainPID')}")
    wait_for(lambda: machine.service("NRestarts") == "2", "a start after it stood still", STOOD_STILL + 30, 0.5)
    machine.await_serving("the hub after it stood still")
    step(f"stood still for {STOOD_STILL} s, it was started anew by the watchdog")
    log = reads_a_mail(machine, lab)
    assert "sieve" not in log, log
    step("a mail went through the sieve, inside everything the unit forbids")
    machine.call("systemctl", "stop", "santral-hub")
    assert machine.service("Result") == "success" and machine.service("ExecMainStatus") == "0"
    step("it stops by itself and says that all is well")
    security = machine.call("systemd-analyze", "security", "--no-pager", "santral-hub").stdout.splitlines()[-1]
    return {"exposure": security.split(":")[1].split()[0], "good": True}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=Path, default=Path("build/release"))
    arguments = parser.parse_args()
    import mail
    result = {"good": False}
    with tempfile.TemporaryDirectory(prefix="santral-systemd-") as scratch, contextlib.ExitStack() as last:
        scratch = Path(scratch)
        try:
            machine = Machine(scratch, arguments.build.resolve())
            last.callback(machine.down)
            lab = mail.up(scratch / "mail")
            last.callback(mail.down, scratch / "mail")
            result = story(machine, lab, whole_desk.Steps())
        except Exception as error:  # noqa: BLE001  told in the last line
            traceback.print_exc()
            machine.tell()
            result["why"] = f"{type(error).__name__}: {error}"
    print(json.dumps({"test": "systemd_unit", **result}, ensure_ascii=False))
    return 0 if result["good"] else 1


if __name__ == "__main__":
    sys.exit(main())

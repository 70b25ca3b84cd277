#!/usr/bin/env python3
"""Mail servers of the lab: Dovecot (IMAP) and Postfix (SMTP) with accounts, passwords, ports and an authority of
their own for every run. Profile of `lab`; needs root, for Postfix. By itself:

    mail.py up FOLDER      starts them, prints one JSON object
    mail.py down FOLDER    stops them
"""

import argparse
import contextlib
import grp
import json
import os
import pwd
import secrets
import shutil
import smtplib
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True
import procs  # noqa: E402
from mail_config import DOVECOT, POSTFIX_MAIN, POSTFIX_MASTER, filled, make_certificates  # noqa: E402

EXPIRED_HOST, OTHER_HOST = "127.0.0.2", "127.0.0.3"  # the second answers with a certificate for other names
ROLES = ("desk", "customer", "second", "returns")
DAEMONS = ("/usr/lib/postfix/sbin", "/usr/libexec/postfix")


def missing():
    """What keeps the servers from running here, in words; empty when nothing does."""
    wanted = [name for name in ("dovecot", "postfix", "openssl") if not which(name)]
    if wanted:
        return f"not installed: {', '.join(wanted)}"
    return "" if os.geteuid() == 0 else "Postfix needs root"


def which(name):
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")


def up(folder):
    fault = missing()
    if fault:
        raise procs.LabError(fault)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    # The servers run as other users and name their sockets in this folder: it must be short and reachable.
    home = Path(tempfile.mkdtemp(prefix="santral-mail-"))
    home.chmod(0o711)
    (folder / "home").write_text(str(home))
    user = pwd.getpwnam("nobody")
    ports = dict(zip(("IMAP", "IMAPS", "LMTP", "AUTH", "SMTP", "SUBMISSION", "SUBMISSIONS"), procs.free_ports(7)))
    domain = f"shop-{secrets.token_hex(3)}.example"
    accounts = [{"role": role, "address": f"{role}-{secrets.token_hex(3)}@{domain}", "password": secrets.token_hex(8)}
                for role in ROLES]
    values = {"HOME": home, "DOMAIN": domain, "USER": user.pw_name, "GROUP": grp.getgrgid(user.pw_gid).gr_name,
              "EXPIRED_HOST": EXPIRED_HOST, "OTHER_HOST": OTHER_HOST,
              "DAEMONS": next(path for path in DAEMONS if Path(path).is_dir()), **ports}
    authority = make_certificates(home / "tls", EXPIRED_HOST)
    start_dovecot(folder, home, values, accounts, user)
    start_postfix(folder, home, values, accounts)
    return {"host": "localhost", "domain": domain, "ca": str(authority), "accounts": accounts,
            "expired_host": EXPIRED_HOST, "wrong_name_host": OTHER_HOST,
            **{name.lower(): port for name, port in ports.items() if name not in ("LMTP", "AUTH")}}


def start_dovecot(folder, home, values, accounts, user):
    """As an ordinary user; before Postfix, which asks it who may send."""
    for name in ("dovecot", "mail"):
        (home / name).mkdir()
        os.chown(home / name, user.pw_uid, user.pw_gid)
    (home / "dovecot.log").touch()
    (home / "users").write_text("".join(f"{one['address']}:{{PLAIN}}{one['password']}\n" for one in accounts))
    (home / "dovecot.conf").write_text(filled(DOVECOT, values))
    for name in ("dovecot.log", "users", "tls/server.key", "tls/expired.key"):
        os.chown(home / name, user.pw_uid, user.pw_gid)
    run_dovecot(folder, home, user, values["IMAP"])
    procs.wait_port(values["AUTH"])


def run_dovecot(folder, home, user, port):
    procs.start(folder, "dovecot", [which("dovecot"), "-F", "-c", home / "dovecot.conf"], cwd=home,
                user=(user.pw_uid, user.pw_gid))
    procs.wait_banner(port, b"* OK")


def restart_dovecot(folder, port):
    """With the same mails and ports; `port` is that of IMAP."""
    folder = Path(folder)
    procs.stop(folder, "dovecot")
    run_dovecot(folder, Path((folder / "home").read_text()), pwd.getpwnam("nobody"), port)


def start_postfix(folder, home, values, accounts):
    conf, mail_user = home / "postfix" / "conf", pwd.getpwnam("postfix")
    conf.mkdir(parents=True)
    for name in ("queue", "data"):
        (home / "postfix" / name).mkdir()
    os.chown(home / "postfix" / "data", mail_user.pw_uid, -1)
    (home / "postfix" / "mailboxes").write_text("".join(f"{one['address']} x\n" for one in accounts))
    (conf / "main.cf").write_text(filled(POSTFIX_MAIN, values))
    (conf / "master.cf").write_text(filled(POSTFIX_MASTER, values))
    with open(home / "postfix.start", "w+", encoding="utf-8") as told:
        # Its master would keep a pipe open for good; a file it may.
        start = subprocess.run([which("postfix"), "-c", conf, "start"], stdout=told, stderr=told, check=False)
        if start.returncode != 0:
            raise procs.LabError(f"postfix: {Path(told.name).read_text(encoding='utf-8').strip()}")
    procs.adopt(folder, "postfix", home / "postfix" / "queue" / "pid" / "master.pid")
    for port in ("SMTP", "SUBMISSION"):
        greets(values[port])


def greets(port):
    """Until the server greets and can be left politely: hanging up on it makes it log errors."""
    def answers():
        with contextlib.suppress(OSError, smtplib.SMTPException), smtplib.SMTP("127.0.0.1", port, timeout=2) as peer:
            return peer.noop()[0] == 250
        return False
    procs.wait_for(answers, f"mail server on port {port}", 20)


def down(folder):
    folder = Path(folder)
    procs.stop_all(folder)
    record = folder / "home"
    if not record.exists():
        return
    home = Path(record.read_text())
    (folder / "log").mkdir(exist_ok=True)
    for log in ("dovecot.log", "postfix.log"):
        if (home / log).exists():
            shutil.copyfile(home / log, folder / "log" / f"server-{log}")
    shutil.rmtree(home, ignore_errors=True)
    record.unlink()


def main():
    parser = argparse.ArgumentParser(prog="mail.py", description=__doc__.splitlines()[0])
    parser.add_argument("verb", choices=("up", "down", "check"))
    parser.add_argument("folder", type=Path, nargs="?")
    arguments = parser.parse_args()
    try:
        if arguments.verb == "check":
            print(missing())
            return 1 if missing() else 0
        if arguments.folder is None:
            parser.error("FOLDER is missing")
        if arguments.verb == "down":
            down(arguments.folder.resolve())
            return 0
        try:
            print(json.dumps(up(arguments.folder.resolve())))
        except BaseException:
            down(arguments.folder.resolve())
            raise
        return 0
    except procs.LabError as error:
        print(f"mail.py: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())

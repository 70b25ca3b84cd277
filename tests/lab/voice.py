"""Telephones of the lab: a registrar and queue (Kamailio), with a trunk behind it where customers live (sipp).

Profile of `lab`; every run has its own ports, extensions, passwords and certificate. What tests do with it is in
customer.py (sipp and RTP), phone.py (baresip) and tones.py. By hand, with a lab that is up:
    voice.py dial FOLDER [--tone HZ] [--seconds S] [EXTENSION]   a customer calls the desk, hears and is heard
"""

import argparse
import json
import random
import secrets
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True
import procs  # noqa: E402

PROGRAMS = ("kamailio", "sipp", "openssl")
MODULES = ("/usr/lib/x86_64-linux-gnu/kamailio/modules/", "/usr/lib/aarch64-linux-gnu/kamailio/modules/",
           "/usr/lib/kamailio/modules/")
ROLES = ("agent", "second", "third", "phone")

CONFIG = """#!KAMAILIO
debug=1
log_stderror=yes
children=2
tcp_children=1
listen=udp:127.0.0.1:@SIP@
listen=tcp:127.0.0.1:@SIP@
listen=tls:127.0.0.1:@TLS@
enable_tls=yes
auto_aliases=no
mpath="@MODULES@"
loadmodule "tls"
loadmodule "tm"
loadmodule "sl"
loadmodule "rr"
loadmodule "pv"
loadmodule "maxfwd"
loadmodule "usrloc"
loadmodule "registrar"
loadmodule "textops"
loadmodule "siputils"
loadmodule "xlog"
loadmodule "auth"
loadmodule "htable"
modparam("tls", "tls_method", "TLSv1.2+")
modparam("tls", "certificate", "@FOLDER@/server.crt")
modparam("tls", "private_key", "@FOLDER@/server.key")
modparam("usrloc", "db_mode", 0)
modparam("registrar", "min_expires", 5)
modparam("rr", "enable_full_lr", 1)
modparam("htable", "htable", "cred=>size=6;")
modparam("tm", "fr_timer", 5000)
modparam("tm", "fr_inv_timer", 60000)

event_route[htable:mod-init] {
@CREDENTIALS@
}
request_route {
  if (!mf_process_maxfwd_header("10")) { sl_send_reply("483", "Too Many Hops"); exit; }
  if (is_method("CANCEL")) { if (t_check_trans()) t_relay(); exit; }
  if (has_totag()) {
    # Contacts of the phones are GRUUs: without the look-up no request inside a dialog reaches them.
    if (loose_route()) { if (is_gruu()) lookup("location"); t_relay(); exit; }
    if (is_method("ACK")) { if (t_check_trans()) t_relay(); exit; }
    t_relay(); exit;
  }
  if (is_method("OPTIONS") && uri==myself) { sl_send_reply("200", "OK"); exit; }
  if (is_method("REGISTER")) {
    xlog("L_NOTICE", "REGISTER of $au from $si:$sp by $proto, expires $hdr(Expires)\\n");
    if (!pv_auth_check("$td", "$sht(cred=>$au)", "0", "1")) { auth_challenge("$td", "1"); exit; }
    if (!save("location")) sl_reply_error();
    exit;
  }
  if (is_method("INVITE") && $sht(cred=>$fU)!=$null) {
    if (!pv_auth_check("$fd", "$sht(cred=>$au)", "0", "1")) { auth_challenge("$fd", "1"); exit; }
    consume_credentials();
  }
  record_route();
  if (is_method("INVITE") && $rU=="queue") { route(QUEUE); exit; }
  if ($sht(cred=>$rU)==$null && $rU=~"^\\+?[0-9]+$") { $du="sip:127.0.0.1:@TRUNK@"; t_relay(); exit; }
  if (!lookup("location")) { sl_send_reply("404", "Not Found"); exit; }
  t_relay(); exit;
}
route[QUEUE] { t_newtran(); t_reply("182", "Queued"); $avp(tries)=0; route(NEXT); }
route[NEXT] {
  $avp(tries)=$avp(tries)+1;
  if ($avp(tries)>6) { t_reply("480", "No agent"); exit; }
  if ($avp(tries)==1 || $avp(tries)==4) $avp(next)="@agent@";
  if ($avp(tries)==2 || $avp(tries)==5) $avp(next)="@second@";
  if ($avp(tries)==3 || $avp(tries)==6) $avp(next)="@third@";
  $ru="sip:"+$avp(next)+"@127.0.0.1:@SIP@";
  if (!lookup("location")) { route(NEXT); exit; }
  append_hf("X-Queue: sales\\r\\nX-Customer-Id: C-42\\r\\n");
  t_on_failure("QFAIL"); t_set_fr(4000, 4000);
  if (!t_relay()) t_reply("500", "err");
  exit;
}
failure_route[QFAIL] { if (t_is_canceled()) exit; if (t_check_status("486|480|408|603|404|500|503")) route(NEXT); }
"""


def missing():
    """Names of programs without which this profile cannot run."""
    return [name for name in PROGRAMS if not shutil.which(name)]


def make_certificate(folder):
    """A root of the lab's own and a certificate of it for localhost: liblinphone takes none for an address."""
    def openssl(*words):
        subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-keyout", "ca.key", "-out", "ca.crt",
            "-subj", "/CN=Santral lab root")
    openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "server.key", "-out", "server.csr",
            "-subj", "/CN=127.0.0.1")
    (folder / "names.cnf").write_text("subjectAltName=IP:127.0.0.1,DNS:localhost\n")
    openssl("x509", "-req", "-in", "server.csr", "-CA", "ca.crt", "-CAkey", "ca.key", "-CAcreateserial", "-days",
            "30", "-out", "server.crt", "-extfile", "names.cnf")


def write_config(folder, ports, accounts):
    modules = next((path for path in MODULES if Path(path).is_dir()), None)
    if not modules:
        raise procs.LabError("no modules of kamailio")
    text = CONFIG.replace("@CREDENTIALS@", "\n".join(
        f'  $sht(cred=>{one["user"]})="{one["password"]}";' for one in accounts.values()))
    values = {"MODULES": modules, "FOLDER": str(folder), "SIP": ports[0], "TLS": ports[1], "TRUNK": ports[2]}
    for role in ("agent", "second", "third"):
        values[role] = accounts[role]["user"]
    for name, value in values.items():
        text = text.replace(f"@{name}@", str(value))
    (folder / "kamailio.cfg").write_text(text)


def up(folder):
    folder = Path(folder).resolve()
    absent = missing()
    if absent:
        raise procs.LabError("not installed: " + ", ".join(absent) + " (scripts/install lab)")
    ports = procs.free_ports(4, udp=True)
    users = random.sample(range(2000, 9000), len(ROLES))
    accounts = {role: {"user": str(user), "password": secrets.token_hex(8)} for role, user in zip(ROLES, users)}
    make_certificate(folder)
    write_config(folder, ports, accounts)
    start_pbx(folder)
    addresses = {"host": "127.0.0.1", "port": ports[0], "tls_port": ports[1], "trunk_port": ports[2],
                 "dead_port": ports[3], "domain": f"127.0.0.1:{ports[0]}", "tls_domain": f"localhost:{ports[1]}",
                 "ca": str(folder / "ca.crt"), "queue": "queue", "accounts": accounts, "folder": str(folder)}
    (folder / "voice.json").write_text(json.dumps(addresses))
    return addresses


def start_pbx(folder):
    """Also after stop_pbx: the phones have to register anew, nothing is kept."""
    folder = Path(folder)
    command = ["kamailio", "-DD", "-E", "-f", folder / "kamailio.cfg", "-Y", folder, "-P", folder / "kamailio.pid"]
    procs.start(folder, "kamailio", command)
    port = next(line.rpartition(":")[2] for line in (folder / "kamailio.cfg").read_text().splitlines()
                if line.startswith("listen=tcp"))
    procs.wait_port(int(port))


def stop_pbx(folder):
    procs.stop(folder, "kamailio")


def down(folder):
    procs.stop_all(folder)


def read(folder):
    """What up() gave, of a lab that runs: FOLDER of the lab or of the profile."""
    folder = Path(folder)
    inner = folder / "voice" / "voice.json"
    return json.loads((inner if inner.exists() else folder / "voice.json").read_text())


def main():
    import customer
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("verb", choices=["dial"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("extension", nargs="?", help="whom to call; the agent where missing")
    parser.add_argument("--tone", type=int, default=600, help="Hz that the customer speaks")
    parser.add_argument("--seconds", type=float, default=20, help="how long after the answer the customer hangs up")
    arguments = parser.parse_args()
    lab = read(arguments.folder)
    called = arguments.extension or lab["accounts"]["agent"]["user"]
    call = customer.Customer(lab, tone=arguments.tone)
    call.dial(called, hang_up_after=arguments.seconds)
    outcome = call.wait(arguments.seconds + 60)
    print(json.dumps({"outcome": outcome, "from": call.number, "recording": str(call.recording())}))


if __name__ == "__main__":
    main()
